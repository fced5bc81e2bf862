extension RecordKind {
    /// 演示.
    public static let demonstration: RecordKind = "demonstration"
}

/// 演示: says that a ledger is the demonstration of a place, and of which day it is.
///
/// The records of such a ledger are dated for the day of an article; seen years later everything would be overdue. The mark is
/// written with them and undone with them. It is a record like any other, so that nobody has to remember an option, and nobody can
/// mistake the ledger for a real one. By hand or from a spreadsheet it cannot be added: a real ledger has none.
public enum DemonstrationMark {
    /// The declaration.
    public static let type = RecordType(
        .demonstration, Phrase("演示", "Demonstration"), plural: "demonstrations",
        purpose: Phrase("本台账是哪个地方的演示、以哪天为今天；停用即按真实日期", "Which place this ledger shows, and which day is its today"),
        fields: [name, day], titleFields: [name], check: check)

    private static let section = Phrase("演示", "Demonstration")
    /// 地方.
    public static let name = Field("name", Phrase("地方", "Place"), .text, required: true, section: section)
    /// 演示日.
    public static let day = Field(
        "day", Phrase("演示日", "Demo day"), .day, required: true, section: section,
        help: Phrase("打开时以这一天为今天", "The day that counts as today"))

    private static func check(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        guard draft.isNew else { return [] }
        return [
            Problem(
                .error, Phrase("演示标记只随演示数据写入。", "Only a demonstration writes this mark."), field: name.name)
        ]
    }
}

extension Ledger {
    /// The place that this ledger demonstrates, and the day that counts as today in it; nil in every other ledger.
    public var demonstration: (place: String, day: Day)? {
        let table = table(DemonstrationMark.type)
        guard table.keptCount > 0, let row = (0..<table.count).first(where: { !table.isRetired($0) }) else {
            return nil
        }
        return table.day(DemonstrationMark.day, row).map { (table.text(DemonstrationMark.name, row), $0) }
    }
}
