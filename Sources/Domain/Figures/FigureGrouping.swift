/// Sorts rows into the parts of a breakdown: numbers the parts as they come, and describes them afterwards.
struct FigureGrouping {
    /// A part.
    struct Description {
        let key: String
        let label: Phrase
        let order: Int64
    }

    private let key: FigureBreakdown.Key
    private let path: FigurePathReader?
    private let ledger: Ledger
    private let day: Day
    private let stays: [UInt32]
    private let homes: Column
    private let seats: Column
    private let destinations: Column
    private let outs: Column
    private let pace: TargetPace
    /// From the cell of a row to the number of its part.
    private var byCell: [UInt32: Int] = [:]
    /// From the key of a part to its number, where several cells mean the same.
    private var byKey: [String: Int] = [:]
    private var found: [Description] = []
    private var last: (cell: UInt32, group: Int) = (.max, 0)

    init(_ key: FigureBreakdown.Key, _ reader: FigureReader, _ type: RecordType) {
        self.key = key
        ledger = reader.ledger
        day = reader.day
        stays = reader.stays
        homes = ledger.members.cells(Member.branch)
        seats = ledger.organisations.cells(Organisation.seat)
        destinations = ledger.episodes.cells(FlowEpisode.destination)
        outs = ledger.episodes.cells(FlowEpisode.out)
        pace = TargetPace(ledger.rules)
        let path: FigurePath? =
            switch key {
            case .value(let path), .division(let path, _), .month(let path), .year(let path): path
            case .flowStatus, .flowRange, .light: nil
            }
        self.path = path.map {
            FigurePathReader($0, from: Schema.position(of: type.kind) ?? 0, reader.ledger, stays: reader.stays)
        }
    }

    // MARK: Sorting

    /// The number of the part a row belongs to.
    mutating func group(of row: Int) -> Int {
        let cell = cell(of: row)
        if cell == last.cell { return last.group }
        let group: Int
        if let known = byCell[cell] {
            group = known
        } else {
            let described = describe(cell)
            if let same = byKey[described.key] {
                group = same
            } else {
                group = found.count
                found.append(described)
                byKey[described.key] = group
            }
            byCell[cell] = group
        }
        last = (cell, group)
        return group
    }

    /// What a part is.
    func description(_ group: Int) -> Description { found[group] }

    /// Whether a row belongs to one of some parts, or to one below them in a list of codes.
    mutating func isIn(_ keys: Set<String>, _ row: Int) -> Bool {
        let key = found[group(of: row)].key
        if keys.contains(key) { return true }
        guard case .value = self.key, let path, case .code(let list) = path.field.kind else { return false }
        return keys.contains { !$0.isEmpty && list.code(key, isWithin: $0) }
    }

    /// One number for each value that can be told apart; 0 for none.
    private func cell(of row: Int) -> UInt32 {
        switch key {
        case .value, .month, .year: return path?[row] ?? 0
        case .division(_, let digits): return DivisionCells.place(path?[row] ?? 0, digits: digits) ?? 0
        case .flowStatus:
            guard row < stays.count, stays[row] != 0 else { return UInt32(FlowStatus.home.rawValue) + 1 }
            return UInt32(FlowStatus.of(out: outs[Int(stays[row]) - 1], today: day).rawValue) + 1
        case .flowRange:
            guard row < stays.count, stays[row] != 0, homes[row] != 0 else { return 0 }
            let (home, there) = (seats[Int(homes[row]) - 1], destinations[Int(stays[row]) - 1])
            // Codes have four digits at most: two of them fit a cell.
            return home == 0 || there == 0 || home > 9_999 || there > 9_999 ? 0 : home << 16 | there
        case .light: return ledger.targetLight(of: row, on: day, pace).map { UInt32($0.rawValue) } ?? 0
        }
    }

    // MARK: Describing

    private static let none = Description(key: "", label: Phrase("未填写", "Not given"), order: .max)

    static func label(_ month: Month) -> Phrase {
        Phrase("%1年%2月", "%3").with("\(month.year)", "\(month.month)", "\(month)")
    }

    private func describe(_ cell: UInt32) -> Description {
        guard cell != 0 else { return FigureGrouping.none }
        switch key {
        case .value: return describeValue(cell)
        case .division:
            let code = "\(cell)"
            return Description(
                key: code, label: Division(code: code)?.label ?? Phrase(verbatim: code), order: Int64(cell))
        case .month:
            guard let path, let month = path.isMonth ? Cells.month(cell) : Cells.day(cell).map(Month.init(containing:))
            else { return FigureGrouping.none }
            return Description(key: "\(month)", label: FigureGrouping.label(month), order: Int64(month.index))
        case .year:
            guard let path else { return FigureGrouping.none }
            let year = path.isDay ? Cells.day(cell)?.year ?? 0 : Int(cell) - 1
            return Description(key: "\(year)", label: Phrase("%1年", "%1").with("\(year)"), order: Int64(year))
        case .flowStatus:
            guard let status = FlowStatus(rawValue: UInt8(cell - 1)) else { return FigureGrouping.none }
            return Description(key: status.key, label: status.label, order: Int64(cell))
        case .flowRange:
            guard let home = Division(code: "\(cell >> 16)"), let there = Division(code: "\(cell & 0xFFFF)"),
                let range = FlowRange.of(home: home, destination: there)
            else { return FigureGrouping.none }
            return Description(
                key: range.rawValue, label: range.label,
                order: Int64(FlowRange.allCases.firstIndex(of: range) ?? 0))
        case .light:
            guard let light = Light(rawValue: UInt8(truncatingIfNeeded: cell)) else { return FigureGrouping.none }
            return Description(key: light.name, label: light.label, order: Int64(cell))
        }
    }

    private func describeValue(_ cell: UInt32) -> Description {
        guard let path else { return FigureGrouping.none }
        switch path.field.kind {
        case .code(let list):
            guard cell & Cells.inPool == 0, Int(cell) <= list.entries.count else {
                return Description(
                    key: "?\(cell)", label: Phrase(verbatim: path.table.text(at: cell & ~Cells.inPool)),
                    order: .max - 1)
            }
            let entry = list.entries[Int(cell) - 1]
            return Description(key: entry.code, label: entry.label, order: Int64(cell))
        case .reference(let kind):
            guard let position = Schema.position(of: kind) else { return FigureGrouping.none }
            let place = Ledger.Place(table: position, row: Int(cell) - 1)
            return Description(
                key: "\(ledger.tables[position].id(Int(cell) - 1))",
                label: Phrase(ledger.title(of: place, .chinese), ledger.title(of: place, .english)),
                order: Int64(cell))
        case .flag:
            return Description(
                key: cell == 2 ? "yes" : "no", label: cell == 2 ? Phrase("是", "yes") : Phrase("否", "no"),
                order: cell == 2 ? 0 : 1)
        case .text, .note:
            let text = path.table.text(at: cell).onOneLine.trimmedBlank
            return text.isEmpty
                ? FigureGrouping.none : Description(key: text, label: Phrase(verbatim: text), order: 0)
        default:
            return Description(key: "\(cell)", label: Phrase(verbatim: "\(cell)"), order: Int64(cell))
        }
    }
}

extension FigurePathReader {
    /// Whether the field at the end is a month.
    var isMonth: Bool { if case .month = field.kind { true } else { false } }
    /// Whether the field at the end is a day.
    var isDay: Bool { if case .day = field.kind { true } else { false } }
}

extension FlowStatus {
    /// The stable name of the status in breakdowns.
    var key: String {
        switch self {
        case .home: "home"
        case .shortAbsence: "short"
        case .floating: "floating"
        case .awayUndated: "undated"
        }
    }
}
