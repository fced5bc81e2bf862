import Testing

@testable import Domain

@Suite("What is counted from the ledgers")
struct LedgerCountTests {
    /// Two branches with two members each, one of whom takes part in the other.
    private struct Township {
        var bench = LedgerBench()
        var first: RecordID
        var second: RecordID
        var members: [RecordID] = []

        init() throws {
            first = try bench.organisation("联合村党支部")
            second = try bench.organisation("驻沪流动支部", "floating-branch")
            for (name, branch) in [("甲", first), ("乙", first), ("丙", second), ("丁", second)] {
                members.append(try bench.member(name, in: branch))
            }
        }

        var ledger: Ledger { bench.ledger }
        func row(_ id: RecordID) throws -> Int { try #require(ledger.place(of: id)).row }

        mutating func activity(_ on: String, _ host: RecordID, _ more: (Field, Value)...) throws -> RecordID {
            let id = bench.newID()
            let values: [(Field, Value)] =
                [
                    (Activity.title, .text("党日")), (Activity.kind, .code("theme-day")), (Activity.day, .day(day(on))),
                    (Activity.host, .reference(host)),
                ] + more
            try bench.commit([.added(.activity, id, values.map { FieldValue($0.name, $1) })])
            return id
        }

        @discardableResult
        mutating func mark(_ member: Int, _ mark: String, activity: RecordID) throws -> RecordID {
            try bench.add(
                .attendance, (Attendance.activity, .reference(activity)),
                (Attendance.member, .reference(members[member])), (Attendance.mark, .code(mark)))
        }
    }

    @Test("人次 counts every presence, 人数 every person once, and what was cancelled or retired counts nowhere")
    func turnOut() throws {
        var town = try Township()
        let may = try town.activity("2026-05-04", town.first)
        let june = try town.activity(
            "2026-06-04", town.first, (Activity.others, .number(5)), (Activity.others.precision, .code("at-least")),
            (Activity.hours, .number(3)))
        let cancelled = try town.activity("2026-06-05", town.first, (Activity.state, .code("cancelled")))
        for (member, mark) in ["present", "late", "leave", "absent"].enumerated() {
            try town.mark(member, mark, activity: may)
            try town.mark(member, "present", activity: cancelled)
        }
        let undone = try town.mark(0, "present", activity: june)
        try town.mark(1, "present", activity: june)
        let one = town.ledger.turnOut(ofActivity: try town.row(may))
        #expect([one.events, one.attendances, one.people.count, one.invited.count] == [1, 2, 2, 4])
        let year = town.ledger.activityTurnOut(from: day("2026-01-01"), to: day("2026-12-31"))
        #expect([year.events, year.attendances, year.people.count] == [2, 9, 2])
        #expect(year.isApproximate && !one.isApproximate)
        let until = town.ledger.activityTurnOut(from: day("2026-05-04"), to: day("2026-06-03"), kinds: ["theme-day"])
        #expect([until.events, until.attendances] == [1, 2])
        #expect(
            town.ledger.activityTurnOut(from: day("2026-01-01"), to: day("2026-12-31"), kinds: ["lesson"]).events == 0)
        #expect(town.ledger.studyHours(ofMember: 0, year: 2026) == 3)
        try town.bench.commit([.retired(.attendance, undone)])
        #expect(try town.ledger.turnOut(ofActivity: town.row(june)).people.count == 1)
        #expect(town.ledger.studyHours(ofMember: 0, year: 2026) == 0)
    }

    @Test("one activity of two branches is entered once and counted for both")
    func severalBranches() throws {
        var town = try Township()
        let joint = try town.activity("2026-05-04", town.first)
        try town.bench.add(
            .activityBranch, (ActivityBranch.activity, .reference(joint)),
            (ActivityBranch.organisation, .reference(town.second)))
        let (from, to) = (day("2026-01-01"), day("2026-12-31"))
        for branch in [town.first, town.second] {
            #expect(try town.ledger.activities(from: from, to: to, organisations: [town.row(branch)]).count == 1)
        }
        #expect(town.ledger.activities(from: from, to: to).count == 1)
        // A mark for a member of the branch that joined is in order.
        var draft = RecordDraft(new: .attendance, id: RecordID(rawValue: 9))
        draft[Attendance.activity] = .reference(joint)
        draft[Attendance.member] = .reference(town.members[3])
        draft[Attendance.mark] = .code("present")
        #expect(draft.problems(in: town.ledger).isEmpty)
    }

    @Test("being present is a sign of the member on the day of the activity, and moves with it")
    func lastSeen() throws {
        var town = try Township()
        let may = try town.activity("2026-05-04", town.first)
        let mark = try town.mark(0, "present", activity: may)
        try town.mark(1, "absent", activity: may)
        func seen(_ member: Int) -> Day? { Cells.day(town.ledger.facts.lastSeen[member]) }
        #expect(seen(0) == day("2026-05-04") && seen(1) == nil)
        try town.bench.set(may, Activity.day, .day(day("2026-05-06")))
        #expect(seen(0) == day("2026-05-06"))
        try town.bench.set(may, Activity.state, .code("cancelled"))
        #expect(seen(0) == nil)
        try town.bench.set(may, Activity.state, nil)
        try town.bench.commit([.retired(.attendance, mark)])
        #expect(seen(0) == nil)
        try town.bench.takeBack(.undo)
        #expect(seen(0) == day("2026-05-06"))
        let copy = try #require(Ledger(image: MemoryImage(town.ledger)))
        #expect(copy.facts == town.ledger.facts)
    }

    @Test("a member under two agreements counts once; a list counts before a number typed in")
    func agreements() throws {
        var town = try Township()
        func agreement(_ until: String, _ covered: Int64) throws -> RecordID {
            try town.bench.add(
                .agreement, (Agreement.title, .text("协议")), (Agreement.kind, .code("joint-management")),
                (Agreement.organisation, .reference(town.first)), (Agreement.signed, .day(day("2026-01-01"))),
                (Agreement.expires, .day(day(until))), (Agreement.covered, .number(covered)))
        }
        let today = day("2026-06-01")
        let one = try agreement("2026-12-31", 400)
        let two = try agreement("2026-12-31", 7)
        let over = try agreement("2026-05-31", 7)
        #expect(try town.ledger.coveredCount(ofAgreement: town.row(one), on: today) == 400)
        for (agreement, member) in [(one, 0), (one, 1), (two, 0), (two, 2), (over, 3)] {
            try town.bench.add(
                .agreementMember, (AgreementMember.agreement, .reference(agreement)),
                (AgreementMember.member, .reference(town.members[member])))
        }
        #expect(try town.ledger.coveredCount(ofAgreement: town.row(one), on: today) == 2)
        #expect(town.ledger.membersUnderAgreement(on: today) == [0, 1, 2])
        #expect(town.ledger.membersUnderAgreement(on: today, kind: "alliance").isEmpty)
        #expect(town.ledger.membersUnderAgreement(on: day("2026-05-31")) == [0, 1, 2, 3])
    }

    @Test("people over several branches are counted once, though the branches add up to more")
    func distinct() throws {
        var town = try Township()
        try town.bench.add(
            .flowEpisode, (FlowEpisode.member, .reference(town.members[0])), (FlowEpisode.direction, .code("out")),
            (FlowEpisode.destinationBranch, .reference(town.second)))
        let rows = [try town.row(town.first), try town.row(town.second)]
        let each = rows.map { town.ledger.distinctMembers(of: [$0]).count }
        #expect(each == [2, 3])
        #expect(town.ledger.distinctMembers(of: Set(rows)).count == 4)
    }

    @Test("the state of a letter, the fate of suggestions and the numbers of a sweep follow from their records")
    func states() throws {
        var town = try Township()
        let letter = try town.bench.add(
            .notice, (Notice.title, .text("家乡来信")), (Notice.kind, .code("home-letter")),
            (Notice.day, .day(day("2026-07-01"))))
        for (member, state) in ["pending", "sent", "received", "answered"].enumerated() {
            try town.bench.add(
                .delivery, (Delivery.notice, .reference(letter)), (Delivery.member, .reference(town.members[member])),
                (Delivery.state, .code(state)))
        }
        let count = town.ledger.deliveries(ofNotice: try town.row(letter))
        #expect([count.total, count.sent, count.received, count.answered] == [4, 3, 2, 1])
        for state in ["received", "studied", "adopted", "adopted", "declined"] {
            try town.bench.add(
                .suggestion, (Suggestion.title, .text("建议")), (Suggestion.received, .day(day("2026-03-01"))),
                (Suggestion.state, .code(state)))
        }
        let fates = town.ledger.suggestionFates(from: day("2026-01-01"), to: day("2026-03-31"))
        #expect([fates.received, fates.studied, fates.adopted, fates.declined, fates.answered] == [5, 1, 2, 1, 0])
        #expect(fates.adoption?.part == 2 && fates.adoption?.whole == 5)
        #expect(town.ledger.suggestionFates(from: day("2025-01-01"), to: day("2025-03-31")).adoption == nil)
        var sweeps: [Int] = []
        for (from, results) in [
            ("2026-01-05", ["unchanged", "unreached"]), ("2026-04-05", ["changed", "found", "unchanged"]),
        ] {
            let sweep = try town.bench.add(
                .sweep, (Sweep.title, .text("摸排")), (Sweep.kind, .code("members")),
                (Sweep.organisation, .reference(town.first)), (Sweep.from, .day(day(from))))
            for (member, result) in results.enumerated() {
                try town.bench.add(
                    .sweepFinding, (SweepFinding.sweep, .reference(sweep)),
                    (SweepFinding.member, .reference(town.members[member])), (SweepFinding.result, .code(result)))
            }
            sweeps.append(try town.row(sweep))
        }
        #expect(town.ledger.sweep(before: sweeps[1]) == sweeps[0] && town.ledger.sweep(before: sweeps[0]) == nil)
        let difference = town.ledger.numbers(ofSweep: sweeps[1]).since(town.ledger.numbers(ofSweep: sweeps[0]))
        #expect(difference == SweepNumbers(checked: 1, changed: 1, unreached: -1, found: 1))
    }

    @Test("the 五个一 of a year are n of five, whether written down or shown by other records")
    func fiveOnes() throws {
        var town = try Township()
        let pair = try town.bench.add(
            .partnership, (Partnership.branch, .reference(town.first)), (Partnership.partnerName, .text("古灶村支部")),
            (Partnership.from, .day(day("2026-01-01"))))
        let row = try town.row(pair)
        #expect(town.ledger.fiveOnes(ofPartnership: row, year: 2026).done == 0)
        try town.bench.add(
            .partnershipYear, (PartnershipYear.partnership, .reference(pair)), (PartnershipYear.year, .number(2026)),
            (PartnershipYear.planned, .day(day("2026-01-10"))), (PartnershipYear.firstQuarter, .day(day("2026-02-10"))),
            (PartnershipYear.deed, .text("修路")))
        for on in ["2026-05-01", "2026-08-01", "2025-11-01"] {
            _ = try town.activity(on, town.first, (Activity.partnership, .reference(pair)))
        }
        var found = town.ledger.fiveOnes(ofPartnership: row, year: 2026)
        #expect(found.quarters == [true, true, true, false] && found.done == 2)
        _ = try town.activity("2026-11-01", town.first, (Activity.partnership, .reference(pair)))
        try town.bench.add(
            .suggestion, (Suggestion.title, .text("一计")), (Suggestion.received, .day(day("2026-03-01"))),
            (Suggestion.state, .code("received")), (Suggestion.partnership, .reference(pair)))
        found = town.ledger.fiveOnes(ofPartnership: row, year: 2026)
        #expect(found.done == 4 && !found.visit && FiveOnes.total == 5)
    }

    @Test("a checklist begins with the shipped words and follows those of the office")
    func checklists() throws {
        var town = try Township()
        let site = try town.bench.add(.site, (Site.name, .text("暖流驿站")), (Site.kind, .code("station")))
        let row = try town.row(site)
        for number: Int64 in [1, 2, 6, 9] {
            try town.bench.add(
                .checklistMark, (ChecklistMark.checklist, .code("six-haves")), (ChecklistMark.number, .number(number)),
                (ChecklistMark.site, .reference(site)), (ChecklistMark.done, .day(day("2026-01-01"))))
        }
        #expect(town.ledger.checklist("six-haves", ofSite: row).items.count == 6)
        #expect(town.ledger.checklist("six-haves", ofSite: row).done == [1, 2, 6])
        try town.bench.add(
            .checklistItem, (ChecklistItem.checklist, .code("six-haves")), (ChecklistItem.number, .number(3)),
            (ChecklistItem.label, .text("有电脑")))
        try town.bench.add(
            .checklistItem, (ChecklistItem.checklist, .code("six-haves")), (ChecklistItem.number, .number(6)),
            (ChecklistItem.label, .text("不要")), (ChecklistItem.isOff, .flag(true)))
        let progress = town.ledger.checklist("six-haves", ofSite: row)
        #expect(progress.done == [1, 2] && progress.missing.map(\.number) == [3, 4, 5])
        #expect(progress.items[2].label.chinese == "有电脑")
        #expect(town.ledger.checklist("six-haves", ofOrganisation: 0).done.isEmpty)
        #expect(town.ledger.checklistItems("own").isEmpty)
    }

    @Test("an approximate number keeps its word, and a target its share")
    func precision() throws {
        var town = try Township()
        let given = try town.bench.add(
            .contribution, (Contribution.title, .text("捐资")), (Contribution.kind, .code("donation")),
            (Contribution.day, .day(day("2026-01-01"))), (Contribution.amount, .number(30_000_000)),
            (Contribution.amountPrecision, .code("at-least")), (Contribution.people, .number(20)))
        let place = try #require(town.ledger.place(of: given))
        #expect(town.ledger.text(of: Contribution.amount, at: place, .chinese) == "余30万元")
        #expect(town.ledger.text(of: Contribution.people, at: place, .chinese) == "20")
        #expect(town.ledger.text(of: Contribution.estimated, at: place, .chinese).isEmpty)
        let target = try town.bench.add(
            .target, (Target.title, .text("发展党员")), (Target.organisation, .reference(town.first)),
            (Target.year, .number(2026)), (Target.goal, .number(8)), (Target.done, .number(3)),
            (Target.unit, .code("people")), (Target.due, .day(day("2026-12-31"))))
        #expect(try town.ledger.progress(ofTarget: town.row(target)) == 375)
        let group = try town.bench.add(
            .grouping, (Grouping.name, .text("大蒜产业链")), (Grouping.kind, .code("chain")))
        try town.bench.add(
            .groupingMember, (GroupingMember.grouping, .reference(group)), (GroupingMember.name, .text("某公司")),
            (GroupingMember.until, .day(day("2026-01-31"))))
        #expect(try town.ledger.members(ofGrouping: town.row(group), on: day("2026-01-31")).count == 1)
        #expect(try town.ledger.members(ofGrouping: town.row(group), on: day("2026-02-01")).isEmpty)
    }
}
