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

    /// The text, hidden. A text too short for its kind is hidden whole; an empty one stays empty.
    public func mask(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        switch self {
        case .citizenNumber: return Masking.keep(text, first: 6, last: 4, atLeast: 15)
        case .phone:
            return text.split { "/、,，;；".contains($0) }.map { Masking.phone(String($0)) }.joined(separator: "/")
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

    /// A landline keeps its area code and last four digits, never its extension.
    private static func phone(_ text: String) -> String {
        guard text.hasPrefix("0"), let hyphen = text.firstIndex(of: "-") else {
            return keep(text, first: 3, last: 4, atLeast: 9)
        }
        let number = text[text.index(after: hyphen)...].prefix { $0 != "-" }
        return text[...hyphen] + keep(String(number), first: 0, last: 4, atLeast: 7)
    }

    /// Cuts behind the county: the first 县, 旗 or 区 that is one of a division (a 小区 or 园区 is not), else behind the last
    /// 市 or 州 among the first twelve characters; without one everything is hidden.
    private static func toCounty(_ text: String) -> String {
        let head = Array(text.prefix(16))
        func isDivision(_ place: Int) -> Bool {
            guard place > 0 else { return false }
            switch head[place] {
            case "县", "旗": return true
            case "区": return !"小社园校厂景库灾地治".contains(head[place - 1])
            default: return false
            }
        }
        func isCity(_ place: Int) -> Bool {
            guard place > 0, place < 12, "市州".contains(head[place]) else { return false }
            // 市场, 市政 and 郑州路 are no cities.
            return place + 1 == head.count || !"场政民中路街".contains(head[place + 1])
        }
        guard let end = head.indices.first(where: isDivision) ?? head.indices.last(where: isCity) else {
            return String(repeating: "*", count: min(8, text.count))
        }
        return String(head[...end]) + "****"
    }
}
