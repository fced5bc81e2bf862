import Domain

/// Finds the branch of rows that name none: in a heading across the table, in the title, in the name of the sheet or file.
struct SheetBranch {
    private let texts: [String]
    private let headings: [(row: Int, text: String)]
    private var nextHeading = 0
    /// The branch of the heading above the current row.
    private var current: RecordID?
    /// The branch of the whole sheet.
    private var whole: RecordID?

    /// - Parameter titles: texts that may name the branch of the whole sheet.
    init(_ sheet: Sheet, _ layout: TableLayout, titles: [String]) {
        texts = titles
        headings = layout.skipped.filter { $0.reason == .heading }.compactMap { skipped in
            sheet.writtenColumns(row: skipped.row).first.map { (skipped.row, sheet.text(row: skipped.row, column: $0)) }
        }
    }

    /// The texts of a sheet that say what it is about: title rows, the lines around the table, names of sheet and file.
    static func titles(_ sheet: Sheet, _ layout: TableLayout, source: String) -> [String] {
        var titles: [String] = []
        func add(_ row: Int, where isWanted: (String) -> Bool) {
            for column in sheet.writtenColumns(row: row) {
                let text = CellText.clean(sheet.text(row: row, column: column))
                if isWanted(text) { titles.append(text) }
            }
        }
        for row in 0..<layout.headerRows.lowerBound { add(row) { _ in true } }
        for skipped in layout.skipped where skipped.reason == .footer {
            add(skipped.row) { $0.hasPrefix("填报单位") || $0.hasPrefix("填表单位") }
        }
        titles.append(sheet.name)
        titles.append(source.lastIndex(of: ".").map { String(source[..<$0]) } ?? source)
        return titles
    }

    /// Looks for the branch of the whole sheet: the only one of the ledger that the titles name, else a new one.
    mutating func settle(
        _ chosen: RecordID?, _ finder: inout OrganisationFinder, _ identities: inout some RandomNumberGenerator
    ) {
        if let chosen {
            whole = chosen
            return
        }
        let known = Set(texts.flatMap(finder.branches))
        if known.count == 1 { whole = known.first }
        guard known.isEmpty else { return }
        let names = texts.compactMap(OrganisationName.branch(inTitle:))
        guard let name = names.first, Set(names.map(OrganisationName.key)).count == 1 else { return }
        if case .found(let id) = finder.find(name, under: "", &identities) { whole = id }
    }

    /// The branch of a row that names none itself. Ask from the top downwards.
    mutating func branch(
        ofRow row: Int, _ finder: inout OrganisationFinder, _ identities: inout some RandomNumberGenerator
    ) -> RecordID? {
        while nextHeading < headings.count, headings[nextHeading].row < row {
            let text = headings[nextHeading].text
            nextHeading += 1
            let known = finder.branches(in: text)
            if known.count == 1 {
                current = known[0]
            } else if let name = OrganisationName.branch(inTitle: text),
                case .found(let id) = finder.find(name, under: "", &identities)
            {
                current = id
            }
        }
        return current ?? whole
    }
}
