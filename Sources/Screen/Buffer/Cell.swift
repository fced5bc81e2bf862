/// One character cell. Eight bytes, no reference, so that rows compare as plain memory.
///
/// `ink` is the role of what is written; `over` a second role laid over it (a selected row over a red light), `.text`
/// when nothing lies over it.
public struct Cell: Hashable, Sendable {
    /// The scalar shown, or an index into the buffer's cluster table when `Cell.clusterFlag` is set.
    public var glyph: UInt32
    /// Columns the glyph takes: 1, 2 for a wide lead, 0 for the continuation behind a wide lead.
    public var width: UInt8
    /// What the glyph means.
    public var ink: Role
    /// A role laid over `ink`; `.text` is none.
    public var over: Role
    /// Fills the eighth byte, so that no byte of a row is undefined and rows may be compared as memory.
    private let reserved: UInt8 = 0

    /// Set in `glyph` when it numbers a cluster (a base with combining marks) instead of holding a scalar.
    public static let clusterFlag: UInt32 = 0x8000_0000

    /// Makes a cell.
    public init(glyph: UInt32, width: UInt8, ink: Role, over: Role = .text) {
        self.glyph = glyph
        self.width = width
        self.ink = ink
        self.over = over
    }

    /// A blank cell of a role.
    public static func blank(_ ink: Role = .text, over: Role = .text) -> Cell {
        Cell(glyph: 0x20, width: 1, ink: ink, over: over)
    }
}
