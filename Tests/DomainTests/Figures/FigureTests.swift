import Testing

@testable import Domain

@Suite("Figures")
struct FigureTests {
    /// A figure or a part of it, what it says, and how many records it counts.
    struct Row: CustomTestStringConvertible, Sendable {
        let id: String
        let text: String
        let records: Int
        let part: (by: String, key: String)?

        init(_ id: String, _ text: String, _ records: Int, _ by: String? = nil, _ key: String = "") {
            self.id = id
            self.text = text
            self.records = records
            part = by.map { ($0, key) }
        }
        var testDescription: String { part.map { "\(id) \($0.by)=\($0.key)" } ?? id }
    }

    private static let rows: [Row] = [
        Row("organisations.all", "5 个", 5), Row("organisations.branches", "4 个", 4),
        Row("organisations.floating-branches", "2 个", 2),
        Row("organisations.floating-branches", "1 个", 1, "place", "4406"),
        Row("organisations.floating-founded", "1 个", 1), Row("organisations.floating-earlier", "1 个", 1),
        Row("organisations.planned", "1 个", 1), Row("organisations.hosts", "2 家", 2),
        Row("organisations.cities", "2 个", 2), Row("organisations.provinces", "2 个", 2),
        Row("organisations.posts", "2 个", 2), Row("organisations.post-holders", "1 人", 2),
        Row("members.all", "5 人", 5), Row("members.probationary", "1 人", 1),
        Row("members.new-sector", "2 人", 2), Row("members.new-sector-rate", "40.0%", 2),
        Row("members.all", "2 人", 2, "job", "技术工人"), Row("members.directly-led", "2 人", 2),
        Row("members.directly-led", "1 人", 1, "kind", "chamber-branch"), Row("members.in-new-branches", "1 人", 1),
        Row("members.lost", "1 人", 1),
        Row("flow.away", "4 人", 4), Row("flow.floating", "3 人", 3), Row("flow.short", "1 人", 1),
        Row("flow.away", "2 人", 2, "place", "4406"), Row("flow.away", "1 人", 1, "memberClass", "own-business"),
        Row("flow.cities", "3 个", 4), Row("flow.provinces", "3 个", 4), Row("flow.certificates", "1 人", 1),
        Row("flow.left", "1 人", 1), Row("flow.returned", "1 人", 1), Row("flow.returned", "1 人", 1, "month", "2026-03"),
        Row("coverage.in-branch", "3 人", 3), Row("coverage.in-branch-rate", "75.0%", 3),
        Row("coverage.present", "2 人", 2), Row("coverage.present-rate", "50.0%", 2), Row("coverage.managed", "4 人", 4),
        Row("coverage.without-branch", "1 人", 1), Row("coverage.paired", "3 人", 3), Row("coverage.cadres", "2 人", 3),
        Row("coverage.load", "1.50 人", 3), Row("coverage.paired", "2 人", 2, "cadreName", "王干部"),
        Row("coverage.contacts", "2 次", 2), Row("coverage.contacted", "1 人", 1), Row("coverage.not-reached", "1 次", 1),
        Row("activities.events", "2 场", 2), Row("activities.attendances", "8余 人次", 2),
        Row("activities.people", "2 人", 2), Row("activities.events", "1 场", 1, "month", "2026-03"),
        Row("activities.theme-days", "1 场", 1), Row("activities.lessons", "1 场", 1),
        Row("activities.volunteering", "1 场", 1),
        Row("study.sessions", "1 场", 1), Row("study.attendances", "2 人次", 1), Row("study.people", "2 人", 2),
        Row("study.training-rate", "40.0%", 2), Row("study.hours", "8 学时", 1),
        Row("study.issues", "1 期", 1, "kind", "push"),
        Row("study.copies", "3700余 套", 1),
        Row("letters.home-letters", "2 人", 2), Row("letters.answer-rate", "50.0%", 1),
        Row("letters.home-letter-years", "3 年", 1), Row("letters.deliveries", "2 人次", 2),
        Row("sweeps.checked", "3 人次", 1), Row("sweeps.changed", "1 人次", 1), Row("sweeps.found", "1 人", 1),
        Row("sweeps.unit-rate", "90.0%", 1),
        Row("agreements.in-force", "2 个", 2), Row("agreements.covered", "402余 人", 2),
        Row("agreements.covered", "2 人", 1, "kind", "joint-management"), Row("agreements.five-ones", "2 项", 1),
        Row("agreements.five-ones-rate", "40.0%", 1),
        Row("services.cases", "23余 件", 3), Row("services.closed", "23余 件", 4),
        Row("services.closed", "20余 件", 1, "kind", "labour"), Row("services.cases", "3 件", 2, "kind", "insurance"),
        Row("services.open", "2 件", 1), Row("services.quantities", "–", 0),
        Row("services.suggestions", "3 个", 3), Row("services.adoption-rate", "33.3%", 1),
        Row("services.postings", "2 条", 2), Row("services.posts", "620 个", 2), Row("services.wage", "3500 元", 2),
        Row("contributions.enterprises", "37 家", 2), Row("contributions.projects", "2 个", 2),
        Row("contributions.investment-estimated", "100000 万元", 1), Row("contributions.investment", "17000 万元", 1),
        Row("contributions.donations", "503.92余 万元", 2),
        Row("contributions.donations", "473.92 万元", 1, "programme", "助学"),
        Row("contributions.beneficiaries", "1909 人", 1), Row("contributions.programme-years", "18 年", 1),
        Row("contributions.jobs", "300余 人", 1), Row("contributions.raise", "6200 元", 1),
        Row("contributions.posts-at-home", "26 人", 2),
        Row("sites.count", "2 个", 2), Row("sites.points", "4 个", 2), Row("sites.points", "3 个", 1, "kind", "station"),
        Row("sites.cost", "约1000 万元", 2),
        Row("targets.count", "3 项", 3), Row("targets.count", "2 项", 2, "light", "blue"), Row("targets.late", "1 项", 1),
        Row("targets.done-rate", "33.3%", 1),
        Row("honours.count", "11余 项", 2), Row("honours.people", "10余 人", 1),
        Row("honours.chosen", "1 个", 1, "selection", "ten-best"), Row("honours.grants", "13000 元", 2),
        Row("honours.grant-least", "3000 元", 2), Row("honours.grant-most", "10000 元", 2),
        Row("relations.assessed", "4 人", 4), Row("relations.excellent-rate", "33.3%", 1),
        Row("relations.dues-paid", "2 人", 2), Row("relations.dues-monthly", "2.50 元", 1),
        Row("local.numbers", "350000 人", 1),
    ]

    @Test("every figure says what somebody counts by hand in a small township")
    func table() throws {
        let town = try FigureTown()
        var reader = FigureReader(town.ledger, period: FigureTown.halfYear, today: FigureTown.today)
        for row in FigureTests.rows {
            let figure = try #require(FigureCatalogue.figure(row.id), "\(row.testDescription)")
            let part = row.part.map { reader.value(figure, by: $0.by, in: [$0.key]) }
            let value = try #require(part ?? reader.value(figure), "\(row.testDescription)")
            #expect(value.text.chinese == row.text, "\(row.testDescription)")
            #expect(value.records(in: town.ledger).count == row.records, "\(row.testDescription)")
        }
    }
}
