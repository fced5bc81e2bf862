/// Who refers to what: for each reference field the rows that point to a row, as chains through the rows.
///
/// A file of a member asks forty record types who refers to this one; without the index each answer walks a column of
/// hundreds of thousands of cells. Made once, when somebody opens the first file, and kept with every edit from then on; it is
/// no part of a snapshot.
struct ReferenceIndex: Sendable {
    /// The chains of one field: the last row of each target, and before each row the one that pointed to the same target.
    private struct Chains: Sendable {
        /// By target row: row + 1 of the newest that points to it; 0 for none.
        private(set) var heads: [UInt32] = []
        /// By row: row + 1 of the next of the chain; 0 for the last.
        private(set) var next: [UInt32] = []

        /// The chains of a column of reference cells.
        init(_ column: [UInt32], targets: Int) {
            guard !column.isEmpty else { return }
            heads = [UInt32](repeating: 0, count: targets)
            next = [UInt32](repeating: 0, count: column.count)
            for (row, cell) in column.enumerated() where cell != 0 {
                next[row] = heads[Int(cell) - 1]
                heads[Int(cell) - 1] = UInt32(row + 1)
            }
        }

        mutating func link(_ row: Int, to cell: UInt32) {
            guard cell != 0 else { return }
            if heads.count < Int(cell) {
                heads.append(contentsOf: repeatElement(0, count: Int(cell) - heads.count))
            }
            if next.count <= row { next.append(contentsOf: repeatElement(0, count: row + 1 - next.count)) }
            next[row] = heads[Int(cell) - 1]
            heads[Int(cell) - 1] = UInt32(row + 1)
        }

        mutating func unlink(_ row: Int, from cell: UInt32) {
            guard cell != 0, Int(cell) <= heads.count else { return }
            if heads[Int(cell) - 1] == UInt32(row + 1) {
                heads[Int(cell) - 1] = next[row]
            } else {
                var before = heads[Int(cell) - 1]
                while before != 0, next[Int(before) - 1] != UInt32(row + 1) { before = next[Int(before) - 1] }
                if before != 0 { next[Int(before) - 1] = next[row] }
            }
            next[row] = 0
        }
    }

    /// By table and position of the field; nil for a field that refers to nothing.
    private var chains: [[Chains?]]

    /// The index of all tables.
    init(_ tables: [Table]) {
        chains = tables.map { table in
            zip(table.type.fields, table.type.targets).map { field, target in
                guard let target, let position = Schema.position(of: target) else { return nil }
                return Chains(table.column(field), targets: tables[position].count)
            }
        }
    }

    /// Notes that a reference cell changed.
    mutating func change(_ table: Int, _ position: Int, _ row: Int, from old: UInt32, to new: UInt32) {
        guard old != new else { return }
        chains[table][position]?.unlink(row, from: old)
        chains[table][position]?.link(row, to: new)
    }

    /// The rows of a table that point to a row through a field, retired ones too, ascending.
    func rows(_ table: Int, _ position: Int, _ target: Int) -> [Int] {
        guard let chain = chains[table][position], target < chain.heads.count else { return [] }
        var rows: [Int] = []
        var isAscending = true
        var row = chain.heads[target]
        while row != 0 {
            if let last = rows.last, last < Int(row) - 1 { isAscending = false }
            rows.append(Int(row) - 1)
            row = chain.next[Int(row) - 1]
        }
        // A chain leads from the newest to the oldest unless a reference was changed.
        if isAscending { rows.reverse() } else { rows.sort() }
        return rows
    }
}
