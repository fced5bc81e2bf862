extension FlowEpisode {
    /// The county that the text of a place begins with: 闵行区 of 闵行区莘庄镇, 昆山市 of 昆山市; nil when it names none.
    public static func county(inPlace place: String) -> String? {
        let ends: [Character] = ["区", "县", "市", "旗"]
        // A name has at least two characters: 市北区 does not end after its first, nor does 县前街 name a county.
        guard let end = place.dropFirst().firstIndex(where: ends.contains) else { return nil }
        let name = place[...end]
        return name.count <= 12 && name.allSatisfy({ !$0.isWhitespace && !$0.isPunctuation }) ? String(name) : nil
    }
}

/// Reads counties of stays, each text once.
struct CountyReader {
    private let episodes: Table
    private let cells: Column
    private var known: [UInt32: String?] = [0: nil]

    init(_ episodes: Table) {
        self.episodes = episodes
        cells = episodes.cells(FlowEpisode.place)
    }

    /// The county of a stay; nil when nobody wrote it down.
    mutating func county(of stay: Int) -> String? {
        let cell = cells[stay]
        if let county = known[cell] { return county }
        let county = FlowEpisode.county(inPlace: episodes.text(at: cell))
        known[cell] = county
        return county
    }
}

/// Members away by county, with their lights. Made when a destination is opened: who never looks never pays.
public struct CountyCounts: Sendable {
    /// One county of a destination.
    public struct County: Hashable, Sendable {
        /// Its name; nil for members whose county nobody wrote down.
        public let name: String?
        /// Distinct members.
        public fileprivate(set) var members = 0
        /// Their tasks.
        public fileprivate(set) var lights = LightCounts()
    }

    /// By province or prefecture, 2 or 4 digits.
    private var byPlace: [String: [County]] = [:]

    /// Counts. One walk over the members away.
    public init(_ ledger: Ledger, tasks: TaskList) {
        let counted = CountedMembers(ledger.members)
        let open = ledger.facts.openEpisode
        let codes = ledger.episodes.cells(FlowEpisode.destination)
        var reader = CountyReader(ledger.episodes)
        var slots: [Key: Int] = [:]
        var found: [(key: Key, county: County)] = []
        for row in counted.rows where counted[row] && open[row] != 0 {
            let stay = Int(open[row]) - 1
            guard codes[stay] != 0 else { continue }
            let key = Key(cell: codes[stay], county: reader.county(of: stay))
            let slot = slots[key] ?? found.count
            if slot == found.count {
                slots[key] = slot
                found.append((key, County(name: key.county)))
            }
            found[slot].county.members += 1
            for task in tasks.tasks(ofMember: row) { found[slot].county.lights[task.light] += 1 }
        }
        for (key, county) in found {
            let code = "\(key.cell)"
            for length in [2, 4] where code.count >= length { add(county, to: String(code.prefix(length))) }
        }
        for place in byPlace.keys { byPlace[place]?.sort(by: CountyCounts.precedes) }
    }

    private struct Key: Hashable {
        let cell: UInt32
        let county: String?
    }

    private mutating func add(_ county: County, to place: String) {
        if let index = byPlace[place]?.firstIndex(where: { $0.name == county.name }) {
            byPlace[place]?[index].members += county.members
            byPlace[place]?[index].lights += county.lights
        } else {
            byPlace[place, default: []].append(county)
        }
    }

    /// By people; those without a county last.
    private static func precedes(_ left: County, _ right: County) -> Bool {
        if (left.name == nil) != (right.name == nil) { return right.name == nil }
        if left.members != right.members { return left.members > right.members }
        return (left.name ?? "") < (right.name ?? "")
    }

    /// The counties of a province or prefecture, those with most people first.
    public func counties(in place: String) -> [County] { byPlace[place] ?? [] }
}
