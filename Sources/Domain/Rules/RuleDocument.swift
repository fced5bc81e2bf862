/// Writes the page of the documentation that lists every shipped rule. A test compares the page in `Domain.docc` with what this
/// writes, so that the page cannot drift from the rules.
public enum RuleDocument {
    /// The page, as Markdown.
    public static func page(_ rules: [Rule] = RuleBook.shipped) -> String {
        var lines = [
            "# Every rule", "",
            "What the program asks for as shipped, whom it asks, when the lights change, who says so, and what ends it.",
            "",
            "## Overview", "",
            "Written by `RuleDocument` from `RuleBook/shipped`; do not edit it by hand (`HONGYAN_GOLDEN=write` with the test",
            "`RuleDocumentTests` writes it anew). There are \(rules.count) rules; \(rules.count { !$0.isOn }) are shipped switched",
            "off. Every number may be changed in the rules file, with the value below to go back to. The lights are a local",
            "convention everywhere; 请核对 stands where the text of the source was not read.", "",
            "Four decisions run through all of them:", "",
            "- **A ledger that begins is not late.** Where nothing of a kind was ever recorded for an organisation, a site or a",
            "  community, the current period is asked for and no earlier one, and no light is red. Once something is on record, the",
            "  first period without it is late, as one task: missed months do not pile up.",
            "- **The practice of one place is no duty of all.** A rule that *waits* asks for nothing until the ledger keeps the first",
            "  record of the kind.",
            "- **The task ends where the work is recorded**, and comes back when the record is taken back. Nothing is ticked off.",
            "- **Nothing is decided about a person.** The program puts a matter before the branch (提请支部研究) and cites the rule.",
            "",
        ]
        for (title, prefixes) in groups {
            let group = rules.filter { rule in prefixes.contains { rule.id.hasPrefix($0 + ".") } }
            guard !group.isEmpty else { continue }
            lines += ["## \(both(title))", ""]
            for rule in group { lines += section(rule) }
        }
        return lines.joined(separator: "\n")
    }

    private static let groups: [(Phrase, [String])] = [
        (Phrase("联系与问候", "Contact and greetings"), ["contact", "report", "search", "greeting"]),
        (
            Phrase("组织关系与党费", "Membership and dues"),
            ["relation", "certificate", "member", "standing", "dues", "letter"]
        ),
        (Phrase("档案", "Files"), ["file"]), (Phrase("组织生活", "Organisation life"), ["activity"]),
        (
            Phrase("摸排、共建、阵地、品牌、来信", "Sweeps, partnerships, sites, brands, letters"),
            ["sweep", "joint", "site", "brand", "notice"]
        ),
        (Phrase("组织设置与任职", "Structure and posts"), ["organisation", "branch", "structure", "post", "group", "cadre"]),
        (Phrase("共同体与协议", "Communities and agreements"), ["community", "rota", "agreement"]),
        (Phrase("服务、建议、目标", "Services, suggestions, targets"), ["case", "suggestion", "job", "target"]),
        (Phrase("交办", "Set by hand"), ["assignment"]),
    ]

    private static func section(_ rule: Rule) -> [String] {
        let settings = rule.settings.filter { !["on", "title", "task", "source"].contains($0.key) }.map { setting in
            "`\(setting.key) = \(setting.value.map { RuleText.literal($0) } ?? "-")`"
        }
        return [
            "### \(both(rule.title)) · \(rule.id)", "",
            "- 对象 For: \(both(rule.concern.label))", "- 起算 Counts from: \(both(rule.measure.label))",
            "- 周期 When: \(both(rule.schedule.label))", "- 数值 Numbers: \(settings.joined(separator: ", "))",
            "- 文字 Words: \(both(rule.wording.task))", "- 依据 Source: \(number(rule))\(both(rule.citation.label))",
            "- 办理 Action: \(both(rule.action.label))", "- 结束 Ends: \(both(rule.wording.ending))",
        ] + (rule.isOn ? [] : ["- 出厂时停用 Shipped switched off"]) + [""]
    }

    private static func number(_ rule: Rule) -> String {
        if case .source(_, let number, _) = rule.citation { "\(number) · " } else { "" }
    }

    private static func both(_ phrase: Phrase) -> String { "\(phrase.chinese) / \(phrase.english)" }
}
