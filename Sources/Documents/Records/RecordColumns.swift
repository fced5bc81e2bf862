import Domain

/// The columns of a sheet that holds records of one type.
struct RecordColumns {
    /// The heading of the column of numbers.
    static let number = Field(
        "id", Phrase("记录编号", "Record ID"), .text, section: Phrase("编号", "Number"),
        help: Phrase("导入时按编号对应记录，新记录留空", "Rows are matched by it; empty for a new record"), width: 13)

    /// A column of the sheet and the field it fills.
    struct Column {
        let index: Int
        let title: String
        let field: Field
    }

    /// The fields that the sheet has, from left to right.
    let columns: [Column]
    /// Where the number of the record stands; nil when the sheet has none.
    let numberColumn: Int?

    init(_ layout: TableLayout, _ type: RecordType) {
        columns = layout.columns.compactMap { mapping in
            type.field(mapping.id).map { Column(index: mapping.column.index, title: mapping.column.title, field: $0) }
        }
        numberColumn = layout.column(numberID)
    }

    /// What the sheet calls the column of a field.
    func heading(of name: String?) -> String? {
        guard let name else { return nil }
        return columns.first { $0.field.name == name }?.title
    }

    private let numberID = RecordColumns.id

    /// No field has a blank in its name.
    private static let id = "record id"

    /// What the header finder has to know of a type: names and aliases of its fields, and the number.
    static func known(_ type: RecordType) -> [KnownColumn] {
        let fields = type.fields.map {
            KnownColumn(id: $0.name, names: [$0.label.chinese, $0.label.english] + $0.aliases + [$0.name])
        }
        return [KnownColumn(id: id, names: [number.label.chinese, number.label.english, "id", "编号（勿改）"])] + fields
    }
}
