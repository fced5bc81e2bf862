/// One bar cut into parts that fill it wholly, each with a fill of its own so that it can be read without colours.
public struct CompositionBar: Hashable, Sendable {
    /// The parts, in order.
    public var items: [ChartItem]

    /// Makes a bar.
    public init(_ items: [ChartItem]) {
        self.items = items
    }

    /// The cells of each part: by largest remainder, so that together they are exactly `width`; what is not nothing gets a cell
    /// where there is one to spare.
    public static func lengths(_ values: [Int64], width: Int) -> [Int] {
        let total = values.reduce(0) { $0 + Double(max(0, $1)) }
        guard total > 0, width > 0 else { return values.map { _ in 0 } }
        var lengths: [Int] = []
        var rests: [(index: Int, rest: Double)] = []
        for (index, value) in values.enumerated() {
            let exact = Double(max(0, value)) / total * Double(width)
            lengths.append(Int(exact))
            rests.append((index, exact - Double(Int(exact))))
        }
        rests.sort { $0.rest == $1.rest ? $0.index < $1.index : $0.rest > $1.rest }
        for entry in rests.prefix(max(0, width - lengths.reduce(0, +))) { lengths[entry.index] += 1 }
        for index in values.indices where values[index] > 0 && lengths[index] == 0 {
            guard let widest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }), lengths[widest] > 2 else {
                break
            }
            lengths[widest] -= 1
            lengths[index] = 1
        }
        return lengths
    }

    /// Draws the bar in the first row of a rectangle.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer) -> ChartHits {
        var hits = ChartHits()
        let line = rect.cutTop(1).top
        guard !line.isEmpty else { return hits }
        buffer.repeatGlyph(BoxGlyphs(buffer.glyphs.borders).horizontal, in: line, ink: .progressEmpty)
        var x = line.x
        for (index, length) in CompositionBar.lengths(items.map(\.value), width: line.width).enumerated() {
            let part = Rect(x: x, y: line.y, width: length, height: 1)
            x += length
            guard length > 0 else { continue }
            buffer.repeatGlyph(
                ChartFill.glyph(index, buffer.glyphs.borders), in: part,
                ink: items[index].ink ?? ChartFill.inks[index % ChartFill.inks.count])
            hits.parts.append(ChartHits.Part(index: index, rect: part))
        }
        return hits
    }
}
