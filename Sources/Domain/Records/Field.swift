/// The name of a record type, stable for ever: it stands in the journal.
public struct RecordKind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let rawValue: String
    /// Makes a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Makes a name.
    public init(stringLiteral value: String) { self.rawValue = value }
    /// The name.
    public var description: String { rawValue }
}

/// What a field holds.
public enum FieldKind: Sendable {
    /// One line of text.
    case text
    /// Several lines of text.
    case note
    /// A citizen identification number, GB 11643-1999.
    case citizenNumber
    /// One or two telephone numbers.
    case phone
    /// A calendar day.
    case day
    /// A calendar month.
    case month
    /// An entry of a code list.
    case code(CodeList)
    /// A province or prefecture of GB/T 2260.
    case division
    /// A record of another (or the same) type.
    case reference(RecordKind)
    /// A whole number ≥ 0 with its unit.
    case count(unit: Phrase)
    /// Money, in integer fen.
    case money
    /// Yes or no.
    case flag

    /// The shape of its values.
    var shape: FieldShape {
        switch self {
        case .text, .note, .citizenNumber, .phone: .text
        case .day: .day
        case .month: .month
        case .code, .division: .code
        case .reference: .reference
        case .count, .money: .number
        case .flag: .flag
        }
    }
}

/// Which case of ``Value`` a field holds: all that is asked of a field for each of a hundred thousand values.
enum FieldShape: UInt8, Sendable {
    case text, day, month, code, reference, number, flag

    /// Whether a value has this shape. An empty text has none: no value is nil.
    func admits(_ value: Value) -> Bool {
        switch (self, value) {
        case (.text, .text(let text)), (.code, .code(let text)): !text.isEmpty
        case (.day, .day), (.month, .month), (.reference, .reference), (.number, .number), (.flag, .flag): true
        default: false
        }
    }
}

/// In what an amount is written: money is integer fen everywhere, and only its text differs.
public enum MoneyScale: Sendable {
    /// 元, with two decimals: dues, wages, subsidies.
    case yuan
    /// 万元, with as many decimals as it needs: investments, donations, loans.
    case wan

    /// Fen in one unit.
    public var fen: Int64 {
        switch self {
        case .yuan: 100
        case .wan: 1_000_000
        }
    }
}

/// One declared property of a record type.
///
/// The form, the table, the filter, the import, the export, the journal, the history and the mask are all read from this
/// declaration; nothing about a field is said anywhere else.
public struct Field: Sendable {
    /// The stable name that stands in the journal and on the command line; lower camel case.
    public let name: String
    /// What a person reads.
    public let label: Phrase
    /// What it holds.
    public let kind: FieldKind
    /// Whether a record may not be saved without it.
    public let isRequired: Bool
    /// How it is hidden until somebody asks to see it; nil for a field that is not sensitive.
    public let masking: Masking?
    /// Other headings of spreadsheet columns that mean this field.
    public let aliases: [String]
    /// The heading under which the form and the file show it.
    public let section: Phrase
    /// One line of help for the form.
    public let help: Phrase?
    /// Usual width in columns in a table.
    public let width: Int
    /// In what an amount of money is written and read when it names no unit itself.
    public let scale: MoneyScale
    /// Whether the numbers of several records make a sum: amounts and counts do, a year, an ordinal and an average do not.
    public let isSummed: Bool

    /// Declares a field.
    ///
    /// - Parameter summed: whether numbers are added up under a table; years never are.
    public init(
        _ name: String, _ label: Phrase, _ kind: FieldKind, required: Bool = false, masking: Masking? = nil,
        aliases: [String] = [], section: Phrase, help: Phrase? = nil, width: Int? = nil, scale: MoneyScale = .yuan,
        summed: Bool = true
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        isRequired = required
        self.masking = masking
        self.aliases = aliases
        self.section = section
        self.help = help
        self.width = width ?? Field.usualWidth(of: kind)
        self.scale = scale
        isSummed =
            switch kind {
            case .count(let unit): summed && unit != CountUnit.years.label
            case .money: summed
            default: false
            }
    }

    /// Whether it is hidden unless asked for.
    public var isSensitive: Bool { masking != nil }

    /// Whether its cells are texts.
    var isText: Bool { kind.shape == .text }

    /// The record type it refers to, if it is a reference.
    public var target: RecordKind? {
        if case .reference(let kind) = kind { kind } else { nil }
    }

    private static func usualWidth(of kind: FieldKind) -> Int {
        switch kind {
        case .text, .reference: 16
        case .note: 30
        case .citizenNumber: 18
        case .phone: 13
        case .day: 10
        case .month: 7
        case .code, .division: 10
        case .count: 6
        case .money: 12
        case .flag: 4
        }
    }
}
