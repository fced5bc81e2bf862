import Domain

/// Says what reading a sheet into a ledger would do, without doing it.
///
/// One row is one member, and where it says so a stay away from home (or, on a list of arrivals, here) and the cadre who
/// keeps in touch. A member is found by citizen number, else by name, birth date and branch. Empty cells change nothing,
/// nothing is ever deleted, and what people have decided (standing, lost contact) is filled but never changed.
public enum ImportPlanner {
    /// The sheet of a workbook that an import wants: the first with a header it knows.
    public static var sheetChoice: SheetChoice {
        let finder = HeaderFinder(known: ImportColumn.known)
        return .firstAccepted { finder.recognises($0) }
    }

    /// Reads a file and plans its import.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - sheet: the sheet of a workbook; the first with a known header when nil.
    ///   - progress: called with the fraction of the whole, 0 to 1; return false to cancel.
    /// - Throws: ``DocumentError``, whose message says what to do.
    public static func plan(
        path: String, sheet: String? = nil, into ledger: Ledger, today: Day, options: ImportOptions = ImportOptions(),
        identities: inout some RandomNumberGenerator, progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        let document = try Document.read(path: path, choice: sheet.map { .named($0) } ?? sheetChoice) {
            progress($0 * readingShare)
        }
        return try plan(
            document, source: FileBytes.lastComponent(of: path), into: ledger, today: today, options: options,
            identities: &identities
        ) { progress(readingShare + $0 * (1 - readingShare)) }
    }

    /// How much of the time of an import goes into reading the file.
    private static let readingShare = 0.6

    /// Plans the import of a file that was read.
    ///
    /// - Parameters:
    ///   - document: the file.
    ///   - source: its name without its folder; for the history, and it may name the branch.
    ///   - ledger: what the rows are compared with. It is not changed.
    ///   - today: the day on which the import happens.
    ///   - identities: where the identities of new records come from.
    ///   - progress: called every 200 rows; return false to cancel.
    /// - Throws: ``DocumentError`` when the sheet has no known header, no names, or nobody in it can be placed in a branch;
    ///   ``DocumentError/cancelled`` when `progress` said so.
    public static func plan(
        _ document: Document, source: String, into ledger: Ledger, today: Day, options: ImportOptions = ImportOptions(),
        identities: inout some RandomNumberGenerator, progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        var plan = try plan(
            document.sheet, source: source, into: ledger, today: today, options: options, identities: &identities,
            progress: progress)
        if document.sheetNames.count > 1 { plan.sheet = document.sheet.name }
        plan.remarks.insert(
            contentsOf: document.notes.map {
                ImportPlan.Remark(row: nil, column: nil, severity: .warning, message: $0)
            }, at: 0)
        return plan
    }

    /// Plans the import of one sheet.
    public static func plan(
        _ sheet: Sheet, source: String, into ledger: Ledger, today: Day, options: ImportOptions = ImportOptions(),
        identities: inout some RandomNumberGenerator, progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        let layout = try HeaderFinder(known: ImportColumn.known).layout(of: sheet)
        guard layout.column(ImportColumn.id(of: Member.name)) != nil else { throw .noNames(sheet: sheet.name) }
        let titles = SheetBranch.titles(sheet, layout, source: source)
        let kind = ListKind(
            headings: (layout.columns.map(\.column) + layout.unknown).map(\.title), titles: titles,
            hasDirection: layout.column(ImportColumn.id(ofStay: FlowEpisode.direction)) != nil)
        var branches = SheetBranch(sheet, layout, titles: titles)
        var rows = RowReader(sheet, layout, kind: kind, ledger)
        var planning = Planning(ledger, today: today, options: options, kind: kind)
        planning.describe(layout, source: source)
        if !rows.has(Member.branch) || options.branch != nil {
            branches.settle(options.branch, &planning.organisations, &identities)
        }
        let meter = ProgressMeter(progress)
        for (done, row) in layout.dataRows.enumerated() {
            if done % 200 == 0 { try meter.tell(done, of: layout.dataRows.count) }
            guard let reading = rows.read(row, &planning.remarks) else { continue }
            let branch = branches.branch(ofRow: row, &planning.organisations, &identities)
            planning.take(reading, branchOfSheet: branch, &identities)
        }
        try meter.tell(1, of: 1)
        if !planning.hasPlacedSomebody, planning.lackedBranch, !rows.has(Member.branch) {
            throw .noBranches(sheet: sheet.name)
        }
        return planning.finished()
    }
}
