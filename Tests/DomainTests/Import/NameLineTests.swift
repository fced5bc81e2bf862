import Domain
import Testing

@Suite("Lists of names")
struct NameLineTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let name: String
        let number: String?
        let phone: String?
        let words: [String]
        var testDescription: String { text }

        init(_ text: String, _ name: String, _ number: String? = nil, _ phone: String? = nil, _ words: [String] = []) {
            self.text = text
            self.name = name
            self.number = number
            self.phone = phone
            self.words = words
        }
    }

    @Test(
        "a line is taken apart whatever stands between its parts, in whatever order",
        arguments: [
            Case("张三", "张三"), Case("  张三  ", "张三"), Case("张　三", "张三"), Case("欧 阳 娜", "欧阳娜"), Case("1、张三", "张三"),
            Case("12. 张三", "张三"), Case("3 张三", "张三"), Case("3\t张三", "张三"), Case("4）张三", "张三"),
            Case("张三 990101199003077778", "张三", "990101199003077778"),
            Case("张三\t990101199003077778\t12700001111\t联合村支部", "张三", "990101199003077778", "12700001111", ["联合村支部"]),
            Case("张三，12700001111，联合村支部", "张三", nil, "12700001111", ["联合村支部"]),
            Case("12700001111,张三", "张三", nil, "12700001111"), Case("张三 ９９０１０１１９９００３０７７７７８", "张三", "990101199003077778"),
            Case("张三 99010119880101002x", "张三", "99010119880101002x"),
            Case("张三 男 汉族 0512-1234567", "张三", nil, "0512-1234567", ["男", "汉族"]),
            Case("阿卜杜拉·买买提", "阿卜杜拉·买买提"), Case("", ""), Case("990101199003077778", "", "990101199003077778"),
        ])
    func parts(test: Case) {
        let line = NameLine(test.text)
        #expect(line.name == test.name)
        #expect(line.citizenNumber == test.number)
        #expect(line.phone == test.phone)
        #expect(line.words == test.words)
    }

    @Test("headings are known", arguments: ["姓名", "姓名\t身份证号\t电话", "序号 姓名 性别"])
    func headings(text: String) {
        #expect(NameLine(text).isHeading)
    }

    @Test(
        "a list of names is told from other text",
        arguments: [
            ("张三\n李四", true), ("姓名\n张三\n李四", true), ("张三\r\n李四\r\n", true), ("张三", false), ("dyqu\ny", false),
            ("", false),
            ("/tmp/a.xlsx\n张三\nb", false), ("1、张三 12700001111\n2、李四", true),
        ])
    func looks(text: String, isList: Bool) {
        #expect(NameLine.looksLikeList(text) == isList)
    }

    // MARK: Against the ledger

    private static let branch = RecordID(rawValue: 1)
    private static let other = RecordID(rawValue: 2)
    private static let known = RecordID(rawValue: 11)
    private static let numberless = RecordID(rawValue: 12)
    private static let number = "990101198801010020"

    private static let ledger: Ledger = {
        var ledger = Ledger()
        func organisation(_ id: RecordID, _ name: String) -> Change {
            .added(.organisation, id, [FieldValue("name", .text(name)), FieldValue("kind", .code("branch"))])
        }
        func member(_ id: RecordID, _ name: String, _ number: String?) -> Change {
            .added(
                .member, id,
                [FieldValue("name", .text(name)), FieldValue("branch", .reference(branch))]
                    + (number.map { [FieldValue("citizenNumber", .text($0))] } ?? []))
        }
        let proposal = Proposal(
            .edit,
            [
                organisation(branch, "联合村支部"), organisation(other, "新港村支部"), member(known, "贝小雁", number),
                member(numberless, "贝大雁", nil),
            ])
        try? ledger.apply(
            Transaction(
                id: TransactionID(device: "test01", sequence: 1), time: HybridTime(milliseconds: 0), author: "a",
                proposal: proposal))
        return ledger
    }()

    private func read(_ lines: String..., branch: RecordID? = NameLineTests.branch) -> [NameList.Entry] {
        NameList.read(lines, in: NameLineTests.ledger, branch: branch)
    }

    @Test("who is new becomes a member with what the line says, and what the number says")
    func new() {
        let entry = read("张三 女 990101199003077778 12700001111 新港村")[0]
        #expect(entry.verdict == .new)
        #expect(entry.values["name"] == .text("张三") && entry.values["branch"] == .reference(NameLineTests.other))
        #expect(entry.values["citizenNumber"] == .text("990101199003077778"))
        #expect(entry.values["birth"] == Day(iso: "1990-03-07").map { .day($0) })
        #expect(entry.values["sex"] == .code("1"), "the number knows better")
        #expect(entry.values["mobile"] == .text("12700001111"))
        #expect(read("张三")[0].values["branch"] == .reference(NameLineTests.branch))
    }

    @Test("who is there already is found by number or name; without a number a namesake may be somebody else")
    func known() {
        #expect(read("贝某 \(NameLineTests.number)")[0].verdict == .known(NameLineTests.known))
        #expect(read("贝小雁")[0].verdict == .namesake(NameLineTests.known))
        #expect(read("贝大雁 990101199003077778")[0].verdict == .namesake(NameLineTests.numberless))
        let other = read("贝小雁 990101199003077778")[0]
        #expect(other.verdict == .new && other.warnings.first?.chinese.contains("同名") == true)
    }

    @Test("the same person twice in the list is added once")
    func repeated() {
        #expect(read("张三", "李四", "张三").map(\.verdict) == [.new, .new, .repeated(1)])
        #expect(read("张三 990101199003077778", "张三 990101199505051113").map(\.verdict) == [.new, .new])
    }

    @Test(
        "a line that cannot be read says why, without the number in it",
        arguments: [
            ("990101199003077778", "没有姓名"), ("张", "不像姓名"), ("张三 990101199003077770", "校验位"),
            ("张三 没有的支部", "没有党组织叫「没有的支部」"),
            ("张三 村支部", "有 2 个党组织"), ("a1b2c3 张三", "没有党组织叫「…」"),
        ])
    func unreadable(line: String, words: String) {
        guard case .unreadable(let why) = read(line)[0].verdict else {
            Issue.record("\(line) was read")
            return
        }
        #expect(why.chinese.contains(words), "\(why.chinese)")
        #expect(!why.chinese.contains("990101"))
    }

    @Test("without a branch nobody can be added, and a heading is passed over")
    func branchless() {
        let entries = read("姓名 电话", "张三", "李四 联合村支部", branch: nil)
        #expect(entries[0].verdict == .heading && entries[2].verdict == .new)
        guard case .unreadable(let why) = entries[1].verdict else {
            Issue.record("a member without a branch")
            return
        }
        #expect(why.chinese.contains("支部"))
    }
}
