/// A citizen identification number, GB 11643-1999: 6 digits of address, 8 of the birth date, 3 of sequence (odd for men) and
/// a check character.
///
/// Only what the standard itself makes impossible is an error; an address code that nobody knows is a warning, because
/// codes of places that were renamed live on in the numbers of those who were born there. Numbers that begin with 99,
/// which is no province, are synthetic and belong to nobody.
public struct CitizenNumber: Hashable, Sendable {
    /// The 18 characters, X in upper case; a number of the old form with 15 digits is written in the new one.
    public let canonical: String
    /// The birth date in the number.
    public let birth: Day
    /// The code of the sex in the number, GB/T 2261.1: `1` male, `2` female.
    public let sexCode: String
    /// The code of the place where the number was first given out, 6 digits.
    public let addressCode: String

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    /// Reads a number; full-width characters, blanks, hyphens and a small x are accepted.
    ///
    /// - Throws: the part that is wrong: length, character, birth date or check digit. Never the number itself.
    public static func parse(_ text: some StringProtocol) throws(ParseProblem) -> CitizenNumber {
        let characters = Array(LenientText.key(text).unicodeScalars.filter { $0 != "-" })
        guard !characters.isEmpty else { throw .empty }
        if characters.contains("e"), characters.contains("+") { throw writtenAsPower }
        for (index, character) in characters.enumerated() {
            guard "0"..."9" ~= character || character == "x" && index == 17 && characters.count == 18 else {
                throw ParseProblem(
                    .character, "身份证号第 %1 位不是数字", "Character %1 of the ID number is no digit",
                    "\(index + 1)")
            }
        }
        guard characters.count == 18 || characters.count == 15 else {
            throw ParseProblem(
                .length, "身份证号应为 18 位（旧证 15 位），现有 %1 位",
                "An ID number has 18 characters (15 in the old form); this has %1", "\(characters.count)")
        }
        var bytes = characters.map { $0 == "x" ? UInt8(ascii: "X") : UInt8(truncatingIfNeeded: $0.value) }
        let isOld = bytes.count == 15
        if isOld { bytes.insert(contentsOf: "19".utf8, at: 6) }
        let year = number(bytes[6..<10])
        guard year >= 1800, let birth = Day(year: year, month: number(bytes[10..<12]), day: number(bytes[12..<14]))
        else {
            let last = isOld ? 12 : 14
            throw ParseProblem(
                .birthDate, "身份证号第 7 至 %1 位不是有效日期", "Characters 7 to %1 of the ID number are no date", "\(last)")
        }
        let check = checkCharacter(of: bytes[..<17])
        if isOld {
            bytes.append(check)
        } else if bytes[17] != check {
            if bytes[15...].allSatisfy({ $0 == UInt8(ascii: "0") }) { throw cutBySpreadsheet }
            throw ParseProblem(
                .checkDigit, "身份证号校验位（最后一位）不符，请逐位核对",
                "The check digit (the last character) of the ID number does not fit: compare it digit by digit")
        }
        return CitizenNumber(
            canonical: String(decoding: bytes, as: UTF8.self), birth: birth,
            sexCode: bytes[16] & 1 == 1 ? "1" : "2", addressCode: String(decoding: bytes[..<6], as: UTF8.self))
    }

    /// A cell held the number as a number and lost its last three digits. Also for an importer that sees a numeric cell of
    /// 18 digits end in 000: in one such number of eleven the check digit fits by chance.
    public static let cutBySpreadsheet = ParseProblem(
        .checkDigit, "身份证号末三位为 000，可能已被表格软件截断，请按文本重新录入",
        "The ID number ends in 000: a spreadsheet may have cut it; enter it again as text")

    private static let writtenAsPower = ParseProblem(
        .whole, "身份证号已被表格软件改写为科学计数，请按文本重新录入",
        "The spreadsheet has turned the ID number into a power of ten; enter it again as text")

    /// The check character of the first 17 digits: Σ aᵢ·Wᵢ modulo 11.
    static func checkCharacter(of digits: some Sequence<UInt8>) -> UInt8 {
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return checkCharacters[sum % 11]
    }

    /// Whether the number is synthetic and can belong to nobody.
    public var isSynthetic: Bool { addressCode.hasPrefix("99") }

    /// What is doubtful about the number itself: an address code that no place has or had.
    public var warnings: [Problem] {
        // Residents from Hong Kong, Macao and Taiwan have numbers of 81 to 83, without prefectures.
        guard !isSynthetic, !["71", "81", "82", "83"].contains(addressCode.prefix(2)) else { return [] }
        guard Division(code: addressCode.prefix(2)) != nil else {
            return [
                Problem(
                    .warning,
                    Phrase("身份证号前两位不是省份代码，请核对。", "The first two digits of the ID number are no province: please check.")
                )
            ]
        }
        let prefecture = String(addressCode.prefix(4))
        guard Division(code: prefecture) == nil || prefecture.hasSuffix("00"), !FormerPrefectures.contains(prefecture)
        else { return [] }
        return [
            Problem(
                .warning,
                Phrase(
                    "身份证号前四位不是现在或过去的地市代码，请核对。",
                    "The first four digits of the ID number are no prefecture, of today or before: please check."))
        ]
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

extension CitizenNumber: CustomStringConvertible {
    /// The masked number, so that no log and no error shows more.
    public var description: String { Masking.citizenNumber.mask(canonical) }
}
