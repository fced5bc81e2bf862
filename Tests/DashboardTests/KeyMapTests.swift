import Domain
import Foundation
import Screen
import Testing

@testable import Dashboard

@Suite("The key map")
struct KeyMapTests {
    /// What a file makes of a set of keys.
    static func load(_ toml: String, _ preset: KeyPreset = .standard) -> KeyMap {
        KeyMap(preset, file: KeyMapFile(bytes: Array(toml.utf8)))
    }

    /// The keys of a command as text.
    static func keys(_ id: String, _ map: KeyMap) -> String {
        CommandRegistry.command(named: id).map { map.keys(of: $0).map { "\($0)" }.joined(separator: " ") } ?? "?"
    }

    @Test("without a file every command has the keys of its declaration")
    func standard() {
        for command in CommandRegistry.commands { #expect(KeyMap.standard.keys(of: command) == command.keys) }
        #expect(KeyMap.standard.problems == [])
    }

    @Test("a line of the file gives a command its keys, however its name is written")
    func overrides() {
        for toml in [
            "[keys]\n\"roster.sort\" = [\"Q\", \"Shift-F3\"]", "[keys]\nroster.sort = [\"Q\", \"Shift-F3\"]",
            "[keys.roster]\nsort = [\"Q\", \"S-F3\"]",
        ] {
            let map = Self.load(toml)
            #expect(map.problems == [])
            #expect(Self.keys("roster.sort", map) == "Q Shift-F3")
            #expect(map.command(for: .character("Q"), in: [.roster, .panes])?.id == "roster.sort")
            #expect(map.command(for: .character("s"), in: [.roster, .panes]) == nil)
        }
        #expect(Self.keys("app.mouse", Self.load("[keys]\napp.mouse = []")) == "")
        #expect(Self.keys("app.mouse", Self.load("[keys]\napp.mouse = \"F5\"")) == "F5")
    }

    @Test(
        "whatever is wrong is told with its line, and the rest counts",
        arguments: [
            (
                "[keys]\n\"roster.srot\" = [\"Q\"]", "keys.toml 第 2 行：没有命令「roster.srot」，是不是「roster.sort」？",
                "keys.toml, line 2: There is no command 'roster.srot'; 'roster.sort' perhaps?"
            ),
            (
                "[keys]\n\n\"roster.sort\" = [\"F99\", \"Q\"]",
                "keys.toml 第 3 行：roster.sort 的按键「F99」不认识，请写成 F5、Ctrl-K、Alt-Enter。",
                "keys.toml, line 3: No key of roster.sort is called 'F99': write F5, Ctrl-K, Alt-Enter."
            ),
            (
                "[keys]\n\"roster.sort\" = [\"F5\"]\n\"app.log\" = [\"F5\"]",
                "keys.toml 第 3 行：F5 既给了 roster.sort 又给了 app.log，归 roster.sort。",
                "keys.toml, line 3: F5 is given to roster.sort and to app.log; roster.sort has it."
            ),
            (
                "[keys]\n\"app.log\" = [\"s\"]", "keys.toml 第 2 行：s 给了 app.log，roster.sort 不再用它。",
                "keys.toml, line 2: s is for app.log now and no longer for roster.sort."
            ),
            (
                "[keys]\n\"form.save\" = [\"s\", \"F12\"]", "keys.toml 第 2 行：form.save 所在的窗口里 s 用来输入或移动，不能作命令。",
                "keys.toml, line 2: Where form.save works, s types or moves: it cannot be a command."
            ),
            (
                "[keys]\n\"app.quit\" = 5", "keys.toml 第 2 行：app.quit 的值应如 [\"s\", \"F5\"]。",
                "keys.toml, line 2: The value of app.quit must be like [\"s\", \"F5\"]."
            ),
            (
                "[kyes]\na = 1", "keys.toml 第 1 行：「kyes」不认识，按键写在 [keys] 之下。",
                "keys.toml, line 1: 'kyes' is unknown: keys stand below [keys]."
            ),
            (
                "[keys]\n\"app.palette\" = []", "keys.toml：app.palette 必须有按键，保留 Ctrl-P。",
                "keys.toml: app.palette needs a key and keeps Ctrl-P."
            ),
        ])
    func problems(toml: String, chinese: String, english: String) {
        let map = Self.load(toml + "\n[keys.record]\nedit = [\"Shift-F12\"]")
        let said = map.problems.map { $0.message("keys.toml") }
        #expect(said == [Phrase(chinese, english)])
        #expect(Self.keys("record.edit", map) == "Shift-F12")
    }

    @Test("a file that is no key map at all leaves the usual keys", arguments: ["[[[", "[", "\u{1}", "= = =", "[keys"])
    func hopeless(toml: String) {
        let map = Self.load(toml)
        #expect(CommandRegistry.commands.allSatisfy { map.keys(of: $0) == $0.keys })
        #expect(!map.problems.isEmpty)
    }

    @Test("a command that nothing else leads to keeps a key even when others want it")
    func guarded() {
        let map = Self.load("[keys]\n\"app.log\" = [\"Up\", \"k\"]\n\"app.help\" = []")
        #expect(map.command(for: Key(.up), in: [.panes])?.id == "move.up")
        #expect(map.command(for: .character("k"), in: [.panes])?.id == "app.log")
        #expect(map.command(for: Key(.function(1)), in: [.panes])?.id == "app.help")
        for command in CommandRegistry.commands where !command.isInPalette { #expect(!map.keys(of: command).isEmpty) }
    }

    @Test(
        "in every set of keys a key means one thing, and every command can be done without a letter",
        arguments: KeyPreset.allCases)
    func presets(preset: KeyPreset) {
        let map = KeyMap(preset)
        #expect(map.problems == [])
        for id in preset.keys.keys { #expect(CommandRegistry.command(named: id) != nil, "\(id)") }
        for scopes in CommandScope.together {
            var owners: [Key: String] = [:]
            for command in CommandRegistry.commands where !command.scopes.isDisjoint(with: scopes) {
                for key in map.keys(of: command) {
                    #expect(owners[key] == nil, "\(key) is \(command.id) and \(owners[key] ?? "")")
                    owners[key] = command.id
                }
            }
        }
        for command in CommandRegistry.commands {
            let isDirect = map.keys(of: command).contains { !$0.isText }
            #expect(isDirect || command.isInPalette, "\(command.id)")
            #expect(!map.keys(of: command).isEmpty || command.keys.isEmpty || preset.keys[command.id] == [])
        }
        let palette = CommandRegistry.commands.filter { $0.id == "app.palette" }.flatMap { map.keys(of: $0) }
        #expect(palette.contains { !$0.isText })
    }

    @Test("vim's and a spreadsheet's keys do what hands expect")
    func hands() {
        let driver = DashboardDriver()
        driver.send(.configured(Configuration(keyMap: KeyMap(.vim))))
        driver.play("2o")
        #expect(driver.form?.original.isNew == true)
        driver.play("<Esc>i")
        #expect(driver.form?.original.isNew == false)
        driver.play("<Esc><C-w>")
        #expect(driver.state.focus == .tasks)
        let sheet = DashboardDriver()
        sheet.send(.configured(Configuration(keyMap: KeyMap(.excel))))
        sheet.play("2<F2>")
        #expect(sheet.form?.original.isNew == false)
        sheet.play("<Esc><C-c>")
        #expect(sheet.copied?.hasPrefix("冯乐峰") == true && !sheet.hasQuit)
        sheet.play("<C-f>lei")
        #expect(sheet.state.roster.isTyping)
    }

    @Test("footer, help, palette and sentences show the user's keys")
    func shown() {
        let driver = DashboardDriver()
        let map = Self.load("[keys]\n\"record.edit\" = [\"Shift-F12\"]\n\"ledger.undo\" = [\"Ctrl-Y\"]")
        driver.send(.configured(Configuration(keyMap: map)))
        driver.play("2")
        #expect(driver.screen.contains("Shift-F12 编辑"))
        #expect(DashboardDriver().screen.contains("e 编辑"))
        driver.play("?编辑")
        #expect(driver.screen.contains("F12"))
        driver.play("<Esc>:编辑")
        #expect(driver.screen.contains("F12"))
        driver.play("<Esc>c<C-s>")
        #expect(driver.said.contains("Ctrl-Y 撤销"))
        driver.play("<C-y>")
        #expect(driver.store.journal.last?.proposal.purpose == .undo)
        driver.click("Shift-F12 编辑")
        #expect(driver.form != nil && driver.screen.contains("[ 保存 Ctrl-S ]"))
    }

    @Test("what moves in the panes moves in files and lists too, unless it means something else there")
    func moving() {
        let driver = DashboardDriver()
        let map = Self.load("[keys]\n\"move.down\" = [\"n\", \"Down\"]\n\"move.up\" = [\"p\", \"Up\"]")
        driver.send(.configured(Configuration(keyMap: map)))
        driver.play("2<Enter>")
        let first = driver.file?.list.selected ?? 0
        driver.play("nn")
        #expect((driver.file?.list.selected ?? 0) > first)
        driver.play("ppj")
        #expect(driver.file?.list.selected == first)
    }

    @Test("faults are in the message log, one message says how many; a single one is said itself")
    func faults() {
        let driver = DashboardDriver()
        driver.send(.configured(Configuration(keyMap: Self.load("[keys]\n\"roster.srot\" = [\"Q\"]"))))
        #expect(driver.said.contains("roster.srot"))
        let theme = ThemeLibrary([("mine", Array("[roles]\n\"row.seleted\" = { fg = \"#fff\" }".utf8))])
        driver.send(
            .configured(
                Configuration(
                    keyMap: Self.load("[keys]\n\"roster.srot\" = [\"Q\"]\n\"app.log\" = [\"s\"]"),
                    themeWarnings: theme.theme(named: "mine").warnings)))
        driver.wait(5_000)
        #expect(driver.said.contains("2 处") && driver.said.contains("（s）"))
        let log = driver.state.log.map(\.text.chinese).joined(separator: "\n")
        #expect(log.contains("mine.toml 第 2 行：没有角色「row.seleted」，是不是「row.selected」？"))
        #expect(log.contains("不再用它"))
        let quiet = DashboardDriver()
        quiet.send(.configured(Configuration(keyMap: Self.load("[keys]\n\"app.log\" = [\"s\"]"))))
        #expect(quiet.said == "")
    }

    @Test("the set of keys is chosen in a menu, works at once and is remembered")
    func choosing() {
        let driver = DashboardDriver().play("2:键位<Enter>vim<Enter>o")
        #expect(driver.form?.original.isNew == true)
        let kept = driver.remembered
        #expect(kept == [.keys(.vim)])
    }
}

@Suite("Lists of all keys")
struct KeyListTests {
    @Test("the page of the documentation is what the program says: hongyan keys --markdown > the page")
    func page() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Dashboard/Dashboard.docc/Keys.md")
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            try Data(KeyList.markdown.utf8).write(to: page)
        }
        let kept = String(decoding: try Data(contentsOf: page), as: UTF8.self)
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            try KeyList.markdown.write(to: page, atomically: true, encoding: .utf8)
            return
        }
        #expect(kept == KeyList.markdown, "\(GoldenFile.difference(kept, KeyList.markdown))")
        for command in CommandRegistry.commands { #expect(kept.contains("`\(command.id)`"), "\(command.id)") }
    }

    @Test(
        "the file to change says what is, in comments; without the # it is the key map in use",
        arguments: KeyPreset.allCases)
    func file(preset: KeyPreset) {
        let text = KeyList(KeyMap(preset)).toml
        #expect(KeyMapFile(bytes: Array(text.utf8)) == KeyMapFile([]))
        let lines = text.split(separator: "\n").map { $0.hasPrefix("# \"") ? $0.dropFirst(2) : $0 }
        let file = KeyMapFile(bytes: Array(lines.joined(separator: "\n").utf8))
        #expect(file.faults == [] && file.entries.count == CommandRegistry.commands.count)
        let map = KeyMap(.standard, file: file)
        #expect(map.problems == [])
        for command in CommandRegistry.commands {
            #expect(map.keys(of: command) == KeyMap(preset).keys(of: command), "\(command.id)")
        }
    }

    @Test("every command stands in the list once, in both languages", arguments: Language.allCases)
    func lines(language: Language) {
        let lines = KeyList().lines(language)
        for command in CommandRegistry.commands {
            let found = lines.filter { $0.contains(" \(command.id) ") }
            #expect(found.count == 1 && found.first?.contains(command.help.text(language)) == true, "\(command.id)")
        }
    }

    @Test("on the screen keys are called as the language calls them, and are found by that")
    func words() {
        #expect(KeyWords.text("Shift-Up/Down Space", .chinese) == "Shift-上/下 空格")
        #expect(KeyWords.text("Shift-Up/Down Space", .english) == "Shift-Up/Down Space")
        #expect(KeyWords.text("Alt-- / PgUp F4 l Ctrl-Left", .chinese) == "Alt-- / PgUp F4 l Ctrl-左")
        let driver = DashboardDriver(language: .chinese)
        driver.play("2<Space>?")
        #expect(driver.screen.contains("上 k"))
        driver.play("空格")
        #expect(driver.find("空格") != nil && driver.find("上 k") == nil)
        driver.play("<Esc>?space")
        #expect(driver.find("空格") != nil)
    }
}
