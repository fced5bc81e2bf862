/// Collects the values of a record that is to be added, in a form that reads like the record.
struct RecordValues {
    private(set) var fields: [FieldValue] = []

    init(capacity: Int = 8) {
        fields.reserveCapacity(capacity)
    }

    mutating func put(_ field: Field, _ value: Value) { fields.append(FieldValue(field.name, value)) }
    mutating func put(_ field: Field, text: String) { put(field, .text(text)) }
    mutating func put(_ field: Field, code: String) { put(field, .code(code)) }
    mutating func put(_ field: Field, day: Day) { put(field, .day(day)) }
    mutating func put(_ field: Field, record: RecordID) { put(field, .reference(record)) }
    mutating func put(_ field: Field, flag: Bool) { put(field, .flag(flag)) }
}
