/// What is wrong with a text, said of the part that failed so that the user knows where to look.
///
/// A message never repeats the text itself: it may be an ID or a phone number, and problems are shown, counted and logged.
public struct ParseProblem: Error, Hashable, Sendable {
    /// The part of a text that a problem is about.
    public enum Part: String, CaseIterable, Sendable {
        /// Nothing was given.
        case empty
        /// The whole: its kind is not recognised.
        case whole
        /// The year of a date.
        case year
        /// The month of a date.
        case month
        /// The day of a date.
        case day
        /// The number of characters.
        case length
        /// One character, named by its position.
        case character
        /// The address code of an ID number.
        case addressCode
        /// The date of birth inside an ID number.
        case birthDate
        /// The last character of an ID number.
        case checkDigit
        /// The sex inside an ID number.
        case sex
        /// The age that follows from an ID number.
        case age
        /// The area code of a landline.
        case areaCode
        /// The digits of a telephone number.
        case number
    }

    /// Where the problem is.
    public let part: Part
    /// What it is and what to do, in both languages.
    public let message: Phrase

    /// - Parameter arguments: what stands for `%1`, `%2`, …: numbers and positions, never the text itself.
    init(_ part: Part, _ chinese: String, _ english: String, _ arguments: String...) {
        self.part = part
        let message = Phrase(chinese, english)
        self.message =
            arguments.isEmpty ? message : message.filled(with: arguments.map { Phrase(verbatim: $0) })
    }

    /// Nothing was given.
    static let empty = ParseProblem(.empty, "内容为空", "Nothing is given")
}

extension ParseProblem: CustomStringConvertible {
    /// The English message.
    public var description: String { message.english }
}
