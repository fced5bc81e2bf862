import Testing

@testable import Domain

@Suite("Figures over random histories")
struct RandomFigureTests {
    private static let periods = ["2026", "2025", "2025-11-21 2026-11-21", "2026q2", "all", "2027"]

    @Test(
        "whatever is added, edited, retired, undone and imported, every figure equals a naive recount",
        arguments: 0..<6 as Range<UInt64>)
    func recount(_ seed: UInt64) throws {
        var author = RandomAuthor(seed: seed &+ 100)
        try author.begin(members: 12)
        for step in 1...360 {
            try author.stepAnywhere()
            if step % 180 == 0 { try RandomFigureTests.compare(author, seed, step) }
        }
    }

    private static func compare(_ author: RandomAuthor, _ seed: UInt64, _ step: Int) throws {
        let ledger = author.bench.ledger
        let organisations = author.plain.kept(.organisation).map(\.id)
        let scopes: [RecordID?] = [nil, organisations.first, organisations.last]
        let period = try #require(FigurePeriod(typed: periods[Int(seed) % periods.count]))
        for organisation in scopes {
            var reader = FigureReader(
                ledger, organisation: organisation, period: period, today: LedgerBench.today)
            let naive = PlainFigures(author, organisation: organisation, period: period, today: LedgerBench.today)
            for figure in FigureCatalogue.all where figure.theme != .tasks {
                let value = reader.value(figure)
                let count = naive.count(figure)
                let place: Comment =
                    "\(figure.id), \(period), seed \(seed), step \(step), scope \(organisation.map { "\($0)" } ?? "all")"
                if value.number != count.number || value.precision != count.precision
                    || Set(value.records(in: ledger)) != count.records
                {
                    #expect(value.number == count.number, place)
                    #expect(value.precision == count.precision, place)
                    #expect(Set(value.records(in: ledger)) == count.records, place)
                }
            }
        }
    }
}
