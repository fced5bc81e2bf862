import Domain
import Store
import Testing

/// What a workload was told, to be compared with what is found on a disk later.
struct Promise {
    /// What was tried, in order.
    var sent: [Proposal] = []
    /// How many of them were reported as saved.
    var acknowledged = 0
    /// Whether the making of the ledger was reported as done.
    var isMade = false
}

/// Checks the promise of the store on an image of a disk: what was acknowledged is there, nothing is there that was not sent, and
/// the ledger can be written on.
///
/// - Returns: what is wrong; nil when all is well.
func violation(
    of promise: Promise, on disk: SimulatedDisk, allowsReadOnly: Bool = false
) -> String? {
    do throws(StoreError) {
        guard LedgerStore.exists(at: Sample.path, environment: .simulated(disk)) else {
            if promise.isMade { return "the ledger is gone" }
            _ = try LedgerStore.create(at: Sample.path, environment: .simulated(disk, seed: 7))
            return nil
        }
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let kept = try opened.store.transactions.map(\.proposal)
        if kept.count < promise.acknowledged { return "lost: \(kept.count) of \(promise.acknowledged) acknowledged" }
        if kept != Array(promise.sent.prefix(kept.count)) { return "not what was sent" }
        if opened.ledger.revision != kept.count { return "the ledger stands elsewhere" }
        guard opened.store.state == .writable else {
            return allowsReadOnly ? nil : "not writable: \(opened.store.state)"
        }
        var ledger = opened.ledger
        let next =
            kept.isEmpty
            ? Sample.organisations : Sample.note("next", after: kept.count == 1 ? nil : "n\(kept.count - 1)")
        try opened.store.commit(next, author: "李四", to: &ledger)
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk.safe.disk))
        if try again.store.transactions.map(\.proposal) != kept + [next] { return "the next save is not on disk" }
        return nil
    } catch {
        return "\(error)"
    }
}

/// Makes a ledger and commits, writing down what it is told. Ends at the first error that is not repeated by trying again.
func work(on disk: any FileSystem, _ environment: StoreEnvironment, count: Int) -> Promise {
    var promise = Promise()
    do throws(StoreError) {
        let opened = try LedgerStore.create(at: Sample.path, environment: environment)
        promise.isMade = true
        var ledger = opened.ledger
        for proposal in Sample.proposals(count) {
            promise.sent.append(proposal)
            do throws(StoreError) {
                try opened.store.commit(proposal, author: "李四", to: &ledger)
            } catch {
                // A full disk: somebody makes room, and tries the same again.
                guard case .diskFull = error else { throw error }
                try opened.store.commit(proposal, author: "李四", to: &ledger)
            }
            promise.acknowledged += 1
        }
    } catch {
        return promise
    }
    return promise
}
