import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Several members at once")
struct QuickEntryTests {
    private static let pasted = "<Paste:姓名<Enter>贝小雁<Enter>冯乐峰<Enter>贝大雁 新港村<Enter>贝小雁>"

    /// The roster of the branch, with names pasted over it.
    private func pasted() -> DashboardDriver { DashboardDriver().play("1jj2" + QuickEntryTests.pasted) }

    @Test("names pasted over the roster open a preview that tells new, known, repeated and unreadable lines apart")
    func preview() {
        let driver = pasted()
        #expect(driver.layers == [.quickEntry])
        #expect(driver.store.journal.count == 1)
        #expect(driver.screen.contains("新增 1   不加 3   看不懂 1"))
        for words in ["表头，略过", "同名已在册", "没有党组织叫「新港村」", "与第 2 行相同", "联合村支部"] {
            #expect(driver.screen.contains(words), "\(words)")
        }
    }

    @Test("one key adds them in one transaction, one undo takes them away, and the first is selected")
    func adding() {
        let driver = DashboardDriver().play("1jj2<Paste:贝小雁<Enter>贝大雁 12700001111>").play("<Enter>")
        #expect(driver.layers.isEmpty)
        #expect(driver.said.contains("已新增 2 人"))
        #expect(driver.store.journal.count == 2 && driver.store.journal.last?.changes.count == 2)
        #expect(driver.selectedName == "贝小雁")
        driver.play("u", \.roster.visible.count, is: 60)
    }

    @Test("they can be typed as well, and letters are text")
    func typing() {
        let driver = DashboardDriver().play("1jj2A贝小雁<Enter>贝q<BS>大雁<Enter>")
        #expect(driver.quickEntry?.rows.count == 2)
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty && driver.state.roster.visible.count == 62)
    }

    @Test("what is typed last is added with the rest by Ctrl-S")
    func unfinishedLine() {
        let driver = DashboardDriver().play("1jj2A贝小雁<Enter>贝大雁<C-s>")
        #expect(driver.layers.isEmpty && driver.state.roster.visible.count == 62)
    }

    @Test("a namesake is added when somebody says so, and a new line can be left out or removed")
    func deciding() {
        let driver = DashboardDriver().play("1jj2<Paste:冯乐峰<Enter>贝小雁<Enter>贝大雁>")
        #expect(driver.quickEntry?.wanted.map(\.line.name) == ["贝小雁", "贝大雁"])
        driver.play("<Insert><Down><F5><Down><F8>")
        #expect(driver.quickEntry?.wanted.map(\.line.name) == ["冯乐峰"])
        #expect(driver.screen.contains("新增，另有同名"))
    }

    @Test("lines that cannot be read stay when the others are added, outlive a crash, and are mended one by one")
    func mending() {
        let store = MemoryStore()
        let driver = DashboardDriver(store).play("1jj2<Paste:贝小雁 990101198909236031<Enter>贝大雁<Enter>贝云 新港村>")
        driver.play("<Enter>")
        #expect(driver.layers == [.quickEntry] && driver.state.roster.visible.count == 61)
        #expect(driver.said.contains("已新增 1 人，2 行看不懂的留下待改"))
        #expect(driver.quickEntry?.rows.count == 2)
        driver.wait(500)
        #expect(DashboardDriver(store).dialog?.text.chinese.contains("2 行") == true)
        // Nothing can be added: Enter takes the first back, and what is typed meanwhile is not lost.
        driver.play("<Enter>")
        #expect(driver.quickEntry?.input.text == "贝小雁 990101198909236031" && driver.quickEntry?.rows.count == 1)
        driver.play("<F3>")
        #expect(driver.quickEntry?.input.text == "贝云 新港村" && driver.quickEntry?.rows.count == 1)
        driver.play("<C-u>贝云<Enter><Up><Up><F3><C-u>贝小雁<Enter>")
        #expect(driver.quickEntry?.wanted.map(\.line.name) == ["贝云", "贝小雁"])
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty && driver.state.roster.visible.count == 63 && store.drafts.isEmpty)
    }

    @Test("without a branch in tree and line none is guessed; F4 chooses one")
    func branch() {
        let driver = DashboardDriver().play("1g2A贝小雁<Enter>")
        #expect(driver.quickEntry?.unreadable == 1)
        driver.play("<F4>lhc<Enter>")
        #expect(driver.quickEntry?.wanted.count == 1)
        driver.play("<C-s>")
        #expect(driver.state.roster.visible.count == 61)
    }

    @Test("numbers are masked in the preview")
    func masked() {
        let driver = DashboardDriver().play(
            "1jj2<Paste:贝小雁 990101199003077778 12700001111<Enter>贝大雁 990101199003077770>")
        #expect(!driver.screen.contains("19900307") && !driver.screen.contains("12700001111"))
        #expect(driver.screen.contains("990101********7778") && driver.screen.contains("127****1111"))
    }

    @Test("somebody who was added in another window meanwhile is known before saving")
    func meanwhile() {
        let store = MemoryStore()
        let driver = DashboardDriver(store).play("1jj2A贝小雁<Enter>贝大雁<Enter>")
        DashboardDriver(store).play("1jj2A贝小雁<Enter><Enter>")
        driver.catchUp()
        #expect(driver.quickEntry?.wanted.map(\.line.name) == ["贝大雁"])
    }

    @Test("a failure keeps the list")
    func failure() {
        let driver = DashboardDriver()
        driver.store.failure = Phrase("磁盘已满，未保存。", "The disk is full; nothing was saved.")
        driver.play("1jj2A贝小雁<Enter><Enter>")
        #expect(driver.quickEntry?.rows.count == 1 && driver.said.contains("磁盘已满"))
        driver.store.failure = nil
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty && driver.state.roster.visible.count == 61)
    }

    @Test("an unfinished list is kept, offered back with its branch after a crash, and forgotten when it is added")
    func keeping() {
        let store = MemoryStore()
        DashboardDriver(store).play("1jj2A贝小雁<Enter>贝大").wait(500)
        #expect(store.drafts.count == 1)
        let driver = DashboardDriver(store)
        #expect(driver.dialog?.text.chinese.contains("2 行") == true)
        driver.play("g")
        #expect(driver.quickEntry?.wanted.map(\.line.name) == ["贝小雁", "贝大"])
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty && store.drafts.isEmpty && driver.state.roster.visible.count == 62)
    }

    @Test("a list that was added just before the program died is not offered, nor one that was discarded")
    func settled() {
        let store = MemoryStore()
        let first = DashboardDriver(store).play("1jj2A贝小雁 990101199003077778<Enter>")
        first.wait(500)
        let kept = store.drafts
        first.play("<Enter>")
        #expect(store.drafts.isEmpty)
        store.drafts = kept
        let second = DashboardDriver(store)
        #expect(second.layers.isEmpty)
        second.wait(1)
        #expect(store.drafts.isEmpty)
        second.play("1jj2A贝云<Enter>").wait(500)
        second.play("<Esc>x")
        #expect(store.drafts.isEmpty)
    }

    @Test("leaving asks while lines would be lost; where nothing can be saved the paste says why")
    func leaving() {
        #expect(DashboardDriver().play("A<Esc>").layers.isEmpty)
        let driver = DashboardDriver().play("1jj2A贝小雁<Enter><Esc>")
        #expect(driver.layers == [.quickEntry, .dialog])
        #expect(driver.play("x").layers.isEmpty)
        let readOnly = DashboardDriver(readOnly: Phrase("只读", "read only")).play(QuickEntryTests.pasted)
        #expect(readOnly.layers.isEmpty && readOnly.said == "只读")
    }

    @Test("more lines than a list should have are counted and left to importing")
    func many() {
        let driver = DashboardDriver().play("1jj2A")
        let names = (0..<2_050).map { "贝小雁 \(12_700_000_000 + $0)" }.joined(separator: "\n")
        driver.input(.paste(names))
        #expect(driver.quickEntry?.rows.count == 2_000 && driver.quickEntry?.leftOut == 50)
        #expect(driver.screen.contains("超出 50 行"))
    }

    @Test("the caret is where names are typed, on any screen", arguments: [(80, 24), (40, 10), (160, 48)])
    func caret(width: Int, height: Int) {
        let driver = DashboardDriver(size: Size(width: width, height: height)).play("1jj2A贝<Enter>贝小")
        let buffer = driver.draw()
        #expect(buffer.check().isEmpty)
        #expect(buffer.caret.map { $0.y < height - 1 } == true)
    }

    @Test("a press that waited while its line went away, or another window came, means nothing")
    func staleClicks() throws {
        let driver = DashboardDriver().play("1jj2A贝小雁<Enter>贝大雁<Enter>贝雁<Enter>")
        driver.draw()
        let last = try #require(driver.state.hits.lines.last?.rect)
        let press = InputEvent.mouse(Mouse(.press, at: Point(x: last.x + 5, y: last.y)))
        // Three lines go before the next frame is drawn.
        for _ in 0..<3 { driver.input(.key(Key(.function(8)))) }
        driver.input(press)
        #expect(driver.quickEntry?.rows.isEmpty == true && driver.quickEntry?.list.selected == 0)
        driver.input(.key(Key(.function(1))))
        driver.input(press)
        #expect(driver.layers == [.quickEntry, .help])
    }
}
