import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Saving, undo, other windows")
struct SavingTests {
    /// Two windows on one ledger, both on the first member.
    private func twoWindows() -> (mine: DashboardDriver, other: DashboardDriver) {
        let store = MemoryStore()
        return (DashboardDriver(store), DashboardDriver(store))
    }

    @Test("nothing is said to be saved before the store has answered")
    func saidAfterwards() {
        let driver = DashboardDriver()
        driver.isStoreSlow = true
        driver.play("e<C-u>冯新<C-s>")
        #expect(driver.layers == [.form])
        #expect(driver.said.isEmpty)
        #expect(driver.screen.contains("正在保存"))
        driver.answer()
        #expect(driver.layers.isEmpty)
        #expect(driver.said.contains("已保存"))
    }

    @Test("what is pressed while saving does nothing: no second save, no lost letters, no leaving")
    func whileSaving() {
        let driver = DashboardDriver()
        driver.isStoreSlow = true
        driver.play("e<C-u>冯新<C-s><C-s>甲<Paste:乙><Esc>")
        driver.answer()
        #expect(driver.layers.isEmpty)
        #expect(driver.selectedName == "冯新")
        #expect(driver.store.journal.count == 2)
        #expect(driver.state.toast?.kind == .success)
        driver.play("c<C-s>")
        driver.play("<C-l>")
        #expect(driver.count { if case .redraw = $0 { true } else { false } } == 1)
        driver.answer()
    }

    @Test(
        "after a contact the cursor stays in its row, so that the work goes on with the next member",
        arguments: [("jjc<C-s>", 2), ("c<C-s>c<C-s>", 0), ("   c<C-s>", 0), ("Gc<C-s>", 59)])
    func goingOn(script: String, cursor: Int) {
        let driver = DashboardDriver()
        let names = driver.names
        driver.play(script)
        #expect(driver.state.roster.cursor == cursor)
        #expect(!driver.names.prefix(1).contains(names[0]) || cursor > 0)
        // A list that the contact does not move keeps the member under the cursor.
        let byName = DashboardDriver().play("s姓名<Enter>gjj")
        let name = byName.selectedName
        byName.play("c<C-s>")
        #expect(byName.selectedName == name && byName.state.roster.cursor == 2)
    }

    @Test("who edits a member stays with that member wherever it goes")
    func stayingWith() {
        let driver = DashboardDriver().play("s姓名<Enter>g").play("e<C-u>臧新<C-s>")
        #expect(driver.selectedName == "臧新" && driver.state.roster.cursor > 0)
    }

    @Test("leaving and undoing wait until everything is saved")
    func waiting() {
        let driver = DashboardDriver()
        driver.isStoreSlow = true
        driver.play("d y".replacingBlank + "qu")
        #expect(!driver.hasQuit)
        #expect(driver.said.contains("正在保存"))
        driver.answer()
        driver.isStoreSlow = false
        driver.play("q")
        #expect(driver.hasQuit)
    }

    @Test("a second u while the first still looks for what to undo does not undo the same twice")
    func doubleUndo() {
        let driver = DashboardDriver().play("c<C-s>jc<C-s>")
        driver.isStoreSlow = true
        driver.play("uu")
        driver.answer()
        driver.answer()
        #expect(driver.state.toast?.kind != .error)
        #expect(driver.store.journal.count == 4)
        driver.isStoreSlow = false
        driver.play("u")
        #expect(driver.store.journal.count == 5)
    }

    @Test("undo and redo go back and forth through edits, and say what they did")
    func undoRedo() {
        let driver = DashboardDriver().play("e<C-u>冯甲<C-s>e<C-u>冯乙<C-s>")
        #expect(driver.selectedName == "冯乙")
        driver.play("u")
        #expect(driver.selectedName == "冯甲")
        #expect(driver.said.contains("已撤销"))
        driver.play("u")
        #expect(driver.selectedName == "冯乐峰")
        driver.play("<C-r>")
        #expect(driver.selectedName == "冯甲")
        #expect(driver.said.contains("已重做"))
        driver.play("<C-r>")
        #expect(driver.selectedName == "冯乙")
        driver.play("<C-r>")
        #expect(driver.said.contains("没有可以重做"))
        driver.play("u")
        driver.play("c<C-s><C-r>")
        #expect(driver.said.contains("没有可以重做"))
    }

    @Test("undo works after a restart, down to the empty ledger, and stops there")
    func undoAfterRestart() {
        let store = MemoryStore()
        DashboardDriver(store).play("e<C-u>冯甲<C-s>")
        let driver = DashboardDriver(store)
        #expect(driver.selectedName == "冯甲")
        driver.play("u")
        #expect(driver.selectedName == "冯乐峰")
        driver.play("u", \.roster.visible.count, is: 0)
        driver.play("u")
        #expect(driver.said.contains("没有可以撤销"))
        driver.play("<C-r>", \.roster.visible.count, is: 60)
    }

    @Test("an undo keeps what was changed since, and says how much")
    func partialUndo() {
        let store = MemoryStore()
        let driver = DashboardDriver(store)
        driver.play("e<C-u>冯甲").focus(Member.job).play("<C-u>木工<C-s>")
        let other = DashboardDriver(store)
        other.play("/冯甲<Enter>e").focus(Member.job).play("<C-u>瓦工<C-s>")
        driver.catchUp()
        let mine = store.journal[1]
        driver.send(.reversible(.undo, mine))
        #expect(driver.selectedName == "冯乐峰")
        #expect(driver.said.contains("1 处之后已改动"))
    }

    @Test("a change from another window is shown at once, and said")
    func arriving() {
        let (mine, other) = twoWindows()
        other.play("e<C-u>冯新<C-s>")
        mine.catchUp()
        #expect(mine.selectedName == "冯新")
        #expect(mine.said.contains("周干事"))
    }

    @Test("a file that is open shows what another window saved")
    func arrivingInFile() {
        let (mine, other) = twoWindows()
        mine.play("<Enter>")
        other.play("e<C-u>冯新<C-s>")
        mine.catchUp()
        #expect(mine.screen.contains("冯新"))
    }

    @Test("two people edit different fields of one member: both are kept")
    func differentFields() {
        let (mine, other) = twoWindows()
        mine.play("e<C-u>冯新")
        other.play("e").focus(Member.job).play("<C-u>木工<C-s>")
        mine.catchUp()
        #expect(mine.form?.fields.first { $0.field.name == "job" }?.input.text == "木工")
        mine.play("<C-s>")
        #expect(mine.layers.isEmpty)
        let id = mine.state.roster.selected ?? RecordID(rawValue: 0)
        #expect(mine.value(Member.name, of: id) == .text("冯新"))
        #expect(mine.value(Member.job, of: id) == .text("木工"))
    }

    @Test(
        "two people edit one field: the second sees both, keeps the form, and saves what is chosen",
        arguments: [true, false])
    func sameField(hasArrived: Bool) {
        let (mine, other) = twoWindows()
        mine.play("e<C-u>冯甲")
        other.play("e<C-u>冯乙<C-s>")
        if hasArrived {
            mine.catchUp()
            #expect(mine.screen.contains("他人已改为「冯乙」"))
        }
        mine.play("<C-s>")
        #expect(mine.layers == [.form, .conflict])
        #expect(mine.screen.contains("冯乐峰") && mine.screen.contains("冯乙") && mine.screen.contains("冯甲"))
        mine.play("<Esc>")
        #expect(mine.form?.draft[Member.name] == .text("冯甲"))
        #expect(mine.screen.contains("他人已改为「冯乙」"))
        mine.play("<C-s><Enter>")
        #expect(mine.layers.isEmpty)
        #expect(mine.selectedName == "冯甲")
        other.catchUp()
        #expect(other.selectedName == "冯甲")
    }

    @Test("both made the same of a field: there is nothing to ask")
    func sameValue() {
        let (mine, other) = twoWindows()
        mine.play("e<C-u>冯新")
        other.play("e<C-u>冯新<C-s>")
        mine.catchUp()
        mine.play("<C-s>")
        #expect(mine.layers.isEmpty)
        #expect(mine.store.journal.count == 2)
    }

    @Test("what another window saved in between does not keep a new record from being saved")
    func retry() {
        let (mine, other) = twoWindows()
        mine.play("c")
        other.play("jc<C-s>")
        mine.play("<C-s>")
        #expect(mine.layers.isEmpty)
        #expect(mine.store.journal.count == 3)
    }

    @Test("a failure is said until a key is pressed, and the form stays with what was typed")
    func failure() {
        let driver = DashboardDriver()
        driver.store.failure = Phrase("磁盘已满，未保存。", "The disk is full; nothing was saved.")
        driver.play("e<C-u>冯新<C-s>")
        driver.wait(60_000)
        #expect(driver.said == "磁盘已满，未保存。")
        #expect(driver.form?.draft[Member.name] == .text("冯新"))
        driver.store.failure = nil
        driver.play("<C-s>")
        #expect(driver.layers.isEmpty && driver.selectedName == "冯新")
    }

    @Test(
        "where nothing can be saved every command that changes something says why",
        arguments: ["e", "a", "d", "c", "u", "<C-r>", "i", "1a", "1je", "<Enter>e", "<Enter>c", "<Enter>a", "3e"])
    func readOnly(script: String) {
        let reason = Phrase("台账在网络文件系统上，只能查看。", "The ledger is on a network file system: read only.")
        let driver = DashboardDriver(readOnly: reason).play(script)
        #expect(driver.said == reason.chinese)
        #expect(driver.form == nil)
        #expect(driver.store.journal.count == 1)
        #expect(driver.screen.contains("只能查看"))
    }

    @Test("where nothing can be saved a contact can still be read, and a field opens no form")
    func readOnlyLines() {
        let driver = DashboardDriver(readOnly: Phrase("只读", "read only")).play("<Enter>")
        for _ in 0..<80
        where driver.file?.selectedLine.map({ if case .record = $0.kind { false } else { true } }) ?? false {
            driver.play("j")
        }
        driver.play("<Enter>")
        #expect(driver.layers == [.file, .file])
        driver.play("<Esc>gjj<Enter>")
        #expect(driver.form == nil)
    }

    @Test("transactions that do not fit the ledger stop all saving and name the remedy")
    func broken() {
        let driver = DashboardDriver()
        let ghost = MemoryStore.transaction(Proposal(.edit, [.retired(.member, RecordID(rawValue: 5))]), number: 2)
        driver.send(.arrived([ghost], isAnswerToCommit: false))
        #expect(driver.said.contains("hongyan verify"))
        driver.play("e")
        #expect(driver.form == nil)
    }
}

extension String {
    /// Without the blanks that keep a script readable.
    fileprivate var replacingBlank: String { filter { $0 != " " } }
}
