extension Taihu {
    static let numbers: [PublishedNumber] = []
}
