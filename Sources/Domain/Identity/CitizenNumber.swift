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

    /// Reads a number; full-width characters and blanks are accepted.
    ///
    /// - Throws: the part that is wrong: length, character, birth date or check digit. Never the number itself.
    public static func parse(_ text: some StringProtocol) throws(ParseProblem) -> CitizenNumber {
        var bytes = Array(LenientText.key(text).utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count == 18 || bytes.count == 15 else {
            throw ParseProblem(
                .length, "身份证号应为 18 位，现有 \(bytes.count) 位", "An ID number has 18 characters; this has \(bytes.count)")
        }
        if bytes[bytes.count - 1] == UInt8(ascii: "x") { bytes[bytes.count - 1] = UInt8(ascii: "X") }
        for (index, byte) in bytes.enumerated() {
            let isLast = bytes.count == 18 && index == 17
            guard isDigit(byte) || (isLast && byte == UInt8(ascii: "X")) else {
                throw ParseProblem(
                    .character, "身份证号第 \(index + 1) 位不是数字", "Character \(index + 1) of the ID number is no digit")
            }
        }
        let isOld = bytes.count == 15
        if isOld { bytes.insert(contentsOf: "19".utf8, at: 6) }
        guard let birth = Day(year: number(bytes[6..<10]), month: number(bytes[10..<12]), day: number(bytes[12..<14]))
        else {
            throw ParseProblem(.birthDate, "身份证号第 7 至 14 位不是有效日期", "Characters 7 to 14 of the ID number are no date")
        }
        let check = checkCharacter(of: bytes[..<17])
        if isOld {
            bytes.append(check)
        } else if bytes[17] != check {
            throw ParseProblem(
                .checkDigit, "身份证号校验位（最后一位）不符，请逐位核对",
                "The check digit (the last character) of the ID number does not fit: compare it digit by digit")
        }
        return CitizenNumber(
            canonical: String(decoding: bytes, as: UTF8.self), birth: birth,
            sexCode: bytes[16] & 1 == 1 ? "1" : "2", addressCode: String(decoding: bytes[..<6], as: UTF8.self))
    }

    /// The check character of the first 17 digits: Σ aᵢ·Wᵢ modulo 11.
    static func checkCharacter(of digits: some Sequence<UInt8>) -> UInt8 {
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return checkCharacters[sum % 11]
    }

    /// Whether the number is synthetic and can belong to nobody.
    public var isSynthetic: Bool { addressCode.hasPrefix("99") }

    /// What is doubtful about the number itself.
    public var warnings: [Problem] {
        guard Division(code: addressCode.prefix(2)) == nil else { return [] }
        return [
            Problem(
                .warning,
                Phrase("身份证号前两位不是现行省份代码，请核对。", "The first two digits of the ID number are no province: please check."))
        ]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
