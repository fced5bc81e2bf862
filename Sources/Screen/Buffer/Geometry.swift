/// A size in character cells. Both sides are ≥ 0.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// Makes a size; negative sides count as 0.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A cell position: `x` columns from the left, `y` rows from the top, both from 0.
public struct Point: Hashable, Sendable {
    /// Column.
    public var x: Int
    /// Row.
    public var y: Int

    /// Makes a position.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of cells. Empty when a side is 0; never negative.
public struct Rect: Hashable, Sendable {
    /// Left column.
    public var x: Int
    /// Top row.
    public var y: Int
    /// Columns, ≥ 0.
    public var width: Int
    /// Rows, ≥ 0.
    public var height: Int

    /// Makes a rectangle; negative sides count as 0, and nothing is further away than a million cells.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x.clampedToScreen
        self.y = y.clampedToScreen
        self.width = max(0, width.clampedToScreen)
        self.height = max(0, height.clampedToScreen)
    }

    /// The rectangle of the given size at the origin.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// First column to the right of the rectangle.
    public var right: Int { x + width }
    /// First row below the rectangle.
    public var bottom: Int { y + height }
    /// Whether it holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }
    /// Its size.
    public var size: Size { Size(width: width, height: height) }

    /// Whether the point lies inside.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    /// The rectangle less the given margins; empty when they do not fit.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
    }

    /// The common part of two rectangles.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// Cuts `rows` rows off the top: (the cut, the rest).
    public func cutTop(_ rows: Int) -> (top: Rect, rest: Rect) {
        let cut = min(max(0, rows), height)
        return (Rect(x: x, y: y, width: width, height: cut), inset(top: cut))
    }

    /// Cuts `rows` rows off the bottom: (the rest, the cut).
    public func cutBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
        let cut = min(max(0, rows), height)
        return (inset(bottom: cut), Rect(x: x, y: bottom - cut, width: width, height: cut))
    }

    /// Cuts `columns` columns off the left: (the cut, the rest).
    public func cutLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
        let cut = min(max(0, columns), width)
        return (Rect(x: x, y: y, width: cut, height: height), inset(left: cut))
    }

    /// Cuts `columns` columns off the right: (the rest, the cut).
    public func cutRight(_ columns: Int) -> (rest: Rect, right: Rect) {
        let cut = min(max(0, columns), width)
        return (inset(right: cut), Rect(x: right - cut, y: y, width: cut, height: height))
    }

    /// A rectangle of the wished size in the middle, as large as fits.
    public func centred(_ wish: Size) -> Rect {
        let w = min(width, wish.width)
        let h = min(height, wish.height)
        return Rect(x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h)
    }
}

extension Int {
    /// The number within ± one million, far outside any screen: sums of such numbers cannot overflow.
    var clampedToScreen: Int { Swift.min(1_000_000, Swift.max(-1_000_000, self)) }
}
