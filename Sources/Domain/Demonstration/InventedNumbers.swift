/// Numbers that can belong to nobody and never repeat: citizen numbers begin with 99, which is no province, and telephone
/// numbers with 12, which no mobile network has.
enum InventedNumbers {
    /// More members than this would need a number twice.
    static let mostMembers = 4_000_000

    /// People that share an address code; a prime, so that multiplying by any smaller number mixes the order.
    private static let peoplePerAddress = 499

    /// The citizen number of the member with an index, 0 ..< ``mostMembers``: 18 characters with a right check digit.
    ///
    /// Address code and sequence alone are unique, so that the birth date is free.
    static func citizenNumber(_ index: Int, birth: Day, isMale: Bool) -> String {
        let address = index / peoplePerAddress
        let mixed = index % peoplePerAddress * 271 % peoplePerAddress
        // The order code is odd for men: 1…997, or 2…998.
        let sequence = 2 * mixed + (isMale ? 1 : 2)
        let parts = birth.parts
        let digits: [Int] =
            [9, 9] + decimal(address / 99 % 99 + 1, 2) + decimal(address % 99 + 1, 2) + decimal(parts.year, 4)
            + decimal(parts.month, 2) + decimal(parts.day, 2) + decimal(sequence, 3)
        var bytes = digits.map { UInt8(0x30 + $0) }
        bytes.append(CitizenNumber.checkCharacter(of: bytes))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The mobile number of the member with an index: 11 digits.
    static func mobile(_ index: Int) -> String {
        // Multiplying by a number that shares no factor with 10⁹ visits every number once.
        let mixed = (index &* 618_970_019 &+ 70_211_953) % 1_000_000_000
        return String(decoding: [0x31, 0x32] + decimal(mixed, 9).map { UInt8(0x30 + $0) }, as: UTF8.self)
    }

    /// The last digits of a number, with zeros in front.
    private static func decimal(_ number: Int, _ width: Int) -> [Int] {
        var digits = [Int](repeating: 0, count: width)
        var rest = number
        for position in stride(from: width - 1, through: 0, by: -1) {
            digits[position] = rest % 10
            rest /= 10
        }
        return digits
    }
}
