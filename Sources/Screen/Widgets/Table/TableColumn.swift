/// A column of a table.
public struct TableColumn: Hashable, Sendable {
    /// How wide it is.
    public enum Width: Hashable, Sendable {
        /// Always so many columns.
        case fixed(Int)
        /// At least `minimum`, and a share of what is left by `weight`.
        case flexible(minimum: Int, weight: Int = 1)

        /// How narrow it gets.
        public var narrowest: Int { minimum }

        var minimum: Int {
            switch self {
            case .fixed(let width): max(0, width)
            case .flexible(let minimum, _): max(0, minimum)
            }
        }

        var weight: Int {
            switch self {
            case .fixed: 0
            case .flexible(_, let weight): max(0, weight)
            }
        }
    }

    /// Which way rows are sorted by this column.
    public enum Sorting: Hashable, Sendable {
        case ascending, descending
    }

    /// Its title.
    public var title: String
    /// How wide it is.
    public var width: Width
    /// Where its text stands.
    public var alignment: Alignment
    /// Whether and how the rows are sorted by it.
    public var sorting: Sorting?
    /// Where rows are sorted by several columns, the place of this one among them, from 1.
    public var level: Int?

    /// Makes a column.
    public init(_ title: String, _ width: Width, _ alignment: Alignment = .left, sorting: Sorting? = nil) {
        self.title = title
        self.width = width
        self.alignment = alignment
        self.sorting = sorting
    }
}

/// What stands where in the width of a table.
public struct TableColumnLayout: Hashable, Sendable {
    /// A column that shows.
    public struct Span: Hashable, Sendable {
        /// Its number among the columns of the table.
        public let column: Int
        /// Its first screen column, from the left edge of the table.
        public let x: Int
        /// Its width in screen columns.
        public let width: Int
    }

    /// The columns that show, from left to right.
    public let spans: [Span]
    /// Whether columns are hidden on the left, behind the frozen one.
    public let hidesLeft: Bool
    /// Whether columns are hidden on the right.
    public let hidesRight: Bool
    /// The first column behind the frozen ones that shows: ``TableState/firstColumn`` as far as that is possible.
    public let firstColumn: Int

    /// Lays columns out, one blank between two.
    ///
    /// Columns get their minimum from left to right; the last that does not fit is cut if four columns of it show, else
    /// hidden with all behind it. What is left is shared among the flexible ones by weight.
    ///
    /// - Parameters:
    ///   - frozen: columns at the left that never scroll.
    ///   - first: the first of the others to show.
    public init(_ columns: [TableColumn], width: Int, frozen: Int = 1, first: Int = 0) {
        let frozen = min(max(0, frozen), columns.count)
        let first = min(max(first, frozen), max(frozen, columns.count - 1))
        firstColumn = first
        hidesLeft = first > frozen
        var chosen: [(column: Int, width: Int)] = []
        var used = 0
        var isCut = false
        let order = Array(0..<frozen) + Array(first..<max(first, columns.count))
        for column in order {
            let gap = chosen.isEmpty ? 0 : 1
            let room = width - used - gap
            let wish = columns[column].width.minimum
            if wish <= room {
                chosen.append((column, wish))
                used += gap + wish
            } else {
                if room >= 4 || (chosen.isEmpty && room > 0) {
                    chosen.append((column, room))
                    used = width
                }
                isCut = true
                break
            }
        }
        hidesRight = isCut || chosen.count < order.count
        if !hidesRight { Self.share(width - used, among: &chosen, columns) }
        var spans: [Span] = []
        var x = 0
        for (column, width) in chosen {
            spans.append(Span(column: column, x: x, width: width))
            x += width + 1
        }
        self.spans = spans
    }

    private static func share(_ free: Int, among chosen: inout [(column: Int, width: Int)], _ columns: [TableColumn]) {
        var weight = chosen.reduce(0) { $0 + columns[$1.column].width.weight }
        var free = free
        for index in chosen.indices where weight > 0 {
            let own = columns[chosen[index].column].width.weight
            let part = free * own / weight
            chosen[index].width += part
            free -= part
            weight -= own
        }
    }
}
