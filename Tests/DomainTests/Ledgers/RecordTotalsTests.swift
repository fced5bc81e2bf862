import Testing

@testable import Domain

@Suite("Sums under a table")
struct RecordTotalsTests {
    private static let contributions =
        WrittenLedger.home + [
            "a: contribution title=食品园 kind=investment organisation=@branch day=2026-05-01 amount=30000000000 amountPrecision=about",
            "b: contribution title=助学 kind=donation organisation=@branch day=2026-06-01 amount=1250000",
            "c: contribution title=带货 kind=donation organisation=@branch day=2026-06-02 quantity=300 unit=kilograms",
            "d: contribution title=带货 kind=donation organisation=@branch day=2026-06-03 quantity=20 unit=sets",
            "e: contribution title=带货 kind=donation organisation=@branch day=2026-06-03 quantity=5 unit=sets since=2019",
        ]

    private func words(_ type: RecordType, _ rows: [UInt32], _ ledger: Ledger) -> [String] {
        RecordTotals(of: type, rows, in: ledger).totals.map(\.text.chinese)
    }

    @Test("money is summed in 万元, about stays about, units are never added, years are no number to add")
    func contributions() throws {
        let ledger = try WrittenLedger(RecordTotalsTests.contributions).ledger
        #expect(
            words(Contribution.type, [0, 1, 2, 3, 4], ledger) == [
                "实际金额 约30001.25 万元", "数量 25 套", "数量 300 公斤",
            ])
        #expect(words(Contribution.type, [1], ledger) == ["实际金额 1.25 万元"])
        #expect(words(Contribution.type, [], ledger).isEmpty)
    }

    @Test("every number of every type is summed in a unit that fits, or says why not")
    func types() {
        let never = Schema.types.flatMap { type in
            type.fields.filter { field in
                switch field.kind {
                case .count(let unit): !field.isSummed && unit != CountUnit.years.label
                case .money: !field.isSummed
                default: false
                }
            }.map { "\(type.kind).\($0.name)" }
        }
        #expect(
            Set(never) == [
                "checklist-item.number", "checklist-mark.number", "activity.edition", "notice.edition",
                "transfer.validDays", "job-posting.wageFrom", "job-posting.wageUntil", "contribution.raisePerPerson",
            ])
    }

    @Test("an amount beyond all bounds stops nothing")
    func overflow() throws {
        let lines =
            WrittenLedger.home
            + (0..<3).map { "g\($0): grant organisation=@branch kind=subsidy year=2026 amount=\(Int64.max / 2)" }
        let ledger = try WrittenLedger(lines).ledger
        #expect(RecordTotals(of: Grant.type, [0, 1, 2], in: ledger).totals.first?.value.number == .max)
    }
}
