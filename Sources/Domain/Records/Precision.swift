/// How exact a number is. Offices write 余 and 多 for "at least", 近 and 约 for "about" (domain rules §7.7), and a figure must
/// not turn 近4000 into 4000.
///
/// The precision is a field of its own beside the number, named after it. So the number stays a number: it is added, sorted and
/// filtered like any other, and the journal and the spreadsheets need nothing new.
extension Field {
    private static let precisionSuffix = "Precision"

    /// The field beside a number that says how exact it is: 金额 gets 金额是否约数.
    var precision: Field {
        Field(
            name + Field.precisionSuffix, Phrase("%1是否约数", "%1, precision").with(label),
            .code(.precision), section: section, help: Phrase("余、多：不少于；近、约：大约", "At least, or about"), width: 6)
    }
}

extension RecordType {
    /// The field that says how exact a number of the type is; nil for one that is always exact.
    public func precision(of field: Field) -> Field? { self.field(field.precision.name) }
}

extension Ledger {
    /// What a person reads of a field, with its precision: `约30万元`, `余100`, `12`.
    public func text(of field: Field, at place: Place, _ language: Language, revealed: Bool = false) -> String {
        let text = field.text(value(field, of: place), in: self, language, revealed: revealed)
        guard !text.isEmpty, let beside = tables[place.table].type.precision(of: field),
            case .code(let code) = value(beside, of: place), let entry = CodeList.precision[code: code],
            code != CodeList.exact
        else { return text }
        return language == .chinese ? entry.label.chinese + text : "\(entry.label.english) \(text)"
    }
}
