import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The tree: views, filter, lights")
struct TreeTests {
    private static func labels(_ driver: DashboardDriver) -> [String] {
        driver.state.tree.nodes.map { driver.state.label($0) }
    }

    private static func label(_ driver: DashboardDriver) -> String {
        driver.state.tree.selectedNode.map { driver.state.label($0) } ?? ""
    }

    @Test("w goes from view to view, W lists them, and each begins at its first line")
    func arrangements() {
        let driver = DashboardDriver().play("1")
        for (arrangement, title) in [
            (TreeArrangement.destination, "1 去向"), (.seat, "1 驻地"), (.lead, "1 主管"), (.assist, "1 协管"), (.home, "1 组织"),
        ] {
            driver.play("w")
            #expect(driver.state.tree.arrangement == arrangement)
            // Back home the same line stays selected.
            #expect(driver.state.tree.selectedIndex == (arrangement == .home ? 3 : 0))
            #expect(driver.find(title) != nil)
        }
        driver.play("W驻地<Enter>")
        #expect(driver.state.tree.arrangement == .seat)
        #expect(DashboardDriver().play("2:选择视图<Enter>去向<Enter>").state.focus == .tree)
    }

    @Test(
        "in every view each line counts the people its roster shows, each once, and parts have no more than the whole")
    func counts() {
        let driver = DashboardDriver().play("1")
        for _ in TreeArrangement.allCases {
            // Opened line by line, the counties too.
            var index = 0
            while index < driver.state.tree.nodes.count {
                let node = driver.state.tree.nodes[index]
                if node.hasChildren, !node.isOpen { driver.state.setOpen(true, node.kind) }
                let rows = node.scope.rows(in: driver.state.ledger, tree: driver.state.organisationTree)
                #expect(rows.count == node.count, "\(driver.state.label(node))")
                #expect(Set(rows).count == rows.count)
                let above = driver.state.tree.nodes[..<index].last { $0.depth < node.depth }
                #expect(above.map { $0.count >= node.count } ?? true, "\(driver.state.label(node))")
                index += 1
            }
            driver.play("w")
        }
    }

    @Test("a county narrows the roster and the tasks as an organisation does")
    func county() throws {
        let driver = DashboardDriver().play("1w")
        let shanghai = try #require(
            driver.state.tree.nodes.firstIndex { driver.state.label($0) == "上海市" })
        driver.play(String(repeating: "j", count: shanghai) + "l")
        let county = try #require(driver.state.tree.nodes.dropFirst(shanghai + 1).first)
        guard case .county("31", let name?) = county.kind else {
            Issue.record("\(county)")
            return
        }
        driver.play("l")
        #expect(Self.label(driver) == name)
        #expect(driver.state.roster.visible.count == county.count && county.count > 0)
        #expect(driver.screen.contains(name))
        let members = Set(driver.state.roster.visible.map { Int($0) })
        for task in driver.state.tasks.visible {
            guard case .member(let row) = task.subject else { continue }
            #expect(members.contains(row))
        }
    }

    @Test("nothing is counted by county before a destination is opened")
    func lazily() {
        let driver = DashboardDriver().play("1w")
        #expect(!driver.state.tree.nodes.contains { if case .county = $0.kind { true } else { false } })
        driver.play("jl")
        #expect(driver.state.tree.nodes.count > 3)
    }

    @Test("every line shows its late tasks with a word, and a wide pane the near ones too")
    func lights() {
        let driver = DashboardDriver().play("1")
        let lights = driver.state.tasks.counts
        #expect(driver.find("红\(lights.red)") != nil)
        #expect(driver.find("黄\(lights.yellow)") == nil)
        // Where names would be cut only the word is left.
        let narrow = DashboardDriver(size: Size(width: 80, height: 24)).play("1")
        #expect(narrow.find("红\(lights.red)") == nil && narrow.find("60 红") != nil)
        driver.play("z")
        #expect(driver.find("红\(lights.red) 黄\(lights.yellow)") != nil)
        let english = DashboardDriver(language: .english).play("1")
        #expect(english.find("R\(lights.red)") != nil)
        // Recording a contact changes what is due, and the line follows.
        let before = driver.state.tree.nodes[0]
        var tree = driver.state.tree
        let lightsBefore = tree.lights(of: before, driver.state)
        driver.play("z3").play("2c<C-s>")
        tree = driver.state.tree
        #expect(tree.lights(of: driver.state.tree.nodes[0], driver.state) != lightsBefore)
    }

    @Test("the frame tells a line's own people beside all of them")
    func direct() {
        let driver = DashboardDriver().play("1jjjjk")
        #expect(Self.label(driver) == "流动党组织")
        #expect(driver.find("直属 45 共 54") != nil)
        #expect(DashboardDriver(language: .english).play("1jjj").find("45 of 54") != nil)
    }

    // MARK: The filter

    @Test(
        "/ in the tree narrows by characters, pinyin and initials, and keeps what is above",
        arguments: ["驻沪", "zhuhu", "zhld", "ZHLD"])
    func filter(typed: String) {
        let driver = DashboardDriver().play("1/" + typed)
        #expect(Self.labels(driver) == ["流动党组织", "驻沪流动支部"])
        #expect(Self.label(driver) == "驻沪流动支部")
        #expect(driver.state.roster.visible.count == 9)
        driver.play("<Enter>")
        #expect(!driver.state.tree.isTyping && driver.state.tree.filter != nil)
        driver.play("<Esc>")
        #expect(driver.state.tree.filter == nil && Self.label(driver) == "驻沪流动支部")
        #expect(Self.labels(driver).count > 4)
    }

    @Test("a filter finds what lies in closed lines, and they are open when it goes")
    func filterOpens() {
        let driver = DashboardDriver().play("1h/联合<Enter>")
        #expect(Self.labels(driver) == ["隶属组织", "新仓镇党委", "联合村支部"])
        driver.play("<Esc>")
        #expect(Self.label(driver) == "联合村支部")
        #expect(DashboardDriver().play("1w/闵行").state.tree.nodes.count == 3)
    }

    @Test("the filter of the tree can be left, emptied and pasted into, and finds nothing without harm")
    func filterEdges() {
        let driver = DashboardDriver().play("1/xqzk")
        #expect(driver.state.tree.nodes.isEmpty)
        driver.play("<Up><Down>hl<Enter>")
        #expect(driver.state.tree.nodes.isEmpty && driver.layers.isEmpty)
        driver.play("<Esc>")
        #expect(driver.state.tree.nodes.count > 4)
        driver.play("/<Enter>")
        #expect(driver.state.tree.filter == nil)
        driver.play("/<Paste:驻沪>")
        #expect(Self.label(driver) == "驻沪流动支部")
        driver.play("<C-u>")
        #expect(driver.state.tree.nodes.count > 4)
        driver.play("<Tab>")
        #expect(!driver.state.tree.isTyping && driver.state.focus == .roster)
    }
}
