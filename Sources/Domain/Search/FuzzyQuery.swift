/// What somebody typed to find one of many short titles: in characters, pinyin, initials, or some letters of it in order.
public struct FuzzyQuery: Sendable {
    /// How a title fits.
    public struct Fit: Hashable, Sendable {
        /// 0 is best: the title itself, its beginning, its pinyin, a part of it, letters of it in order.
        public let distance: Int
        /// The characters that were found.
        public let ranges: [Range<Int>]
    }

    private let words: [Word]

    private struct Word: Sendable {
        let key: String
        let characters: [Character]
        let pinyin: Pinyin.Query
        let isLatin: Bool

        init(_ text: Substring) {
            key = LenientText.key(text)
            characters = Array(key)
            pinyin = Pinyin.Query(key)
            isLatin = key.utf8.allSatisfy { $0 < 0x80 }
        }
    }

    /// Reads a query: words separated by blanks must all fit.
    public init(_ text: String) {
        words = LenientText.halfwidth(text).split { $0.isWhitespace }.map { Word($0) }
    }

    /// Whether nothing is asked.
    public var isEmpty: Bool { words.isEmpty }

    /// How a title fits; nil when it does not.
    public func fit(_ title: String) -> Fit? {
        guard !words.isEmpty else { return Fit(distance: 0, ranges: []) }
        let characters = title.map {
            Character(LenientText.key(String($0)).isEmpty ? " " : LenientText.key(String($0)))
        }
        var ranges: [Range<Int>] = []
        var worst = 0
        for word in words {
            guard let fit = fit(word, characters, title) else { return nil }
            worst = max(worst, fit.distance)
            ranges += fit.ranges
        }
        return Fit(distance: worst, ranges: ranges)
    }

    private func fit(_ word: Word, _ title: [Character], _ text: String) -> Fit? {
        let wanted = word.characters
        guard !wanted.isEmpty else { return Fit(distance: 0, ranges: []) }
        var isWordStart = true
        var inside: Range<Int>?
        for start in title.indices {
            if title[start...].starts(with: wanted) {
                let range = start..<(start + wanted.count)
                if start == 0 { return Fit(distance: title.count == wanted.count ? 0 : 1, ranges: [range]) }
                if isWordStart { return Fit(distance: 2, ranges: [range]) }
                if inside == nil { inside = range }
            }
            isWordStart = title[start] == " " || title[start] == "/"
        }
        if let range = word.pinyin.range(in: text), !range.isEmpty, containsHan(title[range]) {
            return Fit(distance: range.lowerBound == 0 ? 2 : 3, ranges: [range])
        }
        if let inside { return Fit(distance: 4, ranges: [inside]) }
        // Letters in order, as long as they begin a word: `svflt` for save the filter.
        guard word.isLatin, wanted.count >= 3 else { return nil }
        return inOrder(wanted, title)
    }

    private func containsHan(_ characters: ArraySlice<Character>) -> Bool {
        characters.contains { $0.unicodeScalars.first.map { $0.value >= 0x3400 } ?? false }
    }

    private func inOrder(_ wanted: [Character], _ title: [Character]) -> Fit? {
        var ranges: [Range<Int>] = []
        var next = 0
        var isWordStart = true
        for (index, character) in title.enumerated() {
            if next < wanted.count, character == wanted[next], next > 0 || isWordStart {
                ranges.append(index..<(index + 1))
                next += 1
            }
            isWordStart = character == " " || character == "/"
        }
        guard next == wanted.count, let first = ranges.first, let last = ranges.last else { return nil }
        // Scattered over half a sentence it is an accident.
        guard last.upperBound - first.lowerBound <= wanted.count * 4 else { return nil }
        return Fit(distance: 6, ranges: ranges)
    }
}
