/// How far a notice, a letter or a greeting got.
public struct DeliveryCount: Hashable, Sendable {
    /// Records by code of ``CodeList/deliveryState``.
    public var byState: [String: Int] = [:]

    /// Everybody on the list.
    public var total: Int { byState.values.reduce(0, +) }
    /// Those whom it was sent to, arrived or not.
    public var sent: Int { total - (byState["pending"] ?? 0) }
    /// Those who have it for certain.
    public var received: Int { (byState["received"] ?? 0) + answered }
    /// Those who answered.
    public var answered: Int { byState["answered"] ?? 0 }
}

extension Ledger {
    /// The state of a campaign.
    public func deliveries(ofNotice row: Int) -> DeliveryCount {
        let table = table(Delivery.type)
        var found = DeliveryCount()
        for delivery in rows(of: Delivery.type, where: Delivery.notice, is: row) {
            found.byState[table.code(Delivery.state, delivery) ?? "pending", default: 0] += 1
        }
        return found
    }
}
