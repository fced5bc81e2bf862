/// Which columns of a table were chosen, in which order, how wide. The first one always shows and does not scroll.
struct ChosenColumns<Column: Hashable & Sendable>: Hashable, Sendable {
    /// The column that never goes away.
    let first: Column
    /// The columns that were chosen, in their order; nil as long as nobody has.
    private(set) var chosen: [Column]?
    /// Widths that were chosen, in columns of the screen.
    private(set) var widths: [Column: Int] = [:]

    /// How narrow a column can be made.
    static var narrowest: Int { 3 }
    /// How wide a column can be made.
    static var widest: Int { 60 }

    init(first: Column) { self.first = first }

    /// Whether nothing was chosen.
    var isUsual: Bool { chosen == nil && widths.isEmpty }

    /// Shows these columns. The first one comes first, whatever was asked for; each stands there once.
    mutating func choose(_ columns: [Column]) {
        var seen: Set<Column> = [first]
        chosen = [first] + columns.filter { seen.insert($0).inserted }
    }

    /// Moves a column by some places among those that show; false where it cannot go: not before the first.
    mutating func move(_ column: Column, by step: Int, among shown: [Column]) -> Bool {
        var columns = shown
        guard column != first, let index = columns.firstIndex(of: column), columns.indices.contains(index + step),
            index + step > 0
        else { return false }
        columns.swapAt(index, index + step)
        choose(columns)
        return true
    }

    /// Makes a column this wide, as far as that is possible.
    mutating func set(_ width: Int, of column: Column) {
        widths[column] = min(max(width, Self.narrowest), Self.widest)
    }

    /// Gives a column its usual width again.
    mutating func reset(_ column: Column) { widths[column] = nil }
}
