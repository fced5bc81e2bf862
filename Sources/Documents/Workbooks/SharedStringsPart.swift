/// `xl/sharedStrings.xml`: every text once, one after the other in one buffer. Cells name them by number.
final class SharedStringsPart: XMLPart {
    /// The bytes of all texts.
    private(set) var arena: [UInt8] = []
    /// Text i is `arena[ends[i - 1] ..< ends[i]]`; the first entry is 0.
    private(set) var ends: [UInt32] = [0]
    private var collector = RichText()
    private let limits: DocumentLimits
    private let file: String

    init(limits: DocumentLimits, file: String) {
        self.limits = limits
        self.file = file
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "si" { collector.reset() }
        collector.start(name)
    }

    override func end(_ name: XMLName) {
        collector.end(name)
        guard name == "si" else { return }
        collector.withText { bytes in
            if !limits.allow(cellText: bytes) {
                stop(.tooLarge(file: file, excess: .sharedText(index: ends.count - 1, limit: limits.cellCharacters)))
            } else if arena.count + bytes.count >= limits.arenaBytes {
                stop(.tooLarge(file: file, excess: .inflated(limit: limits.arenaBytes)))
            } else {
                arena.append(contentsOf: bytes)
                ends.append(UInt32(arena.count))
            }
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { collector.append(bytes) }

    /// Where a text lies; nil beyond the last one.
    func range(_ index: Int) -> Range<Int>? {
        guard index >= 0, index + 1 < ends.count else { return nil }
        return Int(ends[index])..<Int(ends[index + 1])
    }
}

/// Puts the text of a cell together: plain `<t>`, or runs `<r><t>` of rich text. Readings of characters (`<rPh>`) are
/// not part of the text.
struct RichText {
    private var bytes: [UInt8] = []
    private var inText = false
    private var inReading = false
    private var mayBeEscaped = false

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        inText = false
        inReading = false
        mayBeEscaped = false
    }

    mutating func start(_ name: XMLName) {
        if name == "t" { inText = true } else if name == "rPh" { inReading = true }
    }

    mutating func end(_ name: XMLName) {
        if name == "t" { inText = false } else if name == "rPh" { inReading = false }
    }

    /// Takes text inside `<t>`.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        if inText, !inReading { appendAlways(piece) }
    }

    /// Takes text wherever it stands.
    mutating func appendAlways(_ piece: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: piece)
        if !mayBeEscaped, piece.contains(UInt8(ascii: "_")) { mayBeEscaped = true }
    }

    /// The text, with the `_x000D_` escapes of the format undone (ECMA-376 part 1, 22.9.2.19).
    func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if mayBeEscaped {
            SpreadsheetEscapes.decode(bytes).withUnsafeBufferPointer(body)
        } else {
            bytes.withUnsafeBufferPointer(body)
        }
    }
}
