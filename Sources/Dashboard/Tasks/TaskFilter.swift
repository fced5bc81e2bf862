import Domain

/// What stands after `/` in the tasks pane, and which tasks it lets through.
///
/// Words find people as in the roster, organisations, and what a task is called, by characters or pinyin; `灯:红`,
/// `规则:联系`, `期限<7天` ask about the task; any other question is one about its member.
struct TaskFilter: Sendable {
    /// Whom and what a plain word means.
    private struct Word: Sendable {
        let members: [UInt8]
        let organisations: [Bool]
        let rules: [Bool]
        let query: String
    }

    /// A question about a task.
    private enum Question: Sendable {
        case word(Word)
        case lights(Set<Light>)
        case rules([Bool])
        case organisations([Bool])
        case due(ClosedRange<Int32>)
        case people([UInt8])
        case states(Set<State>)
    }

    /// Whether a task is asked for now, or was put off.
    enum State: String, CaseIterable, Sendable {
        case due, snoozed, waived

        /// What a person types: 待办, 暂缓, 免办.
        var words: [String] {
            switch self {
            case .due: ["due", "open", "待办"]
            case .snoozed: ["snoozed", "put-off", "暂缓"]
            case .waived: ["waived", "免办"]
            }
        }

        init(_ exception: TaskException?) {
            switch exception {
            case nil: self = .due
            case .snoozed?: self = .snoozed
            case .waived?: self = .waived
            }
        }
    }

    /// What was understood, in words, of what is wrong.
    private(set) var problem: Phrase?
    private var questions: [(question: Question, isNegated: Bool)] = []
    private var words: [String: Word] = [:]
    private var revision: UInt64?

    /// Whether everything passes.
    var isEmpty: Bool { questions.isEmpty }

    /// Whether it asks for what was put off: then those tasks are looked through as well.
    var asksForPutOff: Bool { questions.contains { if case .states = $0.question { true } else { false } } }

    private static let lightNames: Set<String> = ["light", "灯", "灯色", "deng"]
    private static let ruleNames: Set<String> = ["rule", "kind", "规则", "事项", "类别"]
    private static let dueNames: Set<String> = ["due", "期限", "时限", "到期"]
    private static let organisationNames: Set<String> = ["organisation", "org", "组织", "党组织"]
    private static let stateNames: Set<String> = ["state", "status", "状态"]

    /// Reads a text.
    mutating func take(_ text: String, _ state: DashboardState) {
        if revision != state.ledger.revision {
            words = [:]
            revision = state.ledger.revision
        }
        problem = nil
        questions = []
        var people: [String] = []
        for part in LenientText.halfwidth(text).split(whereSeparator: \.isWhitespace) {
            let isNegated = part.first == "-" && part.count > 1
            let token = isNegated ? part.dropFirst() : part
            guard let sign = token.firstIndex(where: { ":<>=".contains($0) }), sign > token.startIndex else {
                questions.append((.word(word(String(token), state)), isNegated))
                continue
            }
            let name = token[..<sign].lowercased()
            var value = token[sign...]
            var comparison = ""
            while let first = value.first, ":<>=".contains(first) {
                comparison.append(first)
                value = value.dropFirst()
            }
            // Half a question asks nothing yet.
            if value.isEmpty { continue }
            if let question = question(name, comparison, String(value), state) {
                questions.append((question, isNegated))
            } else if problem == nil {
                people.append(String(part))
            }
        }
        guard !people.isEmpty else { return }
        var filter = MemberFilter()
        filter.take(people.joined(separator: " "), state.filterContext)
        problem = problem ?? filter.problems.first
        if let flags = filter.flags { questions.append((.people(flags), false)) }
    }

    /// Whether a task passes.
    ///
    /// - Parameter exception: what puts it off; nil for a task that is due.
    func passes(_ task: PendingTask, _ ledger: Ledger, _ exception: TaskException? = nil) -> Bool {
        questions.allSatisfy { answers($0.question, task, ledger, exception) != $0.isNegated }
    }

    private func answers(_ question: Question, _ task: PendingTask, _ ledger: Ledger, _ exception: TaskException?)
        -> Bool
    {
        switch question {
        case .states(let states): return states.contains(State(exception))
        case .lights(let lights): return lights.contains(task.light)
        case .rules(let rules): return task.rule < rules.count && rules[task.rule]
        case .due(let days): return task.due.map { days.contains($0.number) } ?? false
        case .people(let flags):
            return task.member(in: ledger).map { $0 < flags.count && flags[$0] != 0 } ?? false
        case .organisations(let organisations):
            return task.organisation(in: ledger).map { $0 < organisations.count && organisations[$0] } ?? false
        case .word(let word):
            if task.rule < word.rules.count, word.rules[task.rule] { return true }
            switch task.subject {
            case .member(let row): return row < word.members.count && word.members[row] != 0
            case .organisation(let row): return row < word.organisations.count && word.organisations[row]
            case .place, .record:
                if let row = task.member(in: ledger), row < word.members.count, word.members[row] != 0 { return true }
                return Pinyin.matches(query: word.query, name: task.subject.name(in: ledger).chinese)
            }
        }
    }

    // MARK: Writing

    /// The text of a filter for the tasks of one rule: by its title where that names no other rule, `规则:季度联系`.
    static func text(asking rule: Rule, among rules: [Rule], _ language: Language) -> String {
        guard language == .chinese else { return "rule:\(rule.id)" }
        let title = rule.title.chinese
        let isPlain = !title.contains { $0.isWhitespace || ":：,，、|".contains($0) }
        return rules.count { fits($0.title, title) } == 1 && isPlain ? "规则:\(title)" : "规则:\(rule.id)"
    }

    // MARK: Reading

    private mutating func question(_ name: String, _ comparison: String, _ value: String, _ state: DashboardState)
        -> Question?
    {
        if TaskFilter.lightNames.contains(name) { return lights(value) }
        if TaskFilter.ruleNames.contains(name) {
            return .rules(
                state.tasks.list.rules.map { rule in
                    rule.id.contains(value.lowercased()) || TaskFilter.fits(rule.title, value)
                })
        }
        if TaskFilter.organisationNames.contains(name) {
            return .organisations(TaskFilter.organisations(value, state))
        }
        if TaskFilter.dueNames.contains(name) { return due(comparison, value, state) }
        // Other states are those of the member.
        if TaskFilter.stateNames.contains(name), let states = TaskFilter.states(value) { return .states(states) }
        return nil
    }

    private static func states(_ value: String) -> Set<State>? {
        var found: Set<State> = []
        for part in value.lowercased().split(whereSeparator: { ",，、|".contains($0) }) {
            let fitting = State.allCases.filter { state in state.words.contains { $0.hasPrefix(part) } }
            if fitting.isEmpty { return nil }
            found.formUnion(fitting)
        }
        return found
    }

    private mutating func lights(_ value: String) -> Question? {
        var found: Set<Light> = []
        for part in value.lowercased().split(whereSeparator: { ",，、|".contains($0) }) {
            guard
                let light = Light.allCases.first(where: { light in
                    light.name.hasPrefix(part) || light.label.chinese == part
                        || Pinyin.matches(query: String(part), name: light.label.chinese)
                })
            else {
                problem = Phrase("灯是红、黄或蓝，不是「%1」。", "A light is red, yellow or blue, not “%1”.").with(String(part))
                return nil
            }
            found.insert(light)
        }
        return .lights(found)
    }

    private mutating func due(_ comparison: String, _ value: String, _ state: DashboardState) -> Question? {
        let day: Int32
        let today = state.today.number
        let digits = value.prefix { $0.isNumber || $0 == "-" }
        let unit = value.dropFirst(digits.count).lowercased()
        if let count = Int32(digits), let days = TaskFilter.units[unit], abs(count) < 100_000 {
            day = today + count * days
        } else if case .day(let found)? = Snooze.until.read(value, in: state.ledger, today: state.today).value {
            day = found.number
        } else if let month = Month(iso: value) {
            return .due(month.firstDay.number...month.lastDay.number)
        } else {
            problem = Phrase("「%1」不是期限：写 期限<7天 或 期限<2026-12-31。", "“%1” is no due day: write due<7d or due<2026-12-31.")
                .with(value)
            return nil
        }
        switch comparison {
        case "<": return .due(Int32.min...max(Int32.min + 1, day - 1))
        case "<=": return .due(Int32.min...day)
        case ">": return .due(day + 1...Int32.max - 1)
        case ">=": return .due(day...Int32.max - 1)
        default: return .due(day...day)
        }
    }

    private static let units: [String: Int32] = [
        "": 1, "d": 1, "天": 1, "日": 1, "w": 7, "周": 7, "星期": 7, "m": 30, "个月": 30, "月": 30,
    ]

    private mutating func word(_ text: String, _ state: DashboardState) -> Word {
        if let known = words[text] { return known }
        var filter = MemberFilter()
        filter.take(text, state.filterContext)
        let word = Word(
            members: filter.flags ?? [], organisations: TaskFilter.organisations(text, state),
            rules: state.tasks.list.rules.map { rule in
                // The subject stands in the wording as %1: only what is said about it counts.
                TaskFilter.fits(rule.title, text)
                    || [rule.wording.task, rule.wording.lateTask].contains {
                        $0.map { TaskFilter.says($0, text) } ?? false
                    }
            }, query: text)
        if words.count > 64 { words = [:] }
        words[text] = word
        return word
    }

    private static func organisations(_ text: String, _ state: DashboardState) -> [Bool] {
        let table = state.ledger.organisations
        let query = Pinyin.Query(LenientText.key(text))
        return (0..<table.count).map { query.matches(Organisation.title($0, table)) }
    }

    private static func fits(_ phrase: Phrase, _ text: String) -> Bool {
        Pinyin.matches(query: LenientText.key(text), name: phrase.chinese) || says(phrase, text)
    }

    private static func says(_ phrase: Phrase, _ text: String) -> Bool {
        let key = LenientText.key(text)
        return LenientText.key(phrase.chinese).contains(key) || LenientText.key(phrase.english).contains(key)
    }
}
