import Domain

/// What one line says of a transaction. The first line says who, when and why; all say what.
struct TransactionLine: Hashable {
    /// Who, when and why.
    struct Opening: Hashable {
        let time: HybridTime
        let author: String
        let purpose: Purpose
        let note: String?
        let reverts: TransactionID?
    }

    /// The number of the transaction.
    let sequence: UInt64
    /// The number of the last transaction that was known to be on disk when the line was written. Tells a torn tail, which
    /// nobody was promised, from damage to something that was confirmed.
    let confirmed: UInt64
    /// From 1 in a transaction of several lines; nil in one of a single line.
    let part: Int?
    /// 24 hexadecimal digits drawn at random, so that the digest of an erased payload does not give away what it said.
    let salt: String
    /// Who, when and why; in the first line only.
    let opening: Opening?
    let changes: [Change]
}

/// How a line of a transaction stands in the journal: one JSON object with its keys in alphabetical order.
enum TransactionCodec {
    /// The schema of the payload that this program writes.
    static let version = 1

    /// Writes everything before the changes.
    static func writeFront(
        _ opening: TransactionLine.Opening?, confirmed: UInt64, salt: String, to writer: inout JSONWriter
    ) {
        writer.raw("{")
        if let opening {
            writer.raw("\"at\":\"")
            writer.raw(TimeText.bytes(opening.time))
            writer.raw("\",\"by\":")
            writer.string(opening.author)
            writer.raw(",\"cmd\":")
            writer.string(opening.purpose.name)
            writer.raw(",")
        }
        writer.raw("\"d\":")
        writer.number(confirmed)
        if let opening {
            writer.raw(",\"hlc\":\"")
            writer.raw(TimeText.hybrid(opening.time))
            writer.raw("\"")
        }
        writer.raw(",\"n\":")
        writer.string(salt)
        if let note = opening?.note {
            writer.raw(",\"note\":")
            writer.string(note)
        }
        writer.raw(",\"ops\":[")
    }

    /// Writes everything after the changes.
    static func writeBack(part: Int?, reverts: TransactionID?, sequence: UInt64, to writer: inout JSONWriter) {
        writer.raw("]")
        if let part {
            writer.raw(",\"part\":")
            writer.number(part)
        }
        if let reverts {
            writer.raw(",\"rev\":")
            writer.string(reverts.description)
        }
        writer.raw(",\"seq\":")
        writer.number(sequence)
        writer.raw(",\"t\":\"tx\",\"v\":1}")
    }

    /// Reads a payload.
    static func read(_ payload: UnsafeRawBufferPointer) throws(JSONProblem) -> TransactionLine {
        var reader = JSONReader(payload)
        try reader.take(UInt8(ascii: "{"))
        var moment: (time: [UInt8], author: String, purpose: Purpose)?
        if reader.takes("\"at\":\"") {
            let time = Array(try reader.take(count: TimeText.length))
            try reader.take("\",\"by\":")
            let author = try reader.string()
            try reader.take(",\"cmd\":")
            moment = (time, author, Purpose(name: try reader.string()))
            try reader.take(UInt8(ascii: ","))
        }
        try reader.take("\"d\":")
        let confirmed = try reader.integer(UInt64.self)
        var time: HybridTime?
        if let moment {
            try reader.take(",\"hlc\":\"")
            let hybrid = Array(try reader.take(count: TimeText.hybridLength))
            try reader.take(UInt8(ascii: "\""))
            time = TimeText.time(hybrid: hybrid, text: moment.time)
            if time == nil { throw reader.problem("one time, written twice") }
        }
        try reader.take(",\"n\":")
        let salt = try reader.string()
        var note: String?
        if moment != nil, reader.takes(",\"note\":") { note = try reader.string() }
        try reader.take(",\"ops\":[")
        let changes = try ChangeCodec.readAll(&reader)
        let part: Int? = reader.takes(",\"part\":") ? try reader.integer() : nil
        var reverts: TransactionID?
        if moment != nil, reader.takes(",\"rev\":") {
            reverts = TransactionID(try reader.string())
            if reverts == nil { throw reader.problem("the name of a transaction") }
        }
        try reader.take(",\"seq\":")
        let sequence = try reader.integer(UInt64.self)
        try reader.take(",\"t\":\"tx\",\"v\":1}")
        guard reader.isAtEnd else { throw reader.problem("the end of the line") }
        var opening: TransactionLine.Opening?
        if let moment, let time {
            opening = .init(
                time: time, author: moment.author, purpose: moment.purpose, note: note, reverts: reverts)
        }
        return TransactionLine(
            sequence: sequence, confirmed: confirmed, part: part, salt: salt, opening: opening, changes: changes)
    }
}
