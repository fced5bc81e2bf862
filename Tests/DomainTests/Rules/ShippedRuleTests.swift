import Domain
import Testing

@Suite("The shipped rules")
struct ShippedRuleTests {
    @Test("each rule changes its light on the day it says, not one before and not one after", arguments: RuleCase.all)
    func lights(of example: RuleCase) throws {
        let rule = try #require(RuleBook.shipped(example.rule))
        let task = try example.task(by: rule)
        #expect(task?.light == example.light)
        if example.light != nil { #expect(task?.due == example.due.map(day)) }
    }

    @Test("no number of a rule can change without changing what it says on some day", arguments: RuleBook.shipped)
    func numbers(of rule: Rule) throws {
        let cases = RuleCase.all.filter { $0.rule == rule.id }
        for variant in rule.variants {
            let isNoticed = try cases.contains { try !$0.holds(for: variant.rule) }
            #expect(isNoticed, "\(rule.id): \(variant.name)")
        }
    }

    @Test("a rule that is switched off asks for nothing")
    func off() throws {
        let example = try #require(RuleCase.all.first { $0.light == .red })
        var rule = try #require(RuleBook.shipped(example.rule))
        rule.isOn = false
        #expect(try example.task(by: rule) == nil)
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
                #expect(number.hasPrefix("R"))
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
    /// The rule with each of its numbers changed by one.
    var variants: [(name: String, rule: Rule)] {
        var found: [(String, Rule)] = []
        func add(_ name: String, _ schedule: Schedule) {
            var rule = self
            rule.schedule = schedule
            found.append((name, rule))
        }
        for step in [-1, 1] {
            switch schedule {
            case .recurring(let period, let countdown):
                if case .months(let count) = period { add("months", .recurring(.months(count + step), countdown)) }
                // A task never opens before its quarter, so showing it longer than a quarter changes nothing.
                if period != .quarter || step < 0 { add("shown", .recurring(period, countdown.with(\.shown, step))) }
                add("yellow", .recurring(period, countdown.with(\.yellow, step)))
                add("red", .recurring(period, countdown.with(\.red, step)))
            case .once(let months, let countdown):
                add("months", .once(months: months + step, countdown))
                add("shown", .once(months: months, countdown.with(\.shown, step)))
                // Yellow from the first day on: more days of it change nothing.
                if step < 0 || countdown.yellow < countdown.shown {
                    add("yellow", .once(months: months, countdown.with(\.yellow, step)))
                }
                add("red", .once(months: months, countdown.with(\.red, step)))
            case .lasting(var escalation):
                if let blue = escalation.blue {
                    escalation.blue = blue + step
                    add("blue", .lasting(escalation))
                    escalation.blue = blue
                }
                escalation.yellow += step
                add("yellow", .lasting(escalation))
                escalation.yellow -= step
                escalation.red += step
                add("red", .lasting(escalation))
                escalation.red -= step
                escalation.grace += step
                add("grace", .lasting(escalation))
            case .state: break
            }
        }
        if case .recurring(let period, let countdown) = schedule {
            let others: [Period] = [.months(3), .month, .quarter, .halfYear, .year]
            for other in others where other != period { add("period", .recurring(other, countdown)) }
        }
        for index in fields.indices {
            var rule = self
            rule.fields.remove(at: index)
            found.append(("fields", rule))
        }
        return found
    }
}

extension Countdown {
    func with(_ number: WritableKeyPath<Countdown, Int>, _ step: Int) -> Countdown {
        var changed = self
        changed[keyPath: number] += step
        return changed
    }
}
