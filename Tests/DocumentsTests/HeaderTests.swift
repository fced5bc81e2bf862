import Testing

@testable import Documents

@Suite("Recognising headers")
struct HeaderTests {
    static let finder = HeaderFinder(known: [
        KnownColumn(id: "serial", names: ["序号"]),
        KnownColumn(id: "name", names: ["姓名", "党员姓名", "Name"]),
        KnownColumn(id: "branch", names: ["所在党支部", "党支部名称", "支部"]),
        KnownColumn(id: "citizenNumber", names: ["公民身份证号", "身份证号", "身份证号码", "公民身份号码"]),
        KnownColumn(id: "sex", names: ["性别"]),
        KnownColumn(id: "ethnicity", names: ["民族"]),
        KnownColumn(id: "born", names: ["出生日期", "出生年月"]),
        KnownColumn(id: "education", names: ["学历", "文化程度"]),
        KnownColumn(id: "category", names: ["人员类别"]),
        KnownColumn(id: "joined", names: ["加入党组织日期", "入党时间"]),
        KnownColumn(id: "full", names: ["转为正式党员日期"]),
        KnownColumn(id: "job", names: ["工作岗位"]),
        KnownColumn(id: "mobile", names: ["手机号", "联系电话", "手机"]),
        KnownColumn(id: "landline", names: ["固定电话"]),
        KnownColumn(id: "address", names: ["家庭住址"]),
        KnownColumn(id: "standing", names: ["党籍状态"]),
        KnownColumn(id: "lost", names: ["是否为失联党员"]),
        KnownColumn(id: "lostSince", names: ["失去联系日期"]),
        KnownColumn(id: "floating", names: ["是否为流动党员"]),
        KnownColumn(id: "destination", names: ["外出流向", "地点", "外出地点"]),
        KnownColumn(id: "left", names: ["流出时间", "何时外出"]),
        KnownColumn(id: "occupation", names: ["从事职业", "原职业"]),
        KnownColumn(id: "homeContact", names: ["流出党支部联系人"]),
        KnownColumn(id: "hostContact", names: ["流入党支部联系人"]),
        KnownColumn(id: "standardDues", names: ["党费标准(元/月)"]),
        KnownColumn(id: "remark", names: ["备注"]),
        KnownColumn(id: "startTime", names: ["时间（外出）"]),
        KnownColumn(id: "endTime", names: ["时间（返回）"]),
    ])

    static func sheet(_ rows: [[String]], merges: [String] = []) throws -> Sheet {
        let after = merges.isEmpty ? "" : WorkbookFixture.merges(merges)
        let fixture = WorkbookFixture(rows: WorkbookFixture.rows(rows), after: after)
        return try Document.read(bytes: fixture.bytes(), name: "名册.xlsx").sheet
    }

    static let national = [
        "序号", "姓名", "所在党支部", "公民身份证号", "性别", "民族", "出生日期", "学历", "人员类别", "加入党组织日期", "转为正式党员日期", "工作岗位", "手机号",
        "固定电话", "家庭住址", "党籍状态", "是否为失联党员", "失去联系日期", "是否为流动党员", "外出流向",
    ]
    static let nationalIDs = [
        "serial", "name", "branch", "citizenNumber", "sex", "ethnicity", "born", "education", "category", "joined",
        "full",
        "job", "mobile", "landline", "address", "standing", "lost", "lostSince", "floating", "destination",
    ]
    static let member = [
        "1", "张三", "联合村支部", "990101199001010019", "男", "汉族", "1990年01月01日", "大学", "正式党员", "2012年07月01日", "2013年07月01日",
        "农民", "12012345678", "", "新仓镇联合村", "正常", "否", "", "是", "上海市闵行区",
    ]

    @Test("the national form is read: four rows above the data, one line below")
    func nationalForm() throws {
        let blank: [String] = []
        let sheet = try Self.sheet(
            [
                ["党员基本信息汇总表"],
                ["填报单位：新仓镇党委", "", "", "", "", "", "", "", "", "填报日期：2024年12月31日"],
                Self.national, blank, Self.member, Self.member,
                ["填表人：李四", "", "", "", "审核人：", "", "", "联系电话：12012345678"],
            ],
            merges: ["A1:T1", "A2:I2"] + (0..<20).map { "\(CellReference.letters($0))3:\(CellReference.letters($0))4" })
        let layout = try Self.finder.layout(of: sheet)
        #expect(layout.headerRows == 2...3)
        #expect(layout.columns.map(\.id) == Self.nationalIDs)
        #expect(layout.columns.map(\.column.index) == Array(0..<20))
        #expect(layout.columns.map(\.column.title) == Self.national)
        #expect(layout.dataRows == [4, 5])
        #expect(layout.firstDataRow == 4)
        #expect(layout.lastDataRow == 5)
        #expect(layout.skipped == [TableLayout.Skipped(row: 6, reason: .footer)])
        #expect(layout.unknown.isEmpty && layout.forbidden.isEmpty && layout.repeated.isEmpty)
    }

    @Test("the township form: names under a merged heading, and what must not be read is dropped whole and named")
    func townshipForm() throws {
        let top = ["序号", "姓名", "性别", "年龄", "文化程度", "家庭人口", "外出情况", "", "", "与党组织\n联系方式", "思想状况", "备注"]
        let below = ["", "", "", "", "", "", "何时外出", "地点", "从事职业及年收入"]
        let record = ["1", "张三", "男", "34", "大学", "4", "2020年", "上海", "电焊 30万", "电话", "好", ""]
        let singles = ["A", "B", "C", "D", "E", "F", "J", "K", "L"]
        let merged = try Self.sheet(
            [["流出党员名册"], top, below, record], merges: ["A1:L1", "G2:I2"] + singles.map { "\($0)2:\($0)3" })
        let plain = try Document.read(
            bytes: Array(
                [["流出党员名册"], top, below, record].map { row in
                    row.map { $0.contains("\n") ? "\"\($0)\"" : $0 }.joined(separator: ",")
                }.joined(separator: "\n").utf8), name: "名册.csv"
        ).sheet
        for sheet in [merged, plain] {
            let layout = try Self.finder.layout(of: sheet)
            #expect(layout.headerRows == 1...2)
            #expect(
                layout.columns.map(\.id) == ["serial", "name", "sex", "education", "left", "destination", "remark"])
            #expect(layout.column("destination") == 7)
            #expect(layout.columns.first { $0.id == "left" }?.column.title == "外出情况 / 何时外出")
            #expect(layout.forbidden.map(\.title) == ["家庭人口", "外出情况 / 从事职业及年收入", "思想状况"])
            #expect(layout.unknown.map(\.title) == ["年龄", "与党组织 联系方式"])
            #expect(layout.dataRows == [3])
        }
    }

    /// Ways to write a header that mean 姓名 and a known second column.
    static let decorated: [(text: String, id: String?)] = [
        ("姓名", "name"), ("姓  名", "name"), ("姓\n名", "name"), ("\u{3000}姓\u{A0}名\u{200B}", "name"), ("*姓名", "name"),
        ("姓名＊", "name"), ("姓名（必填）", "name"), ("姓名(必填项)", "name"), ("【必填】姓名", "name"), ("姓名必填", "name"),
        ("1.姓名", "name"),
        ("（1）姓名", "name"), ("姓名：", "name"), ("ＮＡＭＥ", "name"), ("name", "name"), ("党员姓名", "name"),
        ("身份证号码\n（18位）", "citizenNumber"), ("出生日期（如：1990-01-01）", "born"), ("出生年月\n格式如199001", "born"),
        ("党费标准", "standardDues"), ("党费标准（元／月）", "standardDues"), ("时间（返回）", "endTime"), ("时间", nil),
        ("姓名拼音", nil), ("曾用姓名", nil), ("", nil), ("从事职业（及年收入）", nil), ("从事职业", "occupation"),
        ("从事职业（全称）", "occupation"),
    ]

    @Test("decorations do not hide a name, and do not make one", arguments: decorated)
    func decoration(text: String, id: String?) throws {
        let layout = try Self.finder.layout(of: Self.sheet([["性别", "民族", text], ["男", "汉", "x"]]))
        #expect(layout.columns.first { $0.column.index == 2 }?.id == id)
    }

    @Test(
        "what must not be read is dropped under every disguise",
        arguments: [
            "思想状况", "思 想\n状 况", "思想状况（必填）", "年收入", "年收入（万元）", "从事职业及年收入", "家庭人口", "家庭人口数", "宗教信仰", "健康状况", "身体健康状况",
            "定位", "实时位置",
            "从事职业（及年收入）", "*家庭主要成员",
        ])
    func forbidden(text: String) throws {
        let layout = try Self.finder.layout(of: Self.sheet([["姓名", "性别", text], ["张三", "男", "x"]]))
        #expect(layout.forbidden.map(\.index) == [2])
        #expect(layout.columns.map(\.id) == ["name", "sex"])
    }

    @Test("a heading gives the name below its meaning, and a forbidden heading takes it away")
    func headings() throws {
        let rows = [
            ["姓名", "流出党支部", "", "流入党支部", "", "家庭主要成员", ""],
            ["", "名称", "联系人", "名称", "联系人", "姓名", "手机"],
            ["张三", "a", "b", "c", "d", "e", "f"],
        ]
        let merged = try Self.sheet(rows, merges: ["A1:A2", "B1:C1", "D1:E1", "F1:G1"])
        let layout = try Self.finder.layout(of: merged)
        #expect(layout.columns.map(\.id) == ["name", "homeContact", "hostContact"])
        #expect(layout.columns.map(\.column.index) == [0, 2, 4])
        #expect(layout.forbidden.map(\.title) == ["家庭主要成员 / 姓名", "家庭主要成员 / 手机"])
        #expect(layout.unknown.map(\.index) == [1, 3])
        #expect(try Self.finder.layout(of: Self.sheet(rows)).columns.map(\.column.index) == [0, 2, 4])
    }

    @Test("headings above the row that holds all known names belong to the header")
    func headingAbove() throws {
        let rows = [
            ["名册"], ["", "", "家庭成员", "", ""], ["性别", "民族", "姓名", "手机", "备注"], ["男", "汉", "张三", "12012345678", ""],
        ]
        let layout = try Self.finder.layout(of: Self.sheet(rows, merges: ["A1:E1", "C2:D2"]))
        #expect(layout.columns.map(\.id).contains("sex"))
        #expect(layout.dataRows == [3])
    }

    @Test("names that nobody knows under a heading belong to the header all the same")
    func unknownNamesBelow() throws {
        let rows = [["姓名", "性别", "外出情况", "", "", "备注"], ["", "", "省", "市", "区"], ["张三", "男", "沪", "", "闵行"]]
        let layout = try Self.finder.layout(of: Self.sheet(rows))
        #expect(layout.headerRows == 0...1)
        #expect(layout.unknown.map(\.title) == ["外出情况 / 省", "外出情况 / 市", "外出情况 / 区"])
        #expect(layout.dataRows == [2])
    }

    @Test("a merged heading ends where it is merged")
    func headingEnds() throws {
        let rows = [["姓名", "流出党支部", "", "", "备注"], ["", "名称", "联系人", "手机", ""], ["张三", "a", "b", "c", "d"]]
        let layout = try Self.finder.layout(of: Self.sheet(rows, merges: ["A1:A2", "B1:C1", "E1:E2"]))
        #expect(layout.columns.map(\.column.title) == ["姓名", "流出党支部 / 联系人", "手机", "备注"])
    }

    @Test("a merge over the whole sheet costs no time")
    func wholeSheetMerged() throws {
        let rows = [["名册"], ["姓名", "性别"], ["张三", "男"]]
        let sheet = try Self.sheet(rows, merges: ["A1:XFD1048576", "XFC1:XFD1048576"])
        #expect(throws: DocumentError.self) { try Self.finder.layout(of: sheet) }
    }

    @Test("a name merged down into the records does not make a header of them")
    func mergedIntoRecords() throws {
        let sheet = try Self.sheet([["姓名", "性别", "民族"], ["", "男", "汉"], ["李四", "女", "汉"]], merges: ["A1:A2"])
        let layout = try Self.finder.layout(of: sheet)
        #expect(layout.headerRows == 0...0)
        #expect(layout.columns.map(\.id) == ["name", "sex", "ethnicity"])
        #expect(layout.dataRows == [1, 2])
    }

    @Test("a column that is there twice is read once")
    func repeated() throws {
        let layout = try Self.finder.layout(of: Self.sheet([["姓名", "性别", "党员姓名"], ["张三", "男", "李四"]]))
        #expect(layout.columns.map(\.column.index) == [0, 1])
        #expect(layout.repeated.map(\.title) == ["党员姓名"])
    }

    /// Rows below a header of 序号, 姓名, 性别, 手机, 备注.
    static let rowsBelow: [(cells: [String], reason: SkipReason?)] = [
        (["1", "张三", "男", "12012345678", ""], nil),
        (["", "张三"], nil),
        (["2", "", "", "", "只有备注"], nil),
        (["合计", "", "", "38"], .total),
        (["合  计：", "", "38人"], .total),
        (["", "小计", "", "5"], .total),
        (["总计（人）", "38"], .total),
        (["合计：38人"], .total),
        (["3", "计红", "女", "", ""], nil),
        (["3"], .serialOnly),
        (["３"], .serialOnly),
        (["", "", "", "", "3"], nil),
        (["序号", "姓名", "性别", "手机", "备注"], .repeatedHeader),
        (["序号", "姓  名", "性别（必填）", "联系电话", "备注"], .repeatedHeader),
        (["填表人：张三", "", "审核人：李四", "", "报出时间：2024年12月31日"], .footer),
        (["填表人：", "张三", "审核人：", "李四"], .footer),
        (["填报单位（盖章）", "", "", "负责人（签名）"], .footer),
        (["填表人：张三  联系电话：12012345678"], .footer),
        (["填表人", "", "审核人"], .footer),
        (["注：1.本表一式两份。2.由支部填写。"], .footer),
        (["注1：由支部填写"], .footer),
        (["", "书记", "男", "12012345678", "负责人"], nil),
        (["负责人", "张三"], nil),
        (["4", "备注", "男", "", "说明：外出"], nil),
        (["联合村党支部"], .heading),
        ([" ", "\u{3000}"], nil),
    ]

    @Test("records are told from totals, footers and empty numbers", arguments: rowsBelow)
    func rowBelow(cells: [String], reason: SkipReason?) throws {
        let filler = ["9", "王五", "女", "12012345678", "x"]
        let rows = [["序号", "姓名", "性别", "手机", "备注"], filler, filler, filler, cells]
        let layout = try Self.finder.layout(of: Self.sheet(rows))
        #expect(layout.skipped.map(\.reason) == [reason].compactMap { $0 })
        let isBlank = cells.allSatisfy(CellText.isBlank)
        #expect(layout.dataRows == (reason == nil && !isBlank ? [1, 2, 3, 4] : [1, 2, 3]))
    }

    /// Rows directly below the header.
    static let numberRows: [(cells: [String], isNumbers: Bool)] = [
        (["1", "2", "3", "4", "5"], true), (["甲", "乙", "1", "2", "3"], true),
        (["（1）", "（2）", "（3）", "（4）", "（5）"], true),
        (["1", "2", "4", "5", "6"], false), (["1", "2"], false),
    ]

    @Test("the numbers of the columns are no record", arguments: numberRows)
    func columnNumbers(cells: [String], isNumbers: Bool) throws {
        let rows = [["序号", "姓名", "性别", "手机", "备注"], cells, ["1", "张三", "男", "", ""]]
        let layout = try Self.finder.layout(of: Self.sheet(rows))
        #expect(layout.skipped.map(\.reason) == (isNumbers ? [.columnNumbers] : []))
        #expect(layout.dataRows == (isNumbers ? [2] : [1, 2]))
    }

    @Test("a line across the table, such as the name of a branch above its members, is a heading")
    func wideHeading() throws {
        let rows = [["姓名", "性别", "手机", "备注"], ["一、联合村党支部"], ["张三", "男"], ["二、新光村党支部"], ["李四", "女"]]
        let layout = try Self.finder.layout(of: Self.sheet(rows, merges: ["A2:D2", "A4:D4"]))
        #expect(layout.skipped.map(\.reason) == [.heading, .heading])
        #expect(layout.dataRows == [2, 4])
    }

    @Test("title rows and blank rows above a header do not matter, down to the fifteenth")
    func depth() throws {
        let header = [["姓名", "性别"], ["张三", "男"]]
        for above in [0, 1, 5, 14] {
            let rows = (0..<above).map { ["第 \($0) 行标题"] } + [[], []] + header
            let layout = try Self.finder.layout(of: Self.sheet(rows))
            #expect(layout.headerRows == above + 2...above + 2)
            #expect(layout.dataRows == [above + 3])
        }
        let deep = try Self.sheet((0..<40).map { ["第 \($0) 行标题"] } + header)
        #expect(!Self.finder.recognises(deep))
        #expect(throws: DocumentError.self) { try Self.finder.layout(of: deep) }
    }

    @Test("a header nobody knows is told with what was seen and what would be understood")
    func unknownHeader() throws {
        let finder = HeaderFinder(known: [
            KnownColumn(id: "name", names: ["姓名"]), KnownColumn(id: "sex", names: ["性别"]),
        ])
        let goods = try Self.sheet([["库存表"], ["品名", "数量", "单价"], ["螺丝", "3", "5"]])
        #expect(throws: DocumentError.unknownHeader(sheet: "花名册", seen: ["品名", "数量", "单价"], understood: ["姓名", "性别"])) {
            try finder.layout(of: goods)
        }
        // One known name among several columns is chance.
        #expect(!finder.recognises(try Self.sheet([["姓名", "数量", "单价"], ["螺丝", "3", "5"]])))
        #expect(finder.recognises(try Self.sheet([["姓名"], ["张三"]])))
    }

    @Test("the message about a sheet without a header shows no person")
    func noHeader() throws {
        let sheet = try Self.sheet([["张三", "990101199001010019", "男"], ["李四", "990101198502280020", "女"]])
        #expect { try Self.finder.layout(of: sheet) } throws: { error in
            guard case .unknownHeader(_, let seen, _) = error as? DocumentError else { return false }
            return seen.isEmpty
        }
    }

    @Test("a sheet without data has a layout without rows")
    func noData() throws {
        let layout = try Self.finder.layout(of: Self.sheet([["姓名", "性别"]]))
        #expect(layout.dataRows.isEmpty)
        #expect(layout.firstDataRow == nil)
    }
}
