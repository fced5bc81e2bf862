/// What the checks of record types read from a draft, and the checks that many of them share.
extension RecordDraft {
    /// The day of a field.
    public func day(_ field: Field) -> Day? {
        if case .day(let day) = self[field] { day } else { nil }
    }

    /// The month of a field.
    public func month(_ field: Field) -> Month? {
        if case .month(let month) = self[field] { month } else { nil }
    }

    /// The number of a field: a count, or fen.
    public func number(_ field: Field) -> Int64? {
        if case .number(let number) = self[field] { number } else { nil }
    }

    /// The code of a field.
    public func code(_ field: Field) -> String? {
        if case .code(let code) = self[field] { code } else { nil }
    }

    /// The text of a field; empty for none.
    public func text(_ field: Field) -> String {
        if case .text(let text) = self[field] { text } else { "" }
    }

    /// The record that a field refers to.
    public func reference(_ field: Field) -> RecordID? {
        if case .reference(let id) = self[field] { id } else { nil }
    }

    /// A problem at `second` when its day lies before the day of `first`.
    func inOrder(_ first: Field, _ second: Field, _ severity: Problem.Severity = .error) -> [Problem] {
        guard let before = day(first), let after = day(second), after < before else { return [] }
        return [
            Problem(
                severity, Phrase("%2早于%1。", "%2 is before %1.").with(first.label, second.label), field: second.name)
        ]
    }

    /// A problem at the first of some fields when none of them has a value.
    func needsOne(of fields: [Field]) -> [Problem] {
        guard let first = fields.first, fields.allSatisfy({ self[$0] == nil }) else { return [] }
        let names = Phrase.row(fields.map(\.label), "、", ", ")
        return [
            Problem(.error, Phrase("请填写其中一项：%1。", "Give one of these: %1.").with(names), field: first.name)
        ]
    }

    /// A problem when the smaller of two numbers is the larger.
    func notMore(_ part: Field, than whole: Field, _ severity: Problem.Severity = .error) -> [Problem] {
        guard let small = number(part), let large = number(whole), small > large else { return [] }
        return [
            Problem(
                severity, Phrase("%1不能多于%2。", "%1 cannot be more than %2.").with(part.label, whole.label),
                field: part.name)
        ]
    }

    /// A problem when a year is none: a date read as a number, or a slip of the finger.
    func isYear(_ field: Field) -> [Problem] {
        guard let year = number(field), !(1921...2100).contains(year) else { return [] }
        return [
            Problem(
                .error, Phrase("%1应为四位年份。", "%1 must be a year of four digits.").with(field.label), field: field.name)
        ]
    }

    /// Other kept records of a type whose fields have the same values: a member stands once on a list.
    func twins(of type: RecordType, by fields: [Field], in ledger: Ledger) -> [RecordID] {
        guard let index = Schema.position(of: type.kind), let first = fields.first, self[first] != nil else {
            return []
        }
        let table = ledger.tables[index]
        guard table.count > 0 else { return [] }
        if case .reference(let id) = self[first], let target = first.target,
            let targets = Schema.position(of: target), let row = ledger.tables[targets].row(of: id)
        {
            return ledger.rows(of: type, where: first, is: row).filter { isTwin($0, index, fields, ledger) }
                .map { table.id($0) }
        }
        return (0..<table.count).filter { !table.isRetired($0) && isTwin($0, index, fields, ledger) }
            .map { table.id($0) }
    }

    private func isTwin(_ row: Int, _ index: Int, _ fields: [Field], _ ledger: Ledger) -> Bool {
        let place = Ledger.Place(table: index, row: row)
        return ledger.tables[index].id(row) != id && fields.allSatisfy { ledger.value($0, of: place) == self[$0] }
    }

    /// The error of a list on which somebody stands already.
    func isOnce(by fields: [Field], in ledger: Ledger) -> [Problem] {
        guard let type = Schema.type(kind), let last = fields.last,
            !twins(of: type, by: fields, in: ledger).isEmpty
        else { return [] }
        return [
            Problem(
                .error,
                Phrase("已有相同%1的%2，请修改那一条。", "There is a %2 with the same %1 already: edit that one.")
                    .with(
                        .row(fields.map(\.label), "、", ", "), type.label), field: last.name)
        ]
    }
}
