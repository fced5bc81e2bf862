/// One part of a chart: what it is, how much it is, and the words for both. A chart never shows a length without its number.
public struct ChartItem: Hashable, Sendable {
    /// What it is.
    public var label: String
    /// How much it is, in the units of the chart; 0 for a number that nobody knows.
    public var value: Int64
    /// The number as people write it.
    public var text: String
    /// Beside the number, quieter: its share of the whole.
    public var note: String
    /// The ink of its bar; nil takes the next of the chart's.
    public var ink: Role?

    /// Makes a part.
    public init(_ label: String, _ value: Int64, text: String, note: String = "", ink: Role? = nil) {
        self.label = label
        self.value = max(0, value)
        self.text = text
        self.note = note
        self.ink = ink
    }
}

/// Glyphs and inks that tell the parts of a chart apart, also without colours.
enum ChartFill {
    /// The inks, in turn.
    static let inks: [Role] = [.chart1, .chart2, .chart3, .chart4]

    /// The glyph of a part: filled less and less, in turn.
    static func glyph(_ index: Int, _ borders: Borders) -> UInt32 {
        let glyphs: [UInt32] = borders == .unicode ? [0x2588, 0x2593, 0x2592, 0x2591] : [0x23, 0x3D, 0x2B, 0x2E]
        return glyphs[index % glyphs.count]
    }
}

/// What is where in a chart that was drawn.
public struct ChartHits: Hashable, Sendable {
    /// Where each part is that shows.
    public var parts: [Part] = []
    /// The first visible part: to be stored in ``ListState/offset``.
    public var offset = 0
    /// How many parts fit.
    public var room = 0

    /// Nothing was drawn.
    public init() {}

    /// A part and its place.
    public struct Part: Hashable, Sendable {
        /// Its number among the parts.
        public let index: Int
        /// Its lines or its columns.
        public let rect: Rect
    }

    /// The part at a point.
    public func part(at point: Point) -> Int? { parts.first { $0.rect.contains(point) }?.index }
}
