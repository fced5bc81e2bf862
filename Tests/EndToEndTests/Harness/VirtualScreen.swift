/// What a terminal of the xterm family would show: a model as small as what ncurses sends allows.
///
/// Bytes go in, in pieces of any size; text comes out. Colours are only noticed, not kept. What it does not understand is
/// collected in ``unknown``, so that a test cannot pass by accident.
struct VirtualScreen {
    private(set) var columns: Int
    private(set) var rows: Int
    /// Private modes that are on: 25 cursor, 7 wrapping, 1049 alternate screen, 2004 paste marks, 1002 mouse.
    private(set) var modes: Set<Int> = VirtualScreen.usualModes
    /// Whether any colour was ever asked for.
    private(set) var usesColour = false
    /// Sequences that are not understood.
    private(set) var unknown: [String] = []
    /// The place of the cursor, from 0.
    private(set) var x = 0
    private(set) var y = 0

    /// The modes of a terminal that nobody has changed.
    static let usualModes: Set<Int> = [7, 25]

    /// The text of each cell; the right half of a wide character is empty.
    private var cells: [[String]]
    private var main: [[String]]?
    private var top = 0
    private var bottom: Int
    private var saved = (x: 0, y: 0)
    private var isWrapDue = false
    private var isInserting = false
    private var last = " "
    private var reader = SequenceReader()

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        bottom = rows - 1
        cells = VirtualScreen.blank(columns, rows)
    }

    // MARK: What is shown

    /// The rows, without the blanks at their ends.
    var lines: [String] {
        cells.map { row in
            var text = row.joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// The rows as one text.
    var text: String { lines.joined(separator: "\n") }

    func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// The row that contains a text.
    func line(with text: String) -> String? { lines.first { $0.contains(text) } }

    var isAlternate: Bool { modes.contains(1049) }
    var isCursorShown: Bool { modes.contains(25) }

    // MARK: Feeding

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard let piece = reader.take(byte) else { continue }
            switch piece {
            case .text(let scalar): put(scalar)
            case .control(let byte): control(byte)
            case .escape(let final): escape(final)
            case .sequence(let mark, let numbers, let final): sequence(mark, numbers, final)
            case .passed: break
            }
        }
    }

    /// The window has another size: rows and columns are cut or added at the end.
    mutating func resize(columns: Int, rows: Int) {
        func fit(_ page: [[String]]) -> [[String]] {
            let cut = page.prefix(rows).map { Array($0.prefix(columns)) + VirtualScreen.blanks(columns - $0.count) }
            return cut + VirtualScreen.blank(columns, max(0, rows - cut.count))
        }
        cells = fit(cells)
        main = main.map(fit)
        (self.columns, self.rows) = (columns, rows)
        (top, bottom) = (0, rows - 1)
        (x, y) = (min(x, columns - 1), min(y, rows - 1))
        isWrapDue = false
    }

    // MARK: Writing

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = VirtualScreen.width(scalar)
        if width == 0 {
            let owner = isWrapDue ? x : max(0, x - 1)
            let base = cells[y][owner].isEmpty && owner > 0 ? owner - 1 : owner
            cells[y][base].unicodeScalars.append(scalar)
            return
        }
        if isWrapDue || x + width > columns, modes.contains(7) {
            x = 0
            lineFeed()
        }
        guard x + width <= columns else { return }
        if isInserting { insertBlanks(width) }
        clear(y, x..<x + width)
        last = String(scalar)
        cells[y][x] = last
        if width == 2 { cells[y][x + 1] = "" }
        isWrapDue = x + width == columns
        x = min(x + width, columns - 1)
    }

    /// Blanks cells, and the other halves of wide characters that are cut by it.
    private mutating func clear(_ row: Int, _ range: Range<Int>) {
        let range = max(0, range.lowerBound)..<max(0, min(columns, range.upperBound))
        guard row >= 0, row < rows, !range.isEmpty else { return }
        if cells[row][range.lowerBound].isEmpty, range.lowerBound > 0 { cells[row][range.lowerBound - 1] = " " }
        if range.upperBound < columns, cells[row][range.upperBound].isEmpty { cells[row][range.upperBound] = " " }
        for column in range { cells[row][column] = " " }
    }

    private mutating func insertBlanks(_ count: Int) {
        cells[y].insert(contentsOf: VirtualScreen.blanks(count), at: x)
        cells[y].removeLast(count)
    }

    private mutating func lineFeed() {
        if y == bottom { scroll(1, from: top) } else if y < rows - 1 { y += 1 }
        isWrapDue = false
    }

    /// Moves the rows from `first` to the end of the region up; down for a negative count.
    private mutating func scroll(_ count: Int, from first: Int) {
        for _ in 0..<min(abs(count), rows) {
            cells.remove(at: count > 0 ? first : bottom)
            cells.insert(VirtualScreen.blanks(columns), at: count > 0 ? bottom : first)
        }
    }

    // MARK: Controls

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08: x = max(0, x - 1)
        case 0x09: x = min(columns - 1, (x / 8 + 1) * 8)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D: x = 0
        default: return
        }
        isWrapDue = false
    }

    private mutating func escape(_ final: String) {
        switch final {
        case "7": saved = (x, y)
        case "8": (x, y) = (min(saved.x, columns - 1), min(saved.y, rows - 1))
        case "M": if y == top { scroll(-1, from: top) } else { y = max(0, y - 1) }
        case "D": lineFeed()
        case "E":
            x = 0
            lineFeed()
        case "=", ">", "(B", "(0", ")0", ")B", "H", "]R": break
        default: unknown.append("ESC \(final)")
        }
        isWrapDue = false
    }

    private mutating func sequence(_ mark: String, _ numbers: [Int], _ final: Character) {
        let first = numbers.first ?? 0
        let count = max(1, first)
        let second = numbers.dropFirst().first ?? 0
        switch "\(mark)\(final)" {
        case "A": y = max(y >= top ? top : 0, y - count)
        case "B", "e": y = min(y <= bottom ? bottom : rows - 1, y + count)
        case "C", "a": x = min(columns - 1, x + count)
        case "D": x = max(0, x - count)
        case "E": (x, y) = (0, min(rows - 1, y + count))
        case "F": (x, y) = (0, max(0, y - count))
        case "G", "`": x = min(columns, count) - 1
        case "d": y = min(rows, count) - 1
        case "H", "f": (x, y) = (min(columns, max(1, second)) - 1, min(rows, count) - 1)
        case "I": for _ in 0..<count { control(0x09) }
        case "Z": for _ in 0..<count { x = max(0, (x - 1) / 8 * 8) }
        case "J": erase(first)
        case "K": clear(y, first == 0 ? x..<columns : first == 1 ? 0..<x + 1 : 0..<columns)
        case "X": clear(y, x..<x + count)
        case "P":
            cells[y].removeSubrange(x..<min(columns, x + count))
            cells[y] += VirtualScreen.blanks(columns - cells[y].count)
        case "@": insertBlanks(min(count, columns - x))
        case "L": if (top...bottom).contains(y) { scroll(-count, from: y) }
        case "M": if (top...bottom).contains(y) { scroll(count, from: y) }
        case "S": scroll(count, from: top)
        case "T": scroll(-count, from: top)
        case "b":
            let text = last
            for _ in 0..<count { for scalar in text.unicodeScalars { put(scalar) } }
            return
        case "r":
            (top, bottom) = (count - 1, min(rows, second == 0 ? rows : second) - 1)
            if top >= bottom { (top, bottom) = (0, rows - 1) }
            (x, y) = (0, 0)
        case "m":
            usesColour =
                usesColour || numbers.contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
            return
        case "?h", "?l": for number in numbers { set(number, final == "h") }
        case "h": isInserting = numbers.contains(4)
        case "l": if numbers.contains(4) { isInserting = false }
        case "?c", "c", "n", "t", "q", "!p", ">c": return
        default: unknown.append("CSI \(mark)\(numbers)\(final)")
        }
        isWrapDue = false
    }

    private mutating func erase(_ what: Int) {
        if what == 0 {
            clear(y, x..<columns)
            for row in min(rows, y + 1)..<rows { clear(row, 0..<columns) }
        } else {
            for row in 0..<(what == 1 ? y : rows) { clear(row, 0..<columns) }
            if what == 1 { clear(y, 0..<x + 1) }
        }
    }

    private mutating func set(_ mode: Int, _ isOn: Bool) {
        if mode == 1049, isOn != isAlternate {
            if isOn {
                main = cells
                saved = (x, y)
                cells = VirtualScreen.blank(columns, rows)
            } else {
                cells = main ?? cells
                (x, y) = (min(saved.x, columns - 1), min(saved.y, rows - 1))
            }
        }
        if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }

    // MARK: Cells

    private static func blanks(_ count: Int) -> [String] { Array(repeating: " ", count: max(0, count)) }

    private static func blank(_ columns: Int, _ rows: Int) -> [[String]] {
        Array(repeating: blanks(columns), count: rows)
    }

    /// Columns of a scalar, as far as this program's screens need to know.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
