/// A kind of thing with an identity that a secretary keeps, with its fields.
///
/// Declared once and never changed. An object, because every table holds its type: as a value, each look at a table would
/// copy all of the declaration, which was a quarter of the time of reading a large ledger in.
public final class RecordType: Sendable {
    /// The stable name that stands in the journal.
    public let kind: RecordKind
    /// What a person reads.
    public let label: Phrase
    /// The name in the plural, as the command line takes it: `activities`.
    public let plural: String
    /// Under which heading menus list it.
    public let theme: RecordTheme
    /// What belongs into its ledger, in one sentence; nil where the label says it.
    public let purpose: Phrase?
    /// The fields in the order of the form. The order may change; names may not.
    public let fields: [Field]
    /// The fields that together name a record to a person (`张三`, `联合村支部`).
    public let titleFields: [String]
    /// The fields that together tell one record from another where a spreadsheet gives no number of the record.
    public let keyFields: [Field]
    /// What is checked beyond each field: relations between fields and to other records.
    public let check: @Sendable (RecordDraft, Ledger) -> [Problem]
    /// Whether the record is there already under another identity. Apart from ``check`` because an import matches its rows
    /// itself and asks this of nobody.
    public let duplicates: @Sendable (RecordDraft, Ledger) -> [Problem]

    /// The shape of each field's values.
    let shapes: [FieldShape]
    /// The type that each reference field refers to.
    let targets: [RecordKind?]
    /// For each field with a code list the cells of its codes; empty for the others.
    let codeCells: [[String: UInt32]]

    private let positions: [String: Int]

    /// Declares a record type.
    ///
    /// - Parameters:
    ///   - plural: the name of the type with an s when nil.
    ///   - purpose: what belongs into the ledger, in one sentence.
    ///   - keyFields: the title fields when nil.
    public init(
        _ kind: RecordKind, _ label: Phrase, plural: String? = nil, theme: RecordTheme = .roster,
        purpose: Phrase? = nil, fields: [Field],
        titleFields: [Field], keyFields: [Field]? = nil,
        check: @escaping @Sendable (RecordDraft, Ledger) -> [Problem] = { _, _ in [] },
        duplicates: @escaping @Sendable (RecordDraft, Ledger) -> [Problem] = { _, _ in [] }
    ) {
        self.kind = kind
        self.label = label
        self.plural = plural ?? kind.rawValue + "s"
        self.theme = theme
        self.purpose = purpose
        self.fields = fields
        self.titleFields = titleFields.map(\.name)
        self.keyFields = keyFields ?? titleFields
        self.check = check
        self.duplicates = duplicates
        shapes = fields.map(\.kind.shape)
        targets = fields.map(\.target)
        codeCells = fields.map { field in
            guard case .code(let list) = field.kind else { return [:] }
            return Dictionary(uniqueKeysWithValues: list.entries.enumerated().map { ($1.code, UInt32($0 + 1)) })
        }
        positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
    }

    /// The position of a field in ``fields`` by its name; nil for a name this type does not declare.
    public func position(of name: String) -> Int? { positions[name] }

    /// The field of a name.
    public func field(_ name: String) -> Field? { positions[name].map { fields[$0] } }
}
