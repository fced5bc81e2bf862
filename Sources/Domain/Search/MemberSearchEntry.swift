/// Writes the entry of a member in the blob that the filter scans.
///
/// An entry is `name ⇥ pinyin keys ⇥ citizen number ⇥ mobile ⇥ landline ⇥ place ⇥ branch there ⇥ employer ⇥ home branch ⏎`, folded as
/// ``SearchQuery`` folds what is typed: half-width, ASCII letters small, every blank a space. Organisations stand there by
/// name and by the short name that lists show, places by name and by the pinyin of their short names. Who is not away has
/// an empty place and neither branch there nor employer.
struct MemberSearchEntry {
    private let source: MemberSearch.Source
    private let names: Column
    private let destinations: Column
    /// Places and organisations repeat; each is looked up once a batch.
    private var places: [UInt32: (name: [UInt8], keys: [UInt8])] = [:]
    private var details: [[UInt8]: String] = [:]
    private var organisations: [Int: [UInt8]] = [:]

    /// The column of the place.
    static let place = 5
    /// The columns of the fields that stand in an entry; the name also by its pinyin.
    static let columns: [String: ClosedRange<Int>] = [
        Member.name.name: 0...1, Member.citizenNumber.name: 2...2, Member.mobile.name: 3...3,
        Member.landline.name: 4...4, FlowEpisode.employer.name: 7...7,
    ]

    private static let tab = UInt8(ascii: "\t")
    private static let newline = UInt8(ascii: "\n")

    init(_ source: MemberSearch.Source) {
        self.source = source
        names = source.members.cells(Member.name)
        destinations = source.episodes.cells(FlowEpisode.destination)
    }

    mutating func write(_ row: Int, to blob: inout [UInt8]) {
        let members = source.members
        let start = blob.count
        members.appendText(Member.name, row, to: &blob)
        MemberSearchEntry.fold(&blob, from: start)
        let name = String(decoding: blob[start...], as: UTF8.self)
        blob.append(MemberSearchEntry.tab)
        blob.append(contentsOf: Pinyin.searchKeys(of: name, isPersonName: true).utf8)
        for field in [Member.citizenNumber, Member.mobile, Member.landline] {
            blob.append(MemberSearchEntry.tab)
            append(field, row, members, to: &blob)
        }
        blob.append(MemberSearchEntry.tab)
        if let stay = stay(of: row) {
            writePlace(stay, to: &blob)
            blob.append(MemberSearchEntry.tab)
            if let branch = source.episodes.reference(FlowEpisode.destinationBranch, stay) {
                blob.append(contentsOf: organisation(branch))
            }
            blob.append(MemberSearchEntry.tab)
            append(FlowEpisode.employer, stay, source.episodes, to: &blob)
        }
        blob.append(MemberSearchEntry.tab)
        if let branch = members.reference(Member.branch, row) { blob.append(contentsOf: organisation(branch)) }
        blob.append(MemberSearchEntry.newline)
    }

    private func stay(of row: Int) -> Int? {
        let episode = row < source.openEpisode.count ? source.openEpisode[row] : 0
        return episode == 0 ? nil : Int(episode) - 1
    }

    private func append(_ field: Field, _ row: Int, _ table: Table, to blob: inout [UInt8]) {
        let start = blob.count
        table.appendText(field, row, to: &blob)
        MemberSearchEntry.fold(&blob, from: start)
    }

    /// 上海市闵行区 shanghai sh minhangqu mhq: found by the characters on end, and by the pinyin of each part.
    private mutating func writePlace(_ stay: Int, to blob: inout [UInt8]) {
        let (name, keys) = division(stay)
        blob.append(contentsOf: name)
        let start = blob.count
        append(FlowEpisode.place, stay, source.episodes, to: &blob)
        // A copy: a slice would keep the blob, and the next byte would copy all of it.
        let detail = Array(blob[start...])
        if !keys.isEmpty { blob.append(UInt8(ascii: " ")) }
        blob.append(contentsOf: keys)
        guard !detail.isEmpty else { return }
        let more =
            details[detail] ?? Pinyin.searchKeys(of: String(decoding: detail, as: UTF8.self), isPersonName: false)
        // Towns and districts come again and again; a street and number does not.
        if details.count < 4_096 { details[detail] = more }
        guard !more.isEmpty else { return }
        blob.append(UInt8(ascii: " "))
        blob.append(contentsOf: more.utf8)
    }

    private mutating func division(_ stay: Int) -> (name: [UInt8], keys: [UInt8]) {
        let cell = destinations[stay]
        if let known = places[cell] { return known }
        let code = source.episodes.code(FlowEpisode.destination, stay)
        let division = code.flatMap { Division(code: $0) }
        let names = division.map { $0.isProvince || $0.isMunicipality ? [$0] : [$0.province, $0] } ?? []
        let keys = names.map { Pinyin.searchKeys(of: $0.shortName, isPersonName: false) }.joined(separator: " ")
        let found = (name: Array((division?.fullName ?? "").utf8), keys: Array(keys.utf8))
        places[cell] = found
        return found
    }

    private mutating func organisation(_ row: Int) -> [UInt8] {
        if let known = organisations[row] { return known }
        var bytes: [UInt8] = []
        append(Organisation.name, row, source.organisations, to: &bytes)
        let end = bytes.count
        append(Organisation.shortName, row, source.organisations, to: &bytes)
        if bytes.count > end { bytes.insert(UInt8(ascii: " "), at: end) }
        organisations[row] = bytes
        return bytes
    }

    /// Folds the bytes from a position on: full-width ASCII becomes ASCII, capitals small, blanks and control characters a
    /// space, so that no text can end an entry or a column of it.
    static func fold(_ bytes: inout [UInt8], from start: Int) {
        var read = start
        var write = start
        while read < bytes.count {
            let byte = bytes[read]
            var folded = byte
            var length = 1
            if byte < 0x80 {
                if byte >= 0x41, byte <= 0x5A { folded = byte + 32 } else if byte < 0x20 { folded = 0x20 }
            } else if byte == 0xC2, read + 1 < bytes.count, bytes[read + 1] == 0xA0 {
                (folded, length) = (0x20, 2)
            } else if byte == 0xE3, read + 2 < bytes.count, bytes[read + 1] == 0x80, bytes[read + 2] == 0x80 {
                (folded, length) = (0x20, 3)
            } else if byte == 0xEF, read + 2 < bytes.count, let ascii = ascii(bytes[read + 1], bytes[read + 2]) {
                (folded, length) = (ascii, 3)
            }
            bytes[write] = folded
            write += 1
            read += length
        }
        if write < bytes.count { bytes.removeLast(bytes.count - write) }
    }

    /// The small ASCII character that U+FF01…U+FF5E stands for, by the last two of its three bytes.
    private static func ascii(_ second: UInt8, _ third: UInt8) -> UInt8? {
        let plain: UInt8
        switch (second, third) {
        case (0xBC, 0x81...0xBF): plain = third - 0x60
        case (0xBD, 0x80...0x9E): plain = third - 0x20
        default: return nil
        }
        return plain >= 0x41 && plain <= 0x5A ? plain + 32 : plain
    }
}
