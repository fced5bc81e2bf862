import Domain
import Screen

/// 一人一档, 一支部一档: everything about one record on one page, by section or along time.
struct FileLayer: Sendable {
    /// Whose file.
    let record: RecordID
    /// Which type.
    let kind: RecordKind
    private(set) var lines: [FileLine] = []
    /// The line of the cursor, and how far the page is scrolled.
    var list = ListState()
    /// Where in its line the cursor stands, or would stand in a longer one.
    var column = 0
    /// Whether everything dated is shown along time instead of by section.
    private(set) var isTimeLine = false
    /// The year of the calendar.
    private(set) var year: Int
    /// How many records of a section are listed, where somebody asked for more.
    private(set) var shown: [FileSection: Int] = [:]
    /// The columns in which fields stand: as the width of the last frame allowed.
    private(set) var columns: Int
    /// Where the fields of a section stand, by how many stand side by side, in the room that the last frame had.
    private var grids: [FileSection: [Int: FileGrid]] = [:]
    private var gridWidth = 0
    /// The field that is shown unmasked, and until when.
    private(set) var revealed: FilePart.Kind?
    private(set) var revealedUntil: Instant?

    /// How long a number stays to be seen.
    static let revealTime: Instant = 10_000
    /// Records that a section lists at first, and how many more each time somebody asks.
    static let fewRecords = 6
    static let moreRecords = 100

    init?(_ record: RecordID, _ state: DashboardState) {
        guard let place = state.ledger.place(of: record) else { return nil }
        self.record = record
        kind = state.ledger.tables[place.table].type.kind
        year = state.today.year
        columns = FileLayer.columns(width: state.size.width)
        rebuild(state)
        list.selected = lines.firstIndex { $0.isSelectable } ?? 0
    }

    /// How many columns of fields a window of that width has room for.
    static func columns(width: Int) -> Int { width >= 120 ? 3 : width >= 60 ? 2 : 1 }

    // MARK: Making

    /// Makes the lines anew.
    mutating func rebuild(_ state: DashboardState) {
        lines = FilePage(self, state).lines
        grids = [:]
        list = list.settled(count: lines.count)
        settle()
    }

    /// Lays the page out for another width.
    mutating func fit(width: Int, _ state: DashboardState) {
        let columns = FileLayer.columns(width: width)
        guard columns != self.columns else { return }
        self.columns = columns
        keepingPlace { $0.rebuild(state) }
    }

    /// Where the fields of a line stand in that much room.
    mutating func grid(of line: FileLine, width: Int) -> FileGrid {
        if width != gridWidth { grids = [:] }
        gridWidth = width
        let count = max(1, line.parts.count)
        if let known = grids[line.section]?[count] { return known }
        let alike = lines.filter {
            $0.style == .columns && $0.section == line.section && $0.parts.count == count
        }
        let grid = FileGrid(alike, count: count, width: width)
        grids[line.section, default: [:]][count] = grid
        return grid
    }

    mutating func reveal(_ part: FilePart, until: Instant, _ state: DashboardState) {
        revealed = part.kind
        revealedUntil = until
        rebuild(state)
    }

    /// Masks again.
    mutating func mask(_ state: DashboardState) {
        revealed = nil
        revealedUntil = nil
        rebuild(state)
    }

    /// Turns from the sections to the time line, or back.
    mutating func turn(_ state: DashboardState) {
        isTimeLine.toggle()
        list = ListState()
        column = 0
        rebuild(state)
        list.selected = lines.firstIndex { $0.isSelectable } ?? 0
    }

    /// Shows another year of the calendar.
    mutating func show(year: Int, _ state: DashboardState) {
        guard (1...9999).contains(year) else { return }
        self.year = year
        keepingPlace { $0.rebuild(state) }
    }

    /// Lists more records of a section.
    mutating func showMore(of section: FileSection, _ state: DashboardState) {
        shown[section, default: FileLayer.fewRecords] += FileLayer.moreRecords
        rebuild(state)
    }

    /// How many records of a section are listed.
    func limit(of section: FileSection) -> Int {
        shown[section] ?? (section == .timeLine ? FileLayer.moreRecords : FileLayer.fewRecords)
    }

    /// Makes the lines anew and goes to the part that was selected, wherever it came to be.
    private mutating func keepingPlace(_ change: (inout FileLayer) -> Void) {
        let before = selectedLine?.kind
        let section = selectedSection
        change(&self)
        guard let before, selectedLine?.kind != before else { return }
        for (index, line) in lines.enumerated() where line.section == section {
            guard let part = line.parts.firstIndex(where: { $0.kind == before }) else { continue }
            list.selected = index
            column = part
            return
        }
    }

    // MARK: The cursor

    /// What the cursor stands on.
    var selectedLine: FilePart? {
        guard list.selected < lines.count, let part = lines[list.selected].part(near: column) else { return nil }
        return lines[list.selected].parts[part]
    }

    /// The section that the cursor is in.
    var selectedSection: FileSection? { list.selected < lines.count ? lines[list.selected].section : nil }

    /// Puts the cursor on a line that it can stand on, when the page became another.
    private mutating func settle() {
        guard list.selected < lines.count, !lines[list.selected].isSelectable else { return }
        let after = lines.indices.first { $0 > list.selected && lines[$0].isSelectable }
        list.selected = lines.indices.last { $0 < list.selected && lines[$0].isSelectable } ?? after ?? list.selected
    }

    /// Moves over lines that can be selected.
    mutating func move(by step: Int) {
        var next = list.selected
        repeat { next += step } while next >= 0 && next < lines.count && !lines[next].isSelectable
        if next >= 0, next < lines.count { list.selected = next }
    }

    /// Moves within a line; at its end on to the next, so that one key leads through everything.
    mutating func moveSideways(by step: Int) {
        guard list.selected < lines.count, let part = lines[list.selected].part(near: column) else { return }
        var next = part
        let parts = lines[list.selected].parts
        repeat { next += step } while next >= 0 && next < parts.count && !parts[next].isSelectable
        if parts.indices.contains(next) {
            column = next
            return
        }
        let line = list.selected
        move(by: step)
        if list.selected != line { column = step > 0 ? 0 : lines[list.selected].parts.count - 1 }
    }

    /// Goes to the beginning of the next section, or of this one and then the one before.
    mutating func moveSection(by step: Int) {
        let starts = lines.indices.filter { index in
            lines[index].isSelectable
                && (lines[..<index].last { $0.isSelectable }.map { $0.section != lines[index].section } ?? true)
        }
        let next = step > 0 ? starts.first { $0 > list.selected } : starts.last { $0 < list.selected }
        guard let next = next ?? (step > 0 ? starts.first : starts.last) else { return }
        list.selected = next
        column = 0
    }

    /// Goes to a part of a line, as the mouse does; false when the cursor cannot stand there.
    mutating func select(line: Int, part: Int) -> Bool {
        guard line < lines.count, let near = lines[line].part(near: part) else { return false }
        list.selected = line
        column = near
        return true
    }
}
