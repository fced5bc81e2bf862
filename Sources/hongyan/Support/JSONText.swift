/// A JSON value to be printed: only what answers need.
indirect enum JSONText {
    case text(String)
    case number(Int64)
    /// A number by its digits: whole or decimal, exact.
    case digits(String)
    case flag(Bool)
    case null
    case list([JSONText])
    /// Members in the given order.
    case object([(String, JSONText)])

    /// The value on one line.
    var line: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .text(let text): JSONText.quote(text, to: &result)
        case .number(let number): result += "\(number)"
        case .digits(let digits): result += digits
        case .flag(let flag): result += flag ? "true" : "false"
        case .null: result += "null"
        case .list(let values):
            result += "["
            for (index, value) in values.enumerated() {
                if index > 0 { result += "," }
                value.write(to: &result)
            }
            result += "]"
        case .object(let members):
            result += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { result += "," }
                JSONText.quote(member.0, to: &result)
                result += ":"
                member.1.write(to: &result)
            }
            result += "}"
        }
    }

    private static func quote(_ text: String, to result: inout String) {
        result += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        result += "\""
    }
}
