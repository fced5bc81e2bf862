extension OrganisationReader {
    /// The last day of what a rule asks for, of every organisation by itself.
    static func days(of rule: Rule, _ ledger: Ledger) -> [UInt32] {
        switch rule.measure {
        case .lastSweep: sweeps(ledger)
        case .lastNotice: notices(CodeCell.set(rule.kinds, .noticeKind), ledger)
        default: []
        }
    }

    /// The last activity of some kinds that an organisation hosted or took part in.
    static func activities(_ kinds: [String], _ ledger: Ledger) -> [UInt32] { HeldActivities([kinds], ledger).days[0] }

    private static func sweeps(_ ledger: Ledger) -> [UInt32] {
        var found = [UInt32](repeating: 0, count: ledger.organisations.count)
        let sweeps = ledger.table(Sweep.type)
        let owners = sweeps.cells(Sweep.organisation)
        let from = sweeps.cells(Sweep.from)
        for row in 0..<sweeps.count where owners[row] != 0 && !sweeps.isRetired(row) {
            let owner = Int(owners[row]) - 1
            found[owner] = max(found[owner], from[row])
        }
        return found
    }

    private static func notices(_ kinds: Set<UInt32>, _ ledger: Ledger) -> [UInt32] {
        var found = [UInt32](repeating: 0, count: ledger.organisations.count)
        let notices = ledger.table(Notice.type)
        let senders = notices.cells(Notice.sender)
        let kind = notices.cells(Notice.kind)
        let days = notices.cells(Notice.day)
        for row in 0..<notices.count where kinds.contains(kind[row]) && !notices.isRetired(row) {
            if senders[row] == 0 {
                // Nobody is named: it was sent for all.
                for organisation in found.indices { found[organisation] = max(found[organisation], days[row]) }
            } else {
                let sender = Int(senders[row]) - 1
                found[sender] = max(found[sender], days[row])
            }
        }
        return found
    }

    /// Some codes of a list, asked for cell by cell on a long walk.
    struct Cellset {
        private let isIn: [Bool]

        init(_ codes: [String], _ list: CodeList) {
            var isIn = [Bool](repeating: false, count: list.entries.count + 1)
            for code in codes {
                if let position = list.position(of: code) { isIn[position + 1] = true }
            }
            self.isIn = isIn
        }

        /// Whether a cell is one of them; not so for a code that only a later version knows.
        func contains(_ cell: UInt32) -> Bool { cell < UInt32(isIn.count) && isIn[Int(cell)] }
    }

    /// Who holds which post today.
    struct Posts {
        private let rows: [(organisation: Int, role: UInt32, isHeld: Bool, until: UInt32)]

        private static let committee = CodeCell.set(
            [
                "secretary", "deputy-secretary", "organisation-member", "publicity-member", "discipline-member",
                "committee-member", "first-secretary",
            ], .role)

        init(_ ledger: Ledger, _ reader: MemberReader, _ today: Day) {
            let posts = ledger.table(Post.type)
            let organisations = posts.cells(Post.organisation)
            let roles = posts.cells(Post.role)
            let holders = posts.cells(Post.holder)
            let from = posts.cells(Post.from)
            let until = posts.cells(Post.until)
            let now = Cells.cell(today)
            var rows: [(Int, UInt32, Bool, UInt32)] = []
            rows.reserveCapacity(posts.count)
            for row in 0..<posts.count where organisations[row] != 0 && !posts.isRetired(row) {
                // A holder who was a member of this ledger and is no longer counted holds nothing.
                let isThere = holders[row] == 0 || reader.isCounted(Int(holders[row]) - 1)
                let isHeld = isThere && from[row] <= now && (until[row] == 0 || until[row] >= now)
                rows.append((Int(organisations[row]) - 1, roles[row], isHeld, until[row]))
            }
            self.rows = rows
        }

        /// The days after one and up to another from which a post is held that was not held before, or the other way round.
        static func changes(_ ledger: Ledger, after first: Day, through last: Day) -> Set<Day> {
            let posts = ledger.table(Post.type)
            let from = posts.cells(Post.from)
            let until = posts.cells(Post.until)
            var days: Set<Day> = []
            for row in 0..<posts.count where !posts.isRetired(row) {
                for day in [Cells.day(from[row]), Cells.day(until[row])?.adding(days: 1)] {
                    if let day, first < day, day <= last { days.insert(day) }
                }
            }
            return days
        }

        /// How many posts of a committee are held in each organisation.
        func committeePosts(count: Int) -> [Int] {
            var found = [Int](repeating: 0, count: count)
            for post in rows where post.isHeld && Posts.committee.contains(post.role) { found[post.organisation] += 1 }
            return found
        }

        /// Whether one of the roles is held, and else since when none is.
        func look(_ roles: Set<UInt32>, count: Int) -> (isHeld: [Bool], since: [UInt32]) {
            var held = [Bool](repeating: false, count: count)
            var since = [UInt32](repeating: 0, count: count)
            for post in rows where roles.contains(post.role) {
                if post.isHeld { held[post.organisation] = true }
                since[post.organisation] = max(since[post.organisation], post.until)
            }
            return (held, since)
        }
    }
}

extension MemberReader {
    /// The full members of every organisation: those whose home branch it is; of a floating one also those who take part
    /// there.
    func fullMembers(organisations: Int, _ traits: [OrganisationTraits]) -> [Int] {
        var found = [Int](repeating: 0, count: organisations)
        for row in 0..<count where isCounted(row) && isFull(row) {
            let home = homeBranch(row)
            if home >= 0 { found[home] += 1 }
            guard let stay = stay(row) else { continue }
            let there = stationOf(stay)
            if there >= 0, there != home, traits[there].contains(.floating) { found[there] += 1 }
        }
        return found
    }
}
