/// The rows that a transaction touched, by what has to be derived again.
struct Touched {
    /// Rows of members that changed themselves.
    private(set) var members: Set<Int> = []
    /// Rows of members whose episodes, contacts or pairings changed.
    private(set) var followers: Set<Int> = []
    /// Rows of organisations that changed.
    private(set) var organisations: Set<Int> = []

    private static let memberReferences: [[Field]] = Schema.types.map { type in
        type.kind == Member.type.kind ? [] : type.fields.filter { $0.target == Member.type.kind }
    }

    mutating func note(_ table: Int, _ row: Int, _ tables: [Table]) {
        if table == Schema.members {
            members.insert(row)
        } else if table == Schema.organisations {
            organisations.insert(row)
        } else {
            for field in Touched.memberReferences[table] {
                if let member = tables[table].reference(field, row) { followers.insert(member) }
            }
        }
    }
}
