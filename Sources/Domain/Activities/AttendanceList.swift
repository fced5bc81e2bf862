/// Who may stand on the attendance list of an activity, and which marks are already saved for it.
public struct AttendanceList: Sendable {
    /// Somebody who may have come.
    public struct Person: Hashable, Sendable {
        /// The member.
        public let id: RecordID
        /// The row of the member.
        public let row: Int
        /// 姓名.
        public let name: String
        /// The row of the organisation of the activity that the member belongs to; nil for a guest.
        public let organisation: Int?
        /// Whether the member lives elsewhere and is not expected here: floating (R12 leaves those out of 应到), or taking part in
        /// another branch. Such people may still come, so they are on the list, but after the others.
        public let isAway: Bool
    }

    /// A mark as it stands in the ledger.
    public struct Mark: Hashable, Sendable {
        /// The record of it.
        public let record: RecordID
        /// A code of ``CodeList/attendanceMark``.
        public let code: String
    }

    /// The people: those who are expected first, then those away, then guests who are on the list already; by branch and then
    /// by name within each.
    public let people: [Person]
    /// The saved marks by member.
    public let saved: [RecordID: Mark]

    /// The list of some organisations, for a new activity or one that is there.
    ///
    /// - Parameters:
    ///   - organisations: rows of those that take part, the host first. The groups below each belong to it.
    ///   - activity: the row of the activity; nil for a new one.
    public init(
        of organisations: [Int], activity: Int?, in ledger: Ledger, tree: OrganisationTree, today: Day
    ) {
        // Which of the organisations a branch belongs to, by reference cell.
        var owner = [Int?](repeating: nil, count: ledger.organisations.count + 1)
        for (position, organisation) in organisations.enumerated().reversed() {
            for row in tree.subtree(of: organisation) { owner[row + 1] = position }
        }
        let members = ledger.members
        let counted = CountedMembers(members)
        let homes = members.cells(Member.branch)
        let open = ledger.facts.openEpisode
        let stations = ledger.episodes.cells(FlowEpisode.destinationBranch)
        var found: [(person: Person, rank: Int)] = []
        var listed: Set<Int> = []
        func add(_ row: Int, _ position: Int?, isAway: Bool) {
            let person = Person(
                id: members.id(row), row: row, name: members.text(Member.name, row),
                organisation: position.map { organisations[$0] }, isAway: isAway)
            found.append((person, (isAway ? 1_000_000 : 0) + (position ?? 2_000_000)))
            listed.insert(row)
        }
        for row in counted.rows where counted[row] {
            let station = open[row] == 0 ? 0 : stations[Int(open[row]) - 1]
            if let position = owner[Int(station)] {
                add(row, position, isAway: false)
            } else if let position = owner[Int(homes[row])] {
                let isAway = station != 0 || FlowStatus.of(row, in: ledger, today: today) == .floating
                add(row, position, isAway: isAway)
            }
        }
        var saved: [RecordID: Mark] = [:]
        if let activity {
            let marks = ledger.table(Attendance.type)
            for row in ledger.rows(of: Attendance.type, where: Attendance.activity, is: activity) {
                guard let member = marks.reference(Attendance.member, row), let code = marks.code(Attendance.mark, row)
                else { continue }
                saved[members.id(member)] = Mark(record: marks.id(row), code: code)
                if !listed.contains(member) { add(member, nil, isAway: false) }
            }
        }
        let keys = Dictionary(
            uniqueKeysWithValues: found.map { ($0.person.row, Pinyin.sortKey(of: $0.person.name, isPersonName: true)) })
        people = found.sorted { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            guard let first = keys[left.person.row], let second = keys[right.person.row], first != second else {
                return left.person.row < right.person.row
            }
            return first.lexicographicallyPrecedes(second)
        }.map(\.person)
        self.saved = saved
    }

    /// What saves an activity with its branches and marks: one transaction, so that one undo takes all of it back.
    ///
    /// - Parameters:
    ///   - activity: the activity as it is to be.
    ///   - branches: the organisations that take part beside the host.
    ///   - marks: the mark of each member; who has none has no record.
    public func changes(
        activity: RecordDraft, branches: [RecordID], marks: [RecordID: String], in ledger: Ledger,
        _ identities: inout SplitMix64
    ) -> [Change] {
        var changes = activity.changes(in: ledger)
        var wanted = branches.filter { .reference($0) != activity[Activity.host] }
        if let row = ledger.table(Activity.type).row(of: activity.id) {
            let links = ledger.table(ActivityBranch.type)
            for link in ledger.rows(of: ActivityBranch.type, where: ActivityBranch.activity, is: row) {
                guard let other = links.reference(ActivityBranch.organisation, link) else { continue }
                let id = ledger.organisations.id(other)
                if let place = wanted.firstIndex(of: id) {
                    wanted.remove(at: place)
                } else {
                    changes.append(.retired(.activityBranch, links.id(link)))
                }
            }
        }
        for branch in wanted {
            changes.append(
                .added(
                    .activityBranch, RecordID.random(using: &identities),
                    [
                        FieldValue(ActivityBranch.activity.name, .reference(activity.id)),
                        FieldValue(ActivityBranch.organisation.name, .reference(branch)),
                        FieldValue(ActivityBranch.way.name, .code("joined")),
                    ]))
        }
        for person in people {
            switch (saved[person.id], marks[person.id]) {
            case (let old?, let new?) where old.code != new:
                changes.append(
                    .set(.attendance, old.record, Attendance.mark.name, old: .code(old.code), new: .code(new)))
            case (let old?, nil): changes.append(.retired(.attendance, old.record))
            case (nil, let new?):
                changes.append(
                    .added(
                        .attendance, RecordID.random(using: &identities),
                        [
                            FieldValue(Attendance.activity.name, .reference(activity.id)),
                            FieldValue(Attendance.member.name, .reference(person.id)),
                            FieldValue(Attendance.mark.name, .code(new)),
                        ]))
            default: break
            }
        }
        return changes
    }
}
