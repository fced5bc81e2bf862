/// Synthetic townships for the first look, for the documentation and for load tests. Nobody in them exists.
///
/// The same number of members, day and seed give the same records on every machine, identities included.
public enum Demonstration {
    /// The usual size: the township of the documentation.
    public static let usualMembers = 412
    /// The usual name of the township.
    public static let usualName = "新仓镇"
    /// The seed that is used when nobody gives another.
    public static let usualSeed: UInt64 = 20_261_121

    /// A township that is written when its proposals are asked for; until then it is only a plan of its organisations.
    ///
    /// - Parameters:
    ///   - name: what the township is called, with 镇, 乡 or 街道.
    ///   - members: how many member records, 1…4,000,000; nine tenths of them away.
    ///   - today: the day on which somebody looks at it: contacts, terms and dues are dated back from here.
    ///   - seed: which township.
    ///   - isLively: with everything that goes on beside the roster, as somebody who looks around expects it: organisation
    ///     life, letters, agreements, cases, what comes home. Without, members with their stays, posts and contacts.
    public static func township(
        named name: String = usualName, members: Int = usualMembers, today: Day, seed: UInt64 = usualSeed,
        isLively: Bool = false
    ) -> DemonstrationTownship {
        let count = min(max(1, members), InventedNumbers.mostMembers)
        return DemonstrationTownship(
            plan: TownshipPlan(name: name.isEmpty ? usualName : name, members: count, today: today, seed: seed),
            isLively: isLively)
    }
}

/// A synthetic township: a plan that writes itself down piece by piece.
public struct DemonstrationTownship: Sendable {
    let plan: TownshipPlan
    let isLively: Bool

    /// What it is called.
    public var name: String { plan.name }
    /// Member records it will have.
    public var memberCount: Int { plan.memberCount }
    /// Organisations it will have.
    public var organisationCount: Int { plan.organisationCount }

    /// The records, in the order in which a ledger takes them.
    ///
    /// One proposal while there are no more than `membersEach` members, so that one undo takes the demonstration away;
    /// otherwise the organisations first and then so many members with all that belongs to them at a time. Only one proposal
    /// is in memory at once: about 4 KB a member.
    public func proposals(membersEach: Int = 5_000) -> DemonstrationProposals {
        DemonstrationProposals(plan, membersEach: max(1, membersEach), isLively: isLively)
    }
}

/// The proposals of a ``DemonstrationTownship``, made one at a time.
public struct DemonstrationProposals: Sequence, IteratorProtocol {
    private let plan: TownshipPlan
    private let membersEach: Int
    private let total: Int
    private let names = InventedNames()
    private var number = 0
    private var nextVillage = 0
    private var isSeated: [Bool]
    /// What goes on in it; nil when only its people are asked for.
    private var life: TownshipLife?

    init(_ plan: TownshipPlan, membersEach: Int, isLively: Bool = false) {
        self.plan = plan
        self.membersEach = membersEach
        life = isLively ? TownshipLife(plan) : nil
        isSeated = [Bool](repeating: false, count: plan.stations.count)
        if plan.memberCount <= membersEach {
            total = 1
        } else {
            var pieces = 1
            var filled = 0
            for village in plan.villages {
                filled += village.members.count
                if filled >= membersEach {
                    pieces += 1
                    filled = 0
                }
            }
            let people = filled > 0 ? pieces + 1 : pieces
            total = people + (isLively ? TownshipLife.pieces(of: plan) : 0)
        }
    }

    /// How many there are in all, for showing progress.
    public var count: Int { total }

    /// The next one.
    public mutating func next() -> Proposal? {
        guard number < total else { return nil }
        number += 1
        var changes: [Change] = []
        if number == 1 { changes = plan.organisations() }
        if total == 1 {
            write(&changes, untilMembers: .max)
            for piece in 0..<(life == nil ? 0 : TownshipLife.pieces(of: plan)) { changes += life?.piece(piece) ?? [] }
        } else if number > 1 {
            if nextVillage < plan.villages.count {
                write(&changes, untilMembers: membersEach)
            } else {
                changes = life?.piece(TownshipLife.pieces(of: plan) - 1 - (total - number)) ?? []
            }
        }
        let note = total == 1 ? plan.name : "\(plan.name) \(number)/\(total)"
        return Proposal(.demonstration, changes, note: note)
    }

    private mutating func write(_ changes: inout [Change], untilMembers limit: Int) {
        var written = 0
        while nextVillage < plan.villages.count, written < limit {
            var writer = VillageWriter(plan: plan, village: nextVillage, names: names)
            writer.write(&changes, isSeated: &isSeated)
            life?.take(writer.people, at: writer.stations, of: plan.villages[nextVillage])
            written += plan.villages[nextVillage].members.count
            nextVillage += 1
        }
    }
}
