/// The text that the filter scans with every key: one UTF-8 blob for all members.
///
/// ``MemberSearchEntry`` says what stands in an entry. A changed member gets a new entry at the end and the old one becomes stale, so positions only grow; when a quarter is stale the
/// blob is written anew.
public struct MemberSearch: Sendable {
    /// All entries, one behind the other, and padding so that blocks may be read past the end.
    private(set) var blob: [UInt8] = MemberSearch.padding
    /// Where each entry starts, ascending; one more at the end.
    private(set) var starts: [UInt32] = [0]
    /// The member row of each entry.
    private(set) var rows: [UInt32] = []
    /// The entry of each member row.
    private(set) var entries: [UInt32] = []

    private static let padding = [UInt8](repeating: 0, count: ByteSearch.padding)
    private static let tab = UInt8(ascii: "\t")

    init() {}

    // MARK: Keeping up to date

    /// What entries are written from.
    struct Source {
        let members: Table
        let episodes: Table
        let organisations: Table
        let openEpisode: [UInt32]

        init(tables: [Table], openEpisode: [UInt32]) {
            members = tables[Schema.members]
            episodes = tables[Schema.episodes]
            organisations = tables[Schema.organisations]
            self.openEpisode = openEpisode
        }
    }

    mutating func update(_ touched: Touched, _ source: Source) {
        let members = source.members
        var changed = touched.members.union(touched.followers)
        if !touched.organisations.isEmpty {
            let wanted = Set(touched.organisations.map { UInt32($0 + 1) })
            for (row, cell) in members.column(Member.branch).enumerated() where wanted.contains(cell) {
                changed.insert(row)
            }
            let there = source.episodes.cells(FlowEpisode.destinationBranch)
            for (row, cell) in source.openEpisode.enumerated()
            where cell != 0 && wanted.contains(there[Int(cell) - 1]) {
                changed.insert(row)
            }
        }
        guard !changed.isEmpty else { return }
        let stale = rows.count - entries.count
        if stale + changed.count > max(64, members.count / 4) {
            self = MemberSearch()
            append(0..<members.count, source)
        } else {
            append(changed.sorted(), source)
        }
    }

    private mutating func append(_ changed: some Sequence<Int>, _ source: Source) {
        blob.removeLast(MemberSearch.padding.count)
        var writer = MemberSearchEntry(source)
        for row in changed {
            while entries.count <= row { entries.append(.max) }
            entries[row] = UInt32(rows.count)
            rows.append(UInt32(row))
            writer.write(row, to: &blob)
            starts.append(UInt32(blob.count))
        }
        blob.append(contentsOf: MemberSearch.padding)
    }

    // MARK: Finding

    /// The members that match every term of a query.
    ///
    /// - Parameter within: when the query only grew (``SearchQuery/narrows(_:)``) and the ledger is still the same, what
    ///   matched before; the walk is then limited to it.
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
                // 上海abc公司 stands there as it was typed; 张s is a name half in pinyin.
                guard let mixed = term.mixed else { return true }
                if ByteSearch.first(term.literal, in: blob, from: range.lowerBound, to: range.upperBound) != nil {
                    return true
                }
                let name = blob[range].prefix { $0 != MemberSearch.tab }
                return Pinyin.matches(query: mixed, name: String(decoding: name, as: UTF8.self))
            }
        }
    }

    /// Where in a column a needle must stand.
    enum Standing {
        case anywhere
        /// Pinyin at the beginning of a word, so that `sh` is not 中山; characters anywhere.
        case wordStart
        /// As the whole of the column.
        case whole
    }

    /// The members in whose entry a word stands in one of some columns.
    func flags(_ word: String, columns: ClosedRange<Int>, _ standing: Standing) -> [UInt8] {
        var flags = [UInt8](repeating: 0, count: entries.count)
        guard let term = SearchQuery(words: [word]).terms.first else { return flags }
        let isLatin = term.literal.allSatisfy { $0 < 0x80 }
        blob.withUnsafeBytes { blob in
            var entry = 0
            var position = 0
            let end = blob.count - MemberSearch.padding.count
            while let hit = ByteSearch.first(term.needle, in: blob, from: position, to: end) {
                entry = advance(to: hit, from: entry)
                let row = Int(rows[entry])
                let start = Int(starts[entry])
                position = hit + 1
                guard Int(entries[row]) == entry else {
                    position = Int(starts[entry + 1])
                    continue
                }
                let column = blob[start..<hit].reduce(0) { $1 == MemberSearch.tab ? $0 + 1 : $0 }
                guard column <= columns.upperBound else {
                    position = Int(starts[entry + 1])
                    continue
                }
                guard columns.contains(column) else { continue }
                let before = hit == start ? MemberSearch.tab : blob[hit - 1]
                let after = blob[hit + term.needle.count]
                switch standing {
                case .anywhere: break
                case .wordStart: guard !isLatin || before == MemberSearch.tab || before == 0x20 else { continue }
                case .whole: guard before == MemberSearch.tab, after == MemberSearch.tab else { continue }
                }
                if let mixed = term.mixed {
                    let literal = ByteSearch.first(term.literal, in: blob, from: start, to: Int(starts[entry + 1]))
                    let name = blob[start..<Int(starts[entry + 1])].prefix { $0 != MemberSearch.tab }
                    guard
                        literal != nil
                            || columns.contains(0)
                                && Pinyin.matches(query: mixed, name: String(decoding: name, as: UTF8.self))
                    else { continue }
                }
                flags[row] = 1
                position = Int(starts[entry + 1])
            }
        }
        return flags
    }

    /// The first members that match a query, those whose name begins with it before those who match elsewhere.
    ///
    /// - Parameter isShown: asked of each member that matches; those who are not shown are passed over.
    public func best(
        _ query: SearchQuery, limit: Int, where isShown: (Int) -> Bool
    ) -> [(row: Int, isByName: Bool)] {
        guard let flags = matches(query), let word = query.terms.first else { return [] }
        var named: [Int] = []
        var others: [Int] = []
        blob.withUnsafeBytes { blob in
            for row in flags.indices where flags[row] != 0 {
                let isByName = word.mixed != nil || beginsName(word.literal, Int(starts[Int(entries[row])]), blob)
                guard isByName || others.count < limit, isShown(row) else { continue }
                if isByName { named.append(row) } else { others.append(row) }
                if named.count == limit { break }
            }
        }
        return named.map { ($0, true) } + others.prefix(limit - named.count).map { ($0, false) }
    }

    /// Whether a name, its pinyin or its initials begin with some bytes.
    private func beginsName(_ word: [UInt8], _ start: Int, _ blob: UnsafeRawBufferPointer) -> Bool {
        var position = start
        var column = 0
        while column < 2 {
            var length = 0
            while length < word.count, blob[position + length] == word[length] { length += 1 }
            if length == word.count { return true }
            // On to the next word: behind the name the keys, then one key after the other.
            while blob[position] != MemberSearch.tab, column == 0 || blob[position] != 0x20 { position += 1 }
            if blob[position] == MemberSearch.tab { column += 1 }
            position += 1
        }
        return false
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
            let end = bytes.count - MemberSearch.padding.count
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
