/// Writes and changes rules files, as readable text.
public enum RuleText {
    /// A file with every shipped rule, what it may be set to, and its source; what is as shipped stands behind `#`, so that
    /// a later version of the program can mend what nobody decided.
    ///
    /// - Parameters:
    ///   - rules: the rules as they are.
    ///   - language: the language of the remarks.
    public static func write(_ rules: [Rule] = RuleBook.shipped, _ language: Language) -> String {
        var lines = [
            Phrase(
                "鸿雁的规则。本机构的决定写在这里；没有写的照出厂值。", "The rules of Hongyan. What this office decided; the rest is as shipped."),
            Phrase(
                "去掉行首的 # 再改；把 # 加回去就恢复出厂值。改好以后：hongyan rules --load 文件",
                "Take the # away and change the value; put it back to return to what was shipped. Then: hongyan rules --load FILE"
            ),
            Phrase(
                "自己的规则：[local.名称]，第一行写 like = \"照哪条规则\"。",
                "Rules of your own: [local.name], with like = \"the rule it follows\" as the first line."),
        ].map { "# " + $0.text(language) }
        for rule in rules {
            let shipped = RuleBook.shipped(rule.id)
            lines.append("")
            lines.append("# \(rule.title.text(language)): \(rule.concern.label.text(language))")
            lines.append("# \(rule.citation.label.text(language))")
            lines.append("[\(rule.id)]")
            let model = shipped ?? modelOfOwn(rule)
            if shipped == nil, let model { lines.append("like = \(literal(.text(model.id)))") }
            for setting in rule.settings {
                let isAsShipped = model?.settings.first { $0.key == setting.key }?.value == setting.value
                let value = setting.value ?? example(of: setting)
                lines.append(
                    "\(isAsShipped ? "# " : "")\(setting.key) = \(literal(value))  # \(setting.label.text(language))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text with one value of one rule set, all remarks and everything else as they were.
    public static func setting(_ key: String, of rule: String, to value: RuleValue, in text: String) -> String {
        changing(key, of: rule, to: "\(key) = \(literal(value))", in: text)
    }

    /// The text with one value of one rule as shipped again.
    public static func resetting(_ key: String, of rule: String, in text: String) -> String {
        changing(key, of: rule, to: nil, in: text)
    }

    private static func changing(_ key: String, of rule: String, to line: String?, in text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last == "" { lines.removeLast() }
        var start: Int?
        var end = lines.count
        for (index, text) in lines.enumerated() {
            var scanner = RuleLineScanner(text)
            guard case .section(let name) = scanner.scan() else { continue }
            if start != nil {
                end = index
                break
            }
            if name == rule { start = index }
        }
        guard let start else {
            guard let line else { return text }
            return (lines + ["", "[\(rule)]", line]).joined(separator: "\n") + "\n"
        }
        func says(_ text: String) -> Bool {
            var scanner = RuleLineScanner(text)
            if case .setting(key, _) = scanner.scan() { return true }
            return false
        }
        if let index = (start + 1..<end).first(where: { says(lines[$0]) }) {
            if let line { lines[index] = line + remark(of: lines[index]) } else { lines.remove(at: index) }
        } else if let line {
            // Where the file shows the shipped value behind a `#`, the new one takes its place.
            let shown = (start + 1..<end).first {
                lines[$0].hasPrefix("# ") && says(String(lines[$0].dropFirst(2)))
            }
            if let shown {
                lines[shown] = line + remark(of: String(lines[shown].dropFirst(2)))
            } else {
                lines.insert(line, at: start + 1)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The remark at the end of a line, with its `#`; empty when there is none.
    private static func remark(of line: String) -> String {
        var isQuoted = false
        var isEscaped = false
        for index in line.indices {
            switch line[index] {
            case "\"" where !isEscaped: isQuoted.toggle()
            case "#" where !isQuoted: return "  " + line[index...]
            default: break
            }
            isEscaped = line[index] == "\\" && !isEscaped
        }
        return ""
    }

    /// The shipped rule that a rule of the office's own follows: the one that looks at the same people and the same date.
    private static func modelOfOwn(_ rule: Rule) -> Rule? {
        RuleBook.shipped.first {
            $0.concern == rule.concern && $0.measure == rule.measure && $0.action == rule.action
        }
    }

    private static func example(of setting: RuleSetting) -> RuleValue {
        setting.choices.last.map { .text($0) } ?? .number(setting.range.lowerBound)
    }

    /// A value as it is written.
    static func literal(_ value: RuleValue) -> String {
        func quoted(_ text: String) -> String {
            var result = "\""
            for character in text {
                switch character {
                case "\"", "\\": result += "\\\(character)"
                case "\n": result += "\\n"
                default: result.append(character)
                }
            }
            return result + "\""
        }
        return switch value {
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .text(let text): quoted(text)
        case .list(let items): "[" + items.map(quoted).joined(separator: ", ") + "]"
        }
    }
}
