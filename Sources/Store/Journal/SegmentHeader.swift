/// The first line of a segment file. It pins where the one before ends: whatever lies there behind that place was given up
/// when this segment was begun, is kept, and is never read.
struct SegmentHeader: Hashable, Sendable {
    /// The format this program writes.
    static let format = 1

    /// The ledger and the device.
    let identity: StoreIdentity
    /// The number of the segment, from 1.
    let number: Int
    /// Where the segment before ends.
    let previousLength: Int
    /// The last transaction before this segment.
    let sequence: UInt64
    /// The link of the chain before this segment.
    let hash: Digest

    /// The line, with its line feed.
    var line: [UInt8] {
        var writer = JSONWriter()
        writer.raw("{\"dev\":")
        writer.string(identity.device)
        writer.raw(",\"fmt\":1,\"min\":1,\"n\":")
        writer.number(number)
        writer.raw(",\"prevLen\":")
        writer.number(previousLength)
        writer.raw(",\"seq\":")
        writer.number(sequence)
        writer.raw(",\"store\":")
        writer.string(identity.store)
        writer.raw(",\"t\":\"seg\"}")
        var line: [UInt8] = []
        _ = JournalLine.append(.header, payload: writer.bytes, after: hash, to: &line)
        return line
    }

    /// Makes a header.
    init(identity: StoreIdentity, number: Int, previousLength: Int, sequence: UInt64, hash: Digest) {
        self.identity = identity
        self.number = number
        self.previousLength = previousLength
        self.sequence = sequence
        self.hash = hash
    }

    /// Why the first line of a file is not a header.
    enum Refusal: Error, Hashable {
        /// It is not a line, or not as it was written.
        case damaged
        /// It says something this program does not understand.
        case unreadable(JSONProblem)
    }

    /// Reads the first line, without its line feed.
    init(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        guard let line = JournalLine(bytes), line.flag == .header else { throw .damaged }
        var reader = JSONReader(UnsafeRawBufferPointer(rebasing: bytes[line.payload]))
        do throws(JSONProblem) {
            try reader.take("{\"dev\":")
            let device = try reader.string()
            try reader.take(",\"fmt\":1,\"min\":1,\"n\":")
            number = try reader.integer()
            try reader.take(",\"prevLen\":")
            previousLength = try reader.integer()
            try reader.take(",\"seq\":")
            sequence = try reader.integer()
            try reader.take(",\"store\":")
            identity = StoreIdentity(store: try reader.string(), device: device)
            try reader.take(",\"t\":\"seg\"}")
            guard reader.isAtEnd, number >= 1, previousLength >= 0 else { throw reader.problem("the end of the line") }
        } catch {
            throw .unreadable(error)
        }
        hash = line.hash
    }
}
