@testable import Domain

/// A township small enough to be counted by hand: a committee with two villages and two floating branches, six members, and a
/// record or two of every kind. As of 2026-06-30.
struct FigureTown {
    private(set) var bench = LedgerBench()
    let town: RecordID
    let villages: [RecordID]
    let floating: [RecordID]
    private(set) var members: [RecordID] = []

    static let today = day("2026-06-30")
    static let halfYear = FigurePeriod(from: day("2026-01-01"), to: day("2026-06-30"))

    var ledger: Ledger { bench.ledger }

    init() throws {
        town = try bench.organisation("新仓镇党委", "committee")
        villages = [
            try bench.organisation("甲村党支部", "branch", under: town),
            try bench.organisation("乙村党支部", "branch", under: town),
        ]
        let parent = town
        floating = [
            try bench.add(
                .organisation, (Organisation.name, .text("驻沪流动党支部")), (Organisation.kind, .code("floating-branch")),
                (Organisation.parent, .reference(parent)), (Organisation.seat, .code("3101")),
                (Organisation.founded, .day(day("2020-05-01"))), (Organisation.hostKind, .code("chamber")),
                (Organisation.hostName, .text("上海商会"))),
            try bench.add(
                .organisation, (Organisation.name, .text("驻佛山商会党支部")), (Organisation.kind, .code("chamber-branch")),
                (Organisation.parent, .reference(parent)), (Organisation.seat, .code("4406")),
                (Organisation.founded, .day(day("2026-03-01"))), (Organisation.hostKind, .code("chamber")),
                (Organisation.hostName, .text("佛山商会"))),
        ]
        try bench.add(
            .organisation, (Organisation.name, .text("驻海口流动党支部")), (Organisation.kind, .code("floating-branch")),
            (Organisation.state, .code("planned")))
        try addMembers()
        try addLife()
        try addManagement()
        try addServices()
        try addContributions()
        try addRest()
    }

    /// 甲 乙 丙 in the first village, 丁 戊 in the second; 己 is dead. 甲 乙 丙 丁 are away.
    private mutating func addMembers() throws {
        let rows: [(String, Int, [(Field, Value)])] = [
            ("甲", 0, [(Member.enterpriseClass, .code("non-public")), (Member.job, .text("技术工人"))]),
            ("乙", 0, [(Member.enterpriseClass, .code("new-occupation")), (Member.job, .text("技术工人"))]),
            ("丙", 0, [(Member.enterpriseClass, .code("none")), (Member.isLost, .flag(true))]),
            (
                "丁", 1,
                [
                    (Member.category, .code("probationary")),
                    (Member.duesPaidUntil, .month(Month(containing: FigureTown.today))),
                ]
            ),
            (
                "戊", 1,
                [
                    (Member.duesMonthly, .number(250)),
                    (Member.duesPaidUntil, .month(Month(containing: day("2026-05-01")))),
                ]
            ),
            ("己", 1, [(Member.standing, .code("deceased"))]),
        ]
        for (name, village, more) in rows {
            let id = bench.newID()
            let values: [(Field, Value)] =
                [(Member.name, .text(name)), (Member.branch, .reference(villages[village]))] + more
            try bench.commit([.added(.member, id, values.map { FieldValue($0.name, $1) })])
            members.append(id)
        }
        try bench.stay(
            of: members[0], at: "3101", with: floating[0], since: "2025-02-01",
            (FlowEpisode.memberClass, .code("working-away")), (FlowEpisode.reportedIn, .day(day("2025-02-10"))),
            (FlowEpisode.hasCertificate, .flag(true)))
        try bench.stay(
            of: members[1], at: "4406", with: floating[1], since: "2025-03-01",
            (FlowEpisode.memberClass, .code("own-business")))
        try bench.stay(
            of: members[2], at: "4406", since: "2026-05-01", (FlowEpisode.destinationOrganisation, .text("古灶村党支部")))
        try bench.stay(of: members[3], at: "3205", since: "2025-12-01")
        // Back since March: away in February, at home in June.
        try bench.stay(
            of: members[4], at: "3205", since: "2025-06-01", (FlowEpisode.returned, .day(day("2026-03-15"))))
    }

    private mutating func record(_ kind: RecordKind, _ pairs: (Field, Value)...) throws -> RecordID {
        let id = bench.newID()
        try bench.commit([.added(kind, id, pairs.map { FieldValue($0.name, $1) })])
        return id
    }

    private mutating func addLife() throws {
        let march = try record(
            .activity, (Activity.title, .text("党日")), (Activity.kind, .code("theme-day")),
            (Activity.day, .day(day("2026-03-05"))), (Activity.host, .reference(floating[0])),
            (Activity.hasLesson, .flag(true)), (Activity.others, .number(5)),
            (Activity.others.precision, .code("at-least")))
        let april = try record(
            .activity, (Activity.title, .text("志愿服务")), (Activity.kind, .code("volunteering")),
            (Activity.day, .day(day("2026-04-05"))), (Activity.host, .reference(floating[1])))
        _ = try record(
            .activity, (Activity.title, .text("党日")), (Activity.kind, .code("theme-day")),
            (Activity.day, .day(day("2026-05-05"))), (Activity.host, .reference(floating[0])),
            (Activity.state, .code("cancelled")))
        _ = try record(
            .activityBranch, (ActivityBranch.activity, .reference(april)),
            (ActivityBranch.organisation, .reference(floating[0])))
        let course = try record(
            .study, (Study.title, .text("冬春训")), (Study.kind, .code("seasonal")), (Study.day, .day(day("2026-02-10"))),
            (Study.host, .reference(town)), (Study.hours, .number(8)))
        for (event, field, member, mark) in [
            (march, Attendance.activity, 0, "present"), (march, Attendance.activity, 1, "late"),
            (march, Attendance.activity, 2, "absent"), (april, Attendance.activity, 0, "present"),
            (course, Attendance.study, 0, "present"), (course, Attendance.study, 4, "present"),
        ] {
            _ = try record(
                .attendance, (field, .reference(event)), (Attendance.member, .reference(members[member])),
                (Attendance.mark, .code(mark)))
        }
        _ = try record(
            .material, (Material.title, .text("学习资料")), (Material.kind, .code("push")),
            (Material.day, .day(day("2026-02-01"))), (Material.copies, .number(3_700)),
            (Material.copiesPrecision, .code("at-least")))
        let letter = try record(
            .notice, (Notice.title, .text("家乡来信")), (Notice.kind, .code("home-letter")),
            (Notice.day, .day(day("2026-01-20"))), (Notice.edition, .number(3)))
        for (member, state) in ["pending", "sent", "answered", "failed"].enumerated() {
            _ = try record(
                .delivery, (Delivery.notice, .reference(letter)), (Delivery.member, .reference(members[member])),
                (Delivery.state, .code(state)))
        }
        let sweep = try record(
            .sweep, (Sweep.title, .text("一季度摸排")), (Sweep.kind, .code("members")),
            (Sweep.organisation, .reference(town)),
            (Sweep.from, .day(day("2026-01-05"))), (Sweep.checkedUnits, .number(40)), (Sweep.unitsWithout, .number(4)))
        for (member, result) in ["unchanged", "changed", "found"].enumerated() {
            _ = try record(
                .sweepFinding, (SweepFinding.sweep, .reference(sweep)),
                (SweepFinding.member, .reference(members[member])),
                (SweepFinding.result, .code(result)), (SweepFinding.source, .code("fellows")))
        }
    }

    private mutating func addManagement() throws {
        for (member, cadre) in [(0, "王干部"), (1, "王干部"), (3, "李干部")] {
            _ = try record(
                .pairing, (Pairing.member, .reference(members[member])), (Pairing.cadreName, .text(cadre)),
                (Pairing.kind, .code("one-plus-n")))
        }
        for (member, on, reached) in [(0, "2026-01-10", true), (0, "2026-02-10", true), (1, "2026-02-11", false)] {
            _ = try record(
                .contact, (Contact.member, .reference(members[member])), (Contact.day, .day(day(on))),
                (Contact.purpose, .code("routine")), (Contact.channel, .code("phone")),
                (Contact.reached, .flag(reached)))
        }
        let listed = try record(
            .agreement, (Agreement.title, .text("双向共管协议")), (Agreement.kind, .code("joint-management")),
            (Agreement.organisation, .reference(town)), (Agreement.signed, .day(day("2025-01-01"))),
            (Agreement.covered, .number(9)))
        _ = try record(
            .agreement, (Agreement.title, .text("党建联盟协议")), (Agreement.kind, .code("alliance")),
            (Agreement.organisation, .reference(town)), (Agreement.signed, .day(day("2026-01-01"))),
            (Agreement.covered, .number(400)), (Agreement.coveredPrecision, .code("at-least")))
        _ = try record(
            .agreement, (Agreement.title, .text("过期协议")), (Agreement.kind, .code("alliance")),
            (Agreement.organisation, .reference(villages[0])), (Agreement.signed, .day(day("2024-01-01"))),
            (Agreement.expires, .day(day("2026-06-29"))), (Agreement.covered, .number(7)))
        for member in [2, 3] {
            _ = try record(
                .agreementMember, (AgreementMember.agreement, .reference(listed)),
                (AgreementMember.member, .reference(members[member])))
        }
        let pair = try record(
            .partnership, (Partnership.branch, .reference(floating[1])), (Partnership.partnerName, .text("古灶村支部")),
            (Partnership.from, .day(day("2026-01-01"))))
        _ = try record(
            .partnershipYear, (PartnershipYear.partnership, .reference(pair)), (PartnershipYear.year, .number(2026)),
            (PartnershipYear.planned, .day(day("2026-01-10"))), (PartnershipYear.deed, .text("修路")))
        for role in ["secretary", "building-warden"] {
            _ = try record(
                .post, (Post.organisation, .reference(floating[0])), (Post.role, .code(role)),
                (Post.holder, .reference(members[0])))
        }
    }

    private mutating func addServices() throws {
        for (kind, count, precision, state) in [
            ("labour", 20, "at-least", "closed"), ("pension", 1, "exact", "closed"),
            ("insurance", 2, "exact", "in-hand"),
        ] {
            _ = try record(
                .serviceCase, (ServiceCase.title, .text(kind)), (ServiceCase.kind, .code(kind)),
                (ServiceCase.opened, .day(day("2026-02-02"))), (ServiceCase.state, .code(state)),
                (ServiceCase.cases, .number(Int64(count))), (ServiceCase.casesPrecision, .code(precision)),
                (ServiceCase.organisation, .reference(floating[0])))
        }
        for (quantity, unit) in [(43, "rooms"), (5_000, "squareMetres")] {
            _ = try record(
                .serviceCase, (ServiceCase.title, .text("实事")), (ServiceCase.kind, .code("improvement")),
                (ServiceCase.opened, .day(day("2025-02-02"))), (ServiceCase.state, .code("closed")),
                (ServiceCase.closed, .day(day("2026-05-02"))), (ServiceCase.quantity, .number(Int64(quantity))),
                (ServiceCase.unit, .code(unit)), (ServiceCase.member, .reference(members[1])))
        }
        for state in ["received", "adopted", "declined"] {
            _ = try record(
                .suggestion, (Suggestion.title, .text("金点子")), (Suggestion.received, .day(day("2026-03-01"))),
                (Suggestion.state, .code(state)), (Suggestion.campaign, .code("golden")))
        }
        for (posts, wage) in [(600, 400_000), (20, 350_000)] {
            _ = try record(
                .jobPosting, (JobPosting.title, .text("普工")), (JobPosting.employer, .text("某厂")),
                (JobPosting.posts, .number(Int64(posts))), (JobPosting.wageFrom, .number(Int64(wage))),
                (JobPosting.publishedOn, .day(day("2026-04-01"))))
        }
    }

    private mutating func addContributions() throws {
        let rows: [(String, [(Field, Value)])] = [
            (
                "investment",
                [
                    (Contribution.estimated, .number(100_000_000_000)), (Contribution.quantity, .number(36)),
                    (Contribution.unit, .code("units")), (Contribution.investmentKind, .code("registered")),
                ]
            ),
            ("investment", [(Contribution.amount, .number(17_000_000_000)), (Contribution.stage, .code("landed"))]),
            (
                "donation",
                [
                    (Contribution.amount, .number(473_920_000)), (Contribution.people, .number(1_909)),
                    (Contribution.since, .number(2009)), (Contribution.programme, .text("助学")),
                ]
            ),
            (
                "donation",
                [(Contribution.amount, .number(30_000_000)), (Contribution.amountPrecision, .code("at-least"))]
            ),
            (
                "jobs",
                [
                    (Contribution.people, .number(300)), (Contribution.peoplePrecision, .code("at-least")),
                    (Contribution.raisePerPerson, .number(620_000)),
                ]
            ),
            ("post-at-home", [(Contribution.member, .reference(members[4]))]),
            ("post-at-home", [(Contribution.member, .reference(members[4]))]),
            ("post-at-home", [(Contribution.people, .number(25))]),
        ]
        for (kind, more) in rows {
            let values: [(Field, Value)] =
                [
                    (Contribution.title, .text(kind)), (Contribution.kind, .code(kind)),
                    (Contribution.day, .day(day("2026-01-15"))),
                ] + more
            try bench.commit([.added(.contribution, bench.newID(), values.map { FieldValue($0.name, $1) })])
        }
    }

    private mutating func addRest() throws {
        for (kind, points) in [("station", 3), ("incubator", 0)] {
            _ = try record(
                .site, (Site.name, .text(kind)), (Site.kind, .code(kind)),
                (Site.points, .number(Int64(max(1, points)))),
                (Site.cost, .number(500_000_000)), (Site.costPrecision, .code("about")),
                (Site.organisation, .reference(floating[0])))
        }
        for (done, state) in [(8, "done"), (5, "open"), (1, "open")] {
            _ = try record(
                .target, (Target.title, .text("目标\(done)")), (Target.organisation, .reference(town)),
                (Target.year, .number(2026)), (Target.goal, .number(8)), (Target.done, .number(Int64(done))),
                (Target.unit, .code("people")), (Target.due, .day(day("2026-12-31"))), (Target.state, .code(state)))
        }
        _ = try record(
            .honour, (Honour.title, .text("省市劳模")), (Honour.kind, .code("title")),
            (Honour.day, .day(day("2026-05-01"))),
            (Honour.name, .text("多人")), (Honour.count, .number(10)), (Honour.countPrecision, .code("at-least")))
        _ = try record(
            .honour, (Honour.title, .text("十佳")), (Honour.kind, .code("selection")),
            (Honour.day, .day(day("2026-05-01"))),
            (Honour.organisation, .reference(floating[0])), (Honour.selection, .code("ten-best")),
            (Honour.state, .code("chosen")))
        for (fen, tier) in [(300_000, "1"), (1_000_000, "2")] {
            _ = try record(
                .grant, (Grant.organisation, .reference(floating[0])), (Grant.kind, .code("reward")),
                (Grant.amount, .number(Int64(fen))), (Grant.tier, .code(tier)), (Grant.year, .number(2026)))
        }
        for (member, grade) in ["excellent", "qualified", "qualified", "none"].enumerated() {
            _ = try record(
                .yearlyAssessment, (YearlyAssessment.member, .reference(members[member])),
                (YearlyAssessment.year, .number(2026)), (YearlyAssessment.grade, .code(grade)))
        }
        for (on, number) in [("2025-12-31", 340_000), ("2026-05-31", 350_000)] {
            _ = try record(
                .localFigure, (LocalFigure.title, .text("外出务工经商人员")), (LocalFigure.number, .number(Int64(number))),
                (LocalFigure.unit, .code("people")), (LocalFigure.day, .day(day(on))))
        }
    }
}
