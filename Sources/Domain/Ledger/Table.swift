/// All records of one type, column by column.
///
/// A cell is 4 bytes: 0 is no value; days, months and small numbers are stored with a bias that keeps their order; codes as
/// position + 1; references as row + 1 of the target table; texts as an offset into the pool. Panes, filters and sorts walk
/// these columns by row number; a ``Value`` is made only for what is shown or edited. Rows are never removed or moved.
public struct Table: Sendable {
    /// The declaration.
    public let type: RecordType
    /// The identity of each row.
    public private(set) var ids: [UInt64] = []
    /// Whether each row is retired: 0 or 1.
    public private(set) var retired: [UInt8] = []
    /// The local day of the last change of each row, as a cell.
    public private(set) var changed: [UInt32] = []
    /// Retired rows.
    public private(set) var retiredCount = 0

    private var columns: [[UInt32]]
    private var pool = TextPool()
    private var index = IdentityIndex()
    /// Values of fields that this program does not know, written by a later version; kept for the round trip.
    private(set) var unknown: [Int: [FieldValue]] = [:]

    init(type: RecordType) {
        self.type = type
        columns = Array(repeating: [], count: type.fields.count)
    }

    /// All rows, retired ones too.
    public var count: Int { ids.count }
    /// Rows that are kept.
    public var keptCount: Int { ids.count - retiredCount }

    /// The row of a record.
    public func row(of id: RecordID) -> Int? { index.row(of: id, in: ids) }

    /// The identity of a row.
    public func id(_ row: Int) -> RecordID { RecordID(rawValue: ids[row]) }

    /// Whether a row is retired.
    public func isRetired(_ row: Int) -> Bool { retired[row] != 0 }

    /// The cells of a field, one a row; empty when no record has a value. For walks.
    public func column(_ field: Field) -> [UInt32] {
        guard let position = type.position(of: field.name) else { return [] }
        return columns[position]
    }

    /// The cells of a field, to be read by row.
    public func cells(_ field: Field) -> Column { Column(column(field)) }

    /// The cell of a field; 0 is no value.
    public func cell(_ field: Field, _ row: Int) -> UInt32 {
        guard let position = type.position(of: field.name), row < columns[position].count else { return 0 }
        return columns[position][row]
    }

    // MARK: Values

    /// The day of a field.
    public func day(_ field: Field, _ row: Int) -> Day? { Cells.day(cell(field, row)) }

    /// The month of a field.
    public func month(_ field: Field, _ row: Int) -> Month? { Cells.month(cell(field, row)) }

    /// The text of a text field; empty for none.
    public func text(_ field: Field, _ row: Int) -> String {
        let cell = cell(field, row)
        return cell == 0 ? "" : pool.text(at: cell)
    }

    /// The text that a cell of a text field stands for; empty for none.
    func text(at cell: UInt32) -> String { cell == 0 ? "" : pool.text(at: cell) }

    /// The number that a cell of a count or an amount stands for; 0 for none.
    func number(at cell: UInt32) -> Int64 {
        if cell & Cells.inPool != 0 { return pool.number(at: cell & ~Cells.inPool) }
        return Int64(max(1, cell)) - 1
    }

    /// Appends the UTF-8 of a text field to a buffer, without making a `String`.
    func appendText(_ field: Field, _ row: Int, to buffer: inout [UInt8]) {
        let cell = cell(field, row)
        if cell != 0 { pool.appendBytes(at: cell, to: &buffer) }
    }

    /// Appends the UTF-8 of a text cell to a buffer, for walks over a column.
    func appendText(at cell: UInt32, to buffer: inout [UInt8]) {
        if cell != 0 { pool.appendBytes(at: cell, to: &buffer) }
    }

    /// Lends the UTF-8 of one text cell after the other, with their places in the list of cells.
    @inline(__always)
    func walkTexts(_ cells: [UInt32], _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) { pool.walk(cells, body) }

    /// The row in the target table that a reference field points to.
    public func reference(_ field: Field, _ row: Int) -> Int? {
        let cell = cell(field, row)
        return cell == 0 ? nil : Int(cell) - 1
    }

    /// The code of a code or division field.
    public func code(_ field: Field, _ row: Int) -> String? {
        if case .code(let code) = value(field, row, references: { _, _ in nil }) { code } else { nil }
    }

    /// A yes or no field; nil when neither was said.
    public func flag(_ field: Field, _ row: Int) -> Bool? {
        let cell = cell(field, row)
        return cell == 0 ? nil : cell == 2
    }

    /// The number of a count, or of an amount in fen.
    public func number(_ field: Field, _ row: Int) -> Int64? {
        if case .number(let number) = value(field, row, references: { _, _ in nil }) { number } else { nil }
    }

    /// The value of a field.
    func value(_ field: Field, _ row: Int, references: (RecordKind, Int) -> RecordID?) -> Value? {
        let cell = cell(field, row)
        guard cell != 0 else { return nil }
        switch field.kind {
        case .text, .note, .citizenNumber, .phone: return .text(pool.text(at: cell))
        case .day: return Cells.day(cell).map { .day($0) }
        case .month: return Cells.month(cell).map { .month($0) }
        case .code(let list):
            if cell & Cells.inPool != 0 { return .code(pool.text(at: cell & ~Cells.inPool)) }
            return Int(cell) <= list.entries.count ? .code(list.entries[Int(cell) - 1].code) : nil
        case .division:
            if cell & Cells.inPool != 0 { return .code(pool.text(at: cell & ~Cells.inPool)) }
            return .code("\(cell)")
        case .reference(let kind): return references(kind, Int(cell) - 1).map { .reference($0) }
        case .count, .money:
            if cell & Cells.inPool != 0 { return .number(pool.number(at: cell & ~Cells.inPool)) }
            return .number(Int64(cell) - 1)
        case .flag: return .flag(cell == 2)
        }
    }

    /// All values of a row by field name.
    func values(row: Int, in ledger: Ledger) -> [String: Value] {
        var result: [String: Value] = [:]
        // Made once: it holds the ledger, which is not free to copy for each of forty fields.
        let references = ledger.identity
        for (position, field) in type.fields.enumerated()
        where row < columns[position].count && columns[position][row] != 0 {
            if let value = value(field, row, references: references) { result[field.name] = value }
        }
        return result
    }

    // MARK: Changes

    /// Appends a row without values.
    mutating func add(_ id: RecordID) -> Int {
        ids.append(id.rawValue)
        retired.append(0)
        changed.append(0)
        index.addLast(of: ids)
        return ids.count - 1
    }

    mutating func setRetired(_ row: Int, _ isRetired: Bool) {
        guard (retired[row] != 0) != isRetired else { return }
        retired[row] = isRetired ? 1 : 0
        retiredCount += isRetired ? 1 : -1
    }

    mutating func touch(_ row: Int, on day: Day) {
        changed[row] = Cells.cell(day)
    }

    /// Stores a value. `reference` is the row of the referred record, for reference fields.
    mutating func set(_ position: Int, _ row: Int, _ value: Value?, reference: Int?) {
        let cell = encode(value, position, reference: reference)
        if columns[position].count <= row {
            if cell == 0 { return }
            columns[position].append(contentsOf: repeatElement(0, count: row + 1 - columns[position].count))
        }
        columns[position][row] = cell
    }

    mutating func setUnknown(_ row: Int, _ field: String, _ value: Value?) {
        var values = (unknown[row] ?? []).filter { $0.field != field }
        if let value { values.append(FieldValue(field, value)) }
        unknown[row] = values.isEmpty ? nil : values
    }

    private mutating func encode(_ value: Value?, _ position: Int, reference: Int?) -> UInt32 {
        switch value {
        case nil: return 0
        case .text(let text): return text.isEmpty ? 0 : pool.append(text)
        case .day(let day): return Cells.cell(day)
        case .month(let month): return Cells.cell(month)
        case .reference: return reference.map { UInt32($0 + 1) } ?? 0
        case .flag(let flag): return flag ? 2 : 1
        case .number(let number):
            if number >= 0, number < 0x7FFF_FFFF { return UInt32(number) + 1 }
            return pool.append(number) | Cells.inPool
        case .code(let code):
            if !type.codeCells[position].isEmpty {
                return type.codeCells[position][code] ?? pool.append(code) | Cells.inPool
            }
            if let number = UInt32(code), number > 0, number < Cells.inPool, "\(number)" == code { return number }
            return pool.append(code) | Cells.inPool
        }
    }

    // MARK: Snapshot

    /// Everything in the table as plain words and bytes.
    func image(into sections: inout [ImageSection]) {
        let name = type.kind.rawValue
        sections.append(ImageSection("\(name).ids", .words64(ids)))
        sections.append(ImageSection("\(name).retired", .bytes(retired)))
        sections.append(ImageSection("\(name).changed", .words32(changed)))
        sections.append(ImageSection("\(name).index", .words32(index.slots)))
        sections.append(ImageSection("\(name).pool", .bytes(pool.image)))
        for (field, column) in zip(type.fields, columns) where !column.isEmpty {
            sections.append(ImageSection("\(name)/\(field.name)", .words32(column)))
        }
    }

    /// A table from a snapshot; nil when the parts do not fit together.
    init?(type: RecordType, image: some ImageReader) {
        let name = type.kind.rawValue
        guard let ids = image.words64("\(name).ids"), let retired = image.bytes("\(name).retired"),
            let changed = image.words32("\(name).changed"), let slots = image.words32("\(name).index"),
            let bytes = image.bytes("\(name).pool"), retired.count == ids.count, changed.count == ids.count,
            let index = IdentityIndex(slots: slots, rows: ids.count), let pool = TextPool(image: bytes)
        else { return nil }
        self.type = type
        self.ids = ids
        self.retired = retired
        self.changed = changed
        self.index = index
        self.pool = pool
        retiredCount = retired.reduce(0) { $0 + Int($1) }
        columns = []
        for field in type.fields {
            let column = image.words32("\(name)/\(field.name)") ?? []
            guard column.count <= ids.count else { return nil }
            columns.append(column)
        }
    }
}

/// How values stand in the cells of a ``Table``.
public enum Cells {
    /// Set when a cell is an offset into the pool although its kind is usually stored in place.
    static let inPool: UInt32 = 0x8000_0000
    private static let bias: Int64 = 0x4000_0000

    /// The cell of a day. Cells of days compare like the days.
    public static func cell(_ day: Day) -> UInt32 { UInt32(truncatingIfNeeded: Int64(day.number) + bias) }

    /// The cell of a month. Cells of months compare like the months.
    public static func cell(_ month: Month) -> UInt32 { UInt32(truncatingIfNeeded: Int64(month.index) + bias) }

    /// The day in a cell; nil for no value.
    public static func day(_ cell: UInt32) -> Day? {
        cell == 0 ? nil : Day(number: Int32(truncatingIfNeeded: Int64(cell) - bias))
    }

    /// The month in a cell; nil for no value.
    public static func month(_ cell: UInt32) -> Month? {
        cell == 0 ? nil : Month(index: Int32(truncatingIfNeeded: Int64(cell) - bias))
    }
}
