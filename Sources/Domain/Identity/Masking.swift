/// How a sensitive text is hidden: enough stays to tell two records apart, not enough to use it.
public enum Masking: Hashable, Sendable {
    /// `990101********0019`: address code and last four.
    case citizenNumber
    /// `128****0001`: first three and last four.
    case phone
    /// Province, city and county; the rest is hidden.
    case address
    /// `张*`: the surname.
    case name

    /// The text, hidden. A text too short for its kind is hidden whole.
    public func mask(_ text: String) -> String {
        switch self {
        case .citizenNumber: return Masking.keep(text, first: 6, last: 4, atLeast: 15)
        case .phone:
            return text.split(separator: "/").map { Masking.keep(String($0), first: 3, last: 4, atLeast: 9) }
                .joined(separator: "/")
        case .address: return Masking.toCounty(text)
        case .name:
            let surname = text.prefix(Pinyin.surnameLength(of: text))
            return surname + String(repeating: "*", count: max(1, text.count - surname.count))
        }
    }

    private static func keep(_ text: String, first: Int, last: Int, atLeast: Int) -> String {
        guard text.count >= atLeast else { return String(repeating: "*", count: text.count) }
        return text.prefix(first) + String(repeating: "*", count: text.count - first - last) + text.suffix(last)
    }

    /// Cuts behind the last 县, 区 or 市 among the first twelve characters; without one everything is hidden.
    private static func toCounty(_ text: String) -> String {
        let head = Array(text.prefix(12))
        guard let end = head.lastIndex(where: { "县区市旗州".contains($0) }), end > 0 else {
            return String(repeating: "*", count: min(8, text.count))
        }
        return String(head[...end]) + "****"
    }
}
