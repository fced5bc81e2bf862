extension Division {
    /// The divisions that a query finds, for forms: by name (佛山), full pinyin, initials, the English name, the
    /// beginning of the code, or with the province (gdfs). The best come first: the exact name or pinyin, then what
    /// begins with the query, then what contains it; equals in the order of their codes. Municipalities come once, as
    /// prefectures. An empty query finds all.
    public static func search(_ query: String, limit: Int) -> [Division] {
        guard limit > 0 else { return [] }
        let wanted = query.lowercased().filter { !$0.isWhitespace }
        if wanted.isEmpty { return Array(choices.prefix(limit)) }
        let pinyin = Pinyin.Query(wanted)
        let found = choices.compactMap { division in
            division.distance(from: wanted, pinyin).map { (distance: $0, division: division) }
        }
        // The sort of the standard library is stable, but does not promise it.
        return found.sorted { ($0.distance, $0.division.code) < ($1.distance, $1.division.code) }
            .prefix(limit).map(\.division)
    }

    /// How well a query fits, 0 best; nil when it does not.
    private func distance(from wanted: String, _ pinyin: Pinyin.Query) -> Int? {
        if wanted.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            if wanted == code { return 0 }
            return code.hasPrefix(wanted) ? 2 : (wanted.count == 6 && Division(code: wanted) == self ? 0 : nil)
        }
        if wanted == name || wanted == shortName { return 0 }
        let english = label.english.lowercased()
        if wanted == english { return 0 }
        let keys = Pinyin.searchKeys(of: shortName, isPersonName: false)
        if keys.split(separator: " ").contains(where: { $0 == wanted }) { return 1 }
        if english.filter({ $0 != " " }).hasPrefix(wanted) { return 2 }
        if let range = pinyin.range(in: name) { return range.lowerBound == 0 ? 2 : 4 }
        if let range = pinyin.range(in: province.shortName + name) { return range.lowerBound == 0 ? 3 : 5 }
        return pinyin.range(in: fullName).map { $0.lowerBound == 0 ? 3 : 5 }
    }
}
