/// Finds organisations by name, short name, full pinyin and initials.
///
/// Walks thousands of them with every key, so names are compared as bytes and no text is made.
public struct OrganisationFinder {
    private let organisations: Table

    /// Looks among the organisations of a table.
    public init(_ organisations: Table) {
        self.organisations = organisations
    }

    /// The kept organisations that a word names, the best first: called so, beginning so, containing it, sounding so. Pinyin
    /// is that of the name in lists.
    ///
    /// - Returns: rows with their distance: 0 for the very name, 3 and 4 for pinyin at its beginning and within it.
    public func rows(_ word: String, limit: Int) -> [(row: Int, distance: Int)] {
        let key = LenientText.key(word)
        let needle = Array(key.utf8)
        let pinyin = needle.contains { $0 < 0x80 } ? Pinyin.Query(key) : nil
        let names = organisations.cells(Organisation.name)
        let shorts = organisations.cells(Organisation.shortName)
        var bytes: [UInt8] = []
        var scalars: [UInt32] = []
        var found: [(row: Int, distance: Int)] = []
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            var best = needle.isEmpty ? 0 : Int.max
            // The name in lists first: the short one, where there is one.
            for cell in [shorts[row], names[row]] where cell != 0 && best > 0 {
                bytes.removeAll(keepingCapacity: true)
                organisations.appendText(at: cell, to: &bytes)
                MemberSearchEntry.fold(&bytes, from: 0)
                bytes.removeAll { $0 == 0x20 }
                if let place = bytes.place(of: needle) {
                    best = min(best, place > 0 ? 2 : bytes.count == needle.count ? 0 : 1)
                } else if let pinyin, cell == (shorts[row] == 0 ? names[row] : shorts[row]) {
                    scalars.removeAll(keepingCapacity: true)
                    String(decoding: bytes, as: UTF8.self).unicodeScalars.forEach { scalars.append($0.value) }
                    if let place = pinyin.place(in: scalars) { best = min(best, place == 0 ? 3 : 4) }
                }
            }
            if best < .max { found.append((row, best)) }
        }
        found.sort { left, right in
            left.distance == right.distance ? left.row < right.row : left.distance < right.distance
        }
        return Array(found.prefix(limit))
    }
}
