/// How many events there were and who came: three figures in three units that are never added (domain rules §7.8).
public struct TurnOut: Hashable, Sendable {
    /// 场: events that were held.
    public var events = 0
    /// 人次: marks of presence, and those counted beside the lists.
    public var attendances = 0
    /// 人数: the distinct members who came at least once, as rows of the member table. Those beside the lists have no name and
    /// are nobody here.
    public var people: Set<Int> = []
    /// Members on the lists, present or not, as rows.
    public var invited: Set<Int> = []
    /// Whether part of ``attendances`` was given as 余 or 约.
    public var isApproximate = false
}

extension Ledger {
    /// Who came to one activity.
    public func turnOut(ofActivity row: Int) -> TurnOut {
        turnOut([row], table(Activity.type), Attendance.activity, Activity.others)
    }

    /// Who came to one study session.
    public func turnOut(ofStudy row: Int) -> TurnOut {
        turnOut([row], table(Study.type), Attendance.study, Study.others)
    }

    /// Who came to the activities of a period, first and last day included.
    ///
    /// - Parameters:
    ///   - organisations: rows of the organisations that held them or took part; nil for all.
    ///   - kinds: codes of ``CodeList/activityKind``; nil for all.
    public func activityTurnOut(
        from first: Day, to last: Day, organisations: Set<Int>? = nil, kinds: Set<String>? = nil
    ) -> TurnOut {
        turnOut(
            activities(from: first, to: last, organisations: organisations, kinds: kinds), table(Activity.type),
            Attendance.activity, Activity.others)
    }

    /// Who came to the study sessions of a period, first and last day included.
    public func studyTurnOut(
        from first: Day, to last: Day, organisations: Set<Int>? = nil, kinds: Set<String>? = nil
    ) -> TurnOut {
        let studies = table(Study.type)
        let rows = (0..<studies.count).filter { row in
            guard !studies.isRetired(row), let day = studies.day(Study.day, row), first <= day, day <= last else {
                return false
            }
            if let kinds, studies.code(Study.kind, row).map(kinds.contains) != true { return false }
            return organisations.map { studies.reference(Study.host, row).map($0.contains) == true } ?? true
        }
        return turnOut(rows, studies, Attendance.study, Study.others)
    }

    /// The rows of the activities that were held in a period, by an organisation or with it, the earliest row first.
    public func activities(
        from first: Day, to last: Day, organisations: Set<Int>? = nil, kinds: Set<String>? = nil
    ) -> [Int] {
        let activities = table(Activity.type)
        var joined: Set<Int> = []
        if let organisations {
            let links = table(ActivityBranch.type)
            for link in 0..<links.count where !links.isRetired(link) {
                guard let other = links.reference(ActivityBranch.organisation, link), organisations.contains(other),
                    let row = links.reference(ActivityBranch.activity, link)
                else { continue }
                joined.insert(row)
            }
        }
        return (0..<activities.count).filter { row in
            guard Activity.wasHeld(row, activities), let day = activities.day(Activity.day, row), first <= day,
                day <= last
            else { return false }
            if let kinds, activities.code(Activity.kind, row).map(kinds.contains) != true { return false }
            guard let organisations else { return true }
            return joined.contains(row) || activities.reference(Activity.host, row).map(organisations.contains) == true
        }
    }

    private func turnOut(_ rows: [Int], _ events: Table, _ link: Field, _ others: Field) -> TurnOut {
        var found = TurnOut(events: rows.count)
        for row in rows {
            guard let cell = events.number(others, row) else { continue }
            found.attendances += Int(cell)
            if let code = events.code(others.precision, row), code != CodeList.exact { found.isApproximate = true }
        }
        let wanted = Set(rows.map { UInt32($0 + 1) })
        let marks = table(Attendance.type)
        let members = marks.cells(Attendance.member)
        for (row, cell) in marks.column(link).enumerated() where wanted.contains(cell) && !marks.isRetired(row) {
            guard members[row] != 0 else { continue }
            let member = Int(members[row]) - 1
            found.invited.insert(member)
            guard Attendance.wasPresent(row, marks) else { continue }
            found.attendances += 1
            found.people.insert(member)
        }
        return found
    }

    /// The hours of study of a member in a year: those of the study sessions and of the activities with hours at which the
    /// member was present (domain rule R20 asks for 32).
    public func studyHours(ofMember row: Int, year: Int) -> Int64 {
        let marks = table(Attendance.type)
        let activities = table(Activity.type)
        let studies = table(Study.type)
        var hours: Int64 = 0
        for mark in rows(of: Attendance.type, where: Attendance.member, is: row)
        where Attendance.wasPresent(mark, marks) {
            if let activity = marks.reference(Attendance.activity, mark), Activity.wasHeld(activity, activities),
                activities.day(Activity.day, activity)?.parts.year == year
            {
                hours += activities.number(Activity.hours, activity) ?? 0
            }
            if let study = marks.reference(Attendance.study, mark), !studies.isRetired(study),
                studies.day(Study.day, study)?.parts.year == year
            {
                hours += studies.number(Study.hours, study) ?? 0
            }
        }
        return hours
    }
}
