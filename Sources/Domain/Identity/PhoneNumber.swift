/// One or two telephone numbers as a roster holds them.
///
/// Mobile numbers are 11 digits from 13 to 19, by form only: lists of number ranges go stale. 12 is given to nobody and so
/// is used, and accepted, in demonstrations. A landline is an area code and 7 or 8 digits, with an extension where there
/// is one.
public struct PhoneNumber: Hashable, Sendable {
    /// The numbers, each without blanks and country code, joined by `/`.
    public let canonical: String

    /// Reads one or two numbers; blanks, hyphens, full-width characters and +86 are accepted.
    ///
    /// - Throws: the part that is wrong. Never the number itself.
    public static func parse(_ text: some StringProtocol) throws(ParseProblem) -> PhoneNumber {
        let whole = LenientText.halfwidth(text)
        var numbers: [String] = []
        for part in whole.split(whereSeparator: { "/、,;，；".contains($0) }) {
            // Blanks may stand inside one number or between two: first try it as one.
            if let number = try? one(part) {
                numbers.append(number)
                continue
            }
            let pieces = part.split(separator: " ")
            guard pieces.count > 1 else {
                numbers.append(try one(part))
                continue
            }
            for piece in pieces { numbers.append(try one(piece)) }
        }
        guard !numbers.isEmpty else { throw .empty }
        guard numbers.count <= 2 else {
            throw ParseProblem(.number, "电话号码超过两个", "There are more than two telephone numbers")
        }
        return PhoneNumber(canonical: numbers.joined(separator: "/"))
    }

    private static func one(_ text: some StringProtocol) throws(ParseProblem) -> String {
        var rest = LenientText.key(text)
        for prefix in ["+86", "0086"] where rest.hasPrefix(prefix) { rest.removeFirst(prefix.count) }
        var pieces = rest.split(separator: "-", omittingEmptySubsequences: true).map(String.init)
        guard !pieces.isEmpty else { throw .empty }
        guard pieces.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else {
            throw ParseProblem(.number, "电话号码中有数字以外的字符", "The telephone number holds more than digits")
        }
        let joined = pieces.joined()
        if joined.hasPrefix("1"), !joined.hasPrefix("10") || joined.utf8.count == 11 {
            guard joined.utf8.count == 11 else {
                throw ParseProblem(
                    .length, "手机号应为 11 位，现有 \(joined.utf8.count) 位",
                    "A mobile number has 11 digits; this has \(joined.utf8.count)")
            }
            guard let second = joined.utf8.dropFirst().first, second >= 0x32 else {
                throw ParseProblem(.number, "手机号应以 13 至 19 开头", "A mobile number begins with 13 to 19")
            }
            return joined
        }
        guard joined.hasPrefix("0") else {
            throw ParseProblem(.areaCode, "固定电话应以区号开头，如 0730-…", "A landline begins with its area code, such as 0730-")
        }
        if pieces.count == 1 {
            // Beijing, Shanghai and six more have two digits behind the 0, all others three.
            let area = rest.hasPrefix("010") || rest.hasPrefix("02") ? 3 : 4
            pieces = [String(rest.prefix(area)), String(rest.dropFirst(area))]
        }
        guard (3...4).contains(pieces[0].utf8.count) else {
            throw ParseProblem(.areaCode, "区号应为 3 或 4 位", "An area code has 3 or 4 digits")
        }
        guard pieces.count <= 3, (7...8).contains(pieces[1].utf8.count) else {
            throw ParseProblem(.length, "固定电话应为 7 或 8 位", "A landline has 7 or 8 digits")
        }
        return pieces.joined(separator: "-")
    }
}
