/// What the amounts and counts of some records of a type add up to.
///
/// Money is integer fen; a sum is as exact as the least exact number in it (domain rules §7.7). Where a record says its unit
/// itself (数量 with 单位) each unit has a sum of its own: numbers of two units are never added (§7.8).
public struct RecordTotals: Sendable {
    /// One sum.
    public struct Total: Sendable {
        /// The field that was added up.
        public let field: Field
        /// The sum with its unit.
        public let value: FigureValue

        /// What is added up, without the unit that stands with the number: 申请金额 of 申请金额(万元).
        public var label: Phrase {
            Phrase(Total.withoutUnit(field.label.chinese), Total.withoutUnit(field.label.english))
        }

        /// `申请金额 约37.5 万元`.
        public var text: Phrase { Phrase("%1 %2", "%1 %2").with(label, value.text) }

        private static func withoutUnit(_ label: String) -> String {
            guard label.hasSuffix(")"), let open = label.lastIndex(of: "(") else { return label }
            return String(label[..<open]).trimmedBlank
        }
    }

    /// The sums of the fields in which something stands, in the order of the declaration.
    public let totals: [Total]

    /// Adds up the rows of a table.
    public init(of type: RecordType, _ rows: [UInt32], in ledger: Ledger) {
        let table = ledger.table(type)
        let ownUnit = RecordTotals.unitField(of: type)
        totals = type.fields.flatMap { field -> [Total] in
            guard field.isSummed, !table.column(field).isEmpty, let unit = RecordTotals.unit(of: field) else {
                return []
            }
            let numbers = NumberReader(field, table)
            // What counts nothing is written too, as long as somebody wrote it.
            let given = rows.filter { numbers[Int($0)] != nil }
            guard !given.isEmpty else { return [] }
            func total(_ rows: [UInt32], _ unit: FigureUnit) -> Total {
                var value = FigureValue(0, unit, kind: type.kind)
                value.add(rows, numbers) { numbers[$0] ?? 0 }
                return Total(field: field, value: value)
            }
            guard let ownUnit, unit == .count(.pieces) else { return [total(given, unit)] }
            let units = Dictionary(grouping: given) {
                table.code(ownUnit, Int($0)).flatMap(CountUnit.init(rawValue:)) ?? .pieces
            }
            return CountUnit.allCases.compactMap { unit in units[unit].map { total($0, .count(unit)) } }
        }
    }

    /// The field in which a record says what its numbers count.
    private static func unitField(of type: RecordType) -> Field? {
        type.fields.first { field in
            if case .code(let list) = field.kind { list.id == CodeList.countUnit.id } else { false }
        }
    }

    private static func unit(of field: Field) -> FigureUnit? {
        switch field.kind {
        case .money: field.scale == .wan ? .wan : .yuan
        case .count(let label): CountUnit(label: label).map { .count($0) }
        default: nil
        }
    }
}
