import Documents
import Domain

/// Writes the members that the roster shows, masked, to a file of the kind its name tells.
enum MemberExport {
    /// Writes a workbook, or CSV or JSON by the name of the file.
    static func write(
        rows: [UInt32], of ledger: Ledger, to path: String, language: Language
    ) throws(DocumentError) {
        let export = RecordExport(Member.type, rows: rows.map { Int($0) }, language: language)
        try export.write(ledger, to: path, as: ExportFormat(path: path))
    }
}
