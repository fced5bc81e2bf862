import Testing

@testable import Domain

@Suite("Reading what was typed into a field")
struct FieldReadingTests {
    private static let values: [(Field, String, Value?)] = [
        (Member.name, "  张三\u{3000}", .text("张三")),
        (Member.name, "张三\r\n", .text("张三")),
        (Member.job, "第一行\r\n第二行\t第三行", .text("第一行 第二行 第三行")),
        (Member.note, "第一行\n第二行", .text("第一行\n第二行")),
        (Member.name, " \t\u{3000}\r\n", nil),
        (Member.citizenNumber, " 990101 19900101 0019 ", .text("990101199001010019")),
        (Member.citizenNumber, "99010119720630306x", .text("99010119720630306X")),
        (Member.mobile, "１２８ 0000-0001", .text("12800000001")),
        (Member.birth, "1990年1月1日", .day(day("1990-01-01"))),
        (Member.birth, "1990.1.1", .day(day("1990-01-01"))),
        (Member.duesPaidUntil, "2026年11月", .month(Month(containing: day("2026-11-01")))),
        (Member.sex, "男", .code("1")),
        (Member.sex, "女性", .code("2")),
        (Member.ethnicity, "汉", .code("01")),
        (Member.ethnicity, "1", .code("01")),
        (Member.category, "预备", .code("probationary")),
        (FlowEpisode.destination, "上海市", .code("3101")),
        (FlowEpisode.destination, "广东佛山", .code("4406")),
        (FlowEpisode.destination, "3205", .code("3205")),
        (Member.duesMonthly, "12.50", .number(1_250)),
        (Member.duesMonthly, "12.5元", .number(1_250)),
        (Member.duesMonthly, "¥1,200", .number(120_000)),
        (Member.duesMonthly, "０．２", .number(20)),
        (Member.duesMonthly, "0", .number(0)),
        (Member.duesMonthly, "92233720368547757.99", .number(9_223_372_036_854_775_799)),
        (Member.isLost, "是", .flag(true)), (Member.isLost, "√", .flag(true)), (Member.isLost, "YES", .flag(true)),
        (Member.isLost, "否", .flag(false)), (Member.isLost, "×", .flag(false)), (Member.isLost, "无", .flag(false)),
        (FlowEpisode.hasCertificate, "持有", .flag(true)), (FlowEpisode.hasCertificate, "未持有", .flag(false)),
        (FlowEpisode.transferred, "已转出", .flag(true)), (FlowEpisode.transferred, "未转出", .flag(false)),
    ]

    @Test("a text is read as a value of the field's kind", arguments: values.indices)
    func reads(_ index: Int) {
        let (field, text, value) = FieldReadingTests.values[index]
        let reading = field.read(text, in: Ledger())
        #expect(reading.value == value, "\(field.name): \(text)")
        #expect(!reading.isError, "\(field.name): \(text)")
    }

    private static let refused: [(Field, String)] = [
        (Member.citizenNumber, "990101199001010018"), (Member.citizenNumber, "12345"),
        (Member.birth, "1990-02-30"), (Member.birth, "去年"), (Member.duesPaidUntil, "2026年13月"),
        (Member.sex, "火星"), (Member.standing, "悬浮"), (FlowEpisode.destination, "亚特兰蒂斯"),
        (Member.duesMonthly, "-0.50"), (Member.duesMonthly, "-3"), (Member.duesMonthly, "+3"),
        (Member.duesMonthly, "1.234"), (Member.duesMonthly, "1.-0"), (Member.duesMonthly, "1.2.3"),
        (Member.duesMonthly, ".5"), (Member.duesMonthly, "5."), (Member.duesMonthly, "三元"),
        (Member.duesMonthly, "92233720368547758.99"), (Member.duesMonthly, "99999999999999999999"),
        (Member.isLost, "也许"), (Member.branch, "没有的支部"),
    ]

    @Test(
        "a text that cannot be read is refused with the name of the field and both languages",
        arguments: refused.indices)
    func refuses(_ index: Int) throws {
        let (field, text) = FieldReadingTests.refused[index]
        let reading = field.read(text, in: Ledger())
        #expect(reading.value == nil, "\(field.name): \(text)")
        #expect(reading.isError, "\(field.name): \(text)")
        let problem = try #require(reading.problems.first)
        #expect(problem.field == field.name)
        #expect(!problem.message.chinese.isEmpty && !problem.message.english.isEmpty)
        #expect(!problem.message.chinese.contains("%") && !problem.message.english.contains("%"))
        if field.isSensitive { #expect(!problem.message.chinese.contains(text)) }
    }

    @Test("a telephone number that is not understood is kept, with a warning")
    func oddPhone() {
        let reading = Member.mobile.read("村口小卖部转", in: Ledger())
        #expect(reading.value == .text("村口小卖部转"))
        #expect(!reading.isError)
        #expect(reading.problems.map(\.severity) == [.warning])
    }

    @Test(
        "a count is digits and nothing else",
        arguments: [("007", 7), ("１２", 12), ("-0", nil), ("+5", nil), ("1.5", nil)])
    func counts(_ text: String, _ number: Int64?) {
        let field = Field(
            "people", Phrase("人数", "People"), .count(unit: Phrase("人", "people")), section: Phrase("", ""))
        #expect(field.read(text, in: Ledger()).value == number.map { .number($0) })
    }

    @Test("a reference is read by name, by short name, and by number where names are equal")
    func references() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        try bench.set(branch, Organisation.shortName, .text("联合村支部"))
        let member = try bench.member("张三", in: branch)
        let read = { (field: Field, text: String, ledger: Ledger) in field.read(text, in: ledger) }
        for text in ["联合村党支部", " 联合村支部 ", branch.description, branch.description.uppercased()] {
            #expect(read(Member.branch, text, bench.ledger).value == .reference(branch), "\(text)")
        }
        // The number of a record of another type is a text like any other.
        #expect(read(Member.branch, member.description, bench.ledger).isError)
        let twin = try bench.member("张三", in: branch)
        let reading = read(Pairing.member, "张三", bench.ledger)
        #expect(reading.isError)
        #expect(reading.problems.first?.message.chinese == "有 2 个党员叫「张三」，请用编号指明。")
        #expect(read(Pairing.member, twin.description, bench.ledger).value == .reference(twin))
        // A retired one is no longer found by name.
        try bench.commit([.retired(.member, twin)])
        #expect(read(Pairing.member, "张三", bench.ledger).value == .reference(member))
    }

    @Test("only texts are compared with a name: the role of a post is not one")
    func namedByText() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("甲")
        try bench.add(
            .post, (Post.organisation, .reference(branch)), (Post.role, .code("first-secretary")),
            (Post.holderName, .text("乙")))
        for text in ["甲", "乙", "", "first-secretary"] {
            #expect(bench.ledger.records(of: .post, named: text).isEmpty)
        }
        #expect(bench.ledger.records(of: "hologram", named: "甲").isEmpty)
    }
}
