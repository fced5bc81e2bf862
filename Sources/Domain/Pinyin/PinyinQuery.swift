extension Pinyin {
    /// Whether a query finds a name: 张s, zhangs, 张san and zs all find 张三. See ``Query``.
    public static func matches(query: String, name: String) -> Bool {
        Query(query).matches(name)
    }

    /// The characters of a text that a query found, counted in `Character`s, for highlighting; nil when it does not
    /// match. See ``Query``.
    public static func matchRange(query: String, in text: String) -> Range<Int>? {
        Query(query).range(in: text)
    }

    /// What somebody typed to find a name, prepared once to be compared with many.
    ///
    /// The query is consumed along the text, from any character on. Each character of the text answers to itself, to
    /// its full pinyin, or to its initial (`z` and `zh` for zhang); what is left of the query at the end may be the
    /// beginning of a syllable. ü answers to `v`, `u` and `ü`. Case, width, spaces and dots do not matter. Where a
    /// character has two readings, or another one as a family name, both answer. An empty query matches everything.
    public struct Query: Sendable {
        private let pattern: [UInt32]

        /// Prepares a query.
        public init(_ text: String) {
            pattern = text.unicodeScalars.map { PinyinText.fold($0.value) }.filter { $0 != 0 }
        }

        /// Whether the query is found in a text.
        public func matches(_ text: String) -> Bool {
            if pattern.isEmpty { return true }
            return find(in: text.unicodeScalars.map { PinyinText.fold($0.value) }) != nil
        }

        /// The characters that the query found, counted in `Character`s; empty at 0 for an empty query.
        public func range(in text: String) -> Range<Int>? {
            if pattern.isEmpty { return 0..<0 }
            return find(in: text.map { PinyinText.fold($0.unicodeScalars.first?.value ?? 0) })
        }

        /// The first character that the query found, in characters that are folded already; for walks over many texts.
        func place(in scalars: [UInt32]) -> Int? {
            pattern.isEmpty ? 0 : find(in: scalars)?.lowerBound
        }

        private func find(in scalars: [UInt32]) -> Range<Int>? {
            let search = PinyinSearch(pattern: pattern, scalars: scalars)
            for start in scalars.indices where scalars[start] != 0 {
                if let end = search.end(at: start, consumed: 0) { return start..<end }
            }
            return nil
        }
    }
}

/// One comparison of a query with a text. Skipped characters of the text are 0, so that places stay what they are.
private struct PinyinSearch {
    let pattern: [UInt32]
    let scalars: [UInt32]
    let table = PinyinTable.shared

    /// The place after the last character that was needed to consume the rest of the query, or nil.
    func end(at place: Int, consumed: Int) -> Int? {
        if consumed == pattern.count { return place }
        guard place < scalars.count else { return nil }
        let scalar = scalars[place]
        if scalar == 0 { return end(at: place + 1, consumed: consumed) }
        if scalar == pattern[consumed] { return end(at: place + 1, consumed: consumed + 1) }
        guard scalar >= 0x3000, pattern[consumed] < 0x80 else { return nil }
        let reading = table.reading(scalar)
        if let end = end(reading, at: place, consumed: consumed) { return end }
        if place == 0, let surname = table.surname(scalar), let end = end(surname, at: place, consumed: consumed) {
            return end
        }
        return endOfPair(at: place, consumed: consumed)
    }

    /// Tries the readings that a character has together with its neighbour: compound family names and words.
    private func endOfPair(at place: Int, consumed: Int) -> Int? {
        func attempt(_ syllable: UInt16?) -> Int? {
            guard let syllable else { return nil }
            return end(PinyinTable.Reading(first: syllable), at: place, consumed: consumed)
        }
        let scalar = scalars[place]
        if place + 1 < scalars.count, scalars[place + 1] != 0 {
            let next = scalars[place + 1]
            if place == 0, let end = attempt(table.compound(scalar, next, count: scalars.count)?.first) { return end }
            if let end = attempt(table.phrase(scalar, next)?.first) { return end }
        }
        if place > 0, scalars[place - 1] != 0 {
            let previous = scalars[place - 1]
            if place == 1, let end = attempt(table.compound(previous, scalar, count: scalars.count)?.second) {
                return end
            }
            if let end = attempt(table.phrase(previous, scalar)?.second) { return end }
        }
        return nil
    }

    private func end(_ reading: PinyinTable.Reading, at place: Int, consumed: Int) -> Int? {
        if let end = end(syllable: reading.first, at: place, consumed: consumed) { return end }
        return end(syllable: reading.second, at: place, consumed: consumed)
    }

    private func end(syllable: UInt16, at place: Int, consumed: Int) -> Int? {
        guard syllable != 0 else { return nil }
        let spelling = table.spelling(syllable)
        let left = pattern.count - consumed
        var common = 0
        while common < spelling.count, common < left, agrees(spelling[common], pattern[consumed + common]) {
            common += 1
        }
        if common == 0 { return nil }
        if common == left { return place + 1 }
        if common == spelling.count, let end = end(at: place + 1, consumed: consumed + common) { return end }
        // Only the initial was typed: zh before z, so that zhs is 张三 rather than z + a name with h.
        let initial = spelling.initialCount
        if initial == 2, common >= 2, let end = end(at: place + 1, consumed: consumed + 2) { return end }
        return spelling.count > 1 ? end(at: place + 1, consumed: consumed + 1) : nil
    }

    private func agrees(_ letter: UInt8, _ typed: UInt32) -> Bool {
        UInt32(letter) == typed || (letter == 0x76 && typed == 0x75)
    }
}
