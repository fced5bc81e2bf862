/// `xl/styles.xml`: which cell styles show a number as a date.
final class StylesPart: XMLPart {
    /// For each cell style, in the order cells refer to them, what its number format shows.
    private(set) var shows: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var inCellStyles = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
                custom[id] = NumberFormat(code: code)
            }
        case "cellXfs": inCellStyles = true
        case "xf" where inCellStyles:
            let id = attributes.number("numFmtId") ?? 0
            shows.append(custom[id] ?? NumberFormat(builtin: id))
        default: break
        }
    }

    override func end(_ name: XMLName) {
        if name == "cellXfs" { inCellStyles = false }
    }
}

/// What a number format makes of a number.
enum NumberFormat: Equatable {
    /// A plain number, an amount, a time of day, text.
    case number
    /// A date with its day.
    case date
    /// A date of which only year and month are shown.
    case month

    /// The formats that every spreadsheet program knows by number (ECMA-376 part 1, 18.8.30, with those of the Chinese
    /// edition: 27, 36, 50, 52 and 57 are 年月, the others of 27 to 31 and 50 to 58 have days or are times).
    init(builtin id: Int) {
        switch id {
        case 14, 15, 16, 22, 28...31, 51, 53, 54, 58: self = .date
        case 17, 27, 36, 50, 52, 57: self = .month
        default: self = .number
        }
    }

    /// Reads a format code such as `yyyy"年"m"月"d"日";@` or `[$-804]yyyy/mm`.
    init(code: String) {
        let letters = Self.dateLetters(code)
        let hasYear = letters.contains("y") || letters.contains("e")
        let hasDay = letters.contains("d")
        let hasMonth = Self.monthLetter(letters)
        if hasDay, hasYear || hasMonth {
            self = .date
        } else if hasYear {
            self = .month
        } else {
            self = .number
        }
    }

    /// The letters y, m, d, h, s, e of the first section; runs become one letter; quoted, escaped and bracketed
    /// text, AM/PM and exponents are left out.
    private static func dateLetters(_ code: String) -> [Character] {
        var letters: [Character] = []
        var rest = Substring(code.lowercased())
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case ";": return letters
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
            case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
            case "e" where rest.first == "+" || rest.first == "-": break
            case "y", "m", "d", "h", "s", "e":
                if letters.last != character { letters.append(character) }
            default: break
            }
        }
        return letters
    }

    /// Whether an `m` means a month: it does unless it stands behind hours or before seconds.
    private static func monthLetter(_ letters: [Character]) -> Bool {
        for (index, letter) in letters.enumerated() where letter == "m" {
            let afterHours = index > 0 && letters[index - 1] == "h"
            let beforeSeconds = index + 1 < letters.count && letters[index + 1] == "s"
            if !afterHours, !beforeSeconds { return true }
        }
        return false
    }
}
