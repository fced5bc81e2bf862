/// Tells records from everything else that stands below a header.
struct RowSorter {
    private let sheet: Sheet
    private let serialColumns: Set<Int>
    private let titles: [(column: Int, text: String)]
    private let wideHeadings: Set<Int>

    /// - Parameters:
    ///   - header: the rows of the header.
    ///   - titles: the name of each headed column.
    init(_ sheet: Sheet, header: ClosedRange<Int>, titles: [(column: Int, text: String)]) {
        self.sheet = sheet
        self.titles = titles.map { ($0.column, HeaderText.full($0.text)) }
        serialColumns = Set(self.titles.filter { Self.serialNames.contains($0.text) }.map(\.column))
        let wide = max(3, titles.count / 2)
        wideHeadings = Set(
            sheet.merges.filter { $0.rows.lowerBound > header.upperBound && $0.columns.count >= wide }
                .map(\.rows.lowerBound))
    }

    /// What a row below the header is.
    enum Kind: Equatable {
        case blank
        case record
        case skipped(SkipReason)
    }

    /// Sorts a row; `afterHeader` is 1 for the row right below the header.
    func kind(row: Int, afterHeader: Int) -> Kind {
        let columns = sheet.writtenColumns(row: row)
        guard let firstColumn = columns.first else { return .blank }
        let first = columns.prefix(3).map { sheet.text(row: row, column: $0) }
        let isInSerialColumns = columns.allSatisfy(serialColumns.contains)
        if first.contains(where: Self.isTotal) { return .skipped(.total) }
        if afterHeader < 3, isColumnNumbers(row: row, columns: columns) { return .skipped(.columnNumbers) }
        if columns.count >= 2, isRepeatedHeader(row: row) { return .skipped(.repeatedHeader) }
        if columns.count == 1 || isInSerialColumns, isSerialOnly(row: row, columns: columns) {
            return .skipped(.serialOnly)
        }
        if isFooter(row: row, columns: columns, first: sheet.text(row: row, column: firstColumn)) {
            return .skipped(.footer)
        }
        if columns.count == 1, wideHeadings.contains(row) || isInSerialColumns { return .skipped(.heading) }
        return .record
    }

    private static let serialNames: Set<String> = ["序号", "编号", "序", "号", "no", "行号", "项号"]
    private static let totalWords: Set<String> = [
        "合计", "总计", "小计", "共计", "累计", "总合计", "本页合计", "本页小计", "本页共计", "合计人数", "总人数", "total", "subtotal", "sum",
    ]

    private static func isTotal(_ text: String) -> Bool {
        // 计 and 数 end all the Chinese words; a look at the bytes spares the folding for nearly every cell.
        guard text.utf8.count <= 60, text.unicodeScalars.contains(where: Self.mayEndTotal) else { return false }
        if totalWords.contains(HeaderText.full(text)) || totalWords.contains(HeaderText.bare(text)) { return true }
        // `合计：38人` in one cell.
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        return totalWords.contains(HeaderText.full(String(text[..<colon])))
    }

    private static func mayEndTotal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "计", "数", "l", "L", "m", "M": true
        default: false
        }
    }

    private func isColumnNumbers(row: Int, columns: [Int]) -> Bool {
        guard columns.count >= 3 else { return false }
        var expected = 1
        for column in columns {
            let text = HeaderText.full(sheet.text(row: row, column: column))
            if expected == 1, ["甲", "乙", "丙", "丁", "栏次", "列号"].contains(text) { continue }
            guard text == String(expected) else { return false }
            expected += 1
        }
        return expected > 3
    }

    private func isRepeatedHeader(row: Int) -> Bool {
        var same = 0
        for (column, title) in titles.prefix(3) {
            let text = sheet.text(row: row, column: column)
            // Folding only shortens, and keeps digits; this spares it for most cells.
            if text.utf8.count < title.utf8.count || Self.beginsWithDigit(text) { continue }
            if HeaderText.full(text) == title { same += 1 }
        }
        return same >= 2
    }

    private static func beginsWithDigit(_ text: String) -> Bool {
        text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    private func isSerialOnly(row: Int, columns: [Int]) -> Bool {
        columns.allSatisfy { column in
            let text = CellText.compact(sheet.text(row: row, column: column))
            let isNumber = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            let isFirst = column == titles.first?.column && serialColumns.isEmpty
            return isNumber && text.utf8.count <= 7 && (serialColumns.contains(column) || isFirst)
        }
    }

    /// A footer is a row of labels, each alone or with its value in the next cell.
    private func isFooter(row: Int, columns: [Int], first firstText: String) -> Bool {
        if Self.beginsWithDigit(firstText) { return false }
        guard FooterLabel.isLabel(firstText) || FooterLabel.isBareWord(firstText) else { return false }
        var labels = 0
        var bareWords = 0
        var values = 0
        var mayBeValue = false
        for column in columns {
            let text = sheet.text(row: row, column: column)
            if FooterLabel.isLabel(text) {
                labels += 1
                mayBeValue = true
            } else if FooterLabel.isBareWord(text) {
                bareWords += 1
                mayBeValue = true
            } else {
                guard mayBeValue else { return false }
                values += 1
                mayBeValue = false
            }
        }
        // Words without a colon are labels only in the company of real ones, or with nothing beside them: in a list of
        // posts, 书记 beside a name is a record.
        if bareWords > 0, values > 0 { return labels > bareWords }
        return true
    }
}
