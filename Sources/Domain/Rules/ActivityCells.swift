/// The columns of the activities, for long walks.
struct ActivityCells {
    let count: Int
    let hosts: Column
    let kinds: Column
    let days: Column
    private let states: Column
    private let retired: [UInt8]

    private static let planned = CodeCell.of(Activity.planned, .activityState)
    private static let cancelled = CodeCell.of(Activity.cancelled, .activityState)

    init(_ ledger: Ledger) {
        let activities = ledger.table(Activity.type)
        count = activities.count
        hosts = activities.cells(Activity.host)
        kinds = activities.cells(Activity.kind)
        days = activities.cells(Activity.day)
        states = activities.cells(Activity.state)
        retired = activities.retired
    }

    /// As ``Activity/wasHeld(_:_:)`` says.
    func wasHeld(_ row: Int) -> Bool {
        let state = states[row]
        return retired[row] == 0 && state != ActivityCells.planned && state != ActivityCells.cancelled
    }
}
