extension Field {
    /// Reads what somebody typed, or what a spreadsheet holds, as a value of the field.
    ///
    /// - Returns: the value and what is doubtful about it; nil for an empty text; or why it cannot be read.
    public func read(_ text: String, in ledger: Ledger) -> FieldReading {
        let trimmed = text.trimmedBlank
        guard !trimmed.isEmpty else { return FieldReading(nil) }
        switch kind {
        case .text: return FieldReading(.text(trimmed.onOneLine))
        case .note: return FieldReading(.text(trimmed))
        case .citizenNumber:
            return reading { () throws(ParseProblem) in
                let number = try CitizenNumber.parse(trimmed)
                return FieldReading(.text(number.canonical), number.warnings.map { $0.about(self) })
            }
        case .phone:
            do {
                return FieldReading(.text(try PhoneNumber.parse(trimmed).canonical))
            } catch {
                // A number that is not understood is still the only way to reach somebody: keep it, and say so.
                return FieldReading(.text(trimmed), [Problem(.warning, error.message, field: name)])
            }
        case .day: return reading { () throws(ParseProblem) in FieldReading(.day(try DateParser.parse(trimmed))) }
        case .month: return reading { () throws(ParseProblem) in FieldReading(.month(try MonthParser.parse(trimmed))) }
        case .code(let list):
            if let entry = list.find(trimmed) { return FieldReading(.code(entry.code)) }
            return FieldReading(
                Problem(
                    .error, Phrase("%1没有「%2」这一项。", "%1 has no entry '%2'.").with(label, Phrase(verbatim: trimmed)),
                    field: name))
        case .division:
            if let division = Division(code: trimmed) { return FieldReading(.code(division.code)) }
            if let match = Division.match(trimmed) { return FieldReading(.code(match.division.code)) }
            return FieldReading(
                Problem(
                    .error,
                    Phrase("没有找到地区「%1」，请写省或市的名称。", "No place '%1': give a province or prefecture.")
                        .with(trimmed), field: name))
        case .reference(let kind): return readReference(trimmed, kind, in: ledger)
        case .count:
            if let number = Field.digits(LenientText.key(trimmed)) { return FieldReading(.number(number)) }
            return FieldReading(
                Problem(.error, Phrase("%1应为整数。", "%1 must be a whole number.").with(label), field: name))
        case .money:
            if let fen = MoneyText.fen(LenientText.key(trimmed), scale) { return FieldReading(.number(fen)) }
            return FieldReading(
                Problem(
                    .error,
                    scale == .yuan
                        ? Phrase("%1应为金额，如 12.50。", "%1 must be an amount such as 12.50.").with(label)
                        : Phrase("%1应为金额，如 30 或 30万元。", "%1 must be an amount in units of 10,000 yuan, such as 30.")
                            .with(label), field: name))
        case .flag:
            // The words of both lists that sheets fill flags from: yes and no, and the state of the formal relation.
            if let entry = CodeList.yesNo.find(trimmed) { return FieldReading(.flag(entry.code == "1")) }
            if let entry = CodeList.relationStatus.find(trimmed) {
                return FieldReading(.flag(entry.code == "transferred"))
            }
            return FieldReading(
                Problem(.error, Phrase("%1应为是或否。", "%1 must be yes or no.").with(label), field: name))
        }
    }

    private func reading(_ read: () throws(ParseProblem) -> FieldReading) -> FieldReading {
        do {
            return try read()
        } catch {
            return FieldReading(Problem(.error, error.message, field: name))
        }
    }

    private func readReference(_ text: String, _ kind: RecordKind, in ledger: Ledger) -> FieldReading {
        if let id = RecordID(text), let place = ledger.place(of: id), ledger.tables[place.table].type.kind == kind {
            return FieldReading(.reference(id))
        }
        let found = ledger.records(of: kind, named: text)
        if found.count == 1 { return FieldReading(.reference(found[0])) }
        let type = Schema.type(kind)?.label ?? label
        if found.isEmpty {
            return FieldReading(
                Problem(
                    .error, Phrase("没有找到%1「%2」。", "There is no %1 '%2'.").with(type, Phrase(verbatim: text)),
                    field: name))
        }
        return FieldReading(
            Problem(
                .error,
                Phrase("有 %3 个%1叫「%2」，请用编号指明。", "%3 records of type %1 are called '%2': name one by its number.")
                    .with(type, Phrase(verbatim: text), Phrase(verbatim: "\(found.count)")), field: name))
    }

    /// The problems with a value that is already of the right shape.
    func problems(with value: Value, in ledger: Ledger) -> [Problem] {
        switch (kind, value) {
        case (.count, .number(let number)) where number < 0, (.money, .number(let number)) where number < 0:
            return [Problem(.error, Phrase("%1不能小于 0。", "%1 cannot be below 0.").with(label), field: name)]
        case (.citizenNumber, .text(let text)):
            do {
                return try CitizenNumber.parse(text).warnings.map { $0.about(self) }
            } catch {
                return [Problem(.error, error.message, field: name)]
            }
        case (.phone, .text(let text)):
            do {
                _ = try PhoneNumber.parse(text)
                return []
            } catch {
                return [Problem(.warning, error.message, field: name)]
            }
        case (.reference, .reference(let id)):
            guard let place = ledger.place(of: id) else {
                return [
                    Problem(
                        .error, Phrase("%1指向的记录不存在。", "The record that %1 names does not exist.").with(label),
                        field: name)
                ]
            }
            guard !ledger.tables[place.table].isRetired(place.row) else {
                return [
                    Problem(
                        .warning, Phrase("%1指向的记录已停用。", "The record that %1 names is retired.").with(label),
                        field: name)
                ]
            }
            return []
        default: return []
        }
    }

    /// What a person reads; masked when the field is sensitive and not revealed.
    public func text(_ value: Value?, in ledger: Ledger, _ language: Language, revealed: Bool = false) -> String {
        guard let value else { return "" }
        switch (kind, value) {
        case (_, .text(let text)):
            guard let masking, !revealed else { return text }
            return masking.mask(text)
        case (_, .day(let day)): return day.description
        case (_, .month(let month)): return month.description
        case (.code(let list), .code(let code)): return list[code: code]?.label.text(language) ?? code
        case (.division, .code(let code)): return Division(code: code)?.label.text(language) ?? code
        case (_, .code(let code)): return code
        case (_, .reference(let id)): return ledger.title(of: id, language)
        case (.money, .number(let fen)): return MoneyText.text(fen, scale, language)
        case (_, .number(let number)): return "\(number)"
        case (_, .flag(let flag)): return (flag ? Phrase("是", "yes") : Phrase("否", "no")).text(language)
        }
    }

    /// What stands in a form and in an export: the value as somebody would type it, never masked.
    public func editableText(_ value: Value?, in ledger: Ledger, _ language: Language) -> String {
        text(value, in: ledger, language, revealed: true)
    }

    /// A number written with digits alone: `Int64` itself would also take a sign, and -0.50 for 0.50.
    static func digits(_ text: some StringProtocol) -> Int64? {
        text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int64(text) : nil
    }
}

/// What came of reading a text as a field's value.
public struct FieldReading: Hashable, Sendable {
    /// The value; nil for an empty text, or for one that could not be read.
    public let value: Value?
    /// What is doubtful, or why it could not be read.
    public let problems: [Problem]

    /// A value that could be read.
    public init(_ value: Value?, _ warnings: [Problem] = []) {
        self.value = value
        problems = warnings
    }

    /// A text that could not be read.
    init(_ problem: Problem) {
        value = nil
        problems = [problem]
    }

    /// Whether the text could not be read.
    public var isError: Bool { problems.contains { $0.severity == .error } }
}

extension Ledger {
    /// What a person calls a record: its title fields; its number when they are empty.
    public func title(of id: RecordID, _ language: Language) -> String {
        guard let place = place(of: id) else { return "\(id)" }
        return title(of: place, language)
    }

    /// What a person calls a record.
    public func title(of place: Place, _ language: Language) -> String {
        let table = tables[place.table]
        if table.type.kind == .organisation { return Organisation.title(place.row, table) }
        let parts = table.type.titleFields.compactMap { name -> String? in
            guard let field = table.type.field(name) else { return nil }
            let text = field.text(value(field, of: place), in: self, language)
            return text.isEmpty ? nil : text
        }
        return parts.isEmpty ? "\(table.id(place.row))" : parts.joined(separator: " ")
    }

    /// The kept records of a type that are called exactly so (for organisations also by short name).
    public func records(of kind: RecordKind, named name: String) -> [RecordID] {
        guard let index = Schema.position(of: kind) else { return [] }
        let table = tables[index]
        let fields: [Field]
        if kind == .organisation {
            fields = [Organisation.name, Organisation.shortName]
        } else {
            fields = table.type.titleFields.compactMap { table.type.field($0) }.filter(\.isText)
        }
        guard let first = fields.first else { return [] }
        var found: [RecordID] = []
        for row in 0..<table.count where !table.isRetired(row) {
            if table.text(first, row) == name || (fields.count > 1 && table.text(fields[1], row) == name) {
                found.append(table.id(row))
            }
        }
        return found
    }
}

extension String {
    /// Without blanks at both ends, also full-width ones and the line break of Windows, which is one character.
    var trimmedBlank: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// With a space for every line break and tab, which cells of spreadsheets hold.
    var onOneLine: String {
        guard contains(where: { $0.isNewline || $0 == "\t" }) else { return self }
        return split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
}
