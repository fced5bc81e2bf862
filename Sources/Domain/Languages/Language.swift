/// A language of the screen. Chinese and English are part of the program; others come from a file of the user's.
public struct Language: Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// How it is named on the command line and in settings: `zh`, `en`, the name of a language file.
    public let rawValue: String
    /// How it calls itself: 中文, English.
    public let name: String
    /// The words of a language that is neither Chinese nor English.
    let translation: Translation?

    /// 简体中文, the working language.
    public static let chinese = Language(rawValue: "zh", name: "中文", translation: nil)
    /// English.
    public static let english = Language(rawValue: "en", name: "English", translation: nil)
    /// The languages that need no file.
    public static let allCases = [Language.chinese, .english]

    private init(rawValue: String, name: String, translation: Translation?) {
        self.rawValue = rawValue
        self.name = name
        self.translation = translation
    }

    /// A language that needs no file: `zh` or `en`.
    public init?(rawValue: String) {
        guard let known = Language.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = known
    }

    /// A language of a file. What the file lacks stays English.
    public init(_ rawValue: String, file: LanguageFile) {
        self.init(rawValue: rawValue, name: file.name ?? rawValue, translation: Translation(file.words))
    }

    /// Its name in scripts.
    public var description: String { rawValue }

    /// By name: a file that was read again is the same language.
    public static func == (left: Language, right: Language) -> Bool { left.rawValue == right.rawValue }

    /// By name.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// The words of one language, by the English ones. Shared, as every state of the screen carries its language.
final class Translation: Sendable {
    private let words: [String: String]

    init(_ words: [String: String]) { self.words = words }

    /// The words for an English text; the English itself where there are none.
    func text(_ english: String) -> String { words[english] ?? english }
}
