import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The screen in words")
struct PlainTests {
    /// What a listener hears from each line of a dialogue.
    static func dialogue(_ driver: DashboardDriver, _ lines: [String]) -> [[String]] {
        var reader = PlainReader()
        _ = reader.lines(for: driver.state)
        return lines.map { line in
            do {
                for event in try PlainLine.events(line) { driver.input(event) }
            } catch {
                Issue.record("\(line): \(error)")
            }
            return reader.lines(for: driver.state)
        }
    }

    @Test("at the start the place is said, and the row with the names of its columns")
    func start() {
        var reader = PlainReader()
        let driver = DashboardDriver()
        let lines = reader.lines(for: driver.state)
        #expect(lines.first == "2 花名册  60/60  隶属组织")
        #expect(lines.last?.hasPrefix("姓名 冯乐峰，身份证号 990101********") == true && lines.last?.hasSuffix("1/60") == true)
        #expect(reader.lines(for: driver.state) == [])
    }

    @Test("only what changed is said")
    func changes() {
        let said = Self.dialogue(DashboardDriver(), ["j", "j", "Ctrl-L", "1", "Down", "3", " ", "2", " "])
        #expect(said[0].count == 1 && said[0][0].hasPrefix("姓名 雷成鹏") && said[0][0].hasSuffix("2/60"))
        #expect(said[1].count == 1 && said[2] == [])
        #expect(said[3] == ["1 组织", "隶属组织，60 人，已展开，第 1 级  1/7"])
        #expect(said[4].count == 2 && said[4][1].contains("2/7") || said[4].count == 1)
        #expect(said[5].first?.hasPrefix("3 待办  红 ") == true && said[5].last?.contains("灯 红，") == true)
        #expect(said[6].count == 1 && said[6][0].contains("3/"))
        #expect(said[8].first?.contains("标记 1") == true)
    }

    @Test("a form is filled in line by line: field, what is wrong, what is saved")
    func form() {
        let driver = DashboardDriver()
        let said = Self.dialogue(
            driver, ["e", "=冯新", "Tab", "Down", "Up", "Up", "Esc", "s", "e", "=", "Ctrl-S", "=冯乐", "Ctrl-S"])
        #expect(said[0].first == "编辑 冯乐峰" && said[0].last?.hasPrefix("姓名 冯乐峰，必填") == true)
        #expect(said[1] == ["冯新"])
        #expect(said[2].first?.contains("，已隐去，Enter 显示") == true)
        #expect(said[6].first == "还没有保存" && said[6].contains { $0.hasPrefix("按钮：继续填写 (g)") })
        #expect(driver.store.journal.count == 3)
        #expect(said[7].contains { $0.hasPrefix("提示：已保存") })
        #expect(said[9].joined().contains("错误"))
        #expect(said[10].contains { $0.hasPrefix("警告：") })
        #expect(said[12].contains { $0.hasPrefix("提示：") })
        #expect(driver.layers.isEmpty)
    }

    @Test("typing is heard alone, moving on is heard whole, an error is heard when it comes up")
    func typing() {
        let driver = DashboardDriver()
        var reader = PlainReader()
        driver.play("2e<C-u>冯")
        _ = reader.lines(for: driver.state)
        driver.play("新")
        #expect(reader.lines(for: driver.state) == ["冯新"])
        driver.play("<C-u>")
        let empty = reader.lines(for: driver.state)
        #expect(empty.count == 1 && empty[0].contains("错误"))
    }

    @Test("the calendar tells the whole day, the plan what became of a line and in which months it was late")
    func agenda() {
        let said = Self.dialogue(DashboardDriver(), ["D", "Tab", "", "Esc", "Esc", "P", "Down"])
        #expect(said[0] == ["待办日历", "2026-11-21 周六 十月十三  没有到期的待办"])
        #expect(said[1].count == 1 && said[1][0].hasPrefix("2026-11-") && said[1][0].hasSuffix(" 项到期"))
        #expect(said[2].count == 2 && said[2][0] == said[1][0] && said[2][1].contains("  1/"))
        #expect(said[3] == said[1])
        #expect(said[5].count == 2 && said[5][0].hasPrefix("2026 年度计划  ") && said[5][1].contains("：已办 "))
        #expect(said[6].count == 1 && said[6][0].contains("  2/"))
    }

    @Test("at a list of attendance each mark is told by the counts, and whose turn it is by name")
    func attendance() {
        let said = Self.dialogue(DashboardDriver(), ["o", "1", "6", "Tab"])
        #expect(said[0].count == 3 && said[0][0].hasPrefix("登记出勤  ") && said[0][1].hasSuffix("已标 0  到会 0"))
        #expect(said[0][2].contains("，未标") && said[0][2].contains("  1/"))
        #expect(said[1].count == 2 && said[1][0].hasSuffix("已标 1  到会 1") && said[1][1].contains("  2/"))
        #expect(said[2].count == 2 && said[2][0].hasSuffix("已标 2  到会 1"))
        #expect(said[3] == ["活动类型 主题党日"])
    }

    @Test(
        "every window has a place and a focus, without lines or frames, and no number that is masked",
        arguments: Language.allCases)
    func windows(language: Language) {
        for screen in GoldenScreen.allCases where screen != .revealed && screen != .form {
            let driver = screen.driver(Size(width: 160, height: 48), language)
            let words = Dashboard.describe(driver.state)
            #expect(!words.place.isEmpty && (!words.focus.isEmpty || screen == .preview), "\(screen)")
            let text = words.lines.joined(separator: "\n")
            #expect(!text.contains { "┌─│└┐┘├┤█▼►".contains($0) }, "\(screen): \(text)")
            for word in text.split(whereSeparator: { !$0.isNumber && $0 != "X" }) {
                #expect(
                    !(word.count == 18 && word.hasPrefix("99")) && !(word.count == 11 && word.hasPrefix("12")),
                    "\(screen)")
            }
        }
    }

    @Test("a window without words of its own is told by its highlighted line")
    func fallback() {
        let driver = DashboardDriver()
        driver.isStoreSlow = true
        driver.play("i<Down><Enter>")
        let words = Dashboard.describe(driver.state)
        #expect(words.place == "导入中")
    }

    @Test("every command can be heard: after it something is said, or it changes nothing that can be heard")
    func everyCommand() {
        let silent: Set<String> = [
            "app.redraw", "app.suspend", "app.quit", "app.borders", "pane.zoom", "roster.unfilter", "roster.markAll",
            "roster.unmark", "move.left", "move.right", "move.up", "move.pageUp", "move.first", "roster.mark",
            "ledger.undo", "ledger.redo", "pane.treeNarrower", "pane.treeWider", "pane.tasksTaller", "pane.tasksLower",
        ]
        for command in CommandRegistry.commands where command.scopes.contains(.panes) && !silent.contains(command.id) {
            guard let key = KeyMap.standard.keys(of: command).first else { continue }
            let driver = DashboardDriver().play("2")
            if command.id == "pane.roster" { driver.play("1") }
            var reader = PlainReader()
            _ = reader.lines(for: driver.state)
            driver.press(key)
            #expect(!reader.lines(for: driver.state).isEmpty, "\(command.id)")
        }
    }

    @Test(
        "a line is a key by name, a script, Enter, or a text for the field",
        arguments: [
            ("", [InputEvent.key(Key(.enter))]), ("Down", [.key(Key(.down))]), ("ctrl-s", [.key(.control("s"))]),
            ("jj<Enter>", [.key(.character("j")), .key(.character("j")), .key(Key(.enter))]),
            ("=a<b", [.key(.control("e")), .key(.control("u")), .paste("a<b")]),
            ("=", [.key(.control("e")), .key(.control("u"))]), ("ｊ", [.key(.character("ｊ"))]),
        ])
    func lines(line: String, events: [InputEvent]) throws {
        #expect(try PlainLine.events(line) == events)
        #expect(throws: KeyScriptError.self) { try PlainLine.events("<nokey") }
    }

    @Test("what a record holds cannot move the cursor of a listener's terminal")
    func controls() {
        var screen = PlainScreen(place: "a\u{1B}[2Jb")
        screen.focus = "x\ny\u{7}\u{9B}z"
        #expect(screen.lines == ["a [2Jb", "x y  z"])
    }

    @Test("messages are heard once, also when the log is full, and a long one is heard as the window it is")
    func messages() {
        let driver = DashboardDriver()
        var reader = PlainReader()
        _ = reader.lines(for: driver.state)
        for number in 0..<520 {
            driver.send(.notice(Phrase(verbatim: "n\(number)"), .info))
            #expect(reader.lines(for: driver.state) == ["提示：n\(number)"])
        }
        let long = Phrase(verbatim: String(repeating: "long ", count: 40))
        driver.send(.notice(long, .warning))
        let heard = reader.lines(for: driver.state)
        #expect(heard.filter { $0.contains("long long") }.count == 1 && heard.first == "请注意")
    }

    @Test(
        "whatever is typed, what is heard holds no controls, and a second look is silent", arguments: Language.allCases)
    func anything(language: Language) {
        var random = SplitMix64(seed: 7)
        let keys =
            "jkgGeadcyusvxiHMLt?:/ 123nqz".map { Key.character($0) } + "sapxulr".map { Key.control($0) }
            + [.enter, .enter, .tab, .escape, .up, .down, .left, .right, .home, .end, .pageDown].map { Key($0) }
        let driver = DashboardDriver(language: language, size: Size(width: 100, height: 30))
        var reader = PlainReader()
        for _ in 0..<1500 {
            driver.input(.key(keys.randomElement(using: &random) ?? Key(.enter)))
            let lines = reader.lines(for: driver.state)
            let isClean = lines.allSatisfy { line in
                !line.unicodeScalars.contains { $0.properties.generalCategory == .control }
            }
            #expect(isClean && reader.lines(for: driver.state).isEmpty, "\(lines)")
        }
    }

    @Test("a contact with several names them, and so does the form of it on the screen")
    func several() {
        let driver = DashboardDriver()
        let said = Self.dialogue(driver, [" ", " ", " ", "c"])
        let names = driver.state.markedIDs.map { driver.state.ledger.title(of: $0, .chinese) }
        #expect(names.count == 3)
        let body = said[3].joined(separator: "\n")
        for name in names {
            #expect(body.contains(name))
            #expect(driver.screen.contains(name))
        }
    }

    @Test("commands on the marked, columns, a filter's name and quick entry say more than what is highlighted")
    func windows() {
        let marked = Self.dialogue(DashboardDriver(), [" ", " ", "E", "Enter", "Enter", "Enter", "Ctrl-S"])
        #expect(marked[4].contains("2 人") && marked[4].last?.hasPrefix("性别 选项 ") == true)
        #expect(marked.joined().contains { $0.hasPrefix("改动 ") })
        let columns = Self.dialogue(DashboardDriver(), ["C", "Down", "Enter"])
        #expect(columns[0].contains("花名册的栏目") && columns[0].last?.contains("已显示") == true)
        #expect(columns[2].last?.contains("未显示") == true)
        let naming = Self.dialogue(DashboardDriver(), ["/", "=状态:在外", "Enter", "B"])
        #expect(naming[3].contains("筛选的名称") && naming[3].contains("筛选：状态:在外"))
        let names = Self.dialogue(DashboardDriver(), ["A", "=贝大雁 昨天", "Enter"])
        #expect(names[0].contains("批量录入党员") && names[0].last == "输入姓名，Enter 添一行")
        #expect(names[2].contains { $0.contains("新增 1") || $0.contains("看不懂 1") })
        #expect(names[2].last?.hasPrefix("贝大雁") == true)
    }
}
