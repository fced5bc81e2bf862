/// What may be written behind a field in a demonstration: `Site.opened("2023-04-18")`, `Site.points(29)`.
protocol Fillable {
    /// As the value of a field of a shape; nil for no value.
    func value(_ shape: FieldShape) -> Value?
}

/// An amount in fen, written in the unit that the article uses.
struct Fen: Fillable, Hashable {
    let number: Int64

    func value(_ shape: FieldShape) -> Value? { .number(number) }
}

/// So many yuan.
func yuan(_ number: Int64) -> Fen { Fen(number: number * 100) }

/// So many 万元.
func wan(_ number: Int64) -> Fen { Fen(number: number * MoneyScale.wan.fen) }

extension String: Fillable {
    func value(_ shape: FieldShape) -> Value? {
        switch shape {
        case .text: isEmpty ? nil : .text(self)
        case .code: .code(self)
        case .day: Day(iso: self).map { .day($0) }
        case .month: Month(iso: self).map { .month($0) }
        case .reference, .number, .flag: nil
        }
    }
}

extension Int: Fillable {
    func value(_ shape: FieldShape) -> Value? { .number(Int64(self)) }
}

extension Bool: Fillable {
    func value(_ shape: FieldShape) -> Value? { .flag(self) }
}

extension Day: Fillable {
    func value(_ shape: FieldShape) -> Value? { .day(self) }
}

extension Month: Fillable {
    func value(_ shape: FieldShape) -> Value? { .month(self) }
}

extension RecordID: Fillable {
    func value(_ shape: FieldShape) -> Value? { .reference(self) }
}

extension Optional: Fillable where Wrapped: Fillable {
    func value(_ shape: FieldShape) -> Value? { flatMap { $0.value(shape) } }
}

extension Field {
    /// A line of a demonstration record: the field with its value. Nothing where the value is nil; a value that does not
    /// fit the field is a slip in the demonstration, which its test finds.
    func callAsFunction(_ content: some Fillable) -> FieldValue? {
        content.value(kind.shape).map { FieldValue(name, $0) }
    }
}
