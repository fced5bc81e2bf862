import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Two people edit one record")
struct ConflictTests {
    /// The window after ``DashboardDriver/collide()``, and the member.
    private func collided() throws -> (driver: DashboardDriver, id: RecordID) {
        let driver = DashboardDriver().collide()
        return (driver, try #require(driver.conflict?.record))
    }

    @Test("each field shows what it was, what the other saved, and what is typed here, and who the other is")
    func sideBySide() throws {
        let (driver, _) = try collided()
        let conflict = try #require(driver.conflict)
        #expect(conflict.collisions.map(\.field.name) == ["name", "job"])
        let name = conflict.collisions[0]
        #expect(name.before == .text("冯乐峰") && name.theirs == .text("冯乙") && name.mine == .text("冯甲"))
        #expect(conflict.author == "周干事")
        let line = driver.screen.split(separator: "\n").first { $0.contains("( ) 冯乙") } ?? ""
        #expect(line.contains("冯乐峰") && line.contains("(*) 冯甲"))
        #expect(driver.screen.contains("对方 周干事"))
    }

    @Test(
        "each field keeps what was chosen for it",
        arguments: [
            ("", "冯甲", "木工"), ("t", "冯乙", "瓦工"), ("<Left>", "冯乙", "木工"), ("<Down><Left>", "冯甲", "瓦工"),
            (" <Down> ", "冯乙", "瓦工"), ("tm", "冯甲", "木工"), ("<F7><Right>", "冯甲", "瓦工"), ("t<Tab><Insert>", "冯乙", "木工"),
        ])
    func choosing(keys: String, name: String, job: String) throws {
        let (driver, id) = try collided()
        driver.play(keys + "<Enter>")
        #expect(driver.layers.isEmpty)
        #expect(driver.value(Member.name, of: id) == .text(name))
        #expect(driver.value(Member.job, of: id) == .text(job))
        // All theirs leaves nothing to save.
        #expect(driver.store.journal.count == (keys == "t" || keys == " <Down> " ? 2 : 3))
    }

    @Test("what only one of them changed is kept without a question")
    func merging() throws {
        let store = MemoryStore()
        let other = DashboardDriver(store)
        let driver = DashboardDriver(store).play("e<C-u>冯甲").focus(Member.contactHint).play("问老周")
        other.play("e<C-u>冯乙").focus(Member.job).play("<C-u>瓦工<C-s>")
        driver.play("<C-s>")
        let conflict = try #require(driver.conflict)
        #expect(conflict.collisions.map(\.field.name) == ["name"])
        driver.play("<Left><C-s>")
        #expect(driver.layers.isEmpty)
        #expect(driver.value(Member.name, of: conflict.record) == .text("冯乙"))
        #expect(driver.value(Member.job, of: conflict.record) == .text("瓦工"))
        #expect(driver.value(Member.contactHint, of: conflict.record) == .text("问老周"))
    }

    @Test("one undo takes the choice back to what the other saved")
    func undo() throws {
        let (driver, id) = try collided()
        driver.play("<Enter>u")
        #expect(driver.value(Member.name, of: id) == .text("冯乙"))
        #expect(driver.value(Member.job, of: id) == .text("瓦工"))
    }

    @Test("a third change while somebody chooses is shown, and that field has to be chosen again")
    func third() throws {
        let (driver, _) = try collided()
        driver.store.drafts = [:]
        driver.play("t")
        let other = DashboardDriver(driver.store)
        other.play("2e<C-u>冯丙<C-s>")
        driver.catchUp()
        #expect(driver.conflict?.collisions.map(\.takesTheirs) == [false, true])
        #expect(driver.screen.contains("冯丙"))
        // When the other comes round to what is typed here, nothing is left to choose.
        other.play("2e<C-u>冯甲").focus(Member.job).play("<C-u>木工<C-s>")
        driver.catchUp()
        #expect(driver.layers == [.form])
    }

    @Test("numbers stay hidden in the choice until somebody asks to see them")
    func masked() throws {
        let store = MemoryStore()
        let other = DashboardDriver(store)
        let driver = DashboardDriver(store).play("e").focus(Member.mobile).play("<Enter><C-e><C-u>12700001111")
        other.play("e").focus(Member.mobile).play("<Enter><C-e><C-u>12700002222<C-s>")
        driver.catchUp()
        driver.play("<C-s>")
        #expect(driver.conflict != nil)
        #expect(!driver.screen.contains("12700001111") && !driver.screen.contains("12700002222"))
        driver.play("<F3>")
        #expect(driver.screen.contains("12700001111") && driver.screen.contains("12700002222"))
    }

    @Test("an emptied field is said to be empty")
    func emptied() throws {
        let store = MemoryStore()
        let other = DashboardDriver(store)
        let driver = DashboardDriver(store).play("e").focus(Member.job).play("<C-u>木工")
        other.play("e").focus(Member.job).play("<C-u><C-s>")
        driver.catchUp()
        driver.play("<C-s>")
        #expect(driver.screen.contains("（空）"))
        driver.play("t<Enter>")
        #expect(driver.value(Member.job, of: try #require(driver.state.roster.selected)) == nil)
    }

    @Test("somebody who edits a record that another window retires is told")
    func retired() {
        let store = MemoryStore()
        let other = DashboardDriver(store)
        let driver = DashboardDriver(store).play("e<C-u>冯甲")
        other.play("2dy")
        driver.catchUp()
        #expect(driver.state.toast?.kind == .warning && driver.said.contains("停用了正在编辑的"))
        #expect(driver.form?.draft[Member.name] == .text("冯甲"))
    }

    @Test("a value can be clicked")
    func mouse() throws {
        let (driver, _) = try collided()
        driver.click("( ) 瓦工")
        #expect(driver.conflict?.collisions.map(\.takesTheirs) == [false, true])
    }

    @Test("the choice fits any screen", arguments: [(80, 24), (40, 10), (200, 60)])
    func sizes(width: Int, height: Int) {
        let driver = DashboardDriver(size: Size(width: width, height: height)).collide()
        let buffer = driver.draw()
        #expect(buffer.check().isEmpty)
        #expect(buffer.caret.map { $0.y < height - 1 } == true)
    }
}
