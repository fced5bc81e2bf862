import Domain
import Screen

/// One thing that can be chosen for a field.
struct FormChoice: Hashable, Sendable {
    let label: String
    let detail: String
    let value: Value
}

/// The list that opens below a field.
struct FormChoices: Sendable {
    var choices: [FormChoice]
    var list = ListState()
}

extension FormField {
    private static let most = 200

    /// What can be chosen, given what is typed: everything for an empty text or an untouched value.
    func choices(matching text: String, _ state: DashboardState) -> [FormChoice] {
        let query = LenientText.key(text)
        switch field.kind {
        case .code(let list): return codes(of: list, matching: query, state)
        case .flag:
            return [true, false].map { flag in
                FormChoice(
                    label: field.editableText(.flag(flag), in: state.ledger, state.language), detail: "",
                    value: .flag(flag))
            }
        case .division:
            let found = query.isEmpty ? Division.choices : Division.search(text, limit: FormField.most)
            return found.prefix(FormField.most).map {
                FormChoice(label: state.text($0.label), detail: $0.code, value: .code($0.code))
            }
        case .reference(let kind):
            switch kind {
            case .member: return members(matching: text, state)
            case .organisation: return organisations(matching: query, state)
            default: return records(of: kind, matching: text, limit: FormField.most, state)
            }
        default: return []
        }
    }

    /// The entries of a code list that a word means: by label in either language, code, pinyin, initials or office word. What
    /// begins with the word comes before what only contains it; otherwise the order is that of the list.
    private func codes(of list: CodeList, matching query: String, _ state: DashboardState) -> [FormChoice] {
        let wanted = Wanted(query)
        let found = list.entries.compactMap { entry -> (rank: Int, choice: FormChoice)? in
            let words = [entry.label.chinese, entry.label.english] + entry.aliases
            guard let rank = wanted.rank(in: words, code: entry.code) else { return nil }
            // The office word by which it was found, so that nobody wonders.
            let alias = rank.word.flatMap { $0 > 1 ? words[$0] : nil } ?? ""
            return (
                rank.value,
                FormChoice(label: entry.label.text(state.language), detail: alias, value: .code(entry.code))
            )
        }
        return FormField.sorted(found)
    }

    /// What was typed, prepared once to be compared with many names.
    private struct Wanted {
        let key: String
        let pinyin: Pinyin.Query

        init(_ key: String) {
            self.key = key
            pinyin = Pinyin.Query(key)
        }

        /// How well it fits one of several names: 0 exactly or its code, 1 from the beginning, 2 anywhere, by characters,
        /// pinyin or initials; nil not at all. And the place of the name that fits best.
        func rank(in names: [String], code: String = "") -> (value: Int, word: Int?)? {
            guard !key.isEmpty else { return (0, nil) }
            if code.lowercased() == key { return (0, nil) }
            var best: (value: Int, word: Int?)? = code.hasPrefix(key) ? (1, nil) : nil
            for (index, name) in names.enumerated() {
                guard let range = pinyin.range(in: name) else { continue }
                let value = LenientText.key(name) == key ? 0 : range.lowerBound == 0 ? 1 : 2
                if value < best?.value ?? 3 { best = (value, index) }
            }
            return best
        }
    }

    /// The best first; equals keep their order.
    private static func sorted(_ found: [(rank: Int, choice: FormChoice)]) -> [FormChoice] {
        (0...2).flatMap { rank in found.filter { $0.rank == rank }.map(\.choice) }
    }

    private func members(matching text: String, _ state: DashboardState) -> [FormChoice] {
        let members = state.ledger.members
        let matches = state.ledger.search.matches(SearchQuery(text))
        var found: [FormChoice] = []
        for row in 0..<members.count
        where Member.isCounted(row, members) && (matches.map { $0[row] != 0 } ?? true) {
            let branch =
                members.reference(Member.branch, row)
                .map { Organisation.title($0, state.ledger.organisations) } ?? ""
            let number = members.text(Member.citizenNumber, row)
            let masked = number.isEmpty ? "" : Masking.citizenNumber.mask(number)
            found.append(
                FormChoice(
                    label: members.text(Member.name, row), detail: "\(branch) \(masked)",
                    value: .reference(members.id(row))))
            if found.count == FormField.most { break }
        }
        return found
    }

    private func organisations(matching query: String, _ state: DashboardState) -> [FormChoice] {
        let organisations = state.ledger.organisations
        let wanted = Wanted(query)
        var found: [(rank: Int, choice: FormChoice)] = []
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            let name = organisations.text(Organisation.name, row)
            let short = organisations.text(Organisation.shortName, row)
            guard let rank = wanted.rank(in: short.isEmpty ? [name] : [name, short]) else { continue }
            let above = state.organisationTree.path(of: row, in: state.ledger).dropLast().last ?? ""
            found.append(
                (rank.value, FormChoice(label: name, detail: above, value: .reference(organisations.id(row)))))
        }
        return Array(FormField.sorted(found).prefix(FormField.most))
    }
}
