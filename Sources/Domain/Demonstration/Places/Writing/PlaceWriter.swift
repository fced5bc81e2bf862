/// Collects the records of a demonstration place.
///
/// Everything is drawn from one generator in the order of writing, so that a place is the same on every machine, identities
/// included.
struct PlaceWriter {
    /// The day on which somebody looks at the place: the day of the article.
    let today: Day
    /// The records so far.
    private(set) var changes: [Change] = []
    var generator: SplitMix64
    let names = InventedNames()
    /// People written so far; each has a number of its own, from which ID and telephone number follow.
    var peopleCount = 0
    /// Organisations written so far.
    var organisationCount = 0

    /// The district that each organisation away sits in.
    private(set) var districts: [RecordID: String] = [:]

    private let part: Int
    private let whole: Int

    /// - Parameters:
    ///   - part, whole: how much smaller the place is than its own size. Only people are fewer: organisations, events and
    ///     contributions stay.
    init(today: Day, seed: UInt64, part: Int = 1, whole: Int = 1) {
        self.today = today
        self.part = part
        self.whole = whole
        // Villages that are added behind a place draw from parts 16 and on.
        generator = SplitMix64(seed: seed, part: 1 << 40)
        changes.reserveCapacity(8_000)
    }

    /// Adds a record, line by line.
    @discardableResult
    mutating func add(_ type: RecordType, _ lines: FieldValue?...) -> RecordID {
        add(type, lines: lines)
    }

    /// Adds a record from a list of lines.
    @discardableResult
    mutating func add(_ type: RecordType, lines: [FieldValue?]) -> RecordID {
        let id = generator.identity()
        changes.append(.added(type.kind, id, lines.compactMap { $0 }))
        return id
    }

    /// Adds a record under an identity that was drawn before.
    mutating func record(_ kind: RecordKind, _ id: RecordID, _ lines: [FieldValue?]) {
        changes.append(.added(kind, id, lines.compactMap { $0 }))
    }

    /// How many people stand for so many of the place at its own size.
    func scaled(_ count: Int) -> Int {
        part == whole ? count : max(count > 0 ? 1 : 0, (count * part + whole / 2) / whole)
    }

    // MARK: Days

    /// The day so many days ago.
    func ago(_ days: Int) -> Day { today.adding(days: -days) }

    /// So many days spread over a period, the first and the last day not among them where there is room.
    func days(_ count: Int, _ first: String, _ last: String) -> [Day] {
        guard let first = Day(iso: first), let last = Day(iso: last), count > 0 else { return [] }
        let length = Int(last.number - first.number)
        return (0..<count).map { first.adding(days: length * (2 * $0 + 1) / (2 * count)) }
    }

    /// So many numbers that add up to a sum, as even as they can be: the first ones larger by one.
    static func shares(of sum: Int, over count: Int) -> [Int] {
        guard count > 0 else { return [] }
        return (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
    }

    /// A name of nobody in the ledger.
    mutating func name(female: Bool = false) -> String {
        names.name(isMale: !female, birthYear: 1984, using: &generator).text
    }

    // MARK: Organisations

    /// Adds an organisation that works, with a term that ends some day: soon for a few.
    mutating func organisation(
        _ name: String, _ kind: String, under parent: RecordID?, _ lines: FieldValue?...
    ) -> RecordID {
        organisationCount += 1
        var all: [FieldValue?] =
            [Organisation.name(name), Organisation.kind(kind), Organisation.parent(parent)] + lines
        func has(_ field: Field) -> Bool { lines.contains { $0?.field == field.name } }
        if !has(Organisation.state) {
            all.append(Organisation.state("active"))
            let years = has(Organisation.isFloating) ? 3 : 5
            let left = organisationCount % 17 == 4 ? 60 + organisationCount % 90 : 200 + organisationCount * 37 % 600
            let end = today.adding(days: left)
            all += [Organisation.termStart(end.adding(years: -years)), Organisation.termEnd(end)]
        }
        return add(Organisation.type, lines: all)
    }

    /// Adds a floating branch, or another organisation at a destination.
    mutating func station(
        _ name: String, _ kind: String = "floating-branch", in city: City, under parent: RecordID, ledBy lead: RecordID,
        founded: String?, district: Int = 0, lines: [FieldValue?] = []
    ) -> RecordID {
        organisationCount += 1
        let district = city.districts.isEmpty ? city.name : city.districts[district % city.districts.count]
        var all: [FieldValue?] = [
            Organisation.name(name), Organisation.kind(kind), Organisation.parent(parent),
            Organisation.isFloating(true), Organisation.lead(lead), Organisation.seat(city.code),
            Organisation.place(district), Organisation.founded(founded),
        ]
        if name.contains("流动党支部") {
            all.append(Organisation.shortName(name.replacing("流动党支部", with: "流动支部")))
        }
        func has(_ field: Field) -> Bool { lines.contains { $0?.field == field.name } }
        if !has(Organisation.assist) { all.append(Organisation.assist("\(city.name)\(district)某街道党工委")) }
        if !has(Organisation.state) {
            all.append(Organisation.state("active"))
            let left = organisationCount % 13 == 5 ? 40 + organisationCount % 100 : 190 + organisationCount * 53 % 800
            let end = today.adding(days: left)
            let start = end.adding(years: -3)
            let begun = founded.flatMap { Day(iso: $0) }.map { max($0, start) } ?? start
            all += [Organisation.termStart(begun), Organisation.termEnd(end)]
        }
        let id = add(Organisation.type, lines: all + lines)
        districts[id] = district
        return id
    }

    /// Adds village branches under an organisation, with the names of villages that do not exist.
    mutating func villages(_ count: Int, from first: Int = 0, of place: String, under parent: RecordID) -> [Home] {
        (0..<count).map { number in
            let village = "\(InventedPlaces.village(first + number))村"
            let branch = organisation(
                "\(village)党支部", "branch", under: parent, Organisation.shortName("\(village)支部"),
                Organisation.unitSituation("same"), Organisation.hasCommittee(true))
            return Home(branch: branch, place: "\(place)\(village)")
        }
    }

    // MARK: Posts

    /// Seats somebody: a member of the ledger, or a name where there is none.
    mutating func post(
        _ role: String, _ organisation: RecordID, _ holder: Someone?, from: Day? = nil, _ more: FieldValue?...
    ) {
        let start = from ?? ago(150 + peopleCount * 7 % 600)
        let name = holder == nil ? self.name() : nil
        add(
            Post.type,
            lines: [
                Post.organisation(organisation), Post.role(role), Post.holder(holder?.id), Post.holderName(name),
                Post.from(start),
            ] + more)
    }

    /// Seats a secretary in each organisation; every so many stays empty, so that somebody has to notice.
    mutating func secretaries(_ organisations: [(RecordID, [Someone])], leavingOutEvery gap: Int = 0) {
        for (number, entry) in organisations.enumerated() where gap == 0 || number % gap != gap - 1 {
            post("secretary", entry.0, entry.1.first { $0.isFull && !$0.isLost })
        }
    }
}
