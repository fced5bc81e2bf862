import Domain

@testable import Dashboard

/// The journal and the kept forms in memory, shared by the windows of one test and outliving each of them.
final class MemoryStore {
    /// What was saved, oldest first.
    private(set) var journal: [Transaction]
    /// Unfinished forms by name.
    var drafts: [String: String] = [:]
    /// How many windows were opened: each draws its own identities.
    var windows: UInt64 = 0
    /// When set, nothing is saved any more.
    var failure: Phrase?

    /// Whether the journal begins with the sixty members, whose ledger is made once for all tests.
    let beginsWithTownship: Bool

    /// A store of the sixty members.
    init() {
        journal = Fixture.township
        beginsWithTownship = true
    }

    /// A store with a journal of its own.
    init(journal: [Transaction]) {
        self.journal = journal
        beginsWithTownship = false
    }

    /// A transaction with a clock that goes on a minute with each.
    static func transaction(_ proposal: Proposal, number: Int, author: String = "周干事") -> Transaction {
        let start = Int64(Fixture.today.number) * 86_400_000 + 9 * 3_600_000
        return Transaction(
            id: TransactionID(device: "test01", sequence: UInt64(number)),
            time: HybridTime(milliseconds: start + Int64(number) * 60_000), author: author, proposal: proposal)
    }

    /// Saves a proposal.
    @discardableResult
    func save(_ proposal: Proposal, author: String = "周干事") -> Transaction {
        let transaction = MemoryStore.transaction(proposal, number: journal.count + 1, author: author)
        journal.append(transaction)
        return transaction
    }

    /// What an undo or redo takes back.
    func target(_ direction: UndoPlan.Direction) -> Transaction? {
        var plan = UndoPlan(direction)
        for transaction in journal.reversed() {
            let proposal = transaction.proposal
            switch plan.look(at: transaction.id, purpose: proposal.purpose, reverts: proposal.reverts) {
            case .goOn: continue
            case .found: return transaction
            case .nothing: return nil
            }
        }
        return nil
    }
}
