extension FlowEpisode {
    /// The county that the text of a place begins with: 闵行区 of 闵行区莘庄镇, 昆山市 of 昆山市; nil when it names none.
    public static func county(inPlace place: String) -> String? {
        var name = String.UnicodeScalarView()
        for scalar in place.unicodeScalars {
            // Digits, blanks and punctuation end a name before it is one.
            guard name.count < 12, scalar.value >= 0x2E80, !(0x3000...0x303F).contains(scalar.value),
                scalar.value < 0xFF00 || scalar.value > 0xFFFF
            else { return nil }
            name.append(scalar)
            // A name has at least two characters: 市北区 does not end after its first, nor does 县前街 name a county.
            if name.count > 1, scalar == "区" || scalar == "县" || scalar == "市" || scalar == "旗" { return String(name) }
        }
        return nil
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

/// The county of every stay as a number, each text read once. Followed as stays change: only those whose place is another
/// are read, so that an edit does not read a hundred thousand places.
public struct CountyClasses: Sendable {
    /// The cells that ``numbers`` were made from.
    private var cells: [UInt32] = []
    /// For each stay the number of its county; 0 for none.
    fileprivate private(set) var numbers: [UInt32] = []
    /// The names of the counties by number.
    fileprivate private(set) var names: [String?] = [nil]
    private var known: [String: UInt32] = [:]

    /// No stay was read yet.
    public init() {}

    /// Takes changed and new stays into account.
    public mutating func follow(_ ledger: Ledger) {
        let episodes = ledger.episodes
        let column = episodes.column(FlowEpisode.place)
        numbers.reserveCapacity(column.count)
        for row in column.indices {
            let isNew = row >= numbers.count
            guard isNew || cells[row] != column[row] else { continue }
            let number = number(of: FlowEpisode.county(inPlace: episodes.text(at: column[row])))
            if isNew { numbers.append(number) } else { numbers[row] = number }
        }
        cells = column
    }

    private mutating func number(of county: String?) -> UInt32 {
        guard let county else { return 0 }
        if let number = known[county] { return number }
        let number = UInt32(names.count)
        names.append(county)
        known[county] = number
        return number
    }
}

/// Members away by county, with their lights. Made when a destination is opened: who never looks never pays.
public struct CountyCounts: Sendable {
    /// One county of a destination.
    public struct County: Hashable, Sendable {
        /// Its name; nil for members whose county nobody wrote down.
        public let name: String?
        /// Distinct members.
        public fileprivate(set) var members: Int
        /// Their tasks.
        public fileprivate(set) var lights: LightCounts
    }

    /// By province or prefecture, 2 or 4 digits.
    private var byPlace: [String: [County]] = [:]

    /// Counts. One walk over the members away.
    public init(_ ledger: Ledger, tasks: TaskList) {
        var classes = CountyClasses()
        classes.follow(ledger)
        self.init(ledger, tasks: tasks, classes: classes)
    }

    /// Counts.
    ///
    /// - Parameter classes: the counties of the ledger as it is.
    public init(_ ledger: Ledger, tasks: TaskList, classes: CountyClasses) {
        var found: [(code: UInt32, county: UInt32, members: Int, lights: LightCounts)] = []
        CountyCounts.walk(ledger, tasks, classes.numbers, &found)
        var indices: [Key: Int] = [:]
        for part in found {
            let county = County(
                name: classes.names[Int(part.county)], members: part.members, lights: part.lights)
            let code = "\(part.code)"
            for length in [2, 4] where code.count >= length { add(county, to: String(code.prefix(length)), &indices) }
        }
        for place in byPlace.keys { byPlace[place]?.sort(by: CountyCounts.precedes) }
    }

    /// Counts members and tasks by destination and county. Everything the loop touches is local.
    private static func walk(
        _ ledger: Ledger, _ tasks: TaskList, _ counties: [UInt32],
        _ found: inout [(code: UInt32, county: UInt32, members: Int, lights: LightCounts)]
    ) {
        let counted = CountedMembers(ledger.members)
        let open = ledger.facts.openEpisode
        let codes = ledger.episodes.cells(FlowEpisode.destination)
        let (memberTasks, starts) = (tasks.memberTasks, tasks.memberStarts)
        var slots: [UInt64: Int] = [:]
        var counts: [LightCounts] = []
        var members: [Int] = []
        for row in counted.rows where counted[row] && open[row] != 0 {
            let stay = Int(open[row]) - 1
            guard codes[stay] != 0 else { continue }
            let county = stay < counties.count ? counties[stay] : 0
            let key = UInt64(codes[stay]) << 32 | UInt64(county)
            let slot: Int
            if let before = slots[key] {
                slot = before
            } else {
                slot = found.count
                slots[key] = slot
                found.append((codes[stay], county, 0, LightCounts()))
                counts.append(LightCounts())
                members.append(0)
            }
            members[slot] += 1
            guard row + 1 < starts.count else { continue }
            for index in Int(starts[row])..<Int(starts[row + 1]) { counts[slot][memberTasks[index].light] += 1 }
        }
        for slot in found.indices {
            found[slot].members = members[slot]
            found[slot].lights = counts[slot]
        }
    }

    private struct Key: Hashable {
        let place: String
        let county: String?
    }

    private mutating func add(_ county: County, to place: String, _ indices: inout [Key: Int]) {
        if let index = indices[Key(place: place, county: county.name)] {
            byPlace[place]?[index].members += county.members
            byPlace[place]?[index].lights += county.lights
        } else {
            indices[Key(place: place, county: county.name)] = byPlace[place]?.count ?? 0
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
