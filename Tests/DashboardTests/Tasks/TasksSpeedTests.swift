import Domain
import Foundation
import Screen
import Testing

@testable import Dashboard

/// `HONGYAN_BENCH=1 swift test -c release -Xswiftc -enable-testing --filter TasksSpeedTests` prints how long grouping,
/// filtering and the calendar take with 100,000 members.
@Suite("The tasks of 100,000 members", .enabled(if: ProcessInfo.processInfo.environment["HONGYAN_BENCH"] != nil))
struct TasksSpeedTests {
    @Test("a key takes a few milliseconds")
    func keys() throws {
        var ledger = Ledger()
        for (index, proposal) in Demonstration.township(members: 100_000, today: Fixture.today).proposals().enumerated()
        {
            try ledger.apply(MemoryStore.transaction(proposal, number: index + 1))
        }
        var state = DashboardState(
            ledger: ledger, today: Fixture.today, language: .chinese, size: Size(width: 160, height: 48), seed: 1)
        _ = state.take(TaskDerivation.derive(ledger, today: Fixture.today), of: ledger.revision)
        state.focus = .tasks
        print("tasks: \(state.tasks.visible.count)")
        func measure(_ name: String, _ body: (inout DashboardState) -> Void) {
            let clock = ContinuousClock()
            var best = Duration.seconds(1_000)
            for _ in 0..<5 {
                var copy = state
                best = min(best, clock.measure { body(&copy) })
            }
            print("\(name): \(best)")
        }
        for grouping in TaskGrouping.allCases {
            measure("group by \(grouping)") { $0.tasks.group(by: grouping, $0) }
        }
        for text in ["l", "联", "灯:红", "due<7d", "rule:contact", "流向:上海"] {
            measure("filter \(text)") { $0.tasks.setFilter(TextField(text), $0) }
        }
        measure("close all") { $0.tasks.setAllOpen(false) }
        measure("move down") { _ = $0.move(.rows(1)) }
        measure("mark") { $0.tasks.toggleMark() }
        measure("reload") { $0.tasks.reload($0) }
        measure("calendar days") { _ = TaskDays($0.tasks.visible) }
        measure("draw") { _ = Dashboard.draw(&$0) }
        measure("year plan") { _ = PlanLayer($0) }
    }
}
