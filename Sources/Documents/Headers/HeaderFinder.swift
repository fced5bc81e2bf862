/// Finds the header of a table that somebody else made, and says what its columns mean.
///
/// The header may stand below title rows, may be one to four rows high with merged headings over names, and is known by
/// its names alone, never by position. The best candidate is the one with the most known columns; among equals the
/// one with the fewest rows, then the topmost.
public struct HeaderFinder: Sendable {
    /// The header begins within this many filled rows from the top.
    public static let searchDepth = 15
    /// The most rows a header may have.
    public static let maximumHeight = 4

    private let known: [KnownColumn]
    private let forbidden: ForbiddenColumns

    /// A finder for columns; when two share a name, the one listed first gets it.
    public init(known: [KnownColumn], forbidden: ForbiddenColumns = .standard) {
        self.known = known
        self.forbidden = forbidden
    }

    /// Finds the header and sorts the rows below it.
    ///
    /// - Throws: ``DocumentError/unknownHeader(sheet:seen:understood:)`` when fewer than two known columns (in a sheet of
    ///   one column, none) can be recognised.
    public func layout(of sheet: Sheet) throws(DocumentError) -> TableLayout {
        let vocabulary = ColumnVocabulary(known, forbidden: forbidden)
        let grid = HeaderGrid(sheet, rows: Self.lastSearchedRow(sheet) + Self.maximumHeight)
        guard let rows = headerRows(grid, vocabulary) else { throw unknownHeader(sheet, grid) }
        return layout(of: sheet, grid: grid, header: rows, vocabulary)
    }

    /// Whether a sheet has a header this finder knows; for choosing among the sheets of a workbook.
    public func recognises(_ sheet: Sheet) -> Bool {
        let grid = HeaderGrid(sheet, rows: Self.lastSearchedRow(sheet) + Self.maximumHeight)
        return headerRows(grid, ColumnVocabulary(known, forbidden: forbidden)) != nil
    }

    /// One more than the last row in which a header may begin.
    private static func lastSearchedRow(_ sheet: Sheet) -> Int {
        var filled = 0
        var row = 0
        while row < min(sheet.rowCount, 200), filled < searchDepth {
            if sheet.filledCount(row: row) > 0 { filled += 1 }
            row += 1
        }
        return row
    }

    private func headerRows(_ grid: HeaderGrid, _ vocabulary: ColumnVocabulary) -> ClosedRange<Int>? {
        var judge = HeaderJudge(grid: grid, vocabulary: vocabulary)
        var best: (rows: ClosedRange<Int>, score: Int)?
        for height in 1...Self.maximumHeight {
            for first in 0..<max(0, grid.rowCount - height + 1) where !grid.filled(row: first).isEmpty {
                let rows = first...first + height - 1
                let score = judge.score(rows)
                if score > (best?.score ?? 0) { best = (rows, score) }
            }
        }
        guard let best, best.score >= (grid.columnCount == 1 ? 1 : 2) else { return nil }
        let down = grid.grownDown(best.rows, limit: Self.maximumHeight)
        let up = grid.grownUp(down, limit: Self.maximumHeight)
        // Neither headings above nor merged cells below may cost known columns.
        return [up, down].first { judge.score($0) >= best.score } ?? best.rows
    }

    private func layout(
        of sheet: Sheet, grid: HeaderGrid, header: ClosedRange<Int>, _ vocabulary: ColumnVocabulary
    ) -> TableLayout {
        var columns: [TableLayout.Mapping] = []
        var unknown: [TableLayout.Column] = []
        var dropped: [TableLayout.Column] = []
        var repeated: [TableLayout.Column] = []
        var titles: [(column: Int, text: String)] = []
        for index in 0..<grid.columnCount {
            let path = grid.path(column: index, rows: header)
            guard let leaf = path.last else { continue }
            titles.append((index, leaf))
            let column = TableLayout.Column(index: index, title: path.map(CellText.clean).joined(separator: " / "))
            switch vocabulary.meaning(path) {
            case .forbidden: dropped.append(column)
            case .unknown: unknown.append(column)
            case .known(let id) where columns.contains { $0.id == id }: repeated.append(column)
            case .known(let id): columns.append(TableLayout.Mapping(id: id, column: column))
            }
        }
        let sorter = RowSorter(sheet, header: header, titles: titles)
        var dataRows: [Int] = []
        var skipped: [TableLayout.Skipped] = []
        for row in header.upperBound + 1..<max(header.upperBound + 1, sheet.rowCount) {
            switch sorter.kind(row: row, afterHeader: row - header.upperBound) {
            case .blank: continue
            case .record: dataRows.append(row)
            case .skipped(let reason): skipped.append(TableLayout.Skipped(row: row, reason: reason))
            }
        }
        return TableLayout(
            headerRows: header, columns: columns, unknown: unknown, forbidden: dropped, repeated: repeated,
            dataRows: dataRows, skipped: skipped)
    }

    /// What was seen instead of a header: the row with the most texts among those that do not look like data, because
    /// a message must not show persons.
    private func unknownHeader(_ sheet: Sheet, _ grid: HeaderGrid) -> DocumentError {
        let rows = (0..<grid.rowCount).map { row in grid.filled(row: row).map { grid.text(row: row, column: $0) } }
        let widest = rows.map(\.count).max() ?? 0
        let names = rows.filter { row in !row.contains { HeaderGrid.hasLongNumber($0, 5) } && row.count * 2 >= widest }
        let fullest = names.max { $0.count < $1.count } ?? []
        let seen = fullest.map { String(CellText.clean($0).prefix(20)) }
        return .unknownHeader(sheet: sheet.name, seen: seen, understood: known.compactMap(\.names.first))
    }
}

/// Counts the known columns of candidate headers, remembering which texts cannot be a name at all: nearly every cell
/// of a data row, which would otherwise be compared again for every candidate.
private struct HeaderJudge {
    let grid: HeaderGrid
    let vocabulary: ColumnVocabulary
    private var mayBeName: [String: Bool] = [:]

    init(grid: HeaderGrid, vocabulary: ColumnVocabulary) {
        self.grid = grid
        self.vocabulary = vocabulary
    }

    /// How many different known columns a header in these rows would have.
    mutating func score(_ rows: ClosedRange<Int>) -> Int {
        var found: Set<String> = []
        for column in 0..<grid.columnCount {
            let path = grid.path(column: column, rows: rows)
            guard let leaf = path.last else { continue }
            let isCandidate = mayBeName[leaf] ?? vocabulary.mayEndName(leaf)
            mayBeName[leaf] = isCandidate
            if isCandidate, case .known(let id) = vocabulary.meaning(path) { found.insert(id) }
        }
        return found.count
    }
}
