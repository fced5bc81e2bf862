import CNcurses
import Screen

/// What ncurses' key codes, the names of extended keys, and control bytes mean.
enum KeyTable {
    /// The key of a code such as `KEY_UP`; nil for codes that mean nothing to us.
    static func key(code: CInt) -> Key? {
        if let key = plain[code] { return key }
        let number = Int(code - KEY_F0)
        return (1...63).contains(number) ? function(number) : nil
    }

    /// The key of an extended name: a stem and a digit that counts the modifiers as xterm does (`kLFT5` is Ctrl-Left;
    /// no digit is Shift).
    static func key(named name: String) -> Key? {
        var stem = Substring(name)
        var modifiers: Key.Modifiers = .shift
        if let digit = stem.last?.wholeNumberValue {
            stem.removeLast()
            modifiers = self.modifiers(parameter: digit)
        }
        return stems[String(stem)].map { Key($0, modifiers) }
    }

    /// The key of a control byte (below 0x20, or 0x7F).
    static func key(control byte: UInt8) -> Key {
        switch byte {
        case 0x08, 0x7F: Key(.backspace)
        case 0x09: Key(.tab)
        case 0x0A, 0x0D: Key(.enter)
        case 0x1B: Key(.escape)
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// xterm's modifier number: 1 + (1 Shift, 2 Alt, 4 Control, 8 Meta).
    static func modifiers(parameter: Int) -> Key.Modifiers {
        let bits = max(0, parameter - 1)
        var result: Key.Modifiers = []
        if bits & 1 != 0 { result.insert(.shift) }
        if bits & 0b1010 != 0 { result.insert(.alt) }
        if bits & 4 != 0 { result.insert(.control) }
        return result
    }

    /// Terminal descriptions count modified function keys on: F13 is Shift-F1, F25 Ctrl-F1, F37 Ctrl-Shift-F1, F49
    /// Alt-F1, F61 Alt-Shift-F1.
    private static func function(_ number: Int) -> Key {
        let layers: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt, [.alt, .shift]]
        return Key(.function((number - 1) % 12 + 1), layers[(number - 1) / 12])
    }

    private static let stems: [String: Key.Code] = [
        "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp,
        "kNXT": .pageDown, "kIC": .insert, "kDC": .delete, "kcbt": .tab,
    ]

    private static let plain: [CInt: Key] = [
        KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
        KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
        KEY_IC: Key(.insert), KEY_DC: Key(.delete), KEY_BACKSPACE: Key(.backspace), KEY_ENTER: Key(.enter),
        KEY_BTAB: Key(.tab, .shift),
        KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift), KEY_SLEFT: Key(.left, .shift),
        KEY_SRIGHT: Key(.right, .shift), KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
        KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift), KEY_SDC: Key(.delete, .shift),
        KEY_SIC: Key(.insert, .shift),
        // The number pad without Num Lock, and keyboards that label keys differently.
        KEY_A1: Key(.home), KEY_A3: Key(.pageUp), KEY_C1: Key(.end), KEY_C3: Key(.pageDown),
        KEY_FIND: Key(.home), KEY_SELECT: Key(.end),
    ]
}
