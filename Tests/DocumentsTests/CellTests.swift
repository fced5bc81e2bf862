import Testing

@testable import Documents

@Suite("What a cell means")
struct CellTests {
    /// Serials of both systems and their days; nil where there is none.
    static let serials: [(serial: Double, system: DateSystem, text: String?)] = [
        (1, .from1900, "1900-01-01"), (31, .from1900, "1900-01-31"), (32, .from1900, "1900-02-01"),
        (59, .from1900, "1900-02-28"), (60, .from1900, nil), (61, .from1900, "1900-03-01"), (0, .from1900, nil),
        (0.5, .from1900, nil), (-1, .from1900, nil), (366, .from1900, "1900-12-31"), (367, .from1900, "1901-01-01"),
        (25_569, .from1900, "1970-01-01"), (36_585, .from1900, "2000-02-29"), (44_378, .from1900, "2021-07-01"),
        (73_109, .from1900, "2100-02-28"), (73_110, .from1900, "2100-03-01"), (2_958_465, .from1900, "9999-12-31"),
        (2_958_466, .from1900, nil), (2_958_465.999999, .from1900, nil), (.infinity, .from1900, nil),
        (.nan, .from1900, nil),
        (0, .from1904, "1904-01-01"), (59, .from1904, "1904-02-29"), (60, .from1904, "1904-03-01"),
        (42_916, .from1904, "2021-07-01"), (2_957_003, .from1904, "9999-12-31"), (2_957_004, .from1904, nil),
    ]

    @Test("a serial is a day of its system", arguments: serials)
    func serial(serial: Double, system: DateSystem, text: String?) {
        let date = system.date(serial: serial)
        #expect(date?.isoText == text)
        if let date, serial == serial.rounded() {
            #expect(system.serial(year: date.year, month: date.month, day: date.day).map(Double.init) == serial)
        }
    }

    @Test("every day from 1900 to 2100 has a serial of its own, in order")
    func everyDay() {
        var last = 0
        for serial in 1...73_415 where serial != 60 {
            guard let date = DateSystem.from1900.date(serial: Double(serial)) else {
                Issue.record("no date for \(serial)")
                return
            }
            let number = date.year * 10_000 + date.month * 100 + date.day
            #expect(number > last)
            last = number
            #expect(DateSystem.from1900.serial(year: date.year, month: date.month, day: date.day) == serial)
        }
        #expect(last == 21_001_231)
    }

    @Test("a time of day is rounded to the second, and midnight belongs to the next day")
    func times() {
        let noon = DateSystem.from1900.date(serial: 44_378.5)
        #expect(noon?.secondOfDay == 43_200)
        let almost = DateSystem.from1900.date(serial: 44_378.999_999_9)
        #expect(almost == SheetDate(year: 2021, month: 7, day: 2))
        #expect(DateSystem.from1900.serial(year: 2021, month: 2, day: 29) == nil)
        #expect(DateSystem.from1900.serial(year: 1899, month: 12, day: 31) == nil)
        #expect(DateSystem.from1904.serial(year: 1903, month: 12, day: 31) == nil)
    }

    private static func number(_ digits: String) -> SheetCell {
        SheetNumber(digits: digits).map(SheetCell.number) ?? .empty
    }

    /// Cells and the codes they hold.
    static let codes: [(cell: SheetCell, code: CellCode)] = [
        (number("12812345678"), .code("12812345678")),
        (number("1.2812345678E10"), .code("12812345678")),
        (number("1.2812345678E+10"), .code("12812345678")),
        (number("12812345678.0"), .code("12812345678")),
        (number("0"), .code("0")),
        (number("-0.0"), .code("0")),
        (number("007"), .code("7")),
        (number("990101900101001"), .code("990101900101001")),
        (number("990101199001010019"), .truncatedBySpreadsheet),
        (number("990101199001010000"), .truncatedBySpreadsheet),
        (number("9.9010119900101E+17"), .truncatedBySpreadsheet),
        (number("9.90101199001010E17"), .truncatedBySpreadsheet),
        (number("9901011990010100"), .truncatedBySpreadsheet),
        (number("9007199254740993"), .truncatedBySpreadsheet),
        (number("9007199254740992"), .code("9007199254740992")),
        (number("1E+300"), .truncatedBySpreadsheet),
        (number("1.5"), .code("1.5")),
        (number("0.10000000000000001"), .code("0.1")),
        (number("1E-3"), .code("0.001")),
        (.text("990101199001010019"), .code("990101199001010019")),
        (.text("'９９０１０１ １９９００１０１ ００１９\u{200B}"), .code("990101199001010019")),
        (.text(" 99010119720630306x\n"), .code("99010119720630306x")),
        (.text("9.90101E+17"), .truncatedBySpreadsheet),
        (.text("1.28E+10"), .truncatedBySpreadsheet),
        (.text("1.2812345678E+10"), .code("12812345678")),
        (.text("E12"), .code("E12")),
        (.text("1E"), .code("1E")),
        (.text("流动证2E5号"), .code("流动证2E5号")),
        (.text("（０１２）－３４５６"), .code("(012)-3456")),
        (.text(" \u{3000}\u{FEFF}"), .empty),
        (.empty, .empty),
        (.boolean(true), .notACode),
        (.error("#N/A"), .notACode),
        (.date(SheetDate(year: 2021, month: 7, day: 1)), .notACode),
    ]

    @Test("an ID number or phone keeps its digits, or is known to have lost some", arguments: codes)
    func code(cell: SheetCell, code: CellCode) {
        #expect(CellCode(cell) == code)
    }

    /// Raw text, for a reader, for a machine, as a name.
    static let texts: [(raw: String, clean: String, compact: String, name: String)] = [
        ("张三", "张三", "张三", "张三"),
        ("张\u{3000}三", "张 三", "张三", "张三"),
        ("  张  三  ", "张 三", "张三", "张三"),
        ("阿卜杜·热合曼", "阿卜杜·热合曼", "阿卜杜·热合曼", "阿卜杜·热合曼"),
        ("John  Smith", "John Smith", "JohnSmith", "John Smith"),
        ("上海市\r\n闵行区", "上海市 闵行区", "上海市闵行区", "上海市闵行区"),
        ("ＡＢ１２，（）", "AB12，（）", "AB12,()", "AB12，（）"),
        ("'007", "007", "007", "007"),
        ("＇007", "007", "007", "007"),
        ("O'Brien", "O'Brien", "O'Brien", "O'Brien"),
        ("a\u{A0}b\u{200B}c\u{FEFF}", "a bc", "abc", "a bc"),
        ("\u{202E}abc\u{200F}", "abc", "abc", "abc"),
        ("\u{1B}[31m红\u{7}\u{0}", "[31m红", "[31m红", "[31m红"),
        ("\u{9B}31m", "31m", "31m", "31m"),
        ("软\u{AD}连", "软连", "软连", "软连"),
        ("一\u{2028}二\u{2029}三\t四", "一 二 三 四", "一二三四", "一二三四"),
        ("“引”—…", "“引”—…", "“引”—…", "“引”—…"),
        ("\u{2CF6D}\u{4DAE}", "\u{2CF6D}\u{4DAE}", "\u{2CF6D}\u{4DAE}", "\u{2CF6D}\u{4DAE}"),
        ("，、。", "，、。", ",、。", "，、。"),
        ("", "", "", ""),
        (" \n\u{3000}", "", "", ""),
    ]

    @Test("what cannot be seen goes, what people wrote stays", arguments: texts)
    func text(raw: String, clean: String, compact: String, name: String) {
        #expect(CellText.clean(raw) == clean)
        #expect(CellText.compact(raw) == compact)
        #expect(CellText.name(raw) == name)
        #expect(CellText.isBlank(raw) == clean.isEmpty)
        #expect(CellText.clean(clean) == clean)
    }

    @Test("no character escapes cleaning by the shortcut for plain text")
    func shortcut() {
        var escaped: [UInt32] = []
        // The planes between hold ideographs only, which neither side treats in any special way.
        for value in [UInt32(0)...0xFFFF, 0x1F000...0x200FF, 0xE0000...0xE01FF].joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected: String
            switch CellText.fold(scalar) {
            case .drop: expected = "ab"
            case .space: expected = "a b"
            case .keep(let kept): expected = "a\(kept)b"
            }
            let cleaned = CellText.clean("a\(scalar)b")
            if !cleaned.unicodeScalars.elementsEqual(expected.unicodeScalars) { escaped.append(value) }
        }
        #expect(escaped.isEmpty)
    }
}
