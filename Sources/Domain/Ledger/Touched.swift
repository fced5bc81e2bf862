/// The rows that a transaction touched, by what has to be derived again.
struct Touched {
    /// Rows of members that changed themselves.
    private(set) var members: Set<Int> = []
    /// Rows of members whose episodes, contacts or pairings changed.
    private(set) var followers: Set<Int> = []
    /// Rows of members whose attendance changed, or the day of what they attended. Apart from ``followers``, because it says
    /// nothing that the filter scans.
    private(set) var attendees: Set<Int> = []
    /// Rows of organisations whose name or short name changed: it stands in the search entries of their members.
    private(set) var organisations: Set<Int> = []

    /// Whether a rules file changed.
    private(set) var rules = false

    private static let organisationNames: Set<String> = [Organisation.name.name, Organisation.shortName.name]
    /// The references to members in the types from which something of a member is derived. The others may refer to members
    /// as they like: an attendance list of a thousand must not derive a thousand members again.
    private static let memberReferences: [[Field]] = Schema.types.map { type in
        guard [.flowEpisode, .contact, .pairing].contains(type.kind) else { return [] }
        return type.fields.filter { $0.target == Member.type.kind }
    }

    /// Notes that a row changed; `field` names the one field that did, where it was only one.
    mutating func note(_ table: Int, _ row: Int, _ tables: [Table], field: String? = nil) {
        if table == Schema.members {
            members.insert(row)
        } else if table == Schema.organisations {
            if let field, Touched.organisationNames.contains(field) { organisations.insert(row) }
        } else if table == Schema.rules {
            rules = true
        } else if table == Schema.attendances {
            if let member = tables[table].reference(Attendance.member, row) { attendees.insert(member) }
        } else if table == Schema.activities || table == Schema.studies {
            attendees.formUnion(Attendance.members(of: row, table, tables[Schema.attendances]))
        } else {
            for field in Touched.memberReferences[table] {
                if let member = tables[table].reference(field, row) { followers.insert(member) }
            }
        }
    }

    /// Whether nothing has to be derived again.
    var isEmpty: Bool { members.isEmpty && followers.isEmpty && attendees.isEmpty && organisations.isEmpty && !rules }
}
