/// A language in one file: a line for each phrase, `"English" = "translation"`, as in TOML.
///
/// ```
/// language = "Deutsch"
/// # 撤销
/// "Undo" = "Zurücknehmen"
/// "%1 {person|people} written to %2." = "%1 Personen nach %2 geschrieben."
/// ```
/// An empty translation, or none, leaves the English. A line with a fault is left out and reported; the others count.
public struct LanguageFile: Sendable {
    /// What is wrong with a line.
    public struct Fault: Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// What it is and what to do.
        public let message: Phrase
        /// Whether it is only that the program has no such phrase: nothing has to be done about it.
        public let isStranger: Bool
    }

    /// How the language calls itself; nil when the file does not say.
    public private(set) var name: String?
    /// The translations by their English texts.
    public private(set) var words: [String: String] = [:]
    /// Translations of what the program does not say any more; also reported.
    public private(set) var strangers: [(english: String, words: String)] = []
    /// What is wrong, in the order of the lines.
    public private(set) var faults: [Fault] = []

    /// Reads a file.
    ///
    /// - Parameter template: the phrases there are; those of other versions are reported.
    public init(_ text: String, template: LanguageTemplate) {
        let known = Set(template.entries.map(\.english))
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let before = strangers.count
            if let problem = read(line, known) {
                faults.append(Fault(line: index + 1, message: problem, isStranger: strangers.count > before))
            }
        }
    }

    private mutating func read(_ line: Substring, _ known: Set<String>) -> Phrase? {
        var rest = line.trimmed
        guard let first = rest.first, first != "#" else { return nil }
        let notUnderstood = Phrase(
            "看不懂这一行；应为 \"英文\" = \"译文\"", "the line is not understood; it should be \"English\" = \"translation\"")
        let isHeading = rest.hasPrefix("language")
        let english: String
        if isHeading {
            english = ""
            rest = rest.dropFirst("language".count)
        } else {
            guard let key = LanguageFile.quoted(&rest) else { return notUnderstood }
            english = key
        }
        rest = rest.trimmed
        guard rest.first == "=" else { return notUnderstood }
        rest = rest.dropFirst().trimmed
        guard let translation = LanguageFile.quoted(&rest) else { return notUnderstood }
        rest = rest.trimmed
        guard rest.isEmpty || rest.first == "#" else { return notUnderstood }
        guard !translation.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" })
        else { return Phrase("译文含有控制字符", "the translation contains a control character") }
        if isHeading {
            name = translation.isEmpty ? nil : translation
            return nil
        }
        guard known.contains(english) else {
            if !translation.isEmpty { strangers.append((english, translation)) }
            return Phrase("程序里没有「%1」这句话", "the program has no phrase '%1'").with(english)
        }
        guard words[english] == nil else { return Phrase("「%1」已有译文", "'%1' was translated before").with(english) }
        guard !translation.isEmpty else { return nil }
        let places = LanguageFile.places(english)
        let used = LanguageFile.places(translation)
        if let missing = places.subtracting(used).min() {
            return Phrase("译文缺少 %1", "the translation lacks %1").with("%\(missing)")
        }
        if let stray = used.subtracting(places).min() {
            return Phrase("原文没有 %1", "the English has no %1").with("%\(stray)")
        }
        words[english] = translation
        return nil
    }

    /// The numbers of the places for arguments in a text.
    private static func places(_ text: String) -> Set<Int> {
        var found: Set<Int> = []
        for (mark, digit) in zip(text, text.dropFirst()) where mark == "%" {
            if let number = digit.wholeNumberValue, number > 0 { found.insert(number) }
        }
        return found
    }

    // MARK: Quoting

    /// Takes a quoted text from the front; nil when there is none, or it does not end.
    static func quoted(_ rest: inout Substring) -> String? {
        guard rest.first == "\"" else { return nil }
        var result = ""
        var text = rest.dropFirst()
        while let character = text.popFirst() {
            switch character {
            case "\"":
                rest = text
                return result
            case "\\":
                switch text.popFirst() {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "\"": result.append("\"")
                case "\\": result.append("\\")
                default: return nil
                }
            default: result.append(character)
            }
        }
        return nil
    }

    /// A text in quotes, as ``quoted(_:)`` reads it.
    static func quote(_ text: String) -> String {
        var result = "\""
        for character in text {
            switch character {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\"", "\\": result += "\\" + String(character)
            default: result.append(character)
            }
        }
        return result + "\""
    }
}

extension Substring {
    /// Without blanks at both ends; a carriage return is one too.
    fileprivate var trimmed: Substring {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" || character == "\r" }
        var result = drop(while: isBlank)
        while let last = result.last, isBlank(last) { result.removeLast() }
        return result
    }
}
