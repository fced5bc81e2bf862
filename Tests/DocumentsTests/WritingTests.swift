import Glibc
import Testing

@testable import Documents

@Suite("Writing tables")
struct WritingTests {
    /// A writer of each kind for a path.
    private func writers(_ path: String) throws -> [any TableWriter] {
        [try CSVTableWriter(path: path), try XLSXTableWriter(path: path, sheetName: "名册")]
    }

    @Test("an unfinished table leaves nothing, and what was there before stays")
    func unfinished() throws {
        let folder = TemporaryFolder()
        folder.write(Array("旧".utf8), to: "名册")
        for index in 0..<2 {
            var writer: (any TableWriter)? = try writers(folder.file("名册"))[index]
            try writer?.begin(columns: [TableColumn("姓名")])
            try writer?.write(row: [.text("张三")])
            #expect(folder.names().count == 2)
            writer = nil
            #expect(folder.names() == ["名册"])
        }
        #expect(folder.read("名册") == Array("旧".utf8))
    }

    @Test("a finished table replaces the old one, private whatever the old one was")
    func replaced() throws {
        let folder = TemporaryFolder()
        for index in 0..<2 {
            chmod(folder.write(Array("旧".utf8), to: "名册"), 0o644)
            let writer = try writers(folder.file("名册"))[index]
            try writer.begin(columns: [TableColumn("姓名")])
            try writer.finish()
            #expect(folder.names() == ["名册"])
            #expect(folder.mode("名册") == 0o600)
            #expect(try Document.read(path: folder.file("名册")).sheet.text(row: 0, column: 0) == "姓名")
        }
    }

    @Test("a place that cannot be written to is explained")
    func refused() {
        let folder = TemporaryFolder()
        folder.write([1], to: "文件")
        let places: [(path: String, error: DocumentError)] = [
            (folder.file("没有/名册"), .cannotWrite(file: "名册", reason: SystemReason(code: ENOENT))),
            (folder.file("文件/名册"), .cannotWrite(file: "名册", reason: SystemReason(code: ENOTDIR))),
            (
                folder.path,
                .cannotWrite(file: FileBytes.lastComponent(of: folder.path), reason: SystemReason(code: EISDIR))
            ),
        ]
        for place in places {
            #expect(throws: place.error) { try CSVTableWriter(path: place.path) }
            #expect(throws: place.error) { try XLSXTableWriter(path: place.path, sheetName: "x") }
        }
        #expect(folder.names() == ["文件"])
    }

    @Test("a file that was given up cannot be published, and one that was published stays")
    func givenUp() throws {
        let folder = TemporaryFolder()
        let file = try AtomicFile(path: folder.file("a"))
        file.abandon()
        #expect(throws: DocumentError.cannotWrite(file: "a", reason: SystemReason(code: ECANCELED))) {
            try file.publish()
        }
        #expect(folder.names().isEmpty)
        let other = try AtomicFile(path: folder.file("b"))
        try other.publish()
        try other.publish()
        other.abandon()
        #expect(folder.names() == ["b"])
    }

    @Test("finishing a table that was never begun is an error", arguments: [0, 1])
    func neverBegun(kind: Int) throws {
        let folder = TemporaryFolder()
        let writer = try writers(folder.file("a"))[kind]
        #expect(throws: DocumentError.self) { try writer.finish() }
        #expect(folder.names().isEmpty)
    }

    @Test("CSV quotes what needs it, and writes the data exactly")
    func quoting() throws {
        let folder = TemporaryFolder()
        let writer = try CSVTableWriter(path: folder.file("a.csv"), encoding: .utf8)
        try writer.begin(columns: [TableColumn("甲"), TableColumn("乙,丙")])
        try writer.write(row: [.text("=1+1"), .text("-")])
        try writer.write(row: [.text("a\"b"), .text("c\r\nd")])
        try writer.write(row: [.text(" x"), .text("y;z\t")])
        try writer.write(row: [.number(1e21), .number(0.1)])
        try writer.write(row: [.integer(990_101_199_001_010_019)])
        try writer.finish()
        let expected =
            "甲,\"乙,丙\"\r\n\"=1+1\",\"-\"\r\n\"a\"\"b\",\"c\r\nd\"\r\n\" x\",\"y;z\t\"\r\n1000000000000000000000,0.1\r\n"
            + "990101199001010019,\r\n"
        #expect(String(decoding: folder.read("a.csv"), as: UTF8.self) == expected)
    }

    @Test("a single empty column still has a line for every row")
    func emptyLines() throws {
        let folder = TemporaryFolder()
        let writer = try CSVTableWriter(path: folder.file("a.csv"))
        try writer.begin(columns: [TableColumn("备注")])
        for text in ["一", "", "三"] { try writer.write(row: [.text(text)]) }
        try writer.finish()
        #expect(String(decoding: folder.read("a.csv").dropFirst(3), as: UTF8.self) == "备注\r\n一\r\n\"\"\r\n三\r\n")
    }

    @Test("GB18030 holds every character there is")
    func everyCharacter() throws {
        let folder = TemporaryFolder()
        let writer = try CSVTableWriter(path: folder.file("a.csv"), encoding: .gb18030)
        try writer.begin(columns: [TableColumn("字")])
        let values: [ClosedRange<UInt32>] = [
            0xA1...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0x10FFF, 0x20000...0x2FFFD,
        ]
        var blocks: [String] = []
        for range in values {
            for start in stride(from: range.lowerBound, through: range.upperBound, by: 256) {
                var text = String.UnicodeScalarView()
                for value in start...min(start + 255, range.upperBound) {
                    if let scalar = Unicode.Scalar(value) { text.append(scalar) }
                }
                blocks.append(String(text))
            }
        }
        for block in blocks { try writer.write(row: [.text(block)]) }
        try writer.finish()
        let sheet = try Document.read(path: folder.file("a.csv")).sheet
        var lost: [Int] = []
        for (row, block) in blocks.enumerated() {
            let read = sheet.text(row: row + 1, column: 0)
            if !read.unicodeScalars.elementsEqual(block.unicodeScalars) { lost.append(row) }
        }
        #expect(lost.isEmpty)
    }

    @Test("a workbook refuses a text no spreadsheet could hold, and leaves nothing")
    func longText() throws {
        let folder = TemporaryFolder()
        let writer = try XLSXTableWriter(path: folder.file("a.xlsx"), sheetName: "x")
        try writer.begin(columns: [TableColumn("备注")])
        #expect(throws: DocumentError.tooLarge(file: "a.xlsx", excess: .cellText(row: 1, column: 0, limit: 32_767))) {
            try writer.write(row: [.text(String(repeating: "字", count: 32_768))])
        }
        #expect(folder.names().isEmpty)
        #expect(throws: DocumentError.self) { try writer.finish() }
        #expect(folder.names().isEmpty)
    }

    /// Names for a sheet, and what becomes of them.
    static let sheetNames: [(wanted: String, given: String)] = [
        ("党员名册", "党员名册"), ("a/b\\c:d*e?f[g]", "abcdefg"), ("'引'", "引"), ("", "Sheet1"), ("[]", "Sheet1"),
        (" 空 格 ", "空 格"),
        (String(repeating: "长", count: 40), String(repeating: "长", count: 31)), ("History", "History_"),
    ]

    @Test("any name makes a sheet name a spreadsheet program accepts", arguments: sheetNames)
    func sheetName(wanted: String, given: String) throws {
        let folder = TemporaryFolder()
        let writer = try XLSXTableWriter(path: folder.file("a.xlsx"), sheetName: wanted)
        try writer.begin(columns: [TableColumn("备注")])
        try writer.finish()
        #expect(try Document.read(path: folder.file("a.xlsx")).sheet.name == given)
    }

    @Test("a workbook's header stays in view, its columns are as wide as their texts, and its text stays text")
    func layout() throws {
        let folder = TemporaryFolder()
        let writer = try XLSXTableWriter(path: folder.file("a.xlsx"), sheetName: "x", banner: ["标题", "日期"])
        try writer.begin(columns: [TableColumn("姓名"), TableColumn("公民身份证号"), TableColumn("人数", .number)])
        try writer.write(row: [.text("阿卜杜·热合曼"), .text("990101199001010019"), .integer(3)])
        try writer.write(row: [
            .text(String(repeating: "长", count: 100)), .integer(990_101_199_001_010_019), .number(.nan),
        ])
        try writer.finish()
        let bytes = folder.read("a.xlsx")
        let xml = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(xml.contains("<pane ySplit=\"3\" topLeftCell=\"A4\""))
        #expect(xml.contains("<col min=\"1\" max=\"1\" width=\"60."))
        #expect(xml.contains("<col min=\"2\" max=\"2\" width=\"20."))
        #expect(xml.contains("<col min=\"3\" max=\"3\" width=\"6."))
        let sheet = try Document.read(bytes: bytes, name: "a.xlsx").sheet
        #expect(sheet.cell(row: 3, column: 1) == .text("990101199001010019"))
        #expect(sheet.cell(row: 4, column: 1) == .text("990101199001010019"))
        #expect(sheet.cell(row: 4, column: 2) == .empty)
    }

    @Test("a workbook that lost a cell or its end on the way to the disk is noticed")
    func proof() throws {
        let folder = TemporaryFolder()
        let writer = try XLSXTableWriter(path: folder.file("a.xlsx"), sheetName: "x")
        try writer.begin(columns: [TableColumn("姓名"), TableColumn("日期", .date)])
        try writer.write(row: [.text("张三"), .date(year: 2024, month: 1, day: 2)])
        try writer.write(row: [.empty, .text("")])
        try writer.finish()
        #expect(WorkbookProof.holds(path: folder.file("a.xlsx"), cells: 4))
        #expect(!WorkbookProof.holds(path: folder.file("a.xlsx"), cells: 5))
        folder.write(Array(folder.read("a.xlsx").dropLast(1000)), to: "b.xlsx")
        #expect(!WorkbookProof.holds(path: folder.file("b.xlsx"), cells: 4))
        let cut = WorkbookFixture(rows: "<row><c><v>1</v></c></row><row><c><v>2</v")
        folder.write(cut.bytes(), to: "c.xlsx")
        #expect(!WorkbookProof.holds(path: folder.file("c.xlsx"), cells: 1))
    }

    private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        var text: [UInt8] = []
        try bytes.withUnsafeBufferPointer { buffer in
            let archive = try ZipArchive(buffer, file: "a.xlsx", limits: DocumentLimits())
            try archive.inflate(name) { text += $0 }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
