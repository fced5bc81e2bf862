import Domain

/// Choices for a reference to a record that is neither a member nor an organisation: an activity, an agreement, a site.
extension FormField {
    /// The records of a type whose title answers to what is typed, the newest first.
    func records(of kind: RecordKind, matching text: String, limit: Int, _ state: DashboardState) -> [FormChoice] {
        guard let index = Schema.position(of: kind) else { return [] }
        let table = state.ledger.tables[index]
        let wanted = Pinyin.Query(text)
        var found: [FormChoice] = []
        for row in stride(from: table.count - 1, through: 0, by: -1) where !table.isRetired(row) {
            let place = Ledger.Place(table: index, row: row)
            let title = state.ledger.title(of: place, state.language)
            guard text.isEmpty || wanted.matches(title) else { continue }
            found.append(
                FormChoice(
                    label: title, detail: RecordWords(place, besides: nil, state).text,
                    value: .reference(table.id(row))))
            if found.count == limit { break }
        }
        return found
    }
}
