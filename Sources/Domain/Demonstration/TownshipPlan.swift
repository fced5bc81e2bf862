/// Which organisations a synthetic township has, who is in which village, and where branches for those away are.
struct TownshipPlan: Sendable {
    /// A village with its branch.
    struct Village: Sendable {
        let id: RecordID
        /// 联合村.
        let name: String
        /// Numbers of its members in the whole township.
        let members: Range<Int>
        /// Of them away, of these out of contact, and received from elsewhere.
        let away: Int
        let lost: Int
        let received: Int
        /// The general branch above it; nil when the committee itself is.
        let area: Int?
    }

    /// A branch that members away take part in.
    struct Station: Sendable {
        enum Kind { case branch, chamber, cloud }
        let id: RecordID
        let kind: Kind
        let name: String
        /// Index into ``InventedPlaces/destinations``; nil for a cloud branch.
        let destination: Int?
        /// Index into the districts of the destination; nil for the whole city.
        let district: Int?
        /// Whether it is only being set up: nobody takes part yet.
        let isPlanned: Bool
    }

    /// A general branch above several others.
    struct General: Sendable {
        let id: RecordID
        let name: String
        /// Index into ``InventedPlaces/destinations``; nil for one at home.
        let destination: Int?
    }

    let name: String
    let memberCount: Int
    let today: Day
    let seed: UInt64
    /// Number of the first member, where a township stands behind others.
    let firstNumber: Int
    let root: RecordID
    let areas: [General]
    let villages: [Village]
    let generals: [General]
    let stations: [Station]
    /// The stations that work, by destination.
    let stationsAt: [[Int]]
    /// The cloud branches.
    let clouds: [Int]

    /// 新仓 of 新仓镇.
    private static func stem(of name: String) -> String {
        for end in ["街道", "镇", "乡", "县"] where name.hasSuffix(end) && name.count > end.count + 1 {
            return String(name.dropLast(end.count))
        }
        return name
    }

    /// Everything that ``organisations()`` writes.
    var organisationCount: Int { 1 + areas.count + villages.count + generals.count + stations.count }

    private static let villagesPerArea = 20
    private static let mostStations = 4_000

    init(name: String, members: Int, today: Day, seed: UInt64, firstNumber: Int = 0) {
        var generator = SplitMix64(seed: seed, part: 0)
        self.name = name
        memberCount = members
        self.today = today
        self.seed = seed
        self.firstNumber = firstNumber
        root = generator.identity()

        let villageCount = max(1, members / 40)
        let areaCount = villageCount <= 24 ? 0 : (villageCount + Self.villagesPerArea - 1) / Self.villagesPerArea
        areas = (0..<areaCount).map { number in
            General(
                id: generator.identity(), name: "第\(InventedPlaces.numeral(number + 1))片区党总支", destination: nil)
        }
        villages = TownshipPlan.villages(villageCount, members, areaCount, &generator)

        let stationCount = min(Self.mostStations, max(1, (members + 30) / 60))
        let cloudCount = stationCount < 4 ? 0 : max(1, stationCount / 40)
        var generals: [General] = []
        var stations: [Station] = []
        TownshipPlan.found(stationCount - cloudCount, Self.stem(of: name), &generals, &stations, &generator)
        for number in 0..<cloudCount {
            let ordinal = number == 0 ? "" : "第\(InventedPlaces.numeral(number + 1))"
            stations.append(
                Station(
                    id: generator.identity(), kind: .cloud, name: "\(name)\(ordinal)云支部", destination: nil,
                    district: nil, isPlanned: false))
        }
        self.generals = generals
        self.stations = stations
        var stationsAt = [[Int]](repeating: [], count: InventedPlaces.destinations.count)
        for (index, station) in stations.enumerated() where !station.isPlanned {
            if let destination = station.destination { stationsAt[destination].append(index) }
        }
        self.stationsAt = stationsAt
        clouds = stations.indices.filter { stations[$0].kind == .cloud }
    }

    /// Spreads the members over villages of different size, and the shares of the documentation's township (of 412 members
    /// 371 away, 3 of them lost, 9 received) over the villages, so that the sums come out exactly.
    private static func villages(
        _ count: Int, _ members: Int, _ areas: Int, _ generator: inout SplitMix64
    ) -> [Village] {
        let weights = (0..<count).map { _ in generator.next(in: 65...145) }
        let whole = weights.reduce(0, +)
        func share(_ part: Int, _ border: Int) -> Int { (members * part + 206) / 412 * border / members }
        var villages: [Village] = []
        villages.reserveCapacity(count)
        var weight = 0
        var start = 0
        for number in 0..<count {
            weight += weights[number]
            let end = members * weight / whole
            let away = share(371, end) - share(371, start)
            let received = min(share(9, end) - share(9, start), end - start - away)
            villages.append(
                Village(
                    id: generator.identity(), name: "\(InventedPlaces.village(number))村", members: start..<end,
                    away: away, lost: min(away, share(3, end) - share(3, start)), received: received,
                    area: areas == 0 ? nil : number / villagesPerArea))
            start = end
        }
        return villages
    }

    /// Founds so many branches out there: the first ones by hand, the rest where most members are.
    private static func found(
        _ count: Int, _ stem: String, _ generals: inout [General], _ stations: inout [Station],
        _ generator: inout SplitMix64
    ) {
        let places = InventedPlaces.destinations
        var counts = [Int](repeating: 0, count: places.count)
        for destination in [0, 1, 2, 2, 3, 4, 5, 6].prefix(count) { counts[destination] += 1 }
        for _ in 0..<max(0, count - 8) {
            var best = 0
            for place in places.indices where places[place].hasBranches {
                // Highest average, compared without dividing.
                if places[place].weight * (counts[best] + 1) > places[best].weight * (counts[place] + 1) {
                    best = place
                }
            }
            counts[best] += 1
        }
        for (destination, number) in counts.enumerated() where number > 0 {
            let place = places[destination]
            if number > 2 || (number == 2 && destination == 2) {
                generals.append(
                    General(
                        id: generator.identity(), name: "驻\(place.short)流动党总支", destination: destination))
            }
            for index in 0..<number {
                let isChamber = place.code == "4406" && index == 0
                let name: String
                if isChamber {
                    name = "\(place.short)\(stem)商会党支部"
                } else if number == 1 {
                    name = "驻\(place.short)流动党支部"
                } else if index < place.districts.count {
                    name = "驻\(place.short)\(bare(place.districts[index]))流动党支部"
                } else {
                    name = "驻\(place.short)第\(InventedPlaces.numeral(index + 1))流动党支部"
                }
                stations.append(
                    Station(
                        id: generator.identity(), kind: isChamber ? .chamber : .branch, name: name,
                        destination: destination, district: number == 1 ? nil : index % place.districts.count,
                        isPlanned: false))
            }
        }
        if count >= 6, let last = stations.popLast() {
            stations.append(
                Station(
                    id: last.id, kind: last.kind, name: last.name, destination: last.destination,
                    district: last.district, isPlanned: true))
        }
    }

    /// 包河 of 包河区.
    private static func bare(_ district: String) -> String {
        for end in ["新区", "区", "县", "市", "镇"] where district.hasSuffix(end) {
            return String(district.dropLast(end.count))
        }
        return district
    }
}
