import Domain
import Testing

@Suite("Telephone numbers and masks")
struct PhoneNumberTests {
    @Test(
        "a number is read however it is written",
        arguments: [
            ("12800001234", "12800001234"), ("128 0000 1234", "12800001234"),
            ("128-0000-1234", "12800001234"),
            ("+86 128 0000 1234", "12800001234"), ("+8612800001234", "12800001234"),
            ("008612800001234", "12800001234"),
            ("8612800001234", "12800001234"), ("１２８００００１２３４", "12800001234"),
            ("12800001234.0", "12800001234"),
            ("0755-12345678", "0755-12345678"), ("075512345678", "0755-12345678"),
            ("(0755)12345678", "0755-12345678"),
            ("（0755）1234 5678", "0755-12345678"), ("010-12345678", "010-12345678"),
            ("02112345678", "021-12345678"),
            ("0556-1234567", "0556-1234567"), ("0755-12345678-801", "0755-12345678-801"),
            ("0755-12345678转801", "0755-12345678-801"),
            ("075512345678 ext. 801", "0755-12345678-801"),
            ("+86 755 1234 5678", "0755-12345678"), ("+86-10-12345678", "010-12345678"),
            ("400-123-4567", "400-1234567"), ("8001234567", "800-1234567"),
            ("+852 1234 5678", "+85212345678"),
        ])
    func single(text: String, expected: String) throws {
        let number = try PhoneNumber.parse(text)
        #expect(number.canonical == expected)
        #expect(try PhoneNumber.parse(number.canonical) == number)
        #expect(number.isSynthetic == expected.hasPrefix("128"))
    }

    @Test("mobile numbers begin with 13 to 19, and with 12 for what belongs to nobody", arguments: 0...9)
    func prefixes(second: Int) {
        let number = try? PhoneNumber.parse("1\(second)" + "000000000")
        #expect((number != nil) == (second >= 2))
    }

    @Test(
        "a cell may hold several numbers",
        arguments: [
            ("12800001234/12900005678", "12800001234/12900005678"),
            ("12800001234、0755-12345678", "12800001234/0755-12345678"),
            ("12800001234 12900005678", "12800001234/12900005678"),
            ("12800001234；12900005678", "12800001234/12900005678"),
            ("128 0000 1234 / 129 0000 5678", "12800001234/12900005678"),
            ("12800001234\n12900005678", "12800001234/12900005678"),
            ("12800001234/12800001234", "12800001234"), ("12800001234/", "12800001234"),
            ("0755-12345678 12800001234", "0755-12345678/12800001234"),
        ])
    func several(text: String, expected: String) throws {
        #expect(try PhoneNumber.parse(text).canonical == expected)
    }

    @Test(
        "a number that cannot be read names the part that failed, and never itself",
        arguments: [
            ("", ParseProblem.Part.empty), ("/", .empty), ("1280000123", .length), ("128000012345", .length),
            ("12345678", .areaCode),
            ("1234567", .areaCode), ("0755-123456", .length), ("0755-123456789", .length), ("0123-1234567", .areaCode),
            ("11000000000", .number), ("123", .number),
            ("22800001234", .number), ("同上", .character), ("12800001234家", .character), ("1.28E+10", .whole),
            ("12800001234/123", .number), ("0755-12345678-1234567", .number),
            ("12800001234/12900005678/12700009999", .number),
        ])
    func problems(text: String, part: ParseProblem.Part) {
        let problem = #expect(throws: ParseProblem.self) { try PhoneNumber.parse(text) }
        #expect(problem?.part == part)
        for message in [problem?.message.chinese, problem?.message.english] {
            #expect(message?.isEmpty == false)
            #expect(message?.contains("1280000") == false)
        }
    }

    @Test(
        "a mask leaves what tells people apart and hides what could be misused",
        arguments: [
            (Masking.citizenNumber, "990101199001010019", "990101********0019"),
            (.citizenNumber, "99010119720630306X", "990101********306X"),
            (.citizenNumber, "990101900101001", "990101*****1001"), (.citizenNumber, "9901011990", "**********"),
            (.citizenNumber, "", ""),
            (.phone, "12800001234", "128****1234"),
            (.phone, "0755-12345678", "0755-****5678"),
            (.phone, "0755-12345678-801", "0755-****5678"), (.phone, "010-1234567", "010-***4567"),
            (.phone, "12800001234/12900005678", "128****1234/129****5678"),
            (.phone, "1234567", "*******"), (.phone, "", ""), (.phone, "0755-12", "0755-**"),
            (.phone, "400-1234567", "400****4567"),
            (.address, "张家口市桥西区阳光小区3栋", "张家口市桥西区****"), (.address, "佛山市阳光小区3栋", "佛山市****"),
            (.address, "苏州工业园区某路", "苏州****"), (.address, "广西壮族自治区南宁市某路", "广西壮族自治区南宁市****"),
            (.address, "安徽省安庆市太湖县新仓镇联合村1组", "安徽省安庆市太湖县****"), (.address, "上海市闵行区某路1号", "上海市闵行区****"),
            (.address, "阳光小区3栋", "******"), (.address, "某路1号", "****"), (.address, "", ""), (.name, "张三", "张*"),
            (.name, "欧阳修", "欧阳*"), (.name, "", ""), (.name, "阿卜杜·热合曼", "*******"),
        ])
    func masks(mask: Masking, text: String, expected: String) {
        #expect(mask.mask(text) == expected)
    }

    @Test("a number describes itself masked")
    func masked() throws {
        let number = try PhoneNumber.parse("12800001234")
        #expect("\(number)" == "128****1234")
    }
}
