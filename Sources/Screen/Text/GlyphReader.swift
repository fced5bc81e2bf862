/// What one cell, or a wide lead with its continuation, shows.
struct Glyph {
    /// The scalar shown.
    var base: UInt32
    /// Columns, 1 or 2.
    var width: Int
    /// The base with its combining marks; nil for a base alone.
    var cluster: String?
}

/// Splits text into what the screen can show, one glyph a step, without making a string for each.
///
/// The text is cut where a reader sees characters, then reduced to what ncurses can store: at most four combining marks
/// stay with their base; joined emoji, skin tones and flags become their first base if that is wide and a box if not;
/// variation selectors 15 and 16 and every other invisible format character are left out; a control character becomes
/// its visible picture (`␛`). So nothing in the data can reach the terminal as a command.
struct GlyphReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let table = WidthTable.unicode
    private let ambiguous: AmbiguousWidth
    /// Byte offset of the text not yet read. Invisible characters before the next glyph are still ahead of it.
    private(set) var position = 0

    /// Reads valid UTF-8, as Swift strings hold it.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ ambiguous: AmbiguousWidth) {
        self.bytes = bytes
        self.ambiguous = ambiguous
    }

    /// The next glyph, or nil at the end.
    mutating func next() -> Glyph? {
        while position < bytes.count {
            let first = bytes[position]
            var glyph: Glyph
            if first < 0x80 {
                position += 1
                glyph = Glyph(
                    base: first < 0x20 ? 0x2400 + UInt32(first) : first == 0x7F ? 0x2421 : UInt32(first), width: 1)
            } else {
                let scalar = decode(at: position)
                position += scalar.length
                switch table(scalar.value) {
                case .zero: continue
                case .narrow: glyph = Glyph(base: scalar.value, width: 1)
                case .wide: glyph = Glyph(base: scalar.value, width: 2)
                case .ambiguous: glyph = shown(ambiguous: scalar.value)
                case .unprintable: glyph = Glyph(base: 0x2426, width: 1)
                }
                if Self.isRegionalIndicator(scalar.value) { glyph = readFlag() }
            }
            // No mark is encoded below U+0300, nor among the ideographs: most text ends a glyph here.
            if position < bytes.count {
                let ahead = bytes[position]
                if ahead >= 0xCC && !(0xE4...0xE9).contains(ahead) { absorbMarks(into: &glyph) }
            }
            return glyph
        }
        return nil
    }

    private func shown(ambiguous scalar: UInt32) -> Glyph {
        if ambiguous == .narrow { return Glyph(base: scalar, width: 1) }
        let twin = AmbiguousWidth.twin(of: scalar)
        return Glyph(base: twin, width: table(twin) == .wide ? 2 : 1)
    }

    private var placeholder: Glyph {
        Glyph(base: ambiguous.placeholder, width: ambiguous == .narrow ? 1 : 2)
    }

    private mutating func readFlag() -> Glyph {
        if position < bytes.count {
            let second = decode(at: position)
            if Self.isRegionalIndicator(second.value) { position += second.length }
        }
        return placeholder
    }

    private mutating func absorbMarks(into glyph: inout Glyph) {
        var marks = String.UnicodeScalarView()
        var joined = false
        while position < bytes.count {
            let scalar = decode(at: position)
            if scalar.value == 0x200D, Self.isPictograph(glyph.base), position + scalar.length < bytes.count {
                let after = decode(at: position + scalar.length)
                if Self.isPictograph(after.value) {
                    position += scalar.length + after.length
                    joined = true
                    continue
                }
            }
            if (0x1F3FB...0x1F3FF).contains(scalar.value), Self.isPictograph(glyph.base) {
                position += scalar.length
                joined = true
                continue
            }
            guard table(scalar.value) == .zero else { break }
            position += scalar.length
            if let mark = Unicode.Scalar(scalar.value), marks.count < 4, Self.isVisible(mark) { marks.append(mark) }
        }
        if joined {
            if glyph.width == 1 { glyph = placeholder }
        } else if !marks.isEmpty, let base = Unicode.Scalar(glyph.base) {
            var scalars = String.UnicodeScalarView([base])
            scalars.append(contentsOf: marks)
            glyph.cluster = String(scalars)
        }
    }

    private static func isVisible(_ mark: Unicode.Scalar) -> Bool {
        mark.value != 0xFE0E && mark.value != 0xFE0F && mark.properties.generalCategory != .format
    }

    private static func isRegionalIndicator(_ scalar: UInt32) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar)
    }

    /// The blocks whose symbols may be joined into one emoji.
    private static func isPictograph(_ scalar: UInt32) -> Bool {
        (0x1F000...0x1FAFF).contains(scalar) || (0x2190...0x27BF).contains(scalar) || (0x2B00...0x2BFF).contains(scalar)
    }

    @inline(__always)
    private func decode(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let second = UInt32(bytes[index + 1] & 0x3F)
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[index + 2] & 0x3F)
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        let fourth = UInt32(bytes[index + 3] & 0x3F)
        return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }
}

extension StringProtocol {
    /// Calls `body` with the text as valid UTF-8, without a copy where the text is stored as such (always, on Linux).
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = String(self)
        return copy.withUTF8(body)
    }
}
