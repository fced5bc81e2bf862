/// Something in a rules file that cannot be followed, by line.
public struct RuleProblem: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong and what to do.
    public let message: Phrase

    /// 第 3 行：…
    public var text: Phrase {
        Phrase("第 %1 行：%2", "Line %1: %2").with(Phrase(verbatim: "\(line)"), message)
    }
}

/// Reads a rules file: what an office decided differently from the shipped rules, and rules of its own.
///
/// ```
/// [contact.member]
/// yellow = 21            # days before the due day
///
/// [local.harvest]
/// like = "contact.member"
/// title = "农忙联系"
/// ```
///
/// What is not written stays as shipped. The form is a small part of TOML, so that editors colour it.
public struct RuleTextReader {
    /// The rules as the file wants them, in the order of ``RuleBook/shipped``, the file's own behind them.
    public private(set) var rules = RuleBook.shipped
    /// What could not be followed. Only a file without any is taken.
    public private(set) var problems: [RuleProblem] = []

    private var current: Int?
    private var sectionLine = 0
    private var isSkipping = false
    private var seenKeys: Set<String> = []
    private var seenSections: Set<String> = []
    private var newRule: String?

    /// What a rule of the office's own is called: `local.harvest`.
    public static let ownPrefix = "local."

    /// Reads a text.
    public init(_ text: String) {
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            read(String(line), number)
        }
        endSection()
    }

    private mutating func read(_ line: String, _ number: Int) {
        var scanner = RuleLineScanner(line)
        switch scanner.scan() {
        case .empty: return
        case .section(let name): begin(name, number)
        case .setting(let key, let value): set(key, value, number)
        case .wrong(let message): problems.append(RuleProblem(line: number, message: message))
        }
    }

    private mutating func begin(_ name: String, _ line: Int) {
        endSection()
        sectionLine = line
        seenKeys = []
        isSkipping = true
        guard seenSections.insert(name).inserted else {
            return complain(line, Phrase("[%1] 出现了两次，请合并。", "[%1] is there twice; put them together.").with(name))
        }
        if let index = rules.firstIndex(where: { $0.id == name }) {
            current = index
            isSkipping = false
        } else if name.hasPrefix(RuleTextReader.ownPrefix), name.count > RuleTextReader.ownPrefix.count {
            newRule = name
            isSkipping = false
        } else {
            let group = name.prefix { $0 != "." }
            let similar = RuleBook.shipped.map(\.id).filter { $0.hasPrefix(group + ".") }
            complain(
                line,
                similar.isEmpty || group.isEmpty
                    ? Phrase(
                        "没有规则 [%1]；自己的规则以 local. 开头。", "There is no rule [%1]; rules of your own begin with local."
                    ).with(name)
                    : Phrase("没有规则 [%1]，相近的有：%2。", "There is no rule [%1]; there are: %2.")
                        .with(name, similar.joined(separator: ", ")))
        }
    }

    private mutating func set(_ key: String, _ value: RuleValue, _ line: Int) {
        if isSkipping { return }
        guard current != nil || newRule != nil else {
            return complain(line, Phrase("「%1」前面缺少 [规则名]。", "A [rule] is missing before “%1”.").with(key))
        }
        guard seenKeys.insert(key).inserted else {
            return complain(line, Phrase("「%1」写了两次。", "“%1” is there twice.").with(key))
        }
        if let name = newRule {
            guard key == "like", case .text(let model) = value, var rule = RuleBook.shipped(model) else {
                newRule = nil
                isSkipping = true
                return complain(
                    line,
                    Phrase(
                        "自己的规则先写 like = \"…\"，照哪条规则办，如 like = \"contact.member\"。",
                        "A rule of your own begins with like = \"…\", the rule it follows: like = \"contact.member\"."))
            }
            rule = Rule(copying: rule, as: name)
            newRule = nil
            current = rules.count
            rules.append(rule)
            return
        }
        guard let current else { return }
        if let wrong = rules[current].set(key, to: value) { complain(line, wrong) }
    }

    private mutating func endSection() {
        if let newRule {
            complain(
                sectionLine,
                Phrase("[%1] 缺少 like = \"…\"，照哪条规则办。", "[%1] lacks like = \"…\", the rule it follows.").with(newRule))
        }
        if let current, let wrong = rules[current].contradiction { complain(sectionLine, wrong) }
        current = nil
        newRule = nil
    }

    private mutating func complain(_ line: Int, _ message: Phrase) {
        problems.append(RuleProblem(line: line, message: message))
    }
}

extension Rule {
    /// A rule of the office's own that starts out like a shipped one.
    fileprivate init(copying rule: Rule, as id: String) {
        self.init(
            id, rule.title, concern: rule.concern, measure: rule.measure, schedule: rule.schedule, fields: rule.fields,
            minimum: rule.minimum, maximum: rule.maximum, kinds: rule.kinds, waits: rule.waits, wording: rule.wording,
            action: rule.action,
            citation: .local(Phrase("照「%1」办理", "like “%1”").with(rule.title)))
    }
}
