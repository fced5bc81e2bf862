import Domain
import Testing

@testable import Documents

@Suite("Sheets that cannot be imported")
struct ImportRefusalTests {
    static let sheets: [(rows: [[String]], message: String)] = [
        (
            [["甲", "乙", "丙"], ["1", "2", "3"]],
            "“名册”的表头一个也认不出来。看到的是：甲、乙、丙。能认识的列名例如："
        ),
        ([["所在党支部", "性别", "民族"], ["联合村支部", "男", "汉"]], "“名册”没有“姓名”一列，不是党员名册，无法导入。"),
        (
            [["姓名", "性别", "民族"], ["张三", "男", "汉"]],
            "“名册”没有“所在党支部”一列，标题也没有写明是哪个支部。请补上这一列，或在标题中写明支部名称。"
        ),
    ]

    @Test("a sheet that cannot be understood is refused with one sentence", arguments: sheets.indices)
    func refused(index: Int) {
        var fixture = ImportFixture()
        do throws(DocumentError) {
            _ = try fixture.plan(Self.sheets[index].rows)
            Issue.record("nothing was refused")
        } catch {
            #expect(error.message.chinese.hasPrefix(Self.sheets[index].message))
            #expect(!error.message.english.isEmpty)
        }
    }

    @Test("a header without rows is an empty plan that says so")
    func empty() throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan([["姓名", "所在党支部"]])
        #expect(plan.counts == [0, 0, 0, 0, 0])
        #expect(plan.messages(row: nil) == ["表头之下没有数据。"])
    }

    @Test(
        "the first sheet with a known header is taken, and named when there are several; a misleading name is remarked")
    func choice() throws {
        var workbook = WorkbookFixture(rows: WorkbookFixture.rows([["说明"], ["请勿修改"]]), name: "说明")
        workbook.tabs.append(
            WorkbookFixture.Tab(
                name: "名册",
                xml: WorkbookFixture.sheet(rows: WorkbookFixture.rows([["姓名", "所在党支部"], ["张三", "联合村支部"]]))))
        var fixture = ImportFixture()
        let plan = try fixture.plan(workbook, source: "名册.csv")
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.sheet == "名册")
        #expect(plan.source == "名册.csv")
        #expect(plan.columns.map(\.heading) == ["姓名", "所在党支部"])
        #expect(plan.messages(row: nil) == ["文件名是 .csv，内容是 .xlsx 工作簿，已按工作簿读取。"])
    }

    @Test("two columns of one meaning: the left one is read, the other is named")
    func repeated() throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan([["姓名", "所在党支部", "手机号", "联系电话"], ["张三", "联合村支部", "", "12012345678"]])
        #expect(plan.remarks.map(\.column) == ["联系电话"])
        #expect(plan.messages(row: nil) == ["与左边一列含义相同，没有读取。"])
    }

    @Test("a file on the disk is read and planned in one step, with one progress")
    func file() throws {
        let folder = TemporaryFolder()
        let path = folder.write(Array("姓名,所在党支部\n张三,联合村支部\n".utf8), to: "名册.csv")
        var identities = SplitMix64(seed: 3)
        var fractions: [Double] = []
        let plan = try ImportPlanner.plan(
            path: path, into: Ledger(), today: ImportFixture.today, identities: &identities
        ) {
            fractions.append($0)
            return true
        }
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.source == "名册.csv")
        #expect(fractions == fractions.sorted())
        #expect(fractions.last == 1)
    }

    @Test("remarks name the column as the sheet does")
    func headings() throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan([
            ["党员姓名", "党支部名称", "公民身份号码", "手机", "何时外出", "是否流动党员"], ["张三", "", "", "", "", ""],
            ["李四", "联合村支部", "990101", "", "", ""], ["王五", "联合村支部", "", "1", "", ""],
            ["赵六", "联合村支部", "", "", "", "也许"], ["钱七", "联合村支部", "", "", "2031-01-01", "否"],
        ])
        #expect(plan.counts == [5, 3, 0, 0, 2])
        let columns = plan.remarks.map { "\($0.row ?? 0) \($0.severity.rawValue) \($0.column ?? "")" }
        #expect(
            columns == [
                "2 error 党支部名称", "3 error 公民身份号码", "4 warning 手机", "5 warning 是否流动党员", "6 warning 是否流动党员",
                "6 warning 何时外出",
            ])
    }
}
