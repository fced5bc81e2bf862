/// A question or a message with buttons, over the middle of the screen.
public struct Dialog: Hashable, Sendable {
    /// A button.
    public struct Button: Hashable, Sendable {
        /// What it does.
        public var label: String
        /// The key that presses it, as shown before the label; empty for none.
        public var key: String
        /// Whether it destroys something.
        public var isDanger: Bool

        /// Makes a button.
        public init(_ label: String, key: String = "", isDanger: Bool = false) {
            self.label = label
            self.key = key
            self.isDanger = isDanger
        }
    }

    /// In the frame.
    public var title: String
    /// What is asked or said; wrapped, with its own line ends kept.
    public var text: String
    /// Buttons from left to right.
    public var buttons: [Button]
    /// The chosen button.
    public var selected: Int
    /// Whether the whole is a warning: the title shows it.
    public var isDanger: Bool

    /// Makes a dialog.
    public init(title: String, text: String, buttons: [Button], selected: Int = 0, isDanger: Bool = false) {
        self.title = title
        self.text = text
        self.buttons = buttons
        self.selected = selected
        self.isDanger = isDanger
    }

    /// Moves the choice round the buttons.
    public mutating func move(by steps: Int) {
        guard !buttons.isEmpty else { return }
        selected = ((selected + steps) % buttons.count + buttons.count) % buttons.count
    }

    /// Draws the dialog in the middle of an area, as small as its text allows, at most 72 columns wide.
    ///
    /// Buttons that do not fit beside each other stand below each other. Text that does not fit ends with `..`. The cursor
    /// stands on the chosen button.
    @discardableResult
    public func draw(in area: Rect, on buffer: inout CellBuffer) -> DialogHits {
        let ambiguous = buffer.glyphs.ambiguous
        let labels = buttons.map(\.text)
        let widths = labels.map { TextWidth.columns($0, ambiguous) }
        let limit = max(1, min(area.width, 72) - 4)
        let buttonsWidth = widths.reduce(0, +) + 2 * max(0, buttons.count - 1)
        var lines = TextWidth.wrap(text, to: limit, ambiguous)
        let widest = lines.map { TextWidth.columns($0, ambiguous) }.max() ?? 0
        let isStacked = buttonsWidth > limit
        let buttonRows = buttons.isEmpty ? 0 : isStacked ? buttons.count : 1
        let titleWidth = TextWidth.columns(title, ambiguous) + 4
        let width = min(limit, max(widest, isStacked ? widths.max() ?? 0 : buttonsWidth, titleWidth))
        let gap = buttonRows > 0 && !lines.isEmpty ? 1 : 0
        let size = Size(width: width + 4, height: min(area.height, lines.count + gap + buttonRows + 2))
        let (outer, inner) = buffer.popup(
            size, in: area, title: title, titleInk: isDanger ? .dialogDanger : .dialogTitle)
        let (textArea, buttonArea) = inner.cutBottom(buttonRows)
        let room = max(0, textArea.height - (textArea.height > lines.count ? gap : 0))
        if lines.count > room, room > 0 {
            lines = Array(lines.prefix(room))
            lines[room - 1] =
                TextWidth.fit(lines[room - 1], to: max(0, textArea.width - 3), mark: "", ambiguous) + " .."
        }
        for (index, line) in lines.prefix(room).enumerated() {
            buffer.write(line, at: Point(x: textArea.x, y: textArea.y + index), in: textArea, ink: .dialog)
        }
        let rects = drawButtons(labels, widths, in: buttonArea, isStacked: isStacked, on: &buffer)
        if rects.indices.contains(selected), !rects[selected].isEmpty {
            buffer.caret = Point(x: rects[selected].x, y: rects[selected].y).kept(in: buffer.bounds)
        }
        return DialogHits(rect: outer, buttons: rects)
    }

    private func drawButtons(
        _ labels: [String], _ widths: [Int], in area: Rect, isStacked: Bool, on buffer: inout CellBuffer
    ) -> [Rect] {
        var rects: [Rect] = []
        // Right, where a reader ends; the first button is the one nearest to the text.
        var x = area.right - (isStacked ? 0 : widths.reduce(0, +) + 2 * max(0, labels.count - 1))
        x = max(area.x, x)
        for (index, label) in labels.enumerated() {
            let y = area.y + (isStacked ? index : 0)
            let start = isStacked ? area.x : x
            let rect = Rect(x: start, y: y, width: widths[index], height: 1).intersection(area)
            let ink: Role = buttons[index].isDanger ? .buttonDanger : .button
            buffer.write(label, at: Point(x: start, y: y), in: rect, ink: ink, truncation: .mark)
            if index == selected { buffer.lay(.buttonSelected, on: rect) }
            rects.append(rect)
            x += widths[index] + 2
        }
        return rects
    }
}

extension Dialog.Button {
    /// `[ n 取消 ]`: brackets show a button without any colour.
    fileprivate var text: String { key.isEmpty ? "[ \(label) ]" : "[ \(key) \(label) ]" }
}

/// What is where in a dialog that was drawn.
public struct DialogHits: Hashable, Sendable {
    /// The window.
    public let rect: Rect
    /// Each button; empty where it found no room.
    public let buttons: [Rect]

    /// The button at a point.
    public func button(at point: Point) -> Int? { buttons.firstIndex { $0.contains(point) } }
}
