/// What is where in a table that was drawn: for the mouse, and for the next frame.
public struct TableHits: Hashable, Sendable {
    /// The header line; empty when there was no room.
    public let header: Rect
    /// The rows, without the scrollbar.
    public let body: Rect
    /// Screen column at which the columns begin, right of the marks.
    let columnsStart: Int
    /// What stands where in the width.
    public let layout: TableColumnLayout
    /// The first visible row: to be stored in ``ListState/offset``.
    public let offset: Int
    /// Rows of the table.
    public let count: Int
    /// Whether a scrollbar stands right of the body.
    public let hasScrollbar: Bool

    /// Rows that fit: what a page is.
    public var height: Int { body.height }

    /// The row at a point; nil where there is none.
    public func row(at point: Point) -> Int? {
        guard body.contains(point) else { return nil }
        let row = offset + point.y - body.y
        return row < count ? row : nil
    }

    /// The column whose header is at a point.
    public func header(at point: Point) -> Int? {
        header.contains(point) ? column(at: point) : nil
    }

    /// The column at a point of the header or the body.
    public func column(at point: Point) -> Int? {
        guard header.contains(point) || body.contains(point) else { return nil }
        let x = point.x - columnsStart
        return layout.spans.first { x >= $0.x && x < $0.x + $0.width }?.column
    }

    /// The column whose right border is at a point of the header, and the screen column at which it begins.
    public func border(at point: Point) -> (column: Int, start: Int)? {
        guard header.contains(point) else { return nil }
        let x = point.x - columnsStart
        return layout.spans.first { x == $0.x + $0.width }.map { ($0.column, columnsStart + $0.x) }
    }

    /// The offset that a press or drag on the scrollbar asks for; nil beside it.
    public func scrollTarget(at point: Point) -> Int? {
        guard hasScrollbar, point.x == body.right, point.y >= body.y, point.y < body.bottom else { return nil }
        return Scrollbar.offset(row: point.y - body.y, body.height, body.height, count)
    }
}
