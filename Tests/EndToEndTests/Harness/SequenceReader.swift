/// Cuts a stream of bytes into what a terminal acts on.
struct SequenceReader {
    /// A piece of the stream.
    enum Piece: Hashable {
        case text(Unicode.Scalar)
        /// A control character.
        case control(UInt8)
        /// ESC and what belongs to it: `M`, `(B`.
        case escape(String)
        /// CSI: a mark such as `?`, the numbers, the letter.
        case sequence(mark: String, numbers: [Int], final: Character)
        /// A title, a palette, a clipboard: nothing on the screen.
        case passed
    }

    private enum State {
        case ground, escape, charset, sequence, string, stringEscape
    }

    private var state = State.ground
    private var held: [UInt8] = []

    /// Takes a byte; gives a piece when one is whole.
    mutating func take(_ byte: UInt8) -> Piece? {
        switch state {
        case .ground: return ground(byte)
        case .escape: return escape(byte)
        case .charset:
            defer { (state, held) = (.ground, []) }
            return .escape(String(decoding: held + [byte], as: UTF8.self))
        case .sequence: return sequence(byte)
        case .string:
            if byte == 0x1B { state = .stringEscape }
            // The Linux console's `ESC ] R` has no end.
            let isWhole = byte == 0x07 || held.isEmpty && byte == UInt8(ascii: "R")
            held.append(byte)
            guard isWhole else { return nil }
            held = []
            state = .ground
            return .passed
        case .stringEscape:
            (state, held) = (.ground, [])
            return .passed
        }
    }

    private mutating func ground(_ byte: UInt8) -> Piece? {
        if byte == 0x1B {
            (state, held) = (.escape, [])
            return nil
        }
        if byte < 0x20 || byte == 0x7F { return .control(byte) }
        held.append(byte)
        let first = held.first ?? byte
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard held.count >= length else { return nil }
        defer { held = [] }
        return String(decoding: held, as: UTF8.self).unicodeScalars.first.map { .text($0) }
    }

    private mutating func escape(_ byte: UInt8) -> Piece? {
        switch byte {
        case UInt8(ascii: "["):
            state = .sequence
            return nil
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            (state, held) = (.string, [])
            return nil
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            (state, held) = (.charset, [byte])
            return nil
        default:
            (state, held) = (.ground, [])
            return .escape(String(UnicodeScalar(byte)))
        }
    }

    private mutating func sequence(_ byte: UInt8) -> Piece? {
        guard (0x40...0x7E).contains(byte) else {
            held.append(byte)
            return nil
        }
        defer { (state, held) = (.ground, []) }
        let isNumber: (UInt8) -> Bool = { (0x30...0x3B).contains($0) }
        let mark = String(decoding: held.filter { !isNumber($0) }, as: UTF8.self)
        let numbers = held.filter(isNumber).split(whereSeparator: { $0 >= 0x3A }).compactMap {
            Int(String(decoding: $0, as: UTF8.self))
        }
        return .sequence(mark: mark, numbers: numbers, final: Character(UnicodeScalar(byte)))
    }
}
