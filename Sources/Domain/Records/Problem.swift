/// Something wrong or doubtful about what was entered or imported, said in one sentence.
public struct Problem: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        /// It must be mended before the record can be saved.
        case error
        /// It may be saved; somebody should look.
        case warning
    }

    /// The name of the field it is about; nil when it is about the whole record.
    public let field: String?
    /// How bad it is.
    public let severity: Severity
    /// What is wrong and what to do. Never contains a sensitive value.
    public let message: Phrase

    /// Makes a problem.
    public init(_ severity: Severity, _ message: Phrase, field: String? = nil) {
        self.severity = severity
        self.message = message
        self.field = field
    }

    /// The same about another field.
    public func about(_ field: Field) -> Problem {
        Problem(severity, message, field: field.name)
    }
}
