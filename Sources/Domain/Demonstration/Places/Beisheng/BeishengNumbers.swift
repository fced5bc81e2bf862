extension Beisheng {
    static let numbers: [PublishedNumber] = []
}
