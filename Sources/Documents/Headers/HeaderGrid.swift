/// The top of a sheet, ready to be read as a header: texts with merged cells filled in, and the headings above each
/// column.
struct HeaderGrid {
    /// Rows that hold something among the first rows of the sheet.
    private let texts: [[String]]
    private let rawTexts: [[String]]
    private let merges: [CellRange]
    let columnCount: Int
    var rowCount: Int { texts.count }

    /// Reads the first rows of a sheet.
    init(_ sheet: Sheet, rows: Int, columns: Int = 512) {
        let rowCount = min(rows, sheet.rowCount)
        let columnCount = min(columns, sheet.columnCount)
        var texts: [[String]] = []
        for row in 0..<rowCount {
            texts.append(
                (0..<columnCount).map { column in
                    let text = sheet.text(row: row, column: column)
                    return CellText.isBlank(text) ? "" : text
                })
        }
        rawTexts = texts
        merges = sheet.merges.filter { $0.rows.lowerBound < rowCount && $0.columns.lowerBound < columnCount }
        for range in merges {
            let text = texts[range.rows.lowerBound][range.columns.lowerBound]
            // A merge may claim the whole sheet; only what is looked at is filled.
            for row in range.rows.clamped(to: 0...rowCount - 1) {
                for column in range.columns.clamped(to: 0...columnCount - 1) { texts[row][column] = text }
            }
        }
        self.texts = texts
        self.columnCount = columnCount
    }

    /// The text of a cell, or of the merged range it belongs to.
    func text(row: Int, column: Int) -> String { texts[row][column] }

    /// The columns of a row that hold a text of their own.
    func filled(row: Int) -> [Int] { rawTexts[row].indices.filter { !rawTexts[row][$0].isEmpty } }

    /// The headings above a column and its own name, outermost first, reading these rows as a header. Empty without
    /// any text.
    func path(column: Int, rows: ClosedRange<Int>) -> [String] {
        var path: [String] = []
        for row in rows {
            var text = texts[row][column]
            if text.isEmpty, row < rows.upperBound {
                text = inherited(row: row, column: column, bottom: rows.upperBound)
            }
            if !text.isEmpty, path.last != text { path.append(text) }
        }
        return path
    }

    /// A heading that was not merged over its columns, as in CSV: it stands over the first of them, and the others are
    /// blank above and filled below.
    private func inherited(row: Int, column: Int, bottom: Int) -> String {
        guard hasText(below: row, column: column, bottom: bottom) else { return "" }
        var left = column - 1
        while left >= 0, texts[row][left].isEmpty {
            guard hasText(below: row, column: left, bottom: bottom) else { return "" }
            left -= 1
        }
        guard left >= 0, hasText(below: row, column: left, bottom: bottom), merge(row: row, column: left) == nil else {
            return ""
        }
        return texts[row][left]
    }

    private func hasText(below row: Int, column: Int, bottom: Int) -> Bool {
        guard row < bottom else { return false }
        return (row + 1...bottom).contains { !texts[$0][column].isEmpty }
    }

    /// The merged range a cell belongs to.
    func merge(row: Int, column: Int) -> CellRange? {
        merges.first { $0.contains(row: row, column: column) }
    }

    /// Grows a header downwards until it holds its merged cells whole, and until headings over several columns have
    /// their names below.
    func grownDown(_ rows: ClosedRange<Int>, limit: Int) -> ClosedRange<Int> {
        var last = rows.upperBound
        while last + 1 < rowCount, last - rows.lowerBound + 1 < limit {
            let reach =
                merges.filter { $0.rows.contains(last) && $0.rows.lowerBound >= rows.lowerBound }
                .map(\.rows.upperBound).max() ?? last
            guard reach > last || isSubheading(row: last + 1, under: last) else { break }
            last += 1
        }
        return rows.lowerBound...last
    }

    /// True when a row holds nothing but names under the headings of the row above that span several columns.
    private func isSubheading(row: Int, under above: Int) -> Bool {
        let columns = filled(row: row)
        guard columns.count >= 2 else { return false }
        return columns.allSatisfy { column in
            if let range = merge(row: above, column: column) { return range.columns.count > 1 }
            if texts[above][column].isEmpty { return true }
            let right = column + 1
            return right < columnCount && texts[above][right].isEmpty && columns.contains(right)
        }
    }

    /// Grows a header upwards until it holds its merged cells whole, and over rows of headings: texts that span some of
    /// the columns, but are no title across all of them and no line such as `填报单位：… 日期：…`.
    func grownUp(_ rows: ClosedRange<Int>, limit: Int) -> ClosedRange<Int> {
        var first = rows.lowerBound
        while first > 0, rows.upperBound - first + 1 < limit {
            let isCut = merges.contains { $0.rows.contains(first) && $0.rows.contains(first - 1) }
            guard isCut || isHeading(row: first - 1, over: first...rows.upperBound) else { break }
            first -= 1
        }
        return first...rows.upperBound
    }

    private func isHeading(row: Int, over header: ClosedRange<Int>) -> Bool {
        let columns = filled(row: row)
        let isLine = columns.contains { FooterLabel.isLabel(texts[row][$0]) || Self.hasLongNumber(texts[row][$0], 4) }
        guard !columns.isEmpty, !isLine else { return false }
        let headed = (0..<columnCount).filter { !path(column: $0, rows: header).isEmpty }
        // One text alone is a title, unless it is merged over some columns in the middle.
        if columns.count == 1, merge(row: row, column: columns[0]) == nil || columns[0] <= headed.first ?? 0 {
            return false
        }
        return columns.contains { column in
            let span = span(row: row, column: column, headed: headed)
            return span >= 2 && span < headed.count
        }
    }

    /// True for a text with this many digits in a row: a date, a phone or an ID number rather than a name of a column.
    static func hasLongNumber(_ text: String, _ length: Int) -> Bool {
        var run = 0
        for scalar in text.unicodeScalars {
            let isDigit = (0x30...0x39).contains(CellText.narrowed(scalar).value)
            run = isDigit ? run + 1 : 0
            if run == length { return true }
        }
        return false
    }

    /// How many headed columns a heading stands over.
    private func span(row: Int, column: Int, headed: [Int]) -> Int {
        if let range = merge(row: row, column: column) { return headed.filter(range.columns.contains).count }
        let next = filled(row: row).first { $0 > column } ?? columnCount
        return headed.filter { (column..<next).contains($0) }.count
    }
}
