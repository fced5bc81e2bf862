/// Evaluates figures over a ledger, an organisation with everything below it, and a period.
///
/// It walks columns by row number and keeps what several figures need (who is away, who was present, which records belong to the
/// organisation), so the second figure of a theme costs less than the first. A figure nobody asks for costs nothing. The
/// ledger is a value: a reader goes on telling what was so when it was made.
public struct FigureReader: Sendable {
    /// The ledger.
    public let ledger: Ledger
    /// The organisation; nil for the whole ledger.
    public let organisation: RecordID?
    /// The period.
    public let period: FigurePeriod
    /// The day as of which lasting things are counted: the last of the period, today at the latest.
    public let day: Day
    /// Pending tasks, for the figures about them; nil where they were not derived.
    let tasks: TaskList?
    /// For each reference cell to an organisation, whether it belongs to the scope; nil for the whole ledger.
    let organisations: [Bool]?
    /// For each member row, row + 1 of the stay that lasts on ``day``; 0 for none.
    let stays: [UInt32]

    /// For each table that was asked, which rows belong to the scope.
    var owned: [Int: [Bool]] = [:]
    /// For each thing that was asked of members, which rows it holds for.
    var members: [FigureMember: [Bool]] = [:]
    /// Who was present at the events of a table, by event.
    var presence: [Int: EventPresence] = [:]
    /// Figures that were evaluated, by id.
    var values: [String: FigureValue] = [:]

    /// Makes a reader. One walk over the organisations, and one over the stays when the period ended before today.
    ///
    /// - Parameters:
    ///   - organisation: nil for the whole ledger; one that is not there has no records.
    ///   - today: lasting things are never counted beyond it.
    ///   - tasks: the tasks of the ledger, for the figures about them.
    public init(
        _ ledger: Ledger, organisation: RecordID? = nil, period: FigurePeriod, today: Day, tasks: TaskList? = nil
    ) {
        self.ledger = ledger
        self.organisation = organisation
        self.period = period
        self.tasks = tasks
        day = min(period.to, today)
        stays = period.to >= today ? ledger.facts.openEpisode : FigureReader.stays(in: ledger, on: day)
        if let organisation {
            var cells = [Bool](repeating: false, count: ledger.organisations.count + 1)
            if let row = ledger.organisations.row(of: organisation) {
                for below in ledger.organisationTree.subtree(of: row) { cells[below + 1] = true }
            }
            organisations = cells
        } else {
            organisations = nil
        }
    }

    // MARK: Asking

    /// The value of a figure.
    public mutating func value(_ figure: FigureDefinition) -> FigureValue {
        if let known = values[figure.id] { return known }
        let value: FigureValue
        switch figure.measure {
        case .ratio(let part, let whole): value = quotient(figure, part, whole)
        case .average(let part, let whole): value = quotient(figure, part, whole)
        default: value = measure(figure, rows(figure.source))
        }
        values[figure.id] = value
        return value
    }

    /// The value of the figure of an id; nil for an id that no figure has.
    public mutating func value(_ id: String) -> FigureValue? {
        FigureCatalogue.figure(id).map { value($0) }
    }

    /// The parts of a figure by one of its breakdowns. Empty when the figure has no such breakdown.
    public mutating func parts(_ figure: FigureDefinition, by id: String) -> [FigurePart] {
        guard let breakdown = figure.breakdown(id) else { return [] }
        return parts(figure, by: breakdown)
    }

    /// The value of some parts of a figure together: distinct people in several parts count once. Nil when the figure has no
    /// such breakdown. A code takes in those below it in its list.
    public mutating func value(_ figure: FigureDefinition, by id: String, in keys: Set<String>) -> FigureValue? {
        guard let breakdown = figure.breakdown(id) else { return nil }
        return value(figure, breakdown, keys)
    }

    /// The same by the figure's id.
    public mutating func value(_ id: String, by breakdown: String, in keys: String...) -> FigureValue? {
        FigureCatalogue.figure(id).flatMap { value($0, by: breakdown, in: Set(keys)) }
    }

    // MARK: Stays

    /// The stays that lasted on a day that is over: begun by then, not returned from and not transferred; the newest of each
    /// member.
    private static func stays(in ledger: Ledger, on day: Day) -> [UInt32] {
        let episodes = ledger.episodes
        var stays = [UInt32](repeating: 0, count: ledger.members.count)
        let owners = episodes.cells(FlowEpisode.member)
        let directions = episodes.cells(FlowEpisode.direction)
        let out = episodes.cells(FlowEpisode.out)
        let lasting = LastingStays(episodes, day)
        for row in 0..<episodes.count
        where owners[row] != 0 && directions[row] != FlowEpisode.inflowCell && lasting[row] {
            let member = Int(owners[row]) - 1
            if stays[member] == 0 || out[row] >= out[Int(stays[member]) - 1] { stays[member] = UInt32(row + 1) }
        }
        return stays
    }
}

/// Which stays last on a day: kept, begun by then, neither ended nor transferred before.
struct LastingStays {
    private let retired: [UInt8]
    private let out: Column
    private let returned: Column
    private let transferred: Column
    private let transferredOn: Column
    private let day: UInt32

    init(_ episodes: Table, _ day: Day) {
        retired = episodes.retired
        out = episodes.cells(FlowEpisode.out)
        returned = episodes.cells(FlowEpisode.returned)
        transferred = episodes.cells(FlowEpisode.transferred)
        transferredOn = episodes.cells(FlowEpisode.transferredOn)
        self.day = Cells.cell(day)
    }

    subscript(row: Int) -> Bool {
        guard retired[row] == 0, out[row] <= day, returned[row] == 0 || returned[row] > day else { return false }
        // A transfer without a day counts as long done.
        return transferred[row] != 2 || (transferredOn[row] != 0 && transferredOn[row] > day)
    }
}
