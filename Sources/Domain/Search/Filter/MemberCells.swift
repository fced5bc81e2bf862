/// The cells of all members that a question looks at: of the member itself, of the open stay, or worked out; or those of all
/// records of another type.
struct MemberCells {
    /// Where texts of the cells stand.
    let table: Table
    private let count: Int
    private let cells: Column
    /// The open stay of each member, for fields of the stay; members without one are passed over.
    private let open: [UInt32]?
    private let derived: ((Int) -> UInt32)?
    /// Whether the texts of the cells stand in the search entries of members.
    let isSearched: Bool

    /// A field of the records of any type.
    init(_ table: Table, _ field: Field) {
        self.table = table
        count = table.count
        cells = table.cells(field)
        open = nil
        derived = nil
        isSearched = table.type.kind == .member
    }

    /// A field of the member.
    init(_ context: FilterContext, member field: Field) {
        table = context.ledger.members
        count = table.count
        cells = table.cells(field)
        open = nil
        derived = nil
        isSearched = true
    }

    /// A field of the open stay.
    init(_ context: FilterContext, stay field: Field) {
        table = context.ledger.episodes
        count = context.ledger.members.count
        cells = table.cells(field)
        open = context.ledger.facts.openEpisode
        derived = nil
        isSearched = true
    }

    /// Something worked out for each row.
    init(_ context: FilterContext, _ derived: @escaping (Int) -> UInt32) {
        table = context.ledger.members
        count = table.count
        cells = table.cells(Member.name)
        open = nil
        self.derived = derived
        isSearched = false
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

extension [UInt8] {
    /// Where other bytes stand in it first, one behind the other.
    func place(of needle: [UInt8]) -> Int? {
        guard let first = needle.first else { return 0 }
        guard count >= needle.count else { return nil }
        for start in 0...(count - needle.count) where self[start] == first {
            var length = 1
            while length < needle.count, self[start + length] == needle[length] { length += 1 }
            if length == needle.count { return start }
        }
        return nil
    }
}
