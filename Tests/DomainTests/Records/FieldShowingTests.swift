import Testing

@testable import Domain

@Suite("Showing the value of a field")
struct FieldShowingTests {
    private static let shown: [(Field, Value?, String, String)] = [
        (Member.name, .text("张三"), "张三", "张三"),
        (Member.name, nil, "", ""),
        (Member.birth, .day(day("1990-01-02")), "1990-01-02", "1990-01-02"),
        (Member.duesPaidUntil, .month(Month(containing: day("2026-11-21"))), "2026-11", "2026-11"),
        (Member.sex, .code("1"), "男", "Male"),
        (Member.standing, .code("levitating"), "levitating", "levitating"),
        (FlowEpisode.destination, .code("3205"), "苏州市", "Suzhou"),
        (FlowEpisode.destination, .code("海外"), "海外", "海外"),
        (Member.duesMonthly, .number(1_250), "12.50", "12.50"),
        (Member.duesMonthly, .number(5), "0.05", "0.05"),
        (Member.duesMonthly, .number(-5), "-0.05", "-0.05"),
        (Member.duesMonthly, .number(-1_205), "-12.05", "-12.05"),
        (Member.isLost, .flag(true), "是", "yes"), (Member.isLost, .flag(false), "否", "no"),
        (Member.branch, .reference(RecordID(rawValue: 1)), "0000000000001", "0000000000001"),
    ]

    @Test("a value is shown in both languages", arguments: shown.indices)
    func shows(_ index: Int) {
        let (field, value, chinese, english) = FieldShowingTests.shown[index]
        #expect(field.text(value, in: Ledger(), .chinese) == chinese)
        #expect(field.text(value, in: Ledger(), .english).hasPrefix(english))
    }

    @Test("sensitive fields are masked until asked, and never where they are edited")
    func masks() {
        let ledger = Ledger()
        let cases: [(Field, String)] = [
            (Member.citizenNumber, "990101199001010019"), (Member.mobile, "12800000001"),
            (Member.landline, "0730-1234567"), (Member.address, "某县某镇某村二组"),
            (FlowEpisode.homePhone, "12800000001"), (FlowEpisode.destinationPhone, "12800000001"),
            (Post.phone, "12800000001"), (Organisation.contactPhone, "12800000001"),
        ]
        for (field, text) in cases {
            for language in Language.allCases {
                let hidden = field.text(.text(text), in: ledger, language)
                #expect(hidden != text && hidden.contains("*"), "\(field.name)")
                #expect(field.text(.text(text), in: ledger, language, revealed: true) == text)
                #expect(field.editableText(.text(text), in: ledger, language) == text)
            }
        }
        #expect(Member.citizenNumber.text(.text("990101199001010019"), in: ledger, .chinese) == "990101********0019")
    }

    @Test("every field that holds a number of a person or a telephone is masked")
    func declared() {
        for type in Schema.types {
            for field in type.fields {
                switch field.kind {
                case .citizenNumber, .phone: #expect(field.isSensitive, "\(type.kind) \(field.name)")
                default: break
                }
            }
        }
        #expect(Member.address.isSensitive)
    }

    @Test("what is shown for editing reads back as the same value")
    func readsBack() throws {
        var bench = LedgerBench()
        for proposal in Demonstration.township(members: 25, today: LedgerBench.today).proposals() {
            try bench.commit(proposal.changes)
        }
        let ledger = bench.ledger
        var different: [String] = []
        for (index, table) in ledger.tables.enumerated() {
            for row in 0..<table.count {
                for field in table.type.fields where field.target == nil {
                    let value = ledger.value(field, of: Ledger.Place(table: index, row: row))
                    for language in Language.allCases {
                        let text = field.editableText(value, in: ledger, language)
                        if field.read(text, in: ledger).value != value { different.append("\(field.name): \(text)") }
                    }
                }
            }
        }
        #expect(different.isEmpty)
    }

    @Test("a record is called by its title fields, an organisation by its short name")
    func titles() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        #expect(bench.ledger.title(of: branch, .chinese) == "联合村党支部")
        try bench.set(branch, Organisation.shortName, .text("联合村支部"))
        let member = try bench.member("张三", in: branch)
        let stay = try bench.stay(of: member, since: "2026-01-10")
        let post = try bench.add(.post, (Post.organisation, .reference(branch)), (Post.role, .code("secretary")))
        let nameless = try bench.add(.member)
        #expect(bench.ledger.title(of: branch, .chinese) == "联合村支部")
        #expect(bench.ledger.title(of: member, .english) == "张三")
        #expect(bench.ledger.title(of: stay, .chinese) == "张三 2026-01-10")
        #expect(bench.ledger.title(of: post, .english) == "联合村支部 Secretary")
        #expect(bench.ledger.title(of: nameless, .chinese) == nameless.description)
        #expect(Member.branch.text(.reference(branch), in: bench.ledger, .chinese) == "联合村支部")
    }
}
