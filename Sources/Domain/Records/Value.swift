/// The value of one field of one record. "No value" is a nil `Value?`, never an empty text.
public enum Value: Hashable, Sendable {
    /// A text; never empty.
    case text(String)
    /// A calendar day.
    case day(Day)
    /// A calendar month.
    case month(Month)
    /// A code of the field's code list or an administrative division.
    case code(String)
    /// Another record.
    case reference(RecordID)
    /// A count in the field's unit, or money in fen.
    case number(Int64)
    /// Yes or no.
    case flag(Bool)
}
