import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Unfinished forms")
struct DraftTests {
    /// A store with an unfinished form of the first member, left by a program that died.
    private func left(_ script: String) -> MemoryStore {
        let store = MemoryStore()
        let driver = DashboardDriver(store).play(script)
        driver.wait(500)
        #expect(store.drafts.count == 1)
        return store
    }

    @Test("what is typed is kept half a second later, and forgotten when it is saved")
    func keeping() {
        let driver = DashboardDriver().play("e<C-u>冯新")
        #expect(driver.state.nextDeadline != nil)
        #expect(driver.state.unfinished.count == 1)
        driver.wait(500)
        #expect(driver.store.drafts.count == 1)
        #expect(driver.store.drafts.values.first?.contains("冯新") == true)
        driver.play("<C-s>")
        #expect(driver.store.drafts.isEmpty)
        driver.wait(10_000)
        #expect(driver.store.drafts.isEmpty)
        #expect(driver.state.unfinished.isEmpty)
    }

    @Test("an untouched form, or one that is as it was again, is not worth keeping", arguments: ["<Left>", "x<BS>"])
    func nothingToKeep(script: String) {
        let driver = DashboardDriver().play("e" + script)
        driver.wait(600)
        #expect(driver.store.drafts.isEmpty)
    }

    @Test("a form that was kept and typed back to what it was is forgotten")
    func typedBack() {
        let driver = DashboardDriver().play("ex")
        driver.wait(600)
        #expect(driver.store.drafts.count == 1)
        driver.play("<BS>")
        #expect(driver.store.drafts.isEmpty)
    }

    @Test("discarding a form forgets it")
    func discarding() {
        let driver = DashboardDriver().play("ex")
        driver.wait(600)
        driver.play("<Esc>x")
        #expect(driver.store.drafts.isEmpty)
    }

    @Test("the next start offers it back; going on restores what was typed, and saving forgets it")
    func offering() {
        let store = left("e<C-u>冯新")
        let driver = DashboardDriver(store)
        #expect(driver.layers == [.dialog])
        #expect(driver.screen.contains("冯乐峰"))
        driver.play("<Enter>")
        #expect(driver.form?.draft[Member.name] == .text("冯新"))
        #expect(store.drafts.count == 1, "kept until it is saved")
        driver.play("<C-s>")
        #expect(driver.selectedName == "冯新")
        #expect(store.drafts.isEmpty)
    }

    @Test("Esc goes on with it, as the harmless way; only x discards")
    func discardingOffer() {
        let store = left("e<C-u>冯新")
        #expect(DashboardDriver(store).play("<Esc>").form != nil)
        let driver = DashboardDriver(store).play("x")
        #expect(driver.layers.isEmpty && store.drafts.isEmpty)
    }

    @Test("a contact with several marked comes back for all of them")
    func severalTargets() {
        let store = left("   c<Tab><Tab><Tab><Tab>老周")
        let driver = DashboardDriver(store).play("g")
        #expect(driver.form?.targets.count == 3)
        driver.play("<C-s>")
        #expect(store.journal.last?.changes.count == 3)
    }

    @Test("a contact with one of several of the same name comes back for that one")
    func sameName() throws {
        let store = MemoryStore()
        let first = DashboardDriver(store).play("je<C-u>冯乐峰<C-s>")
        let wanted = try #require(first.state.roster.selected)
        first.play("c<Tab><Tab><Tab><Tab>老周")
        first.wait(500)
        let driver = DashboardDriver(store).play("g")
        #expect(driver.form?.title.chinese == "记录联系：冯乐峰")
        #expect(driver.form?.draft[Contact.member] == .reference(wanted))
        #expect(driver.form?.fields.first?.isFixed == true)
        driver.play("<C-s>")
        #expect(driver.layers.isEmpty)
    }

    @Test("a number that was typed comes back hidden")
    func hiddenNumber() {
        let whole = Fixture.ledger.members.text(Member.citizenNumber, 3)
        let store = left("a贝小雁<Tab>" + whole)
        let driver = DashboardDriver(store).play("g")
        #expect(!driver.screen.contains(whole))
        #expect(driver.form?.draft[Member.citizenNumber] == .text(whole))
    }

    @Test("what was saved just before the program died is not offered, and does not hide others")
    func settled() {
        let store = left("a贝小雁")
        let id = store.drafts.keys.first ?? ""
        let kept = store.drafts
        DashboardDriver(store).play("g").focus(Member.branch).play("lhc<Enter><C-s>")
        store.drafts = kept
        store.drafts["zzz"] = DashboardDriver().play("e<C-u>冯新").form?.keptText
        let driver = DashboardDriver(store)
        driver.wait(1)
        #expect(driver.dialog?.text.chinese.contains("冯乐峰") == true)
        #expect(store.drafts[id] == nil)
    }

    @Test(
        "texts that are no kept forms are passed over", arguments: ["", "hongyan-draft 2\nkind member", "x", "\n\n \n"])
    func garbage(text: String) {
        let store = MemoryStore()
        store.drafts["a"] = text
        #expect(DashboardDriver(store).layers.isEmpty)
    }

    @Test("two unfinished forms are offered one after the other")
    func two() {
        let store = left("e<C-u>冯新")
        store.drafts["zzz"] = DashboardDriver().play("je<C-u>雷新").form?.keptText
        let driver = DashboardDriver(store).play("x")
        #expect(driver.dialog != nil)
        driver.play("x")
        #expect(driver.layers.isEmpty && store.drafts.isEmpty)
    }
}
