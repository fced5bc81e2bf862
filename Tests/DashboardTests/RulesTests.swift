import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The rules on the screen")
struct RulesTests {
    @Test("a number is typed over, saved, changes the tasks at once, and is undone like everything else")
    func change() {
        let driver = DashboardDriver()
        let before = driver.state.tasks.counts
        driver.play("R<Enter><Down><Down><Down><Enter>")
        #expect(driver.rule?.input?.text == "14")
        driver.play("<C-u>90<Enter>")
        #expect(driver.rule?.input == nil)
        #expect(driver.said.contains("季度联系"))
        #expect(driver.state.ledger.rules.first?.settings.first { $0.key == "yellow" }?.value == .number(90))
        #expect(driver.state.tasks.counts[.yellow] > before[.yellow])
        driver.play("<Esc><Esc>u")
        #expect(driver.state.ledger.rules == RuleBook.shipped)
        #expect(driver.state.tasks.counts == before)
    }

    @Test("what cannot be is said beside it, and what was typed stays", arguments: ["999", "x", "", "92"])
    func wrong(_ typed: String) {
        let driver = DashboardDriver().play("R<Enter><Down><Down><Down><Enter><C-u>\(typed)<Enter>")
        #expect(driver.rule?.input?.text == typed)
        #expect(driver.rule?.wrong != nil)
        #expect(driver.state.ledger.ruleText == nil)
        driver.play("<Esc>")
        #expect(driver.rule != nil && driver.rule?.input == nil && driver.rule?.wrong == nil)
    }

    @Test("a light is chosen from a list, and each setting and each rule has a way back to what was shipped")
    func chooseAndReset() {
        let driver = DashboardDriver().play("RGk<Enter>")
        driver.play("<Esc>gjjj<Enter>").play("<Down><Down><Down><Down><Down><Enter>")
        #expect(driver.layers == [.rules, .menu])
        driver.play("<Down><Enter>")
        #expect(driver.state.ledger.rules[3].settings.first { $0.key == "unrecorded" }?.value == .text("red"))
        driver.play("d")
        #expect(driver.state.ledger.rules == RuleBook.shipped)
        driver.play("<Esc> jd")
        #expect(driver.state.ledger.rules.count { !$0.isOn } == RuleBook.shipped.count { !$0.isOn } + 1)
        driver.play("kd")
        #expect(driver.state.ledger.rules == RuleBook.shipped)
    }
}

extension DashboardDriver {
    fileprivate var rule: RulesLayer.OpenRule? {
        if case .rules(let layer)? = state.layers.last { layer.opened } else { nil }
    }
}
