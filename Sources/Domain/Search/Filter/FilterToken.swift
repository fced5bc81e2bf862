/// One part of a filter text: what stands between two blanks, taken apart at its sign of comparison.
struct FilterToken: Hashable, Sendable {
    /// How a value is compared.
    enum Comparison: Hashable, Sendable {
        case contains, equal, less, lessOrEqual, greater, greaterOrEqual

        /// Whether it asks for an order.
        var isOrdering: Bool { self != .contains && self != .equal }
    }

    /// The characters of the text that it takes, blanks not among them.
    let range: Range<Int>
    /// Whether it begins with a sign that turns it round.
    let isNegated: Bool
    /// What stands before the sign; nil where there is none.
    let name: String?
    let comparison: Comparison
    /// What stands behind the sign, or the whole word; without quotation marks.
    let value: String
    /// Where the value begins in the text.
    let valueStart: Int
    /// Whether the value was put in quotation marks: it is taken literally then.
    let isQuoted: Bool

    /// Takes a text apart. Inside quotation marks blanks do not separate.
    static func split(_ text: String) -> [FilterToken] {
        let characters = Array(text)
        var tokens: [FilterToken] = []
        var index = 0
        while index < characters.count {
            if characters[index].isWhitespace {
                index += 1
                continue
            }
            let start = index
            var closing: Character?
            while index < characters.count {
                let character = characters[index]
                if let end = closing {
                    if character == end { closing = nil }
                } else if character.isWhitespace {
                    break
                } else if let end = quotes[character], index == start || isSign(characters[index - 1]) {
                    closing = end
                }
                index += 1
            }
            tokens.append(FilterToken(characters, start..<index))
        }
        return tokens
    }

    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "「": "」", "『": "』", "＂": "＂"]

    private static func isSign(_ character: Character) -> Bool {
        guard let folded = fold(character) else { return false }
        return ":=<>-!,".contains(folded)
    }

    /// The ASCII sign that a character stands for. An input method gives 《 》 where a keyboard has < >.
    private static func fold(_ character: Character) -> Character? {
        switch character {
        case ":", "：", "∶", "﹕": ":"
        case "=", "＝": "="
        case "<", "＜", "《", "〈": "<"
        case ">", "＞", "》", "〉": ">"
        case "!", "！": "!"
        case "-", "－", "—", "–", "−": "-"
        case ",", "，", "、", "|", "｜": ","
        default: nil
        }
    }

    private init(_ characters: [Character], _ range: Range<Int>) {
        self.range = range
        var start = range.lowerBound
        let first = FilterToken.fold(characters[start])
        isNegated = (first == "-" || first == "!") && range.count > 1
        if isNegated { start += 1 }
        // A word in quotation marks has no sign.
        let opensQuoted = FilterToken.quotes[characters[start]] != nil
        var sign: (at: Int, length: Int, comparison: Comparison, isNot: Bool)?
        if !opensQuoted {
            for index in start..<range.upperBound {
                if let found = FilterToken.sign(at: index, in: characters, before: range.upperBound) {
                    sign = (index, found.length, found.comparison, found.isNot)
                    break
                }
            }
        }
        if let sign, sign.at > start {
            name = String(characters[start..<sign.at])
            comparison = sign.comparison
            isNotEqual = sign.isNot
            valueStart = sign.at + sign.length
        } else {
            name = nil
            comparison = .contains
            isNotEqual = false
            valueStart = start
        }
        var value = characters[valueStart..<range.upperBound]
        if let opening = value.first, let closing = FilterToken.quotes[opening] {
            isQuoted = true
            value.removeFirst()
            if value.last == closing { value.removeLast() }
        } else {
            isQuoted = false
        }
        self.value = String(value)
    }

    /// Whether the sign itself turns it round: `!=`.
    let isNotEqual: Bool

    private static func sign(
        at index: Int, in characters: [Character], before end: Int
    ) -> (length: Int, comparison: Comparison, isNot: Bool)? {
        let next = index + 1 < end ? fold(characters[index + 1]) : nil
        switch characters[index] {
        case "≤": return (1, .lessOrEqual, false)
        case "≥": return (1, .greaterOrEqual, false)
        case "≠": return (1, .equal, true)
        default: break
        }
        switch fold(characters[index]) {
        case ":":
            // 联系:>90 is meant as 联系>90.
            if next != nil, let inner = sign(at: index + 1, in: characters, before: end) {
                return (inner.length + 1, inner.comparison, inner.isNot)
            }
            return (1, .contains, false)
        case "=": return (1, .equal, false)
        case "<": return next == "=" ? (2, .lessOrEqual, false) : (1, .less, false)
        case ">": return next == "=" ? (2, .greaterOrEqual, false) : (1, .greater, false)
        case "!": return next == "=" ? (2, .equal, true) : nil
        default: return nil
        }
    }

    /// The alternatives of a value: 红,黄 is red or yellow. A quoted value is one.
    static func alternatives(_ value: String, isQuoted: Bool = false) -> [String] {
        if isQuoted { return [value] }
        return value.split { fold($0) == "," }.map(String.init)
    }

    /// Whether a character separates alternatives.
    static func isSeparator(_ character: Character) -> Bool { fold(character) == "," }
}
