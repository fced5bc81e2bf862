extension FigureReader {
    /// What a figure counts of some rows of its source.
    mutating func measure(_ figure: FigureDefinition, _ rows: [UInt32]) -> FigureValue {
        let type = figure.source.type
        let table = ledger.table(type)
        var value = FigureValue(0, figure.unit, kind: type.kind)
        switch figure.measure {
        case .records:
            value.number = Int64(rows.count)
            value.rows = rows
        case .sum(let field, let otherwise):
            let numbers = NumberReader(field, table)
            value.add(rows, numbers) { numbers[$0] ?? otherwise }
        case .quantity(let field, let unitField, let unit, let otherwise):
            let numbers = NumberReader(field, table)
            let (units, wanted) = (table.cells(unitField), CodeCells(unitField, [unit.rawValue]))
            value.add(rows, numbers) { row in wanted[units[row]] ? numbers[row] ?? otherwise : otherwise }
        case .quantities(let field, let unitField):
            let numbers = NumberReader(field, table)
            value.add(rows, numbers) { numbers[$0] ?? 0 }
            settleUnit(&value, table.cells(unitField), table, unitField)
        case .distinct(let fields): distinct(fields, rows, table, &value)
        case .places(let field, let digits): places(field, digits, rows, table, &value)
        case .people(let field, let stated, let otherwise): people(field, stated, otherwise, rows, table, &value)
        case .attendances: attendances(rows, table, &value)
        case .participants: participants(rows, table, &value)
        case .greatest(let field): extreme(field, rows, table, &value) { $0 > $1 }
        case .least(let field): extreme(field, rows, table, &value) { $0 < $1 }
        case .mean(let field, let weight): mean(field, weight, rows, table, &value)
        case .years(let since): years(since, rows, table, &value)
        case .fiveOnes:
            let (ledger, year) = (ledger, day.year)
            value.add(rows) { Int64(ledger.fiveOnes(ofPartnership: $0, year: year).done) }
        case .fiveOnesDue: value.add(rows) { _ in Int64(FiveOnes.total) }
        case .sweep(let what):
            let ledger = ledger
            value.add(rows) { row in
                let numbers = ledger.numbers(ofSweep: row)
                return switch what {
                case .checked: numbers.checked
                case .changed: numbers.changed
                case .unreached: numbers.unreached
                case .found: numbers.found
                }
            }
        case .difference(let field, let less):
            let (numbers, others) = (NumberReader(field, table), NumberReader(less, table))
            value.add(rows, numbers) { max(0, (numbers[$0] ?? 0) - (others[$0] ?? 0)) }
        case .checklist(let list):
            let ledger = ledger
            value.add(rows) { Int64(ledger.checklist(list, ofSite: $0).done.count) }
        case .checklistDue(let list):
            let items = Int64(ledger.checklistItems(list).count)
            value.add(rows) { _ in items }
        case .covered: covered(rows, table, &value)
        case .tasks:
            let tasks = tasks
            if tasks == nil { value.number = nil }
            value.add(rows) {
                Int64(tasks?.tasks(of: type.kind == .member ? .member($0) : .organisation($0)).count ?? 0)
            }
        case .ratio, .average: value.number = nil
        }
        return value
    }

    /// A sum has a unit when all that it adds have the same.
    private func settleUnit(_ value: inout FigureValue, _ units: Column, _ table: Table, _ field: Field) {
        guard let first = value.rows.first else {
            value.number = nil
            return
        }
        guard value.rows.allSatisfy({ units[Int($0)] == units[Int(first)] }),
            let unit = table.code(field, Int(first)).flatMap({ CountUnit(rawValue: $0) })
        else {
            value.number = nil
            return
        }
        value.unit = .count(unit)
    }

    private func distinct(_ fields: [Field], _ rows: [UInt32], _ table: Table, _ value: inout FigureValue) {
        // A single reference counts the records it names; anything else the records that name.
        if fields.count == 1, let target = fields[0].target, let position = Schema.position(of: target) {
            let retired = ledger.tables[position].retired
            let cells = table.cells(fields[0])
            var marks = RowSet(count: retired.count, expected: rows.count)
            for row in rows where cells[Int(row)] != 0 && retired[Int(cells[Int(row)]) - 1] == 0 {
                marks.insert(cells[Int(row)] - 1)
            }
            value.kind = target
            value.rows = marks.sorted
            value.number = Int64(value.rows.count)
            return
        }
        var known: Set<String> = []
        var readers = fields.map { DistinctReader($0, table) }
        for row in rows {
            for index in readers.indices {
                guard let key = readers[index].key(Int(row)) else { continue }
                value.rows.append(row)
                value.shares.append(known.insert("\(index == 0 ? 0 : 1)\(key)").inserted ? 1 : 0)
                break
            }
        }
        value.number = Int64(known.count)
    }

    private func places(
        _ field: Field, _ digits: Int, _ rows: [UInt32], _ table: Table, _ value: inout FigureValue
    ) {
        let cells = table.cells(field)
        var known: Set<UInt32> = []
        for row in rows {
            guard let place = DivisionCells.place(cells[Int(row)], digits: digits) else { continue }
            value.rows.append(row)
            value.shares.append(known.insert(place).inserted ? 1 : 0)
        }
        value.number = Int64(known.count)
    }

    private func people(
        _ field: Field, _ stated: Field, _ otherwise: Int64, _ rows: [UInt32], _ table: Table,
        _ value: inout FigureValue
    ) {
        let owners = table.cells(field)
        let numbers = NumberReader(stated, table)
        var known: Set<UInt32> = []
        value.add(rows, numbers) { row in
            let owner = owners[row]
            if owner == 0 { return numbers[row] ?? otherwise }
            return known.insert(owner).inserted ? 1 : 0
        }
    }

    private mutating func attendances(_ rows: [UInt32], _ table: Table, _ value: inout FigureValue) {
        let position = Schema.position(of: table.type.kind) ?? 0
        let presence = presence(ofTable: position)
        let numbers = NumberReader(position == Schema.studies ? Study.others : Activity.others, table)
        value.add(rows, numbers) { Int64(presence.members(of: $0).count) + (numbers[$0] ?? 0) }
    }

    private mutating func participants(_ rows: [UInt32], _ table: Table, _ value: inout FigureValue) {
        let presence = presence(ofTable: Schema.position(of: table.type.kind) ?? 0)
        let expected = rows.reduce(0) { $0 + presence.members(of: Int($1)).count }
        var marks = RowSet(count: ledger.members.count, expected: expected)
        for row in rows {
            for member in presence.members(of: Int(row)) { marks.insert(member) }
        }
        value.kind = .member
        value.rows = marks.sorted
        value.number = Int64(value.rows.count)
    }

    private func extreme(
        _ field: Field, _ rows: [UInt32], _ table: Table, _ value: inout FigureValue,
        _ isBetter: (Int64, Int64) -> Bool
    ) {
        let numbers = NumberReader(field, table)
        value.number = nil
        for row in rows {
            guard let number = numbers[Int(row)] else { continue }
            value.rows.append(row)
            value.shares.append(number)
            if value.number.map({ isBetter(number, $0) }) ?? true {
                value.number = number
                value.precision = numbers.precision(Int(row))
            }
        }
    }

    private func mean(
        _ field: Field, _ weight: Field?, _ rows: [UInt32], _ table: Table, _ value: inout FigureValue
    ) {
        let numbers = NumberReader(field, table)
        let weights = weight.map { NumberReader($0, table) }
        var (sum, whole): (Int64, Int64) = (0, 0)
        for row in rows {
            guard let number = numbers[Int(row)] else { continue }
            let times = max(1, weights?[Int(row)] ?? 1)
            sum += number * times
            whole += times
            value.rows.append(row)
            value.shares.append(number)
            value.precision = max(value.precision, numbers.precision(Int(row)))
        }
        value.number = Percentages.share(of: sum, in: whole, steps: 1)
        if whole > 0 { value.fraction = FigureValue.Fraction(part: sum, whole: whole) }
    }

    private func years(_ since: Field, _ rows: [UInt32], _ table: Table, _ value: inout FigureValue) {
        let numbers = NumberReader(since, table)
        let last = Int64(day.year)
        for row in rows {
            guard let first = numbers[Int(row)], first <= last else { continue }
            value.rows.append(row)
            value.shares.append(last - first + 1)
            value.number = max(value.number ?? 0, last - first + 1)
        }
    }

    private mutating func covered(_ rows: [UInt32], _ table: Table, _ value: inout FigureValue) {
        let wanted = Set(rows)
        let links = ledger.table(AgreementMember.type)
        let agreements = links.cells(AgreementMember.agreement)
        let owners = links.cells(AgreementMember.member)
        var listed: [UInt32: Int64] = [:]
        var known: Set<UInt32> = []
        for link in self.rows(FigureReader.agreementMembers, inScope: false) {
            let (agreement, member) = (agreements[Int(link)], owners[Int(link)])
            guard agreement != 0, member != 0, wanted.contains(agreement - 1) else { continue }
            listed[agreement - 1, default: 0] += known.insert(member).inserted ? 1 : 0
        }
        let numbers = NumberReader(Agreement.covered, table)
        for row in rows {
            let number = listed[row] ?? numbers[Int(row)] ?? 0
            value.rows.append(row)
            value.shares.append(number)
            value.number = (value.number ?? 0) + number
            if listed[row] == nil { value.precision = max(value.precision, numbers.precision(Int(row))) }
        }
    }

    /// A share or a mean of two other figures. Its records are those of the part.
    mutating func quotient(_ figure: FigureDefinition, _ part: String, _ whole: String) -> FigureValue {
        guard let part = value(part), let whole = value(whole) else {
            return FigureValue(nil, figure.unit, kind: figure.source.type.kind)
        }
        return FigureReader.quotient(figure.unit, part, whole)
    }

    static func quotient(_ unit: FigureUnit, _ part: FigureValue, _ whole: FigureValue) -> FigureValue {
        var value = part
        value.unit = unit
        value.number = nil
        value.precision = max(part.precision, whole.precision)
        guard let above = part.number, let below = whole.number else { return value }
        value.fraction = FigureValue.Fraction(part: above, whole: below)
        value.number = Percentages.share(of: above, in: below, steps: unit == .percent ? 1_000 : 100)
        return value
    }
}

extension FigureValue {
    /// Adds what each row counts; rows that count nothing are left out.
    mutating func add(_ candidates: [UInt32], _ numbers: NumberReader? = nil, _ share: (Int) -> Int64) {
        var sum: Int64 = 0
        var isPlain = true
        for row in candidates {
            let number = share(Int(row))
            guard number != 0 else { continue }
            // A sum beyond 9 x 10^18 would be a mistake in the ledger; it must not stop the program.
            sum = sum.addingReportingOverflow(number).overflow ? .max : sum + number
            rows.append(row)
            shares.append(number)
            if number != 1 { isPlain = false }
            if let numbers { precision = max(precision, numbers.precision(Int(row))) }
        }
        if isPlain { shares = [] }
        if self.number != nil { self.number = sum }
    }
}

/// Numbers of a field with how exact they are.
struct NumberReader {
    private let cells: Column
    private let table: Table
    private let field: Field
    private let precisions: Column?
    private let beside: Field?

    init(_ field: Field, _ table: Table) {
        self.field = field
        self.table = table
        cells = table.cells(field)
        beside = table.type.precision(of: field)
        precisions = beside.map { table.cells($0) }
    }

    subscript(row: Int) -> Int64? {
        let cell = cells[row]
        if cell == 0 { return nil }
        return cell & Cells.inPool == 0 ? Int64(cell) - 1 : table.number(field, row)
    }

    func precision(_ row: Int) -> FigurePrecision {
        guard let precisions, let beside, precisions[row] != 0, cells[row] != 0 else { return .exact }
        return FigurePrecision(code: table.code(beside, row))
    }
}

/// What tells one record or text from another.
private struct DistinctReader {
    private let cells: Column
    private let table: Table
    private let isText: Bool
    private var known: [UInt32: String] = [:]

    init(_ field: Field, _ table: Table) {
        cells = table.cells(field)
        self.table = table
        isText = field.isText
    }

    mutating func key(_ row: Int) -> String? {
        let cell = cells[row]
        if cell == 0 { return nil }
        if let key = known[cell] { return key }
        let key = isText ? table.text(at: cell) : "\(cell)"
        known[cell] = key
        return key
    }
}

/// Distinct rows: a bit for each where many are expected, a set where few are.
struct RowSet {
    private var bits: [Bool] = []
    private var few: Set<UInt32> = []

    init(count: Int, expected: Int) {
        if expected * 16 > count { bits = [Bool](repeating: false, count: count) }
    }

    mutating func insert(_ row: UInt32) {
        if bits.isEmpty { few.insert(row) } else { bits[Int(row)] = true }
    }

    /// The rows, ascending.
    var sorted: [UInt32] {
        if bits.isEmpty { return few.sorted() }
        var rows: [UInt32] = []
        for (row, isIn) in bits.enumerated() where isIn { rows.append(UInt32(row)) }
        return rows
    }
}

/// Provinces and prefectures out of the cells of a division field.
enum DivisionCells {
    /// The number of the province (2 digits) or prefecture (4); nil for none. A municipality is one prefecture.
    static func place(_ cell: UInt32, digits: Int) -> UInt32? {
        guard cell != 0, cell & Cells.inPool == 0 else { return nil }
        if digits == 2 { return cell >= 10_000 ? cell / 10_000 : cell >= 100 ? cell / 100 : cell }
        let prefecture = cell >= 10_000 ? cell / 100 : cell
        return UInt32(Division.whole(Int(prefecture)))
    }
}
