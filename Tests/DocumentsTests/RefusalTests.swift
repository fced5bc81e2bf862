import Domain
import Glibc
import Testing

@testable import Documents

/// A file and what is said about it; printed without its bytes when a test fails.
struct OddFile: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let error: DocumentError
    var testDescription: String { "\(error)" }
}

@Suite("Files that are refused, each with one clear sentence")
struct RefusalTests {
    /// A compound file with a directory entry of this name.
    static func compound(_ stream: String) -> [UInt8] {
        var bytes = CompoundFile.signature + [UInt8](repeating: 0, count: 1528 + 512)
        for (index, unit) in stream.utf8.enumerated() { bytes[1024 + 128 + index * 2] = unit }
        return bytes
    }

    static func package(_ part: String) -> [UInt8] {
        ZipFixture.bytes(texts: [
            ("[Content_Types].xml", "<Types/>"), (part, "<x/>"),
            (
                "_rels/.rels",
                "<Relationships>\(WorkbookFixture.link("rId1", "officeDocument", part))</Relationships>"
            ),
        ])
    }

    /// Contents under the name of a workbook, and what they are found to be.
    private static let foreignContents: [(bytes: [UInt8], format: ForeignFormat)] = [
        (package("word/document.xml"), .wordDocument),
        (package("ppt/presentation.xml"), .presentation),
        (package("xl/workbook.bin"), .binaryWorkbook),
        (ZipFixture.bytes(texts: [("mimetype", "x"), ("META-INF/manifest.xml", "<x/>")]), .openDocument),
        (ZipFixture.bytes(texts: [("名册.xlsx", "x")]), .archive),
        ([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), .archive),
        (compound("Workbook"), .oldWorkbook),
        (compound("Book"), .oldWorkbook),
        (compound("EncryptedPackage"), .encryptedWorkbook),
        (compound("WordDocument"), .wordDocument),
        (compound("Other"), .oldOfficeFile),
        (CompoundFile.signature, .oldOfficeFile),
        ([0x09, 0x08, 0x10, 0x00, 0x00, 0x06], .oldWorkbook),
        (ZipFixture.bytes(texts: WorkbookFixture().parts(), password: "abc"), .encryptedWorkbook),
        (Array("%PDF-1.7\n".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
        ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
        (Array("Rar!\u{1A}\u{7}".utf8), .archive),
        ([0x1F, 0x8B, 0x08], .archive),
        (Array("{\\rtf1\\ansi".utf8), .richText),
        (Array("\u{FEFF}\n<html><table><tr><td>姓名".utf8), .webPage),
        (Array("<!DOCTYPE html>".utf8), .webPage),
        (Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8), .xmlSpreadsheet),
        ([0x01, 0x02, 0x00, 0x03], .unknown),
        ([0x81, 0xFF, 0xFF, 0x41], .unknown),
    ]

    static var foreign: [OddFile] {
        foreignContents.map { OddFile(bytes: $0.bytes, error: .foreign(file: "名册.xlsx", format: $0.format)) }
    }

    @Test("content of another kind is named, whatever the file is called", arguments: foreign)
    func foreignContent(file: OddFile) {
        #expect(throws: file.error) { try Document.read(bytes: file.bytes, name: "名册.xlsx") }
    }

    private static func fixture(_ change: (inout WorkbookFixture) -> Void) -> [UInt8] {
        var fixture = WorkbookFixture(rows: WorkbookFixture.rows([["姓名"], ["张三"]]))
        change(&fixture)
        return fixture.bytes()
    }

    private static func sheet(_ xml: String) -> [UInt8] {
        fixture { $0.others["xl/worksheets/sheet1.xml"] = xml }
    }

    static let sheetPart = "xl/worksheets/sheet1.xml"

    private static func damaged(_ part: String, _ row: Int? = nil) -> DocumentError {
        .damagedPart(file: "名册.xlsx", part: part, row: row)
    }

    /// Damaged workbooks and what is said about them.
    private static let damages: [(bytes: [UInt8], error: DocumentError)] = [
        (Array(fixture { _ in }.dropLast(30)), .damagedArchive(file: "名册.xlsx")),
        (Array(fixture { _ in }.prefix(100)), .damagedArchive(file: "名册.xlsx")),
        (
            sheet(WorkbookFixture.sheet(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c")),
            damaged(sheetPart, 1)
        ),
        (sheet("<worksheet><sheetData><row r=\"7\"><c r=\"A7\"><v>1</v></c></row>"), damaged(sheetPart, 7)),
        (sheet("不是 XML"), damaged(sheetPart)),
        (sheet(""), damaged(sheetPart)),
        (sheet("<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>"), damaged(sheetPart, 2)),
        (
            sheet(
                "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
            ),
            damaged(sheetPart)
        ),
        (
            sheet("<worksheet><sheetData><row r=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData></worksheet>"),
            damaged(sheetPart)
        ),
        (sheet("<worksheet><sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData></worksheet>"), damaged(sheetPart)),
        (
            sheet(
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\">"
                    + "<is><t>&b;</t></is></c></row></sheetData></worksheet>"), damaged(sheetPart)
        ),
        (
            sheet("<!DOCTYPE x><worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
            damaged(sheetPart)
        ),
        (
            sheet(
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"inlineStr\">"
                    + "<is><t>&a;</t></is></c></row></sheetData></worksheet>"), damaged(sheetPart)
        ),
        (
            sheet(
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&nope;</t></is></c></row></sheetData></worksheet>"
            ), damaged(sheetPart)
        ),
        (fixture { $0.others["xl/workbook.xml"] = "<workbook>" }, damaged("xl/workbook.xml")),
        (fixture { $0.others["_rels/.rels"] = "<" }, damaged("_rels/.rels")),
        (
            fixture {
                $0.strings = "<si><t>x</t></si>"
                $0.others["xl/sharedStrings.xml"] = "<sst><si>"
            }, damaged("xl/sharedStrings.xml")
        ),
        (fixture { $0.others["xl/workbook.xml"] = "absent" }, .missingPart(file: "名册.xlsx", part: "xl/workbook.xml")),
        (fixture { $0.others[sheetPart] = "absent" }, .missingPart(file: "名册.xlsx", part: sheetPart)),
        (
            fixture { $0.others["xl/_rels/workbook.xml.rels"] = "<Relationships/>" },
            .missingPart(file: "名册.xlsx", part: "花名册")
        ),
        (fixture { $0.tabs = [] }, .noSheet(file: "名册.xlsx")),
        (
            fixture {
                $0.others["xl/_rels/workbook.xml.rels"] =
                    "<Relationships>\(WorkbookFixture.link("rId1", "chartsheet", "chartsheets/sheet1.xml"))</Relationships>"
            }, .noSheet(file: "名册.xlsx")
        ),
        (fixture { $0.tabs[0].xml = WorkbookFixture.sheet(rows: "") }, .noContent(file: "名册.xlsx", hidden: [])),
        (fixture { $0.tabs[0].state = "hidden" }, .noContent(file: "名册.xlsx", hidden: ["花名册"])),
    ]

    static var damagedWorkbooks: [OddFile] { damages.map { OddFile(bytes: $0.bytes, error: $0.error) } }

    @Test("a damaged workbook is refused with the part and the row", arguments: damagedWorkbooks)
    func damagedWorkbook(file: OddFile) {
        #expect(throws: file.error) { try Document.read(bytes: file.bytes, name: "名册.xlsx") }
    }

    @Test("a workbook without its root relations is found where workbooks usually are")
    func noRootRelations() throws {
        let bytes = Self.fixture { $0.others["_rels/.rels"] = "absent" }
        #expect(try Document.read(bytes: bytes, name: "名册.xlsx").sheet.text(row: 1, column: 0) == "张三")
    }

    @Test("a flipped byte in packed data is noticed by its checksum")
    func checksum() {
        let rows = WorkbookFixture.rows((0..<50).map { ["第 \($0) 行", String($0 * 7919)] })
        var bytes = WorkbookFixture(rows: rows).bytes()
        let name = Array("xl/worksheets/sheet1.xml".utf8)
        let place = bytes.indices.first { bytes[$0...].starts(with: name) } ?? 0
        bytes[place + name.count + 60] ^= 0x10
        #expect { try Document.read(bytes: bytes, name: "a.xlsx") } throws: { error in
            guard case .damagedPart(_, "xl/worksheets/sheet1.xml", _) = error as? DocumentError else { return false }
            return true
        }
    }

    @Test("a file that is missing, empty, a folder or not ours to read is explained")
    func paths() {
        let folder = TemporaryFolder()
        folder.write([], to: "空.xlsx")
        #expect(throws: DocumentError.missing(file: "无.xlsx")) { try Document.read(path: folder.file("无.xlsx")) }
        #expect(throws: DocumentError.empty(file: "空.xlsx")) { try Document.read(path: folder.file("空.xlsx")) }
        #expect(throws: DocumentError.notAFile(file: FileBytes.lastComponent(of: folder.path))) {
            try Document.read(path: folder.path)
        }
        #expect(throws: DocumentError.notAFile(file: "null")) { try Document.read(path: "/dev/null") }
        #expect(throws: DocumentError.unreadable(file: "名册", reason: SystemReason(code: ENOTDIR))) {
            try Document.read(path: folder.file("空.xlsx/名册"))
        }
        #expect(throws: DocumentError.empty(file: "空")) { try Document.read(bytes: [], name: "空") }
    }

    /// One error of every kind.
    static let everyError: [DocumentError] =
        [
            .missing(file: "F.x"), .unreadable(file: "F.x", reason: SystemReason(code: EACCES)), .notAFile(file: "F.x"),
            .empty(file: "F.x"), .damagedArchive(file: "F.x"), .damagedPart(file: "F.x", part: "P.y", row: 12),
            .damagedPart(file: "F.x", part: "P.y", row: nil), .missingPart(file: "F.x", part: "P.y"),
            .zipBomb(file: "F.x", part: "P.y"), .noSheet(file: "F.x"),
            .sheetNotFound(file: "F.x", name: "P.y", available: ["A"]), .noContent(file: "F.x", hidden: []),
            .noContent(file: "F.x", hidden: ["P.y"]), .undecodable(file: "F.x", line: 12),
            .unclosedQuote(file: "F.x", line: 12), .converterMissing(encoding: "F.x"),
            .unknownHeader(sheet: "F.x", seen: [], understood: ["P.y"]),
            .unknownHeader(sheet: "F.x", seen: ["A"], understood: ["P.y"]),
            .cannotWrite(file: "F.x", reason: SystemReason(code: ENOSPC)),
            .unencodable(file: "F.x", row: 12, encoding: "P.y"),
        ] + ForeignFormat.allCases.map { .foreign(file: "F.x", format: $0) }
        + [
            Excess.file(limit: 12 << 20), .entries(limit: 12), .inflated(limit: 12 << 20), .rows(limit: 12),
            .columns(limit: 12), .cells(limit: 12), .cellText(row: 11, column: 0, limit: 12),
            .sharedText(index: 3, limit: 12),
        ].map { .tooLarge(file: "F.x", excess: $0) }

    @Test("every message names the file and its facts in both languages", arguments: everyError)
    func message(error: DocumentError) {
        for text in [error.message.chinese, error.message.english] {
            #expect(text.contains("F.x"))
            #expect(!text.contains("%"))
        }
        let facts = "\(error)"
        for fact in ["P.y", "12"] where facts.contains(fact) && !facts.contains("<<") {
            #expect(error.message.chinese.contains(fact))
            #expect(error.message.english.contains(fact))
        }
        #expect(error.message.chinese != error.message.english)
        #expect(error.message.chinese.contains { !$0.isASCII })
    }

    @Test("a long list of names is cut and counted")
    func longList() {
        let names = (1...20).map { "列\($0)" }
        let error = DocumentError.unknownHeader(sheet: "表", seen: ["甲"], understood: names)
        #expect(error.message.chinese.contains("列12 等 20 个"))
        #expect(error.message.english.contains("列12 and 8 more"))
    }
}
