/// One or two telephone numbers as a roster holds them.
///
/// Mobile numbers are 11 digits from 13 to 19, by form only: lists of number ranges go stale. 12 is given to nobody and so
/// is used, and accepted, in demonstrations. A landline is an area code and 7 or 8 digits, with an extension where there
/// is one. Service numbers (400, 800) and numbers abroad with their country code are understood as well.
public struct PhoneNumber: Hashable, Sendable {
    /// The numbers, joined by `/`, each in one spelling: `12800001234`, `0755-12345678-801`, `400-1234567`, `+85212345678`.
    public let canonical: String

    /// Reads one or two numbers; blanks, hyphens, brackets, full-width characters and +86 are accepted.
    ///
    /// - Throws: the part that is wrong. Never the number itself.
    public static func parse(_ text: some StringProtocol) throws(ParseProblem) -> PhoneNumber {
        var numbers: [String] = []
        func add(_ number: String) { if !numbers.contains(number) { numbers.append(number) } }
        for part in LenientText.trimmed(text).split(whereSeparator: { "/、,;|\n".contains($0) }) {
            // Blanks may stand inside one number or between two: first try it as one.
            do {
                add(try PhoneReader.read(part))
            } catch {
                let pieces = part.split(whereSeparator: \.isWhitespace)
                guard pieces.count > 1 else { throw error }
                for piece in pieces { add(try PhoneReader.read(piece)) }
            }
        }
        guard !numbers.isEmpty else { throw .empty }
        guard numbers.count <= 2 else {
            throw ParseProblem(.number, "电话号码超过两个", "There are more than two telephone numbers")
        }
        return PhoneNumber(canonical: numbers.joined(separator: "/"))
    }

    /// Whether the numbers can belong to nobody: mobile numbers of 12.
    public var isSynthetic: Bool { canonical.split(separator: "/").allSatisfy { $0.hasPrefix("12") && $0.count == 11 } }
}

extension PhoneNumber: CustomStringConvertible {
    /// The masked numbers, so that no log and no error shows more.
    public var description: String { Masking.phone.mask(canonical) }
}
