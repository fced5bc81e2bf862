import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Figures on the screen")
struct FiguresTests {
    @Test(
        "F9 shows the figures of what the tree has selected, Enter the records, Enter again their file, Esc goes back")
    func walk() {
        let driver = DashboardDriver().play("1jj<F9>jj")
        #expect(driver.figures?.reader.organisation == driver.state.tree.selectedNode?.organisation)
        #expect(driver.screen.contains("联合村支部") && driver.screen.contains("外出党员"))
        driver.play("<Enter>")
        #expect(driver.figures?.focus == .figures)
        let counted = driver.figures?.value?.rows.count
        driver.play("<Enter>")
        #expect(driver.layers == [.figures, .figureRecords])
        #expect(driver.screen.contains("\(counted ?? 0) 条记录"))
        driver.play("j<Enter>")
        #expect(driver.layers == [.figures, .figureRecords, .file])
        driver.play("<Esc><Esc><Esc>")
        #expect(driver.layers.isEmpty)
    }

    @Test("a part opens its own records: as many as its number says")
    func parts() {
        let driver = DashboardDriver().play("fjjllj")
        let part = driver.figures?.part
        #expect(part?.label.chinese == "上海市" && part?.value.number == 9)
        driver.play("<Enter>")
        #expect(driver.screen.contains("外出党员  上海市  9 人") && driver.screen.contains("9 条记录"))
    }

    @Test("the screen opens again where it was left: theme, figure, period, breakdown")
    func memory() {
        let driver = DashboardDriver().play("fjjljjb[<Esc>f")
        #expect(driver.figures?.theme == .flow)
        #expect(driver.figures?.definition?.id == "flow.short")
        #expect(driver.figures?.breakdown?.id == "province")
        #expect(driver.figures?.reader.period == .year(2025))
    }

    @Test(
        "a period is chosen or typed; what is none is said, and what was typed stays",
        arguments: [
            ("p<C-Home><Enter>", "2026年11月"), ("p<C-Home><Down><Enter>", "2026年第4季度"), ("p上年<Enter>", "2025年"),
            ("p全部<Enter>", "全部"), ("p自定<Enter><C-u>2026q1<Enter>", "2026年第1季度"),
            ("p自定<Enter><C-u><Paste:2026-03-05 2026-04-07><Enter>", "2026-03-05 至 2026-04-07"),
            ("p自定<Enter><C-u>去年<Enter>", "「去年」不是期间"), ("p自定<Enter><Esc>", "2026年"),
        ])
    func period(_ keys: String, _ words: String) {
        let driver = DashboardDriver().play("f" + keys)
        #expect(driver.screen.contains(words), "\(driver.screen)")
        #expect(driver.layers == [.figures])
    }

    @Test("an organisation is chosen from the tree, or the whole ledger again")
    func organisation() {
        let driver = DashboardDriver().play("fjo<C-End><Enter>")
        let part = driver.figures?.value?.number ?? 0
        #expect(driver.figures?.reader.organisation != nil)
        driver.play("o整个<Enter>")
        #expect(driver.figures?.value?.number == 60 && part < 60 && part > 0)
    }

    @Test("an edit made from the records changes the figures below at once")
    func edit() {
        let driver = DashboardDriver().play("fjl")
        #expect(driver.figures?.value?.number == 60)
        driver.play("<Enter><Enter>d<Right><Enter>")
        #expect(driver.state.ledger.members.keptCount == 59)
        while driver.layers.count > 1 { driver.play("<Esc>") }
        #expect(driver.figures?.value?.number == 59)
    }

    @Test("nothing counted is said instead of an empty list, and an empty ledger has zeros and dashes")
    func empty() {
        let driver = DashboardDriver().play("fljj<Enter>")
        #expect(driver.layers == [.figures] && driver.said.contains("没有计入"))
        let none = DashboardDriver.empty().play("2ufj<Tab>")
        #expect(none.screen.contains("0 人") && none.screen.contains("–"))
    }

    @Test("a click selects theme, figure or part; a second one opens")
    func mouse() {
        let driver = DashboardDriver().play("f")
        driver.click("流动去向")
        #expect(driver.figures?.theme == .flow)
        driver.click("流动党员", isLast: true)
        #expect(driver.figures?.focus == .figures && driver.figures?.definition?.id == "flow.floating")
        driver.click("苏州市", times: 2)
        #expect(driver.layers == [.figures, .figureRecords])
    }

    @Test("all that is drawn is readable in ASCII and without colours: shares, fills and numbers stand beside bars")
    func ascii() {
        let driver = DashboardDriver(size: Size(width: 80, height: 24))
        driver.state.glyphs = GlyphPolicy(borders: .ascii)
        driver.play("f")
        #expect(driver.screen.contains("##") && driver.screen.contains("==") && driver.screen.contains("34%"))
    }
}
