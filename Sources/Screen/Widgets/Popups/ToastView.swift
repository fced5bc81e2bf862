/// A short message at the edge of the screen that goes away by itself.
public struct ToastView: Hashable, Sendable {
    /// How it is meant.
    public enum Kind: Hashable, Sendable, CaseIterable {
        case info, success, warning, error

        /// Its role.
        public var role: Role {
            switch self {
            case .info: .toastInfo
            case .success: .toastSuccess
            case .warning: .toastWarning
            case .error: .toastError
            }
        }

        /// The sign before the text, which tells the kinds apart without colour.
        var sign: String {
            switch self {
            case .info: "i"
            case .success: "+"
            case .warning: "!"
            case .error: "x"
            }
        }
    }

    /// How it is meant.
    public var kind: Kind
    /// What it says.
    public var text: String

    /// Makes a message.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// Draws messages at the bottom right of an area, the newest lowest, each at most three lines high.
    ///
    /// - Returns: the rectangle of each message, in the order given; empty where there was no room.
    @discardableResult
    public static func draw(_ toasts: [ToastView], in area: Rect, on buffer: inout CellBuffer) -> [Rect] {
        var rects = [Rect](repeating: Rect(Size(width: 0, height: 0)), count: toasts.count)
        var rest = area
        for index in toasts.indices.reversed() {
            guard !rest.isEmpty else { break }
            rects[index] = toasts[index].draw(in: rest, on: &buffer)
            rest = rest.cutBottom(rects[index].height).rest
        }
        return rects
    }

    /// Draws the message at the bottom right of an area; returns the cells it took.
    @discardableResult
    public func draw(in area: Rect, on buffer: inout CellBuffer) -> Rect {
        let ambiguous = buffer.glyphs.ambiguous
        let limit = min(area.width, 60) - 6
        guard limit >= 1, area.height >= 1 else { return Rect(x: area.x, y: area.y, width: 0, height: 0) }
        var lines = TextWidth.wrap(text, to: limit, ambiguous)
        let most = min(3, area.height)
        if lines.count > most {
            lines = Array(lines.prefix(most))
            lines[most - 1] = TextWidth.fit(lines[most - 1], to: max(0, limit - 3), mark: "", ambiguous) + " .."
        }
        let width = (lines.map { TextWidth.columns($0, ambiguous) }.max() ?? 0) + 6
        let rect = Rect(x: area.right - width, y: area.bottom - lines.count, width: width, height: lines.count)
            .intersection(area)
        buffer.fill(rect, ink: kind.role)
        buffer.write("[\(kind.sign)]", at: Point(x: rect.x + 1, y: rect.y), in: rect, ink: kind.role)
        for (index, line) in lines.enumerated() {
            buffer.write(line, at: Point(x: rect.x + 5, y: rect.y + index), in: rect, ink: kind.role)
        }
        return rect
    }
}
