import Domain
import Screen

/// A column of the table of a ledger: a declared field, or when the record was changed last.
enum LedgerColumn: Hashable, Sendable {
    /// A declared field, by its stable name.
    case field(String)
    /// The day of the last change.
    case changed

    /// The name in settings; no field begins with a sign.
    var name: String {
        switch self {
        case .field(let name): name
        case .changed: "+changed"
        }
    }

    /// The column of a name in settings; nil for a field that is not declared.
    init?(_ name: String, of type: RecordType) {
        if name == LedgerColumn.changed.name {
            self = .changed
        } else if type.field(name) != nil {
            self = .field(name)
        } else {
            return nil
        }
    }

    /// What it sorts by.
    var order: RecordOrder.Key {
        switch self {
        case .field(let name): .field(name)
        case .changed: .changed
        }
    }

    /// The declared field it shows, where it shows one.
    func field(of type: RecordType) -> Field? {
        if case .field(let name) = self { type.field(name) } else { nil }
    }

    /// The heading.
    func title(of type: RecordType) -> Phrase {
        field(of: type)?.label ?? Phrase("最近改动", "Last change")
    }

    /// Narrowest width in columns: room for the title and the mark of the sorted column behind it.
    func minimum(of type: RecordType, _ language: Language) -> Int {
        min(24, max(field(of: type)?.width ?? 10, TextWidth.columns(title(of: type).text(language)) + 1))
    }

    /// Its share of the room that is left.
    func flex(of type: RecordType) -> Int {
        guard let field = field(of: type) else { return 0 }
        switch field.kind {
        case .note: return 3
        case .text: return self == .first(of: type) ? 3 : 2
        case .reference(.member): return 0
        // Words of other languages are longer.
        case .code, .division: return 1
        case .reference: return 2
        default: return 0
        }
    }

    /// Whether its values stand at the right.
    func isNumber(of type: RecordType) -> Bool {
        switch field(of: type)?.kind {
        case .count, .money: true
        default: false
        }
    }

    /// Whether the newest or the largest is wanted first.
    func isLargeFirst(of type: RecordType) -> Bool {
        guard let field = field(of: type) else { return true }
        switch field.kind {
        case .day, .month, .count, .money: return true
        default: return false
        }
    }
}

/// Which columns there are, read from the declaration of a type.
extension LedgerColumn {
    /// The column that names a record: the first part of its title that is no date. It never scrolls away.
    static func first(of type: RecordType) -> LedgerColumn {
        let parts = type.titleFields.compactMap { type.field($0) }
        let named = parts.first { field in
            switch field.kind {
            case .text, .reference: true
            default: false
            }
        }
        return .field((named ?? parts.first ?? type.fields.first)?.name ?? "")
    }

    /// All columns of a type: what names a record, the other fields as they are declared, the last change.
    static func all(of type: RecordType) -> [LedgerColumn] {
        let first = first(of: type)
        let title = type.titleFields.map { LedgerColumn.field($0) }.filter { $0 != first }
        let rest = type.fields.map { LedgerColumn.field($0.name) }.filter { $0 != first && !title.contains($0) }
        return [first] + title + rest + [.changed]
    }

    /// The columns that show as long as nobody has chosen: those in which something stands. How exact a number is stands
    /// with the number. In an empty ledger all show: they say what belongs there.
    static func usual(of type: RecordType, in ledger: Ledger) -> [LedgerColumn] {
        let table = ledger.table(type)
        let precisions = Set(type.fields.compactMap { type.precision(of: $0)?.name })
        return all(of: type).filter { column in
            guard let field = column.field(of: type), !precisions.contains(field.name) else { return false }
            return table.count == 0 || field.isRequired || column == .first(of: type) || !table.column(field).isEmpty
        }
    }
}

/// How a table was arranged: found again when it is opened again, and at the next start.
struct LedgerArrangement: Hashable, Sendable {
    var orders: [RecordOrder]
    var columns: ChosenColumns<LedgerColumn>

    /// The usual arrangement of a type.
    init(_ type: RecordType) {
        orders = RecordOrder.usual(for: type)
        columns = ChosenColumns(first: LedgerColumn.first(of: type))
    }

    /// `opened- title|title opened|title:30`: order, columns, widths.
    var text: String {
        let order = orders.map {
            ($0.key == .changed ? LedgerColumn.changed.name : $0.key.fieldName) + ($0.isDescending ? "-" : "")
        }
        let shown = columns.chosen?.map(\.name) ?? []
        let widths = columns.widths.map { "\($0.key.name):\($0.value)" }.sorted()
        return [order, shown, widths].map { $0.joined(separator: " ") }.joined(separator: "|")
    }

    /// Reads ``text``, as far as it can be understood.
    init(_ type: RecordType, text: String) {
        self.init(type)
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.split(separator: " ").map(String.init) }
        guard parts.count == 3 else { return }
        let read = parts[0].compactMap { word -> RecordOrder? in
            let name = word.hasSuffix("-") ? String(word.dropLast()) : word
            return LedgerColumn(name, of: type).map { RecordOrder($0.order, descending: word.hasSuffix("-")) }
        }
        orders = Array(read.prefix(DashboardState.mostOrders))
        let shown = parts[1].compactMap { LedgerColumn($0, of: type) }
        if !shown.isEmpty { columns.choose(shown) }
        for word in parts[2] {
            let pair = word.split(separator: ":")
            if pair.count == 2, let column = LedgerColumn(String(pair[0]), of: type), let width = Int(pair[1]) {
                columns.set(width, of: column)
            }
        }
    }
}

extension RecordOrder.Key {
    fileprivate var fieldName: String {
        if case .field(let name) = self { name } else { "" }
    }
}
