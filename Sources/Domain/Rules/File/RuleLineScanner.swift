/// Takes one line of a rules file apart.
struct RuleLineScanner {
    /// What a line says.
    enum Line: Equatable {
        /// Nothing, or a comment.
        case empty
        /// `[name]`.
        case section(String)
        /// `key = value`.
        case setting(String, RuleValue)
        /// Something that cannot be read.
        case wrong(Phrase)
    }

    private let characters: [Character]
    private var position = 0

    init(_ line: String) { characters = Array(line) }

    /// Reads the line.
    mutating func scan() -> Line {
        skipBlanks()
        guard let first = next else { return .empty }
        let line: Line
        if first == "#" {
            return .empty
        } else if first == "[" {
            position += 1
            let name = take { $0 != "]" && $0 != "#" }.trimmed
            guard next == "]", !name.isEmpty else {
                return .wrong(Phrase("方括号没有合上，写法如 [contact.member]。", "The bracket is not closed: [contact.member]."))
            }
            position += 1
            line = .section(name)
        } else {
            let key = take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            skipBlanks()
            guard !key.isEmpty, next == "=" else {
                return .wrong(
                    Phrase("看不懂；写法是「名称 = 值」，说明以 # 开头。", "Not understood: write name = value, and # before a remark."))
            }
            position += 1
            skipBlanks()
            switch value() {
            case .success(let value): line = .setting(key, value)
            case .failure(let wrong): return .wrong(wrong.message)
            }
        }
        skipBlanks()
        guard next == nil || next == "#" else {
            return .wrong(Phrase("「%1」多余。", "“%1” does not belong here.").with(String(characters[position...])))
        }
        return line
    }

    private struct Wrong: Error { let message: Phrase }

    private mutating func value() -> Result<RuleValue, Wrong> {
        guard let first = next else { return .failure(Wrong(message: Phrase("等号后面缺少值。", "A value is missing."))) }
        if first == "\"" { return text().map { .text($0) } }
        if first == "[" { return list().map { .list($0) } }
        let word = take { !$0.isWhitespace && $0 != "#" }
        switch word {
        case "true": return .success(.flag(true))
        case "false": return .success(.flag(false))
        default:
            if let number = Int(word) { return .success(.number(number)) }
            return .failure(
                Wrong(
                    message: Phrase(
                        "「%1」不是数、不是 true 或 false；文字要加英文引号。",
                        "“%1” is no number, not true or false; texts stand in quotation marks."
                    ).with(word)))
        }
    }

    private mutating func text() -> Result<String, Wrong> {
        position += 1
        var text = ""
        while let character = next {
            position += 1
            if character == "\"" { return .success(text) }
            if character == "\\", let escaped = next {
                position += 1
                text.append(escaped == "n" ? "\n" : escaped)
            } else {
                text.append(character)
            }
        }
        return .failure(Wrong(message: Phrase("引号没有合上。", "The quotation mark is not closed.")))
    }

    private mutating func list() -> Result<[String], Wrong> {
        position += 1
        var items: [String] = []
        while true {
            skipBlanks()
            if next == "]" {
                position += 1
                return .success(items)
            }
            guard next == "\"" else {
                return .failure(
                    Wrong(
                        message: Phrase(
                            "写法如 [\"member.mobile\", \"flow.out\"]，写在一行里。",
                            "Write [\"member.mobile\", \"flow.out\"], in one line.")))
            }
            switch text() {
            case .success(let item): items.append(item)
            case .failure(let wrong): return .failure(wrong)
            }
            skipBlanks()
            if next == "," { position += 1 }
        }
    }

    private var next: Character? { position < characters.count ? characters[position] : nil }

    private mutating func skipBlanks() { _ = take { $0.isWhitespace || $0 == "\u{FEFF}" } }

    private mutating func take(while isWanted: (Character) -> Bool) -> String {
        let start = position
        while let next, isWanted(next) { position += 1 }
        return String(characters[start..<position])
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
