import ArgumentParser
import Domain
import Glibc
import Store

/// Shows and changes the rules that tasks are derived from.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "待办所依的规则：写出、载入、修改 / The rules behind the tasks: shown, loaded, changed.",
        discussion: """
            hongyan rules > rules.toml                     写出规则文件 / writes the rules file
            hongyan rules --load rules.toml                载入改过的文件 / takes a changed file
            hongyan rules --set contact.member.yellow=21   改一个数 / changes one number
            hongyan rules --reset contact.member.yellow    恢复出厂值 / returns to what was shipped
            """)

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("载入规则文件，- 为标准输入 / takes a rules file, - for standard input", valueName: "FILE"))
    var load: String?

    @Option(help: ArgumentHelp("规则.项=值 / rule.setting=value", valueName: "RULE.KEY=VALUE"))
    var set: [String] = []

    @Option(help: ArgumentHelp("恢复出厂值 / return to what was shipped", valueName: "RULE.KEY"))
    var reset: [String] = []

    func run() throws {
        let isChange = load != nil || !set.isEmpty || !reset.isEmpty
        let opened = try options.open(readOnly: !isChange)
        let language = try options.language()
        guard isChange else { return show(opened.ledger, language) }
        var ledger = opened.ledger
        let text = try changedText(ledger, language)
        let draft = ledger.draft(ofRules: text, id: RecordID(rawValue: Seed.random()))
        if let problem = draft.problems(in: ledger).first(where: { $0.severity == .error }) {
            throw Failure(problem.message)
        }
        let changes = draft.changes(in: ledger)
        guard !changes.isEmpty else {
            if !options.json { print(Phrase("没有改动。", "Nothing was changed.").text(language)) }
            return
        }
        do {
            try opened.store.commit(Proposal(.edit, changes), author: Environment.operatorName, to: &ledger)
        } catch {
            throw Failure(error.message)
        }
        opened.store.rest()
        if options.json { return show(ledger, language) }
        print(
            Phrase("已保存。与出厂值不同的规则：%1 条。", "Saved. Rules that differ from what was shipped: %1.")
                .with("\(ledger.rules.filter { RuleBook.shipped($0.id) != $0 }.count)").text(language))
    }

    private func changedText(_ ledger: Ledger, _ language: Language) throws -> String {
        var text = ledger.ruleText ?? RuleText.write(ledger.rules, language)
        if let load {
            guard let bytes = load == "-" ? TextFile.standardInput() : TextFile.bytes(TextFile.expandHome(load)) else {
                throw Failure(
                    Phrase("读不了规则文件 %1（最大 1 MiB）。", "The rules file %1 cannot be read (at most 1 MiB).").with(load))
            }
            guard let read = String(validating: bytes, as: UTF8.self) else {
                throw Failure(Phrase("规则文件 %1 不是 UTF-8 文本。", "The rules file %1 is not UTF-8 text.").with(load))
            }
            text = read
        }
        for assignment in set {
            let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw Failure(
                    Phrase("「%1」应写成 规则.项=值。", "'%1' must be RULE.KEY=VALUE.").with(assignment))
            }
            let (rule, setting) = try find(String(parts[0]), in: ledger)
            text = RuleText.setting(setting.key, of: rule.id, to: setting.value(of: String(parts[1])), in: text)
        }
        for name in reset {
            let (rule, setting) = try find(name, in: ledger)
            text = RuleText.resetting(setting.key, of: rule.id, in: text)
        }
        return text
    }

    private func find(_ name: String, in ledger: Ledger) throws -> (Rule, RuleSetting) {
        for rule in ledger.rules where name.hasPrefix(rule.id + ".") {
            let key = name.dropFirst(rule.id.count + 1)
            if let setting = rule.settings.first(where: { $0.key == key }) { return (rule, setting) }
            throw Failure(
                Phrase("规则 %1 没有「%2」这一项，可用：%3。", "The rule %1 has no '%2'; there are: %3.")
                    .with(rule.id, String(key), rule.settings.map(\.key).joined(separator: ", ")))
        }
        throw Failure(
            Phrase("没有规则「%1」，可用：%2。", "There is no rule '%1'; there are: %2.")
                .with(name, ledger.rules.map(\.id).joined(separator: ", ")))
    }

    private func show(_ ledger: Ledger, _ language: Language) {
        guard options.json else {
            print(ledger.ruleText ?? RuleText.write(ledger.rules, language), terminator: "")
            return
        }
        print(
            JSONText.list(
                ledger.rules.map { rule in
                    .object([
                        ("id", .text(rule.id)), ("title", .text(rule.title.text(language))), ("on", .flag(rule.isOn)),
                        ("asShipped", .flag(RuleBook.shipped(rule.id) == rule)),
                        ("schedule", .text(rule.schedule.label.text(language))),
                        ("source", .text(rule.citation.label.text(language))),
                        ("grade", rule.citation.grade.map { .text($0.rawValue) } ?? .null),
                    ])
                }
            ).line)
    }
}
