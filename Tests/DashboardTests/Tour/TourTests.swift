import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The tour of seven steps")
struct TourTests {
    private static func first() -> DashboardDriver {
        let driver = DashboardDriver(isFirstVisit: true)
        driver.send(.configured(Configuration()))
        return driver
    }

    private static func offers(_ driver: DashboardDriver) -> Int {
        driver.count { if case .remember(.tourOffered) = $0 { true } else { false } }
    }

    @Test("it has seven steps, and every key in it is that of a command")
    func steps() {
        #expect(TourStep.all.count == 7)
        let state = DashboardDriver().state
        for step in TourStep.all {
            for (index, command) in step.commands.enumerated() {
                let key = state.keyText(command)
                #expect(!key.isEmpty, "\(command)")
                #expect(step.said(state).chinese.contains(key) && step.said(state).english.contains(key))
                for words in [step.text.chinese, step.text.english] { #expect(words.contains("%\(index + 1)")) }
            }
            #expect(!step.said(state).chinese.contains("%") && !step.said(state).english.contains("%"))
        }
    }

    @Test("it is offered on the first visit without asking for an answer: the first key does what it always does")
    func offered() {
        let driver = Self.first()
        #expect(driver.layers.isEmpty && driver.said.contains("Shift-F1"))
        driver.play("j")
        #expect(driver.state.roster.cursor == 1 && Self.offers(driver) == 1)
        driver.play("jj")
        #expect(Self.offers(driver) == 1)
    }

    @Test("Enter goes through the steps, and the pane a step is about is lit")
    func through() {
        let driver = Self.first().play("<S-F1>")
        #expect(driver.layers == [.tour] && Self.offers(driver) == 1)
        var panes: [Pane] = []
        for step in 1...7 {
            #expect(driver.find("\(step)/7") != nil)
            panes.append(driver.state.focus)
            driver.play("<Enter>")
        }
        #expect(panes == TourStep.all.map(\.pane) && Set(panes).count == 3)
        #expect(driver.layers.isEmpty && driver.state.focus == .roster)
    }

    @Test("it can be left at any step, gone back in, and clicked through; focus and zoom return")
    func leaving() {
        let driver = DashboardDriver().play("3z:七步导览<Enter>")
        #expect(driver.layers == [.tour] && driver.state.zoomed == nil)
        driver.play("<Right><Right><Left>")
        #expect(driver.find("2/7") != nil && driver.state.focus == .tree)
        driver.click("2/7")
        #expect(driver.find("3/7") != nil)
        driver.play("x<Esc>")
        #expect(driver.layers.isEmpty && driver.state.focus == .tasks && driver.state.zoomed == .tasks)
        #expect(Self.offers(driver) == 0)
    }

    @Test("an empty ledger welcomes first, and the tour is offered when there is something to show")
    func empty() {
        let driver = DashboardDriver(MemoryStore(journal: []), isFirstVisit: true)
        #expect(driver.layers == [.welcome])
        driver.play("2")
        #expect(driver.layers.isEmpty && !driver.state.isEmpty)
        #expect(driver.state.log.contains { $0.text.chinese.contains("第一次来") })
    }

    @Test("a second visit is offered nothing")
    func second() { #expect(DashboardDriver().layers.isEmpty) }

    @Test("every step fits a small screen whole", arguments: Language.allCases)
    func fits(language: Language) {
        let driver = DashboardDriver(language: language, size: Size(width: 72, height: 20)).play(":")
        driver.play((language == .chinese ? "七步导览" : "tour of seven") + "<Enter>")
        for step in TourStep.all {
            let end = String(step.said(driver.state).text(language).suffix(6)).filter { !$0.isWhitespace }
            #expect(driver.screen.filter { !$0.isWhitespace }.contains(end.suffix(3)), "\(end)")
            driver.play("<Enter>")
        }
    }
}
