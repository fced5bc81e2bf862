/// All phrases of the program, in the order in which they are found: what a language file can translate.
///
/// It is read from a text that lies in the repository (`Sources/Languages/Phrases.swift`) and is part of the program. A test collects
/// the phrases from the sources and compares, so the list cannot drift.
public struct LanguageTemplate: Sendable {
    /// One phrase.
    public struct Entry: Hashable, Sendable {
        /// The English text: what a translation is found by.
        public let english: String
        /// The Chinese texts that are this in English; most have one.
        public var chinese: [String]

        /// Makes an entry.
        public init(english: String, chinese: [String]) {
            self.english = english
            self.chinese = chinese
        }
    }

    /// The phrases.
    public let entries: [Entry]

    /// Of phrases, each English text once.
    public init(_ phrases: [Phrase]) {
        var places: [String: Int] = [:]
        var entries: [Entry] = []
        for phrase in phrases where phrase.chinese != phrase.english {
            if let place = places[phrase.english] {
                if !entries[place].chinese.contains(phrase.chinese) { entries[place].chinese.append(phrase.chinese) }
            } else {
                places[phrase.english] = entries.count
                entries.append(Entry(english: phrase.english, chinese: [phrase.chinese]))
            }
        }
        self.entries = entries
    }

    /// Reads the text that ``text`` writes; lines that are none of it are left out.
    public init(reading text: String) {
        var entries: [Entry] = []
        var chinese: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                var rest = line.dropFirst(2)
                if let words = LanguageFile.quoted(&rest) { chinese.append(words) }
            } else if line.hasPrefix("\"") {
                var rest = line[...]
                if let english = LanguageFile.quoted(&rest) {
                    entries.append(Entry(english: english, chinese: chinese))
                }
                chinese = []
            }
        }
        self.entries = entries
    }

    /// The phrases as a text, each with its Chinese above it and an empty place for a translation.
    public var text: String { lines { _ in "" }.joined(separator: "\n") + "\n" }

    /// A file for a language: how to fill it in, and every phrase with the translation it has already.
    ///
    /// - Parameter file: what was translated before; nil for a new file.
    public func file(keeping file: LanguageFile?) -> String {
        let heading = [
            "# 鸿雁 Hongyan: the words of the screen in another language. UTF-8.",
            "# Write the translation between the second quotes. What is empty stays English. Keep %1, %2 ...; {day|days} is",
            "# the word for one and for more of the number before it; \\n is a new line, \\\" a quote. The Chinese stands above",
            "# each phrase. `hongyan language NAME` adds what is new and reports faults by line; `hongyan --lang NAME` uses",
            "# the file.",
            "language = \(LanguageFile.quote(file?.name ?? ""))",
            "",
        ]
        let strangers = (file?.strangers ?? []).map {
            "#! \(LanguageFile.quote($0.english)) = \(LanguageFile.quote($0.words))"
        }
        let ending = strangers.isEmpty ? [] : ["", "# No longer in the program:"] + strangers
        return (heading + lines { file?.words[$0] ?? "" } + ending).joined(separator: "\n") + "\n"
    }

    private func lines(_ translation: (String) -> String) -> [String] {
        entries.flatMap { entry in
            entry.chinese.map { "# \(LanguageFile.quote($0))" }
                + ["\(LanguageFile.quote(entry.english)) = \(LanguageFile.quote(translation(entry.english)))"]
        }
    }
}
