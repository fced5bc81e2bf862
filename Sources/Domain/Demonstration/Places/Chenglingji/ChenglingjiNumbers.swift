extension Chenglingji {
    static let numbers: [PublishedNumber] = []
}
