import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The history as a list to step through")
struct HistoryTests {
    /// Three edits of one name: 甲, 乙, 丙.
    private static func driver() -> DashboardDriver {
        DashboardDriver().play("2").play("e<C-u>甲<C-s>").play("e<C-u>乙<C-s>").play("e<C-u>丙<C-s>")
    }

    private static func history(_ driver: DashboardDriver) -> HistoryLayer? {
        if case .history(let history)? = driver.state.layers.last { history } else { nil }
    }

    @Test("Enter shows what a step changed, field by field, and Esc goes back to the list")
    func changes() {
        let driver = Self.driver().play("H<Enter>")
        #expect(driver.layers == [.history, .changes])
        #expect(driver.find("姓名: 乙 -> 丙") != nil && driver.find("周干事") != nil)
        driver.play("<Esc>j<Enter>")
        #expect(driver.find("姓名: 甲 -> 乙") != nil)
        driver.play("q")
        #expect(driver.layers == [.history])
    }

    @Test("ID numbers, phones and addresses stay masked in what a step changed")
    func masked() throws {
        let driver = DashboardDriver().play("HG<Enter>")
        let text = driver.screen
        #expect(text.contains("新增"))
        guard case .changes(let changes)? = driver.state.layers.last else {
            Issue.record("no changes")
            return
        }
        let all = try #require(changes.lines).map(\.text).joined(separator: "\n")
        let members = driver.state.ledger.members
        #expect(all.contains("990101********"))
        for row in 0..<members.count {
            for field in [Member.citizenNumber, Member.mobile] {
                let number = members.text(field, row)
                if !number.isEmpty { #expect(!all.contains(number)) }
            }
        }
    }

    @Test("going back before a step undoes it and all after it, each as an undo of its own, which redo walks forward")
    func goingBack() throws {
        let driver = Self.driver()
        let before = driver.store.journal.count
        driver.play("Hjb")
        let said = try #require(driver.dialog?.text.chinese)
        #expect(said.contains("最近 2 步") && said.contains("逐步重做"))
        driver.play("<Enter>")
        #expect(driver.store.journal.count == before)
        driver.play("b").play("y")
        #expect(driver.store.journal.count == before + 2)
        #expect(driver.store.journal.suffix(2).allSatisfy { $0.proposal.purpose == .undo })
        #expect(driver.selectedName == "甲" && driver.said.contains("已撤销 2 步"))
        driver.play("<C-r>")
        #expect(driver.selectedName == "乙")
        driver.play("<C-r>")
        #expect(driver.selectedName == "丙")
        // The list follows, and what was undone and done again can be gone back to again.
        #expect(Self.history(driver)?.effective.count == 4)
    }

    @Test("what was undone, or is an undo, cannot be gone back to, and says so")
    func cancelled() {
        let driver = Self.driver().play("uHb")
        #expect(driver.layers == [.history] && driver.said.contains("已经撤销"))
        driver.play("jb")
        #expect(driver.layers == [.history])
        driver.play("jb")
        #expect(driver.layers == [.history, .dialog])
    }

    @Test("a change from another window stops it where it is, and says how far it came")
    func stopped() {
        let driver = Self.driver().play("Hjb")
        driver.isStoreSlow = true
        driver.play("y")
        driver.store.save(
            Proposal(
                .edit,
                [
                    .added(
                        .organisation, RecordID(rawValue: 99),
                        [FieldValue("name", .text("别人的支部")), FieldValue("kind", .code("branch"))])
                ]), author: "别人")
        driver.isStoreSlow = false
        driver.catchUp()
        driver.answer()
        #expect(driver.said.contains("停止") && driver.said.contains("2 步中的 0 步"))
        #expect(driver.selectedName == "丙" && driver.state.goingBack == nil)
        #expect(driver.state.progress == nil)
        // Nothing is left that would go on later.
        driver.play("<Esc>").wait(60_000)
        driver.play("u")
        #expect(driver.state.ledger.organisations.row(of: RecordID(rawValue: 99)) != nil)
    }

    @Test("whose steps they are is said when it was not one person alone")
    func authors() throws {
        let driver = Self.driver()
        let id = try #require(driver.state.roster.selected)
        driver.store.save(
            Proposal(.edit, [.set(.member, id, "name", old: .text("丙"), new: .text("丁"))]), author: "别人")
        driver.catchUp()
        driver.play("Hjb")
        #expect(driver.dialog?.text.chinese.contains("别人、周干事") == true)
        driver.play("y")
        #expect(driver.selectedName == "乙")
    }

    // MARK: Messages

    @Test("a message stays as long as it takes to read, longer ones longer, and none for ever but errors")
    func times() {
        let short = Toast.time(toRead: Phrase("好。", "Fine."))
        let long = Toast.time(toRead: Phrase(String(repeating: "长", count: 40), "long"))
        #expect(
            short >= 2_000 && long > short
                && Toast.time(toRead: Phrase(String(repeating: "长", count: 999), "x")) == 10_000)
    }

    @Test("a key that was typed before an error could be read does not take it away, and a later one does")
    func unread() {
        let driver = DashboardDriver()
        driver.send(.failed(Phrase("读不到这个文件，请检查它是否还在。", "Unreadable.")))
        driver.play("jj")
        #expect(driver.said.contains("读不到"))
        driver.wait(10_000)
        #expect(driver.said.contains("读不到"))
        driver.play("j")
        #expect(driver.said.isEmpty)
    }

    @Test(
        "what went wrong is not covered by what comes after it: that waits, and of what only confirms the last is enough"
    )
    func waiting() {
        let driver = DashboardDriver()
        driver.send(.failed(Phrase("第一个错误。", "First.")))
        driver.send(.done(Phrase("做完了一件。", "Done.")))
        driver.send(.done(Phrase("又做完了一件。", "Done again.")))
        driver.send(.failed(Phrase("第二个错误。", "Second.")))
        #expect(driver.said == "第一个错误。")
        driver.wait(5_000)
        driver.play("j")
        #expect(driver.said == "又做完了一件。")
        driver.wait(20_000)
        #expect(driver.said == "第二个错误。")
        driver.wait(5_000)
        driver.play("j")
        #expect(driver.said.isEmpty && driver.state.nextDeadline == nil)
        driver.play("M")
        for words in ["第一个错误", "做完了一件", "又做完了一件", "第二个错误"] { #expect(driver.find(words) != nil) }
    }

    @Test("what only confirms gives way at once")
    func confirming() {
        let driver = DashboardDriver()
        driver.send(.done(Phrase("一。", "One.")))
        driver.send(.done(Phrase("二。", "Two.")))
        #expect(driver.said == "二。")
    }
}
