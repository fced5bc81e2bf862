import Domain
import Testing

@testable import Documents

@Suite("What holds for every import")
struct ImportPropertyTests {
    private static let headings: [(String, [String])] = [
        ("姓名", ["张三", "李　四", "王五", "赵六", "阿卜杜·热合曼", "", "示例", "=1+1"]),
        (
            "身份证号",
            [
                "", "", "", "990101199001010019", "990101198502280020", "990101900101001", "990101199001010018",
                "9.90101E+17",
                "无", "99010119720630306x",
            ]
        ),
        ("出生年月", ["", "1990-01-01", "1990.01", "32874", "昨天", "1985年2月28日"]),
        (
            "所在党支部",
            ["联合村支部", "联合村党支部", "柳塘村党支部", "", "石坝村支部", "新仓镇党委/石坝村支部", "12012345678", "驻沪流动党支部", "/"]
        ),
        ("分党委", ["", "", "新仓镇党委", "机电学院党委"]),
        ("性别", ["男", "女", "", "不男不女", "TRUE"]), ("民族", ["汉", "1", "97", "火星", ""]),
        ("党籍状态", ["正常", "停止", "", "开除", "?"]), ("是否为失联党员", ["是", "否", "", "√"]),
        ("失去联系日期", ["", "2024-01-01", "45292"]),
        ("入党时间", ["2010-07-01", "2010.7", "", "3010-01-01", "\t"]), ("转正时间", ["2011-07-01", "2009-07-01", ""]),
        ("手机号", ["12012345678", "1201234567", "１２０１２３４５６７８", "120****5678", "打不通"]),
        ("是否为流动党员", ["是", "否", "", "大概"]), ("外出日期", ["2021-03-01", "2021.04", "", "2022-05-01", "上海"]),
        ("流入地", ["上海市闵行区", "广东", "某地", "", "4406"]), ("详细地点", ["", "闵行区莘庄镇", "工地"]),
        ("回归日期", ["", "", "", "2022-01-01", "2020-01-01"]), ("组织关系状态", ["已转出", "未转出", "", ""]),
        ("流动党支部", ["", "驻沪流动党支部", "驻粤支部", "12012345678"]), ("结对联系人", ["", "李四", "王　五"]),
        ("党费标准", ["12.5", "", "很多"]), ("党费交至", ["2026-10", "2026.1", ""]), ("备注", ["", "第一行\n第二行", "合计", "**"]),
        ("年收入", ["8万"]), ("鞋码", ["42"]),
    ]

    /// A sheet of a random choice of columns in random order, filled at random.
    private static func sheet(_ generator: inout SplitMix64) -> [[String]] {
        var columns = headings
        columns.shuffle(using: &generator)
        let dropped = generator.next(below: 12)
        columns =
            columns.filter { ["姓名", "所在党支部"].contains($0.0) }
            + columns.dropFirst(dropped).filter {
                !["姓名", "所在党支部"].contains($0.0)
            }
        columns.shuffle(using: &generator)
        let rows = (0..<12).map { _ in columns.map { $0.1[generator.next(below: $0.1.count)] } }
        return [columns.map(\.0)] + rows
    }

    @Test(
        "whatever a sheet says: the counts add up, the changes fit, its rows say nothing new a second time, and it can be taken back",
        arguments: 1...25 as ClosedRange<UInt64>)
    func holds(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var fixture = ImportFixture()
        for _ in 0..<3 {
            let rows = Self.sheet(&generator)
            let plan = try fixture.plan(rows)
            #expect(plan.read == plan.added + plan.updated + plan.unchanged + plan.rejected)
            #expect(plan.remarks.filter { $0.severity == .error }.count == plan.rejected)
            #expect(plan.droppedColumns.allSatisfy { $0 == "年收入" })
            let before = fixture.content
            let transaction = try fixture.apply(plan.changes)

            for remark in plan.remarks {
                for text in [remark.message.chinese, remark.message.english] {
                    #expect(!HeaderGrid.hasLongNumber(text, 7), "a message repeats a number")
                }
            }
            // The rows that were taken say nothing new. Those that were refused may contradict them.
            let refused = Set(plan.remarks.filter { $0.severity == .error }.compactMap(\.row))
            let taken = rows.enumerated().filter { !refused.contains($0.offset + 1) }.map(\.element)
            let again = try fixture.plan(taken)
            #expect(again.changes.isEmpty, "seed \(seed)")
            // A name without number or date that was the only one may have become one of two.
            #expect(again.read == plan.read - plan.rejected && again.read == again.unchanged + again.rejected)

            let reversal = fixture.ledger.reversal(of: transaction)
            #expect(reversal.stays.isEmpty)
            var copy = fixture
            try copy.apply(reversal.changes, .undo)
            #expect(copy.content == before)
        }
    }

    @Test("no import retires a record, and none changes a status that is there")
    func keeps() throws {
        var generator = SplitMix64(seed: 77)
        var fixture = ImportFixture()
        for _ in 0..<20 {
            let plan = try fixture.plan(Self.sheet(&generator))
            for change in plan.changes {
                switch change {
                case .retired, .restored: Issue.record("an import retired or restored a record")
                case .set(.member, _, let field, let old, _):
                    let decided = [Member.standing, Member.isLost, Member.lostSince, Member.lostReason].map(\.name)
                    #expect(old == nil || !decided.contains(field))
                case .set(_, _, let field, let old, let new):
                    #expect(new != nil || field == Pairing.cadre.name)
                    #expect(field != FlowEpisode.transferred.name || old != .flag(true))
                case .added: break
                }
            }
            try fixture.apply(plan.changes)
        }
    }

    @Test("progress rises from 0 to 1, and stopping changes nothing")
    func progress() throws {
        var fixture = ImportFixture()
        let rows = [["姓名", "所在党支部"]] + (0..<1_000).map { ["党员\($0)", "联合村支部"] }
        var fractions: [Double] = []
        let plan = try fixture.plan(rows) {
            fractions.append($0)
            return true
        }
        #expect(plan.added == 1_000)
        #expect(fractions == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(throws: DocumentError.cancelled) { try fixture.plan(rows) { $0 < 0.5 } }
    }

    @Test("more warnings than anybody reads are counted, refusals are all listed")
    func many() throws {
        var remarks = RemarkList()
        for row in 1...RemarkList.mostWarnings + 5 {
            remarks.add(row: row, column: nil, .warning, ImportMessage.future)
            if row % 2 == 0 { remarks.add(row: row, column: nil, .error, ImportMessage.noName) }
        }
        #expect(remarks.all.count == RemarkList.mostWarnings + (RemarkList.mostWarnings + 5) / 2 + 1)
        #expect(remarks.all[0].message.chinese == "另有 5 条提醒没有列出。")
    }
}
