/// The last activity that each organisation hosted or took part in, for several lists of kinds. A lesson among the study
/// sessions is a lesson too.
///
/// Kept from edit to edit: of 100,000 activities an edit touches those of a few organisations.
struct HeldActivities: Sendable, Equatable {
    /// Day cells by list and organisation; nothing at all for a list that is nil.
    private(set) var days: [[UInt32]]

    /// Walks over every activity once.
    init(_ wanted: [[String]?], _ ledger: Ledger) {
        let none = [UInt32](repeating: 0, count: ledger.organisations.count)
        days = wanted.map { $0 == nil ? [] : none }
        let lists = Lists(wanted)
        let activities = ActivityCells(ledger)
        for row in 0..<activities.count where activities.hosts[row] != 0 {
            note(row, Int(activities.hosts[row]) - 1, activities, lists)
        }
        let links = ledger.table(ActivityBranch.type)
        let events = links.cells(ActivityBranch.activity)
        let branches = links.cells(ActivityBranch.organisation)
        for link in 0..<links.count where events[link] != 0 && branches[link] != 0 && !links.isRetired(link) {
            note(Int(events[link]) - 1, Int(branches[link]) - 1, activities, lists)
        }
        let studies = StudyCells(ledger)
        for row in 0..<studies.count where studies.hosts[row] != 0 {
            note(study: row, Int(studies.hosts[row]) - 1, studies, lists)
        }
    }

    /// The same after an edit: only some organisations are looked at again. Equal to a whole walk when nothing was touched
    /// of the others.
    func refreshed(_ wanted: [[String]?], of organisations: Set<Int>, _ ledger: Ledger) -> HeldActivities {
        guard ledger.hasReferenceIndex, days.allSatisfy({ $0.isEmpty || $0.count == ledger.organisations.count }) else {
            return HeldActivities(wanted, ledger)
        }
        var result = self
        let lists = Lists(wanted)
        let activities = ActivityCells(ledger)
        let links = ledger.table(ActivityBranch.type)
        let studies = StudyCells(ledger)
        for organisation in organisations where 0..<ledger.organisations.count ~= organisation {
            for list in result.days.indices where !result.days[list].isEmpty { result.days[list][organisation] = 0 }
            for row in ledger.rows(of: Activity.type, where: Activity.host, is: organisation) {
                result.note(row, organisation, activities, lists)
            }
            for link in ledger.rows(of: ActivityBranch.type, where: ActivityBranch.organisation, is: organisation) {
                guard let row = links.reference(ActivityBranch.activity, link) else { continue }
                result.note(row, organisation, activities, lists)
            }
            for row in ledger.rows(of: Study.type, where: Study.host, is: organisation) {
                result.note(study: row, organisation, studies, lists)
            }
        }
        return result
    }

    private mutating func note(_ row: Int, _ organisation: Int, _ activities: ActivityCells, _ lists: Lists) {
        let kind = activities.kinds[row]
        guard lists.ask(for: kind), activities.wasHeld(row) else { return }
        for list in lists[kind] { days[list][organisation] = max(days[list][organisation], activities.days[row]) }
    }

    private mutating func note(study row: Int, _ organisation: Int, _ studies: StudyCells, _ lists: Lists) {
        guard studies.isLesson(row) else { return }
        for list in lists.ofLessons { days[list][organisation] = max(days[list][organisation], studies.days[row]) }
    }

    // MARK: Columns

    /// Which lists ask for a kind, by cell; the last place is for codes that only a later version knows.
    private struct Lists {
        private let byCell: [[Int]]
        private let isAsked: [Bool]
        let ofLessons: [Int]

        init(_ wanted: [[String]?]) {
            var byCell = [[Int]](repeating: [], count: CodeList.activityKind.entries.count + 2)
            var ofLessons: [Int] = []
            for (list, kinds) in wanted.enumerated() {
                for kind in Set(kinds ?? []) {
                    if let position = CodeList.activityKind.position(of: kind) { byCell[position + 1].append(list) }
                }
                if kinds?.contains("lesson") == true { ofLessons.append(list) }
            }
            self.byCell = byCell
            self.ofLessons = ofLessons
            isAsked = byCell.map { !$0.isEmpty }
        }

        /// Most activities are of kinds that nobody asks for.
        func ask(for cell: UInt32) -> Bool { isAsked[min(Int(cell), isAsked.count - 1)] }

        subscript(cell: UInt32) -> [Int] { byCell[min(Int(cell), byCell.count - 1)] }
    }

    private struct StudyCells {
        let count: Int
        let hosts: Column
        let days: Column
        private let kinds: Column
        private let retired: [UInt8]

        private static let lesson = CodeCell.of("lesson", .studyKind)

        init(_ ledger: Ledger) {
            let studies = ledger.table(Study.type)
            count = studies.count
            hosts = studies.cells(Study.host)
            days = studies.cells(Study.day)
            kinds = studies.cells(Study.kind)
            retired = studies.retired
        }

        func isLesson(_ row: Int) -> Bool { retired[row] == 0 && kinds[row] == StudyCells.lesson }
    }
}
