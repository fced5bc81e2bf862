/// Which row of a list is selected and which is at the top: all that a table, a tree or a choice list remembers.
///
/// The caller keeps it. Drawing never changes it: it scrolls a copy so that the selection shows, and hands the offset back
/// in the hits; store that (``offset``) so that the next frame scrolls from where this one stood.
public struct ListState: Hashable, Sendable {
    /// The selected row, from 0. May be past the end while rows vanish; ``settled(count:)`` repairs it.
    public var selected: Int
    /// The first visible row.
    public var offset: Int

    /// Makes a state.
    public init(selected: Int = 0, offset: Int = 0) {
        self.selected = selected
        self.offset = offset
    }

    /// Moves the selection by some rows, as far as there are rows.
    public mutating func move(by rows: Int, count: Int) {
        let (sum, overflow) = selected.addingReportingOverflow(rows)
        selected = min(max(0, overflow ? (rows > 0 ? count - 1 : 0) : sum), max(0, count - 1))
    }

    /// Moves the selection by a screenful less one row (`pages` 1 or -1).
    public mutating func page(by pages: Int, height: Int, count: Int) {
        move(by: pages * max(1, height - 1), count: count)
    }

    /// Selects the first row.
    public mutating func moveToStart() { selected = 0 }

    /// Selects the last row.
    public mutating func moveToEnd(count: Int) { selected = max(0, count - 1) }

    /// Scrolls by some rows, as the mouse wheel does, and takes the selection along when it would leave the view.
    public mutating func scroll(by rows: Int, height: Int, count: Int) {
        let before = settled(height: height, count: count)
        self = before
        offset = min(max(0, offset + rows.clampedToScreen), max(0, count - height))
        let margin = Self.margin(height)
        let low = offset == 0 ? 0 : offset + margin
        let high = offset >= count - height ? count - 1 : offset + height - 1 - margin
        selected = max(0, min(max(selected, low), max(low, high), count - 1))
    }

    /// The state with the selection on a row that exists.
    public func settled(count: Int) -> ListState {
        var result = self
        result.selected = min(max(0, selected), max(0, count - 1))
        return result
    }

    /// The state with the selection on a row that exists and visible in `height` rows, with a margin of up to two rows
    /// towards the edge, and no empty space below the last row that rows above could fill.
    public func settled(height: Int, count: Int) -> ListState {
        var result = settled(count: count)
        guard height > 0 else { return result }
        let margin = Self.margin(height)
        let lowest = result.selected - height + 1 + margin
        let highest = result.selected - margin
        result.offset = max(min(offset, highest), lowest)
        result.offset = min(max(0, result.offset), max(0, count - height))
        return result
    }

    private static func margin(_ height: Int) -> Int { min(2, max(0, (height - 1) / 4)) }
}
