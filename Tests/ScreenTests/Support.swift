import Screen

/// A buffer of a size, drawn into by a closure.
func screen(
    _ width: Int, _ height: Int, _ glyphs: GlyphPolicy = GlyphPolicy(), draw: (inout CellBuffer) -> Void
) -> CellBuffer {
    var buffer = CellBuffer(size: Size(width: width, height: height), glyphs: glyphs)
    draw(&buffer)
    return buffer
}

/// Random numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension CellBuffer {
    /// The letters of the ink block of the dump for one row: which role each cell is in.
    func inks(_ y: Int) -> [Role] { row(y).map(\.ink) }

    /// Columns of a row over which a role lies.
    func columns(under over: Role, row y: Int) -> [Int] {
        row(y).enumerated().filter { $0.element.over == over }.map(\.offset)
    }
}
