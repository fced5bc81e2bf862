import Domain
import Foundation
import Screen
import Testing

@testable import Dashboard

@Suite("Whatever happens")
struct RandomTests {
    /// 20,000 events in a usual run; `HONGYAN_LONG=1` makes it a million.
    private static let eventsEach = ProcessInfo.processInfo.environment["HONGYAN_LONG"] == nil ? 5_000 : 250_000

    @Test(
        "any keys, text, clicks, sizes, ticks and arriving changes leave a whole screen",
        arguments: [1, 2, 3, 4] as [UInt64])
    func anything(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let store = seed == 4 ? MemoryStore(journal: []) : MemoryStore()
        var driver = DashboardDriver(store, language: seed % 2 == 0 ? .english : .chinese)
        var trace: [String] = []
        for count in 0..<RandomTests.eventsEach {
            let event = Self.event(&random, driver)
            trace.append("\(event)")
            if trace.count > 30 { trace.removeFirst() }
            Self.apply(event, to: driver, &random)
            if count % 16 == 0 || count % 97 < 2 {
                let buffer = driver.draw()
                let faults = buffer.check()
                let unsound = Self.unsound(driver)
                guard faults.isEmpty, unsound.isEmpty else {
                    Issue.record(
                        "after \(count) events, seed \(seed): \(faults.prefix(3)) \(unsound) \(trace.joined(separator: " | "))"
                    )
                    return
                }
            }
            // Nobody works in one window for ever; the journal does not grow without end either.
            if driver.hasQuit || store.journal.count > 400 {
                driver = DashboardDriver(
                    seed == 4 ? MemoryStore(journal: []) : MemoryStore(), language: driver.state.language)
            }
        }
    }

    /// The cursors that stand on something that is not there.
    private static func unsound(_ driver: DashboardDriver) -> [String] {
        let state = driver.state
        var wrong: [String] = []
        func expect(_ index: Int, in count: Int, _ what: String) {
            if index < 0 || index >= max(1, count) { wrong.append("\(what) \(index) of \(count)") }
        }
        expect(state.roster.cursor, in: state.roster.visible.count, "roster")
        expect(state.tree.selectedIndex, in: state.tree.nodes.count, "tree")
        expect(state.tasks.table.rows.selected, in: state.tasks.lineCount, "tasks")
        if let selected = state.roster.selected, let row = state.roster.selectedRow,
            state.ledger.members.id(row) != selected
        {
            wrong.append("the roster's row is another member")
        }
        if !state.roster.marks.rows.allSatisfy({ Int($0) < state.ledger.members.count }) { wrong.append("marks") }
        for layer in state.layers {
            switch layer {
            case .form(let form): expect(form.focus, in: form.stops, "form")
            case .conflict(let conflict): expect(conflict.list.selected, in: conflict.collisions.count, "conflict")
            case .quickEntry(let entry): expect(entry.list.selected, in: entry.rows.count, "quick entry")
            case .file(let file): expect(file.list.selected, in: file.lines.count, "file")
            default: break
            }
        }
        return wrong
    }

    private enum Event {
        case input(InputEvent)
        case tick(Instant)
        case other
        case day
        case slow(Bool)
    }

    private static let keys: [Key] = {
        let named: [Key.Code] = [
            .enter, .enter, .enter, .tab, .tab, .escape, .escape, .backspace, .delete, .insert, .up, .down, .down,
            .left,
            .right, .home, .end, .pageUp, .pageDown,
        ]
        let modified: [Key] = [
            Key(.tab, .shift), Key(.down, .alt), Key(.up, .control), Key(.left, .shift), Key(.home, .control),
            Key(.pageUp, .shift), Key(.right, .control), Key(.character("u"), .alt), Key(.character("U"), .alt),
            Key(.character("a"), .alt), .control("_"), .control("c"),
        ]
        return named.map { Key($0) } + modified + (1...12).map { Key(.function($0)) }
            + "jkhlgGeadcyuzsvxiHMLtA?:/ 123mnNBqo%~wWXpbY".map { Key.character($0) }
            + "psluraxobfkewydv".map { Key.control($0) }
            + "ESC|*<>-=".map { Key.character($0) }
            + [Key(.up, .control), Key(.left, .alt), Key(.right, .alt), Key(.up, .alt), Key(.right, .shift)]
    }()

    private static let texts = [
        "张", "贝小雁", "lh", "zhld", "2026-02-30", "990101198909236030", "１２３", "👨‍👩‍👧", "e\u{301}", "\u{7}", "𠮷", "12.50",
        "是",
    ]

    private static func event(_ random: inout SplitMix64, _ driver: DashboardDriver) -> Event {
        switch Int.random(in: 0..<1000, using: &random) {
        case ..<640: return .input(.key(keys.randomElement(using: &random) ?? Key(.enter)))
        case ..<740:
            let text = texts.randomElement(using: &random) ?? ""
            return .input(.key(.character(text.randomElement(using: &random) ?? "a")))
        case ..<760: return .input(.paste((texts.randomElement(using: &random) ?? "") + "\n/tmp/a.xlsx"))
        case ..<770: return .input(.paste("贝小雁 昨天\n1、贝大雁\n" + (texts.randomElement(using: &random) ?? "")))
        case ..<870:
            let size = driver.state.size
            let point = Point(
                x: Int.random(in: -1...size.width, using: &random), y: Int.random(in: -1...size.height, using: &random))
            let actions: [Mouse.Action] = [.press, .press, .press, .release, .drag, .wheelUp, .wheelDown]
            return .input(.mouse(Mouse(actions.randomElement(using: &random) ?? .press, at: point)))
        case ..<900:
            return .input(
                .resized(
                    Size(width: Int.random(in: 1...200, using: &random), height: Int.random(in: 1...60, using: &random))
                ))
        case ..<920: return .input(.resized(Size(width: 100, height: 30)))
        case ..<955: return .tick(Instant.random(in: 0...12_000, using: &random))
        case ..<975: return .other
        case ..<978: return .day
        case ..<986: return .slow(Bool.random(using: &random))
        default: return .input(.focus(Bool.random(using: &random)))
        }
    }

    private static func apply(_ event: Event, to driver: DashboardDriver, _ random: inout SplitMix64) {
        switch event {
        case .input(let event): driver.input(event)
        case .tick(let time):
            driver.wait(time)
            driver.answer()
        case .day: driver.send(.today(driver.state.today.adding(days: 1)))
        case .slow(let isSlow):
            driver.isStoreSlow = isSlow
            driver.answer()
        case .other:
            // Another window changes the name of somebody, retires somebody, or adds an organisation.
            guard driver.isUpToDate else { return }
            let ledger = driver.state.ledger
            let count = ledger.members.count
            var changes: [Change] = []
            if count > 0, Bool.random(using: &random) {
                let row = Int.random(in: 0..<count, using: &random)
                let id = ledger.members.id(row)
                let old = Value.text(ledger.members.text(Member.name, row))
                changes = [
                    .set(.member, id, "name", old: old, new: .text(texts[Int.random(in: 0..<4, using: &random)]))
                ]
                if Bool.random(using: &random), !ledger.members.isRetired(row) { changes.append(.retired(.member, id)) }
            } else {
                let id = RecordID.random(using: &random)
                changes = [
                    .added(.organisation, id, [FieldValue("name", .text("新支部")), FieldValue("kind", .code("branch"))])
                ]
            }
            driver.store.save(Proposal(.edit, changes), author: "别人")
            driver.catchUp()
        }
    }
}
