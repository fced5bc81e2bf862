import Testing

@testable import Documents

@Suite("Files that were made to exhaust the machine")
struct LimitTests {
    private func limits(_ change: (inout DocumentLimits) -> Void) -> DocumentLimits {
        var limits = DocumentLimits()
        change(&limits)
        return limits
    }

    private static func bomb(blanks: Int) -> [UInt8] {
        let rows = String(repeating: " ", count: blanks)
        return WorkbookFixture(rows: WorkbookFixture.rows([["姓名"]]) + rows).bytes()
    }

    private static let part = "xl/worksheets/sheet1.xml"

    @Test("a zip bomb is refused by what it claims, with the default limits")
    func claimedBomb() {
        let bytes = Self.bomb(blanks: 9 << 20)
        #expect(bytes.count < 100_000)
        #expect(throws: DocumentError.zipBomb(file: "a.xlsx", part: Self.part)) {
            try Document.read(bytes: bytes, name: "a.xlsx")
        }
    }

    @Test("a zip bomb in a part that is not even read is refused too")
    func hiddenBomb() {
        var fixture = WorkbookFixture(rows: WorkbookFixture.rows([["姓名"]]))
        fixture.others["xl/media/image1.png"] = String(repeating: "A", count: 9 << 20)
        #expect(throws: DocumentError.zipBomb(file: "a.xlsx", part: "xl/media/image1.png")) {
            try Document.read(bytes: fixture.bytes(), name: "a.xlsx")
        }
    }

    @Test("a zip bomb that lies about its size is stopped while it inflates, or found damaged")
    func lyingBomb() {
        var bytes = Self.bomb(blanks: 9 << 20)
        let name = Array(Self.part.utf8)
        // Both headers hold the size: at 22 of the local one (the name follows at 30), at 24 of the central one (46).
        for place in bytes.indices where bytes[place] == name[0] && bytes[place...].starts(with: name) {
            let local = place >= 30 && Array(bytes[place - 30..<place - 26]) == [0x50, 0x4B, 0x03, 0x04]
            let size = local ? place - 8 : place - 22
            bytes.replaceSubrange(size..<size + 4, with: [0x00, 0x10, 0x00, 0x00])
        }
        #expect { try Document.read(bytes: bytes, name: "a.xlsx") } throws: { error in
            switch error as? DocumentError {
            case .zipBomb(_, Self.part), .damagedPart(_, Self.part, _): true
            default: false
            }
        }
    }

    @Test("each limit is watched, and its neighbour passes")
    func watched() throws {
        let rows = WorkbookFixture.rows([["甲", "乙", "丙"], ["1", "2", "3"], ["4", "5", "一二三四五"]])
        let workbook = WorkbookFixture(rows: rows).bytes()
        let text = Array("甲,乙,丙\n1,2,3\n4,5,一二三四五\n".utf8)
        let both = [(workbook, "a.xlsx"), (text, "a.csv")]
        for (bytes, name) in both {
            func refusal(_ change: (inout DocumentLimits) -> Void) -> Excess? {
                do {
                    _ = try Document.read(bytes: bytes, name: name, limits: limits(change))
                    return nil
                } catch {
                    guard case .tooLarge(name, let excess) = error else { return nil }
                    return excess
                }
            }
            #expect(refusal { $0.rows = 2 } == .rows(limit: 2))
            #expect(refusal { $0.rows = 3 } == nil)
            #expect(refusal { $0.columns = 2 } == .columns(limit: 2))
            #expect(refusal { $0.columns = 3 } == nil)
            #expect(refusal { $0.cells = 8 } == .cells(limit: 8))
            #expect(refusal { $0.cells = 9 } == nil)
            #expect(refusal { $0.cellCharacters = 4 } == .cellText(row: 2, column: 2, limit: 4))
            #expect(refusal { $0.cellCharacters = 5 } == nil)
            #expect(refusal { $0.fileBytes = bytes.count - 1 } == .file(limit: bytes.count - 1))
            #expect(refusal { $0.fileBytes = bytes.count } == nil)
        }
        #expect(throws: DocumentError.tooLarge(file: "a.xlsx", excess: .entries(limit: 4))) {
            try Document.read(bytes: workbook, name: "a.xlsx", limits: limits { $0.entries = 4 })
        }
        #expect(throws: DocumentError.tooLarge(file: "a.xlsx", excess: .inflated(limit: 100))) {
            try Document.read(bytes: workbook, name: "a.xlsx", limits: limits { $0.partBytes = 100 })
        }
        #expect(throws: DocumentError.tooLarge(file: "a.xlsx", excess: .inflated(limit: 500))) {
            try Document.read(bytes: workbook, name: "a.xlsx", limits: limits { $0.totalBytes = 500 })
        }
    }

    @Test("a text of 32,767 characters passes and one more does not, in every place a text can stand")
    func longText() throws {
        for (count, passes) in [(32_767, true), (32_768, false)] {
            let long = String(repeating: "字", count: count)
            var shared = WorkbookFixture(rows: "<row><c t=\"s\"><v>0</v></c></row>")
            shared.strings = "<si><t>\(long)</t></si>"
            let inline = WorkbookFixture(rows: WorkbookFixture.rows([[long]]))
            let inputs = [(shared.bytes(), "a.xlsx"), (inline.bytes(), "a.xlsx"), (Array(long.utf8), "a.csv")]
            for (bytes, name) in inputs {
                let document = try? Document.read(bytes: bytes, name: name)
                #expect((document != nil) == passes)
                if let document { #expect(document.sheet.text(row: 0, column: 0) == long) }
            }
        }
    }

    @Test("places beyond the largest sheet are no places")
    func references() {
        #expect(CellReference.parse("XFD1048576".utf8)?.column == 16_383)
        #expect(CellReference.parse("XFD1048576".utf8)?.row == 1_048_575)
        for text in ["XFE1", "A1048577", "A0", "A", "1", "", "1A", "A1B", "A99999999999999999999999"] {
            #expect(CellReference.parse(text.utf8) == nil, "\(text)")
        }
        #expect([0, 25, 26, 701, 702, 16_383].map(CellReference.letters) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    }
}
