import Testing

@testable import Domain

@Suite("The twelve months of a branch")
struct MeetingYearTests {
    /// A branch, and what it held: kind, day, and what else is said of it.
    private struct Branch {
        var bench = LedgerBench()
        let id: RecordID

        init(_ kind: String = "branch", _ more: (Field, Value)...) throws {
            id = try bench.organisation("联合村党支部", kind)
            try bench.add(
                .activity, (Activity.title, .text("走访")), (Activity.kind, .code("visit")),
                (Activity.day, .day(day("2025-01-01"))), (Activity.host, .reference(id)))
            for (field, value) in more {
                try bench.commit([.set(.organisation, id, field.name, old: nil, new: value)])
            }
        }

        @discardableResult
        mutating func hold(_ kind: String, _ date: String, by host: RecordID? = nil, _ more: (Field, Value)...) throws
            -> RecordID
        {
            let activity = try bench.add(
                .activity, (Activity.title, .text("会议")), (Activity.kind, .code(kind)), (Activity.day, .day(day(date))),
                (Activity.host, .reference(host ?? id)))
            for (field, value) in more {
                try bench.commit([.set(.activity, activity, field.name, old: nil, new: value)])
            }
            return activity
        }

        func year(_ year: Int = 2026, today: String = "2026-11-21") -> MeetingYear {
            bench.ledger.meetingYear(
                of: bench.ledger.organisations.row(of: id) ?? 0, year, today: day(today))
        }

        /// The marks of a kind: √ held, x missing, ? due, p planned, . free.
        func marks(_ kind: String, _ year: Int = 2026, today: String = "2026-11-21") -> String {
            self.year(year, today: today).rows.first { $0.kind == kind }.map { row in
                row.months.map { cell in
                    switch cell.state {
                    case .held: "√"
                    case .missing: "x"
                    case .due: "?"
                    case .planned: "p"
                    case .free: "."
                    }
                }.joined()
            } ?? ""
        }
    }

    @Test("a branch owes a theme day each month, an assembly and a lesson each quarter, and two meetings a year")
    func duties() throws {
        let branch = try Branch()
        #expect(
            branch.year().rows.map(\.kind) == [
                "theme-day", "assembly", "lesson", "organisation-life", "appraisal", "heart-talk",
            ])
        #expect(branch.marks("theme-day") == "xxxxxxxxxx?.")
        #expect(branch.marks("assembly") == "..x..x..x..?")
        #expect(branch.marks("organisation-life") == "...........?")
        #expect(branch.marks("organisation-life", 2025) == "...........x")
        #expect(branch.marks("theme-day", 2027) == "............")
        #expect(branch.year().missing == 16)
    }

    @Test("committee meetings are owed only by a branch with a committee, group meetings only by one with groups")
    func conditions() throws {
        #expect(try Branch().marks("committee") == "")
        #expect(try Branch("branch", (Organisation.hasCommittee, .flag(false))).marks("committee") == "")
        #expect(try Branch("branch", (Organisation.hasCommittee, .flag(true))).marks("committee") == "xxxxxxxxxx?.")
        #expect(try Branch("branch", (Organisation.hasGroups, .flag(true))).marks("group") == "xxxxxxxxxx?.")
        var branch = try Branch()
        let group = try branch.bench.organisation("第一党小组", "group", under: branch.id)
        try branch.hold("group", "2026-02-03", by: group)
        #expect(branch.marks("group") == "x√xxxxxxxx?.")
        try branch.bench.add(
            .partnership, (Partnership.branch, .reference(branch.id)), (Partnership.from, .day(day("2026-01-01"))))
        #expect(branch.marks("joint") == "..x..x..x..?")
    }

    @Test("nothing is owed by a committee, a branch being set up, or before the first full period after the founding")
    func notOwed() throws {
        #expect(try Branch("committee").marks("theme-day") == "")
        #expect(try Branch("branch", (Organisation.state, .code("planned"))).year().rows.isEmpty)
        let young = try Branch("branch", (Organisation.founded, .day(day("2026-05-10"))))
        #expect(young.marks("theme-day") == ".....xxxxx?.")
        #expect(young.marks("assembly") == "........x..?")
        #expect(young.marks("appraisal") == "...........?")
        let onTheDay = try Branch("branch", (Organisation.founded, .day(day("2026-05-01"))))
        #expect(onTheDay.marks("theme-day") == "....xxxxxx?.")
    }

    @Test("a ledger that begins is not late with what it never kept, but with all it owes from its first activity on")
    func beginning() throws {
        var bench = LedgerBench()
        let id = try bench.organisation("联合村党支部")
        func marks() -> [String] {
            bench.ledger.meetingYear(of: 0, 2026, today: LedgerBench.today).rows.prefix(2).map { row in
                row.months.map { $0.state == .missing ? "x" : $0.state == .due ? "?" : $0.state == .held ? "√" : "." }
                    .joined()
            }
        }
        #expect(marks() == ["..........?.", "...........?"])
        try bench.add(
            .activity, (Activity.title, .text("会议")), (Activity.kind, .code("theme-day")),
            (Activity.day, .day(day("2026-08-05"))), (Activity.host, .reference(id)))
        #expect(marks() == [".......√xx?.", "...........?"])
    }

    @Test("what the rules in force ask for is what is owed: not what is off, and in their rhythm")
    func rules() throws {
        var branch = try Branch()
        let off = "[activity.theme-day]\non = false\n\n[activity.lesson]\nperiod = \"month\"\n"
        try branch.bench.add(.rules, (RuleFile.name, .text("规则")), (RuleFile.text, .text(off)))
        #expect(branch.marks("theme-day") == "")
        #expect(branch.marks("lesson") == "xxxxxxxxxx?.")
        #expect(branch.year().rows.first?.duty?.rule == "activity.assembly")
    }

    @Test(
        "a period is missing from the day after its end on",
        arguments: [
            ("2026-09-30", "..x..x..?...", "xxxxxxxx?..."), ("2026-10-01", "..x..x..x..?", "xxxxxxxxx?.."),
        ])
    func lastDay(today: String, quarters: String, months: String) throws {
        #expect(try Branch().marks("assembly", today: today) == quarters)
        #expect(try Branch().marks("theme-day", today: today) == months)
    }

    @Test("what was held counts once for its period; what is planned shows, but a period that ended without is missing")
    func held() throws {
        var branch = try Branch()
        try branch.hold("assembly", "2026-01-31")
        try branch.hold("assembly", "2026-02-01")
        try branch.hold("assembly", "2026-12-20", (Activity.state, .code("planned")))
        try branch.hold("assembly", "2026-06-20", (Activity.state, .code("planned")))
        try branch.hold("assembly", "2026-09-20", (Activity.state, .code("cancelled")))
        #expect(branch.marks("assembly") == "√√...x..x..p")
        let row = try #require(branch.year().rows.first { $0.kind == "assembly" })
        #expect(row.done == 1 && row.owed == 4)
    }

    @Test("a study session that is a lesson counts as one, what names a partnership is a joint activity")
    func several() throws {
        var branch = try Branch()
        let partnership = try branch.bench.add(
            .partnership, (Partnership.branch, .reference(branch.id)), (Partnership.from, .day(day("2026-01-01"))))
        try branch.bench.add(
            .study, (Study.title, .text("党课")), (Study.kind, .code("lesson")), (Study.day, .day(day("2026-03-05"))),
            (Study.host, .reference(branch.id)))
        try branch.hold("volunteering", "2026-04-05", (Activity.partnership, .reference(partnership)))
        #expect(branch.marks("lesson") == "..√..x..x..?")
        #expect(branch.marks("joint") == "..x√....x..?")
        #expect(branch.marks("volunteering") == "...√........")
    }

    @Test(
        "what another branch hosts counts for those who took part, and is gone when the link or the activity is retired"
    )
    func joined() throws {
        var branch = try Branch()
        let other = try branch.bench.organisation("新港村党支部")
        let activity = try branch.hold("theme-day", "2026-03-05", by: other)
        #expect(branch.marks("theme-day") == "xxxxxxxxxx?.")
        let link = try branch.bench.add(
            .activityBranch, (ActivityBranch.activity, .reference(activity)),
            (ActivityBranch.organisation, .reference(branch.id)))
        #expect(branch.marks("theme-day") == "xx√xxxxxxx?.")
        try branch.bench.commit([.retired(.activityBranch, link)])
        #expect(branch.marks("theme-day") == "xxxxxxxxxx?.")
    }
}
