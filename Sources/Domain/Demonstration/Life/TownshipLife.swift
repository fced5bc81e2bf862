/// What goes on in a synthetic township beside its roster: organisation life, letters, agreements, cases, what comes home.
/// So that the first look shows every ledger at work.
///
/// Villages are taken note of while they are written; the records follow in pieces, so that a large township is never in
/// memory as a whole.
struct TownshipLife {
    let plan: TownshipPlan
    /// The village branches and those at home who belong to them.
    private(set) var villages: [LivingBranch] = []
    /// Who takes part in the branch of each station.
    private(set) var participants: [[Someone]]
    /// Those away: all of a small township, and some of every village of a large one.
    private(set) var away: [Someone] = []

    /// From how many members on only branches are written to, and only one month has lists of who came.
    private static let fewMembers = 6_000
    /// How many branches are written at a time.
    private static let branchesEach = 250

    init(_ plan: TownshipPlan) {
        self.plan = plan
        participants = [[Someone]](repeating: [], count: plan.stations.count)
    }

    /// Whether every member is written to.
    var isSmall: Bool { plan.memberCount <= TownshipLife.fewMembers }

    /// How many of something there are in a township of this size, of so many in the township of the documentation.
    func scaled(_ count: Int) -> Int { count * min(max(1, plan.memberCount / Demonstration.usualMembers), 12) }

    /// Takes note of the people of a village that was written.
    mutating func take(_ people: [VillageWriter.Person], at stations: [Int], of village: TownshipPlan.Village) {
        var branch = LivingBranch(id: village.id, hasCommittee: village.members.count >= 7)
        branch.listedMonths = isSmall ? 2 : 1
        for (person, station) in zip(people, stations) {
            let someone = Someone(
                id: person.id, name: person.name, number: person.number, branch: village.id,
                station: station < 0 ? nil : plan.stations[station].id, isFull: person.isFull, isLost: person.isLost)
            switch person.life {
            case .home: branch.people.append(someone)
            case .received: break
            case .away:
                if isSmall || away.count < TownshipLife.fewMembers { away.append(someone) }
                if station >= 0 { participants[station].append(someone) }
            }
        }
        villages.append(branch)
    }

    // MARK: Pieces

    /// How many pieces the records come in.
    static func pieces(of plan: TownshipPlan) -> Int {
        1 + (plan.villages.count + plan.stations.count + branchesEach - 1) / branchesEach
    }

    /// The records of a piece: first what the township's office keeps, then branch by branch.
    func piece(_ number: Int) -> [Change] {
        // Each piece draws from a source of its own: none depends on how many there are.
        var writer = PlaceWriter(today: plan.today, seed: plan.seed &+ UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15)
        if number == 0 {
            writeOffice(&writer)
            writeLetters(&writer)
            writeService(&writer)
            writeHomecoming(&writer)
        } else {
            let first = (number - 1) * TownshipLife.branchesEach
            let branches = (villages + stations).dropFirst(first).prefix(TownshipLife.branchesEach)
            writer.regularLife(of: Array(branches), gap: 7)
        }
        return writer.changes
    }

    /// The branches away that work.
    private var stations: [LivingBranch] {
        plan.stations.indices.compactMap { index in
            let station = plan.stations[index]
            guard !station.isPlanned else { return nil }
            return LivingBranch(
                id: station.id, people: participants[index], isWithHome: index % 3 == 0,
                workAreas: ["organisation", "service", "prosperity"], listedMonths: isSmall ? 2 : 1)
        }
    }

    // MARK: Those who appear again and again

    /// The first stations that have people, one at a place: two agreements with one office would be the old and the new.
    func busyStations(_ count: Int) -> [BusyStation] {
        var found: [BusyStation] = []
        for (index, station) in plan.stations.enumerated() where found.count < count {
            guard let destination = station.destination, !station.isPlanned, !participants[index].isEmpty else {
                continue
            }
            let city = InventedPlaces.destinations[destination]
            let district = city.districts[station.district ?? 0]
            guard !found.contains(where: { $0.city.code == city.code && $0.district == district }) else { continue }
            found.append(BusyStation(id: station.id, city: city, district: district, people: participants[index]))
        }
        return found
    }

    /// Somebody away who can be reached, by number; those of one list are all different.
    func member(_ number: Int) -> Someone? {
        let reached = away.prefix(2_000).filter { !$0.isLost && $0.isFull }
        return reached.isEmpty ? nil : reached[number * 37 % reached.count]
    }
}

/// A branch away at which much goes on.
struct BusyStation {
    let id: RecordID
    let city: InventedPlaces.Destination
    /// The district it is in, or the first of the city.
    let district: String
    /// Those who take part.
    let people: [Someone]
}
