import Domain

/// Finds the organisations that a sheet names, and plans those that the ledger does not have.
///
/// A name may be the full or the short one, with 党 or without, alone or behind the names of those above it. Planned
/// organisations are found like the others; only those that a row made use of become changes.
struct OrganisationFinder {
    /// What came of looking for a name.
    enum Answer: Equatable {
        /// In the ledger, or planned.
        case found(RecordID)
        /// So many have this name.
        case ambiguous(Int)
        /// None has, and none may be made.
        case missing
    }

    private struct Node {
        let id: RecordID
        let parent: Int
        let keys: [String]
        let type: String
        /// Nil for an organisation of the ledger.
        var planned: Planned?
    }

    /// What a name is looked for as; the type of an organisation whose name tells none.
    private enum Role: String {
        case branch
        case floatingBranch = "floating-branch"
        case superior = "committee"
    }

    private struct Planned {
        let name: String
        let isFloating: Bool
        var isUsed = false
    }

    private struct Query: Hashable {
        let text: String
        let superior: String
        let isFloating: Bool
    }

    private let mayCreate: Bool
    private var nodes: [Node] = []
    private var positions: [RecordID: Int] = [:]
    private var byKey: [String: [Int]] = [:]
    /// Names behind those above them, made when a name alone is not found.
    private var byPath: [String: [Int]]?
    private var answers: [Query: Answer] = [:]
    /// The one organisation of the ledger that stands above all others.
    private let root: Int?

    init(_ ledger: Ledger, mayCreate: Bool) {
        self.mayCreate = mayCreate
        let table = ledger.organisations
        var nodeOfRow = [Int](repeating: -1, count: table.count)
        for row in 0..<table.count where !table.isRetired(row) {
            nodeOfRow[row] = nodes.count
            let names = [table.text(Organisation.name, row), table.text(Organisation.shortName, row)]
            var keys: [String] = []
            for name in names where !name.isEmpty {
                let key = OrganisationName.key(name)
                if !keys.contains(key) { keys.append(key) }
            }
            nodes.append(
                Node(id: table.id(row), parent: -1, keys: keys, type: table.code(Organisation.kind, row) ?? ""))
        }
        var roots: [Int] = []
        for row in 0..<table.count where nodeOfRow[row] >= 0 {
            let position = nodeOfRow[row]
            let parent = table.reference(Organisation.parent, row).map { nodeOfRow[$0] } ?? -1
            let node = nodes[position]
            nodes[position] = Node(id: node.id, parent: parent, keys: node.keys, type: node.type)
            positions[node.id] = position
            for key in node.keys { byKey[key, default: []].append(position) }
            if parent < 0 { roots.append(position) }
        }
        root = roots.count == 1 && OrganisationLevel(type: nodes[roots[0]].type) > .branch ? roots[0] : nil
    }

    // MARK: Finding

    /// The organisation that a text names.
    ///
    /// - Parameters:
    ///   - superior: what the sheet says stands above it; empty when it says nothing.
    ///   - isFloating: whether it is one for members away from home, should it have to be made.
    mutating func find(
        _ text: String, under superior: String, isFloating: Bool = false,
        _ identities: inout some RandomNumberGenerator
    ) -> Answer {
        let query = Query(text: text, superior: superior, isFloating: isFloating)
        if let known = answers[query] { return known }
        // An export that had to tell two of one name apart wrote the number behind it.
        if let id = ReferenceNames.number(in: text), positions[id] != nil { return .found(id) }
        var names = OrganisationName.path(ReferenceNames.withoutNumber(text))
        guard let name = names.popLast() else { return .missing }
        if !superior.isEmpty, names.isEmpty { names = OrganisationName.path(superior) }
        let answer = find(name, under: names, isFloating ? .floatingBranch : .branch, &identities)
        answers[query] = answer
        return answer
    }

    private mutating func find(
        _ name: String, under superiors: [String], _ role: Role, _ identities: inout some RandomNumberGenerator
    ) -> Answer {
        let key = OrganisationName.key(name)
        let superiorKeys = superiors.map(OrganisationName.key).filter { $0 != key }
        var candidates = byKey[key] ?? []
        if let above = superiorKeys.last {
            let below = candidates.filter { stands($0, below: above) }
            // An organisation that nobody has put under another yet may well be meant. One that stands under another is not:
            // every college has a First Branch.
            candidates = below.isEmpty ? candidates.filter { nodes[$0].parent < 0 } : below
        } else if candidates.isEmpty {
            candidates = paths()[key] ?? []
        }
        if candidates.count == 1 { return .found(nodes[candidates[0]].id) }
        if candidates.count > 1 { return .ambiguous(candidates.count) }
        guard mayCreate else { return .missing }
        var parent = root
        if let above = superiors.last, superiorKeys.last != nil {
            let answer = find(above, under: Array(superiors.dropLast()), .superior, &identities)
            guard case .found(let id) = answer else { return answer }
            parent = positions[id]
        }
        return .found(plan(name, key, under: parent, role, &identities))
    }

    private func stands(_ node: Int, below key: String) -> Bool {
        var current = nodes[node].parent
        var steps = 0
        while current >= 0, steps <= nodes.count {
            if nodes[current].keys.contains(key) { return true }
            current = nodes[current].parent
            steps += 1
        }
        return false
    }

    /// Names as people write them together with those above: 新仓镇联合村支部, 新仓镇党委联合村支部; and without what the name of
    /// the one above repeats.
    private mutating func paths() -> [String: [Int]] {
        if let byPath { return byPath }
        var result: [String: [Int]] = [:]
        func add(_ key: String, _ node: Int) {
            guard byKey[key] == nil else { return }
            if result[key]?.contains(node) != true { result[key, default: []].append(node) }
        }
        for node in nodes.indices {
            var chains: [String] = [""]
            var above = nodes[node].parent
            var steps = 0
            while above >= 0, steps < 6 {
                let forms = Set(nodes[above].keys + nodes[above].keys.map(OrganisationName.stem))
                for form in forms {
                    for own in nodes[node].keys {
                        for chain in chains { add(form + chain + own, node) }
                        if own.hasPrefix(form), own.count > form.count + 2 {
                            add(String(own.dropFirst(form.count)), node)
                        }
                    }
                }
                if steps == 0 { chains += forms }
                above = nodes[above].parent
                steps += 1
            }
        }
        byPath = result
        return result
    }

    /// The branches whose names stand in a text, without those whose names are only part of a longer one there.
    func branches(in text: String) -> [RecordID] {
        let key = OrganisationName.key(text)
        var found: [(node: Int, key: String)] = []
        for (name, positions) in byKey where name.utf8.count > 6 && key.contains(name) {
            for position in positions where OrganisationLevel(type: nodes[position].type) <= .branch {
                found.append((position, name))
            }
        }
        let longest = found.filter { one in
            !found.contains { $0.key != one.key && $0.key.contains(one.key) }
        }
        return Set(longest.map(\.node)).map { nodes[$0].id }
    }

    // MARK: Planning

    private mutating func plan(
        _ name: String, _ key: String, under parent: Int?, _ role: Role, _ identities: inout some RandomNumberGenerator
    ) -> RecordID {
        let type = OrganisationLevel.type(fromName: name) ?? role.rawValue
        let id = RecordID.random(using: &identities)
        let isFloating = role == .floatingBranch || OrganisationLevel.isFloating(type: type)
        let planned = Planned(name: name, isFloating: isFloating)
        byKey[key, default: []].append(nodes.count)
        positions[id] = nodes.count
        nodes.append(Node(id: id, parent: parent ?? -1, keys: [key], type: type, planned: planned))
        return id
    }

    /// Whether an organisation is only planned.
    func isPlanned(_ id: RecordID) -> Bool { positions[id].map { nodes[$0].planned != nil } ?? false }

    /// Notes that a row refers to an organisation, so that it and those above it are made.
    mutating func use(_ id: RecordID) {
        var current = positions[id] ?? -1
        while current >= 0, let planned = nodes[current].planned, !planned.isUsed {
            nodes[current].planned?.isUsed = true
            current = nodes[current].parent
        }
    }

    /// The planned organisations that are made use of, those above first.
    var additions: (names: [String], changes: [Change]) {
        var names: [String] = []
        var changes: [Change] = []
        let ledger = Ledger()
        for node in nodes {
            guard let planned = node.planned, planned.isUsed else { continue }
            var draft = RecordDraft(new: .organisation, id: node.id)
            draft[Organisation.name] = .text(planned.name)
            draft[Organisation.kind] = .code(node.type)
            if node.parent >= 0 { draft[Organisation.parent] = .reference(nodes[node.parent].id) }
            if planned.isFloating { draft[Organisation.isFloating] = .flag(true) }
            names.append(planned.name)
            changes += draft.changes(in: ledger)
        }
        return (names, changes)
    }
}
