/// The cells of all members that a question looks at: of the member itself, of the open stay, or worked out.
struct MemberCells {
    /// Where texts of the cells stand.
    let table: Table
    private let count: Int
    private let cells: Column
    /// The open stay of each member, for fields of the stay; members without one are passed over.
    private let open: [UInt32]?
    private let derived: ((Int) -> UInt32)?

    /// A field of the member.
    init(_ context: FilterContext, member field: Field) {
        table = context.ledger.members
        count = table.count
        cells = table.cells(field)
        open = nil
        derived = nil
    }

    /// A field of the open stay.
    init(_ context: FilterContext, stay field: Field) {
        table = context.ledger.episodes
        count = context.ledger.members.count
        cells = table.cells(field)
        open = context.ledger.facts.openEpisode
        derived = nil
    }

    /// Something worked out for each row.
    init(_ context: FilterContext, _ derived: @escaping (Int) -> UInt32) {
        table = context.ledger.members
        count = table.count
        cells = table.cells(Member.name)
        open = nil
        self.derived = derived
    }

    /// The rows whose cell passes a test: 1 for each.
    @inline(__always)
    func flags(where test: (UInt32) -> Bool) -> [UInt8] {
        var flags = [UInt8](repeating: 0, count: count)
        if let derived {
            for row in flags.indices where test(derived(row)) { flags[row] = 1 }
        } else if let open {
            for row in flags.indices where open[row] != 0 && test(cells[Int(open[row]) - 1]) { flags[row] = 1 }
        } else {
            for row in flags.indices where test(cells[row]) { flags[row] = 1 }
        }
        return flags
    }
}

/// A set of small cells: codes, divisions, references.
struct CellSet {
    private var isIn: [Bool] = []

    init(_ cells: some Sequence<UInt32>) {
        for cell in cells where cell < 1 << 24 {
            while isIn.count <= Int(cell) { isIn.append(false) }
            isIn[Int(cell)] = true
        }
    }

    subscript(cell: UInt32) -> Bool { Int(cell) < isIn.count && isIn[Int(cell)] }
}

/// Finds organisations by name, short name, full pinyin and initials.
public struct OrganisationFinder {
    private let organisations: Table

    /// Looks among the organisations of a table.
    public init(_ organisations: Table) {
        self.organisations = organisations
    }

    /// The kept organisations that a word names, the best first: called so, beginning so, containing it, sounding so.
    public func rows(_ word: String, limit: Int) -> [(row: Int, distance: Int)] {
        let key = LenientText.key(word)
        let pinyin = Pinyin.Query(key)
        let isLatin = key.utf8.allSatisfy { $0 < 0x80 }
        var found: [(row: Int, distance: Int)] = []
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            let names = [
                organisations.text(Organisation.shortName, row), organisations.text(Organisation.name, row),
            ].filter { !$0.isEmpty }
            if let best = names.compactMap({ distance(key, pinyin, isLatin, from: $0) }).min() {
                found.append((row, best))
            }
        }
        found.sort { left, right in
            left.distance == right.distance ? left.row < right.row : left.distance < right.distance
        }
        return Array(found.prefix(limit))
    }

    private func distance(_ key: String, _ pinyin: Pinyin.Query, _ isLatin: Bool, from name: String) -> Int? {
        if key.isEmpty { return 0 }
        let own = LenientText.key(name)
        if own == key { return 0 }
        if own.hasPrefix(key) { return 1 }
        if own.contains(key) { return 2 }
        guard isLatin || !key.utf8.allSatisfy({ $0 >= 0x80 }) else { return nil }
        return pinyin.range(in: name).map { $0.lowerBound == 0 ? 3 : 4 }
    }
}

extension [UInt8] {
    /// Whether other bytes stand in it, one behind the other.
    func holds(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        guard count >= needle.count else { return false }
        for start in 0...(count - needle.count) where self[start] == first {
            var length = 1
            while length < needle.count, self[start + length] == needle[length] { length += 1 }
            if length == needle.count { return true }
        }
        return false
    }
}
