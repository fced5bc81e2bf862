/// A cell that breaks a promise of ``CellBuffer``.
public struct BufferViolation: Hashable, Sendable {
    /// Which promise.
    public enum Rule: Hashable, Sendable {
        /// A wide lead without its continuation, or in the last column.
        case leadAlone
        /// A continuation without its lead.
        case continuationAlone
        /// A lead and a continuation in different roles.
        case halvesDiffer
        /// A width other than 0, 1, 2, or not that of the glyph.
        case wrongWidth
        /// A control character, or a value that is no glyph.
        case unprintable
        /// The cursor outside the buffer.
        case caretOutside
    }

    /// Where.
    public let position: Point
    /// Which promise.
    public let rule: Rule
}

extension CellBuffer {
    /// The cells that break a promise; always empty, unless there is a fault in this module.
    public func check() -> [BufferViolation] {
        var found: [BufferViolation] = []
        for y in 0..<size.height {
            for x in 0..<size.width {
                let cell = self[x: x, y: y]
                func report(_ rule: BufferViolation.Rule) {
                    found.append(BufferViolation(position: Point(x: x, y: y), rule: rule))
                }
                switch cell.width {
                case 0:
                    if x == 0 || self[x: x - 1, y: y].width != 2 || cell.glyph != 0 { report(.continuationAlone) }
                    let lead = self[x: x - 1, y: y]
                    if lead.ink != cell.ink || lead.over != cell.over { report(.halvesDiffer) }
                case 1, 2:
                    if cell.width == 2, x + 1 >= size.width || self[x: x + 1, y: y].width != 0 { report(.leadAlone) }
                    checkGlyph(cell, report)
                default: report(.wrongWidth)
                }
            }
        }
        if let caret, !bounds.contains(caret) { found.append(BufferViolation(position: caret, rule: .caretOutside)) }
        return found
    }

    private func checkGlyph(_ cell: Cell, _ report: (BufferViolation.Rule) -> Void) {
        let scalars = text(of: cell).unicodeScalars
        guard let base = scalars.first else { return report(.unprintable) }
        switch WidthTable.unicode(base.value) {
        case .narrow: if cell.width != 1 { report(.wrongWidth) }
        case .wide: if cell.width != 2 { report(.wrongWidth) }
        case .ambiguous: if cell.width != 1 || glyphs.ambiguous == .wide { report(.wrongWidth) }
        case .zero, .unprintable: report(.unprintable)
        }
        if scalars.count > 5 || scalars.dropFirst().contains(where: { WidthTable.unicode($0.value) != .zero }) {
            report(.unprintable)
        }
    }

    /// The rows as text, one line each; with blanks at their ends cut off when `trimmed`.
    public func text(trimmed: Bool = true) -> String {
        (0..<size.height).map { y in
            let line = row(y).map { text(of: $0) }.joined()
            return trimmed ? line.trimmingBlanks : line
        }.joined(separator: "\n")
    }

    /// The screen for a golden file: the text, then a letter for the ink of each cell (`.` is plain text), then one for
    /// what lies over it where anything does, the cursor, and what the letters mean.
    public func dump() -> String {
        var result = text()
        var used: Set<Role> = []
        func letters(_ role: (Cell) -> Role) -> String {
            (0..<size.height).map { y in
                String(
                    row(y).map { cell in
                        if role(cell) != .text { used.insert(role(cell)) }
                        return role(cell).dumpLetter
                    }
                ).trimming(".")
            }.joined(separator: "\n")
        }
        result += "\n--- ink\n" + letters(\.ink)
        if cells.contains(where: { $0.over != .text }) { result += "\n--- over\n" + letters(\.over) }
        result += "\n--- caret " + (caret.map { "\($0.x),\($0.y)" } ?? "none")
        for role in Role.allCases where used.contains(role) {
            result += "\n\(role.dumpLetter) = \(role.name)"
        }
        return result + "\n"
    }
}

extension Role {
    /// One letter for golden files; `.` for plain text.
    var dumpLetter: Character {
        let letters: StaticString =
            ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+=?@^_~<>(){}[]/"
        return letters.withUTF8Buffer { buffer in
            Int(rawValue) < buffer.count ? Character(Unicode.Scalar(buffer[Int(rawValue)])) : " "
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String { trimming(" ") }

    fileprivate func trimming(_ character: Character) -> String {
        var result = Substring(self)
        while result.last == character { result.removeLast() }
        return String(result)
    }
}
