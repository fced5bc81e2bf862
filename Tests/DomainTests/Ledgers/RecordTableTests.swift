import Testing

@testable import Domain

@Suite("Ledgers as tables: belonging, order, filter")
struct RecordTableTests {
    /// Two branches; members, cases, steps, investments in both.
    private struct Township {
        var bench = LedgerBench()
        let committee: RecordID
        let first: RecordID
        let second: RecordID
        var cases: [RecordID] = []

        init() throws {
            committee = try bench.organisation("新仓镇党委", "committee")
            first = try bench.organisation("联合村党支部", under: committee)
            second = try bench.organisation("三叉河村党支部", under: committee)
            let zhang = try bench.member("张三", in: first)
            let li = try bench.member("李四", in: second)
            let shan = try bench.member("单雄信", in: second)
            let rows: [(String, RecordID?, RecordID?, String, String, Int64?)] = [
                ("办理居住证", zhang, nil, "2026-03-01", "residence", 3_000_000_000_00),
                ("子女入学", li, nil, "2026-11-21", "schooling", 12_50),
                ("法律咨询", nil, first, "2025-12-31", "legal", 1_000_00),
                ("办理社保", shan, second, "2026-03-01", "social-security", nil),
            ]
            let kinds = CodeList.caseKind.entries.map(\.code)
            for (title, member, organisation, opened, kind, fen) in rows {
                var values: [(Field, Value)] = [
                    (ServiceCase.title, .text(title)), (ServiceCase.opened, .day(day(opened))),
                    (ServiceCase.kind, .code(kinds.contains(kind) ? kind : kinds[0])),
                    (ServiceCase.state, .code(CodeList.caseState.entries[0].code)),
                ]
                if let member { values.append((ServiceCase.member, .reference(member))) }
                if let organisation { values.append((ServiceCase.organisation, .reference(organisation))) }
                if let fen { values.append((ServiceCase.requested, .number(fen))) }
                let id = bench.newID()
                try bench.commit([.added(.serviceCase, id, values.map { FieldValue($0.name, $1) })])
                cases.append(id)
                try bench.add(
                    .caseStep, (CaseStep.serviceCase, .reference(id)), (CaseStep.day, .day(day(opened))),
                    (CaseStep.step, .text("受理")))
            }
        }

        var ledger: Ledger { bench.ledger }

        func rows(_ type: RecordType, of scope: RosterScope) -> [UInt32] {
            RecordScope(scope, in: ledger, tree: ledger.organisationTree).rows(of: type)
        }

        func filter(_ text: String, _ type: RecordType = ServiceCase.type) -> (rows: [Int], problems: [Phrase]) {
            var filter = RecordFilter(type)
            // Key by key, as it is typed.
            for end in 0...text.count { filter.take(String(text.prefix(end)), context) }
            let rows = filter.flags.map { $0.indices.filter { filter.flags?[$0] == 1 } }
            return (rows ?? Array(0..<ledger.table(type).count), filter.remarks)
        }

        var context: FilterContext {
            FilterContext(ledger: ledger, tree: ledger.organisationTree, today: LedgerBench.today, lights: [])
        }
    }

    @Test("a record belongs to the organisation it names, to that of its member, or to what it is a part of")
    func belonging() throws {
        var town = try Township()
        #expect(town.rows(ServiceCase.type, of: .home(town.first)) == [0, 2])
        #expect(town.rows(ServiceCase.type, of: .home(town.second)) == [1, 3])
        #expect(town.rows(CaseStep.type, of: .home(town.second)) == [1, 3])
        #expect(town.rows(ServiceCase.type, of: .home(town.committee)) == [0, 1, 2, 3])
        #expect(town.rows(Organisation.type, of: .home(town.first)) == [1])
        #expect(town.rows(ServiceCase.type, of: .away).isEmpty)
        try town.bench.commit([.retired(.serviceCase, town.cases[0])])
        #expect(town.rows(ServiceCase.type, of: .home(town.first)) == [2])
        #expect(RecordScope.allRows(of: ServiceCase.type, in: town.ledger) == [1, 2, 3])
    }

    @Test("only what belongs to nobody is not divided among organisations")
    func divided() {
        let whole = Schema.types.filter { !RecordScope.divides($0) }.map(\.kind.rawValue)
        #expect(whole == ["rules", "checklist-item", "demonstration"])
    }

    @Test("records stand in the order of one column after the other, amounts by their size however large")
    func orders() throws {
        let town = try Township()
        func sorted(_ orders: RecordOrder...) -> [UInt32] {
            var rows = RecordScope.allRows(of: ServiceCase.type, in: town.ledger)
            var sorter = RecordSorter()
            sorter.sort(&rows, by: orders, of: ServiceCase.type, in: town.ledger)
            return rows
        }
        #expect(sorted(RecordOrder(.field("opened"))) == [2, 0, 3, 1])
        #expect(sorted(RecordOrder(.field("opened"), descending: true)) == [1, 0, 3, 2])
        #expect(sorted(RecordOrder(.field("opened")), RecordOrder(.field("title"), descending: true)) == [2, 3, 0, 1])
        // 单 is read Shan as a family name; a case without a member comes first.
        #expect(sorted(RecordOrder(.field("member"))) == [2, 1, 3, 0])
        #expect(sorted(RecordOrder(.field("requested"))) == [3, 1, 2, 0])
        #expect(sorted(RecordOrder(.field("organisation")), RecordOrder(.field("title"))) == [0, 1, 2, 3])
        #expect(sorted(RecordOrder(.field("hologram"))) == [0, 1, 2, 3])
        #expect(RecordOrder.usual(for: ServiceCase.type) == [RecordOrder(.field("opened"), descending: true)])
    }

    @Test("what was learned about an order is forgotten when a record is called otherwise")
    func forgetting() throws {
        var town = try Township()
        var sorter = RecordSorter()
        func rows() -> [UInt32] {
            var rows: [UInt32] = [0, 1, 3]
            sorter.sort(&rows, by: [RecordOrder(.field("member"))], of: ServiceCase.type, in: town.ledger)
            return rows
        }
        #expect(rows() == [1, 3, 0])
        try town.bench.set(town.ledger.members.id(0), Member.name, .text("阿三"))
        sorter.forget([.member], of: ServiceCase.type)
        #expect(rows() == [0, 1, 3])
    }

    @Test("many rows are sorted as few are: days, codes and empty cells in buckets, ties as they stood")
    func manyRows() {
        var random = SplitMix64(seed: 7)
        for spread: UInt32 in [3, 70_000, 4_000_000] {
            let keys = (0..<3_000).map { _ -> UInt32 in
                let key = UInt32.random(in: 0..<spread, using: &random)
                return key == 0 ? 0 : key == 1 ? .max : key &+ 0x4000_0000
            }
            for isDescending in [false, true] {
                for ties in [RowSorting.Ties.ledger, .asTheyStand] {
                    var rows = (0..<UInt32(keys.count)).map { $0 }
                    if ties == .asTheyStand { rows.reverse() }
                    let before = rows
                    RowSorting(isDescending: isDescending, ties: ties).sort(&rows) { keys[$0] }
                    let wanted = before.enumerated().sorted { left, right in
                        let (one, two) = (keys[Int(left.element)], keys[Int(right.element)])
                        return one == two ? left.offset < right.offset : isDescending ? one > two : one < two
                    }
                    #expect(rows == wanted.map(\.element))
                }
            }
        }
    }

    @Test(
        "words are found in titles, by pinyin, in codes, dates and the names of members and organisations",
        arguments: [
            ("办理", [0, 3]), ("bl", [0, 3]), ("banli sb", [3]), ("张三", [0]), ("zs", [0]), ("sxx", [3]),
            ("联合村", [2]), ("lhc", [2]), ("2025-12", [2]), ("2026-03", [0, 3]), ("办理 -张三", [3]),
            ("无此事", []), ("", [0, 1, 2, 3]),
        ] as [(String, [Int])])
    func words(text: String, rows: [Int]) throws {
        #expect(try Township().filter(text).rows == rows)
    }

    @Test(
        "every declared field can be asked about, whatever it holds",
        arguments: [
            ("党员:张三", [0]), ("党员:无", [2]), ("-党员:无", [0, 1, 3]), ("承办党组织:联合村", [2]), ("受理日期:2026", [0, 1, 3]),
            ("受理日期>200天", [0, 2, 3]), ("申请金额>1", [0]), ("申请金额<=0.1", [1, 2]), ("申请金额>30000000", []),
            ("opened>=2026-11", [1]), ("事项:居住", [0]),
        ] as [(String, [Int])])
    func fields(text: String, rows: [Int]) throws {
        let found = try Township().filter(text)
        #expect(found.rows == rows && found.problems.isEmpty, "\(found.problems)")
    }

    @Test("a step is found by the title of its case, and what is not understood is said")
    func references() throws {
        let town = try Township()
        #expect(town.filter("入学", CaseStep.type).rows == [1])
        #expect(town.filter("服务事项:rx", CaseStep.type).rows == [1])
        let wrong = town.filter("流向:上海")
        #expect(wrong.rows.count == 4 && wrong.problems.count == 1)
        #expect(town.filter("党员>3").problems.count == 1)
    }

    @Test("records and names that fit are offered, of every type", arguments: Schema.types.map(\.kind))
    func completion(kind: RecordKind) throws {
        let town = try Township()
        let type = try #require(Schema.type(kind))
        let catalogue = FilterCatalogue(type)
        #expect(catalogue.fields.count == type.fields.count)
        for field in type.fields {
            #expect(catalogue.exact(field.label.chinese) != nil && catalogue.exact(field.name) != nil)
            let text = field.name + ":"
            let found = FilterCompletion(
                at: text.count, of: text, town.context, .chinese, asked: true, in: catalogue)
            if field.isSensitive { #expect(found == nil) }
        }
        if kind == .serviceCase {
            let offered = FilterCompletion(
                at: 4, of: "党员:z", town.context, .chinese, asked: true, in: catalogue)
            #expect(offered?.candidates.map(\.label) == ["张三"])
        }
    }
}
