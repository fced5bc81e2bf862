import Domain

/// Writes rows as a JSON array of objects, one on a line. Cells without value are left out.
final class JSONRowsWriter {
    private let file: AtomicFile
    private let names: [String]
    private var text: [UInt8] = Array("[".utf8)
    private var isFirst = true

    init(path: String, names: [String]) throws(DocumentError) {
        file = try AtomicFile(path: path)
        self.names = names
    }

    func write(_ cells: [TableCell]) throws(DocumentError) {
        text.append(contentsOf: (isFirst ? "\n{" : ",\n{").utf8)
        isFirst = false
        var isFirstCell = true
        for (name, cell) in zip(names, cells) where cell != .empty {
            if !isFirstCell { text.append(UInt8(ascii: ",")) }
            isFirstCell = false
            append(string: name)
            text.append(UInt8(ascii: ":"))
            switch cell {
            case .integer, .number: text.append(contentsOf: CSVTableWriter.text(cell).utf8)
            default: append(string: CSVTableWriter.text(cell))
            }
        }
        text.append(UInt8(ascii: "}"))
        if text.count > 1 << 16 { try flush() }
    }

    func finish() throws(DocumentError) {
        text.append(contentsOf: "\n]\n".utf8)
        try flush()
        try file.publish()
    }

    private func flush() throws(DocumentError) {
        try text.withUnsafeBufferPointer(file.write)
        text.removeAll(keepingCapacity: true)
    }

    private func append(string: String) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): text.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): text.append(contentsOf: "\\\\".utf8)
            case 0x0A: text.append(contentsOf: "\\n".utf8)
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                text.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
