import Testing

@testable import Domain

@Suite("The shipped rules")
struct ShippedRuleTests {
    @Test("each rule changes its light on the day it says, not one before and not one after", arguments: RuleCase.all)
    func lights(of example: RuleCase) throws {
        let rule = try #require(RuleBook.shipped(example.rule))
        let ledger = try example.ledger()
        let tasks = example.tasks(by: rule, in: ledger)
        #expect(tasks.map(\.light) == (example.light.map { [$0] } ?? []))
        #expect(tasks.map(\.due) == (example.light == nil ? [] : [example.due.map(day)]))
        if let pace = example.pace { #expect(ledger.targetLight(of: 0, on: day(example.today)) == pace) }
    }

    @Test(
        "no number of a rule can change without changing what it says on some day",
        arguments: RuleBook.shipped.map(\.id))
    func numbers(of id: String) throws {
        let rule = try #require(RuleBook.shipped(id))
        let cases = RuleCase.all.filter { $0.rule == rule.id }
        let ledgers = try cases.map { ($0, try $0.ledger()) }
        let unnoticed = rule.variants.filter { variant in
            ledgers.allSatisfy { $0.holds(for: variant.rule, in: $1) }
        }
        #expect(unnoticed.map(\.name) == [])
    }

    @Test("a rule that is switched off asks for nothing")
    func off() throws {
        let example = try #require(RuleCase.all.first { $0.light == .red })
        var rule = try #require(RuleBook.shipped(example.rule))
        rule.isOn = false
        #expect(
            TaskDerivation.derive(try example.ledger(), rules: [rule], today: day(example.today)).counts.total == 0)
    }

    @Test("each rule has its own name, sentences in both languages, and a source a secretary can name")
    func texts() {
        #expect(Set(RuleBook.shipped.map(\.id)).count == RuleBook.shipped.count)
        for rule in RuleBook.shipped {
            let wording = rule.wording
            for phrase in [
                rule.title, wording.task, wording.reason, wording.ending, rule.citation.label, rule.schedule.label,
                rule.action.label, rule.concern.label,
            ] {
                #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty && phrase.chinese != phrase.english)
            }
            switch rule.citation {
            case .source(_, let number, let grade):
                #expect(number.first.map { "RBCTWJP".contains($0) } == true)
                #expect(rule.citation.label.chinese.contains("请核对") == (grade != .text))
            case .local: #expect(rule.citation.label.chinese.hasPrefix("本地约定"))
            }
        }
    }

    @Test("every field that a file must have is declared")
    func fields() {
        for name in RuleBook.shipped.flatMap(\.fields) {
            let parts = name.split(separator: ".").map(String.init)
            #expect(Schema.type(RecordKind(rawValue: parts[0]))?.field(parts[1]) != nil, "\(name)")
        }
    }
}

extension Rule {
    /// The rule with each of its numbers changed by one, and each of its words and lists changed; without those changes that
    /// a rules file would refuse, and those that cannot matter.
    var variants: [(name: String, rule: Rule)] {
        var found: [(String, Rule)] = []
        func add(_ setting: RuleSetting, _ value: RuleValue) {
            var rule = self
            guard rule.set(setting.key, to: value) == nil, rule.contradiction == nil else { return }
            found.append(("\(setting.key) = \(value)", rule))
        }
        for setting in settings where !["on", "title", "task", "source"].contains(setting.key) {
            switch setting.value {
            case .number(let number):
                for step in [-1, 1] where !(setting.key == "shown" && step == 1 && isShownFromTheBeginning) {
                    // What is asked for anew each year is never late: on 1 January it is asked for the new one.
                    if setting.key == "red", step == 1, [.fiveOnes, .brands].contains(measure) { continue }
                    add(setting, .number(number + step))
                }
            case .text(let text) where setting.key == "period":
                for other in ["week", "month", "quarter", "half-year", "year", "3 months"] where other != text {
                    // What follows no calendar has no beginning to count days from.
                    if case .early = schedule, other == "3 months" { continue }
                    add(setting, .text(other))
                }
            case .text(let text): for other in setting.choices where other != text { add(setting, .text(other)) }
            case .list(let items):
                for index in items.indices {
                    var fewer = items
                    fewer.remove(at: index)
                    add(setting, .list(fewer))
                }
            case .flag(let flag): add(setting, .flag(!flag))
            case nil: break
            }
        }
        return found
    }

    /// A task never opens before its period, so listing it still earlier changes nothing.
    private var isShownFromTheBeginning: Bool {
        switch schedule {
        case .recurring(let period, let countdown):
            switch period {
            case .week: countdown.shown >= 6
            case .month: countdown.shown >= 30
            case .quarter: countdown.shown >= 91
            case .halfYear: countdown.shown >= 183
            case .year: countdown.shown >= 365
            case .months: false
            }
        case .early(_, let days, let countdown): countdown.shown >= days
        default: false
        }
    }
}
