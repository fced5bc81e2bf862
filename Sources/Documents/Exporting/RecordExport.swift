import Domain

/// Writes records as a table: any type, chosen rows and columns, sensitive values masked unless somebody gave a reason to
/// reveal them.
///
/// What is exported revealed can be imported again: into an empty ledger it gives the same members, into the same ledger
/// it changes nothing.
public struct RecordExport: Sendable {
    /// Which records.
    public let type: RecordType
    /// Their rows in the table of the type, in the order of the export; nil for all that are kept.
    public var rows: [Int]?
    /// The columns; nil for all, without those of the stay that no row fills.
    public var columns: [ExportColumn]?
    /// Why ID numbers, telephones and addresses are shown whole; nil or blank masks them.
    public var revealReason: String?
    /// Lines above the header; a JSON file has none.
    public var banner: ExportBanner?
    /// The language of headings and of coded values.
    public var language: Language

    /// Describes an export.
    public init(
        _ type: RecordType, rows: [Int]? = nil, columns: [ExportColumn]? = nil, revealReason: String? = nil,
        banner: ExportBanner? = nil, language: Language = .chinese
    ) {
        self.type = type
        self.rows = rows
        self.columns = columns
        self.revealReason = revealReason
        self.banner = banner
        self.language = language
    }

    /// Whether sensitive values are written whole.
    public var isRevealed: Bool { revealReason.map { !CellText.isBlank($0) } ?? false }

    /// Writes the file. It appears under its name only when it is complete.
    ///
    /// - Parameter progress: called every 200 rows; return false to cancel.
    /// - Returns: how many records were written.
    /// - Throws: ``DocumentError``; nothing is left behind then.
    @discardableResult
    public func write(
        _ ledger: Ledger, to path: String, as format: ExportFormat, progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> Int {
        let values = ExportValues(ledger, type, language, isRevealed: isRevealed)
        let table = ledger.table(type)
        let rows = rows ?? (0..<table.count).filter { !table.isRetired($0) }
        let columns = columns ?? ExportColumn.all(of: type).filter { $0.source == .own || values.fills($0, rows) }
        let lines = banner?.lines(type, count: rows.count, language) ?? []
        let meter = ProgressMeter(progress)
        let header = columns.map { TableColumn($0.field.label.text(language), $0.kind) }
        switch format {
        case .xlsx:
            let name = type.label.text(language)
            let writer = try XLSXTableWriter(path: path, sheetName: name, banner: lines)
            try writer.begin(columns: header)
            try write(rows, columns, values, to: writer, meter)
            try writer.finish()
        case .csv(let encoding):
            let writer = try CSVTableWriter(path: path, encoding: encoding)
            try begin(writer, header, lines)
            try write(rows, columns, values, to: writer, meter)
            try writer.finish()
        case .json:
            let writer = try JSONRowsWriter(path: path, names: columns.map(\.id))
            for (done, row) in rows.enumerated() {
                if done % 200 == 0 { try meter.tell(done, of: rows.count) }
                try writer.write(columns.map { values.cell($0, row) })
            }
            try writer.finish()
        }
        try meter.tell(1, of: 1)
        return rows.count
    }

    private func write(
        _ rows: [Int], _ columns: [ExportColumn], _ values: ExportValues, to writer: some TableWriter,
        _ meter: ProgressMeter
    ) throws(DocumentError) {
        for (done, row) in rows.enumerated() {
            if done % 200 == 0 { try meter.tell(done, of: rows.count) }
            try writer.write(row: columns.map { values.cell($0, row) })
        }
    }

    /// A text table knows only rows: the lines above the header are rows of one cell.
    private func begin(
        _ writer: CSVTableWriter, _ header: [TableColumn], _ lines: [String]
    ) throws(DocumentError) {
        guard let first = lines.first else { return try writer.begin(columns: header) }
        try writer.begin(columns: [TableColumn(first)])
        for line in lines.dropFirst() { try writer.write(row: [.text(line)]) }
        try writer.write(row: header.map { .text($0.title) })
    }
}
