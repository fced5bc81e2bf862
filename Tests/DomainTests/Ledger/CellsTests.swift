import Testing

@testable import Domain

@Suite("Cells")
struct CellsTests {
    @Test("cells of days and months come back and compare as the days and months do")
    func order() {
        let days = [Day.earliest, day("0999-12-31"), day("1969-12-31"), day("1970-01-01"), day("2026-11-21"), .latest]
        #expect(days.map { Cells.day(Cells.cell($0)) } == days)
        #expect(days.map(Cells.cell).sorted() == days.map(Cells.cell))
        let months = days.map(Month.init(containing:))
        #expect(months.map { Cells.month(Cells.cell($0)) } == months)
        #expect(months.map(Cells.cell).sorted() == months.map(Cells.cell))
        // No day is "no value", and none looks like an offset into the pool.
        #expect((days.map(Cells.cell) + months.map(Cells.cell)).allSatisfy { $0 != 0 && $0 & Cells.inPool == 0 })
        #expect(Cells.day(0) == nil)
        #expect(Cells.month(0) == nil)
    }

    private static let values: [(Field, [Value])] = [
        (Member.duesMonthly, [0, 1, 0x7FFF_FFFE, 0x7FFF_FFFF, .max, -1, .min].map { .number($0) }),
        (Member.isLost, [.flag(true), .flag(false)]),
        (Member.birth, [.day(.earliest), .day(.latest)]),
        (Member.duesPaidUntil, [.month(Month(containing: .earliest)), .month(Month(containing: .latest))]),
        (Member.standing, [.code("normal"), .code("removed"), .code("levitating"), .code("0")]),
        (Member.sex, [.code("0"), .code("9"), .code("7")]),
        (Member.note, [.text("一行\n又一行"), .text(String(repeating: "长", count: 300_000))]),
    ]

    @Test("a value comes back from its cell as it went in", arguments: values.indices)
    func roundTrip(_ index: Int) throws {
        let (field, values) = CellsTests.values[index]
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        for value in values {
            try bench.set(member, field, value)
            let isSame = bench.value(member, field) == value
            #expect(isSame, "\(field.name)")
        }
        try bench.set(member, field, nil)
        #expect(bench.value(member, field) == nil)
        #expect(bench.ledger.members.cell(field, 0) == 0)
    }

    @Test(
        "division codes come back, also those that are no number",
        arguments: ["31", "3101", "310112", "0101", "海外", "99999999999"])
    func divisions(_ code: String) throws {
        var bench = LedgerBench()
        let stay = try bench.stay(of: try bench.member("张三", in: nil), at: code)
        #expect(bench.value(stay, FlowEpisode.destination) == .code(code))
        #expect(bench.ledger.episodes.code(FlowEpisode.destination, 0) == code)
    }
}
