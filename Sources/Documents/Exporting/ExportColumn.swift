import Domain

/// A column of an export: a field of the record, or for members one of the stay that lasts.
public struct ExportColumn: Sendable {
    enum Source: Sendable {
        /// The record itself.
        case own
        /// The open flow episode of a member.
        case stay
        /// The pairing of a member that is in force.
        case pairing
        /// The number of the record.
        case number
    }

    /// The name by which it is chosen: the name of the field, behind `stay.` or `pairing.` when it is not the record's own.
    public let id: String
    /// The declaration of what it shows.
    public let field: Field
    let source: Source

    private init(_ field: Field, _ source: Source) {
        self.field = field
        self.source = source
        switch source {
        case .own, .number: id = field.name
        case .stay: id = "stay.\(field.name)"
        case .pairing: id = "pairing.\(field.name)"
        }
    }

    /// Whether its values are masked unless they are revealed.
    public var isSensitive: Bool { field.masking != nil }

    /// All columns of a type: its fields in the order of their declaration, and the number of the record, by which an import
    /// finds it again.
    public static func all(of type: RecordType) -> [ExportColumn] {
        let own = type.fields.map { ExportColumn($0, .own) }
        let number = [ExportColumn(RecordColumns.number, .number)]
        guard type.kind == .member else { return own + number }
        return own + FlowEpisode.type.fields.filter { !ofEndedStays.contains($0.name) }.map { ExportColumn($0, .stay) }
            + [ExportColumn(Pairing.cadreName, .pairing)] + number
    }

    /// The columns of some fields of the record itself, in the order of the names, and the number of the record.
    public static func columns(named names: [String], of type: RecordType) -> [ExportColumn] {
        names.compactMap { type.field($0) }.map { ExportColumn($0, .own) } + [
            ExportColumn(RecordColumns.number, .number)
        ]
    }

    /// Fields that say nothing about a stay that lasts, or nothing to a reader of a roster.
    private static let ofEndedStays: Set<String> = Set(
        [
            FlowEpisode.member, FlowEpisode.returned, FlowEpisode.transferred, FlowEpisode.transferredOn,
            FlowEpisode.counterpart, FlowEpisode.note,
        ].map(\.name))

    /// How the cells are typed in a workbook.
    var kind: TableColumn.Kind {
        switch field.kind {
        case .day: .date
        case .month: .month
        case .count, .money: .number
        default: .text
        }
    }
}

/// Lines above an export that say what it is and who answers for it.
public struct ExportBanner: Equatable, Sendable {
    /// The unit whose records these are.
    public var unit: String
    /// What the export is for.
    public var purpose: String
    /// Who made it.
    public var author: String
    /// When, as it is to be read.
    public var time: String

    /// Makes a banner; empty parts are left out.
    public init(unit: String, purpose: String = "", author: String = "", time: String = "") {
        self.unit = unit
        self.purpose = purpose
        self.author = author
        self.time = time
    }

    /// The lines for so many records of a type.
    func lines(_ type: RecordType, count: Int, _ language: Language) -> [String] {
        let title = (unit.isEmpty ? "" : unit + " ") + type.label.text(language)
        let parts = [
            (Phrase("用途：", "Purpose: "), purpose), (Phrase("操作人：", "By: "), author), (Phrase("时间：", "Time: "), time),
            (Phrase("条数：", "Records: "), "\(count)"),
        ]
        let line = parts.filter { !$0.1.isEmpty }.map { $0.0.text(language) + $0.1 }.joined(separator: "  ")
        return [title, line]
    }
}

/// What kind of file an export is.
public enum ExportFormat: Equatable, Sendable {
    /// An Office Open XML workbook.
    case xlsx
    /// Comma separated values. UTF-8 with a mark is what spreadsheet programs open without asking.
    case csv(TextEncoding)
    /// A JSON array of objects by column name, UTF-8; for scripts.
    case json
}

extension ExportFormat {
    /// The format that the ending of a name tells; a workbook when it tells none.
    public init(path: String) {
        switch FileBytes.fileExtension(of: path) {
        case "csv": self = .csv(.utf8WithMark)
        case "json": self = .json
        default: self = .xlsx
        }
    }
}
