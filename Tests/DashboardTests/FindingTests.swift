import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Finding, sorting, marking")
struct FindingTests {
    @Test("the list narrows with every key: initials, pinyin, characters, ID tail, place, several words")
    func filter() {
        let driver = DashboardDriver().play("/")
        var before = driver.names.count
        for key in "flf" {
            driver.play(String(key))
            #expect(driver.names.count <= before)
            before = driver.names.count
        }
        #expect(driver.names == ["冯乐峰"])
        let table: [(String, String)] = [
            ("fenglefeng", "冯乐峰"), ("冯乐", "冯乐峰"), ("冯l", "冯乐峰"), ("603x", "冯乐峰"), ("嘉定 flf", "冯乐峰"),
            ("ＦＬＦ", "冯乐峰"), ("雷　苏州", "雷成鹏"),
        ]
        for (words, name) in table {
            driver.play("<C-u>" + words)
            #expect(driver.names.first == name, "\(words)")
            #expect(driver.names.count < 5, "\(words)")
        }
        driver.play("<C-u>xqzk", \.roster.visible.count, is: 0)
        #expect(driver.screen.contains("没有符合的党员"))
    }

    @Test("letters, digits and signs go into the filter, not to commands")
    func letters() {
        let driver = DashboardDriver().play("/q1z?:d")
        #expect(driver.layers.isEmpty && !driver.hasQuit)
        #expect(driver.state.roster.filter?.text == "q1z?:d")
    }

    @Test("Enter keeps the filter, Esc takes it away and leaves the cursor on whom it found")
    func leaving() {
        let driver = DashboardDriver().play("/flf<Enter>")
        #expect(!driver.state.roster.isTyping)
        #expect(driver.names == ["冯乐峰"])
        driver.play("<Esc>", \.roster.visible.count, is: 60)
        driver.play("/lcp<Esc>")
        #expect(driver.state.roster.filter == nil)
        #expect(driver.selectedName == "雷成鹏")
    }

    @Test("an empty filter is none, and leaving the filter for another pane keeps it")
    func emptyFilter() {
        let driver = DashboardDriver()
        driver.play("/<Enter>")
        #expect(driver.state.roster.filter == nil)
        driver.play("/l<S-Tab>")
        #expect(driver.state.focus == .tree && !driver.state.roster.isTyping)
        #expect(driver.state.roster.filter?.text == "l")
        driver.play("2/<F10>")
        #expect(driver.state.roster.filter == nil && !driver.hasQuit)
    }

    @Test("the cursor moves while the filter is typed, and pasted text goes into it")
    func moving() {
        DashboardDriver().play("/l<Down><Down>", \.roster.cursor, is: 2)
        let typing = DashboardDriver().play("/<Paste:冯乐>")
        #expect(typing.names == ["冯乐峰"])
    }

    @Test("the filter has its line on a low screen too, and the caret stands in it")
    func caret() {
        let driver = DashboardDriver(size: Size(width: 60, height: 9)).play("/feng")
        let buffer = driver.draw()
        #expect(buffer.text().contains("feng"))
        #expect(buffer.caret?.y == 7)
    }

    @Test("the sort menu sorts, a second time turns round, and the cursor stays on the member")
    func sorting() {
        let driver = DashboardDriver().play("jj")
        let name = driver.selectedName
        driver.play("s姓名<Enter>")
        #expect(driver.selectedName == name)
        let ascending = driver.names
        #expect(driver.state.roster.order == RosterOrder(.field("name")))
        driver.play("sxm<Enter>")
        #expect(driver.names == ascending.reversed())
        #expect(driver.selectedName == name)
        driver.play("s<Esc>")
        #expect(driver.names == ascending.reversed())
    }

    @Test("what says how urgent somebody is shows the urgent first, by menu and by header")
    func urgentFirst() {
        let driver = DashboardDriver().play("s姓名<Enter>sdd<Enter>")
        #expect(driver.state.roster.order.key == .light)
        #expect(driver.state.roster.order.isDescending)
        driver.click("天")
        #expect(driver.state.roster.order == RosterOrder(.daysSinceContact, descending: true))
        driver.click("天")
        #expect(driver.state.roster.order == RosterOrder(.daysSinceContact, descending: false))
    }

    @Test(
        "Space marks and moves on, v marks a range, Ctrl-A all, Ctrl-X and Esc none",
        arguments: [
            (" ", 1), ("  ", 2), (" k ", 0), ("vjjjv", 4), ("jjjvkkkv", 4), ("<C-a>", 60), ("<C-a><C-x>", 0),
            ("  <Esc>", 0), ("vjj<Esc>v", 0), ("/flf<Enter><C-a>", 1), ("　", 1),
        ])
    func marks(script: String, count: Int) {
        DashboardDriver().play(script, \.roster.marks.count, is: count)
    }

    @Test("a range that was begun under another filter or order is not marked")
    func rangeStart() {
        let driver = DashboardDriver().play("jjjv/l<Enter>")
        #expect(driver.state.roster.rangeStart == nil)
        driver.play("vs姓名<Enter>")
        #expect(driver.state.roster.rangeStart == nil)
    }

    @Test("a contact with all marked is one transaction, and one undo takes it back")
    func contactWithMarked() {
        let driver = DashboardDriver().play("   c")
        #expect(driver.form?.targets.count == 3)
        let marked = driver.state.markedIDs
        driver.play("<C-s>")
        #expect(driver.layers.isEmpty)
        #expect(driver.state.roster.marks.isEmpty, "the next command is not about people who went out of sight")
        #expect(driver.store.journal.last?.changes.count == 3)
        let reached = marked.compactMap { driver.state.ledger.members.row(of: $0) }
        #expect(reached.allSatisfy { Cells.day(driver.state.ledger.facts.lastContact[$0]) == Fixture.today })
        driver.play("u")
        #expect(driver.store.journal.last?.proposal.purpose == .undo)
        #expect(reached.allSatisfy { Cells.day(driver.state.ledger.facts.lastContact[$0]) != Fixture.today })
    }

    @Test("marked members are retired together after one question, and leave the marks")
    func retireMarked() {
        let driver = DashboardDriver().play("  d")
        #expect(driver.dialog?.text.chinese.contains("2") == true)
        for id in driver.state.markedIDs {
            #expect(driver.dialog?.text.chinese.contains(driver.state.ledger.title(of: id, .chinese)) == true)
        }
        driver.play("y", \.roster.visible.count, is: 58)
        #expect(driver.state.roster.marks.isEmpty)
        driver.play("u", \.roster.visible.count, is: 60)
    }
}
