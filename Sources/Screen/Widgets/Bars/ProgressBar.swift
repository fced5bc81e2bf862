/// How far a long task has come.
public struct ProgressBar: Hashable, Sendable {
    /// 0 to 1; nil when nobody knows how much there is.
    public var fraction: Double?
    /// What is being done.
    public var text: String

    /// Makes a bar.
    public init(_ fraction: Double?, text: String = "") {
        self.fraction = fraction
        self.text = text
    }

    /// Draws the bar in the first row of a rectangle: the text, the bar, the percentage.
    ///
    /// The bar has at least ten columns; where there is no room for both, the text is cut. 100% shows only when all is
    /// done.
    public func draw(in rect: Rect, on buffer: inout CellBuffer, ink: Role = .text) {
        let line = rect.cutTop(1).top
        guard !line.isEmpty else { return }
        let ambiguous = buffer.glyphs.ambiguous
        buffer.fill(line, ink: ink)
        var left = line
        let percent = knownFraction.map { "\(Int($0 * 100))%" } ?? ""
        if !percent.isEmpty, line.width > 10 {
            let (rest, area) = line.cutRight(4)
            left = rest.inset(right: 1)
            buffer.writeAligned(percent, in: area, .right, ink: ink)
        }
        let wish = text.isEmpty ? 0 : TextWidth.columns(text, ambiguous) + 1
        let label = left.cutLeft(min(wish, max(0, left.width - 10)))
        buffer.writeAligned(text, in: label.left.inset(right: 1), .left, ink: ink)
        let bar = label.rest
        let full = Int((Double(bar.width) * (knownFraction ?? 0)).rounded(.down))
        let glyphs = BoxGlyphs(buffer.glyphs.borders)
        buffer.repeatGlyph(glyphs.light, in: bar, ink: .progressEmpty)
        buffer.repeatGlyph(glyphs.full, in: bar.cutLeft(full).left, ink: .progressFull)
    }

    private var knownFraction: Double? {
        guard let fraction, fraction.isFinite else { return nil }
        return min(1, max(0, fraction))
    }
}
