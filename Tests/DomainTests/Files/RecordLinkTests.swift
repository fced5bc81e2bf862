import Testing

@testable import Domain

@Suite("What belongs to a record")
struct RecordLinkTests {
    @Test("every type that refers to a member or an organisation has its section, theme by theme")
    func all() {
        for kind in [RecordKind.member, .organisation] {
            let links = RecordLink.all(to: kind)
            let expected = Schema.types.filter { $0.kind != .member && $0.kind != .organisation }
                .reduce(0) { $0 + $1.fields.count { $0.target == kind } }
            #expect(links.count == expected && expected > 10)
            let themes = links.map(\.type.theme)
            #expect(themes == RecordTheme.allCases.flatMap { theme in themes.filter { $0 == theme } })
            #expect(Set(links.map { "\($0.title.chinese)" }).count == links.count)
            #expect(Set(links.map { "\($0.title.english)" }).count == links.count)
        }
    }

    @Test("the index answers as a walk over the column does, whatever was changed, retired, undone")
    func index() throws {
        var author = RandomAuthor(seed: 11)
        var indexed = author.bench.ledger
        indexed.indexReferences()
        for round in 1...160 {
            try author.step()
            while indexed.revision < author.bench.ledger.revision {
                try indexed.apply(author.bench.history[Int(indexed.revision)])
            }
            if round % 40 == 0 { Self.expectSame(indexed, author.bench.ledger) }
        }
    }

    private static func expectSame(_ indexed: Ledger, _ walked: Ledger) {
        #expect(indexed.hasReferenceIndex && !walked.hasReferenceIndex)
        for type in Schema.types {
            for field in type.fields {
                guard let target = field.target, let table = Schema.position(of: target) else { continue }
                for row in 0..<walked.tables[table].count {
                    #expect(
                        indexed.rows(of: type, where: field, is: row) == walked.rows(of: type, where: field, is: row),
                        "\(type.kind) \(field.name) \(row)")
                }
            }
        }
    }

    @Test("a reference that moves leaves the old owner and is found at the new one, in the order of the rows")
    func moving() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        let one = try bench.member("张三", in: branch)
        let two = try bench.member("李四", in: branch)
        var contacts: [RecordID] = []
        for number in 0..<4 {
            contacts.append(
                try bench.add(
                    .contact, (Contact.member, .reference(number % 2 == 0 ? one : two)),
                    (Contact.day, .day(LedgerBench.today)), (Contact.purpose, .code("routine"))))
        }
        var ledger = bench.ledger
        ledger.indexReferences()
        let move = try bench.commit([
            .set(.contact, contacts[0], Contact.member.name, old: .reference(one), new: .reference(two))
        ])
        try ledger.apply(move)
        #expect(ledger.rows(of: Contact.type, where: Contact.member, is: 0) == [2])
        #expect(ledger.rows(of: Contact.type, where: Contact.member, is: 1) == [0, 1, 3])
        try ledger.apply(try bench.commit([.retired(.contact, contacts[1])]))
        #expect(ledger.rows(of: Contact.type, where: Contact.member, is: 1) == [0, 3])
    }

    @Test("a list shows the first date of a record; a mark has that of its activity, a grade its year")
    func dates() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        let member = try bench.member("张三", in: branch)
        let day = LedgerBench.today
        let activity = try bench.add(
            .activity, (Activity.title, .text("主题党日")), (Activity.day, .day(day)), (Activity.host, .reference(branch)))
        let mark = try bench.add(
            .attendance, (Attendance.activity, .reference(activity)), (Attendance.member, .reference(member)),
            (Attendance.mark, .code("present")))
        let grade = try bench.add(
            .yearlyAssessment, (YearlyAssessment.member, .reference(member)), (YearlyAssessment.year, .number(2025)),
            (YearlyAssessment.grade, .code("qualified")))
        let dues = try bench.add(
            .duesStandard, (DuesStandard.member, .reference(member)),
            (DuesStandard.from, .month(try #require(Month(year: 2026, month: 2)))), (DuesStandard.monthly, .number(500))
        )
        let ledger = bench.ledger
        func date(_ id: RecordID) throws -> String? {
            ledger.date(of: try #require(ledger.place(of: id)), besides: .member).map { "\($0)" }
        }
        #expect(try date(activity) == "2026-11-21")
        #expect(try date(mark) == "2026-11-21")
        #expect(try date(grade) == "2025")
        #expect(try date(dues) == "2026-02")
        #expect(ledger.dates(of: try #require(ledger.place(of: mark))).isEmpty)
        #expect(RecordDate(year: 20_251) == nil)
    }
}
