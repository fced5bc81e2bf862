import CNcurses
import Screen

/// Brings cell buffers to ncurses' screen: the rows that changed, in one frame, with the cursor in its place.
///
/// Only `stdscr` is used: ncurses moves and shrinks other windows as it likes when the terminal shrinks.
@MainActor
struct Presenter {
    private var paints: PaintTable
    private var shown: CellBuffer?
    private var caret = Point(x: 0, y: 0)
    private var isCursorShown: Bool?
    private let screen: OpaquePointer
    private let isFiltering: Bool
    private let marksFrames: Bool
    private let goesToColumns: Bool
    private var line: [cchar_t] = []

    /// Rows from which on a frame is worth the bytes that make the terminal show it at once.
    private static let largeFrame = 8

    /// Makes a presenter for the open screen.
    ///
    /// - Parameters:
    ///   - isFiltering: whether the terminal speaks the sequences that ``RenditionFilter`` shortens.
    ///   - marksFrames: whether large frames are enclosed in marks.
    init(_ screen: OpaquePointer, depth: ColorDepth, isFiltering: Bool, marksFrames: Bool) {
        self.screen = screen
        self.isFiltering = isFiltering
        self.marksFrames = marksFrames
        goesToColumns = Self.goesToColumns()
        paints = PaintTable(depth: depth, pairLimit: CInt(min(nc_pairs(), 32767)))
    }

    /// Whether the terminal's description says `ESC [ column G`, as nearly all do.
    private static func goesToColumns() -> Bool {
        var buffer = [CChar](repeating: 0, count: 64)
        let length = nc_capability("hpa", &buffer, 0, buffer.count)
        guard length > 0, length <= buffer.count else { return false }
        let bytes = buffer[..<Int(length)].map(UInt8.init(bitPattern:))
        return bytes.starts(with: Array("\u{1B}[".utf8)) && bytes.last == UInt8(ascii: "G")
    }

    /// Nothing that was shown counts any more: the screen has another size.
    mutating func forget() { shown = nil }

    /// Hands a buffer to ncurses and gives what is to be sent: what differs from the last one.
    mutating func frame(_ buffer: CellBuffer, theme: Theme, showsCursor: Bool) -> [UInt8] {
        guard let window = nc_stdscr() else { return [] }
        let size = Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
        if paints.use(theme) { shown = nil }
        if shown == nil || shown?.size != buffer.size {
            werase(window)
            shown = nil
        }
        var changed = 0
        for y in 0..<min(size.height, buffer.size.height) {
            if let shown, shown.row(y, equals: buffer) { continue }
            put(buffer, row: y, width: min(size.width, buffer.size.width), in: window)
            changed += 1
        }
        shown = buffer
        let isKept = isFiltering && nc_frame_begin(screen)
        place(buffer.caret, size, shows: showsCursor, in: window)
        wnoutrefresh(window)
        doupdate()
        guard isKept else { return [] }
        var count = 0
        let bytes = RenditionFilter.filter(
            UnsafeRawBufferPointer(start: nc_frame_end(screen, &count), count: count), goesToColumns: goesToColumns)
        guard marksFrames, changed >= Self.largeFrame else { return bytes }
        return Array(ModeStrings.frameStart.utf8) + bytes + Array(ModeStrings.frameEnd.utf8)
    }

    /// The cursor stands at the caret even when it is hidden: an input method opens its window there. Without a caret it
    /// stays where it was.
    private mutating func place(_ wanted: Point?, _ size: Size, shows: Bool, in window: UnsafeMutablePointer<WINDOW>) {
        if let wanted { caret = wanted }
        let x = max(0, min(caret.x, size.width - 1))
        let y = max(0, min(caret.y, size.height - 1))
        let isShown = shows && wanted != nil
        if isCursorShown != isShown {
            curs_set(isShown ? 1 : 0)
            isCursorShown = isShown
        }
        wmove(window, CInt(y), CInt(x))
    }

    /// Writes a whole row; ncurses finds the columns that differ.
    private mutating func put(_ buffer: CellBuffer, row y: Int, width: Int, in window: UnsafeMutablePointer<WINDOW>) {
        line.removeAll(keepingCapacity: true)
        var previous: Paint?
        var x = 0
        for cell in buffer.row(y).prefix(width) {
            defer { x += 1 }
            guard cell.width > 0 else { continue }
            var paint = paints.paint(ink: cell.ink, over: cell.over)
            if cell.glyph == 0x20, let last = previous, last.ground == paint.ground, last.isPlainOnBlank,
                paint.isPlainOnBlank
            {
                // A blank shows its background only. With its neighbour's paint the terminal needs no change of colours
                // there, which is most of what a moved selection costs.
                paint = last
            }
            previous = paint
            append(cell, of: buffer, fits: x + Int(cell.width) <= width, paint)
        }
        mvwadd_wchnstr(window, CInt(y), 0, line, CInt(line.count))
    }

    private mutating func append(_ cell: Cell, of buffer: CellBuffer, fits: Bool, _ paint: Paint) {
        var result = cchar_t()
        if !fits {
            nc_cell_scalar(&result, 0x20, paint.attributes, paint.pair)
        } else if cell.glyph & Cell.clusterFlag != 0 {
            fill(&result, cluster: buffer.text(of: cell), width: cell.width, paint)
        } else if (0x20...0x7E).contains(cell.glyph) || nc_wcwidth(cell.glyph) == CInt(cell.width) {
            nc_cell_scalar(&result, cell.glyph, paint.attributes, paint.pair)
        } else {
            // libc, and so ncurses, counts other columns than we do (its Unicode is older, or the cell holds a control
            // character, which no buffer should): the row must not shift.
            replace(cell.width, paint)
            return
        }
        line.append(result)
    }

    private mutating func fill(_ result: inout cchar_t, cluster: String, width: UInt8, _ paint: Paint) {
        var scalars = cluster.unicodeScalars.map { wchar_t(bitPattern: $0.value) }.prefix(Int(CCHARW_MAX))
        let base = UInt32(bitPattern: scalars.first ?? 0x3F)
        let isSafe = nc_wcwidth(base) == CInt(width)
        scalars.append(0)
        if !isSafe || nc_cell(&result, Array(scalars), paint.attributes, paint.pair) != OK {
            nc_cell_scalar(&result, isSafe ? base : 0x3F, paint.attributes, paint.pair)
            if !isSafe, width == 2 {
                line.append(result)
                nc_cell_scalar(&result, 0x20, paint.attributes, paint.pair)
            }
        }
    }

    private mutating func replace(_ width: UInt8, _ paint: Paint) {
        for scalar in [0x3F, 0x20].prefix(Int(width)) {
            var result = cchar_t()
            nc_cell_scalar(&result, UInt32(scalar), paint.attributes, paint.pair)
            line.append(result)
        }
    }
}
