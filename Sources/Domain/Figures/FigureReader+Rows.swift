extension FigureReader {
    typealias RowTest = (Int) -> Bool

    /// The rows that a source finds, ascending.
    mutating func rows(_ source: FigureSource, inScope: Bool = true) -> [UInt32] {
        guard let position = Schema.position(of: source.type.kind) else { return [] }
        let table = ledger.tables[position]
        var tests: [RowTest] = []
        if inScope, let scope = scope(ofTable: position) { tests.append { scope[$0] } }
        if let time = test(source.time, position) { tests.append(time) }
        for condition in source.conditions { tests.append(test(condition, position)) }
        var found: [UInt32] = []
        if position == Schema.members {
            let counted = CountedMembers(table)
            for row in counted.rows where counted[row] && tests.allSatisfy({ $0(row) }) { found.append(UInt32(row)) }
        } else {
            let retired = table.retired
            for row in retired.indices where retired[row] == 0 && tests.allSatisfy({ $0(row) }) {
                found.append(UInt32(row))
            }
        }
        if case .newest(let field) = source.time { return newest(found, by: field, table) }
        return found
    }

    // MARK: Time

    private func test(_ time: FigureTime, _ position: Int) -> RowTest? {
        let table = ledger.tables[position]
        switch time {
        case .standing: return nil
        case .during(let paths):
            guard period != .all else { return nil }
            let readers = paths.map { FigurePathReader($0, from: position, ledger, stays: stays) }
            let (first, last) = (Cells.cell(period.from), Cells.cell(period.to))
            return { row in
                for reader in readers {
                    let cell = reader[row]
                    if cell != 0 { return first <= cell && cell <= last }
                }
                return false
            }
        case .year(let path):
            guard period != .all else { return nil }
            let reader = FigurePathReader(path, from: position, ledger, stays: stays)
            let years = UInt32(period.from.year + 1)...UInt32(period.to.year + 1)
            return { years.contains(reader[$0]) }
        case .month(let field):
            guard period != .all else { return nil }
            let cells = table.cells(field)
            let months = Cells.cell(Month(containing: period.from))...Cells.cell(Month(containing: period.to))
            return { months.contains(cells[$0]) }
        case .inForce(let from, let until):
            let begins = from.map { table.cells($0) } ?? Column([])
            let ends = until.map { table.cells($0) } ?? Column([])
            let today = Cells.cell(day)
            return { begins[$0] <= today && (ends[$0] == 0 || ends[$0] >= today) }
        case .newest(let field):
            let cells = table.cells(field)
            let today = Cells.cell(day)
            return { cells[$0] != 0 && cells[$0] <= today }
        }
    }

    /// Of rows with the same title and organisation the one with the latest day, the later row on equal days.
    private func newest(_ rows: [UInt32], by field: Field, _ table: Table) -> [UInt32] {
        struct Key: Hashable {
            let title: String
            let organisation: UInt32
        }
        guard let title = table.type.titleFields.first.flatMap({ table.type.field($0) }) else { return rows }
        let organisations = table.type.field("organisation").map { table.cells($0) } ?? Column([])
        let days = table.cells(field)
        var best: [Key: UInt32] = [:]
        for row in rows {
            let key = Key(title: table.text(title, Int(row)), organisation: organisations[Int(row)])
            if let other = best[key], days[Int(other)] > days[Int(row)] { continue }
            best[key] = row
        }
        return best.values.sorted()
    }

    // MARK: Conditions

    private mutating func test(_ condition: FigureCondition, _ position: Int) -> RowTest {
        let table = ledger.tables[position]
        func reader(_ path: FigurePath) -> FigurePathReader {
            FigurePathReader(path, from: position, ledger, stays: stays)
        }
        switch condition {
        case .code(let path, let codes):
            let (cells, wanted) = (reader(path), CodeCells(path.field, codes))
            return { wanted[cells[$0]] }
        case .notCode(let path, let codes):
            let (cells, unwanted) = (reader(path), CodeCells(path.field, codes))
            return { !unwanted[cells[$0]] }
        case .yes(let path):
            let cells = reader(path)
            return { cells[$0] == 2 }
        case .given(let path):
            let cells = reader(path)
            return { cells[$0] != 0 }
        case .missing(let path):
            let cells = reader(path)
            return { cells[$0] == 0 }
        case .within(let path):
            guard period != .all else { return test(.given(path), position) }
            let cells = reader(path)
            let (first, last) = (Cells.cell(period.from), Cells.cell(period.to))
            return { first <= cells[$0] && cells[$0] <= last }
        case .any(let conditions):
            var tests: [RowTest] = []
            for condition in conditions { tests.append(test(condition, position)) }
            return { row in tests.contains { $0(row) } }
        case .not(let condition):
            let inner = test(condition, position)
            return { !inner($0) }
        case .held: return test(.notCode(Activity.state, Activity.planned, Activity.cancelled), position)
        case .floating:
            let ticks = table.cells(Organisation.isFloating)
            let kinds = table.cells(Organisation.kind)
            let floating = CodeCells(
                Organisation.kind,
                Set(
                    CodeList.organisationType.entries.map(\.code).filter { OrganisationLevel.isFloating(type: $0) }))
            return { ticks[$0] == 2 || floating[kinds[$0]] }
        case .level(let levels):
            let kinds = table.cells(Organisation.kind)
            let wanted = CodeCells(
                Organisation.kind,
                Set(
                    CodeList.organisationType.entries.map(\.code).filter {
                        levels.contains(OrganisationLevel(type: $0))
                    }))
            return { wanted[kinds[$0]] }
        case .member(let what):
            let found = holds(what)
            return { found[$0] }
        case .memberOf(let field, let what):
            let found = holds(what)
            let cells = table.cells(field)
            return { cells[$0] != 0 && found[Int(cells[$0]) - 1] }
        case .kept(let path):
            let rows = reader(path)
            let target = path.field.target.flatMap(Schema.position(of:))
            let retired = target.map { ledger.tables[$0].retired } ?? []
            return { row in
                let cell = rows[row]
                return cell != 0 && retired[Int(cell) - 1] == 0
            }
        case .light(let light):
            let (ledger, day, pace) = (ledger, day, TargetPace(ledger.rules))
            return { ledger.targetLight(of: $0, on: day, pace) == light }
        }
    }
}

/// The cells of some codes of a field, and of the codes below them.
struct CodeCells {
    private var wanted: [Bool] = []

    init(_ field: Field, _ codes: Set<String>) {
        guard case .code(let list) = field.kind else { return }
        wanted = [Bool](repeating: false, count: list.entries.count + 1)
        for (index, entry) in list.entries.enumerated() {
            wanted[index + 1] = codes.contains { list.code(entry.code, isWithin: $0) }
        }
    }

    subscript(cell: UInt32) -> Bool { Int(cell) < wanted.count && wanted[Int(cell)] }
}
