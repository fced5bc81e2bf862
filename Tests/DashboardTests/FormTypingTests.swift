import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Typing in forms")
struct FormTypingTests {
    @Test("nothing is said to be wrong while somebody types, but after a pause or when the field is left")
    func patience() {
        let driver = DashboardDriver().play("e").focus(Member.joined).play("<C-e><C-u>2012-13")
        #expect(!driver.screen.contains("月份应为"))
        #expect(driver.state.nextDeadline.map { $0 - driver.state.now <= 1_500 } == true)
        driver.wait(1_500)
        #expect(driver.screen.contains("x 须改：月份应为"))
        driver.wait(1)
        #expect(driver.state.nextDeadline == nil || driver.state.nextDeadline ?? 0 > driver.state.now)
        driver.play("<BS>")
        #expect(!driver.screen.contains("月份应为"))
        driver.play("3<Tab>")
        #expect(driver.screen.contains("x 须改：月份应为"))
    }

    @Test(
        "a number that lacks digits is counted, not called wrong, until the field is left or saved",
        arguments: [160, 80])
    func counting(width: Int) {
        let driver = DashboardDriver(size: Size(width: width, height: 30)).play("a贝小雁<Tab>99010119900307775")
        #expect(driver.screen.contains("17/18"))
        driver.wait(60_000)
        #expect(driver.screen.contains("17/18") && !driver.screen.contains("应为 18 位"))
        driver.play("<Tab>")
        #expect(!driver.screen.contains("17/18") && driver.screen.contains("应为 18 位"))
    }

    @Test("a mobile number is counted to eleven")
    func phone() {
        let driver = DashboardDriver().play("a").focus(Member.mobile).play("1270000")
        #expect(driver.screen.contains("7/11"))
        driver.play("1111")
        #expect(!driver.screen.contains("/11"))
    }

    @Test("errors and warnings are told apart by sign and word, in both languages")
    func words() {
        let error = DashboardDriver().play("e").focus(Member.joined).play("<C-e><C-u>x<Tab>")
        #expect(error.screen.contains("x 须改："))
        let warning = DashboardDriver(language: .english).play("e").focus(Member.mobile).play(
            "<Enter><C-e><C-u>12345<Tab>")
        #expect(warning.screen.contains("! Check: "))
    }

    @Test("a click places the caret, a drag selects, a double click takes the word, and typing replaces it")
    func mouse() throws {
        let driver = DashboardDriver().play("e").focus(Member.job).play("<C-u>建筑 木工")
        let start = try #require(driver.find("建筑 木工"))
        driver.click("建筑 木工", offset: 2)
        #expect(driver.form?.focused?.input.caret == 1)
        driver.wait(500)
        driver.input(.mouse(Mouse(.press, at: start)))
        driver.input(.mouse(Mouse(.drag, at: Point(x: start.x + 4, y: start.y + 3))))
        #expect(driver.form?.focused?.input.selectedText == "建筑")
        driver.input(.mouse(Mouse(.release, at: start)))
        driver.input(.mouse(Mouse(.drag, at: start)))
        #expect(driver.form?.focused?.input.selectedText == "建筑")
        driver.wait(500)
        driver.click("木工", times: 2)
        #expect(driver.form?.focused?.input.selectedText == "木工")
        #expect(driver.draw().rows(under: .selection).isEmpty == false)
        driver.play("瓦工")
        #expect(driver.form?.focused?.input.text == "建筑 瓦工")
    }

    @Test("a click beyond the text of a choice goes to it, and typing still replaces the choice")
    func clickOnChoice() throws {
        let driver = DashboardDriver().play("e").click("所在党支部", offset: 40)
        driver.play("zhld")
        #expect(driver.form?.focused?.input.text == "zhld")
    }

    @Test("what was killed in one field is yanked in another, and each field takes its own changes back")
    func killAndUndo() {
        let driver = DashboardDriver().play("e").focus(Member.job).play("<C-u>木工<C-u>").focus(Member.contactHint)
        driver.play("<C-y>工地")
        #expect(driver.form?.focused?.input.text == "木工工地")
        driver.play("<A-u><A-u>")
        #expect(driver.form?.focused?.input.text == "")
        driver.play("<A-U>")
        #expect(driver.form?.focused?.input.text == "木工")
        driver.focus(Member.branch).play("zhld<Enter><S-Tab><C-_>")
        #expect(driver.form?.focused?.input.text == "zhld")
    }

    @Test("Ctrl-C copies the selection or the field, and a hidden number as its mask")
    func copying() {
        let driver = DashboardDriver().play("e<S-Left><C-c>")
        #expect(driver.copied == "峰")
        driver.play("<Tab><C-c>")
        #expect(driver.copied?.contains("****") == true)
        #expect(driver.said == "已复制：身份证号")
    }

    @Test("F1 lists the keys of a form and does them; a question mark is text")
    func help() {
        let driver = DashboardDriver().play("e<F1>")
        #expect(driver.layers == [.form, .help])
        #expect(driver.screen.contains("Ctrl-Y") && driver.screen.contains("Ctrl-S F12"))
        driver.play("删到开头<Enter>")
        #expect(driver.layers == [.form] && driver.form?.focused?.input.text == "")
        driver.play("?")
        #expect(driver.form?.focused?.input.text == "?")
        // On a hidden number the same keys do nothing.
        let masked = DashboardDriver().play("e<Tab><C-u><C-x><A-u>")
        #expect(masked.form?.isDirty == false && masked.layers == [.form])
    }

    @Test(
        "codes are found by initials, pinyin, characters, English, code and office words, the likeliest first",
        arguments: [
            (Member.ethnicity.name, "hz", "汉族"), (Member.ethnicity.name, "hanzu", "汉族"),
            (Member.ethnicity.name, "汉", "汉族"),
            (Member.ethnicity.name, "zhuangz", "壮族"), (Member.ethnicity.name, "01", "汉族"),
            (Member.ethnicity.name, "ｈａｎｚ", "汉族"), (Member.ethnicity.name, "han", "汉族"), (Member.sex.name, "n", "男"),
            (Member.sex.name, "female", "女"), (Member.category.name, "正式", "正式党员"),
            (Member.category.name, "ybdy", "预备党员"),
            (Member.branch.name, "lhc", "联合村党支部"), (Member.branch.name, "联合", "联合村党支部"),
        ])
    func codes(name: String, typed: String, label: String) throws {
        let field = try #require(Member.type.field(name))
        let driver = DashboardDriver().play("e").focus(field).play("<C-u>" + typed)
        #expect(driver.form?.popup?.choices.first?.label == label)
    }
}

@Suite("Long notes")
struct NoteTests {
    private func atNote() -> DashboardDriver { DashboardDriver().play("e").focus(Member.note) }

    /// What was given to the editor last.
    private func given(_ driver: DashboardDriver) -> TextForEditor? {
        driver.asked.reversed().lazy.compactMap { if case .edit(let text) = $0 { text } else { nil } }.first
    }

    @Test("the editor gets the note and gives it back with its lines; saving keeps them")
    func roundTrip() throws {
        let driver = atNote().play("在工地<C-o>")
        var text = try #require(given(driver))
        #expect(text.text == "在工地")
        #expect(driver.store.drafts.count == 1, "kept before the editor runs")
        text.text = "在工地\n春节回\n\n"
        driver.send(.edited(text))
        #expect(driver.form?.focused?.input.text == "在工地\n春节回")
        #expect(driver.screen.contains("在工地↵春节回"))
        driver.play("<C-s>")
        #expect(driver.value(Member.note, of: text.record) == .text("在工地\n春节回"))
        driver.play("e").focus(Member.note).play("<C-o>")
        #expect(given(driver)?.text == "在工地\n春节回")
    }

    @Test("several lines survive a crash, backslashes too")
    func keeping() throws {
        let driver = atNote().play("x<C-o>")
        var text = try #require(given(driver))
        text.text = "a\\n\nb \\ c"
        driver.send(.edited(text))
        driver.wait(500)
        let again = DashboardDriver(driver.store).play("g")
        #expect(again.form?.draft[Member.note] == .text("a\\n\nb \\ c"))
    }

    @Test("several pasted lines stay lines in a note")
    func pasting() {
        let driver = atNote().play("<Paste:一<Enter>二>")
        #expect(driver.form?.draft[Member.note] == .text("一\n二"))
    }

    @Test("the editor is for notes only, and an answer for a form that was left is dropped")
    func elsewhere() throws {
        let driver = DashboardDriver().play("e<C-o>")
        #expect(given(driver) == nil && driver.said.contains("备注"))
        driver.focus(Member.note).play("<F6>")
        var text = try #require(given(driver))
        text.text = "晚了"
        driver.play("<Esc>").send(.edited(text))
        #expect(driver.layers.isEmpty)
        driver.play("e").focus(Member.note).play("<C-o>").send(
            .edited(TextForEditor(record: text.record, field: "note", text: "\n")))
        #expect(driver.said.contains("没有改动") && driver.form?.isDirty == false)
    }
}

extension CellBuffer {
    /// The rows that have a cell under something.
    fileprivate func rows(under role: Role) -> [Int] {
        (0..<size.height).filter { y in row(y).contains { $0.over == role } }
    }
}
