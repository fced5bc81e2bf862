/// The languages every text on the screen exists in.
public enum Language: String, CaseIterable, Sendable {
    /// 简体中文, the working language.
    case chinese = "zh"
    /// English.
    case english = "en"
}

/// A text in both languages, declared side by side so that neither can be forgotten.
///
/// `%1` to `%9` are places for arguments (``with(_:)``), in the order each language needs.
public struct Phrase: Hashable, Sendable {
    /// 简体中文.
    public let chinese: String
    /// English.
    public let english: String

    /// Makes a phrase: `Phrase("姓名", "Name")`.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// A text that is the same in every language: a name, a number, a code.
    public init(verbatim text: String) {
        self.init(text, text)
    }

    /// The text in a language.
    public func text(_ language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    /// The phrase with `%1`, `%2`, … replaced by the arguments.
    public func with(_ arguments: Phrase...) -> Phrase {
        Phrase(
            Phrase.fill(chinese, arguments.map(\.chinese)),
            Phrase.fill(english, arguments.map(\.english)))
    }

    /// The phrase with `%1`, `%2`, … replaced by texts that need no translation.
    public func with(_ arguments: String...) -> Phrase {
        Phrase(Phrase.fill(chinese, arguments), Phrase.fill(english, arguments))
    }

    private static func fill(_ template: String, _ arguments: [String]) -> String {
        var result = ""
        var rest = Substring(template)
        while let mark = rest.firstIndex(of: "%") {
            result += rest[..<mark]
            let after = rest.index(after: mark)
            if after < rest.endIndex, let number = rest[after].wholeNumberValue, number >= 1, number <= arguments.count
            {
                result += arguments[number - 1]
                rest = rest[rest.index(after: after)...]
            } else {
                result += "%"
                rest = rest[after...]
            }
        }
        return result + rest
    }
}
