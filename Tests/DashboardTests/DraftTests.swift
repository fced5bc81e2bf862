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

    @Test("two forms that were typed in wait side by side, and forgetting one keeps the other")
    func several() {
        var drafts = DraftKeeper()
        drafts.keep("a", "1", now: 0)
        drafts.keep("b", "2", now: 100)
        #expect(drafts.due == 500)
        drafts.keep("c", "3", now: 200)
        #expect(drafts.forget("b").count == 1 && drafts.due == 500)
        let kept = drafts.keepNow().map { if case .saveDraft(let name, let text) = $0 { "\(name)\(text)" } else { "" } }
        #expect(kept == ["a1", "c3"])
        #expect(drafts.due == nil && drafts.keepNow().isEmpty)
        #expect(drafts.drop("a").count == 1 && drafts.drop("a").isEmpty)
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

    // MARK: Attendance lists

    @Test("marks of an attendance list are kept half a second later, and forgotten when they are saved or given up")
    func keepingMarks() {
        let driver = DashboardDriver().play("ohfw5")
        driver.wait(500)
        #expect(driver.store.drafts.count == 1)
        driver.play("0")
        #expect(driver.store.drafts.isEmpty, "it is as it was again")
        driver.play("+")
        #expect(driver.state.unfinished.count == 1)
        driver.play("<C-s>")
        driver.wait(1_000)
        #expect(driver.layers.isEmpty && driver.store.drafts.isEmpty)
        let given = DashboardDriver().play("ohfw5")
        given.wait(500)
        given.play("<Esc>x")
        #expect(given.layers.isEmpty && given.store.drafts.isEmpty)
        let untouched = DashboardDriver().play("o<Right><Down>")
        untouched.wait(500)
        #expect(untouched.store.drafts.isEmpty)
    }

    @Test("the next start offers the list back with every mark, its title and its day, and saves it as one activity")
    func offeringMarks() throws {
        let store = left("o+hfw5<Tab><Tab><C-u>3.5<Tab><C-u>春训")
        let driver = DashboardDriver(store)
        #expect(driver.layers == [.dialog])
        #expect(driver.dialog?.text.chinese.contains("「春训」的出勤名单（已标 9 人）") == true)
        // The program may die again before anybody answers.
        let again = DashboardDriver(store)
        #expect(again.layers == [.dialog] && store.drafts.count == 1)
        again.play("g")
        #expect(again.attendance?.count("business-leave") == 1 || again.attendance?.marks.count == 9)
        #expect(again.attendance?.activity[Activity.title] == .text("春训"))
        #expect(again.attendance?.activity[Activity.day] == Day(iso: "2026-03-05").map { .day($0) })
        again.wait(500)
        #expect(store.drafts.count == 1, "kept until it is saved")
        again.play("<C-s>")
        #expect(again.layers.isEmpty && store.drafts.isEmpty)
        #expect(store.journal.last?.changes.count { $0.kind == .attendance } == 9)
        #expect(store.journal.last?.changes.count { $0.kind == .activity } == 1)
    }

    @Test("a list of several branches, and one of an activity that is there, come back for these")
    func otherLists() throws {
        let store = MemoryStore()
        let first = DashboardDriver(store).play("o+<C-s>")
        let activity = try #require(
            first.state.ledger.table(Activity.type).keptCount > 0 ? first.state.ledger.table(Activity.type).id(0) : nil)
        _ = first.state.openAttendance(of: activity)
        first.play("hfw60").wait(500)
        let kept = try #require(store.drafts["\(activity)"])
        #expect(kept.contains("new 0"))
        let driver = DashboardDriver(store).play("g")
        #expect(driver.attendance?.original.id == activity && driver.attendance?.isDirty == true)
        // Put aside at the start behind another form, it is there when the same list is opened.
        let other = DashboardDriver(store, readOnly: nil)
        other.play("x")
        store.drafts = ["\(activity)": kept]
        let late = DashboardDriver(store)
        late.state.layers = []
        late.state.drafts.found = ["\(activity)": kept]
        _ = late.state.openAttendance(of: activity)
        #expect(late.attendance?.isDirty == true)
        #expect(late.said.contains("上次没有保存的出勤名单"))
    }

    @Test("a list that was saved just before the program died is not offered")
    func settledList() {
        let store = left("o+")
        let kept = store.drafts
        DashboardDriver(store).play("g<C-s>")
        store.drafts = kept
        let driver = DashboardDriver(store)
        driver.wait(1)
        #expect(driver.layers.isEmpty && store.drafts.isEmpty)
    }

    @Test(
        "what is no list, or one of people who are gone, is passed over",
        arguments: [
            "hongyan-attendance 1", "hongyan-attendance 1\nid x",
            "hongyan-attendance 1\nid 0000000000009\nnew 1\nmark a b c",
        ])
    func brokenList(text: String) {
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
