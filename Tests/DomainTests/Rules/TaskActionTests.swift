import Domain
import Testing

@Suite("What completes a task")
struct TaskActionTests {
    private let today = day("2026-11-21")

    private func tasks(_ list: TaskList, _ rule: String) -> [PendingTask] {
        list.tasks(in: .everything).filter { list.rule(of: $0).id == rule }
    }

    /// What has to be in the ledger for a task of each rule whose action is a form, and what somebody fills in to end it.
    private static let forms: [(rule: String, lines: [String], filled: [String: Value])] = [
        ("contact.member", WrittenLedger.members(1) + WrittenLedger.stays(1), [:]),
        (
            "report.yearly",
            WrittenLedger.members(1) + ["s: flow member=@m0 direction=out out=2025-01-01 destination=3205"], [:]
        ),
        (
            "contact.cadre", WrittenLedger.members(1) + WrittenLedger.stays(1), ["cadreName": .text("李四")]
        ),
        ("activity.theme-day", [], [:]), ("activity.assembly", [], [:]), ("activity.lesson", [], [:]),
        ("activity.organisation-life", [], [:]), ("activity.debriefing", [], [:]), ("sweep.quarterly", [], [:]),
        ("notice.slip", [], [:]), ("notice.home-letter", [], [:]),
        ("post.secretary", WrittenLedger.members(1), ["holderName": .text("王五")]),
        ("site.monthly", ["s: site name=驿站 kind=station organisation=@branch"], [:]),
        ("joint.quarterly", ["p: partnership branch=@branch partnerName=古灶村 from=2025-01-01"], [:]),
        (
            "joint.five-ones", ["p: partnership branch=@branch partnerName=古灶村 from=2025-01-01"],
            [
                "planned": .day(day("2026-11-01")), "visited": .day(day("2026-11-01")), "idea": .text("计"),
                "deed": .text("事"),
            ]
        ),
        ("community.weekly", ["g: grouping name=大蒜 kind=chain lead=@branch"], [:]),
        (
            "case.silent", ["c: service-case title=入学 kind=schooling state=received opened=2026-10-01"],
            ["step": .text("已联系学校")]
        ),
        (
            "brand.yearly", ["b: brand name=旧 organisation=@branch year=2025"], ["name": .text("银杏")]
        ),
        (
            "group.instructors",
            ["g: grouping name=一组 kind=instructors"]
                + (1...2).map { "m\($0): grouping-member grouping=@g name=甲\($0)" },
            ["name": .text("丙")]
        ),
    ]

    @Test("the form of a task, filled in and saved, ends it", arguments: forms.indices)
    func form(_ index: Int) throws {
        let (rule, lines, filled) = TaskActionTests.forms[index]
        var written = try WrittenLedger(WrittenLedger.home + lines)
        let list = TaskDerivation.derive(written.ledger, today: today)
        let before = tasks(list, rule)
        let task = try #require(before.first, "\(rule)")
        var draft = try #require(list.draft(of: task, in: written.ledger, id: RecordID(rawValue: 77)), "\(rule)")
        draft.values.merge(filled) { $1 }
        #expect(draft.problems(in: written.ledger).filter { $0.severity == .error } == [], "\(rule)")
        let edit = try written.apply(draft.changes(in: written.ledger), on: today)
        let after = list.updated(after: edit, ledger: written.ledger, today: today)
        #expect(!tasks(after, rule).contains { $0.subject == task.subject }, "\(rule)")
        #expect(tasks(after, rule).count == before.count - 1)
    }

    @Test("a theme day is entered with the theme of the month, the nearest one that was set")
    func theme() throws {
        let written = try WrittenLedger(
            WrittenLedger.home + [
                "t: monthly-theme organisation=@town month=2026-11 theme=学习全会",
                "o: monthly-theme month=2026-11 theme=别处的",
                "p: monthly-theme organisation=@town month=2026-10 theme=上个月",
            ])
        let draft = written.ledger.draft(
            ofActivity: "theme-day", host: written.ids["branch"], on: today, id: RecordID(rawValue: 1))
        #expect(draft.values["theme"] == .text("学习全会") && draft.values["title"] == .text("2026年11月主题党日"))
    }

    @Test("a greeting to many is one notice and one delivery each, in one transaction, and ends their tasks")
    func greeting() throws {
        let festival = day("2027-02-04")
        var written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(38) + WrittenLedger.stays(38)
                + WrittenLedger.members(2, prefix: "h"))
        let list = TaskDerivation.derive(written.ledger, today: festival)
        let due = tasks(list, "greeting.spring")
        #expect(due.count == 38)
        var random = SplitMix64(seed: 4)
        let first = list.completing(
            Array(due.prefix(30)), in: written.ledger, on: festival, way: "wechat", using: &random)
        #expect(first.done.count == 30 && first.left.isEmpty)
        #expect(first.proposal.changes.count { $0.kind == .notice } == 1)
        #expect(first.proposal.changes.count { $0.kind == .delivery } == 30)
        let edit = try written.apply(first.proposal.changes, on: festival)
        let after = list.updated(after: edit, ledger: written.ledger, today: festival)
        #expect(after == TaskDerivation.derive(written.ledger, today: festival))
        #expect(tasks(after, "greeting.spring").count == 8)
        // The rest joins the greeting that is there.
        let second = after.completing(
            tasks(after, "greeting.spring"), in: written.ledger, on: festival, using: &random)
        #expect(second.proposal.changes.allSatisfy { $0.kind == .delivery } && second.proposal.changes.count == 8)
    }

    @Test("in 2031, when Mid-Autumn is National Day, one greeting stands for both")
    func merged() throws {
        let eve = day("2031-09-30")
        var written = try WrittenLedger(WrittenLedger.home + WrittenLedger.members(1) + WrittenLedger.stays(1))
        let list = TaskDerivation.derive(written.ledger, today: eve)
        let due = list.tasks(ofMember: 0).filter { list.rule(of: $0).id.hasPrefix("greeting.") }
        #expect(due.count == 1)
        let task = try #require(due.first)
        let title = list.title(of: task, in: written.ledger).chinese
        #expect(title.contains("中秋") && title.contains("国庆"))
        let verdicts = list.explain(.member(0), in: written.ledger)
        #expect(verdicts.count { $0.rule.id.hasPrefix("greeting.") && $0.applies } == 1)
        #expect(verdicts.contains { $0.rule.id == "greeting.national" && $0.reason.chinese.contains("合并") })
        var random = SplitMix64(seed: 4)
        try written.apply(list.greeting([task], in: written.ledger, on: eve, using: &random), on: eve)
        let after = TaskDerivation.derive(written.ledger, today: eve)
        #expect(!after.tasks(ofMember: 0).contains { after.rule(of: $0).id.hasPrefix("greeting.") })
        // The year before, each has its own day.
        let apart = TaskDerivation.derive(written.ledger, today: day("2030-09-11"))
        #expect(apart.tasks(ofMember: 0).filter { apart.rule(of: $0).id.hasPrefix("greeting.") }.count == 1)
    }

    @Test("a branch is drafted at the place, and the people take part in it with the same transaction")
    func branch() throws {
        var written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(3) + WrittenLedger.stays(3, at: "3702"))
        let list = TaskDerivation.derive(written.ledger, today: today)
        let task = try #require(tasks(list, "branch.place").first)
        let people = list.people(of: task, in: written.ledger)
        #expect(people == [0, 1, 2])
        let draft = try #require(list.draft(of: task, in: written.ledger, id: RecordID(rawValue: 9)))
        #expect(draft.values["name"] == .text("驻青岛流动党支部"), "\(draft.values)")
        #expect(draft.values["lead"] == written.ids["town"].map { .reference($0) })
        #expect(draft.problems(in: written.ledger).filter { $0.severity == .error } == [])
        let edit = try written.apply(TaskList.founding(draft, with: people, in: written.ledger).changes, on: today)
        let after = list.updated(after: edit, ledger: written.ledger, today: today)
        #expect(tasks(after, "branch.place").isEmpty)
        let home = try #require(written.ids["branch"])
        for row in people {
            let stay = Int(written.ledger.facts.openEpisode[row]) - 1
            #expect(
                written.ledger.episodes.reference(FlowEpisode.destinationBranch, stay)
                    == written.ledger.organisations.row(of: RecordID(rawValue: 9)))
            #expect(written.ledger.members.reference(Member.branch, row) == written.ledger.organisations.row(of: home))
        }
        let undone = try written.apply(written.ledger.reversal(of: edit).changes, on: today)
        #expect(tasks(after.updated(after: undone, ledger: written.ledger, today: today), "branch.place") == [task])
    }

    @Test("many tasks that ask for nothing but a day are ended together; the others are left for their forms")
    func completion() throws {
        var written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(2) + WrittenLedger.stays(2) + [
                "as: assignment title=核对 kind=task due=2026-12-01 organisation=@branch",
                "t: transfer member=@m0 direction=out toOrganisation=某支部 issued=2026-10-10",
                "c: service-case title=入学 kind=schooling state=received opened=2026-10-01 promised=2026-11-30",
            ])
        let list = TaskDerivation.derive(written.ledger, today: today)
        let wanted: Set = [
            "contact.member", "file.stale", "assignment.task", "letter.receipt", "case.promised", "activity.assembly",
        ]
        let marked = list.tasks(in: .everything).filter { wanted.contains(list.rule(of: $0).id) }
        #expect(Set(marked.map { list.rule(of: $0).id }) == wanted)
        var random = SplitMix64(seed: 8)
        let completion = list.completing(marked, in: written.ledger, on: today, using: &random)
        #expect(completion.left.map { list.rule(of: $0).id } == ["activity.assembly"])
        try written.apply(completion.proposal.changes, on: today)
        let after = TaskDerivation.derive(written.ledger, today: today)
        let still = Set(after.tasks(in: .everything).map { after.rule(of: $0).id }).intersection(wanted)
        #expect(still == ["activity.assembly"])
        #expect(marked.allSatisfy { list.isCompletedByADay($0, in: written.ledger) != completion.left.contains($0) })
    }

    @Test("a campaign tells who is left, and ends with the last of them")
    func campaign() throws {
        var written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(3) + ["as: assignment title=核对手机号 kind=campaign due=2026-12-01"]
                + (0..<3).map { "p\($0): assignment-part assignment=@as member=@m\($0)" })
        let list = TaskDerivation.derive(written.ledger, today: today)
        let task = try #require(tasks(list, "assignment.campaign").first)
        #expect(list.title(of: task, in: written.ledger).chinese == "专项行动：核对手机号（0/3）")
        #expect(list.people(of: task, in: written.ledger) == [0, 1, 2])
        try written.apply(written.ledger.finishing(assignment: 0, for: [0, 2], on: today).changes, on: today)
        #expect(list.people(of: task, in: written.ledger) == [1])
        #expect(list.title(of: task, in: written.ledger).chinese.contains("2/3"))
        try written.apply(written.ledger.finishing(assignment: 0, for: [1], on: today).changes, on: today)
        #expect(tasks(TaskDerivation.derive(written.ledger, today: today), "assignment.campaign").isEmpty)
    }

    @Test("the tasks of records stand with those they belong to: in the file, in the tree, in the light of the roster")
    func owners() throws {
        let written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(1, more: "mobile=12000000001") + [
                "t: transfer member=@m0 direction=out toOrganisation=某支部 issued=2026-01-10",
                "c: service-case title=入学 kind=schooling state=received opened=2026-10-01 organisation=@branch",
                "j: job-posting title=焊工 employer=某厂 posts=1 publishedOn=2026-11-10 expires=2026-11-24",
            ])
        let ledger = written.ledger
        let list = TaskDerivation.derive(ledger, today: today)
        #expect(list.tasks(of: .member(0)).contains { list.rule(of: $0).id == "letter.validity" })
        #expect(list.worstLight(ofMember: 0) == .red)
        let branch = try written.subject("branch")
        #expect(list.tasks(of: branch).contains { list.rule(of: $0).id == "case.silent" })
        let tree = ledger.organisationTree
        let rollup = LightRollup(list, ledger: ledger)
        for label in ["town", "branch"] {
            let scope = RosterScope.home(try #require(written.ids[label]))
            let shown = TaskScope(scope, rows: scope.rows(in: ledger, tree: tree), ledger: ledger, tree: tree)
            #expect(list.counts(in: shown) == rollup.counts(of: scope, in: ledger, tree: tree), "\(label)")
            #expect(list.tasks(in: shown).count == list.counts(in: shown).total)
        }
        let below = RosterScope.home(try #require(written.ids["branch"]))
        let shown = TaskScope(below, rows: below.rows(in: ledger, tree: tree), ledger: ledger, tree: tree)
        #expect(!list.tasks(in: shown).contains { list.rule(of: $0).id == "job.expiry" })
        #expect(tasks(list, "job.expiry").count == 1)
    }

    @Test("the five ones of all partnerships at once are those of each")
    func fiveOnes() throws {
        let written = try WrittenLedger(
            WrittenLedger.home + (0..<3).map { "p\($0): partnership branch=@branch partnerName=村\($0) from=2025-01-01" }
                + [
                    "y: partnership-year partnership=@p0 year=2026 planned=2026-02-01 secondQuarter=2026-05-01 deed=事",
                    "z: partnership-year partnership=@p0 year=2025 visited=2025-02-01",
                    "a: activity title=共建 kind=joint day=2026-08-08 host=@branch partnership=@p1",
                    "v: activity title=走访 kind=visit day=2026-08-09 host=@branch partnership=@p1",
                    "s: suggestion title=计 received=2026-06-01 state=received partnership=@p2",
                ])
        for year in [2025, 2026] {
            for row in 0..<3 {
                #expect(
                    written.ledger.fiveOnesOfAll(year: year)[row]
                        == written.ledger.fiveOnes(ofPartnership: row, year: year))
            }
        }
    }
}
