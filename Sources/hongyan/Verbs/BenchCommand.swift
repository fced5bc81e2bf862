import ArgumentParser
import Dashboard
import Domain
import Glibc
import Screen
import Store

/// Measures the program on this machine: what waits behind the keys, and what a durable edit costs.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "测量速度 / Measures the speed on this machine.",
        discussion: """
            测量已有台账的读取、筛选、排序、待办推算；或用 --commits 在空目录里测量落盘速度。
            Measures loading, filtering, sorting and deriving tasks on a ledger; or, with --commits, saving in a new one.
            """)

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("台账为空时先写入这么多虚构党员 / invented members for an empty ledger", valueName: "N"))
    var members: Int?

    @Option(help: ArgumentHelp("在新台账中逐笔保存这么多次 / saves so many edits, one by one, in a new ledger", valueName: "N"))
    var commits: Int?

    @Option(help: ArgumentHelp("每项测几次，取中位数 / how often each is measured; the median counts", valueName: "N"))
    var rounds = 9

    func run() throws {
        guard (1...10_000).contains(rounds), (1...1_000_000).contains(members ?? 1),
            (1...1_000_000).contains(commits ?? 1)
        else { throw Failure(Phrase("次数和人数应在 1 至 1000000 之间。", "Counts must be 1 to 1000000.")) }
        let figures = try commits.map(measureCommits) ?? measureLedger()
        if options.json {
            print(JSONText.object(figures.map { ($0.name, .number($0.value)) }).line)
        } else {
            for figure in figures { print("\(figure.name): \(figure.value)") }
        }
    }

    /// A measured number; its unit is in its name.
    typealias MeasuredFigure = (name: String, value: Int64)

    // MARK: Saving

    /// Saves edits of one field, each durable before the next begins.
    private func measureCommits(_ count: Int) throws -> [MeasuredFigure] {
        // Never in a ledger that somebody keeps.
        guard !LedgerStore.exists(at: options.storePath) else {
            throw Failure(
                Phrase("%1 已有台账，测量保存只在新目录里进行。", "%1 holds a ledger; saving is measured in a new folder only.")
                    .with(options.storePath))
        }
        let opened = try options.openOrCreate()
        var ledger = opened.ledger
        var times: [Int64] = []
        do {
            for proposal in Demonstration.township(members: members ?? 100, today: try options.day()).proposals() {
                try opened.store.commit(proposal, author: "bench", to: &ledger)
            }
            let rows = ledger.members.count
            for number in 0..<count {
                let id = ledger.members.id(number % rows)
                guard var draft = RecordDraft(editing: id, in: ledger) else { continue }
                draft[Member.note] = .text("第 \(number) 次：电话联系，一切都好，春节前回乡，已提醒交纳党费。")
                let changes = draft.changes(in: ledger)
                let time = try BenchCommand.microseconds {
                    try opened.store.commit(Proposal(.edit, changes), author: "bench", to: &ledger)
                }
                times.append(time)
            }
        } catch let error as StoreError {
            throw Failure(error.message)
        }
        opened.store.rest()
        let total = max(1, times.reduce(0, +))
        return [
            ("commits", Int64(times.count)), ("commitsPerSecond", Int64(times.count) * 1_000_000 / total),
            ("commitMicroseconds", BenchCommand.percentile(50, of: times)),
            ("commitMicrosecondsP95", BenchCommand.percentile(95, of: times)),
        ]
    }

    // MARK: Looking

    private func measureLedger() throws -> [MeasuredFigure] {
        let today = try options.day()
        if let members, !LedgerStore.exists(at: options.storePath) {
            let opened = try options.openOrCreate()
            var ledger = opened.ledger
            do {
                let township = Demonstration.township(members: members, today: today, isLively: true)
                for proposal in township.proposals() {
                    try opened.store.commit(proposal, author: "bench", to: &ledger)
                }
                try opened.store.writeSnapshot(of: ledger)
            } catch {
                throw Failure(error.message)
            }
            opened.store.rest()
        }
        let ledger = try options.open(readOnly: true).ledger
        var figures: [MeasuredFigure] = [("members", Int64(ledger.members.keptCount))]
        figures.append(("loadMicroseconds", try median { _ = try options.open(readOnly: true) }))
        figures.append(("deriveTasksMicroseconds", median { _ = TaskDerivation.derive(ledger, today: today) }))
        for (name, query) in [("One", "z"), ("Two", "zh"), ("Five", "zhang"), ("Word", "上海")] {
            figures.append(
                ("filter\(name)Microseconds", median { _ = ledger.search.matches(SearchQuery(query)) }))
        }
        let tree = ledger.organisationTree
        let tasks = TaskDerivation.derive(ledger, today: today)
        figures += try followingFigures(ledger, tasks, today)
        let last = Month(containing: today).adding(months: 3).lastDay
        figures.append(
            ("foreseeTasksMicroseconds", median { _ = tasks.upcoming(in: ledger, through: last) }))
        figures.append(("countTreeMicroseconds", median { _ = Headcounts(ledger, tree: tree) }))
        figures.append(("countLightsMicroseconds", median { _ = LightRollup(tasks, ledger: ledger) }))
        figures.append(("countCountiesMicroseconds", median { _ = CountyCounts(ledger, tasks: tasks) }))
        figures += keyFigures(ledger, today) + fileFigures(ledger, today) + tableFigures(ledger, today)
        figures += figureFigures(ledger, today, tasks)
        let rows = RosterScope.all.rows(in: ledger, tree: tree)
        for (name, key) in [("Name", RosterOrder.Key.field(Member.name.name)), ("Days", .daysSinceContact)] {
            figures.append(
                (
                    "sort\(name)Microseconds",
                    median {
                        var sorted = rows
                        RosterOrder(key).sort(&sorted, in: ledger)
                    }
                ))
        }
        return figures
    }

    /// What it costs to follow an edit of each kind, from the tasks before it to the tasks after it.
    private func followingFigures(_ ledger: Ledger, _ tasks: TaskList, _ today: Day) throws -> [MeasuredFigure] {
        guard ledger.members.count > 0, ledger.organisations.count > 0 else { return [] }
        let member = ledger.members.id(ledger.members.count / 2)
        let host = ledger.organisations.id(ledger.organisations.count - 1)
        func added(_ kind: RecordKind, _ values: [(Field, Value)]) -> Change {
            .added(kind, RecordID(rawValue: 0x1234_5678_9ABC_DEF1), values.map { FieldValue($0.0.name, $0.1) })
        }
        let edits: [(name: String, change: Change)] = [
            (
                "Contact",
                added(
                    .contact,
                    [
                        (Contact.member, .reference(member)), (Contact.day, .day(today)),
                        (Contact.purpose, .code(Contact.routine)),
                    ])
            ),
            (
                "Activity",
                added(
                    .activity,
                    [
                        (Activity.title, .text("主题党日")), (Activity.kind, .code("theme-day")),
                        (Activity.day, .day(today)), (Activity.host, .reference(host)),
                    ])
            ),
            ("Member", .retired(.member, member)),
        ]
        return try edits.map { name, change in
            var after = ledger
            // The dashboard keeps it from the first tasks on.
            after.indexReferences()
            let edit = Transaction(
                id: TransactionID(device: "bench0", sequence: 1),
                time: HybridTime(milliseconds: Int64(today.number) * 86_400_000), author: "bench",
                proposal: Proposal(.edit, [change]))
            try after.apply(edit)
            return ("follow\(name)Microseconds", median { _ = tasks.updated(after: edit, ledger: after, today: today) })
        }
    }

    /// What a key costs while a filter or the palette is typed, from the key to the drawn frame: the 95th percentile of all.
    /// Time of the processor: what else goes on in the machine does not count.
    private func keyFigures(_ ledger: Ledger, _ today: Day) -> [MeasuredFigure] {
        var state = DashboardState(
            ledger: ledger, today: today, language: .chinese, size: Size(width: 160, height: 48), seed: 1)
        _ = Dashboard.update(
            &state, .tasks(TaskDerivation.derive(ledger, today: today), revision: ledger.revision), at: 0)
        let texts: [(name: String, opening: Key, keys: String)] = [
            ("Plain", .character("/"), "zhangsan 上海"),
            ("Field", .character("/"), "流向:上海 状态:在外 联系>90天 -灯:红 支部:lhc 学历:本科 入党<2000"),
            ("Text", .character("/"), "备注:电话 流入单位:公司 姓名:zs 家庭住址:村"), ("Palette", .character(":"), "zhangsan"),
        ]
        return texts.map { text in
            var times: [Int64] = []
            for _ in 0..<rounds {
                _ = Dashboard.update(&state, .input(.key(text.opening)), at: 0)
                for key in text.keys {
                    let start = BenchCommand.nanoseconds(CLOCK_THREAD_CPUTIME_ID)
                    _ = Dashboard.update(&state, .input(.key(.character(key))), at: 0)
                    _ = Dashboard.draw(&state)
                    times.append((BenchCommand.nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start) / 1000)
                }
                for _ in 0..<2 { _ = Dashboard.update(&state, .input(.key(Key(.escape))), at: 0) }
            }
            return ("key\(text.name)MicrosecondsP95", BenchCommand.percentile(95, of: times))
        }
    }

    /// The figures screen: to open it on its first theme, to go to the theme that costs most, and every figure there is.
    private func figureFigures(_ ledger: Ledger, _ today: Day, _ tasks: TaskList) -> [MeasuredFigure] {
        var opening: [Int64] = []
        var themes: [Int64] = []
        for _ in 0..<rounds {
            var state = DashboardState(
                ledger: ledger, today: today, language: .chinese, size: Size(width: 160, height: 48), seed: 1)
            _ = Dashboard.update(&state, .tasks(tasks, revision: ledger.revision), at: 0)
            _ = Dashboard.draw(&state)
            func press(_ key: Key) -> Int64 {
                BenchCommand.microseconds {
                    _ = Dashboard.update(&state, .input(.key(key)), at: 0)
                    _ = Dashboard.draw(&state)
                }
            }
            opening.append(press(.character("f")))
            themes.append(FigureTheme.allCases.dropFirst().map { _ in press(Key(.down)) }.max() ?? 0)
        }
        var all: [Int64] = []
        for _ in 0..<rounds {
            all.append(
                BenchCommand.microseconds {
                    var reader = FigureReader(ledger, period: .year(of: today), today: today, tasks: tasks)
                    for figure in FigureCatalogue.all { _ = reader.value(figure) }
                })
        }
        return [
            ("openFiguresMicroseconds", BenchCommand.percentile(50, of: opening)),
            ("slowestThemeMicroseconds", BenchCommand.percentile(50, of: themes)),
            ("allFiguresMicroseconds", BenchCommand.percentile(50, of: all)),
        ]
    }

    private func median(_ body: () throws -> Void) rethrows -> Int64 {
        var times: [Int64] = []
        for _ in 0..<rounds { times.append(try BenchCommand.microseconds(body)) }
        return BenchCommand.percentile(50, of: times)
    }

    static func microseconds<Result>(_ body: () throws -> Result) rethrows -> Int64 {
        let start = nanoseconds()
        _ = try body()
        return (nanoseconds() - start) / 1000
    }

    static func nanoseconds(_ clock: clockid_t = CLOCK_MONOTONIC) -> Int64 {
        var now = timespec()
        clock_gettime(clock, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }

    static func percentile(_ percent: Int, of values: [Int64]) -> Int64 {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }
}
