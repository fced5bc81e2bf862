import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The palette")
struct PaletteTests {
    private func palette(_ driver: DashboardDriver) -> PaletteLayer? {
        if case .palette(let palette)? = driver.state.layers.last { palette } else { nil }
    }

    /// The lines: kind and title.
    private func lines(_ driver: DashboardDriver) -> [String] {
        (palette(driver)?.entries ?? []).map { "\($0.kind.chinese) \(driver.state.words(of: $0).title)" }
    }

    @Test(
        "commands, people, organisations, tasks, filters and settings are found by characters, pinyin and initials",
        arguments: [
            ("排序", "命令 排序"), ("px", "命令 排序"), ("paixu", "命令 排序"), ("sort", "命令 排序"), ("dcmd", "命令 导出名单"),
            ("flf", "党员 冯乐峰"), ("冯乐", "党员 冯乐峰"), ("冯l", "党员 冯乐峰"), ("603x", "党员 冯乐峰"), ("zhld", "组织 驻沪流动支部"),
            ("联合村", "组织 联合村支部"), ("day", "设置 主题 daylight"), ("yuyan", "设置 语言 简体中文"), ("english", "设置 语言 English"),
            ("鼠标", "设置 开关鼠标"), ("在沪", "筛选 在沪"), ("zaihu", "筛选 在沪"), ("转接", "台账 组织关系转接"), ("商定组织", "待办 "),
            ("history", "命令 操作历史"),
        ])
    func finds(text: String, first: String) {
        let driver = DashboardDriver()
        driver.state.recall(FindingMemory(saved: [SavedFilter(name: "在沪", text: "流向:上海")]))
        driver.play(":" + text)
        #expect(lines(driver).first?.hasPrefix(first) == true, "\(lines(driver).prefix(3))")
    }

    @Test(
        "every figure is found by its title, pinyin and English, and opens the figures on itself",
        arguments: [
            ("志愿服务", "activities.volunteering"), ("banjielv", "services.close-rate"),
            ("Share closed", "services.close-rate"),
        ])
    func figures(text: String, id: String) throws {
        let figure = try #require(FigureCatalogue.figure(id) ?? FigureCatalogue.all.first { $0.title.chinese == text })
        let driver = DashboardDriver().play(":" + text)
        let index = try #require(lines(driver).firstIndex(of: "数字 \(figure.title.chinese)"))
        #expect(index < 5)
        for _ in 0..<index { driver.play("<Down>") }
        driver.play("<Enter>")
        #expect(driver.layers == [.figures] && driver.screen.contains(figure.explanation.chinese.prefix(8)))
        // From the figures themselves the palette goes to another one; the period stays.
        driver.play("p上年<Enter><C-p>两企三新党员<Enter>")
        #expect(driver.layers == [.figures] && driver.screen.contains("两企三新党员"))
        #expect(driver.screen.contains("\(Fixture.today.year - 1)年"))
    }

    @Test("no figure is missing from the palette", arguments: FigureTheme.allCases)
    func everyFigure(theme: FigureTheme) {
        let state = DashboardDriver().state
        for figure in FigureCatalogue.figures(of: theme) {
            for title in [figure.title.chinese, figure.title.english] {
                let found = PaletteSearch(title, state).entries.prefix(8).contains { entry in
                    if case .figure(let other) = entry { other.id == figure.id } else { false }
                }
                #expect(found, "\(title)")
            }
        }
    }

    @Test("somebody is followed by what is due for them, and both open")
    func tasks() {
        let driver = DashboardDriver().play(":flf")
        let found = lines(driver)
        #expect(found[0] == "党员 冯乐峰")
        #expect(found.dropFirst().contains { $0.hasPrefix("待办 ") && $0.contains("冯乐峰") })
        driver.play("<Down><Enter>")
        #expect(driver.layers == [.task])
    }

    @Test("what was chosen lately stands first, and wins among equals")
    func recent() {
        let driver = DashboardDriver().play(":")
        #expect(lines(driver).first != "命令 排序")
        driver.play("排序<Enter><Esc>:daylight<Enter>:flf<Enter><Esc>:")
        #expect(Array(lines(driver).prefix(3)) == ["党员 冯乐峰", "设置 主题 daylight", "命令 排序"])
        #expect(lines(driver).count { $0 == "命令 排序" } == 1)
        #expect(driver.kept?.recent.last == "command:roster.sort")
        // Another window, later.
        let next = DashboardDriver()
        next.state.recall(FindingMemory(recent: ["record:0", "theme:gone", "command:app.quit"]))
        next.play(":")
        #expect(lines(next).first == "命令 退出")
    }

    @Test("what cannot be done is dim with the reason beside it, stands behind, and says why when it is chosen")
    func unavailable() {
        let driver = DashboardDriver().play(":")
        let all = lines(driver)
        #expect(all.firstIndex(of: "命令 写入演示乡镇") ?? 0 > all.firstIndex(of: "命令 退出") ?? 99)
        driver.play("写入演示")
        #expect(driver.screen.contains("台账里已有数据。"))
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty && driver.said.contains("台账里已有数据"))
        let readOnly = DashboardDriver(readOnly: Phrase("只读。", "Read only.")).play(":编辑")
        guard let entry = palette(readOnly)?.entries.first else {
            Issue.record("nothing is found")
            return
        }
        #expect(!readOnly.state.words(of: entry).isEnabled)
    }

    @Test("a language is chosen by its own name, on every screen")
    func languages() {
        let driver = DashboardDriver().play(":english<Enter>")
        #expect(driver.state.language == .english)
        driver.play(":简体<Enter>")
        #expect(driver.state.language == .chinese)
        driver.play(":简体<Enter>")
        #expect(driver.state.language == .chinese)
    }

    @Test("keys are shown, the hits are in their colour, and the choice stays when records change")
    func lookAndFollow() {
        let driver = DashboardDriver().play(":px")
        #expect(driver.screen.contains("命令  排序"))
        let buffer = driver.draw()
        let inks = (0..<buffer.size.height).flatMap { buffer.row($0) }.filter { $0.ink == .match }
        #expect(!inks.isEmpty)
        driver.play("<C-u><Down><Down><Down>")
        let before = palette(driver)?.list.selected
        driver.send(.today(Fixture.today.adding(days: 1)))
        #expect(palette(driver)?.list.selected == before)
    }
}
