import Domain
import Languages

/// Languages of the user's: files `NAME.toml` in the folder `languages` of the configuration.
enum LanguageFiles {
    /// All phrases of the program.
    static let template = LanguageTemplate(reading: LanguagePhrases.text)

    private static var folder: String { Environment.configHome + "/hongyan/languages" }

    /// Where a language is kept.
    static func path(of name: String) -> String { "\(folder)/\(name).toml" }

    /// Whether a file can be called so.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.count <= 32 && Language(rawValue: name) == nil
            && name.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return byte < 128 && (character.isLetter || character.isNumber || "-_".contains(character))
            }
    }

    /// A file that was read; nil when there is none.
    static func file(named name: String) -> LanguageFile? {
        guard isName(name), let text = TextFile.read(path(of: name)) else { return nil }
        return LanguageFile(text, template: template)
    }

    /// A language of the program or of a file; nil when there is neither.
    static func language(named name: String) -> Language? {
        Language(rawValue: name) ?? file(named: name).map { Language(name, file: $0) }
    }

    /// The languages of all files.
    static func languages() -> [Language] {
        (TextFile.list(folder)?.files ?? []).filter { $0.hasSuffix(".toml") }
            .compactMap { language(named: String($0.dropLast(5))) }
    }

    /// What is wrong with the file of a language, in one sentence; nothing for a language without a file.
    static func complaints(about language: Language) -> [Phrase] {
        guard Language(rawValue: language.rawValue) == nil, let file = file(named: language.rawValue),
            let first = file.faults.first(where: { !$0.isStranger })
        else { return [] }
        let count = file.faults.count { !$0.isStranger }
        return [
            Phrase(
                "语言文件 %1.toml 第 %2 行：%3（共 %4 处，见 hongyan language %1）。",
                "%1.toml, line %2: %3 (%4 in all, see hongyan language %1)."
            ).with(
                Phrase(verbatim: language.rawValue), Phrase(verbatim: "\(first.line)"), first.message,
                Phrase(verbatim: "\(count)"))
        ]
    }
}
