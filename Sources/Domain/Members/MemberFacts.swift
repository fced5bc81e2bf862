/// What the lists and the rules need of every member all the time, derived from other records: one cell a member, in the
/// order of the member table.
///
/// Derived, never stored in the journal; kept up to date by ``Ledger/apply(_:)``.
public struct MemberFacts: Sendable {
    /// Row + 1 of the newest flow episode that is still open; 0 when the member is not away.
    public private(set) var openEpisode: [UInt32] = []
    /// Day cell of the last contact that reached the member, whoever began it.
    public private(set) var lastContact: [UInt32] = []
    /// Day cell of the member's own last report.
    public private(set) var lastReport: [UInt32] = []
    /// Day cell of the last sign of the member: contact, report, or the end of the month up to which dues are paid
    /// (domain rule R8b counts activities and dues; a reached contact is at least as strong).
    public private(set) var lastSeen: [UInt32] = []
    /// Row + 1 of the pairing that names the contact cadre in force; 0 for none.
    public private(set) var pairing: [UInt32] = []

    /// Above this many members it is cheaper to derive all than each.
    private static let fewMembers = 64

    init() {}

    mutating func update(_ touched: Touched, tables: [Table]) {
        let rows = touched.members.union(touched.followers)
        if rows.count > MemberFacts.fewMembers {
            self = MemberFacts(all: tables)
            return
        }
        let missing = tables[MemberFacts.members].count - openEpisode.count
        if missing > 0 {
            openEpisode.append(contentsOf: repeatElement(0, count: missing))
            lastContact.append(contentsOf: repeatElement(0, count: missing))
            lastReport.append(contentsOf: repeatElement(0, count: missing))
            lastSeen.append(contentsOf: repeatElement(0, count: missing))
            pairing.append(contentsOf: repeatElement(0, count: missing))
        }
        for row in rows {
            openEpisode[row] = 0
            lastContact[row] = 0
            lastReport[row] = 0
            pairing[row] = 0
        }
        collect(tables, only: rows)
        for row in rows { lastSeen[row] = seen(row, tables[MemberFacts.members]) }
    }

    private init(all tables: [Table]) {
        let members = tables[MemberFacts.members]
        openEpisode = [UInt32](repeating: 0, count: members.count)
        lastContact = openEpisode
        lastReport = openEpisode
        lastSeen = openEpisode
        pairing = openEpisode
        collect(tables, only: nil)
        for row in 0..<members.count { lastSeen[row] = seen(row, members) }
    }

    private static let members = Schema.position(of: Member.type.kind) ?? 0
    private static let episodes = Schema.position(of: FlowEpisode.type.kind) ?? 0
    private static let contacts = Schema.position(of: Contact.type.kind) ?? 0
    private static let pairings = Schema.position(of: Pairing.type.kind) ?? 0

    /// Walks the tables that say something about members; `only` limits the walk to some of them.
    private mutating func collect(_ tables: [Table], only: Set<Int>?) {
        func isWanted(_ cell: UInt32) -> Bool {
            cell != 0 && (only?.contains(Int(cell) - 1) ?? true)
        }
        let episodes = tables[MemberFacts.episodes]
        let out = episodes.column(FlowEpisode.out)
        for (row, cell) in episodes.column(FlowEpisode.member).enumerated()
        where isWanted(cell) && FlowEpisode.isOpen(row, episodes) {
            let member = Int(cell) - 1
            let current = openEpisode[member]
            let day = row < out.count ? out[row] : 0
            let currentDay = current == 0 || Int(current) > out.count ? 0 : out[Int(current) - 1]
            if current == 0 || day >= currentDay { openEpisode[member] = UInt32(row + 1) }
        }
        let contacts = tables[MemberFacts.contacts]
        let days = contacts.column(Contact.day)
        for (row, cell) in contacts.column(Contact.member).enumerated()
        where isWanted(cell) && row < days.count && Contact.didReach(row, contacts) {
            let member = Int(cell) - 1
            lastContact[member] = max(lastContact[member], days[row])
            if Contact.isReport(row, contacts) { lastReport[member] = max(lastReport[member], days[row]) }
        }
        let pairings = tables[MemberFacts.pairings]
        for (row, cell) in pairings.column(Pairing.member).enumerated()
        where isWanted(cell) && Pairing.isInForce(row, pairings) {
            pairing[Int(cell) - 1] = UInt32(row + 1)
        }
    }

    private func seen(_ row: Int, _ members: Table) -> UInt32 {
        let paid = members.month(Member.duesPaidUntil, row).map { Cells.cell($0.lastDay) } ?? 0
        return max(lastContact[row], paid)
    }

    // MARK: Snapshot

    func image(into sections: inout [ImageSection]) {
        sections.append(ImageSection("facts.episode", .words32(openEpisode)))
        sections.append(ImageSection("facts.contact", .words32(lastContact)))
        sections.append(ImageSection("facts.report", .words32(lastReport)))
        sections.append(ImageSection("facts.seen", .words32(lastSeen)))
        sections.append(ImageSection("facts.pairing", .words32(pairing)))
    }

    init?(image: some ImageReader, members: Int) {
        guard let openEpisode = image.words32("facts.episode"), let lastContact = image.words32("facts.contact"),
            let lastReport = image.words32("facts.report"), let lastSeen = image.words32("facts.seen"),
            let pairing = image.words32("facts.pairing"),
            [openEpisode, lastContact, lastReport, lastSeen, pairing].allSatisfy({ $0.count == members })
        else { return nil }
        self.openEpisode = openEpisode
        self.lastContact = lastContact
        self.lastReport = lastReport
        self.lastSeen = lastSeen
        self.pairing = pairing
    }
}
