import Domain
import Testing

@Suite("ID numbers")
struct CitizenNumberTests {
    @Test(
        "a valid number tells the day of birth and the sex",
        arguments: [
            ("990101199001010019", "1990-01-01", "1"), ("990101198502280020", "1985-02-28", "2"),
            ("990101197812310032", "1978-12-31", "1"), ("990101200002291049", "2000-02-29", "2"),
            ("99010119720630306X", "1972-06-30", "2"),
        ])
    func valid(text: String, birth: String, sexCode: String) throws {
        let number = try CitizenNumber.parse(text)
        #expect(number.canonical == text)
        #expect(number.birth.description == birth)
        #expect(number.sexCode == sexCode)
        #expect(number.addressCode == "990101")
        #expect(number.isSynthetic)
        #expect(number.warnings.isEmpty)
    }

    @Test(
        "a number is read in full width, with blanks, hyphens or a small x",
        arguments: [
            "99010119720630306X", "99010119720630306x", "９９０１０１１９７２０６３０３０６Ｘ", " 990101 19720630 306X ",
            "990101-19720630-306x",
            "99010119720630306ｘ", "\u{FEFF}99010119720630306X",
        ])
    func lenient(text: String) throws {
        #expect(try CitizenNumber.parse(text).canonical == "99010119720630306X")
    }

    @Test("the old form of 15 digits is converted")
    func oldForm() throws {
        #expect(try CitizenNumber.parse("990101900101001").canonical == "990101199001010019")
    }

    @Test(
        "a number that is not valid names the part that failed, and never itself",
        arguments: [
            ("", ParseProblem.Part.empty), (" ", .empty), ("99010119900101001", .length),
            ("9901011990010100199", .length),
            ("9901", .length), ("99010119900101001A", .character), ("99O101199001010019", .character),
            ("X90101199001010019", .character), ("9901011990010100X9", .character), ("九九零一零一", .character),
            ("身份证号", .character),
            ("99010190010100X", .character), ("990101199013010019", .birthDate), ("990101199002300019", .birthDate),
            ("990101190002290019", .birthDate), ("990101000101010019", .birthDate), ("990101900230001", .birthDate),
            ("990101199001010018", .checkDigit), ("990101199001010091", .checkDigit),
            ("99010119900101001X", .checkDigit),
            ("990101199001020000", .checkDigit), ("9.90101199001010E+17", .whole),
        ])
    func problems(text: String, part: ParseProblem.Part) {
        let problem = #expect(throws: ParseProblem.self) { try CitizenNumber.parse(text) }
        #expect(problem?.part == part)
        for message in [problem?.message.chinese, problem?.message.english] {
            #expect(message?.isEmpty == false)
            #expect(message?.contains("9901") == false)
        }
    }

    @Test("a wrong character is named by its position, a number that a spreadsheet cut is told from a slip")
    func messages() {
        let character = #expect(throws: ParseProblem.self) { try CitizenNumber.parse("99O101199001010019") }
        #expect(character?.message == Phrase("身份证号第 3 位不是数字", "Character 3 of the ID number is no digit"))
        let cut = #expect(throws: ParseProblem.self) { try CitizenNumber.parse("990101199001020000") }
        #expect(cut?.message.chinese.contains("截断") == true)
        let slip = #expect(throws: ParseProblem.self) { try CitizenNumber.parse("990101199001010018") }
        #expect(slip?.message.chinese.contains("截断") == false)
    }

    @Test("every change of one digit and every swap of neighbours is noticed")
    func everySlip() {
        let digits = Array("990101199001010019")
        var unnoticed = 0
        for position in digits.indices {
            for digit in "0123456789" where digit != digits[position] {
                var changed = digits
                changed[position] = digit
                if (try? CitizenNumber.parse(String(changed))) != nil { unnoticed += 1 }
            }
            if position > 0, digits[position] != digits[position - 1] {
                var swapped = digits
                swapped.swapAt(position, position - 1)
                if (try? CitizenNumber.parse(String(swapped))) != nil { unnoticed += 1 }
            }
        }
        #expect(unnoticed == 0)
    }

    /// A valid number of an address code, made here so that no number of a real place stands in a file.
    private func number(addressCode: String) throws -> CitizenNumber {
        let valid = "0123456789X".compactMap { try? CitizenNumber.parse("\(addressCode)19000101001\($0)") }
        #expect(valid.count == 1)
        return try #require(valid.first)
    }

    @Test(
        "an address code that no place has or had is a warning, not an error",
        arguments: [
            ("980101", true), ("000101", true), ("329901", true), ("340001", true), ("320382", false),
            ("320325", false),
            ("342825", false), ("110199", false), ("429099", false), ("810000", false), ("830000", false),
            ("710000", false),
            ("990000", false), ("999999", false),
        ])
    func addressCodes(code: String, isWarned: Bool) throws {
        let warnings = try number(addressCode: code).warnings
        #expect(warnings.isEmpty != isWarned)
        #expect(warnings.allSatisfy { $0.severity == .warning })
    }

    @Test("a number describes itself masked")
    func masked() throws {
        let number = try CitizenNumber.parse("990101199001010019")
        #expect("\(number)" == "990101********0019")
    }
}
