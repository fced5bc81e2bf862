extension Field {
    /// ``read(_:in:)``, which also takes days and months as people say them: 昨天, 上周五, 3.5, +30, 本月. For what somebody
    /// types in front of a screen that shows how it was understood; a spreadsheet or a script has no today.
    public func read(_ text: String, in ledger: Ledger, today: Day) -> FieldReading {
        let strict = read(text, in: ledger)
        guard strict.isError else { return strict }
        do throws(ParseProblem) {
            switch kind {
            case .day: return try SpokenDay.parse(text, today: today).map { FieldReading(.day($0)) } ?? strict
            case .month: return try SpokenMonth.parse(text, today: today).map { FieldReading(.month($0)) } ?? strict
            default: return strict
            }
        } catch {
            return FieldReading(Problem(.error, error.message, field: name))
        }
    }
}

extension Day {
    /// The day with its weekday and its lunar date, and what is celebrated: `2026-03-05 周四 正月十七`.
    public var inFull: Phrase {
        var said = Phrase("%1 %2", "%1 %2").with(Phrase(verbatim: description), weekdayName)
        if let lunar = LunarDate(self) { said = Phrase("%1 %2", "%1 %2").with(said, lunar.text) }
        for festival in Festival.on(self) { said = Phrase("%1 %2", "%1 %2").with(said, festival.name) }
        return said
    }
}
