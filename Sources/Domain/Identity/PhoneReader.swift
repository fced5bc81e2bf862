/// Reads one telephone number into its one spelling.
enum PhoneReader {
    /// The spelling of a number.
    ///
    /// - Throws: the part that is wrong.
    static func read(_ text: some StringProtocol) throws(ParseProblem) -> String {
        var rest = LenientText.key(text)
        guard !rest.isEmpty else { throw .empty }
        if rest.contains("e+") {
            throw ParseProblem(
                .whole, "电话已被表格软件改写为科学计数，请按文本重新录入",
                "The spreadsheet has turned the telephone number into a power of ten; enter it again as text")
        }
        if rest.hasSuffix(".0") { rest.removeLast(2) }
        rest = withoutCountryCode(rest)
        let (digits, extensionDigits) = try parts(of: rest)
        if digits.hasPrefix("00"), 9...17 ~= digits.count, extensionDigits.isEmpty { return "+" + digits.dropFirst(2) }
        if digits.hasPrefix("0") { return try landline(digits, extensionDigits) }
        if digits.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") {
            return digits.prefix(3) + "-" + digits.dropFirst(3)
        }
        if digits.hasPrefix("1"), digits.count > 8 { return try mobile(digits) }
        if 7...8 ~= digits.count {
            throw ParseProblem(.areaCode, "固定电话应以区号开头，如 0730-…", "A landline begins with its area code, such as 0730-")
        }
        throw ParseProblem(
            .number, "不是手机号（11 位）或带区号的固定电话", "Neither a mobile number of 11 digits nor a landline with its area code")
    }

    /// Drops +86; behind it a landline stands without the 0 of its area code.
    private static func withoutCountryCode(_ text: String) -> String {
        for prefix in ["+86", "0086", "86"] where text.hasPrefix(prefix) {
            let rest = String(text.dropFirst(prefix.count))
            let digits = rest.filter { "0"..."9" ~= $0 }
            let isMobile = digits.count == 11 && digits.hasPrefix("1")
            if prefix == "86" { return isMobile ? rest : text }
            if isMobile || digits.count < 9 || ["0", "400", "800"].contains(where: digits.hasPrefix) { return rest }
            return "0" + rest.drop { $0 == "-" }
        }
        return text
    }

    /// The digits of the number and those of its extension: behind 转, ext, x or #, or the third group of
    /// 0755-12345678-801.
    private static func parts(of text: String) throws(ParseProblem) -> (digits: String, extensionDigits: String) {
        var groups = [""]
        var isExtension = false
        var extensionDigits = ""
        for (offset, character) in text.enumerated() {
            switch character {
            case "0"..."9" where isExtension: extensionDigits.append(character)
            case "0"..."9": groups[groups.count - 1].append(character)
            case "-", "–", "—", "‐", "(", ")", "[", "]", "_": if groups.last?.isEmpty == false { groups.append("") }
            case "+" where offset == 0: groups = ["00"]
            case "转", "x", "#", "*": isExtension = true
            case "分", "机", "e", "t", ".", ":": continue
            default:
                throw ParseProblem(
                    .character, "电话第 %1 个字符不属于电话号码",
                    "Character %1 does not belong in a telephone number", "\(offset + 1)")
            }
        }
        groups.removeAll(where: \.isEmpty)
        let lengths = groups.map(\.count)
        if groups.count == 3, groups[0].hasPrefix("0"), 3...4 ~= lengths[0], 7...8 ~= lengths[1],
            extensionDigits.isEmpty
        {
            extensionDigits = groups.removeLast()
        }
        return (groups.joined(), extensionDigits)
    }

    private static func mobile(_ digits: String) throws(ParseProblem) -> String {
        guard digits.count == 11 else {
            throw ParseProblem(
                .length, "手机号应为 11 位，现有 %1 位", "A mobile number has 11 digits; this has %1", "\(digits.count)")
        }
        guard !digits.hasPrefix("10"), !digits.hasPrefix("11") else {
            throw ParseProblem(.number, "手机号应以 13 至 19 开头", "A mobile number begins with 13 to 19")
        }
        return digits
    }

    /// 010 and 02x are area codes of three digits, all others have four; the number behind has seven or eight.
    private static func landline(_ digits: String, _ extensionDigits: String) throws(ParseProblem) -> String {
        let width = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
        guard !digits.hasPrefix("01") || digits.hasPrefix("010") else {
            throw ParseProblem(.areaCode, "没有这个区号", "There is no such area code")
        }
        let number = digits.dropFirst(width)
        guard 7...8 ~= number.count else {
            throw ParseProblem(
                .length, "固定电话应为区号加 7 或 8 位，现有 %1 位",
                "A landline has 7 or 8 digits behind its area code; this has %1", "\(number.count)")
        }
        guard extensionDigits.count <= 6 else {
            throw ParseProblem(.number, "分机号过长", "The extension is too long")
        }
        return digits.prefix(width) + "-" + number + (extensionDigits.isEmpty ? "" : "-" + extensionDigits)
    }
}
