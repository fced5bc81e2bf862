/// Which records of a type a filter text lets through: words anywhere in them, and questions about their declared fields
/// (`状态:办理中 受理日期>2026 -党员:张三`). Followed key by key.
public struct RecordFilter: Sendable {
    /// Whose records.
    public let type: RecordType
    /// What can be asked about by name.
    public let catalogue: FilterCatalogue
    private var answers = FilterAnswers()
    private var texts: [TextColumnKey: DistinctTexts] = [:]

    /// The text, taken apart.
    public var query: FilterQuery { answers.query }
    /// One flag a row of the table, 1 for those that fit; nil when all do.
    public var flags: [UInt8]? { answers.flags }
    /// What was left out and why, in the order of the text; nothing that may still be being typed.
    public var problems: [Phrase] { answers.problems }
    /// The same with what is not finished, for when typing has ended.
    public var remarks: [Phrase] { answers.remarks }

    /// All records of a type.
    public init(_ type: RecordType) {
        self.type = type
        catalogue = FilterCatalogue(type)
    }

    /// Forgets the answers, after the ledger or the day changed, and asks again.
    public mutating func renew(_ context: FilterContext) {
        take(answers.forget(), context)
    }

    /// Takes a changed text into account. The ledger must be the same as before; else ``renew(_:)``.
    public mutating func take(_ text: String, _ context: FilterContext) {
        take(FilterQuery(text, in: catalogue), context)
    }

    /// Collects the texts that words are looked for in, before the first of them is typed.
    public mutating func prepare(_ context: FilterContext) { collectTexts(context.ledger) }

    private mutating func take(_ next: FilterQuery, _ context: FilterContext) {
        if !next.plain.terms.isEmpty || !next.excluded.isEmpty { collectTexts(context.ledger) }
        let search = RecordSearch(context.ledger, texts: texts)
        let type = type
        answers.take(next, FilterEvaluation(context: context, type: type)) {
            search.matches($0, of: type, within: $1)
        }
    }

    /// Brings the texts of the type, and of the titles it refers to, up to the ledger.
    private mutating func collectTexts(_ ledger: Ledger) {
        guard type.kind != .member else { return }
        collect(type.fields, ledger.table(type))
        for target in type.fields.compactMap(\.target) where target != .member && target != .organisation {
            guard let other = Schema.type(target) else { continue }
            collect(other.titleFields.compactMap { other.field($0) }, ledger.table(other))
        }
    }

    private mutating func collect(_ fields: [Field], _ table: Table) {
        for field in fields where field.isText && !table.column(field).isEmpty {
            let key = TextColumnKey(table.type.kind, field.name)
            if texts[key] == nil {
                texts[key] = DistinctTexts(table, field)
            } else {
                texts[key]?.follow(table, field)
            }
        }
    }
}
