/// What the lists and the rules need of every member all the time, derived from other records: one cell a member, in the
/// order of the member table.
///
/// Derived, never stored in the journal; kept up to date by ``Ledger/apply(_:)``.
public struct MemberFacts: Hashable, Sendable {
    /// Row + 1 of the newest flow episode that is still open; 0 when the member is not away.
    public private(set) var openEpisode: [UInt32] = []
    /// Day cell of the last contact that reached the member, whoever began it.
    public private(set) var lastContact: [UInt32] = []
    /// Day cell of the member's own last report.
    public private(set) var lastReport: [UInt32] = []
    /// Day cell of the last activity or study session at which the member was present.
    public private(set) var lastAttended: [UInt32] = []
    /// Day cell of the last sign of the member: contact, report, attendance, or the end of the month up to which dues are
    /// paid (domain rule R8b counts activities and dues; a reached contact is at least as strong).
    public private(set) var lastSeen: [UInt32] = []
    /// Row + 1 of the pairing that names the contact cadre in force; 0 for none.
    public private(set) var pairing: [UInt32] = []

    /// Above this many members it is cheaper to derive all than each.
    private static let fewMembers = 64

    init() {}

    mutating func update(_ touched: Touched, tables: [Table]) {
        let rows = touched.members.union(touched.followers).union(touched.attendees)
        if rows.count > MemberFacts.fewMembers {
            self = MemberFacts(all: tables)
            return
        }
        let count = tables[Schema.members].count
        let missing = count - openEpisode.count
        if missing > 0 {
            openEpisode.append(contentsOf: repeatElement(0, count: missing))
            lastContact.append(contentsOf: repeatElement(0, count: missing))
            lastReport.append(contentsOf: repeatElement(0, count: missing))
            lastAttended.append(contentsOf: repeatElement(0, count: missing))
            lastSeen.append(contentsOf: repeatElement(0, count: missing))
            pairing.append(contentsOf: repeatElement(0, count: missing))
        }
        guard !rows.isEmpty else { return }
        var isWanted = [Bool](repeating: false, count: count + 1)
        for row in rows {
            openEpisode[row] = 0
            lastContact[row] = 0
            lastReport[row] = 0
            lastAttended[row] = 0
            pairing[row] = 0
            isWanted[row + 1] = true
        }
        collect(tables, isWanted)
        for row in rows { lastSeen[row] = seen(row, tables[Schema.members]) }
    }

    private init(all tables: [Table]) {
        let members = tables[Schema.members]
        openEpisode = [UInt32](repeating: 0, count: members.count)
        lastContact = openEpisode
        lastReport = openEpisode
        lastSeen = openEpisode
        lastAttended = openEpisode
        pairing = openEpisode
        var isWanted = [Bool](repeating: true, count: members.count + 1)
        isWanted[0] = false
        collect(tables, isWanted)
        for row in 0..<members.count { lastSeen[row] = seen(row, members) }
    }

    /// Walks the tables that say something about members, for those whose reference cells are wanted.
    private mutating func collect(_ tables: [Table], _ isWanted: [Bool]) {
        collectEpisodes(tables[Schema.episodes], isWanted)
        collectContacts(tables[Schema.contacts], isWanted)
        collectAttendances(tables, isWanted)
        let pairings = tables[Schema.pairings]
        for (row, cell) in pairings.column(Pairing.member).enumerated()
        where isWanted[Int(cell)] && Pairing.isInForce(row, pairings) {
            pairing[Int(cell) - 1] = UInt32(row + 1)
        }
    }

    private mutating func collectEpisodes(_ episodes: Table, _ isWanted: [Bool]) {
        let out = episodes.cells(FlowEpisode.out)
        for (row, cell) in episodes.column(FlowEpisode.member).enumerated()
        where isWanted[Int(cell)] && FlowEpisode.isOpen(row, episodes) {
            let member = Int(cell) - 1
            let current = openEpisode[member]
            if current == 0 || out[row] >= out[Int(current) - 1] { openEpisode[member] = UInt32(row + 1) }
        }
    }

    private mutating func collectContacts(_ contacts: Table, _ isWanted: [Bool]) {
        // By far the longest table: its columns are fetched once.
        let days = contacts.cells(Contact.day)
        let reached = contacts.cells(Contact.reached)
        let purposes = contacts.cells(Contact.purpose)
        let retired = contacts.retired
        for (row, cell) in contacts.column(Contact.member).enumerated()
        where isWanted[Int(cell)] && retired[row] == 0 && reached[row] != Contact.notReachedCell {
            let member = Int(cell) - 1
            let day = days[row]
            if day > lastContact[member] { lastContact[member] = day }
            if day > lastReport[member], purposes[row] == Contact.reportCell { lastReport[member] = day }
        }
    }

    private mutating func collectAttendances(_ tables: [Table], _ isWanted: [Bool]) {
        let marks = tables[Schema.attendances]
        guard marks.count > 0 else { return }
        let activities = tables[Schema.activities]
        let studies = tables[Schema.studies]
        let activity = marks.cells(Attendance.activity)
        let study = marks.cells(Attendance.study)
        for (row, cell) in marks.column(Attendance.member).enumerated()
        where cell != 0 && isWanted[Int(cell)] && Attendance.wasPresent(row, marks) {
            var day: UInt32 = 0
            if activity[row] != 0, Activity.wasHeld(Int(activity[row]) - 1, activities) {
                day = activities.cell(Activity.day, Int(activity[row]) - 1)
            } else if study[row] != 0, !studies.isRetired(Int(study[row]) - 1) {
                day = studies.cell(Study.day, Int(study[row]) - 1)
            }
            lastAttended[Int(cell) - 1] = max(lastAttended[Int(cell) - 1], day)
        }
    }

    private func seen(_ row: Int, _ members: Table) -> UInt32 {
        let paid = members.month(Member.duesPaidUntil, row).map { Cells.cell($0.lastDay) } ?? 0
        return max(lastContact[row], lastAttended[row], paid)
    }

    // MARK: Snapshot

    func image(into sections: inout [ImageSection]) {
        sections.append(ImageSection("facts.episode", .words32(openEpisode)))
        sections.append(ImageSection("facts.contact", .words32(lastContact)))
        sections.append(ImageSection("facts.report", .words32(lastReport)))
        sections.append(ImageSection("facts.attended", .words32(lastAttended)))
        sections.append(ImageSection("facts.seen", .words32(lastSeen)))
        sections.append(ImageSection("facts.pairing", .words32(pairing)))
    }

    init?(image: some ImageReader, members: Int) {
        guard let openEpisode = image.words32("facts.episode"), let lastContact = image.words32("facts.contact"),
            let lastReport = image.words32("facts.report"), let lastSeen = image.words32("facts.seen"),
            let pairing = image.words32("facts.pairing"), let lastAttended = image.words32("facts.attended"),
            [openEpisode, lastContact, lastReport, lastAttended, lastSeen, pairing].allSatisfy({ $0.count == members })
        else { return nil }
        self.openEpisode = openEpisode
        self.lastContact = lastContact
        self.lastReport = lastReport
        self.lastAttended = lastAttended
        self.lastSeen = lastSeen
        self.pairing = pairing
    }
}
