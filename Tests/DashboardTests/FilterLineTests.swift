import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The filter line")
struct FilterLineTests {
    /// What the filter line holds.
    private func text(_ driver: DashboardDriver) -> String { driver.state.roster.filter?.text ?? "-" }

    // MARK: Fields

    @Test("questions about fields narrow the roster, with plain words beside them, in both languages")
    func fields() {
        let driver = DashboardDriver().play("/流向:上海")
        #expect(driver.names.count == 9)
        driver.play(" 联系>30天 性别:女")
        let some = driver.names
        #expect(!some.isEmpty && some.count < 9)
        driver.play("<C-u>place:shanghai contact>30d sex:female")
        #expect(driver.names == some)
        driver.play("<C-u>状态：在家", \.roster.visible.count, is: 6)
        driver.play("<C-u>-状态:在外", \.roster.visible.count, is: 6)
    }

    @Test("lights follow the tasks, also those that are derived later")
    func lights() {
        let driver = DashboardDriver(hasTasks: false).play("/灯:红")
        #expect(driver.names.isEmpty)
        driver.send(.tasks(Fixture.tasks, revision: driver.state.ledger.revision))
        #expect(!driver.names.isEmpty)
        let red = driver.names.count
        driver.play("<C-u>灯:红,黄,蓝")
        #expect(driver.names.count > red)
    }

    @Test("a wrong filter is said in its line and leaves the list as it was")
    func wrong() {
        let driver = DashboardDriver(size: Size(width: 80, height: 24)).play("/流象:上海")
        #expect(driver.names.count == 60)
        #expect(driver.screen.contains("没有筛选项「流象」，是「流向」吗？"))
        driver.play(" feng")
        #expect(driver.names.count < 60 && !driver.names.isEmpty)
        let english = DashboardDriver(language: .english).play("/sex>female")
        #expect(english.screen.contains("'sex' has no order: use a colon") && english.names.count == 60)
    }

    @Test("what is only unfinished is not called wrong before typing has ended")
    func unfinished() {
        let driver = DashboardDriver().play("/入党<lt>19")
        #expect(driver.state.roster.filterProblem == nil && driver.names.count == 60)
        driver.play("<Enter>")
        #expect(driver.screen.contains("要写日期或时长"))
        driver.play("/90")
        #expect(driver.state.roster.filterProblem == nil && driver.names.count < 60)
    }

    @Test("a filter follows an edit of somebody it shows")
    func followsEdits() {
        let driver = DashboardDriver().play("/姓名:冯乐峰<Enter>")
        #expect(driver.names == ["冯乐峰"])
        driver.play("e<C-u>冯新<C-s>")
        #expect(driver.names.isEmpty)
    }

    // MARK: Completion

    @Test(
        "Tab takes the first candidate, Down and Enter another; a name is followed by its values",
        arguments: [
            ("流<Tab>", "流向:"), ("流<Tab><Tab>", "流向:江苏 "), ("状态:<Down><Down><Enter>", "状态:在外 "), ("liux<Tab>", "流向:"),
            ("flf 灯<Tab>", "flf 灯:"), ("灯:红,<Down><Enter>", "灯:红,红 "), ("支部:lh<Tab>", "支部:联合村支部 "),
            ("姓名:flf<Tab>", "姓名:冯乐峰 "),
            ("<Tab><Down><Enter>", "状态:"), ("<Tab><Enter>", "流向:"), ("-状态<Tab>", "-状态:"), ("状态:<Down><Esc>在", "状态:在"),
            ("状态:<Down><Up>在", "状态:在"),
        ])
    func completion(script: String, expected: String) {
        let driver = DashboardDriver().play("/" + script)
        #expect(text(driver) == expected)
        #expect(driver.state.roster.isTyping)
    }

    @Test("where nothing can be completed Tab leaves the line; Enter without a choice ends typing")
    func leaving() {
        let driver = DashboardDriver().play("/xqzk<Tab>")
        #expect(driver.state.focus == .tasks && !driver.state.roster.isTyping)
        driver.play("2/<C-u>状态:在<Enter>")
        #expect(!driver.state.roster.isTyping && text(driver) == "状态:在")
    }

    @Test("candidates are shown above the line and can be clicked, and no hidden value is among them")
    func popup() {
        let driver = DashboardDriver().play("/状态:")
        #expect(driver.screen.contains("失联") && driver.screen.contains("日期不详"))
        driver.click("失联", isLast: true)
        #expect(text(driver) == "状态:失联 ")
        driver.play("<C-u>身份证:99")
        #expect(driver.state.roster.line.completion == nil)
        driver.play("<C-u>手机:1")
        #expect(driver.state.roster.line.completion == nil)
    }

    @Test("on every size the line, its candidates and its sentence stay inside the screen")
    func sizes() {
        for size in [(30, 8), (30, 12), (60, 9), (72, 20), (80, 24), (200, 60)] {
            for script in ["/<Tab>", "/流向:", "/没有的:1", "/流向:上海 状态:在外 联系>90天 -灯:红 支部:联合村 学历:本科"] {
                let driver = DashboardDriver(size: Size(width: size.0, height: size.1)).play(script)
                let buffer = driver.draw()
                #expect(buffer.check().isEmpty, "\(size) \(script)")
                #expect(buffer.caret?.y == size.1 - 2, "\(size) \(script)")
            }
        }
    }

    // MARK: History

    @Test("Up looks back through filters, Down forward again, and what was typed comes back")
    func history() {
        let driver = DashboardDriver().play("/feng<Enter>/<C-u>lcp<Enter>/<C-u>xu<Esc>/zh")
        driver.play("<Up>")
        #expect(text(driver) == "xu")
        driver.play("<Up><Up>")
        #expect(text(driver) == "feng")
        driver.play("<Up>")
        #expect(text(driver) == "feng")
        driver.play("<Down><Down><Down>")
        #expect(text(driver) == "zh")
        driver.play("<Up><Up>x")
        #expect(text(driver) == "lcpx")
        driver.play("<Esc>/<Up><Enter>")
        #expect(text(driver) == "lcpx")
        #expect(driver.state.findingMemory.history.first == "lcpx")
        #expect(Set(driver.state.findingMemory.history).count == driver.state.findingMemory.history.count)
    }

    @Test("Up and Down move in the list first, and look back only from its top")
    func listFirst() {
        let driver = DashboardDriver().play("/feng<Enter>/<C-u>l<Down><Down><Up>")
        #expect(driver.state.roster.cursor == 1 && text(driver) == "l")
        driver.play("<Up><Up>")
        #expect(text(driver) == "feng")
    }

    @Test(
        "what may be a part of an ID or telephone number is not kept for the next session",
        arguments: [
            ("张 三", true), ("990101", false), ("张 1234", false), ("张 123", true), ("１２３４", false), ("1-2-3-4", false),
            ("入党>2000", false), ("12 34", true),
        ])
    func numbers(text: String, isKept: Bool) {
        let driver = DashboardDriver().play("/\(text)<Enter>")
        #expect(driver.state.findingMemory.history == [LenientText.trimmed(text)])
        let kept = driver.kept
        #expect(kept?.history == (isKept ? [text] : []))
    }

    @Test("what an earlier session remembered is there")
    func recall() {
        let driver = DashboardDriver()
        driver.state.recall(FindingMemory(history: ["feng"], saved: [SavedFilter(name: "在沪", text: "流向:上海")]))
        driver.play("/<Up>")
        #expect(text(driver) == "feng")
        driver.play("<Esc>b<Enter>", \.roster.visible.count, is: 9)
    }

    // MARK: Hits

    @Test("n and N walk through the hits of the last search in the whole list, round and round")
    func hits() {
        let driver = DashboardDriver().play("/驻沪<Esc>")
        #expect(driver.state.roster.visible.count == 60)
        var seen: [String] = []
        for _ in 0..<9 {
            driver.play("n")
            seen.append(driver.selectedName)
        }
        #expect(Set(seen).count == 9)
        #expect(driver.screen.contains("查找 驻沪"))
        #expect(driver.screen.contains("/9"))
        driver.play("n")
        #expect(driver.selectedName == seen[0])
        driver.play("NN")
        #expect(driver.selectedName == seen[7])
        driver.play("<Esc>")
        #expect(driver.state.roster.line.walk == nil && driver.screen.contains("按未联系天数排序"))
    }

    @Test("in a narrowed list every line is a hit; without a search, or without a hit, it is said")
    func fewHits() {
        let driver = DashboardDriver().play("n")
        #expect(driver.said.contains("还没有查找过"))
        driver.play("/驻沪<Enter>nn", \.roster.cursor, is: 2)
        driver.play("NNN", \.roster.cursor, is: 8)
        driver.play("<Esc>/xqzk<Esc>n")
        #expect(driver.said.contains("这里没有「xqzk」"))
    }

    @Test("hits are shown in their colour: in the narrowed list, and only in the hits of the whole one")
    func colours() {
        func matches(_ driver: DashboardDriver) -> Int {
            let buffer = driver.draw()
            return (0..<buffer.size.height).reduce(0) { $0 + buffer.row($1).filter { $0.ink == .match }.count }
        }
        let driver = DashboardDriver().play("/flf")
        #expect(matches(driver) == 6)
        driver.play("<C-u>流向:上海")
        #expect(matches(driver) == 9 * 4)
        driver.play("<C-u>状态:在外 灯:红")
        #expect(matches(driver) > 0)
        driver.play("<C-u>流向:上海<Esc>")
        #expect(matches(driver) == 0)
        driver.play("n")
        #expect(matches(driver) > 0)
        driver.play("<C-u>")
    }

    // MARK: Saved filters

    @Test("a filter gets a name, is chosen by it, takes a new text under the same name, and is forgotten")
    func saved() {
        let driver = DashboardDriver().play("/流向:上海<Enter>B")
        #expect(driver.layers == [.naming])
        driver.play("<C-u>在沪<Enter>")
        #expect(driver.layers.isEmpty && driver.kept?.saved == [SavedFilter(name: "在沪", text: "流向:上海")])
        driver.play("<Esc>").play("b<Enter>", \.roster.visible.count, is: 9)
        driver.play("/ 性别:女<Enter>B<C-u>在沪<Enter>")
        #expect(driver.kept?.saved == [SavedFilter(name: "在沪", text: "流向:上海 性别:女")])
        driver.play("<Esc>:在沪<Enter>")
        #expect(text(driver) == "流向:上海 性别:女")
        driver.play(":删除常用<Enter><Enter>")
        #expect(driver.kept?.saved == [])
        driver.play("b")
        #expect(driver.said.contains("还没有保存过筛选"))
    }

    @Test(
        "years and amounts may be kept, what may be a number of a person may not",
        arguments: [("入党>2000", true), ("党费标准>1000", true), ("990101", false), ("身份证:1234", false), ("-12345", false)])
    func savingNumbers(text: String, mayKeep: Bool) {
        let driver = DashboardDriver().play("/\(text)<Enter>B")
        #expect(driver.layers == (mayKeep ? [.naming] : []))
        #expect(driver.said.contains("四位以上数字") == !mayKeep)
    }

    @Test("a name is needed, may not be a number itself, and Esc leaves it")
    func naming() {
        let driver = DashboardDriver().play("/流向:上海<Enter>B<C-u><Enter>")
        #expect(driver.layers == [.naming] && driver.said.contains("名称"))
        // What was said before has been read.
        driver.wait(20_000)
        driver.play("12345678<Enter>")
        #expect(driver.layers == [.naming] && driver.said.contains("四位以上数字"))
        driver.play("<C-u><Paste:上海\n同志><Enter>")
        #expect(driver.state.findingMemory.saved.map(\.name) == ["上海 同志"])
        driver.play("B<Esc>")
        #expect(driver.layers.isEmpty && driver.state.findingMemory.saved.count == 1)
    }
}

extension DashboardDriver {
    /// What was last asked to be remembered of finding.
    var kept: FindingMemory? {
        asked.reversed().lazy.compactMap { effect -> FindingMemory? in
            if case .remember(.finding(let memory)) = effect { memory } else { nil }
        }.first
    }
}
