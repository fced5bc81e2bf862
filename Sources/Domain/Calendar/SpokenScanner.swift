/// Reads a spoken date from its beginning: words of a table, and numbers in digits or in Chinese.
struct SpokenScanner {
    /// What is left, in the form of ``LenientText/key(_:)``: half-width, without blanks, small letters.
    private(set) var rest: Substring

    init(_ text: some StringProtocol) { rest = Substring(LenientText.key(text)) }

    /// Whether everything was read.
    var isAtEnd: Bool { rest.isEmpty }

    /// Passes over one of these words; the longest that fits.
    mutating func take(_ words: String...) -> Bool {
        guard let word = words.filter({ rest.hasPrefix($0) }).max(by: { $0.utf8.count < $1.utf8.count }) else {
            return false
        }
        rest.removeFirst(word.count)
        return true
    }

    /// The meaning of one of these words; the longest that fits.
    mutating func take<Meaning>(_ words: [(word: String, meaning: Meaning)]) -> Meaning? {
        let fitting = words.filter { rest.hasPrefix($0.word) }
        guard let found = fitting.max(by: { $0.word.utf8.count < $1.word.utf8.count }) else { return nil }
        rest.removeFirst(found.word.count)
        return found.meaning
    }

    /// A number of at most five digits, or a Chinese one from 零 to 九十九.
    mutating func takeNumber() -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            guard digits.utf8.count <= 5, let number = Int(digits) else { return nil }
            rest.removeFirst(digits.count)
            return number
        }
        let characters = rest.prefix { SpokenScanner.digit($0) != nil || "十廿卅".contains($0) }
        guard let number = SpokenScanner.chinese(characters) else { return nil }
        rest.removeFirst(characters.count)
        return number
    }

    private static func digit(_ character: Character) -> Int? {
        let digits: [Character: Int] = [
            "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        return digits[character]
    }

    /// 三, 十, 十二, 二十, 廿三, 三十一.
    private static func chinese(_ text: Substring) -> Int? {
        let tens: [Character: Int] = ["十": 10, "廿": 20, "卅": 30]
        var rest = text
        var value = 0
        if let first = rest.first, let leading = digit(first) {
            rest.removeFirst()
            guard rest.first == "十" else { return rest.isEmpty ? leading : nil }
            rest.removeFirst()
            value = leading * 10
        } else if let first = rest.first, let ten = tens[first] {
            rest.removeFirst()
            value = ten
        } else {
            return nil
        }
        guard let last = rest.first else { return value }
        guard let ones = digit(last), rest.count == 1 else { return nil }
        return value + ones
    }
}
