/// The texts of a column, each of them once: 联系人 of four hundred thousand contacts are a few names.
///
/// Made when somebody looks for a word, and followed as records change: only rows whose cell is another are looked at.
struct DistinctTexts: Sendable {
    /// The cells that ``classes`` were made from.
    private var cells: [UInt32] = []
    /// For each row the number of its text, from 1; 0 for none.
    private var classes: [UInt32] = []
    /// The texts, folded as words are; without class 0.
    private var texts: [String] = []
    private var numbers: [String: UInt32] = [:]
    /// The texts as they stand in the ledger, and the class of each.
    private var written = ByteNumbers()
    private var classOfWritten: [UInt32] = []

    init(_ table: Table, _ field: Field) { follow(table, field) }

    /// Takes changed and new rows into account.
    mutating func follow(_ table: Table, _ field: Field) {
        let column = table.column(field)
        classes.reserveCapacity(column.count)
        for row in column.indices {
            let isNew = row >= classes.count
            guard isNew || cells[row] != column[row] else { continue }
            let number = number(of: column[row], table)
            if isNew { classes.append(number) } else { classes[row] = number }
        }
        cells = column
    }

    private mutating func number(of cell: UInt32, _ table: Table) -> UInt32 {
        guard cell != 0 else { return 0 }
        let (number, isNew) = table.withText(at: cell) { written.number(of: $0) }
        if isNew { classOfWritten.append(folded(cell, table)) }
        return classOfWritten[number]
    }

    /// The class of a text that was not seen before: texts that fold to the same are one.
    private mutating func folded(_ cell: UInt32, _ table: Table) -> UInt32 {
        var buffer: [UInt8] = []
        table.appendText(at: cell, to: &buffer)
        MemberSearchEntry.fold(&buffer, from: 0)
        let text = String(decoding: buffer, as: UTF8.self)
        if let number = numbers[text] { return number }
        texts.append(text)
        numbers[text] = UInt32(texts.count)
        return UInt32(texts.count)
    }

    /// The rows whose text has a word in it.
    ///
    /// - Parameter byPinyin: whether full pinyin and initials find it too.
    func found(_ word: String, _ table: Table, byPinyin: Bool) -> FoundColumn {
        let needle = Array(word.utf8)
        let pinyin = byPinyin && needle.contains { $0 < 0x80 } ? Pinyin.Query(word) : nil
        let flags = texts.map { text -> UInt8 in
            var text = text
            let isThere = text.withUTF8 { DistinctTexts.contains(needle, in: $0) }
            return isThere || pinyin?.matches(text) == true ? 1 : 0
        }
        return FoundColumn(classes, flags: flags, offset: 1)
    }

    private static func contains(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = needle.first else { return true }
        guard bytes.count >= needle.count else { return false }
        for start in 0...(bytes.count - needle.count) where bytes[start] == first {
            var length = 1
            while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
            if length == needle.count { return true }
        }
        return false
    }
}
