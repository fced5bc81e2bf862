import Domain
import Screen

/// Which columns the roster shows, in which order, how wide.
///
/// As long as nobody has chosen, as many as have room, the important ones; then those that were chosen, to be scrolled
/// sideways where they do not fit. The name is always the first and does not scroll.
struct RosterColumns: Hashable, Sendable {
    private var columns = ChosenColumns(first: RosterColumn.name)

    /// The columns that were chosen, in their order; nil as long as nobody has.
    var chosen: [RosterColumn]? { columns.chosen }
    /// Widths that were chosen, in columns of the screen.
    var widths: [RosterColumn: Int] { columns.widths }

    /// How narrow and how wide a column can be made.
    static let narrowest = ChosenColumns<RosterColumn>.narrowest
    static let widest = ChosenColumns<RosterColumn>.widest

    init() {}

    /// Columns and widths as they were remembered. What is not possible is passed over.
    init(chosen: [RosterColumn]?, widths: [RosterColumn: Int]) {
        if let chosen { choose(chosen) }
        for (column, width) in widths { set(width, of: column) }
    }

    /// Whether nothing was chosen.
    var isUsual: Bool { columns.isUsual }

    /// The columns at a width: those that were chosen, else those that fit; once somebody scrolls to the right, behind them
    /// those that gave way.
    func shown(_ width: Int, firstColumn: Int) -> [RosterColumn] {
        if let chosen { return chosen }
        return RosterColumn.shown(width, firstColumn: firstColumn)
    }

    /// All columns that can be reached at a width by scrolling.
    func reachable(_ width: Int) -> [RosterColumn] { chosen ?? RosterColumn.shown(width, firstColumn: .max) }

    /// Whether there is something to scroll to.
    func scrolls(_ width: Int, _ language: Language) -> Bool {
        guard let chosen else { return !RosterColumn.others(width).isEmpty || !widths.isEmpty }
        return chosen.reduce(-1) { $0 + 1 + minimum(of: $1, language) } > width
    }

    /// The narrowest a column gets.
    func minimum(of column: RosterColumn, _ language: Language) -> Int {
        widths[column] ?? column.minimum(language)
    }

    // MARK: Choosing

    /// Shows these columns. The name comes first, whatever was asked for; each stands there once.
    mutating func choose(_ columns: [RosterColumn]) { self.columns.choose(columns) }

    /// Moves a column by some places among those that show; false where it cannot go: not before the name.
    mutating func move(_ column: RosterColumn, by step: Int, among shown: [RosterColumn]) -> Bool {
        columns.move(column, by: step, among: shown)
    }

    /// Makes a column this wide, as far as that is possible.
    mutating func set(_ width: Int, of column: RosterColumn) { columns.set(width, of: column) }

    /// Gives a column its usual width again.
    mutating func reset(_ column: RosterColumn) { columns.reset(column) }
}
