import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Moving in the tree")
struct TreeMoveTests {
    /// The township with a second branch and a general branch.
    private static func driver() -> DashboardDriver {
        let store = MemoryStore()
        let organisations = Fixture.ledger.organisations
        let top = organisations.id(Fixture.ledger.organisationTree.roots[0])
        for (number, name, kind) in [(71, "片区总支", "general-branch"), (72, "新港支部", "branch")] {
            store.save(
                Proposal(
                    .edit,
                    [
                        .added(
                            .organisation, RecordID(rawValue: UInt64(number)),
                            [
                                FieldValue("name", .text(name)), FieldValue("kind", .code(kind)),
                                FieldValue("parent", .reference(top)),
                            ])
                    ]))
        }
        return DashboardDriver(store)
    }

    private static func select(_ label: String, _ driver: DashboardDriver) {
        driver.play("1")
        if let index = driver.state.tree.nodes.firstIndex(where: { driver.state.label($0) == label }) {
            driver.state.select(index, in: .tree)
        }
        driver.draw()
    }

    private static func parent(_ id: RecordID, _ driver: DashboardDriver) -> String {
        let ledger = driver.state.ledger
        guard let row = ledger.organisations.row(of: id),
            let parent = ledger.organisations.reference(Organisation.parent, row)
        else { return "" }
        return Organisation.title(parent, ledger.organisations)
    }

    @Test("an organisation is cut and put below another after a question, and one undo takes it back")
    func organisation() {
        let driver = Self.driver()
        Self.select("新港支部", driver)
        driver.play("<C-x>")
        #expect(driver.said.contains("Ctrl-V") && driver.find("已剪切：新港支部") != nil)
        Self.select("片区总支", driver)
        driver.play("<C-v>")
        #expect(driver.dialog?.text.chinese == "把「新港支部」从「新仓镇党委」移到「片区总支」？连同下级党组织 0 个、党员 0 人。")
        let count = driver.store.journal.count
        // The key that asked does not say yes.
        driver.play("p<C-v>")
        #expect(driver.store.journal.count == count)
        driver.play("y")
        #expect(Self.parent(RecordID(rawValue: 72), driver) == "片区总支")
        #expect(driver.store.journal.count == count + 1 && driver.state.tree.cut == nil)
        driver.play("u")
        #expect(Self.parent(RecordID(rawValue: 72), driver) == "新仓镇党委")
    }

    @Test("to the top goes what is put on the heading")
    func top() {
        let driver = Self.driver()
        Self.select("片区总支", driver)
        driver.play("X")
        Self.select("隶属组织", driver)
        driver.play("py")
        #expect(Self.parent(RecordID(rawValue: 71), driver) == "")
    }

    @Test("what makes no sense is refused with a reason before any question", arguments: ["新港支部", "去向", "联合村支部"])
    func refused(target: String) {
        let driver = Self.driver()
        Self.select("片区总支", driver)
        driver.play("X")
        if target == "去向" { driver.play("w") } else { Self.select(target, driver) }
        driver.play("p")
        #expect(driver.layers.isEmpty && !driver.said.isEmpty)
        driver.wait(20_000)
        driver.play("<Esc>")
        #expect(driver.state.tree.cut == nil)
        driver.play("p")
        #expect(driver.said.contains("请先剪切"))
    }

    @Test("marked members go into a branch in one transaction; those who are there stay, and one undo takes all back")
    func members() throws {
        let driver = Self.driver().play("2  j ")
        let marked = driver.state.markedIDs
        #expect(marked.count == 3)
        Self.select("新港支部", driver)
        driver.play("p")
        let said = try #require(driver.dialog?.text.chinese)
        #expect(said.contains("3 人") && said.contains("新港支部") && said.contains("「联合村支部」3 人"))
        driver.play("y")
        for id in marked {
            #expect(driver.value(Member.branch, of: id) == .reference(RecordID(rawValue: 72)))
        }
        #expect(driver.state.roster.marks.isEmpty && driver.said.contains("3 人"))
        driver.play("u")
        for id in marked { #expect(driver.value(Member.branch, of: id) != .reference(RecordID(rawValue: 72))) }
    }

    @Test("into a floating branch go those who are away, and their home branch stays")
    func participants() throws {
        let driver = Self.driver()
        driver.play("2<C-a>")
        Self.select("驻沪流动支部", driver)
        driver.play("p")
        let said = try #require(driver.dialog?.text.chinese)
        #expect(said.contains("隶属关系不变") && said.contains("9 人已在那里") && said.contains("6 人没有外出记录"))
        let before = driver.state.headcounts
        driver.play("y")
        #expect(driver.state.headcounts.withoutBranchThere == 0)
        #expect(driver.state.headcounts.total == before.total)
    }

    @Test("members do not go into a committee, nor nowhere")
    func membersRefused() {
        let driver = Self.driver().play("2 ")
        for target in ["新仓镇党委", "隶属组织", "片区总支"] {
            Self.select(target, driver)
            driver.play("p")
            #expect(driver.layers.isEmpty && driver.said.contains("支部"))
            driver.wait(20_000)
        }
        Self.select("联合村支部", driver)
        driver.play("p")
        #expect(driver.said.contains("已在那里"))
    }

    // MARK: The mouse

    private static func drag(_ from: String, to: String, _ driver: DashboardDriver) throws {
        let start = try #require(driver.find(from))
        driver.input(.mouse(Mouse(.press, at: start)))
        driver.draw()
        var end = try #require(driver.find(to))
        end.x += 1
        driver.input(.mouse(Mouse(.drag, at: end)))
        driver.draw()
    }

    @Test("an organisation is dragged onto another; the line below says what letting go would do")
    func dragOrganisation() throws {
        let driver = Self.driver()
        try Self.drag("新港支部", to: "片区总支", driver)
        #expect(driver.find("松开鼠标，移到「片区总支」") != nil)
        let end = try #require(driver.find("片区总支"))
        driver.input(.mouse(Mouse(.release, at: end)))
        #expect(driver.dialog?.text.chinese.contains("移到「片区总支」") == true)
        driver.play("<Esc>")
        #expect(driver.state.tree.drag == nil)
        try Self.drag("片区总支", to: "新港支部", driver)
        #expect(driver.find("党总支不能隶属于党支部") != nil)
        driver.input(.mouse(Mouse(.release, at: end)))
        #expect(driver.layers.isEmpty && driver.state.tree.drag == nil)
    }

    @Test("a member is dragged from the roster into a branch, the marked together")
    func dragMembers() throws {
        let driver = Self.driver()
        try Self.drag("雷成鹏", to: "新港支部", driver)
        driver.input(.mouse(Mouse(.release, at: try #require(driver.find("新港支部")))))
        #expect(driver.dialog?.text.chinese.contains("雷成鹏") == true)
        driver.play("<Esc>").play("2g  ")
        try Self.drag("冯乐峰", to: "新港支部", driver)
        driver.input(.mouse(Mouse(.release, at: try #require(driver.find("新港支部")))))
        #expect(driver.dialog?.text.chinese.contains("冯乐峰、雷成鹏") == true)
    }

    @Test("a click is no drag, and nothing is dropped beside the tree")
    func noDrag() throws {
        let driver = Self.driver()
        driver.click("新港支部")
        #expect(driver.layers.isEmpty && driver.state.tree.drag == nil)
        driver.wait(5_000)
        try Self.drag("新港支部", to: "2 花", driver)
        driver.input(.mouse(Mouse(.release, at: try #require(driver.find("2 花")))))
        #expect(driver.layers.isEmpty && driver.state.tree.drag == nil)
    }

    @Test("a ledger that is only read can be looked at but nothing is cut")
    func readOnly() {
        let driver = DashboardDriver(readOnly: Phrase("只读。", "Read only.")).play("1j<C-x>")
        #expect(driver.state.tree.cut == nil && driver.said == "只读。")
    }
}
