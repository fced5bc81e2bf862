import Dashboard
import Domain
import Glibc
import Screen

/// What the table of the longest ledger costs, the contacts: from the key to the drawn frame.
extension BenchCommand {
    func tableFigures(_ ledger: Ledger, _ today: Day) -> [MeasuredFigure] {
        var state = DashboardState(
            ledger: ledger, today: today, language: .chinese, size: Size(width: 160, height: 48), seed: 1)
        func press(_ key: Key) -> Int64 {
            let start = BenchCommand.nanoseconds(CLOCK_THREAD_CPUTIME_ID)
            _ = Dashboard.update(&state, .input(.key(key)), at: 0)
            _ = Dashboard.draw(&state)
            return (BenchCommand.nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start) / 1000
        }
        func type(_ text: String) -> [Int64] { text.map { press(.character($0)) } }

        _ = press(.character("T"))
        _ = type(Contact.type.plural)
        var times: [String: [Int64]] = [:]
        for _ in 0..<rounds {
            times["open", default: []].append(press(Key(.enter)))
            for _ in 0..<5 { times["move", default: []].append(press(Key(.pageDown))) }
            times["filterFirst", default: []].append(press(.character("/")))
            times["filterFirst", default: []] += type("z")
            times["filter", default: []] += type("hang 事由:日常 日期>2026-01")
            _ = press(Key(.escape))
            times["mark", default: []].append(press(.control("a")))
            _ = press(Key(.escape))
            _ = press(.character("s"))
            _ = type("党员")
            times["sort", default: []].append(press(Key(.enter)))
            // The order is kept for the next time: it opens as it does for somebody who has not sorted.
            _ = press(.character("s"))
            _ = type("日期")
            _ = press(Key(.enter))
            while true {
                let before = Dashboard.describe(state).place
                _ = press(Key(.escape))
                let after = Dashboard.describe(state).place
                if after == before || !after.contains("/") { break }
            }
            // From the list of ledgers to the panes.
            _ = press(Key(.escape))
            times["rosterMark", default: []].append(press(.control("a")))
            _ = press(Key(.escape))
            _ = press(.character("T"))
            _ = type(Contact.type.plural)
        }
        var figures: [MeasuredFigure] = [("tableRows", Int64(ledger.contacts.keptCount))]
        for name in ["open", "move", "filterFirst", "filter", "mark", "sort", "rosterMark"] {
            let name = (name, times[name] ?? [])
            figures.append(
                (
                    "table\(name.0.prefix(1).uppercased())\(name.0.dropFirst())MicrosecondsP95",
                    BenchCommand.percentile(95, of: name.1)
                ))
        }
        return figures
    }
}
