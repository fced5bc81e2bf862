import Domain

/// Says what reading a sheet of records of one type would do, without doing it: any type of ``Schema/types``, from its
/// declaration alone.
///
/// A row is matched by the number of the record, else by the fields that tell records of the type apart. Empty cells change
/// nothing, nothing is ever deleted. References are names; a number in square brackets settles which one is meant.
public enum RecordImport {
    /// Reads a file and plans its import.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - sheet: the sheet of a workbook; the first with a header of the type when nil.
    ///   - identities: where the identities of new records without a number come from.
    ///   - progress: called with the fraction of the whole, 0 to 1; return false to cancel.
    /// - Throws: ``DocumentError``, whose message says what to do.
    public static func plan(
        path: String, sheet: String? = nil, as type: RecordType, into ledger: Ledger,
        identities: inout some RandomNumberGenerator, progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        let finder = HeaderFinder(known: RecordColumns.known(type))
        let choice = sheet.map { SheetChoice.named($0) } ?? .firstAccepted { finder.recognises($0) }
        let document = try Document.read(path: path, choice: choice) { progress($0 / 2) }
        var plan = try plan(
            document.sheet, source: FileBytes.lastComponent(of: path), as: type, into: ledger, identities: &identities
        ) { progress(0.5 + $0 / 2) }
        if document.sheetNames.count > 1 { plan.sheet = document.sheet.name }
        plan.remarks.insert(
            contentsOf: document.notes.map {
                ImportPlan.Remark(row: nil, column: nil, severity: .warning, message: $0)
            }, at: 0)
        return plan
    }

    /// Plans the import of one sheet.
    public static func plan(
        _ sheet: Sheet, source: String, as type: RecordType, into ledger: Ledger,
        identities: inout some RandomNumberGenerator, progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        let layout = try HeaderFinder(known: RecordColumns.known(type)).layout(of: sheet)
        let columns = RecordColumns(layout, type)
        var planning = RecordPlanning(type, ledger, columns)
        planning.describe(layout, source: source)
        var rows = RecordRows(sheet, columns, ledger)
        let (taken, skipped) = RecordRows.rows(sheet, layout, columns)
        if skipped > 0 { planning.remarks.add(ImportMessage.skippedRows.with("\(skipped)")) }
        if taken.isEmpty { planning.remarks.add(ImportMessage.noRows) }
        let meter = ProgressMeter(progress)
        var readings: [RecordRows.Reading] = []
        for (done, row) in taken.enumerated() {
            if done % 200 == 0 { try meter.tell(done, of: taken.count * 2) }
            if let reading = rows.read(row, &planning.remarks) { readings.append(reading) }
        }
        planning.announce(readings, &identities)
        for (done, reading) in readings.enumerated() {
            if done % 200 == 0 { try meter.tell(taken.count + done, of: taken.count * 2) }
            planning.take(reading)
        }
        try meter.tell(1, of: 1)
        return planning.finished()
    }
}
