/// A place whose practice an article describes, as a demonstration: invented people, and records whose figures equal every
/// number of the article.
public struct DemonstrationPlace: Sendable, Identifiable {
    /// The name on the command line: `taihu`.
    public let id: String
    /// What it is called: 太湖县.
    public let name: Phrase
    /// What it shows, in a line.
    public let summary: Phrase
    /// The day on which somebody looks at it: the day of the article, so that what is due is what was due then. The ledger
    /// remembers it (``DemonstrationMark``).
    public let today: Day
    /// The numbers of the article, in its order.
    public let numbers: [PublishedNumber]
    /// Member records at its own size.
    public let memberCount: Int

    private let seed: UInt64
    private let write: @Sendable (inout PlaceWriter) -> Void

    /// - Parameter write: writes everything, the organisation at the top first.
    init(
        _ id: String, _ name: Phrase, _ summary: Phrase, today: String, members: Int, seed: UInt64,
        numbers: [PublishedNumber], write: @escaping @Sendable (inout PlaceWriter) -> Void
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.today = Day(iso: today) ?? .earliest
        memberCount = members
        self.seed = seed
        self.numbers = numbers
        self.write = write
    }

    /// All places, in the order of the domain reference.
    public static let all: [DemonstrationPlace] = [
        beisheng, chenglingji, taihu, wuchuan, jinxiang, pizhou,
    ]

    /// The place of that name.
    public static func named(_ id: String) -> DemonstrationPlace? { all.first { $0.id == id.lowercased() } }

    /// The records, in the order in which a ledger takes them.
    ///
    /// At its own size the figures equal the article. With fewer members everything that counts people shrinks in proportion;
    /// with more a further township is added beside the place, one tenth of it at home, without touching what there is: the
    /// article's figures are those of the place's own organisation.
    ///
    /// - Parameter members: how many member records, 1…4,000,000; the place's own number when nil.
    public func proposals(members: Int? = nil) -> [Proposal] {
        let wanted = min(max(1, members ?? memberCount), InventedNumbers.mostMembers)
        var writer = PlaceWriter(
            today: today, seed: seed, part: min(wanted, memberCount), whole: memberCount)
        write(&writer)
        writer.add(DemonstrationMark.type, DemonstrationMark.name(name.chinese), DemonstrationMark.day(today))
        var proposals = [Proposal(.demonstration, writer.changes, note: name.chinese)]
        if wanted > writer.peopleCount, wanted > memberCount {
            let plan = TownshipPlan(
                name: "远山镇", members: wanted - writer.peopleCount, today: today, seed: seed,
                firstNumber: writer.peopleCount)
            proposals += Array(DemonstrationProposals(plan, membersEach: 5_000))
        }
        return proposals
    }
}
