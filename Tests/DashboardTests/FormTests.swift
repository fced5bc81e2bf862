import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Forms")
struct FormTests {
    @Test("a new member is saved with what was typed, is selected, and one undo takes it away")
    func adding() {
        let driver = DashboardDriver().play("a贝小雁").focus(Member.branch).play("lhc<Enter><C-s>")
        #expect(driver.layers.isEmpty)
        #expect(driver.said.contains("已保存"))
        #expect(driver.selectedName == "贝小雁")
        #expect(driver.state.roster.visible.count == 61)
        driver.play("u", \.roster.visible.count, is: 60)
    }

    @Test("in a branch a new member gets that branch, in the tree a new organisation hangs below the line")
    func addingWhereTheCursorIs() {
        let driver = DashboardDriver().play("1jj2a")
        #expect(driver.form?.draft[Member.branch] != nil)
        driver.play("<Esc>1a")
        #expect(driver.form?.draft.kind == .organisation)
        #expect(driver.form?.draft[Organisation.parent] != nil)
    }

    @Test("what is missing is pointed out when saving, not before, and the cursor goes there")
    func required() {
        let driver = DashboardDriver().play("1g2a")
        #expect(driver.form?.fields.contains { driver.form?.problem(of: $0) != nil } == false)
        driver.play("<C-s>")
        #expect(driver.form?.focused?.field.name == "name")
        #expect(driver.said.contains("2 处"))
        #expect(driver.screen.contains("请填写姓名"))
        driver.play("贝小雁<C-s>")
        #expect(driver.form?.focused?.field.name == "branch")
        #expect(driver.store.journal.count == 1)
    }

    @Test(
        "what is wrong stands beside the field and keeps the form from being saved",
        arguments: [
            (Member.citizenNumber.name, "990101198909236030", "校验位"), (Member.citizenNumber.name, "9901", "位"),
            (Member.joined.name, "2012-13-01", "月"), (Member.joined.name, "昨天吧", "日期"),
            (Member.sex.name, "甲", "没有"), (Member.branch.name, "没有的支部", "没有找到"),
            (Member.duesMonthly.name, "十元钱", "金额"), (Member.isLost.name, "也许", "是或否"),
        ])
    func wrong(name: String, text: String, words: String) throws {
        let field = try #require(Member.type.field(name))
        let driver = DashboardDriver().play("e").focus(field)
        if driver.form?.focused?.isMasked == true { driver.play("<Enter>") }
        driver.play("<C-e><C-u>" + text + "<Esc>")
        if driver.dialog != nil { driver.play("g") }
        let problem = driver.form?.fields.first { $0.field.name == name }.flatMap { driver.form?.problem(of: $0) }
        #expect(problem?.severity == .error)
        #expect(problem?.message.chinese.contains(words) == true, "\(problem?.message.chinese ?? "nothing")")
        let place = driver.draw().caret?.y
        let said = driver.find(String(problem?.message.chinese.prefix(6) ?? "?"), isLast: true)?.y
        #expect(place.map { [$0, $0 + 1].contains(said) } == true, "beside the field, or right below it")
        driver.play("<C-s>")
        #expect(driver.store.journal.count == 1)
        #expect(driver.form != nil)
    }

    @Test("a warning is shown and does not keep anything from being saved")
    func warning() {
        let driver = DashboardDriver().play("e").focus(Member.mobile).play("<Enter><C-u>12345")
        let line = driver.form?.focused
        #expect(line.flatMap { driver.form?.problem(of: $0) }?.severity == .warning)
        driver.play("<C-s>")
        #expect(driver.layers.isEmpty)
        #expect(driver.store.journal.count == 2)
    }

    @Test(
        "codes and references are found by typing characters, pinyin, initials or the code",
        arguments: [
            (Member.sex.name, "nv", "女"), (Member.sex.name, "男", "男"), (Member.ethnicity.name, "zz", "壮族"),
            (Member.education.name, "大学", "大学"), (Member.branch.name, "zhld", "驻沪"),
            (Member.category.name, "预备", "预备党员"),
        ])
    func choices(name: String, text: String, label: String) throws {
        let field = try #require(Member.type.field(name))
        let driver = DashboardDriver().play("e").focus(field).play("<C-u>" + text)
        let popup = try #require(driver.form?.popup)
        #expect(popup.choices.contains { $0.label.contains(label) })
        #expect(driver.screen.contains(popup.choices[0].label))
        let first = popup.choices[0]
        driver.play("<Enter>")
        #expect(driver.form?.draft[field] == first.value)
        #expect(driver.form?.focused?.field.name != name)
    }

    @Test(
        "what is typed or pasted over a choice replaces it; after the caret was moved it goes into the text",
        arguments: [("zhld", "zhld"), ("<Left>x", "联合村支x部")])
    func typingOverAChoice(keys: String, text: String) {
        let driver = DashboardDriver().play("e").focus(Member.branch)
        #expect(driver.form?.focused?.input.text == "联合村支部")
        driver.play(keys)
        #expect(driver.form?.focused?.input.text == text)
    }

    @Test("a member is found for a pairing by pinyin, whoever is called the same")
    func memberReference() {
        let driver = DashboardDriver().play("<Enter>ajiedui<Enter>").focus(Pairing.cadre).play("lcp<Enter><C-s>")
        #expect(driver.layers == [.file])
        let added = driver.store.journal.last?.changes.first
        guard case .added(.pairing, let id, _)? = added else {
            Issue.record("no pairing was added")
            return
        }
        #expect(
            driver.value(Pairing.cadre, of: id).map { Pairing.cadre.text($0, in: driver.state.ledger, .chinese) }
                == "雷成鹏")
    }

    @Test("Enter, F4 and Alt-Down list all choices; Esc closes the list and not the form")
    func listing() {
        for key in ["<Enter>", "<F4>", "<A-Down>"] {
            let driver = DashboardDriver().play("e").focus(Member.sex).play(key)
            #expect(driver.form?.popup?.choices.count == 4, "\(key)")
            driver.play("<Esc>")
            #expect(driver.form?.popup == nil)
            #expect(driver.layers == [.form])
        }
    }

    @Test("a field that was emptied stays empty when Tab leaves it")
    func emptying() {
        let driver = DashboardDriver().play("e").focus(Member.education).play("<C-u><Tab><C-s>")
        guard case .set(_, _, "education", _, let new)? = driver.store.journal.last?.changes.first else {
            Issue.record("education was not changed")
            return
        }
        #expect(new == nil)
    }

    @Test("the ID number gives birth date and sex where they are empty")
    func derived() {
        let driver = DashboardDriver().play("a贝小雁<Tab>990101199003077758")
        let whole = DashboardDriver().state.ledger.members.text(Member.citizenNumber, 0)
        driver.play("<C-u>" + whole)
        #expect(driver.form?.draft[Member.sex] != nil)
        #expect(driver.form?.draft[Member.birth] != nil)
    }

    @Test("Ctrl-S, F12 and the button save", arguments: ["<C-s>", "<F12>", "<S-Tab><S-Tab><Enter>"])
    func saving(script: String) {
        let driver = DashboardDriver().play("e<C-u>冯新" + script)
        #expect(driver.layers.isEmpty)
        #expect(driver.selectedName == "冯新")
        #expect(driver.store.journal.count == 2)
    }

    @Test("saving an unchanged form closes it and makes no transaction")
    func unchanged() {
        let driver = DashboardDriver().play("e<C-s>")
        #expect(driver.layers.isEmpty)
        #expect(driver.store.journal.count == 1)
        #expect(driver.said.contains("没有改动"))
    }

    @Test(
        "leaving an untouched form asks nothing", arguments: ["<Esc>", "<F10>", "<S-Tab><Enter>", "<Left><End><Esc>"])
    func leavingUntouched(script: String) {
        #expect(DashboardDriver().play("e" + script).layers.isEmpty)
        #expect(DashboardDriver().play("c" + script).layers.isEmpty)
    }

    @Test("leaving a changed form asks: go on, save, or discard; Esc again goes on")
    func leavingChanged() {
        let driver = DashboardDriver().play("e<C-u>冯新<Esc>")
        #expect(driver.layers == [.form, .dialog])
        driver.play("<Esc>")
        #expect(driver.layers == [.form])
        driver.play("<Esc>g")
        #expect(driver.form?.draft[Member.name] == .text("冯新"))
        driver.play("<Esc>x")
        #expect(driver.layers.isEmpty && driver.selectedName == "冯乐峰")
        driver.play("e<C-u>冯新<Esc>s")
        #expect(driver.layers.isEmpty && driver.selectedName == "冯新")
    }

    @Test("letters, digits and blanks are text in a form, and pasted line ends are blanks")
    func text() {
        let driver = DashboardDriver().play("e<C-u>q1 z<Paste:甲<Enter>乙>")
        #expect(driver.form?.focused?.input.text == "q1 z甲 乙")
    }

    @Test("a hidden number takes no keys and no paste until Enter shows it")
    func masked() {
        let driver = DashboardDriver().play("e<Tab>123<BS><Paste:99>")
        #expect(driver.form?.focused?.field.name == "citizenNumber")
        #expect(driver.form?.isDirty == false)
        driver.play("<Enter><C-u>")
        #expect(driver.form?.isDirty == true)
    }

    @Test("the caret is in the focused field, never on the last line", arguments: [(80, 24), (160, 48), (40, 10)])
    func caret(width: Int, height: Int) {
        let driver = DashboardDriver(size: Size(width: width, height: height)).play("e")
        for _ in 0..<30 {
            let buffer = driver.draw()
            #expect(buffer.caret.map { $0.y < height - 1 && $0.y > 0 } == true)
            driver.play("<Tab>")
        }
    }
}
