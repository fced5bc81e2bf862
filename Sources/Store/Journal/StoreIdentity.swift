/// Which ledger, and which device of it; stands in `store.json` and in the head of every segment.
public struct StoreIdentity: Hashable, Sendable {
    /// The name of the ledger: 26 characters drawn at random when it was made.
    public let store: String
    /// The name of the device: 6 characters of lower-case base 32, drawn likewise.
    public let device: String

    init(store: String, device: String) {
        self.store = store
        self.device = device
    }

    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Draws new names.
    init(random: (Int) -> [UInt8]) {
        func name(_ count: Int) -> String {
            String(decoding: random(count).map { StoreIdentity.digits[Int($0 & 31)] }, as: UTF8.self)
        }
        store = name(26)
        device = name(6)
    }

    /// The link before the first transaction. It depends on the names, so that no line of one ledger fits another.
    var genesis: Position {
        Position(segment: 0, length: 0, sequence: 0, hash: Digest(of: "hongyan ledger \(store) \(device)"), time: nil)
    }

    /// The text of `store.json`.
    func document(created: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.raw("{\"created\":")
        writer.string(created)
        writer.raw(",\"device\":")
        writer.string(device)
        writer.raw(",\"fmt\":1,\"min\":1,\"store\":")
        writer.string(store)
        writer.raw("}\n")
        return writer.bytes
    }

    /// What reading `store.json` gave.
    enum Reading: Hashable {
        case identity(StoreIdentity)
        /// A later version of the program wrote it.
        case newer(format: Int)
        case damaged
    }

    /// Reads `store.json`.
    static func read(_ document: [UInt8]) -> Reading {
        document.withUnsafeBytes { raw in
            var reader = JSONReader(raw)
            do throws(JSONProblem) {
                try reader.take("{\"created\":")
                _ = try reader.string()
                try reader.take(",\"device\":")
                let device = try reader.string()
                try reader.take(",\"fmt\":")
                let format: Int = try reader.integer()
                guard format == SegmentHeader.format else { return .newer(format: format) }
                try reader.take(",\"min\":1,\"store\":")
                let store = try reader.string()
                try reader.take("}\n")
                let letters = (device + store).utf8
                guard reader.isAtEnd, device.utf8.count == 6, store.utf8.count == 26,
                    letters.allSatisfy(digits.contains)
                else { return .damaged }
                return .identity(StoreIdentity(store: store, device: device))
            } catch {
                return .damaged
            }
        }
    }
}
