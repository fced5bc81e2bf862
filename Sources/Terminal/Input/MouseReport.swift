import Screen

/// A mouse report as the terminal counts: button bits, and a place from 1.
struct MouseReport {
    /// Buttons in 0 to 1, Shift 4, Alt 8, Control 16, motion 32, wheel 64.
    let bits: Int
    /// Column from 1.
    let column: Int
    /// Row from 1.
    let row: Int
    /// Whether a button went down (or is down); the newer form says so by its last letter.
    let pressed: Bool

    /// The report of the old form: three bytes, each 32 too large; a release does not say which button.
    init?(oldForm bytes: [UInt8]) {
        guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
        let bits = Int(bytes[0]) - 32
        self.init(
            bits: bits & 3 == 3 ? bits & ~3 : bits, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32,
            pressed: bits & 3 != 3)
    }

    /// Makes a report.
    init(bits: Int, column: Int, row: Int, pressed: Bool) {
        self.bits = bits
        self.column = column
        self.row = row
        self.pressed = pressed
    }

    /// What happened; nil for what nobody asked for (motion without a button, wheels to the side, buttons 8 to 11).
    var mouse: Mouse? {
        guard column > 0, row > 0 else { return nil }
        let position = Point(x: column - 1, y: row - 1)
        var modifiers: Key.Modifiers = []
        if bits & 4 != 0 { modifiers.insert(.shift) }
        if bits & 8 != 0 { modifiers.insert(.alt) }
        if bits & 16 != 0 { modifiers.insert(.control) }
        switch (bits & 0b1100_0000, bits & 3) {
        case (64, 0): return Mouse(.wheelUp, at: position, modifiers: modifiers)
        case (64, 1): return Mouse(.wheelDown, at: position, modifiers: modifiers)
        case (0, let number) where number < 3:
            let button: Mouse.Button = [.left, .middle, .right][number]
            let action: Mouse.Action = !pressed ? .release : bits & 32 != 0 ? .drag : .press
            return Mouse(action, button, at: position, modifiers: modifiers)
        default: return nil
        }
    }
}
