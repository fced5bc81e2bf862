import Domain
import Testing

@testable import Documents

@Suite("Reading workbooks")
struct WorkbookReadingTests {
    private func read(_ fixture: WorkbookFixture, _ choice: SheetChoice = .firstFilled) throws -> Document {
        try Document.read(bytes: fixture.bytes(), name: "名册.xlsx", choice: choice)
    }

    private static func number(_ digits: String) -> SheetCell {
        SheetNumber(digits: digits).map(SheetCell.number) ?? .empty
    }

    /// The cell as XML, with what it must read as.
    static let cells: [(xml: String, expected: SheetCell)] = [
        ("<c r=\"B3\" t=\"s\"><v>0</v></c>", .text("联合村支部")),
        ("<c r=\"B3\" t=\"s\"><v>1</v></c>", .text("张三（流动）")),
        ("<c r=\"B3\" t=\"s\"><v>2</v></c>", .text("三")),
        ("<c r=\"B3\" t=\"s\"><v>3</v></c>", .empty),
        ("<c r=\"B3\" t=\"s\"><v>4</v></c>", .text(" 前后\t\n有空格 ")),
        ("<c r=\"B3\" t=\"s\"><v>5</v></c>", .text("A&B <c> \r _x0041_")),
        ("<c r=\"B3\" t=\"inlineStr\"><is><t>内联</t></is></c>", .text("内联")),
        ("<c r=\"B3\" t=\"inlineStr\"><is><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r></is></c>", .text("富文本")),
        ("<c r=\"B3\" t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>", .text("a<b")),
        ("<c r=\"B3\" t=\"str\"><f>A1&amp;\"x\"</f><v>结果</v></c>", .text("结果")),
        ("<c r=\"B3\"><f>SUM(A1:A2)</f><v>38</v></c>", number("38")),
        ("<c r=\"B3\"><f>SUM(A1:A2)</f></c>", .error("=")),
        ("<c r=\"B3\" t=\"b\"><v>1</v></c>", .boolean(true)),
        ("<c r=\"B3\" t=\"b\"><v>0</v></c>", .boolean(false)),
        ("<c r=\"B3\" t=\"e\"><v>#N/A</v></c>", .error("#N/A")),
        ("<c r=\"B3\" t=\"n\"><v> 12 </v></c>", number("12")),
        ("<c r=\"B3\"><v>12812345678</v></c>", number("12812345678")),
        ("<c r=\"B3\"><v>不是数</v></c>", .text("不是数")),
        ("<c r=\"B3\" t=\"d\"><v>2021-07-01T00:00:00</v></c>", .text("2021-07-01")),
        ("<c r=\"B3\" s=\"1\"><v>44378</v></c>", .date(SheetDate(year: 2021, month: 7, day: 1))),
        ("<c r=\"B3\" s=\"2\"><v>44378.5</v></c>", .date(SheetDate(year: 2021, month: 7, day: 1, secondOfDay: 43_200))),
        ("<c r=\"B3\" s=\"3\"><v>44378</v></c>", .date(SheetDate(year: 2021, month: 7, day: 1, showsDay: false))),
        ("<c r=\"B3\" s=\"4\"><v>44378</v></c>", number("44378")),
        ("<c r=\"B3\" s=\"1\"><v>-1</v></c>", number("-1")),
        ("<c r=\"B3\" s=\"99\"><v>44378</v></c>", number("44378")),
        ("<c r=\"B3\" s=\"1\"/>", .empty),
    ]

    @Test("every kind of cell is read as what it is", arguments: cells)
    func cell(xml: String, expected: SheetCell) throws {
        var fixture = WorkbookFixture(rows: "<row r=\"3\">\(xml)<c r=\"D3\"><v>7</v></c></row>")
        fixture.strings =
            "<si><t>联合村支部</t></si><si><r><t>张三</t></r><r><rPr><sz val=\"9\"/></rPr><t>（流动）</t></r></si>"
            + "<si><t>三</t><rPh sb=\"0\" eb=\"1\"><t>さん</t></rPh></si><si/>"
            + "<si><t xml:space=\"preserve\"> 前后\t\n有空格 </t></si><si><t>A&amp;B &lt;c&gt; _x000D_ _x005F_x0041_</t></si>"
        fixture.formats = "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
        fixture.styles = [0, 176, 22, 57, 20]
        let sheet = try read(fixture).sheet
        #expect(sheet.cell(row: 2, column: 1) == expected)
        #expect(sheet.cell(row: 2, column: 3) == Self.number("7"))
        #expect(sheet.cell(row: 2, column: 2) == .empty)
        #expect(sheet.rowCount == 3)
        #expect(sheet.columnCount == 4)
    }

    /// Format codes and what they show.
    static let formats: [(code: String, shows: NumberFormat)] = [
        ("General", .number), ("G/通用格式", .number), ("0.00E+00", .number), ("#,##0.00;[Red]-#,##0.00", .number),
        ("@", .number), ("h:mm:ss", .number), ("mm:ss", .number), ("[h]:mm", .number), ("h:mm AM/PM", .number),
        ("上午/下午h\"时\"mm\"分\"", .number), ("\"year\"0", .number), ("0\\d", .number), ("0\"名\"", .number),
        ("yyyy-mm-dd", .date), ("yyyy/m/d", .date), ("YYYY\"年\"M\"月\"D\"日\"", .date),
        ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", .date),
        ("m\"月\"d\"日\"", .date), ("yyyy-mm-dd hh:mm", .date), ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", .date),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("d-mmm-yy", .date),
        ("yyyy\"年\"m\"月\"", .month), ("yyyy/mm", .month), ("yyyy.mm;@", .month), ("mmm-yy", .month), ("yyyymm", .month),
    ]

    @Test("a number format shows a date, a month, or a number", arguments: formats)
    func format(code: String, shows: NumberFormat) {
        #expect(NumberFormat(code: code) == shows)
    }

    @Test("the formats known by number show dates, months and numbers")
    func builtinFormats() {
        let dates = (0...60).filter { NumberFormat(builtin: $0) == .date }
        let months = (0...60).filter { NumberFormat(builtin: $0) == .month }
        #expect(dates == [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58])
        #expect(months == [17, 27, 36, 50, 52, 57])
    }

    @Test("a workbook of the 1904 system has its own days")
    func system1904() throws {
        var fixture = WorkbookFixture(rows: "<row><c s=\"0\"><v>42916</v></c></row>")
        fixture.workbookProperties = "<workbookPr date1904=\"1\"/>"
        fixture.styles = [14]
        let cell = try read(fixture).sheet.cell(row: 0, column: 0)
        #expect(cell == .date(SheetDate(year: 2021, month: 7, day: 1)))
    }

    @Test("cells without a place follow one another, and gaps in rows and columns stay gaps")
    func gaps() throws {
        let rows =
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row r=\"900\"/>"
        let sheet = try read(WorkbookFixture(rows: rows)).sheet
        #expect((0..<2).map { sheet.text(row: 0, column: $0) } == ["1", "2"])
        #expect((0..<4).map { sheet.text(row: 4, column: $0) } == ["", "", "3", "4"])
        #expect(sheet.filledColumns(row: 4) == [2, 3])
        #expect(sheet.filledColumns(row: 1).isEmpty)
        #expect(sheet.rowCount == 5)
        #expect(sheet.cell(row: 70, column: 0) == .empty)
        #expect(sheet.cell(row: -1, column: -1) == .empty)
    }

    @Test("merged ranges are read, a backwards one too")
    func merges() throws {
        let after = WorkbookFixture.merges(["A1:C1", "D4:D2", "$E$1"])
        let sheet = try read(WorkbookFixture(rows: WorkbookFixture.rows([["标题"]]), after: after)).sheet
        #expect(
            sheet.merges == [
                CellRange(rows: 0...0, columns: 0...2), CellRange(rows: 1...3, columns: 3...3),
                CellRange(rows: 0...0, columns: 4...4),
            ])
    }

    private static let severalSheets: WorkbookFixture = {
        var fixture = WorkbookFixture()
        fixture.tabs = [
            .init(name: "隐藏", state: "hidden", xml: WorkbookFixture.sheet(rows: WorkbookFixture.rows([["隐藏的"]]))),
            .init(name: "空", xml: WorkbookFixture.sheet(rows: "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")),
            .init(name: "说明 &amp; 注", xml: WorkbookFixture.sheet(rows: WorkbookFixture.rows([["怎么填"]]))),
            .init(name: "名册", xml: WorkbookFixture.sheet(rows: WorkbookFixture.rows([["姓名"]]))),
            .init(name: "深藏", state: "veryHidden", xml: WorkbookFixture.sheet(rows: "")),
        ]
        return fixture
    }()

    @Test("the first visible sheet with content is read, or the one that is wanted")
    func choice() throws {
        let fixture = Self.severalSheets
        let first = try read(fixture)
        #expect(first.sheet.name == "说明 & 注")
        #expect(first.sheetNames.map(\.name) == ["隐藏", "空", "说明 & 注", "名册", "深藏"])
        #expect(first.sheetNames.map(\.isHidden) == [true, false, false, false, true])
        #expect(try read(fixture, .named("隐藏")).sheet.text(row: 0, column: 0) == "隐藏的")
        let accepted = try read(fixture, .firstAccepted { $0.text(row: 0, column: 0) == "姓名" })
        #expect(accepted.sheet.name == "名册")
        #expect(try read(fixture, .firstAccepted { _ in false }).sheet.name == "说明 & 注")
        #expect(
            throws: DocumentError.sheetNotFound(file: "名册.xlsx", name: "没有", available: first.sheetNames.map(\.name))
        ) {
            try read(fixture, .named("没有"))
        }
        #expect(throws: DocumentError.noContent(file: "名册.xlsx", hidden: [])) { try read(fixture, .named("空")) }
    }

    @Test("namespace prefixes, absolute targets, backslashes and another encoding do not matter")
    func oddPackages() throws {
        var fixture = WorkbookFixture()
        fixture.others["xl/worksheets/sheet1.xml"] = "absent"
        fixture.others["XL\\worksheets\\Sheet1.xml"] =
            "<x:worksheet xmlns:x=\"\(WorkbookFixture.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is>"
            + "<x:t>有前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
        fixture.others["xl/_rels/workbook.xml.rels"] =
            "<Relationships>" + WorkbookFixture.link("rId1", "worksheet", "/xl/../xl/worksheets/./sheet1.xml")
            + "</Relationships>"
        #expect(try read(fixture).sheet.text(row: 0, column: 0) == "有前缀")

        var parts = WorkbookFixture(rows: "").parts().map { (name: $0.name, content: Array($0.content.utf8)) }
        let wide =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>双字节</t></is></c></row></sheetData></worksheet>"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in wide.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for index in parts.indices where parts[index].name.hasSuffix("sheet1.xml") { parts[index].content = bytes }
        let sheet = try Document.read(bytes: ZipFixture.bytes(parts), name: "a.xlsx").sheet
        #expect(sheet.text(row: 0, column: 0) == "双字节")
    }

    @Test("a name that does not fit the content is read all the same, and remarked on")
    func misnamed() throws {
        let workbook = WorkbookFixture(rows: WorkbookFixture.rows([["姓名"]])).bytes()
        #expect(try Document.read(bytes: workbook, name: "a.xlsx").notes.isEmpty)
        #expect(try Document.read(bytes: workbook, name: "a.csv").notes.map(\.english).first?.contains(".csv") == true)
        let text = Array("姓名,性别\n".utf8)
        #expect(try Document.read(bytes: text, name: "a.csv").notes.isEmpty)
        let misnamed = try Document.read(bytes: text, name: "a.xlsx")
        #expect(misnamed.notes.map(\.chinese).first?.contains(".xlsx") == true)
        #expect(misnamed.format == .text(.utf8, .comma))
    }

    @Test("progress rises to the end, and a wish to stop ends the reading")
    func progress() throws {
        let texts = (0..<3000).map { ["第 \($0) 行", String($0)] }
        let inputs: [(bytes: [UInt8], name: String)] = [
            (WorkbookFixture(rows: WorkbookFixture.rows(texts)).bytes(), "a.xlsx"),
            (Array(texts.map { $0.joined(separator: ",") + "\n" }.joined().utf8), "a.csv"),
        ]
        for input in inputs {
            var heard: [Double] = []
            _ = try Document.read(bytes: input.bytes, name: input.name) {
                heard.append($0)
                return true
            }
            #expect(heard.count > 1)
            #expect(heard == heard.sorted())
            #expect(heard.last == 1)
            #expect(throws: DocumentError.cancelled) {
                try Document.read(bytes: input.bytes, name: input.name) { _ in false }
            }
        }
    }
}
