/// What questions about members are answered from.
public struct FilterContext {
    /// The ledger.
    public let ledger: Ledger
    /// Its owning tree.
    public let tree: OrganisationTree
    /// Today, for everything that counts from it.
    public let today: Day
    /// The worst light of each member row (``TaskList/worstLights``).
    public let lights: [UInt8]

    /// Makes a context.
    public init(ledger: Ledger, tree: OrganisationTree, today: Day, lights: [UInt8]) {
        self.ledger = ledger
        self.tree = tree
        self.today = today
        self.lights = lights
    }
}

/// Answers one question about all members: a flag a row.
struct FilterEvaluation {
    let context: FilterContext
    private var ledger: Ledger { context.ledger }
    /// Rows that are asked about.
    private let count: Int

    /// Answers questions about members, or about the records of another type.
    init(context: FilterContext, type: RecordType = Member.type) {
        self.context = context
        count = context.ledger.table(type).count
    }

    /// Which members, or records, fit a term.
    ///
    /// Questions about the stay are about those who are away: 带证:无 does not find people at home. A term that is turned
    /// round finds everybody else.
    func flags(_ term: FilterTerm) throws(FilterFault) -> [UInt8] {
        var flags = [UInt8](repeating: 0, count: count)
        for word in term.words {
            let found = try fitting(word, term)
            for row in flags.indices { flags[row] |= found[row] }
        }
        if term.isNegated { for row in flags.indices { flags[row] ^= 1 } }
        return flags
    }

    private func fitting(_ word: String, _ term: FilterTerm) throws(FilterFault) -> [UInt8] {
        switch term.field.subject {
        case .member(let field): return try fitting(word, term, field, MemberCells(context, member: field))
        case .stay(let field): return try fitting(word, term, field, MemberCells(context, stay: field))
        case .own(let field, let type):
            return try fitting(word, term, field, MemberCells(ledger.table(type), field))
        case .place: return try atPlace(word, term)
        case .status: return try withStatus(word, term)
        case .contact: return try contacted(word, term)
        case .light:
            let lights = context.lights
            let wanted = Set(try options(FilterWords.lights, word, term))
            return MemberCells(context) { $0 < lights.count ? UInt32(lights[$0]) : 0 }.flags {
                wanted.contains(Int($0))
            }
        case .branch: return try inBranch(word, term)
        case .cadre: return keptInTouch(by: word)
        case .age: return try ofYears(word, term, Member.birth)
        case .partyYears: return try ofYears(word, term, Member.joined)
        }
    }

    // MARK: Declared fields

    private func fitting(
        _ word: String, _ term: FilterTerm, _ field: Field, _ cells: MemberCells
    ) throws(FilterFault) -> [UInt8] {
        if case .flag = field.kind {
            // 无 is everybody who has not got it, 否 those of whom somebody said so.
            let wanted = Set(try options(FilterWords.flags, word, term))
            return cells.flags { wanted.contains(Int($0)) || ($0 == 1 && wanted.contains(0)) }
        }
        if FilterWords.isNone(word), !term.comparison.isOrdering { return cells.flags { $0 == 0 } }
        if FilterWords.isAny(word), !term.comparison.isOrdering { return cells.flags { $0 != 0 } }
        switch field.kind {
        case .text, .note, .citizenNumber, .phone:
            try refuseOrder(term)
            return containing(word, field, cells, isWhole: term.comparison == .equal)
        case .day:
            let (low, high) = try days(word, term)
            return cells.flags { $0 != 0 && $0 >= low && $0 <= high }
        case .month:
            let range = try dayRange(word, term)
            let low = range.low.map { Cells.cell(Month(containing: $0)) } ?? 0
            let high = range.high.map { Cells.cell(Month(containing: $0)) } ?? .max
            return cells.flags { $0 != 0 && $0 >= low && $0 <= high }
        case .code(let list):
            let wanted = CellSet(try codes(list, word, term))
            return cells.flags { wanted[$0] }
        case .division:
            try refuseOrder(term)
            let wanted = CellSet(Division.search(word, limit: 40).flatMap { FilterEvaluation.cells(of: $0) })
            return cells.flags { wanted[$0] }
        case .reference(let kind) where kind != .organisation:
            try refuseOrder(term)
            let flags = RecordSearch(ledger).titled(kind, word)
            return cells.flags { $0 != 0 && flags[Int($0) - 1] != 0 }
        case .reference:
            let wanted = CellSet(try organisations(word, term).map { UInt32($0 + 1) })
            return cells.flags { wanted[$0] }
        case .count, .money, .flag:
            let isMoney = if case .money = field.kind { true } else { false }
            guard
                let range = FilterNumbers.range(
                    word, term.comparison, read: { isMoney ? MoneyText.fen($0, field.scale) : Int64($0) })
            else { throw needsNumber(term) }
            return cells.flags { $0 != 0 && range.contains(cells.table.number(at: $0)) }
        }
    }

    private func containing(_ word: String, _ field: Field, _ cells: MemberCells, isWhole: Bool) -> [UInt8] {
        if cells.isSearched, let column = MemberSearchEntry.columns[field.name] {
            return ledger.search.flags(word, columns: column, isWhole ? .whole : .anywhere)
        }
        let needle = Array(SearchQuery.fold(word).utf8)
        var buffer: [UInt8] = []
        return cells.flags { cell in
            guard cell != 0 else { return false }
            buffer.removeAll(keepingCapacity: true)
            cells.table.appendText(at: cell, to: &buffer)
            MemberSearchEntry.fold(&buffer, from: 0)
            return isWhole ? buffer == needle : buffer.place(of: needle) != nil
        }
    }

    private func codes(_ list: CodeList, _ word: String, _ term: FilterTerm) throws(FilterFault) -> [UInt32] {
        try refuseOrder(term)
        if let entry = list.find(word) {
            // 本科 is also whoever finished it.
            return list.entries.indices.filter { list.code(list.entries[$0].code, isWithin: entry.code) }
                .map { UInt32($0 + 1) }
        }
        let found = FilterEvaluation.options(list).values(of: word)
        guard !found.isEmpty else { throw noEntry(word, term) }
        return found.map { UInt32($0 + 1) }
    }

    /// The entries of a code list, by position.
    static func options(_ list: CodeList) -> [FilterOption] {
        list.entries.enumerated().map { FilterOption($0, $1.label, $1.aliases.map { LenientText.key($0) }) }
    }

    private func options(_ options: [FilterOption], _ word: String, _ term: FilterTerm) throws(FilterFault) -> [Int] {
        try refuseOrder(term)
        let found = options.values(of: word)
        guard !found.isEmpty else { throw noEntry(word, term) }
        return found
    }

    // MARK: Days and years

    private func dayRange(_ word: String, _ term: FilterTerm, isDays: Bool = false) throws(FilterFault) -> (
        low: Day?, high: Day?
    ) {
        if term.comparison == .contains, let (left, right) = FilterNumbers.ends(word, allowsDash: isDays) {
            let from = try FilterSpan(left, of: term.field.label, today: context.today, isDays: isDays).range(.equal)
            let to = try FilterSpan(right, of: term.field.label, today: context.today, isDays: isDays).range(.equal)
            guard let low = from.low, let high = to.high, low <= high else { return (to.low, from.high) }
            return (low, high)
        }
        return try FilterSpan(word, of: term.field.label, today: context.today, isDays: isDays).range(term.comparison)
    }

    private func days(_ word: String, _ term: FilterTerm, isDays: Bool = false) throws(FilterFault) -> (UInt32, UInt32)
    {
        let range = try dayRange(word, term, isDays: isDays)
        return (range.low.map { Cells.cell($0) } ?? 1, range.high.map { Cells.cell($0) } ?? .max)
    }

    private func contacted(_ word: String, _ term: FilterTerm) throws(FilterFault) -> [UInt8] {
        let days = ledger.facts.lastContact
        let open = ledger.facts.openEpisode
        let cells = MemberCells(context) { days[$0] }
        if FilterWords.isNever(word), !term.comparison.isOrdering {
            return MemberCells(context) { UInt32(days[$0] == 0 && open[$0] != 0 ? 1 : 0) }.flags { $0 != 0 }
        }
        let (low, high) = try self.days(word, term, isDays: true)
        // Somebody away whom nobody ever reached has been out of touch for longest.
        let isLongAgo = low == 1
        guard isLongAgo else { return cells.flags { $0 >= low && $0 <= high } }
        return MemberCells(context) { days[$0] == 0 ? (open[$0] == 0 ? 0 : 1) : days[$0] }
            .flags { $0 != 0 && $0 <= high }
    }

    private func ofYears(_ word: String, _ term: FilterTerm, _ field: Field) throws(FilterFault) -> [UInt8] {
        let read = { (text: String) -> Int64? in
            let number = text.hasSuffix("岁") || text.hasSuffix("年") ? String(text.dropLast()) : text
            return number.count <= 3 ? Int64(number) : nil
        }
        guard let years = FilterNumbers.range(word, term.comparison, read: read) else { throw needsNumber(term) }
        let youngest = context.today.adding(years: -Int(years.lowerBound))
        let high = Cells.cell(youngest)
        // So many whole years and no more: born after the day one more year ago.
        let low = years.upperBound > 999 ? 1 : Cells.cell(context.today.adding(years: -Int(years.upperBound) - 1)) + 1
        return MemberCells(context, member: field).flags { $0 != 0 && $0 >= low && $0 <= high }
    }

    // MARK: What is derived

    private func atPlace(_ word: String, _ term: FilterTerm) throws(FilterFault) -> [UInt8] {
        try refuseOrder(term)
        let places = MemberCells(context, stay: FlowEpisode.destination)
        if FilterWords.isNone(word) { return places.flags { $0 == 0 } }
        if FilterWords.isAny(word) { return places.flags { $0 != 0 } }
        var flags = ledger.search.flags(word, columns: MemberSearchEntry.place...MemberSearchEntry.place, .wordStart)
        // Some places have an English name that is not their pinyin: Harbin, Hong Kong.
        let key = LenientText.key(word)
        guard key.count >= 3, key.utf8.allSatisfy({ $0 < 0x80 }) else { return flags }
        let named = Division.all.filter { LenientText.key($0.label.english).hasPrefix(key) }
        let wanted = CellSet(named.flatMap { FilterEvaluation.cells(of: $0) })
        for (row, flag) in places.flags(where: { wanted[$0] }).enumerated() where flag != 0 { flags[row] = 1 }
        return flags
    }

    private func withStatus(_ word: String, _ term: FilterTerm) throws(FilterFault) -> [UInt8] {
        var wanted = Set(try options(FilterStatus.options, word, term).compactMap(FilterStatus.init(rawValue:)))
        let received = wanted.contains(.received) ? FlowEpisode.receivedMembers(ledger.episodes) : []
        if wanted.contains(.away) { wanted.formUnion([.short, .floating, .undated]) }
        let out = ledger.episodes.cells(FlowEpisode.out)
        let lost = ledger.members.cells(Member.isLost)
        let open = ledger.facts.openEpisode
        let latest = Cells.cell(FlowStatus.latestDeparture(floatingOn: context.today))
        var flags = [UInt8](repeating: 0, count: count)
        for row in flags.indices {
            let status: FilterStatus
            if open[row] == 0 {
                status = .home
            } else {
                let day = out[Int(open[row]) - 1]
                status = day == 0 ? .undated : day <= latest ? .floating : .short
            }
            if wanted.contains(status) || (lost[row] == 2 && wanted.contains(.lost)) { flags[row] = 1 }
        }
        for row in received where row < flags.count { flags[row] = 1 }
        return flags
    }

    private func inBranch(_ word: String, _ term: FilterTerm) throws(FilterFault) -> [UInt8] {
        let home = ledger.members.cells(Member.branch)
        let there = MemberCells(context, stay: FlowEpisode.destinationBranch)
        if FilterWords.isNone(word) { return MemberCells(context, member: Member.branch).flags { $0 == 0 } }
        let wanted = CellSet(try organisations(word, term).map { UInt32($0 + 1) })
        var flags = there.flags { wanted[$0] }
        for row in flags.indices where wanted[home[row]] { flags[row] = 1 }
        return flags
    }

    /// The rows of the organisations that a word names, and of all below them.
    private func organisations(_ word: String, _ term: FilterTerm) throws(FilterFault) -> [Int] {
        try refuseOrder(term)
        let found = OrganisationFinder(ledger.organisations).rows(word, limit: .max)
        guard let best = found.first?.distance else {
            throw .wrong(Phrase("没有叫「%1」的党组织", "No organisation is called '%1'").with(word))
        }
        return found.filter { $0.distance == best }.flatMap { context.tree.subtree(of: $0.row) }
    }

    private func keptInTouch(by word: String) -> [UInt8] {
        let pairings = ledger.table(Pairing.type)
        let cells = MemberCells(context) { ledger.facts.pairing[$0] }
        if FilterWords.isNone(word) { return cells.flags { $0 == 0 } }
        let pinyin = Pinyin.Query(SearchQuery.fold(word))
        var known: [String: Bool] = [:]
        return cells.flags { cell in
            guard cell != 0 else { return false }
            let row = Int(cell) - 1
            let name =
                pairings.reference(Pairing.cadre, row).map { ledger.members.text(Member.name, $0) }
                ?? pairings.text(Pairing.cadreName, row)
            if let fits = known[name] { return fits }
            let fits = !name.isEmpty && pinyin.matches(name)
            known[name] = fits
            return fits
        }
    }

    // MARK: Saying why not

    private func refuseOrder(_ term: FilterTerm) throws(FilterFault) {
        guard term.comparison.isOrdering else { return }
        throw .wrong(Phrase("「%1」没有大小，请用冒号", "'%1' has no order: use a colon").with(said(term)))
    }

    private func noEntry(_ word: String, _ term: FilterTerm) -> FilterFault {
        .wrong(Phrase("「%1」没有「%2」这一项", "'%1' has no '%2'").with(said(term), Phrase(verbatim: word)))
    }

    private func needsNumber(_ term: FilterTerm) -> FilterFault {
        .wrong(Phrase("「%1」要写数字，如 60", "'%1' needs a number such as 60").with(said(term)))
    }

    private func said(_ term: FilterTerm) -> Phrase { Phrase(term.field.label.chinese, term.field.name) }

    /// The cells of a division and of all in it.
    static func cells(of division: Division) -> [UInt32] {
        let whole = division.isProvince || division.isMunicipality
        let parts = whole ? [division.province] + division.province.prefectures : [division]
        return parts.compactMap { UInt32($0.code) }
    }
}
