/// A text in both languages, declared side by side so that neither can be forgotten.
///
/// `%1` to `%9` are places for arguments (``with(_:)``), in the order each language needs. `{day|days}` is the word for one and
/// for any other number, of the argument that stands before it: `%1 {day|days} left`. A third language finds its words by the
/// English ones, so a phrase remembers what it was put together from.
public struct Phrase: Sendable {
    /// 简体中文.
    public let chinese: String
    /// English.
    public let english: String
    private let making: Making?

    /// How a phrase was put together.
    private indirect enum Making: Sendable {
        /// From an English template and what stands in its places.
        case filled(String, [Phrase])
        /// From others in a row.
        case row([Phrase], separator: String)
    }

    /// Makes a phrase: `Phrase("姓名", "Name")`.
    public init(_ chinese: String, _ english: String) {
        self.init(chinese, english, making: nil)
    }

    private init(_ chinese: String, _ english: String, making: Making?) {
        self.chinese = chinese
        self.english = english
        self.making = making
    }

    /// A text that is the same in every language: a name, a number, a code.
    public init(verbatim text: String) {
        self.init(text, text)
    }

    /// Phrases one after the other, with a separator in either language.
    public static func row(_ phrases: [Phrase], _ chineseSeparator: String, _ englishSeparator: String) -> Phrase {
        Phrase(
            phrases.map(\.chinese).joined(separator: chineseSeparator),
            phrases.map(\.english).joined(separator: englishSeparator),
            making: .row(phrases, separator: englishSeparator))
    }

    /// The text in a language. What a language of a file has no words for is English.
    public func text(_ language: Language) -> String {
        if let translation = language.translation { return text(translation) }
        return language == .chinese ? chinese : english
    }

    private func text(_ translation: Translation) -> String {
        switch making {
        case .filled(let template, let arguments):
            Phrase.fill(translation.text(template), arguments.map { $0.text(translation) })
        case .row(let phrases, let separator): phrases.map { $0.text(translation) }.joined(separator: separator)
        // What is the same in both languages is data.
        case nil: chinese == english ? english : translation.text(english)
        }
    }

    /// The phrase with `%1`, `%2`, … replaced by the arguments.
    public func with(_ arguments: Phrase...) -> Phrase { filled(with: arguments) }

    /// The phrase with `%1`, `%2`, … replaced by texts that need no translation.
    public func with(_ arguments: String...) -> Phrase {
        filled(with: arguments.map { Phrase(verbatim: $0) })
    }

    /// The phrase with `%1`, `%2`, … replaced by the arguments of a list.
    public func filled(with arguments: [Phrase]) -> Phrase {
        let making: Making =
            if case .row(let phrases, let separator)? = self.making {
                .row(phrases.map { $0.filled(with: arguments) }, separator: separator)
            } else {
                .filled(english, arguments)
            }
        return Phrase(
            Phrase.fill(chinese, arguments.map(\.chinese)), Phrase.fill(english, arguments.map(\.english)),
            making: making)
    }

    private static func fill(_ template: String, _ arguments: [String]) -> String {
        var result = ""
        var rest = Substring(template)
        var last: String?
        while let mark = rest.firstIndex(where: { $0 == "%" || $0 == "{" }) {
            result += rest[..<mark]
            let after = rest.index(after: mark)
            if rest[mark] == "{" {
                let forms = rest[after...].prefix { $0 != "}" }
                let words = forms.split(separator: "|", omittingEmptySubsequences: false)
                if words.count == 2, forms.endIndex < rest.endIndex, let count = last ?? arguments.first {
                    result += count == "1" ? words[0] : words[1]
                    rest = rest[rest.index(after: forms.endIndex)...]
                } else {
                    result += "{"
                    rest = rest[after...]
                }
            } else if after < rest.endIndex, let number = rest[after].wholeNumberValue, number >= 1,
                number <= arguments.count
            {
                last = arguments[number - 1]
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

extension Phrase: Hashable {
    /// By what it says in both languages.
    public static func == (left: Phrase, right: Phrase) -> Bool {
        left.chinese == right.chinese && left.english == right.english
    }

    /// By what it says in both languages.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(chinese)
        hasher.combine(english)
    }
}
