import Foundation
import Testing

@testable import Domain

@Suite("The catalogue of figures")
struct FigureCatalogueTests {
    @Test("every figure has a name of its own below its theme, words in both languages, and breakdowns with names")
    func names() {
        let ids = FigureCatalogue.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for figure in FigureCatalogue.all {
            #expect(figure.id.hasPrefix(figure.theme.rawValue + "."), "\(figure.id)")
            #expect(!figure.title.english.isEmpty && !figure.explanation.chinese.isEmpty, "\(figure.id)")
            #expect(
                figure.explanation.chinese.hasSuffix("。") && figure.explanation.english.hasSuffix("."), "\(figure.id)")
            #expect(Set(figure.breakdowns.map(\.id)).count == figure.breakdowns.count, "\(figure.id)")
            for language in Language.allCases {
                let titles = figure.breakdowns.map { $0.title.text(language) }
                #expect(Set(titles).count == titles.count, "\(figure.id): \(titles)")
            }
            #expect(FigureCatalogue.figure(figure.id)?.id == figure.id)
        }
        for theme in FigureTheme.allCases { #expect(!FigureCatalogue.figures(of: theme).isEmpty, "\(theme)") }
    }

    @Test("shares and means are made of figures that exist and can be taken apart in the same ways")
    func quotients() throws {
        for figure in FigureCatalogue.all {
            let names: [String]
            switch figure.measure {
            case .ratio(let part, let whole), .average(let part, let whole): names = [part, whole]
            default: continue
            }
            for name in names {
                let other = try #require(FigureCatalogue.figure(name), "\(figure.id): \(name)")
                for breakdown in figure.breakdowns {
                    #expect(other.breakdown(breakdown.id) != nil, "\(figure.id): \(name) by \(breakdown.id)")
                }
            }
        }
    }

    @Test("an empty ledger has nothing, and nothing divided by nothing is a dash")
    func empty() {
        var reader = FigureReader(Ledger(), period: .year(2026), today: FigureTown.today)
        for figure in FigureCatalogue.all {
            let value = reader.value(figure)
            #expect(value.number ?? 0 == 0 && value.rows.isEmpty, "\(figure.id)")
            for breakdown in figure.breakdowns {
                let parts = reader.parts(figure, by: breakdown)
                #expect(parts.allSatisfy { $0.value.number ?? 0 == 0 }, "\(figure.id) \(breakdown.id)")
            }
        }
        #expect(reader.value("coverage.in-branch-rate")?.text.chinese == "–")
    }

    @Test("the parts of what is simply counted or summed add up to the whole, and every part finds itself again")
    func parts() throws {
        let town = try FigureTown()
        var reader = FigureReader(town.ledger, period: .all, today: FigureTown.today)
        for figure in FigureCatalogue.all {
            let whole = reader.value(figure)
            for breakdown in figure.breakdowns {
                let parts = reader.parts(figure, by: breakdown)
                let place: Comment = "\(figure.id) by \(breakdown.id)"
                switch figure.measure {
                case .records, .sum, .quantity, .attendances, .sweep, .difference:
                    #expect(parts.reduce(0) { $0 + ($1.value.number ?? 0) } == whole.number, place)
                default: break
                }
                for part in parts {
                    let found = reader.value(figure, by: breakdown.id, in: [part.key])
                    let again = try #require(found, place)
                    // A code takes in those below it, which are parts of their own.
                    if again.number != part.value.number { #expect(again.number ?? 0 > part.value.number ?? 0, place) }
                }
            }
        }
    }

    @Test(
        "a breakdown is a partition: every record counted is in one part and no other, and what can be added adds up",
        arguments: [nil, "beisheng", "chenglingji", "jinxiang"])
    func partitions(_ place: String?) throws {
        let today = try place.map { try #require(DemonstrationPlace.named($0)).today } ?? FigureTown.today
        let ledger = try place.map { PlaceLedgers[$0] } ?? FigureTown().ledger
        var reader = FigureReader(ledger, period: .all, today: today)
        for figure in FigureCatalogue.all {
            let whole = reader.value(figure)
            for breakdown in figure.breakdowns {
                let parts = reader.parts(figure, by: breakdown)
                let words: Comment = "\(figure.id) by \(breakdown.id)"
                switch figure.measure {
                case .records, .sum, .quantity, .attendances, .sweep, .difference:
                    #expect(parts.reduce(0) { $0 + ($1.value.number ?? 0) } == whole.number, words)
                    let rows = parts.flatMap(\.value.rows)
                    #expect(rows.count == whole.rows.count && Set(rows) == Set(whole.rows), words)
                case .ratio, .average, .tasks: break
                default:
                    // Distinct people and places: several parts may hold one of them, but none may be lost.
                    #expect(Set(parts.flatMap(\.value.rows)).isSuperset(of: whole.rows), words)
                }
            }
        }
    }

    @Test("the page of the documentation is what the definitions say; HONGYAN_GOLDEN=write writes it")
    func page() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Domain/Domain.docc/Figures.md")
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            try Data(FigureDocument.markdown.utf8).write(to: page)
        }
        #expect(String(decoding: try Data(contentsOf: page), as: UTF8.self) == FigureDocument.markdown)
    }
}

@Suite("Periods and shares")
struct FigurePeriodTests {
    @Test(
        "a period is typed as a year, a month, a quarter, a day, or two of them",
        arguments: [
            ("2026", "2026-01-01", "2026-12-31"), ("2026年", "2026-01-01", "2026-12-31"),
            ("2026-02", "2026-02-01", "2026-02-28"), ("2026年2月", "2026-02-01", "2026-02-28"),
            ("2026q2", "2026-04-01", "2026-06-30"), ("2026Q4", "2026-10-01", "2026-12-31"),
            ("2026年1季度", "2026-01-01", "2026-03-31"), ("2026-03-05", "2026-03-05", "2026-03-05"),
            ("2026-01-01 2026-06-30", "2026-01-01", "2026-06-30"), ("2025 2026", "2025-01-01", "2026-12-31"),
            ("2025-03 至 2025-05", "2025-03-01", "2025-05-31"), ("2026.3.5..2026.3.9", "2026-03-05", "2026-03-09"),
            ("2026-06-30 ~ 2026-01-01", "2026-01-01", "2026-06-30"),
        ])
    func typed(_ text: String, _ from: String, _ to: String) {
        #expect(FigurePeriod(typed: text) == FigurePeriod(from: day(from), to: day(to)))
    }

    @Test("what is no period is none", arguments: ["", "2026-13", "去年", "2026q5", "1 2 3", "2026-02-30", "99"])
    func noPeriod(_ text: String) {
        #expect(FigurePeriod(typed: text) == nil)
    }

    @Test(
        "the period before is as long: a month a month, a year a year, days so many days",
        arguments: [
            ("2026-03", -1, "2026-02"), ("2026-12", 1, "2027-01"), ("2026q1", -1, "2025q4"), ("2026", -1, "2025"),
            ("2026-03-05 2026-03-09", 1, "2026-03-10 2026-03-14"),
        ])
    func shifted(_ text: String, _ by: Int, _ expected: String) throws {
        #expect(try #require(FigurePeriod(typed: text)).shifted(by: by) == FigurePeriod(typed: expected))
    }

    @Test(
        "shares add up to a hundred by largest remainder",
        arguments: [
            ([19, 71, 10], [19, 71, 10]), ([1, 1, 1], [34, 33, 33]), ([45, 81], [36, 64]), ([0, 0], [0, 0]), ([], []),
            ([2, 3, 1], [33, 50, 17]), ([999, 1], [100, 0]),
            ([1_000_000_000_000_000_000, 1_000_000_000_000_000_000], [50, 50]),
        ] as [([Int64], [Int64])])
    func shares(_ numbers: [Int64], _ expected: [Int64]) {
        let shares = Percentages.shares(of: numbers)
        #expect(shares == expected)
        if numbers.contains(where: { $0 > 0 }) { #expect(shares.reduce(0, +) == 100) }
    }

    @Test(
        "anchors of the articles: 45 of 126 is 35.7 %, 2790 with 585 cadres is 4.77 each",
        arguments: [
            (45, 126, FigureUnit.percent, "35.7%"), (2_790, 585, .average(.people), "4.77 人"), (1, 0, .percent, "–"),
        ])
    func anchors(_ part: Int64, _ whole: Int64, _ unit: FigureUnit, _ text: String) {
        let value = FigureReader.quotient(
            unit, FigureValue(part, .people, kind: .member), FigureValue(whole, .people, kind: .member))
        #expect(value.text.chinese == text)
    }

    @Test("before today a stay counts for the days it lasted, not for today's")
    func past() throws {
        let town = try FigureTown()
        func away(_ period: String) throws -> String {
            var reader = FigureReader(
                town.ledger, period: try #require(FigurePeriod(typed: period)), today: FigureTown.today)
            return reader.value("flow.away")?.text.chinese ?? ""
        }
        // 戊 was away until March; 丙 left in May.
        #expect(try away("2026-02") == "4 人")
        #expect(try away("2026-04") == "3 人")
        #expect(try away("2026-05") == "4 人")
        #expect(try away("2024") == "0 人")
        #expect(try away("2027") == "4 人")
    }

    @Test("an organisation counts what is its own and below it, and people who take part there")
    func scopes() throws {
        let town = try FigureTown()
        func texts(_ organisation: RecordID) -> [String] {
            var reader = FigureReader(
                town.ledger, organisation: organisation, period: FigureTown.halfYear, today: FigureTown.today)
            return [
                "members.all", "flow.away", "activities.events", "activities.people", "services.cases",
                "organisations.all",
                "coverage.contacts", "honours.grants", "letters.home-letters",
            ].map { reader.value($0)?.text.chinese ?? "" }
        }
        #expect(texts(town.town) == ["5 人", "4 人", "2 场", "2 人", "23余 件", "5 个", "2 次", "13000 元", "2 人"])
        #expect(texts(town.villages[0]) == ["3 人", "3 人", "0 场", "0 人", "0 件", "1 个", "2 次", "0 元", "2 人"])
        // Joined the April activity of the other branch.
        #expect(texts(town.floating[0]) == ["1 人", "1 人", "2 场", "2 人", "23余 件", "1 个", "2 次", "13000 元", "0 人"])
        #expect(texts(RecordID(rawValue: 1)) == ["0 人", "0 人", "0 场", "0 人", "0 件", "0 个", "0 次", "0 元", "0 人"])
    }
}
