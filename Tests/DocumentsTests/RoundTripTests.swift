@testable import Documents
import Testing

@Suite("What is written can be read again")
struct RoundTripTests {
    /// Cells that have gone wrong in one spreadsheet or another.
    static let columns = [
        TableColumn("姓名"), TableColumn("公民身份证号"), TableColumn("出生日期", .date), TableColumn("党费交至年月", .month),
        TableColumn("人数", .number), TableColumn("备注"),
    ]
    static let rows: [[TableCell]] = [
        [
            .text("阿卜杜·热合曼"), .text("990101199001010019"), .date(year: 1990, month: 1, day: 1),
            .month(year: 2024, month: 7), .integer(38), .text("第一行\n第二行"),
        ],
        [
            .text("䶮㛃𬭎"), .text("99010119720630306X"), .date(year: 1900, month: 2, day: 28), .empty, .number(0.1),
            .text("引号\"，逗号, 分号; <&> '撇号"),
        ],
        [.text("张三"), .text("12012345678"), .empty, .empty, .integer(-5), .text("=1+1")],
        [.empty, .empty, .empty, .empty, .empty, .text(" 前后有空格 ")],
        [.text("_x0041_"), .text("007"), .date(year: 2024, month: 2, day: 29), .empty, .number(1234.5), .text("+86")],
    ]

    private func write(_ writer: some TableWriter) throws {
        try writer.begin(columns: Self.columns)
        for row in Self.rows { try writer.write(row: row) }
        try writer.finish()
    }

    @Test("a workbook gives back every cell with its kind, is private, and leaves no other file")
    func workbook() throws {
        let folder = TemporaryFolder()
        let path = folder.file("名册.xlsx")
        try write(try XLSXTableWriter(path: path, sheetName: "党员[名册]", banner: ["新仓镇党员名册"]))
        #expect(folder.names() == ["名册.xlsx"])
        #expect(folder.mode("名册.xlsx") == 0o600)
        let document = try Document.read(path: path)
        #expect(document.sheetNames == [SheetName(name: "党员名册", isHidden: false)])
        #expect(document.sheet.text(row: 0, column: 0) == "新仓镇党员名册")
        #expect((0..<6).map { document.sheet.text(row: 1, column: $0) } == Self.columns.map(\.title))
        for (row, cells) in Self.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let read = document.sheet.cell(row: row + 2, column: column)
                #expect(read == Self.expected(cell), "row \(row), column \(column)")
            }
        }
    }

    private static func expected(_ cell: TableCell) -> SheetCell {
        switch cell {
        case .empty: .empty
        case .text(let text): .text(text)
        case .integer(let value): SheetNumber(digits: String(value)).map(SheetCell.number) ?? .empty
        case .number(let value): SheetNumber(digits: "\(value)").map(SheetCell.number) ?? .empty
        case .date(let year, let month, let day): .date(SheetDate(year: year, month: month, day: day))
        case .month(let year, let month): .date(SheetDate(year: year, month: month, day: 1, showsDay: false))
        }
    }

    @Test("CSV gives back every text exactly, in every encoding", arguments: TextEncoding.allCases)
    func csv(encoding: TextEncoding) throws {
        let folder = TemporaryFolder()
        let path = folder.file("名册.csv")
        try write(try CSVTableWriter(path: path, encoding: encoding))
        #expect(folder.names() == ["名册.csv"])
        #expect(folder.mode("名册.csv") == 0o600)
        let document = try Document.read(path: path)
        #expect(document.format == .text(encoding, .comma))
        #expect(!document.sheet.cellsAreTyped)
        let texts = (0..<document.sheet.rowCount).map { row in
            (0..<6).map { document.sheet.text(row: row, column: $0) }
        }
        #expect(
            texts == [
                ["姓名", "公民身份证号", "出生日期", "党费交至年月", "人数", "备注"],
                ["阿卜杜·热合曼", "990101199001010019", "1990-01-01", "2024-07", "38", "第一行\n第二行"],
                ["䶮㛃𬭎", "99010119720630306X", "1900-02-28", "", "0.1", "引号\"，逗号, 分号; <&> '撇号"],
                ["张三", "12012345678", "", "", "-5", "=1+1"],
                ["", "", "", "", "", " 前后有空格 "],
                ["_x0041_", "007", "2024-02-29", "", "1234.5", "+86"],
            ])
    }
}
