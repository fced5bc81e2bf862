/// The text that the filter scans with every key: one UTF-8 blob for all members.
///
/// An entry is `name ⇥ pinyin keys ⇥ citizen number ⇥ phones ⇥ place ⇥ organisations ⇥ employer ⏎`, lower case. A changed
/// member gets a new entry at the end and the old one becomes stale, so positions only grow; when a quarter is stale the
/// blob is written anew.
public struct MemberSearch: Sendable {
    /// All entries, one behind the other, and 32 bytes of padding so that blocks may be read past the end.
    private(set) var blob: [UInt8] = MemberSearch.padding
    /// Where each entry starts, ascending; one more at the end.
    private(set) var starts: [UInt32] = [0]
    /// The member row of each entry.
    private(set) var rows: [UInt32] = []
    /// The entry of each member row.
    private(set) var entries: [UInt32] = []

    private static let padding = [UInt8](repeating: 0, count: 32)
    private static let tab = UInt8(ascii: "\t")
    private static let newline = UInt8(ascii: "\n")

    init() {}

    // MARK: Keeping up to date

    mutating func update(_ touched: Touched, ledger: Ledger) {
        let members = ledger.members
        var changed = touched.members.union(touched.followers)
        if !touched.organisations.isEmpty {
            let wanted = Set(touched.organisations.map { UInt32($0 + 1) })
            for (row, cell) in members.column(Member.branch).enumerated() where wanted.contains(cell) {
                changed.insert(row)
            }
            for (row, cell) in ledger.facts.openEpisode.enumerated() where cell != 0 {
                if wanted.contains(ledger.episodes.cell(FlowEpisode.destinationBranch, Int(cell) - 1)) {
                    changed.insert(row)
                }
            }
        }
        guard !changed.isEmpty else { return }
        let stale = rows.count - entries.count
        if stale + changed.count > max(64, members.count / 4) {
            self = MemberSearch()
            append(0..<members.count, ledger)
        } else {
            append(changed.sorted(), ledger)
        }
    }

    private mutating func append(_ changed: some Sequence<Int>, _ ledger: Ledger) {
        blob.removeLast(MemberSearch.padding.count)
        for row in changed {
            while entries.count <= row { entries.append(.max) }
            entries[row] = UInt32(rows.count)
            rows.append(UInt32(row))
            write(row, ledger)
            starts.append(UInt32(blob.count))
        }
        blob.append(contentsOf: MemberSearch.padding)
    }

    private mutating func write(_ row: Int, _ ledger: Ledger) {
        let members = ledger.members
        let name = members.text(Member.name, row)
        let start = blob.count
        blob.append(contentsOf: name.utf8)
        blob.append(MemberSearch.tab)
        blob.append(contentsOf: Pinyin.searchKeys(of: name, isPersonName: true).utf8)
        blob.append(MemberSearch.tab)
        members.appendText(Member.citizenNumber, row, to: &blob)
        blob.append(MemberSearch.tab)
        members.appendText(Member.mobile, row, to: &blob)
        blob.append(MemberSearch.tab)
        let episode = ledger.facts.openEpisode[row]
        if episode != 0 {
            let episodes = ledger.episodes
            let row = Int(episode) - 1
            if let code = episodes.code(FlowEpisode.destination, row), let division = Division(code: code) {
                blob.append(contentsOf: division.fullName.utf8)
            }
            episodes.appendText(FlowEpisode.place, row, to: &blob)
            blob.append(MemberSearch.tab)
            if let branch = episodes.reference(FlowEpisode.destinationBranch, row) {
                ledger.organisations.appendText(Organisation.name, branch, to: &blob)
            }
            blob.append(MemberSearch.tab)
            episodes.appendText(FlowEpisode.employer, row, to: &blob)
        }
        blob.append(MemberSearch.tab)
        if let branch = members.reference(Member.branch, row) {
            ledger.organisations.appendText(Organisation.name, branch, to: &blob)
        }
        for index in start..<blob.count {
            if blob[index] >= 0x41, blob[index] <= 0x5A {
                blob[index] += 32
            } else if blob[index] == MemberSearch.newline {
                blob[index] = 0x20
            }
        }
        blob.append(MemberSearch.newline)
    }

    // MARK: Finding

    /// The members that match every term of a query.
    ///
    /// - Parameter within: when the query only grew, what matched before; the walk is then limited to it.
    /// - Returns: one flag a member row, 1 for a match; nil when the query is empty and so matches everybody.
    public func matches(_ query: SearchQuery, within previous: [UInt8]? = nil) -> [UInt8]? {
        guard let first = query.terms.max(by: { $0.needle.count < $1.needle.count }) else { return nil }
        var flags: [UInt8]
        if let previous, previous.count == entries.count {
            flags = previous
        } else {
            flags = [UInt8](repeating: 0, count: entries.count)
            blob.withUnsafeBytes { blob in
                var entry = 0
                var position = 0
                let end = blob.count - MemberSearch.padding.count
                while let hit = ByteSearch.first(first.needle, in: blob, from: position, to: end) {
                    entry = advance(to: hit, from: entry)
                    let row = Int(rows[entry])
                    if Int(entries[row]) == entry { flags[row] = 1 }
                    position = Int(starts[entry + 1])
                }
            }
        }
        let isWhole = previous == nil && query.terms.count == 1 && first.mixed == nil
        if !isWhole {
            for row in flags.indices where flags[row] != 0 {
                if !isMatch(row, query) { flags[row] = 0 }
            }
        }
        return flags
    }

    private func isMatch(_ row: Int, _ query: SearchQuery) -> Bool {
        let entry = Int(entries[row])
        guard entry < rows.count else { return false }
        return blob.withUnsafeBytes { blob in
            query.terms.allSatisfy { term in
                let range = Int(starts[entry])..<Int(starts[entry + 1])
                guard ByteSearch.first(term.needle, in: blob, from: range.lowerBound, to: range.upperBound) != nil
                else { return false }
                guard let mixed = term.mixed else { return true }
                let name = blob[range].prefix { $0 != MemberSearch.tab }
                return Pinyin.matches(query: mixed, name: String(decoding: name, as: UTF8.self))
            }
        }
    }

    /// The entry that holds a position, looked for from a known earlier one by galloping.
    private func advance(to position: Int, from entry: Int) -> Int {
        var low = entry
        var step = 1
        while low + step < starts.count - 1, Int(starts[low + step]) <= position {
            low += step
            step *= 2
        }
        var high = min(low + step, starts.count - 1)
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= position { low = middle } else { high = middle }
        }
        return low
    }

    // MARK: Snapshot

    func image(into sections: inout [ImageSection]) {
        sections.append(ImageSection("search.blob", .bytes(blob)))
        sections.append(ImageSection("search.starts", .words32(starts)))
        sections.append(ImageSection("search.rows", .words32(rows)))
        sections.append(ImageSection("search.entries", .words32(entries)))
    }

    init?(image: some ImageReader, members: Int) {
        guard let blob = image.bytes("search.blob"), let starts = image.words32("search.starts"),
            let rows = image.words32("search.rows"), let entries = image.words32("search.entries"),
            entries.count == members, starts.count == rows.count + 1,
            Int(starts.last ?? .max) + MemberSearch.padding.count == blob.count
        else { return nil }
        self.blob = blob
        self.starts = starts
        self.rows = rows
        self.entries = entries
    }
}

extension MemberSearch {
    /// The rows of members with a citizen number, kept or retired.
    public func rows(withCitizenNumber number: String) -> [Int] {
        let needle = [UInt8(ascii: "\t")] + Array(number.lowercased().utf8) + [UInt8(ascii: "\t")]
        var found: [Int] = []
        blob.withUnsafeBytes { bytes in
            var position = 0
            let end = bytes.count - 32
            while let hit = ByteSearch.first(needle, in: bytes, from: position, to: end) {
                let entry = entry(at: hit)
                let row = Int(rows[entry])
                if Int(entries[row]) == entry { found.append(row) }
                position = Int(starts[entry + 1])
            }
        }
        return found
    }

    private func entry(at position: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= position { low = middle } else { high = middle }
        }
        return low
    }
}
