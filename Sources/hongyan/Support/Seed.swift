/// Draws a seed for the identities of new records.
enum Seed {
    static func random() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
