/// What may stand at the caret of a filter text: names of fields, then their values. Never a sensitive value.
public struct FilterCompletion: Sendable {
    /// One way to go on.
    public struct Candidate: Hashable, Sendable {
        /// What is put in place of ``FilterCompletion/range``.
        public let text: String
        /// What a person reads.
        public let label: String
        /// Beside it: what it is, how many.
        public let detail: Phrase
    }

    /// The characters of the text that a candidate replaces.
    public let range: Range<Int>
    /// The ways to go on, the likeliest first.
    public let candidates: [Candidate]
    /// Whether a name is completed, so that its values come next.
    public let isName: Bool

    /// How many are offered at most.
    public static let most = 12

    /// What may stand at the caret.
    ///
    /// - Parameters:
    ///   - caret: the number of characters before it.
    ///   - asked: whether somebody asked for it (Tab): then names are also found by pinyin, and all are listed where nothing
    ///     is typed yet. Unasked, a plain word is completed only when it is the beginning of a name, so that the list of
    ///     candidates does not stand in the way of searching.
    ///   - catalogue: the fields that can be asked about by name.
    /// - Returns: nil when there is nothing to offer.
    public init?(
        at caret: Int, of text: String, _ context: FilterContext, _ language: Language, asked: Bool,
        in catalogue: FilterCatalogue = .members
    ) {
        let token = FilterToken.split(text).first { $0.range.lowerBound < caret && caret <= $0.range.upperBound }
        if let token, let name = token.name, caret >= token.valueStart {
            guard !token.isQuoted, case .success(let field) = FilterQuery.field(named: name, in: catalogue) else {
                return nil
            }
            let characters = Array(text)
            // The last of several alternatives up to the caret.
            var start = token.valueStart
            for index in token.valueStart..<caret where FilterToken.isSeparator(characters[index]) { start = index + 1 }
            let typed = String(characters[start..<caret])
            let values = FilterValues(context, language).candidates(of: field, token.comparison, typed)
            let key = LenientText.key(typed)
            // Once a value is there as a whole, nothing stands in the way of Enter.
            guard !values.isEmpty, !values.contains(where: { LenientText.key($0.label) == key }) else { return nil }
            range = start..<token.range.upperBound
            candidates = values
            isName = false
            return
        }
        guard token?.name == nil, token?.isQuoted != true else { return nil }
        let start = token?.valueStart ?? caret
        let typed = token?.value ?? ""
        let fields = FilterCompletion.fields(typed, language, asked: asked, in: catalogue)
        guard !fields.isEmpty else { return nil }
        range = start..<(token?.range.upperBound ?? caret)
        let isList = typed.isEmpty
        candidates = fields.prefix(isList ? .max : FilterCompletion.most).flatMap { field in
            let signs = field.isOrdered ? (isList ? [">"] : [">", "<"]) : [":"]
            return signs.map { sign in
                let word = field.word(language) + sign
                return Candidate(text: word, label: word, detail: FilterValues.example(of: field))
            }
        }
        isName = true
    }

    private static func fields(
        _ typed: String, _ language: Language, asked: Bool, in catalogue: FilterCatalogue
    ) -> [FilterField] {
        let key = LenientText.key(typed)
        if key.isEmpty { return asked ? catalogue.fields : [] }
        let isLatin = key.utf8.allSatisfy { $0 < 0x80 }
        let found = catalogue.matching(key)
        if asked { return found }
        // A letter or two is how people are looked for; so are characters that begin no name.
        guard !isLatin || key.count >= 3 else { return [] }
        return found.filter { field in field.words.contains { $0.hasPrefix(key) } }
    }
}

/// The values that a field can have, for completion.
struct FilterValues {
    private let context: FilterContext
    private let language: Language

    init(_ context: FilterContext, _ language: Language) {
        self.context = context
        self.language = language
    }

    private typealias Candidate = FilterCompletion.Candidate
    private static let none = Phrase(verbatim: "")

    /// What a question about a field looks like.
    static func example(of field: FilterField) -> Phrase {
        switch field.subject {
        case .place: Phrase("流向:上海", "place:shanghai")
        case .status: Phrase("状态:在外", "status:away")
        case .contact: Phrase("联系>90天", "contact>90d")
        case .light: Phrase("灯:红,黄", "light:red,yellow")
        case .branch: Phrase("支部:联合村", "branch:lhc")
        case .cadre: Phrase("联系人:无", "cadre:none")
        case .age: Phrase("年龄>60", "age>60")
        case .partyYears: Phrase("党龄>=50", "partyYears>=50")
        case .member(let declared), .stay(let declared), .own(let declared, _):
            switch declared.kind {
            case .day, .month: Phrase("> < = 年、日期、时长", "> < = year, date, time")
            case .count, .money: Phrase("> < = 数字", "> < = number")
            case .flag: Phrase("有、无", "yes, none")
            case .code, .division: Phrase("选项", "choices")
            case .reference: Phrase("名称", "name")
            default: declared.isSensitive ? Phrase("按输入查找", "as typed") : Phrase("包含的文字", "text in it")
            }
        }
    }

    func candidates(
        of field: FilterField, _ comparison: FilterToken.Comparison, _ typed: String
    ) -> [FilterCompletion.Candidate] {
        guard !field.isSensitive else { return [] }
        let found: [FilterCompletion.Candidate]
        switch field.subject {
        case .status: found = options(FilterStatus.options, typed)
        case .light: found = options(FilterWords.lights, typed)
        case .place: found = places(typed)
        case .branch: found = organisations(typed)
        case .contact: found = times(comparison, typed)
        case .cadre: found = cadres(typed)
        case .age, .partyYears: found = []
        case .member(let declared):
            found = values(of: declared, MemberCells(context, member: declared), comparison, typed)
        case .stay(let declared): found = values(of: declared, MemberCells(context, stay: declared), comparison, typed)
        case .own(let declared, let type):
            found = values(of: declared, MemberCells(context.ledger.table(type), declared), comparison, typed)
        }
        return Array(found.prefix(FilterCompletion.most))
    }

    private func values(
        of field: Field, _ cells: MemberCells, _ comparison: FilterToken.Comparison, _ typed: String
    ) -> [FilterCompletion.Candidate] {
        switch field.kind {
        case .code(let list): return options(FilterEvaluation.options(list), typed)
        case .flag: return options(FilterWords.flags, typed)
        case .reference(.organisation): return organisations(typed)
        case .reference(let kind): return titles(of: kind, typed)
        case .division: return divisions(typed)
        case .text where field.name == Member.name.name && cells.isSearched: return names(typed)
        case .text: return texts(cells, typed)
        case .day, .month: return times(comparison, typed)
        default: return []
        }
    }

    private func candidate(_ label: String, _ detail: Phrase = FilterValues.none) -> FilterCompletion.Candidate {
        let needsQuotes = label.contains { $0.isWhitespace || FilterToken.isSeparator($0) }
        return FilterCompletion.Candidate(text: needsQuotes ? "\"\(label)\"" : label, label: label, detail: detail)
    }

    private func options(_ options: [FilterOption], _ typed: String) -> [FilterCompletion.Candidate] {
        let key = LenientText.key(typed)
        let pinyin = Pinyin.Query(key)
        let ranked = options.enumerated().compactMap { index, option in
            key.isEmpty ? (0, index) : option.distance(from: key, pinyin).map { ($0, index) }
        }
        return ranked.sorted { $0 < $1 }.map { candidate(options[$0.1].label.text(language)) }
    }

    private func organisations(_ typed: String) -> [FilterCompletion.Candidate] {
        let organisations = context.ledger.organisations
        return OrganisationFinder(organisations).rows(typed, limit: FilterCompletion.most).map { row, _ in
            let above = context.tree.parents[row]
            return candidate(
                Organisation.title(row, organisations),
                Phrase(verbatim: above < 0 ? "" : Organisation.title(above, organisations)))
        }
    }

    /// Records of another type, by what they are called.
    private func titles(of kind: RecordKind, _ typed: String) -> [FilterCompletion.Candidate] {
        if kind == .member { return names(typed) }
        guard let index = Schema.position(of: kind) else { return [] }
        let flags = RecordSearch(context.ledger).titled(kind, typed)
        var seen: Set<String> = []
        var found: [FilterCompletion.Candidate] = []
        for row in flags.indices where flags[row] != 0 {
            let title = context.ledger.title(of: Ledger.Place(table: index, row: row), language)
            if seen.insert(title).inserted { found.append(candidate(title)) }
            if found.count == FilterCompletion.most { break }
        }
        return found
    }

    private func divisions(_ typed: String) -> [FilterCompletion.Candidate] {
        let found = typed.isEmpty ? Division.choices : Division.search(typed, limit: FilterCompletion.most)
        return found.prefix(FilterCompletion.most).map { division in
            candidate(language == .chinese ? division.shortName : LenientText.key(division.label.english))
        }
    }

    /// Days back, for a sign that asks for them.
    private func times(_ comparison: FilterToken.Comparison, _ typed: String) -> [FilterCompletion.Candidate] {
        guard comparison.isOrdering else { return [] }
        let times =
            language == .chinese ? ["30天", "90天", "180天", "1年"] : ["30d", "90d", "180d", "1y"]
        return times.filter { $0.hasPrefix(LenientText.key(typed)) }.map { candidate($0) }
    }

    /// The destinations there are, the frequent ones first.
    private func places(_ typed: String) -> [FilterCompletion.Candidate] {
        let cells = MemberCells(context, stay: FlowEpisode.destination)
        var counts = [Int](repeating: 0, count: 10_000)
        _ = cells.flags { cell in
            if cell < 10_000 { counts[Int(cell)] += 1 }
            return false
        }
        for number in 100..<10_000 where counts[number] > 0 { counts[number / 100] += counts[number] }
        func count(_ division: Division) -> Int {
            let whole = division.isMunicipality ? division.province : division
            return counts[Int(whole.code) ?? 0]
        }
        var found = (typed.isEmpty ? Division.choices : Division.search(typed, limit: 60))
            .map { (division: $0, count: count($0)) }.filter { $0.count > 0 }
        if typed.isEmpty { found.sort { $0.count > $1.count } }
        return found.map { division, count in
            candidate(
                language == .chinese ? division.shortName : LenientText.key(division.label.english),
                Phrase("%1 人", "%1 {person|people}").with("\(count)"))
        }
    }

    private func names(_ typed: String) -> [FilterCompletion.Candidate] {
        guard !typed.isEmpty else { return [] }
        let members = context.ledger.members
        let flags = context.ledger.search.flags(typed, columns: 0...1, .wordStart)
        var seen: Set<String> = []
        var found: [FilterCompletion.Candidate] = []
        for row in flags.indices where flags[row] != 0 && Member.isCounted(row, members) {
            let name = members.text(Member.name, row)
            if seen.insert(name).inserted { found.append(candidate(name)) }
            if found.count == FilterCompletion.most { break }
        }
        return found
    }

    private func cadres(_ typed: String) -> [FilterCompletion.Candidate] {
        let pairings = context.ledger.table(Pairing.type)
        let pinyin = Pinyin.Query(LenientText.key(typed))
        var seen: Set<String> = []
        var found: [FilterCompletion.Candidate] = []
        for row in 0..<pairings.count where Pairing.isInForce(row, pairings) {
            let name =
                pairings.reference(Pairing.cadre, row).map { context.ledger.members.text(Member.name, $0) }
                ?? pairings.text(Pairing.cadreName, row)
            guard !name.isEmpty, !seen.contains(name) else { continue }
            seen.insert(name)
            if pinyin.matches(name) { found.append(candidate(name)) }
            if found.count == FilterCompletion.most { break }
        }
        return found
    }

    /// Texts that stand in the field, of the first members that have one.
    private func texts(_ cells: MemberCells, _ typed: String) -> [FilterCompletion.Candidate] {
        let pinyin = Pinyin.Query(LenientText.key(typed))
        var seen: Set<String> = []
        var found: [FilterCompletion.Candidate] = []
        var looked = 0
        _ = cells.flags { cell in
            guard cell != 0, looked < 2_000, found.count < FilterCompletion.most else { return false }
            looked += 1
            let text = cells.table.text(at: cell)
            if seen.insert(text).inserted, pinyin.matches(text) { found.append(candidate(text)) }
            return false
        }
        return found
    }
}
