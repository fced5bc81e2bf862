/// A screen, or a part of one, as cells. Views draw into it; the terminal shows it; tests read it.
///
/// True after every call, whatever the text and the rectangle (``check()`` looks for the contrary):
/// - the lead of a wide glyph is followed by its continuation, which has the same roles; no continuation stands alone
///   (overwriting half of a wide glyph blanks the other half);
/// - nothing wide starts in the last column of a clip, a blank stands there;
/// - no control character is in a cell.
///
/// A rectangle or point may lie partly or wholly outside: what is outside is not drawn.
public struct CellBuffer: Sendable {
    /// Columns and rows.
    public let size: Size
    /// What the terminal can show.
    public let glyphs: GlyphPolicy
    /// Where the hardware cursor must stand on this frame; an input method opens its window there. Nil hides it.
    public var caret: Point?

    var cells: [Cell]
    var clusterTable = ClusterTable()

    /// Makes a blank screen.
    public init(size: Size, glyphs: GlyphPolicy = GlyphPolicy()) {
        self.size = size
        self.glyphs = glyphs
        cells = [Cell](repeating: .blank(), count: size.width * size.height)
    }

    /// The whole buffer as a rectangle.
    public var bounds: Rect { Rect(size) }

    /// The clusters that cells with `Cell.clusterFlag` number: a base with up to four combining marks each.
    ///
    /// The numbers hold for this buffer only; compare rows of two buffers with ``row(_:equals:)``.
    public var clusters: [String] { clusterTable.texts }

    /// The cell at a column and row; a blank outside the buffer.
    public subscript(x x: Int, y y: Int) -> Cell {
        guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank() }
        return cells[y * size.width + x]
    }

    /// The cells of a row from left to right; none outside the buffer.
    public func row(_ y: Int) -> ArraySlice<Cell> {
        guard y >= 0, y < size.height else { return [] }
        return cells[y * size.width..<(y + 1) * size.width]
    }

    /// Whether a row shows the same as that row of another buffer.
    public func row(_ y: Int, equals other: CellBuffer) -> Bool {
        let mine = row(y)
        let theirs = other.row(y)
        guard mine.count == theirs.count else { return false }
        let sameNumbers = clusterTable.texts == other.clusterTable.texts
        return mine.withUnsafeBytes { mineBytes in
            theirs.withUnsafeBytes { theirBytes in
                if sameNumbers { return mineBytes.elementsEqual64(theirBytes) }
                return zip(mine, theirs).allSatisfy { text(of: $0) == other.text(of: $1) && $0.hasSameRoles(as: $1) }
            }
        }
    }

    /// What a cell shows, as text; empty for the continuation of a wide glyph.
    public func text(of cell: Cell) -> String {
        if cell.width == 0 { return "" }
        if cell.glyph & Cell.clusterFlag != 0 {
            let number = Int(cell.glyph & ~Cell.clusterFlag)
            return number < clusters.count ? clusters[number] : ""
        }
        return Unicode.Scalar(cell.glyph).map { String(Character($0)) } ?? ""
    }
}

extension CellBuffer: Equatable {
    /// Whether both show the same, with the cursor at the same place.
    public static func == (one: CellBuffer, other: CellBuffer) -> Bool {
        one.size == other.size && one.caret == other.caret
            && (0..<one.size.height).allSatisfy { one.row($0, equals: other) }
    }
}

/// The clusters of a buffer, each once.
struct ClusterTable: Sendable {
    private(set) var texts: [String] = []
    private var numbers: [String: UInt32] = [:]

    /// The glyph value that stands for a cluster.
    mutating func glyph(for cluster: String) -> UInt32 {
        if let number = numbers[cluster] { return number | Cell.clusterFlag }
        let number = UInt32(texts.count)
        texts.append(cluster)
        numbers[cluster] = number
        return number | Cell.clusterFlag
    }
}

extension Cell {
    fileprivate func hasSameRoles(as other: Cell) -> Bool {
        ink == other.ink && over == other.over && width == other.width
    }
}

extension UnsafeRawBufferPointer {
    /// Compares memory in steps of eight bytes, the size of a cell.
    fileprivate func elementsEqual64(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        for offset in stride(from: 0, to: count, by: 8)
        where load(fromByteOffset: offset, as: UInt64.self) != other.load(fromByteOffset: offset, as: UInt64.self) {
            return false
        }
        return true
    }
}
