/// One line of a list of names taken apart: a name, and optionally an ID number, a telephone number, a sex, an ethnic group
/// and a branch, set apart by tabs, commas or blanks in whatever order.
public struct NameLine: Hashable, Sendable {
    /// The name; empty when there is none.
    public private(set) var name = ""
    /// The ID number as typed.
    public private(set) var citizenNumber: String?
    /// The telephone number as typed.
    public private(set) var phone: String?
    /// The words that are neither: a branch, a sex, or something that was not understood.
    public private(set) var words: [String] = []

    /// Takes a line apart. A number of the line in front of the name (`1、张三`, `12. 李四`) is passed over; 张　三, set wide to
    /// line up with names of three characters, is 张三.
    public init(_ text: some StringProtocol) {
        var tokens = NameLine.tokens(text)
        if let first = tokens.first, first.utf8.count <= 4, first.allSatisfy({ $0.isASCII && $0.isNumber }) {
            tokens.removeFirst()
        }
        var rest = tokens[...]
        let singles = rest.prefix { $0.count == 1 && NameLine.isIdeographic($0) }
        if singles.count >= 2 {
            name = singles.joined()
            rest = rest.dropFirst(singles.count)
        }
        for token in rest {
            let plain = LenientText.key(token).filter { $0 != "-" }
            let digits = plain.filter { $0.isASCII && $0.isNumber }.count
            if digits >= 14, citizenNumber == nil {
                citizenNumber = token
            } else if digits >= 7, digits * 2 >= plain.count, phone == nil {
                phone = token
            } else if name.isEmpty, digits == 0 {
                name = token
            } else {
                words.append(token)
            }
        }
    }

    /// Whether the line is the heading of a table.
    public var isHeading: Bool {
        let headings: Set<String> = ["姓名", "党员姓名", "名字", "name", "序号"]
        return headings.contains(LenientText.key(name)) || words.contains { headings.contains(LenientText.key($0)) }
    }

    /// Whether the name could be one: ideographs with a dot for names of other peoples, or Latin letters.
    public var hasPlausibleName: Bool {
        let dots: Set<Character> = ["·", "•", "．", ".", "‧", "・", "'", "-"]
        return (2...30).contains(name.count)
            && name.allSatisfy {
                NameLine.isIdeographic(String($0)) || ($0.isLetter && $0.isASCII) || dots.contains($0)
            }
    }

    /// Whether pasted text is a list of names rather than something else: at least two lines, and most of them begin with
    /// a Chinese name.
    public static func looksLikeList(_ text: String) -> Bool {
        let lines = lines(of: text)
        guard lines.count >= 2 else { return false }
        let names = lines.filter { line in
            let parsed = NameLine(line)
            return parsed.hasPlausibleName && isIdeographic(String(parsed.name.prefix(1)))
        }
        return names.count * 2 >= lines.count
    }

    /// The lines of a text that hold anything.
    public static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { LenientText.trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func tokens(_ text: some StringProtocol) -> [String] {
        let line = LenientText.halfwidth(text)
        return line.split { $0.isWhitespace || ",，、;；|".contains($0) }
            .map { token in
                // `12.张三`: the dot of a numbered list.
                let digits = token.prefix { $0.isASCII && $0.isNumber }
                guard (1...4).contains(digits.count), let next = token.dropFirst(digits.count).first,
                    ".)）．".contains(next)
                else { return String(token) }
                return String(token.dropFirst(digits.count + 1))
            }
            .filter { !$0.isEmpty }
    }

    private static func isIdeographic(_ text: String) -> Bool {
        text.unicodeScalars.first?.properties.isIdeographic == true
    }
}
