import Testing

@testable import Domain

@Suite("Attendance lists")
struct AttendanceListTests {
    private static let today = LedgerBench.today

    /// Two branches with a group, a floating branch, and people here and there.
    private struct Town {
        var bench = LedgerBench()
        let first: RecordID
        let second: RecordID
        let floating: RecordID
        var people: [String: RecordID] = [:]

        init() throws {
            first = try bench.organisation("联合村党支部")
            second = try bench.organisation("新港村党支部")
            floating = try bench.organisation("驻沪流动党支部", "floating-branch")
            let group = try bench.organisation("第一党小组", "group", under: first)
            for (name, branch) in [("张三", first), ("李四", first), ("王五", second), ("赵六", first), ("孙七", group)] {
                people[name] = try bench.member(name, in: branch)
            }
            people["周八"] = try bench.member("周八", in: first, (Member.standing, .code("removed")))
            try leave("李四", "2025-01-01", to: floating)
            try leave("赵六", "2026-09-01", to: nil)
        }

        mutating func leave(_ name: String, _ out: String, to branch: RecordID?) throws {
            let id = try #require(people[name])
            var values = [
                FieldValue(FlowEpisode.member.name, .reference(id)), FieldValue(FlowEpisode.out.name, .day(day(out))),
                FieldValue(FlowEpisode.direction.name, .code(FlowEpisode.outflow)),
            ]
            if let branch { values.append(FieldValue(FlowEpisode.destinationBranch.name, .reference(branch))) }
            try bench.commit([.added(.flowEpisode, bench.newID(), values)])
        }

        func list(_ branches: RecordID..., activity: RecordID? = nil) -> AttendanceList {
            let ledger = bench.ledger
            return AttendanceList(
                of: branches.compactMap { ledger.organisations.row(of: $0) },
                activity: activity.flatMap { ledger.table(Activity.type).row(of: $0) }, in: ledger,
                tree: ledger.organisationTree, today: AttendanceListTests.today)
        }

        func draft(_ id: RecordID) -> RecordDraft {
            RecordDraft(
                new: .activity, id: id,
                values: [
                    Activity.title.name: .text("主题党日"), Activity.kind.name: .code("theme-day"),
                    Activity.day.name: .day(AttendanceListTests.today), Activity.host.name: .reference(first),
                ])
        }
    }

    @Test("a list has those who are expected first, by name, then those who are away; who left the Party is not on it")
    func people() throws {
        let town = try Town()
        #expect(town.list(town.first).people.map(\.name) == ["孙七", "张三", "赵六", "李四"])
        #expect(town.list(town.first).people.map(\.isAway) == [false, false, false, true])
        #expect(town.list(town.floating).people.map(\.name) == ["李四"])
        #expect(town.list(town.floating).people.map(\.isAway) == [false])
    }

    @Test("of several branches each person stands once, with the branch that they take part in")
    func several() throws {
        let town = try Town()
        let list = town.list(town.first, town.second, town.floating)
        #expect(list.people.map(\.name) == ["孙七", "张三", "赵六", "王五", "李四"])
        #expect(list.people.map(\.isAway) == [false, false, false, false, false])
        #expect(list.people.map(\.organisation) == [0, 0, 0, 1, 2])
        #expect(town.list(town.floating, town.first).people.map(\.name) == ["李四", "孙七", "张三", "赵六"])
    }

    @Test("saving makes the activity, its branches and marks in one transaction, which one undo takes back")
    func saving() throws {
        var town = try Town()
        let list = town.list(town.first, town.second)
        let id = town.bench.newID()
        var identities = SplitMix64(seed: 3)
        let marks = [try #require(town.people["张三"]): "present", try #require(town.people["王五"]): "sick"]
        let changes = list.changes(
            activity: town.draft(id), branches: [town.second, town.first], marks: marks, in: town.bench.ledger,
            &identities)
        #expect(changes.count == 4)
        try town.bench.commit(changes)
        let row = try #require(town.bench.ledger.table(Activity.type).row(of: id))
        let turnOut = town.bench.ledger.turnOut(ofActivity: row)
        #expect(turnOut.invited.count == 2 && turnOut.people.count == 1)
        let again = town.list(town.first, town.second, activity: id)
        #expect(again.saved.mapValues(\.code) == marks)
        #expect(try town.bench.takeBack(.undo))
        #expect(town.bench.ledger.table(Activity.type).keptCount == 0)
        #expect(town.bench.ledger.table(Attendance.type).keptCount == 0)
        #expect(town.bench.ledger.table(ActivityBranch.type).keptCount == 0)
    }

    @Test("saving again changes only what is different: a mark, a mark taken away, a branch less")
    func again() throws {
        var town = try Town()
        var identities = SplitMix64(seed: 3)
        let id = town.bench.newID()
        let (one, two) = (try #require(town.people["张三"]), try #require(town.people["王五"]))
        try town.bench.commit(
            town.list(town.first, town.second).changes(
                activity: town.draft(id), branches: [town.second], marks: [one: "present", two: "present"],
                in: town.bench.ledger, &identities))
        let ledger = town.bench.ledger
        let list = town.list(town.first, town.second, activity: id)
        let draft = try #require(RecordDraft(editing: id, in: ledger))
        #expect(
            list.changes(
                activity: draft, branches: [town.second], marks: [one: "present", two: "present"], in: ledger,
                &identities
            ).isEmpty)
        let changes = list.changes(activity: draft, branches: [], marks: [one: "late"], in: ledger, &identities)
        let marks = list.saved
        #expect(
            Set(changes) == [
                .set(
                    .attendance, try #require(marks[one]).record, Attendance.mark.name, old: .code("present"),
                    new: .code("late")),
                .retired(.attendance, try #require(marks[two]).record),
                .retired(.activityBranch, ledger.table(ActivityBranch.type).id(0)),
            ])
    }

    @Test("somebody of no branch who is on the list of an activity stays on it")
    func guests() throws {
        var town = try Town()
        let id = town.bench.newID()
        try town.bench.commit(town.draft(id).changes(in: town.bench.ledger))
        let guest = try #require(town.people["王五"])
        try town.bench.add(
            .attendance, (Attendance.activity, .reference(id)), (Attendance.member, .reference(guest)),
            (Attendance.mark, .code("present")))
        let list = town.list(town.first, activity: id)
        #expect(list.people.map(\.name) == ["孙七", "张三", "赵六", "李四", "王五"])
        #expect(list.people.last?.organisation == nil)
    }
}
