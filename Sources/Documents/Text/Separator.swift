/// The characters that part the columns of a text table.
public enum Separator: UInt8, CaseIterable, Equatable, Sendable {
    /// `,`
    case comma = 0x2C
    /// Tab, as in text copied from a spreadsheet.
    case tab = 0x09
    /// `;`
    case semicolon = 0x3B

    /// Finds the separator of a table from its first records: the one that splits the most of them, then the one that
    /// splits the most of them alike, then the one that makes the most columns. A header tells a separator from a
    /// decimal comma, since only the separator splits it too. A comma when nothing is split at all.
    static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> Separator {
        var best = (separator: Separator.comma, score: (0, 0, 0))
        for candidate in allCases {
            var alike: [Int: Int] = [:]
            for fields in candidate.fieldCounts(bytes, records: 20) where fields > 1 { alike[fields, default: 0] += 1 }
            let split = alike.values.reduce(0, +)
            let most = alike.max { ($0.value, $0.key) < ($1.value, $1.key) }
            let score = (split, most?.value ?? 0, most?.key ?? 0)
            if score > best.score { best = (candidate, score) }
        }
        return best.separator
    }

    /// How many fields each of the first records would have.
    private func fieldCounts(_ bytes: UnsafeBufferPointer<UInt8>, records: Int) -> [Int] {
        var counts: [Int] = []
        var fields = 1
        var inQuotes = false
        var isEmpty = true
        for byte in bytes.prefix(1 << 16) {
            switch byte {
            case UInt8(ascii: "\""): inQuotes.toggle()
            case rawValue where !inQuotes: fields += 1
            case 0x0A where !inQuotes, 0x0D where !inQuotes:
                if !isEmpty { counts.append(fields) }
                if counts.count == records { return counts }
                fields = 1
                isEmpty = true
                continue
            default: break
            }
            isEmpty = false
        }
        if !isEmpty { counts.append(fields) }
        return counts
    }
}
