/// Shortens what ncurses sends for colours, attributes and moves within a row.
///
/// ncurses names foreground and background at every change of either, and begins from nothing at every change of an
/// attribute: with 24-bit colours two thirds of a moved selection are such sequences. The filter keeps account of what
/// the terminal shows and what it should, and sends the difference just before something is drawn. And where ncurses
/// names row and column again to go on in a row, the column is enough.
struct RenditionFilter {
    private static let escape: UInt8 = 0x1B

    private var result: [UInt8] = []
    /// What the terminal has; nil when we do not know.
    private var actual: Rendition? = Rendition()
    /// What ncurses wants it to have.
    private var wanted = Rendition()
    /// The row the cursor stands in, from 1; nil when we do not know.
    private var row: Int?
    /// Whether the terminal can go to a column of the row.
    private let goesToColumns: Bool

    private init(goesToColumns: Bool) { self.goesToColumns = goesToColumns }

    /// The bytes of one frame, which begins and ends without colours and attributes.
    ///
    /// - Parameter goesToColumns: whether the terminal understands `ESC [ column G`.
    static func filter(_ bytes: UnsafeRawBufferPointer, goesToColumns: Bool = false) -> [UInt8] {
        var filter = RenditionFilter(goesToColumns: goesToColumns)
        filter.result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count { position = filter.step(bytes, position) }
        filter.settle()
        return filter.result
    }

    /// Deals with what begins at a position; returns where the next begins.
    private mutating func step(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        switch bytes[start] {
        case 0x0F:
            // End of a character set that we never begin; some descriptions send it with every reset.
            return start + 1
        case 0x0D, 0x08:
            result.append(bytes[start])
            return start + 1
        case Self.escape where start + 1 < bytes.count:
            return sequence(bytes, start)
        default:
            settle()
            // A line feed or another control may go elsewhere; text never leaves its row, or ncurses names it anew.
            if bytes[start] < 0x20 { row = nil }
            result.append(bytes[start])
            return start + 1
        }
    }

    private mutating func sequence(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        if start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "("), bytes[start + 2] == UInt8(ascii: "B") {
            return start + 3
        }
        guard bytes[start + 1] == UInt8(ascii: "[") else {
            settle()
            row = nil
            result.append(Self.escape)
            return start + 1
        }
        var end = start + 2
        while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
        guard end < bytes.count else {
            settle()
            result += bytes[start...]
            return bytes.count
        }
        let body = UnsafeRawBufferPointer(rebasing: bytes[start + 2..<end])
        switch bytes[end] {
        case UInt8(ascii: "m"):
            if !wanted.apply(body) {
                // Something that we have no account of: sent as it is, and the next change begins from nothing.
                settle()
                result += bytes[start...end]
                actual = nil
            }
        case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "l"):
            // Moving draws nothing.
            if !moveWithinRow(body, final: bytes[end]) { result += bytes[start...end] }
        default:
            settle()
            if !Self.keepsRow.contains(bytes[end]) { row = nil }
            result += bytes[start...end]
        }
        return end + 1
    }

    /// Erasing and inserting in a row (`@`, `K`, `P`, `X`) and repeating (`b`) leave the cursor in its row.
    private static let keepsRow: [UInt8] = Array("@KPXb".utf8)

    /// Keeps account of the row; true when a shorter move was sent instead.
    private mutating func moveWithinRow(_ body: UnsafeRawBufferPointer, final: UInt8) -> Bool {
        let numbers = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            $0.isEmpty ? 1 : Int(String(decoding: $0, as: UTF8.self))
        }
        switch final {
        case UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "G"): return false
        case UInt8(ascii: "d"): row = numbers.first ?? 1
        case UInt8(ascii: "H"):
            guard numbers.count <= 2, let target = numbers.first ?? 1, let column = numbers.count == 2 ? numbers[1] : 1
            else {
                row = nil
                return false
            }
            guard goesToColumns, target == row else {
                row = target
                return false
            }
            if column == 1 { result.append(0x0D) } else { result += Array("\u{1B}[\(column)G".utf8) }
            return true
        case UInt8(ascii: "h"), UInt8(ascii: "l"):
            // Showing and hiding the cursor leaves it where it is; other modes may not.
            if !["?25", "?12"].contains(String(decoding: body, as: UTF8.self)) { row = nil }
        default: row = nil
        }
        return false
    }

    /// Makes the terminal have what is wanted.
    private mutating func settle() {
        guard actual != wanted else { return }
        result += Array("\u{1B}[\(wanted.parameters(after: actual))m".utf8)
        actual = wanted
    }
}

/// Colours and attributes as select graphic rendition names them.
private struct Rendition: Equatable {
    enum Colour: Equatable {
        case terminal
        /// 0 to 15, by the numbers every terminal knows.
        case basic(Int)
        case palette(Int)
        case direct(Int, Int, Int)

        /// Parameters that choose it: `base` is 30 or 40.
        func parameters(_ base: Int) -> String {
            switch self {
            case .terminal: "\(base + 9)"
            case .basic(let number): number < 8 ? "\(base + number)" : "\(base + 52 + number)"
            case .palette(let number): "\(base + 8);5;\(number)"
            case .direct(let red, let green, let blue):
                if let number = Self.paletteNumber(red, green, blue) {
                    // The fixed part of the palette has exactly this colour, under a shorter name.
                    "\(base + 8);5;\(number)"
                } else {
                    "\(base + 8);2;\(red);\(green);\(blue)"
                }
            }
        }

        /// The number that xterm's cube of 216 colours and its greys give to exactly this colour; nil for others.
        private static func paletteNumber(_ red: Int, _ green: Int, _ blue: Int) -> Int? {
            let levels = [0, 95, 135, 175, 215, 255]
            if let r = levels.firstIndex(of: red), let g = levels.firstIndex(of: green),
                let b = levels.firstIndex(of: blue)
            {
                return 16 + 36 * r + 6 * g + b
            }
            guard red == green, green == blue, (8...238).contains(red), (red - 8) % 10 == 0 else { return nil }
            return 232 + (red - 8) / 10
        }
    }

    var foreground = Colour.terminal
    var background = Colour.terminal
    /// Bit n is attribute n: bold 1, dim 2, italic 3, underline 4, reverse 7.
    var attributes: UInt8 = 0

    private static let known: UInt8 = 0b1001_1110

    /// Takes parameters; false, and nothing changed, when one is unknown.
    mutating func apply(_ body: UnsafeRawBufferPointer) -> Bool {
        var numbers: [Int] = [0]
        for byte in body {
            switch byte {
            case 0x30...0x39: numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte - 0x30), 9999)
            case 0x3B: numbers.append(0)
            default: return false
            }
        }
        var new = self
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: new = Rendition()
            case 1...7 where Self.known & 1 << UInt8(number) != 0: new.attributes |= 1 << UInt8(number)
            case 22: new.attributes &= ~0b110
            case 23, 24, 27: new.attributes &= ~(1 << UInt8(number - 20))
            case 30...37: new.foreground = .basic(number - 30)
            case 40...47: new.background = .basic(number - 40)
            case 90...97: new.foreground = .basic(number - 82)
            case 100...107: new.background = .basic(number - 92)
            case 39: new.foreground = .terminal
            case 49: new.background = .terminal
            case 38, 48:
                guard let colour = Self.colour(&rest) else { return false }
                if number == 38 { new.foreground = colour } else { new.background = colour }
            default: return false
            }
        }
        self = new
        return true
    }

    private static func colour(_ rest: inout ArraySlice<Int>) -> Colour? {
        switch rest.popFirst() {
        case 5: return rest.popFirst().map { .palette($0) }
        case 2:
            guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst() else { return nil }
            return .direct(red, green, blue)
        default: return nil
        }
    }

    /// The shortest parameters that lead here: from nothing, or from what was before.
    func parameters(after former: Rendition?) -> String {
        if self == Rendition() { return "" }
        let fresh = (["0"] + steps(from: Rendition())).joined(separator: ";")
        guard let former else { return fresh }
        let onward = steps(from: former).joined(separator: ";")
        return onward.utf8.count < fresh.utf8.count ? onward : fresh
    }

    private func steps(from former: Rendition) -> [String] {
        var result: [String] = []
        var kept = former.attributes
        let gone = kept & ~attributes
        // 22 ends both bold and dim.
        if gone & 0b110 != 0 {
            result.append("22")
            kept &= ~0b110
        }
        for number in [3, 4, 7] as [UInt8] where gone & 1 << number != 0 {
            result.append("\(number + 20)")
            kept &= ~(1 << number)
        }
        for number in 1...7 as ClosedRange<UInt8> where attributes & ~kept & 1 << number != 0 {
            result.append("\(number)")
        }
        if foreground != former.foreground { result.append(foreground.parameters(30)) }
        if background != former.background { result.append(background.parameters(40)) }
        return result
    }
}
