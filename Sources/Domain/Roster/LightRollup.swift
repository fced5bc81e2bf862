/// How many tasks of each light there are below every line of the tree: of the members it shows, and of the organisations
/// and places among them. The same tasks that the tasks pane lists for the line.
///
/// One walk over the members with tasks counts all lines; a line that is looked at then costs its subtree at most.
public struct LightRollup: Sendable {
    /// Everything.
    private let all: LightCounts
    /// Of the members whose home branch is the row itself.
    private var home: [LightCounts]
    /// Of the members who take part in the row itself.
    private var stations: [LightCounts]
    /// Of the organisation itself.
    private var own: [LightCounts]
    /// Of members away, by the code of their destination.
    private var byPlace: [(code: String, lights: LightCounts)] = []
    /// Of places, by code.
    private var places: [(code: String, lights: LightCounts)] = []
    /// Of organisations with a seat, by its code.
    private var seats: [(code: String, lights: LightCounts)] = []
    private var away = LightCounts()
    private var withoutBranchThere = LightCounts()
    private var withoutDestination = LightCounts()
    private var withoutBranch = LightCounts()
    private var received = LightCounts()

    /// Counts the tasks of a list that was derived from the ledger.
    public init(_ tasks: TaskList, ledger: Ledger) {
        let organisations = ledger.organisations
        all = tasks.counts
        home = [LightCounts](repeating: LightCounts(), count: organisations.count)
        stations = home
        own = home
        countMembers(tasks, ledger)
        for row in 0..<min(own.count, tasks.organisations.count) {
            for task in tasks.organisations[row] { own[row][task.light] += 1 }
        }
        let seatCells = organisations.column(Organisation.seat)
        for row in seatCells.indices where seatCells[row] != 0 && row < own.count && own[row].total > 0 {
            seats.append(("\(seatCells[row])", own[row]))
        }
        for task in tasks.placeTasks {
            // What belongs to nobody stands where all places stand, and in none of them.
            let code = if case .place(let code) = task.subject { code } else { "" }
            var lights = LightCounts()
            lights[task.light] = 1
            places.append((code, lights))
        }
    }

    private mutating func countMembers(_ tasks: TaskList, _ ledger: Ledger) {
        let members = ledger.members
        let counted = CountedMembers(members)
        let branches = members.cells(Member.branch)
        let open = ledger.facts.openEpisode
        let there = ledger.episodes.cells(FlowEpisode.destinationBranch)
        let codes = ledger.episodes.cells(FlowEpisode.destination)
        let isKept = OrganisationCells(ledger.organisations)
        // Everything the loop touches is local: half a million tasks are looked at between two keys.
        let (memberTasks, starts, worst) = (tasks.memberTasks, tasks.memberStarts, tasks.worstLights)
        var (home, stations) = (home, stations)
        var (away, withoutBranch) = (LightCounts(), LightCounts())
        var (withoutBranchThere, withoutDestination) = (LightCounts(), LightCounts())
        var slots: [UInt32: Int] = [:]
        var cells: [(stay: Int, lights: LightCounts)] = []
        var last: (cell: UInt32, slot: Int) = (0, 0)
        for row in counted.rows where row < worst.count && worst[row] != 0 && counted[row] {
            var lights = LightCounts()
            for index in Int(starts[row])..<Int(starts[row + 1]) { lights[memberTasks[index].light] += 1 }
            let branch = branches[row]
            if isKept[branch] { home[Int(branch) - 1] += lights } else { withoutBranch += lights }
            guard open[row] != 0 else { continue }
            let stay = Int(open[row]) - 1
            away += lights
            let station = there[stay]
            if isKept[station] { stations[Int(station) - 1] += lights } else { withoutBranchThere += lights }
            let cell = codes[stay]
            guard cell != 0 else {
                withoutDestination += lights
                continue
            }
            if cell != last.cell {
                last = (cell, slots[cell] ?? cells.count)
                if last.slot == cells.count {
                    slots[cell] = last.slot
                    cells.append((stay, LightCounts()))
                }
            }
            cells[last.slot].lights += lights
        }
        for (stay, lights) in cells {
            if let code = ledger.episodes.code(FlowEpisode.destination, stay) {
                byPlace.append((code, lights))
            } else {
                withoutDestination += lights
            }
        }
        (self.home, self.stations) = (home, stations)
        (self.away, self.withoutBranch) = (away, withoutBranch)
        (self.withoutBranchThere, self.withoutDestination) = (withoutBranchThere, withoutDestination)
        for row in FlowEpisode.receivedMembers(ledger.episodes) where counted[row] {
            for task in tasks.tasks(ofMember: row) { received[task.light] += 1 }
        }
    }

    /// The tasks of a line of the tree.
    ///
    /// - Parameter counties: needed for ``RosterScope/county(_:name:)`` only.
    public func counts(
        of scope: RosterScope, in ledger: Ledger, tree: OrganisationTree, counties: CountyCounts? = nil
    ) -> LightCounts {
        switch scope {
        case .all: return all
        case .home(let id): return counts(below: [id], home, ledger, tree)
        case .participants(let id): return counts(below: [id], stations, ledger, tree)
        case .participantsOfAny(let ids): return counts(below: ids, stations, ledger, tree, hasPlaces: false)
        case .away: return away + sum(places)
        case .withoutBranchThere: return withoutBranchThere + sum(places)
        case .destination(let prefix):
            return sum(byPlace.filter { $0.code.hasPrefix(prefix) }) + sum(seats.filter { $0.code.hasPrefix(prefix) })
                + sum(places.filter { TaskScope.isPlace($0.code, within: prefix) })
        case .county(let prefix, let name):
            return counties?.counties(in: prefix).first { $0.name == name }?.lights ?? LightCounts()
        case .withoutDestination: return withoutDestination
        case .withoutBranch: return withoutBranch
        case .received: return received
        }
    }

    /// The tasks of organisations and those below them, and of their members. Places count with what is at the top.
    private func counts(
        below ids: [RecordID], _ members: [LightCounts], _ ledger: Ledger, _ tree: OrganisationTree,
        hasPlaces: Bool = true
    ) -> LightCounts {
        var result = LightCounts()
        var seen: Set<Int> = []
        for id in ids {
            guard let row = ledger.organisations.row(of: id), row < tree.children.count else { continue }
            for below in tree.subtree(of: row) where below < own.count && seen.insert(below).inserted {
                result += members[below]
                result += own[below]
            }
            if hasPlaces, tree.parents[row] < 0 { result += sum(places) }
        }
        return result
    }

    private func sum(_ parts: [(code: String, lights: LightCounts)]) -> LightCounts {
        parts.reduce(LightCounts()) { $0 + $1.lights }
    }
}

extension LightCounts {
    /// The tasks of both.
    public static func + (left: LightCounts, right: LightCounts) -> LightCounts {
        LightCounts(
            blue: left.blue + right.blue, yellow: left.yellow + right.yellow, red: left.red + right.red)
    }

    /// Counts others too.
    public static func += (left: inout LightCounts, right: LightCounts) {
        left.blue += right.blue
        left.yellow += right.yellow
        left.red += right.red
    }
}
