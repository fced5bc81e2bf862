@testable import Domain

/// The ledger as somebody would write it who had all the time in the world: dictionaries, and every count made anew. What the
/// packed ledger says is compared with it.
struct PlainLedger {
    struct Record {
        let kind: RecordKind
        var values: [String: Value]
        var isRetired = false
    }
    private(set) var records: [RecordID: Record] = [:]
    /// In the order in which they were added.
    private(set) var order: [RecordID] = []

    mutating func apply(_ changes: [Change]) {
        for change in changes {
            switch change {
            case .added(let kind, let id, let pairs):
                records[id] = Record(
                    kind: kind, values: Dictionary(pairs.map { ($0.field, $0.value) }) { $1 })
                order.append(id)
            case .set(_, let id, let field, _, let new): records[id]?.values[field] = new
            case .retired(_, let id): records[id]?.isRetired = true
            case .restored(_, let id): records[id]?.isRetired = false
            }
        }
    }

    /// The kept records of a type, in order.
    func kept(_ kind: RecordKind) -> [(id: RecordID, values: [String: Value])] {
        order.compactMap { id in
            guard let record = records[id], record.kind == kind, !record.isRetired else { return nil }
            return (id, record.values)
        }
    }

    func reference(_ values: [String: Value], _ field: Field) -> RecordID? {
        if case .reference(let id) = values[field.name] { id } else { nil }
    }

    func day(_ values: [String: Value], _ field: Field) -> Day? {
        if case .day(let day) = values[field.name] { day } else { nil }
    }

    func isKept(_ id: RecordID?) -> Bool { id.flatMap { records[$0] }.map { !$0.isRetired } ?? false }

    /// Members that count.
    var members: [(id: RecordID, values: [String: Value])] {
        kept(.member).filter { member in
            guard case .code(let code) = member.values["standing"] else { return true }
            return !CodeList.endedStandings.contains(code)
        }
    }

    /// The kept records of a type by the member they are about.
    func byMember(_ kind: RecordKind) -> [RecordID: [(id: RecordID, values: [String: Value])]] {
        var result: [RecordID: [(id: RecordID, values: [String: Value])]] = [:]
        for record in kept(kind) {
            if case .reference(let member) = record.values["member"] { result[member, default: []].append(record) }
        }
        return result
    }

    /// The organisations from one up to the root.
    func ancestors(of id: RecordID) -> [RecordID] {
        var path: [RecordID] = []
        var next: RecordID? = id
        while let here = next, isKept(here), !path.contains(here) {
            path.append(here)
            next = records[here].flatMap { reference($0.values, Organisation.parent) }
        }
        return path
    }
}

/// What follows for each member, looked up anew in all records.
struct PlainFacts {
    private let plain: PlainLedger
    private let stays: [RecordID: [(id: RecordID, values: [String: Value])]]
    private let contacts: [RecordID: [(id: RecordID, values: [String: Value])]]
    private let pairings: [RecordID: [(id: RecordID, values: [String: Value])]]

    init(_ plain: PlainLedger) {
        self.plain = plain
        stays = plain.byMember(.flowEpisode)
        contacts = plain.byMember(.contact)
        pairings = plain.byMember(.pairing)
    }

    /// The newest open stay of a member; of equal ones the one written last.
    func stay(of member: RecordID) -> (id: RecordID, values: [String: Value])? {
        (stays[member] ?? []).filter { stay in
            stay.values["returned"] == nil && stay.values["transferred"] != .flag(true)
                && stay.values["direction"] != .code("in")
        }.enumerated().max { left, right in
            let leftDay = plain.day(left.element.values, FlowEpisode.out) ?? .earliest
            let rightDay = plain.day(right.element.values, FlowEpisode.out) ?? .earliest
            return (leftDay, left.offset) < (rightDay, right.offset)
        }?.element
    }

    func lastContact(of member: RecordID, onlyReports: Bool = false) -> Day? {
        (contacts[member] ?? []).filter { contact in
            contact.values["reached"] != .flag(false) && (!onlyReports || contact.values["purpose"] == .code("report"))
        }.compactMap { plain.day($0.values, Contact.day) }.max()
    }

    /// The pairing in force that was written last.
    func pairing(of member: RecordID) -> RecordID? {
        (pairings[member] ?? []).last { $0.values["until"] == nil }?.id
    }
}
