extension TextWidth {
    /// Breaks text into lines of at most `columns` columns.
    ///
    /// Lines break at line ends in the text, at blanks between words, and between any two wide characters; closing
    /// punctuation (`。，）」`) does not begin a line and opening punctuation (`（「《`) does not end one, unless the line has
    /// no room for anything else. A word longer than a line is cut. Blanks at a break disappear; those that indent a
    /// paragraph stay.
    ///
    /// - Returns: at least one line; none when `columns` < 1.
    public static func wrap(
        _ text: some StringProtocol, to columns: Int, _ ambiguous: AmbiguousWidth = .narrow
    ) -> [String] {
        guard columns >= 1 else { return [] }
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var wrapper = LineWrapper(columns: columns, ambiguous: ambiguous)
            lines += wrapper.wrap(String(paragraph))
        }
        return lines
    }
}

/// Fills the lines of one paragraph.
private struct LineWrapper {
    let columns: Int
    let ambiguous: AmbiguousWidth
    private var lines: [String] = []
    private var line = ""
    private var used = 0
    /// Blanks waiting to see whether anything follows on this line.
    private var blanks = ""

    init(columns: Int, ambiguous: AmbiguousWidth) {
        self.columns = columns
        self.ambiguous = ambiguous
    }

    mutating func wrap(_ paragraph: String) -> [String] {
        var unit = ""
        var unitIsOpen = false
        var previousIsWide = false
        for character in paragraph {
            let text = character == "\t" ? " " : String(character)
            if text == " " {
                place(unit)
                (unit, unitIsOpen, previousIsWide) = ("", false, false)
                blanks += text
                continue
            }
            let isWide = TextWidth.columns(text, ambiguous) == 2
            let mayBreak =
                !unit.isEmpty && (isWide || previousIsWide) && !unitIsOpen && !Self.closing.contains(character)
            if mayBreak {
                place(unit)
                unit = ""
            }
            unit += text
            unitIsOpen = Self.opening.contains(character)
            previousIsWide = isWide
        }
        place(unit)
        finishLine()
        return lines
    }

    /// Puts a unit that should stay together on this line, else on the next; cuts it when it is longer than a line.
    private mutating func place(_ unit: String) {
        guard !unit.isEmpty else { return }
        let width = TextWidth.columns(unit, ambiguous)
        if used + blanks.utf8.count + width <= columns {
            line += blanks + unit
            used += blanks.utf8.count + width
            blanks = ""
            return
        }
        if used > 0 { finishLine() }
        blanks = ""
        var rest = Substring(unit)
        while !rest.isEmpty {
            var part = TextWidth.prefix(rest, fitting: columns, ambiguous)
            if part.text.isEmpty {
                // Not even one glyph fits: a wide one in one column. It takes a line of its own and is clipped there.
                part = (rest.prefix(1), columns)
            }
            line = String(part.text)
            used = part.columns
            rest = rest[part.text.endIndex...]
            if !rest.isEmpty { finishLine() }
        }
    }

    private mutating func finishLine() {
        lines.append(line)
        (line, used, blanks) = ("", 0, "")
    }

    private static let closing = Set<Character>("。，、；：？！）」』》〉】〕”’…—·,.;:?!)]}%％℃")
    private static let opening = Set<Character>("（「『《〈【〔“‘([{")
}
