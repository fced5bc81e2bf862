import Testing

@testable import Domain

@Suite("Whether somebody is floating")
struct FlowStatusTests {
    /// Left on, today, status. Six calendar months, counted from the day of leaving.
    private static let stays: [(String?, String, FlowStatus)] = [
        ("2026-05-21", "2026-11-21", .floating), ("2026-05-22", "2026-11-21", .shortAbsence),
        ("2026-11-21", "2026-11-21", .shortAbsence), ("2027-01-01", "2026-11-21", .shortAbsence),
        ("2020-01-01", "2026-11-21", .floating), (nil, "2026-11-21", .awayUndated),
        // August has more days than February: all of its last days reach six months together.
        ("2026-08-28", "2027-02-28", .floating), ("2026-08-31", "2027-02-28", .floating),
        ("2026-09-01", "2027-02-28", .shortAbsence), ("2026-08-31", "2027-02-27", .shortAbsence),
        ("2027-08-29", "2028-02-28", .shortAbsence), ("2027-08-31", "2028-02-29", .floating),
        // Half a year after 31 March there is no 31 September.
        ("2026-03-30", "2026-09-30", .floating), ("2026-03-31", "2026-09-30", .floating),
        ("2026-04-01", "2026-09-30", .shortAbsence), ("2026-02-28", "2026-08-28", .floating),
        ("2026-02-28", "2026-08-27", .shortAbsence),
    ]

    @Test("six months away without transfer make a floating member", arguments: stays)
    func status(_ left: String?, _ today: String, _ expected: FlowStatus) throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        #expect(FlowStatus.of(0, in: bench.ledger, today: day(today)) == .home)
        let stay = try bench.stay(of: member, since: left)
        #expect(FlowStatus.of(0, in: bench.ledger, today: day(today)) == expected)
        try bench.set(stay, FlowEpisode.returned, .day(day(today)))
        #expect(FlowStatus.of(0, in: bench.ledger, today: day(today)) == .home)
    }

    @Test("of several open stays the newest counts, a transferred one and an inflow do not")
    func several() throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        try bench.stay(of: member, since: "2020-01-01")
        let newest = try bench.stay(of: member, since: "2026-10-01")
        try bench.stay(of: member, since: nil)
        #expect(FlowStatus.of(0, in: bench.ledger, today: LedgerBench.today) == .shortAbsence)
        try bench.set(newest, FlowEpisode.transferred, .flag(true))
        #expect(FlowStatus.of(0, in: bench.ledger, today: LedgerBench.today) == .floating)
        let other = try bench.member("李四", in: nil)
        try bench.stay(of: other, since: "2020-01-01", (FlowEpisode.note, .text("流入")))
        try bench.set(bench.ledger.episodes.id(3), FlowEpisode.direction, .code("in"))
        #expect(FlowStatus.of(1, in: bench.ledger, today: LedgerBench.today) == .home)
    }
}
