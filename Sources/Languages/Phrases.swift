/// Every phrase of the program with an empty place for a translation. Written by a test:
/// `HONGYAN_GOLDEN=write swift test --filter PhraseTests`.
public enum LanguagePhrases {
    /// As `LanguageTemplate` reads it.
    public static let text = #"""
        """#
}
