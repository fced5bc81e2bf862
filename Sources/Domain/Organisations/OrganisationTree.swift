/// The owning tree of the organisations, as rows: who is below whom, in the order a person expects.
public struct OrganisationTree: Sendable {
    /// Rows without a superior, in order.
    public let roots: [Int]
    /// The rows directly below each row, in order.
    public let children: [[Int]]
    /// The row directly above each row; -1 for none.
    public let parents: [Int]

    /// Builds the tree. Superiors that were retired count as none; a circle, which no form lets through but a damaged import
    /// might, is cut at its first row.
    init(_ organisations: Table) {
        let count = organisations.count
        var parents = [Int](repeating: -1, count: count)
        for row in 0..<count where !organisations.isRetired(row) {
            if let parent = organisations.reference(Organisation.parent, row), !organisations.isRetired(parent) {
                parents[row] = parent
            }
        }
        for row in 0..<count {
            var ancestor = parents[row]
            var steps = 0
            while ancestor >= 0, steps <= count {
                if ancestor == row {
                    parents[row] = -1
                    break
                }
                ancestor = parents[ancestor]
                steps += 1
            }
            // A row that only hangs below a circle stays where it is: the circle itself is cut when its first row comes.
        }
        let keys = (0..<count).map {
            Pinyin.sortKey(of: NumberedName.aligned(organisations.text(Organisation.name, $0)))
        }
        func inOrder(_ rows: [Int]) -> [Int] {
            rows.sorted { left, right in
                let leftRank = OrganisationTree.rank(left, organisations)
                let rightRank = OrganisationTree.rank(right, organisations)
                if leftRank != rightRank { return leftRank < rightRank }
                if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
                return left < right
            }
        }
        var children = [[Int]](repeating: [], count: count)
        var roots: [Int] = []
        for row in 0..<count where !organisations.isRetired(row) {
            if parents[row] >= 0 { children[parents[row]].append(row) } else { roots.append(row) }
        }
        self.roots = inOrder(roots)
        self.children = children.map { $0.count > 1 ? inOrder($0) : $0 }
        self.parents = parents
    }

    /// Committees before general branches before branches before groups: the order of the code list.
    private static func rank(_ row: Int, _ organisations: Table) -> UInt32 {
        let cell = organisations.cell(Organisation.kind, row)
        return cell == 0 ? .max : cell
    }

    /// The row and everything below it.
    public func subtree(of row: Int) -> [Int] {
        var rows = [row]
        var next = 0
        while next < rows.count {
            rows.append(contentsOf: children[rows[next]])
            next += 1
        }
        return rows
    }

    /// Whether one organisation is, or stands above, another.
    public func isAncestor(_ ancestor: RecordID, of id: RecordID, in ledger: Ledger) -> Bool {
        guard var row = ledger.organisations.row(of: id) else { return ancestor == id }
        while row >= 0 {
            if ledger.organisations.id(row) == ancestor { return true }
            row = parents[row]
        }
        return false
    }

    /// The names from the root down to a row.
    public func path(of row: Int, in ledger: Ledger) -> [String] {
        var names: [String] = []
        var current = row
        while current >= 0 {
            names.append(Organisation.title(current, ledger.organisations))
            current = parents[current]
        }
        return names.reversed()
    }
}

extension Ledger {
    /// The owning tree of the organisations. Walks a few hundred rows; keep it while you need it.
    public var organisationTree: OrganisationTree { OrganisationTree(organisations) }
}
