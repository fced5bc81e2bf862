import Domain

/// How a change stands in the journal:
/// `["add","member","<id>",{"name":"…",…}]`, `["set","member","<id>","mobile",old,new]`, `["retire","member","<id>"]`,
/// `["restore","member","<id>"]`.
enum ChangeCodec {
    static func write(_ change: Change, to writer: inout JSONWriter) {
        switch change {
        case .added(let kind, let id, let fields):
            writer.raw("[\"add\",")
            write(kind, id, to: &writer)
            writer.raw(",{")
            for (index, pair) in fields.enumerated() {
                if index > 0 { writer.raw(UInt8(ascii: ",")) }
                writer.string(pair.field)
                writer.raw(UInt8(ascii: ":"))
                ValueCodec.write(pair.value, to: &writer)
            }
            writer.raw("}]")
        case .set(let kind, let id, let field, let old, let new):
            writer.raw("[\"set\",")
            write(kind, id, to: &writer)
            writer.raw(UInt8(ascii: ","))
            writer.string(field)
            writer.raw(UInt8(ascii: ","))
            ValueCodec.write(old, to: &writer)
            writer.raw(UInt8(ascii: ","))
            ValueCodec.write(new, to: &writer)
            writer.raw(UInt8(ascii: "]"))
        case .retired(let kind, let id):
            writer.raw("[\"retire\",")
            write(kind, id, to: &writer)
            writer.raw(UInt8(ascii: "]"))
        case .restored(let kind, let id):
            writer.raw("[\"restore\",")
            write(kind, id, to: &writer)
            writer.raw(UInt8(ascii: "]"))
        }
    }

    private static func write(_ kind: RecordKind, _ id: RecordID, to writer: inout JSONWriter) {
        writer.string(kind.rawValue)
        writer.raw(",\"")
        ValueCodec.write(id, to: &writer)
        writer.raw(UInt8(ascii: "\""))
    }

    /// Reads the elements of `[…]`, the opening bracket taken, up to and with the closing one.
    static func readAll(_ reader: inout JSONReader) throws(JSONProblem) -> [Change] {
        var changes: [Change] = []
        if reader.takes(UInt8(ascii: "]")) { return changes }
        repeat { changes.append(try read(&reader)) } while reader.takes(UInt8(ascii: ","))
        try reader.take(UInt8(ascii: "]"))
        return changes
    }

    private static func read(_ reader: inout JSONReader) throws(JSONProblem) -> Change {
        let change: Change
        if reader.takes("[\"add\",") {
            let (kind, id) = try readRecord(&reader)
            try reader.take(",{")
            change = .added(kind, id, try readFields(&reader))
        } else if reader.takes("[\"set\",") {
            let (kind, id) = try readRecord(&reader)
            try reader.take(UInt8(ascii: ","))
            let field = try reader.string()
            try reader.take(UInt8(ascii: ","))
            let old = try ValueCodec.read(&reader)
            try reader.take(UInt8(ascii: ","))
            change = .set(kind, id, field, old: old, new: try ValueCodec.read(&reader))
        } else if reader.takes("[\"retire\",") {
            let (kind, id) = try readRecord(&reader)
            change = .retired(kind, id)
        } else if reader.takes("[\"restore\",") {
            let (kind, id) = try readRecord(&reader)
            change = .restored(kind, id)
        } else {
            throw reader.problem("add, set, retire or restore")
        }
        try reader.take(UInt8(ascii: "]"))
        return change
    }

    private static func readRecord(_ reader: inout JSONReader) throws(JSONProblem) -> (RecordKind, RecordID) {
        let kind = RecordKind(rawValue: try reader.string())
        try reader.take(",\"")
        let id = try ValueCodec.readID(&reader)
        try reader.take(UInt8(ascii: "\""))
        return (kind, id)
    }

    private static func readFields(_ reader: inout JSONReader) throws(JSONProblem) -> [FieldValue] {
        var fields: [FieldValue] = []
        if reader.takes(UInt8(ascii: "}")) { return fields }
        repeat {
            let name = try reader.string()
            try reader.take(UInt8(ascii: ":"))
            guard let value = try ValueCodec.read(&reader) else { throw reader.problem("a value") }
            guard !fields.contains(where: { $0.field == name }) else { throw reader.problem("each field once") }
            fields.append(FieldValue(name, value))
        } while reader.takes(UInt8(ascii: ","))
        try reader.take(UInt8(ascii: "}"))
        return fields
    }
}
