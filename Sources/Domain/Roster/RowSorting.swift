/// Sorts rows of a table by a key that is made once for each of them.
struct RowSorting {
    /// What decides between equal rows.
    enum Ties {
        /// The order of the ledger.
        case ledger
        /// The order in which they stand.
        case asTheyStand
    }

    /// Whether the order is turned round; equal rows are not.
    let isDescending: Bool
    let ties: Ties

    // MARK: Numbers

    /// Sorts by a number for each row.
    @inline(__always)
    func sort(_ rows: inout [UInt32], by key: (Int) -> UInt32) {
        let keys = rows.map { key(Int($0)) }
        // Ascending rows that stay as they stand are in the order of the ledger.
        if ties == .asTheyStand || RowSorting.isAscending(rows), let span = KeySpan(keys) {
            rows = span.counted(rows, keys, isDescending: isDescending)
        } else {
            sortPacked(&rows, keys)
        }
    }

    private static func isAscending(_ rows: [UInt32]) -> Bool {
        rows.withUnsafeBufferPointer { rows in
            for index in rows.indices.dropFirst() where rows[index] < rows[index - 1] { return false }
            return true
        }
    }

    /// Key and row packed into one word: a plain integer sort, stable because the row decides ties.
    private func sortPacked(_ rows: inout [UInt32], _ keys: [UInt32]) {
        let turn: UInt32 = isDescending ? .max : 0
        switch ties {
        case .ledger:
            var packed = rows.indices.map { UInt64(keys[$0] ^ turn) << 32 | UInt64(rows[$0]) }
            packed.sort()
            for index in packed.indices { rows[index] = UInt32(truncatingIfNeeded: packed[index]) }
        case .asTheyStand:
            let before = rows
            var packed = before.indices.map { UInt64(keys[$0] ^ turn) << 32 | UInt64($0) }
            packed.sort()
            for index in packed.indices { rows[index] = before[Int(UInt32(truncatingIfNeeded: packed[index]))] }
        }
    }

    // MARK: Texts

    /// A row with the first sixteen bytes of its key.
    private struct TextEntry {
        let high: UInt64
        let low: UInt64
        let row: UInt32
        /// What decides between equal keys.
        let tie: UInt32

        static func precedes(_ left: TextEntry, _ right: TextEntry) -> Bool {
            if left.high != right.high { return left.high < right.high }
            if left.low != right.low { return left.low < right.low }
            return left.tie < right.tie
        }
    }

    /// Sorts by a text for each row, as ``Pinyin/sortKey(of:isPersonName:)`` orders them.
    func sortTexts(_ rows: inout [UInt32], isName: Bool, text: (Int) -> String) {
        let turn: UInt64 = isDescending ? .max : 0
        var entries = rows.indices.map { index in
            let row = rows[index]
            let prefixes = Pinyin.sortPrefixes(of: text(Int(row)), isPersonName: isName)
            let tie = ties == .ledger ? row : UInt32(truncatingIfNeeded: index)
            return TextEntry(high: prefixes.high ^ turn, low: prefixes.low ^ turn, row: row, tie: tie)
        }
        entries.sort(by: TextEntry.precedes)
        // Whole keys are made only where sixteen bytes do not decide, and once for each row.
        var start = 0
        while start < entries.count {
            let entry = entries[start]
            var end = start + 1
            while end < entries.count, entries[end].low == entry.low, entries[end].high == entry.high { end += 1 }
            // A key that ends within them is decided.
            if end - start > 1, (entry.low ^ turn) & 0xFF != 0 {
                sortTies(&entries, start..<end) { row in
                    Pinyin.sortKey(of: text(Int(row)), isPersonName: isName)
                }
            }
            start = end
        }
        for index in entries.indices { rows[index] = entries[index].row }
    }

    private func sortTies(_ entries: inout [TextEntry], _ range: Range<Int>, key: (UInt32) -> [UInt8]) {
        var keyed = entries[range].map { (key: key($0.row), entry: $0) }
        keyed.sort { left, right in
            if left.key == right.key { return left.entry.tie < right.entry.tie }
            return isDescending
                ? right.key.lexicographicallyPrecedes(left.key) : left.key.lexicographicallyPrecedes(right.key)
        }
        for (index, pair) in zip(range, keyed) { entries[index] = pair.entry }
    }
}

/// Keys that lie close together, as days, codes and ranks do: their rows are put into buckets instead of compared.
///
/// No value (0) and its opposite lie far from the others and have buckets of their own.
private struct KeySpan {
    private let lowest: UInt32
    private let buckets: Int

    /// Nil where the keys lie too far apart for it to be worth while.
    init?(_ keys: [UInt32]) {
        guard keys.count > 256 else { return nil }
        var low = UInt32.max
        var high: UInt32 = 0
        keys.withUnsafeBufferPointer { keys in
            for key in keys where key != 0 && key != .max {
                if key < low { low = key }
                if key > high { high = key }
            }
        }
        if low > high { (low, high) = (1, 1) }
        guard high - low < UInt32(max(1 << 16, min(keys.count, 1 << 21))) else { return nil }
        lowest = low
        buckets = Int(high - low) + 3
    }

    @inline(__always)
    private func bucket(_ key: UInt32) -> Int {
        key == 0 ? 0 : key == .max ? buckets - 1 : Int(key - lowest) + 1
    }

    /// The rows in the order of their keys; equal ones as they stand.
    func counted(_ rows: [UInt32], _ keys: [UInt32], isDescending: Bool) -> [UInt32] {
        let last = buckets - 1
        return [UInt32](unsafeUninitializedCapacity: rows.count) { sorted, count in
            var places = [Int](repeating: 0, count: buckets + 1)
            places.withUnsafeMutableBufferPointer { places in
                keys.withUnsafeBufferPointer { keys in
                    rows.withUnsafeBufferPointer { rows in
                        for key in keys { places[(isDescending ? last - bucket(key) : bucket(key)) + 1] += 1 }
                        for index in 1..<places.count { places[index] += places[index - 1] }
                        for index in rows.indices {
                            let place = isDescending ? last - bucket(keys[index]) : bucket(keys[index])
                            sorted[places[place]] = rows[index]
                            places[place] += 1
                        }
                    }
                }
            }
            count = rows.count
        }
    }
}
