import Testing

@testable import Documents

@Suite("Reading text tables")
struct TextTableTests {
    private func read(_ bytes: [UInt8]) throws -> Document { try Document.read(bytes: bytes, name: "名册.csv") }

    private func table(_ document: Document) -> [[String]] {
        (0..<document.sheet.rowCount).map { row in
            let last = document.sheet.filledColumns(row: row).last ?? -1
            return (0..<last + 1).map { document.sheet.text(row: row, column: $0) }
        }
    }

    /// Texts and the tables they hold.
    static let tables: [(text: String, table: [[String]])] = [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a\tb\n1\t2,5\n", [["a", "b"], ["1", "2,5"]]),
        ("a;b\n1,5;2,5\n3,5;4,5\n", [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]),
        ("sep=;\na;b,c\n", [["a", "b,c"]]),
        ("名册\n\n姓名,性别,民族\n张三,男,汉\n", [["名册"], [], ["姓名", "性别", "民族"], ["张三", "男", "汉"]]),
        ("\"a,b\",\"c\"\"d\",\"e\nf\"\n", [["a,b", "c\"d", "e\nf"]]),
        ("\"\"\"\"\"\",x\n", [["\"\"", "x"]]),
        ("\"\",x\n", [["", "x"]]),
        ("a\"b,5\" 屏\n", [["a\"b", "5\" 屏"]]),
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("\"a\r\nb\",c\r\nd,e", [["a\r\nb", "c"], ["d", "e"]]),
        ("a,b,c\n1\n1,2,3,4\n,,3\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"], ["", "", "3"]]),
        ("a,b,,\n", [["a", "b"]]),
        ("只有一列\n张三\n", [["只有一列"], ["张三"]]),
        (" a , b \n", [[" a ", " b "]]),
        ("a,\"b", []),
    ]

    @Test("separators, quotes, line breaks and ragged rows", arguments: tables)
    func parse(text: String, expected: [[String]]) throws {
        if expected.isEmpty {
            #expect(throws: DocumentError.unclosedQuote(file: "名册.csv", line: 1)) { try read(Array(text.utf8)) }
            return
        }
        #expect(table(try read(Array(text.utf8))) == expected)
    }

    @Test("an unclosed quotation mark is named by its line, counted through quoted line breaks")
    func unclosedQuote() {
        let text = "a,b\r\n\"1\n2\",3\r\n4,\"5\n6,7\n"
        #expect(throws: DocumentError.unclosedQuote(file: "名册.csv", line: 4)) { try read(Array(text.utf8)) }
    }

    /// Names in the encodings that occur; the last three characters are rare, two of them take four bytes in GB18030.
    static let encodedNames: [(bytes: [UInt8], encoding: TextEncoding, text: String)] = [
        ([0xD0, 0xD5, 0xC3, 0xFB, 0x0A], .gb18030, "姓名"),
        ([0xE5, 0xA7, 0x93, 0xE5, 0x90, 0x8D, 0x0A], .utf8, "姓名"),
        ([0xEF, 0xBB, 0xBF, 0xE5, 0xA7, 0x93, 0xE5, 0x90, 0x8D], .utf8WithMark, "姓名"),
        ([0xFF, 0xFE, 0xD3, 0x59, 0x0D, 0x54], .utf16LittleEndian, "姓名"),
        ([0xFE, 0xFF, 0x59, 0xD3, 0x54, 0x0D], .utf16BigEndian, "姓名"),
        ([0xFF, 0xFE, 0x73, 0xD8, 0x6D, 0xDF], .utf16LittleEndian, "\u{2CF6D}"),
        ([0xFE, 0x9F], .gb18030, "䶮"),
        ([0x82, 0x30, 0xB7, 0x31], .gb18030, "㛃"),
        ([0x99, 0x33, 0xA9, 0x32], .gb18030, "𬭎"),
    ]

    @Test("the encoding is found and reported", arguments: encodedNames)
    func encoding(bytes: [UInt8], encoding: TextEncoding, text: String) throws {
        let document = try read(bytes)
        #expect(document.format == .text(encoding, .comma))
        #expect(document.sheet.text(row: 0, column: 0) == text)
        #expect(!document.sheet.cellsAreTyped)
        #expect(document.sheet.name == "名册")
    }

    /// Bytes no encoding allows, and the line of the first.
    static let badBytes: [(bytes: [UInt8], line: Int)] = [
        (Array("姓名\n张三\n".utf8) + [0xFF, 0x0A], 3),
        ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE5, 0xA7, 0x0A], 2),
        ([0xD0, 0xD5, 0x0D, 0x0A, 0xC3, 0xFB, 0x0D, 0x0A, 0xD0, 0xFF], 3),
        ([0xD0, 0xD5, 0x0D, 0xC3, 0xFB, 0x0D, 0xD0], 3),
        ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x61, 0x00], 2),
        ([0xFF, 0xFE, 0x61], 1),
    ]

    @Test("a byte that fits no encoding is named by its line", arguments: badBytes)
    func undecodable(bytes: [UInt8], line: Int) {
        #expect(throws: DocumentError.undecodable(file: "名册.csv", line: line)) { try read(bytes) }
    }

    @Test("a character cut by the border between two slices of a large file is whole")
    func slices() throws {
        // Records of six bytes: the border after the first MiB cuts the second character of its record.
        let record: [UInt8] = [0x61, 0xD0, 0xD5, 0xD0, 0xD5, 0x0A]
        let count = (1 << 20) / record.count + 10
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes += record }
        #expect(bytes[1 << 20 - 1] == 0xD0)
        let sheet = try read(bytes).sheet
        #expect(sheet.rowCount == count)
        #expect((0..<count).allSatisfy { sheet.text(row: $0, column: 0) == "a姓姓" })
    }

    @Test("a file of nothing but separators and blank lines has no content")
    func nothing() {
        for text in ["\n\n", ",,,\n,,,\n", "\u{FEFF}"] {
            #expect(throws: DocumentError.noContent(file: "名册.csv", hidden: [])) { try read(Array(text.utf8)) }
        }
    }
}
