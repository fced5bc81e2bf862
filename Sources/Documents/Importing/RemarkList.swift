import Domain

/// The remarks of an import, in the order of the rows.
///
/// Every refused row has its reason. Warnings are counted rather than kept beyond ``mostWarnings``: nobody reads more, and
/// a sheet of a hundred thousand rows must not cost their memory.
struct RemarkList {
    static let mostWarnings = 10_000

    private var general: [ImportPlan.Remark] = []
    private var rows: [ImportPlan.Remark] = []
    private var warnings = 0

    /// About the whole sheet, or about a column.
    mutating func add(column: String? = nil, _ message: Phrase) {
        general.append(ImportPlan.Remark(row: nil, column: column, severity: .warning, message: message))
    }

    /// About a row, numbered as the spreadsheet does.
    mutating func add(row: Int, column: String?, _ severity: Problem.Severity, _ message: Phrase) {
        if severity == .warning {
            warnings += 1
            if warnings > Self.mostWarnings { return }
        }
        rows.append(ImportPlan.Remark(row: row, column: column, severity: severity, message: message))
    }

    /// All of them, those about the whole sheet first.
    var all: [ImportPlan.Remark] {
        var first = general
        if warnings > Self.mostWarnings {
            let message = Phrase("另有 %1 条提醒没有列出。", "%1 more {warning is|warnings are} not listed.")
                .with("\(warnings - Self.mostWarnings)")
            first.append(ImportPlan.Remark(row: nil, column: nil, severity: .warning, message: message))
        }
        return first + rows
    }
}
