import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Finding and adding up in the table of a ledger")
struct LedgerFindingTests {
    private static let cases = "T服务事项<Enter>"

    private func opened(_ script: String, language: Language = .chinese, size: Size = Size(width: 160, height: 48))
        -> DashboardDriver
    {
        DashboardDriver(LedgerFixture.store, language: language, size: size).play(script)
    }

    /// The title of the record under the cursor.
    private func selected(_ driver: DashboardDriver) -> String {
        driver.table?.selected.map { driver.name($0) } ?? ""
    }

    // MARK: Hits

    @Test("n and N walk through the hits of the last search in the whole table, round and round; Esc ends it")
    func hits() {
        let driver = opened(Self.cases + "/事项:法律<Esc>")
        #expect(driver.table?.filter == nil && driver.table?.visible.count == 9)
        var seen: [String] = []
        for _ in 0..<3 {
            driver.play("n")
            seen.append(selected(driver))
        }
        #expect(Set(seen).count == 3 && seen.allSatisfy { $0.hasPrefix("法律咨询") })
        #expect(driver.screen.contains("查找 事项:法律") && driver.screen.contains("/3"))
        driver.play("n")
        #expect(selected(driver) == seen[0])
        driver.play("NN")
        #expect(selected(driver) == seen[1])
        driver.play("<Esc>")
        #expect(driver.table?.line.walk == nil && driver.layers == [.ledgers, .ledger])
        // The roster has a search of its own.
        driver.play("<Esc><Esc>n")
        #expect(driver.said.contains("还没有查找过"))
    }

    @Test("without a search, or without a hit, it is said; a saved edit is taken into account")
    func fewHits() {
        let driver = opened(Self.cases + "n")
        #expect(driver.said.contains("还没有查找过，请按 /"))
        driver.wait(20_000)
        driver.play("/xqzk<Esc>n")
        #expect(driver.said.contains("这里没有「xqzk」"))
        driver.play("/家电<Esc>e<C-u>家电维修<C-s>n")
        #expect(selected(driver) == "家电维修")
    }

    // MARK: History and names

    @Test("Up looks back through the filters of this ledger, not of another list")
    func history() {
        let driver = DashboardDriver(LedgerFixture.store).play("/feng<Enter><Esc>" + Self.cases)
        driver.play("/bljz<Enter>/<C-u>法律<Esc>/<Up>")
        #expect(driver.table?.filter?.text == "法律")
        driver.play("<Up><Up>")
        #expect(driver.table?.filter?.text == "bljz")
        driver.play("<Down><Down>")
        #expect(driver.table?.filter?.text == "")
        driver.play("<Esc><Esc><C-u>活动<Enter>/<Up>")
        #expect(driver.table?.type.kind == .activity && driver.table?.filter?.text == "")
        #expect(driver.kept?.history == ["feng"])
        #expect(driver.kept?.ledgerHistories == [.serviceCase: ["法律", "bljz"]])
    }

    @Test("what may be a part of a number of a person is not kept of a ledger's filters either")
    func numbers() {
        let driver = opened(Self.cases + "/990101<Enter>")
        #expect(driver.kept?.ledgerHistories == [:])
        driver.play("B")
        #expect(driver.said.contains("四位以上数字"))
        #expect(driver.layers == [.ledgers, .ledger])
        // Days and amounts may.
        driver.play("/<C-u>受理日期><lt>2026<Esc>/<C-u>受理日期>2026-06<Enter>B<C-u>下半年<Enter>")
        #expect(driver.kept?.saved.last?.text == "受理日期>2026-06")
    }

    @Test("a filter gets a name within its ledger, is chosen by it, found in the palette, and forgotten")
    func saved() {
        let driver = opened(Self.cases + "/事项:法律<Enter>B<C-u>法律的<Enter>")
        let filter = SavedFilter(name: "法律的", text: "事项:法律", place: .ledger(.serviceCase))
        #expect(driver.kept?.saved == [filter] && driver.layers == [.ledgers, .ledger])
        driver.play("<Esc>").play("b<Enter>", { $0.ledgerTable?.visible.count }, is: 3)
        #expect(driver.table?.isTyping == false)
        // The roster does not have it, the palette opens its ledger.
        driver.play("<Esc><Esc><Esc>b")
        #expect(driver.said.contains("还没有保存过筛选"))
        driver.play(":法律的<Enter>")
        #expect(driver.table?.type.kind == .serviceCase && driver.table?.visible.count == 3)
        // The same name in the roster is another filter.
        driver.play("<Esc><Esc>/性别:女<Enter>B<C-u>法律的<Enter>")
        #expect(driver.kept?.saved.count == 2)
        driver.play("<Esc>" + Self.cases)
        _ = CommandRegistry.command(named: "filter.forget").map { driver.state.perform($0) }
        driver.play("<Enter>")
        #expect(driver.kept?.saved.map(\.place) == [.roster])
    }

    @Test("what an earlier session remembered is there, and a ledger that is not known is nobody's")
    func recall() {
        let driver = DashboardDriver(LedgerFixture.store)
        driver.state.recall(
            FindingMemory(
                ledgerHistories: [.serviceCase: ["事项:法律"]],
                saved: [SavedFilter(name: "居住", text: "bljz", place: .ledger(.serviceCase))]))
        driver.play(Self.cases + "/<Up><Enter>")
        #expect(driver.table?.visible.count == 3)
        driver.play("<Esc>b<Enter>")
        #expect(driver.table?.filter?.text == "bljz")
        #expect(FilterPlace(name: "hologram") == nil && FilterPlace(name: "") == .roster)
    }

    // MARK: Sums

    @Test("the line below says what all that show add up to, or the marked; with units, and 约 where one is approximate")
    func sums() {
        let driver = opened(Self.cases)
        #expect(driver.screen.contains("合计  申请金额 45 万元"))
        driver.play("/事项:法律<Enter>")
        #expect(driver.screen.contains("合计  申请金额 18.75 万元"))
        driver.play(" ")
        #expect(driver.screen.contains("标记 1 条  申请金额 10 万元"))
        driver.play("<Esc>")
        #expect(driver.screen.contains("标记 1 条  申请金额 10 万元"))
        driver.play("<Esc>")
        #expect(driver.screen.contains("合计  申请金额 45 万元"))
        #expect(opened("T反哺<Enter>").screen.contains("合计  实际金额 约30000 万元"))
        #expect(opened("T反哺<Enter>", language: .english).screen.contains("about 30000 x10k yuan"))
        #expect(!opened("T活动<Enter>").screen.contains("合计"))
    }

    @Test("sums follow an edit, another scope and a mark that goes")
    func following() {
        let driver = opened(Self.cases + "  ")
        #expect(driver.screen.contains("标记 2 条  申请金额 18.75 万元"))
        driver.play("gdy")
        #expect(!driver.screen.contains("标记 2 条"))
        driver.play("u<C-x>")
        #expect(driver.screen.contains("合计  申请金额 45 万元"))
        driver.play("ge").focus(ServiceCase.requested).play("<C-u>1<C-s>")
        #expect(driver.screen.contains("合计  申请金额 36 万元"))
    }

    @Test("they fit beside order and filter at 80 columns in both languages, and are said for ears")
    func fitting() {
        for language in [Language.chinese, .english] {
            let driver = opened(Self.cases, language: language, size: Size(width: 80, height: 24))
            #expect(driver.draw().check().isEmpty)
            #expect(driver.screen.contains(language == .chinese ? "45 万元" : "45 x10k yuan"))
            driver.play("/a")
            #expect(driver.draw().check().isEmpty)
            driver.play("<Esc>")
            #expect(Dashboard.describe(driver.state).lines.contains { $0.contains("45") })
        }
    }

    @Test("many rows are marked, turned round and counted like one")
    func marks() {
        var marks = RowMarks()
        marks.set([7, 3, 90_000], true)
        marks.set([3, 4], true)
        #expect(marks.count == 4 && marks.rows == [3, 4, 7, 90_000])
        marks.toggle([3, 5, 6])
        #expect(marks.rows == [4, 5, 6, 7, 90_000] && marks.count == 5 && !marks.contains(3))
        marks.set([4, 8], false)
        #expect(marks.count == 4 && !marks.contains(1_000_000))
        marks.set([] as [UInt32], true)
        #expect(marks.count == 4)
    }
}
