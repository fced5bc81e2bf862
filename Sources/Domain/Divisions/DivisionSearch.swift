extension Division {
    /// The divisions that a query finds, for forms: by name (佛山), full pinyin, initials, the English name, the
    /// beginning of the code, or with the province (gdfs). The best come first: the exact name or pinyin, then what
    /// begins with the query, then what contains it; of equals provinces first, then in the order of their codes. Municipalities come once, as
    /// prefectures. An empty query finds all.
    public static func search(_ query: String, limit: Int) -> [Division] {
        guard limit > 0 else { return [] }
        let wanted = query.lowercased().filter { !$0.isWhitespace }
        if wanted.isEmpty { return Array(choices.prefix(limit)) }
        let pinyin = Pinyin.Query(wanted)
        let found = choices.compactMap { division in
            division.distance(from: wanted, pinyin).map { (distance: $0, division: division) }
        }
        return found.sorted { ($0.distance, $0.division.order) < ($1.distance, $1.division.order) }
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
        if pinyin.range(in: name)?.lowerBound == 0 { return 2 }
        if pinyin.range(in: province.shortName + name)?.lowerBound == 0 { return 3 }
        if pinyin.range(in: fullName)?.lowerBound == 0 { return 3 }
        // Initials from the middle of a long name (族自治州) are found by accident only.
        return pinyin.matches(shortName) || containsHan(wanted) ? 4 : nil
    }

    private func containsHan(_ wanted: String) -> Bool {
        let wanted = Array(wanted)
        let name = Array(fullName)
        guard let first = wanted.first, !first.isASCII, wanted.count <= name.count else { return false }
        return (0...(name.count - wanted.count)).contains { name[$0...].starts(with: wanted) }
    }

    /// Of equals, provinces and municipalities come first, then the order of the codes; those for demonstrations last.
    private var order: Int { (isProvince || isMunicipality) && province.number != 99 ? province.number : 100 + number }
}
