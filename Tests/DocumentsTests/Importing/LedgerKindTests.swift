import Domain
import Testing

@testable import Documents

@Suite("Ledgers of offices")
struct LedgerKindTests {
    /// A sheet as an office keeps it, and what must come of it.
    struct Kind: CustomTestStringConvertible, Sendable {
        let title: String
        let rows: [[String]]
        var fields: [(Field, String)] = []
        var stay: [(Field, String)]?
        var organisations: [String] = []
        var dropped: [String] = []
        var unknown: [String] = []
        var messages: [String] = []

        var testDescription: String { title }
    }

    static let kinds = [
        Kind(
            title: "流出党员, university system",
            rows: [
                [
                    "用户", "分党委名称", "党支部名称", "原职业", "外出流向", "流出时间", "流出省份", "流出原因", "是否持有《流动党员活动证》",
                    "组织关系状态", "状态",
                ],
                ["张三", "机电学院党委", "教工第一党支部", "农牧渔民", "外商", "2021.3.5", "上海", "务工", "是", "未转出", "党委审核"],
            ],
            fields: [(Member.branch, "教工第一党支部")],
            stay: [
                (FlowEpisode.direction, "流出"), (FlowEpisode.out, "2021-03-05"), (FlowEpisode.destination, "上海市"),
                (FlowEpisode.formerJob, "农牧渔民"), (FlowEpisode.sector, "外商投资企业"), (FlowEpisode.reason, "外出务工"),
                (FlowEpisode.hasCertificate, "是"), (FlowEpisode.transferred, "否"),
            ],
            organisations: ["机电学院党委", "教工第一党支部"]),
        Kind(
            title: "流入党员, university system",
            rows: [
                [
                    "姓名", "分党委", "党支部", "原职业", "流入前所在省份", "是否持有活动证", "流入时间", "流入原因", "入党时间", "组织关系所在地",
                ],
                ["张三", "机电学院党委", "教工第一党支部", "农牧渔民", "安徽", "否", "2021年3月5日", "工作", "2015-07-01", "外县某镇"],
            ],
            fields: [(Member.joined, "2015-07-01"), (Member.relationPlace, "外县某镇")],
            stay: [
                (FlowEpisode.direction, "流入"), (FlowEpisode.out, "2021-03-05"), (FlowEpisode.destination, "安徽省"),
                (FlowEpisode.reason, "单位就职"), (FlowEpisode.hasCertificate, "否"),
            ],
            organisations: ["机电学院党委", "教工第一党支部"]),
        Kind(
            title: "流出, county system",
            rows: [
                ["某县流出党员台账"],
                [
                    "姓名", "身份证号", "流出地单位", "流入地", "流出日期", "流动类型", "流动范围", "外出行业", "流出理由", "原职业", "流入单位",
                    "流入组织", "流入支部联系人", "流入支部联系电话", "流动证号", "联系方式", "联系地址", "联系情况", "失联时间", "回归时间", "状态",
                ],
                [
                    "张三", "990101199001010019", "联合村支部", "广东省佛山市禅城区", "20210305", "务工", "跨省", "陶瓷", "打工", "务农",
                    "某陶瓷厂", "某社区党支部", "李四", "12087654321", "流证001号", "12012345678", "新仓镇联合村一组", "能联系上", "", "",
                    "已审核",
                ],
            ],
            fields: [
                (Member.mobile, "12012345678"), (Member.address, "新仓镇联合村一组"), (Member.contactHint, "能联系上"),
                (Member.birth, "1990-01-01"), (Member.sex, "男"),
            ],
            stay: [
                (FlowEpisode.direction, "流出"), (FlowEpisode.destination, "佛山市"), (FlowEpisode.place, "禅城区"),
                (FlowEpisode.flowType, "工作单位变化"), (FlowEpisode.industry, "陶瓷"), (FlowEpisode.employer, "某陶瓷厂"),
                (FlowEpisode.destinationOrganisation, "某社区党支部"), (FlowEpisode.destinationContact, "李四"),
                (FlowEpisode.destinationPhone, "12087654321"), (FlowEpisode.certificateNumber, "流证001号"),
            ],
            organisations: ["联合村支部"], messages: ["有 1 名党员的出生日期或性别按身份证号补上。"]),
        Kind(
            title: "流入, county system",
            rows: [
                [
                    "姓名", "流出地单位", "流入地", "流入时间", "流入单位", "流入组织", "流动证号", "原单位/邮编", "原组织", "原党组织联系人",
                    "原党组织电话", "对应流出id", "流入状态",
                ],
                [
                    "张三", "外县某镇", "本市", "2022-01-02", "某公司", "园区联合党支部", "外证7号", "", "外县某村党支部", "李四", "12011112222",
                    "abc", "正常",
                ],
            ],
            fields: [(Member.branch, "园区联合党支部")],
            stay: [
                (FlowEpisode.direction, "流入"), (FlowEpisode.out, "2022-01-02"), (FlowEpisode.destination, ""),
                (FlowEpisode.homeUnit, "外县某镇"), (FlowEpisode.homeOrganisation, "外县某村党支部"),
                (FlowEpisode.homePhone, "12011112222"), (FlowEpisode.counterpart, "abc"),
                (FlowEpisode.employer, "某公司"),
            ],
            organisations: ["园区联合党支部"]),
        Kind(
            title: "流出党员名册, the form townships print",
            rows: [
                ["新仓镇联合村党支部流出党员名册"],
                [
                    "序号", "姓名", "性别", "年龄", "文化程度", "家庭人口", "外出情况", "", "", "与党组织联系方式", "思想状况", "备注",
                ],
                ["", "", "", "", "", "", "何时外出", "地点", "从事职业及年收入", "", "", ""],
                ["1", "张　三", "男", "36", "高中", "4", "2021.03", "浙江义乌", "务工 8万", "12012345678", "稳定", "每年回乡"],
                ["2", "示例", "女", "", "", "", "", "", "", "", "", ""],
            ],
            fields: [
                (Member.branch, "新仓镇联合村党支部"), (Member.education, "普通高中"), (Member.note, "每年回乡"),
                (Member.mobile, "12012345678"), (Member.sex, "男"),
            ],
            stay: [
                (FlowEpisode.out, "2021-03-01"), (FlowEpisode.destination, "浙江省"), (FlowEpisode.place, "义乌"),
            ],
            organisations: ["新仓镇联合村党支部"], dropped: ["家庭人口", "外出情况 / 从事职业及年收入", "思想状况"],
            messages: ["只写到月份，按当月 1 日记录。"]),
        Kind(
            title: "外出/回归, the practice of a village",
            rows: [
                ["党支部", "姓名", "流出时间", "流出原因", "流出地行政区划", "工作单位", "联系人", "回归时间", "鞋码"],
                ["联合村支部", "张三", "2021/3/5", "随迁", "310112", "某公司", "李四", "2023/1/2", "42"],
            ],
            stay: [
                (FlowEpisode.out, "2021-03-05"), (FlowEpisode.returned, "2023-01-02"), (FlowEpisode.destination, "上海市"),
                (FlowEpisode.reason, "居住地改变"), (FlowEpisode.employer, "某公司"),
            ],
            organisations: ["联合村支部"], unknown: ["鞋码"]),
        Kind(
            title: "dues",
            rows: [
                ["姓名", "所在党支部", "党费标准(元/月)", "党费交至年月"],
                ["张三", "联合村支部", "12.5", "2026年10月"],
                ["合计", "", "12.5", ""],
            ],
            fields: [(Member.duesMonthly, "12.50"), (Member.duesPaidUntil, "2026-10")],
            organisations: ["联合村支部"]),
        Kind(
            title: "a roster with a column of employers and nobody away",
            rows: [
                ["姓名", "所在党支部", "工作单位", "是否持有活动证", "是否为流动党员"],
                ["张三", "联合村支部", "某公司", "否", "否"],
            ],
            organisations: ["联合村支部"], messages: ["有 1 行填了这一列，但没有外出情况，没有导入。"]),
    ]

    @Test("every kind is understood", arguments: kinds)
    func understood(kind: Kind) throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan(kind.rows)
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.newOrganisations == kind.organisations)
        #expect(plan.droppedColumns == kind.dropped)
        #expect(plan.unknownColumns == kind.unknown)
        #expect(plan.remarks.map(\.message.chinese) == kind.messages)
        try fixture.apply(plan.changes)
        for (field, text) in kind.fields { #expect(fixture.text(field, of: "张三") == text, "\(field.name)") }
        #expect(fixture.stays(of: "张三").count == (kind.stay == nil ? 0 : 1))
        for (field, text) in kind.stay ?? [] { #expect(fixture.text(stay: field, of: "张三") == text, "\(field.name)") }
        // The same sheet again says nothing new.
        let again = try fixture.plan(kind.rows)
        #expect(again.counts == [1, 0, 0, 1, 0])
        #expect(again.changes.isEmpty)
    }

    @Test("headings across the table and merged cells give the rows below them their branch")
    func headings() throws {
        let texts = [
            ["姓名", "性别", "民族", "学历"], ["一、联合村党支部（2人）"], ["张三", "男", "汉", "中专"], ["李四", "男", "汉", "中专"],
            ["二、柳塘村党支部"], ["王五", "男", "汉", "中专"],
        ]
        var fixture = ImportFixture()
        let headed = WorkbookFixture(
            rows: WorkbookFixture.rows(texts), after: WorkbookFixture.merges(["A2:D2", "A5:D5"]))
        try fixture.apply(try fixture.plan(headed).changes)
        #expect(["张三", "李四", "王五"].map { fixture.text(Member.branch, of: $0) } == ["联合村党支部", "联合村党支部", "柳塘村党支部"])

        let merged = WorkbookFixture(
            rows: WorkbookFixture.rows([
                ["所在党支部", "姓名"], ["联合村支部", "赵六"], ["", "钱七"], ["柳塘支部", "孙八"],
            ]), after: WorkbookFixture.merges(["A2:A3"]))
        try fixture.apply(try fixture.plan(merged).changes)
        #expect(["赵六", "钱七", "孙八"].map { fixture.text(Member.branch, of: $0) } == ["联合村党支部", "联合村党支部", "柳塘支部"])
    }
}
