/// What somebody typed after `/`, ready to be looked for.
///
/// Terms are separated by spaces and must all match. Full-width letters and digits count as ASCII, capitals as small
/// letters.
public struct SearchQuery: Hashable, Sendable {
    /// One term.
    public struct Term: Hashable, Sendable {
        /// The bytes that an entry must contain.
        let needle: [UInt8]
        /// The whole term when it mixes characters and pinyin (`张s`): then `needle` is its longest run of characters.
        let mixed: String?
        /// The bytes of the whole term.
        let literal: [UInt8]

        init(_ word: String, needle: String? = nil) {
            literal = Array(word.utf8)
            self.needle = needle.map { Array($0.utf8) } ?? literal
            mixed = needle == nil ? nil : word
        }
    }

    /// The terms; empty for an empty query.
    public let terms: [Term]
    /// The terms as text, for highlighting.
    public let words: [String]

    /// Reads a query.
    public init(_ text: String) {
        let folded = SearchQuery.fold(text)
        self.init(folded: folded.split { $0.isWhitespace || SearchQuery.isControl($0) }.map(String.init))
    }

    /// A query of given words, which may hold spaces.
    init(words: [String]) {
        self.init(folded: words.map { String(SearchQuery.fold($0).filter { !SearchQuery.isControl($0) }) })
    }

    /// Folded as the entries are: small letters are those of ASCII.
    static func fold(_ text: String) -> String {
        String(
            LenientText.halfwidth(text).unicodeScalars.map { scalar -> Character in
                "A"..."Z" ~= scalar ? Character(Unicode.Scalar(UInt8(scalar.value) + 32)) : Character(scalar)
            })
    }

    /// No term holds a tab or a line break.
    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value < 0x20 }
    }

    private init(folded: [String]) {
        words = folded.filter { !$0.isEmpty }
        terms = words.map { word in
            let runs = word.unicodeScalars.split { $0.isASCII }
            let isMixed = !runs.isEmpty && word.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
            guard isMixed, let run = runs.max(by: { $0.count < $1.count }) else {
                return Term(word)
            }
            return Term(word, needle: String(run))
        }
    }

    /// Whether everything that matches this query also matched `earlier`, so that the search may go on from there.
    public func narrows(_ earlier: SearchQuery) -> Bool {
        guard !earlier.terms.isEmpty, terms.count >= earlier.terms.count else { return false }
        for (new, old) in zip(terms, earlier.terms) where new != old {
            guard new.mixed == nil, old.mixed == nil, new.needle.starts(with: old.needle) else { return false }
        }
        return true
    }
}
