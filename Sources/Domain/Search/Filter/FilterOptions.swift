/// A value that a filter offers by word: an entry of a code list, a status, a light.
struct FilterOption: Sendable {
    let value: Int
    let label: Phrase
    /// Other words for it, as ``LenientText/key(_:)``.
    let words: [String]

    init(_ value: Int, _ label: Phrase, _ words: [String] = []) {
        self.value = value
        self.label = label
        self.words = words
    }

    /// How well a typed word fits: 0 is the word itself, nil is not at all.
    func distance(from key: String, _ pinyin: Pinyin.Query) -> Int? {
        let own = [LenientText.key(label.chinese), LenientText.key(label.english)] + words
        if own.contains(key) { return 0 }
        if own.contains(where: { $0.hasPrefix(key) || pinyin.range(in: $0)?.lowerBound == 0 }) { return 1 }
        return own.contains { $0.contains(key) } ? 2 : nil
    }
}

extension [FilterOption] {
    /// The values that a word means: what is called so, else what begins so, else what sounds so, else what contains it.
    func values(of word: String) -> [Int] {
        let key = LenientText.key(word)
        let pinyin = Pinyin.Query(key)
        let ranked = compactMap { option in option.distance(from: key, pinyin).map { ($0, option.value) } }
        guard let best = ranked.map(\.0).min() else { return [] }
        return ranked.filter { $0.0 == best }.map(\.1)
    }
}

/// What 状态 may be.
enum FilterStatus: Int, CaseIterable {
    case home, away, short, floating, undated, lost, received

    static let options: [FilterOption] = allCases.map { status in
        switch status {
        case .home: FilterOption(status.rawValue, Phrase("在家", "home"), ["athome", "家"])
        case .away: FilterOption(status.rawValue, Phrase("在外", "away"), ["外出", "流出", "out"])
        case .short: FilterOption(status.rawValue, Phrase("短期", "short"), ["短期外出", "shortabsence"])
        case .floating: FilterOption(status.rawValue, Phrase("流动", "floating"), ["流动党员"])
        case .undated: FilterOption(status.rawValue, Phrase("日期不详", "undated"), ["不详", "外出?"])
        case .lost: FilterOption(status.rawValue, Phrase("失联", "lost"))
        case .received: FilterOption(status.rawValue, Phrase("流入", "received"), ["接收"])
        }
    }
}

enum FilterWords {
    /// No light at all.
    static let noLight = 0

    static let lights: [FilterOption] =
        Light.allCases.reversed().map { light in
            FilterOption(
                Int(light.rawValue), light.label,
                [LenientText.key(light.meaning.chinese), LenientText.key(light.meaning.english)])
        } + [FilterOption(noLight, Phrase("无", "none"), ["没有", "空"])]

    static let flags: [FilterOption] = [
        FilterOption(2, Phrase("有", "yes"), ["是", "y", "true", "1"]),
        FilterOption(1, Phrase("否", "no"), ["不是", "n", "false", "0"]),
        FilterOption(0, Phrase("无", "none"), ["没有"]),
    ]

    /// Whether a word asks for those of whom the field says nothing.
    static func isNone(_ word: String) -> Bool {
        ["空", "无", "没有", "未填", "none", "empty"].contains(LenientText.key(word))
    }

    /// Whether a word asks for those who were never reached.
    static func isNever(_ word: String) -> Bool {
        ["从未", "从不", "never"].contains(LenientText.key(word)) || isNone(word)
    }

    /// Whether a word asks for those of whom the field says anything.
    static func isAny(_ word: String) -> Bool { ["*", "任意", "已填", "any"].contains(LenientText.key(word)) }
}
