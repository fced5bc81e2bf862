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
        let known = classes.count
        if classes.count < column.count {
            classes.append(contentsOf: repeatElement(0, count: column.count - classes.count))
        }
        let changed = column.indices.filter { $0 < known ? cells[$0] != column[$0] : column[$0] != 0 }
        let texts = changed.map { column[$0] }
        table.walkTexts(texts) { place, text in
            let (number, isNew) = written.number(of: text)
            if isNew { classOfWritten.append(folded(texts[place], table)) }
            classes[changed[place]] = text.isEmpty ? 0 : classOfWritten[number]
        }
        cells = column
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
