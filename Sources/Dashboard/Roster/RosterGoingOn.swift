import Domain

/// Where the cursor of the roster goes on after something was saved about the member under it.
///
/// Somebody who works down a list sorted by days since contact records one contact after the other: the member just done
/// moves to the end, and the cursor must not go there.
struct RosterGoingOn: Sendable {
    /// Where the cursor stood.
    let index: Int
    /// Who comes next below it of those whom the transaction does not concern.
    let next: RecordID?
}

extension DashboardState {
    /// Where to go on after a transaction of this window; nil when it is not about the member under the cursor.
    func placeToGoOn(after transaction: Transaction) -> RosterGoingOn? {
        guard let selected = roster.selected else { return nil }
        let concerned = members(of: transaction)
        guard concerned.contains(selected) else { return nil }
        let next = roster.visible.dropFirst(roster.cursor + 1).lazy.map { ledger.members.id(Int($0)) }
            .first { !concerned.contains($0) }
        return RosterGoingOn(index: roster.cursor, next: next)
    }

    /// Lets the cursor stay where it stood, when the member under it has moved or left the list.
    mutating func goOn(from place: RosterGoingOn) {
        guard roster.cursor != place.index else { return }
        if let next = place.next, let row = ledger.members.row(of: next), roster.visible.contains(UInt32(row)) {
            roster.select(next, self)
        } else {
            roster.move(to: place.index, self)
        }
    }

    /// The members that a transaction changes, or records something about.
    private func members(of transaction: Transaction) -> Set<RecordID> {
        var found: Set<RecordID> = []
        for change in transaction.changes {
            if change.kind == .member {
                found.insert(change.record)
            } else if case .added(_, _, let values) = change {
                if case .reference(let member)? = values.first(where: { $0.field == Contact.member.name })?.value {
                    found.insert(member)
                }
            } else if let place = ledger.place(of: change.record),
                let field = ledger.tables[place.table].type.field(Contact.member.name),
                case .reference(let member)? = ledger.value(field, of: place)
            {
                found.insert(member)
            }
        }
        return found
    }
}
