import Domain
import Screen

/// 出勤: who came to an activity, on one screen: a grid of names, a mark beside each; the activity itself in the lines above.
struct AttendanceLayer: Sendable {
    /// What takes the keys.
    enum Focus: Int, CaseIterable, Sendable {
        case grid, kind, day, title
    }

    /// What the activity was when the screen opened.
    let original: RecordDraft
    /// Kind, day and title, as lines of a form.
    var fields: [FormField]
    /// The organisations that take part, the host first.
    private(set) var branches: [RecordID]
    private let originalBranches: [RecordID]
    /// Who may have come.
    private(set) var list: AttendanceList
    /// The mark of each, a code of the list of marks; nobody without one.
    private(set) var marks: [RecordID: String]
    /// Whose mark was decided here: the others follow what other windows save.
    private(set) var touched: Set<RecordID> = []
    /// What takes the keys.
    var focus = Focus.grid
    /// The person of the cursor, by the order of the list.
    var cursor = 0
    /// What was typed to find somebody.
    var query = ""
    /// How many people stand in a row, and the first visible row: as in the last frame.
    var columns = 4
    var offset = 0
    /// The list of organisations, while it is open.
    var picker: BranchPicker?
    /// Whether the marked members of the roster are what it began with.
    let beganWithMarked: Bool
    /// Whether somebody gave the activity a title.
    private(set) var hasOwnTitle: Bool

    /// - Parameters:
    ///   - activity: the activity, new or there.
    ///   - branches: the organisations, the host first.
    ///   - present: members who are marked as present from the beginning.
    init(_ activity: RecordDraft, branches: [RecordID], present: [RecordID] = [], _ state: DashboardState) {
        original = activity
        self.branches = branches
        originalBranches = branches
        fields = [Activity.kind, Activity.day, Activity.title].map { FormField($0, value: activity[$0], state) }
        hasOwnTitle = !activity.isNew
        beganWithMarked = !present.isEmpty
        list = AttendanceLayer.list(activity.id, branches, state)
        marks = list.saved.mapValues(\.code)
        for id in present where list.people.contains(where: { $0.id == id }) {
            marks[id] = "present"
            touched.insert(id)
        }
        if branches.isEmpty { picker = BranchPicker() }
    }

    private static func list(_ id: RecordID, _ branches: [RecordID], _ state: DashboardState) -> AttendanceList {
        AttendanceList(
            of: branches.compactMap { state.ledger.organisations.row(of: $0) },
            activity: state.ledger.table(Activity.type).row(of: id), in: state.ledger, tree: state.organisationTree,
            today: state.today)
    }

    /// What a meeting is called unless somebody gives it a name: 2026年11月主题党日.
    static func usualTitle(_ kind: String, _ day: Day) -> Phrase {
        Phrase("%1年%2月%3", "%3 %1-%2").with(
            Phrase(verbatim: "\(day.year)"), Phrase(verbatim: "\(day.month)"), CodeList.activityKind.label(kind))
    }

    // MARK: Following

    /// Reads the people and the saved marks again, after the ledger or the organisations changed.
    mutating func read(_ state: DashboardState) {
        list = AttendanceLayer.list(original.id, branches, state)
        let people = Set(list.people.map(\.id))
        var fresh = list.saved.mapValues(\.code)
        for id in touched where people.contains(id) { fresh[id] = marks[id] }
        marks = fresh
        cursor = min(cursor, max(0, list.people.count - 1))
    }

    /// Takes other organisations.
    mutating func choose(_ branches: [RecordID], _ state: DashboardState) {
        self.branches = branches
        read(state)
    }

    /// Takes what was kept before a crash; people who are on the list no longer have no mark.
    mutating func restore(_ kept: KeptAttendance, _ state: DashboardState) {
        if CodeList.activityKind[code: kept.kind] != nil { fields[0].choose(.code(kept.kind), state) }
        fields[1].restore(kept.day, state)
        fields[2].restore(kept.title, state)
        hasOwnTitle = kept.hasOwnTitle
        let people = Set(list.people.map(\.id))
        for (member, code) in kept.marks where people.contains(member) {
            marks[member] = code
            touched.insert(member)
        }
    }

    // MARK: The activity

    /// The activity as it is to be.
    var activity: RecordDraft {
        var draft = original
        for line in fields { draft[line.field] = line.reading.value }
        draft[Activity.host] = branches.first.map { .reference($0) }
        return draft
    }

    /// Gives the activity its usual title as long as nobody gave it another.
    mutating func nameActivity(_ state: DashboardState) {
        guard !hasOwnTitle, case .code(let kind)? = fields[0].reading.value, let day = fields[1].day else { return }
        fields[2].choose(.text(state.text(AttendanceLayer.usualTitle(kind, day))), state)
    }

    /// Somebody typed into the title.
    mutating func keepTitle() { hasOwnTitle = true }

    // MARK: Marks

    /// The person of the cursor.
    var person: AttendanceList.Person? { cursor < list.people.count ? list.people[cursor] : nil }

    /// Gives the person of the cursor a mark, or none, and goes on to the next unless somebody was looked for.
    mutating func mark(_ code: String?) {
        guard let person else { return }
        marks[person.id] = code
        touched.insert(person.id)
        if query.isEmpty { cursor = min(cursor + 1, list.people.count - 1) }
        query = ""
    }

    /// Marks everybody expected who has no mark as present; once they all have one, those away too.
    ///
    /// - Returns: how many were marked, and how many away are left.
    mutating func markAllPresent() -> (marked: Int, away: Int) {
        var open = list.people.filter { !$0.isAway && marks[$0.id] == nil }
        if open.isEmpty { open = list.people.filter { marks[$0.id] == nil } }
        for person in open {
            marks[person.id] = "present"
            touched.insert(person.id)
        }
        return (open.count, list.people.count { marks[$0.id] == nil })
    }

    /// How many have a mark.
    func count(_ code: String) -> Int { marks.values.count { $0 == code } }

    /// Whether leaving would lose something.
    var isDirty: Bool {
        marks != list.saved.mapValues(\.code) || fields.contains(where: \.isTouched) && activity != original
            || branches != originalBranches
    }

    // MARK: Finding

    /// Goes to the first person who answers to what is typed, from the cursor on; false when nobody does.
    mutating func find(_ text: String, from start: Int) -> Bool {
        let wanted = Pinyin.Query(text)
        let count = list.people.count
        for step in 0..<count {
            let index = (start + step) % count
            if wanted.matches(list.people[index].name) {
                cursor = index
                query = text
                return true
            }
        }
        return false
    }

    /// Goes to the next or previous person who answers to what is typed.
    mutating func findNext(_ step: Int) {
        let wanted = Pinyin.Query(query)
        let count = list.people.count
        for far in 1...max(1, count) {
            let index = ((cursor + step * far) % count + count) % count
            if wanted.matches(list.people[index].name) {
                cursor = index
                return
            }
        }
    }

    // MARK: The grid

    /// A row of the grid: a heading, or people side by side.
    enum Row: Hashable, Sendable {
        case heading(organisation: Int?, isAway: Bool, count: Int)
        case people(Range<Int>)
    }

    /// The rows, for as many columns as there is room for.
    func rows(columns: Int) -> [Row] {
        var rows: [Row] = []
        var start = 0
        while start < list.people.count {
            let first = list.people[start]
            var end = start
            while end < list.people.count, list.people[end].organisation == first.organisation,
                list.people[end].isAway == first.isAway
            { end += 1 }
            rows.append(.heading(organisation: first.organisation, isAway: first.isAway, count: end - start))
            for from in stride(from: start, to: end, by: columns) {
                rows.append(.people(from..<min(end, from + columns)))
            }
            start = end
        }
        return rows
    }

    /// Moves a row up or down, in the same column where the row is long enough.
    mutating func moveRow(by step: Int) {
        let people = rows(columns: columns).compactMap { if case .people(let range) = $0 { range } else { nil } }
        guard let here = people.firstIndex(where: { $0.contains(cursor) }) else { return }
        let next = min(max(0, here + step), people.count - 1)
        guard next != here else { return }
        cursor = min(people[next].lowerBound + cursor - people[here].lowerBound, people[next].upperBound - 1)
    }
}

/// Which organisations take part: a list in which several can be chosen.
struct BranchPicker: Sendable {
    var filter = TextField()
    var list = ListState()
    /// The chosen ones in the order in which they were chosen: the first is the host.
    var chosen: [RecordID] = []

    /// The rows of the organisations that pass the filter: the chosen first, then as in the tree.
    func rows(_ state: DashboardState) -> [Int] {
        let tree = state.organisationTree
        let organisations = state.ledger.organisations
        let query = Pinyin.Query(filter.text)
        var rows: [Int] = []
        func add(_ row: Int) {
            let names = [organisations.text(Organisation.name, row), organisations.text(Organisation.shortName, row)]
            if filter.isEmpty || names.contains(where: { query.matches($0) }) { rows.append(row) }
            tree.children[row].forEach(add)
        }
        tree.roots.forEach(add)
        guard filter.isEmpty else { return rows }
        let first = chosen.compactMap { organisations.row(of: $0) }
        return first + rows.filter { !first.contains($0) }
    }
}
