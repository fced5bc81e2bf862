import Glibc

/// How many colours the terminal shows.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable {
    /// Red, green, blue, 8 bits each.
    case direct
    /// The xterm palette of 256.
    case ansi256
    /// The terminal's own 16 colours.
    case ansi16
    /// The terminal's own 8 colours.
    case ansi8
    /// No colour: attributes only.
    case mono
}

/// A colour of a theme or of the terminal.
public enum Color: Hashable, Sendable {
    /// The terminal's default foreground or background.
    case terminal
    /// Red, green, blue.
    case rgb(UInt8, UInt8, UInt8)
    /// 0 to 15: the terminal's own colours, which its user chose; 16 to 255: the fixed part of the xterm palette.
    case ansi(UInt8)

    /// The colour written as `#rrggbb` or `#rgb`; nil for anything else.
    public init?(hex: some StringProtocol) {
        let text = hex.utf8
        guard text.first == 0x23, text.count == 7 || text.count == 4, text.dropFirst().allSatisfy(Self.isHexDigit),
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        if text.count == 7 {
            self = .rgb(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
        } else {
            self = .rgb(UInt8(value >> 8 & 0xF) * 17, UInt8(value >> 4 & 0xF) * 17, UInt8(value & 0xF) * 17)
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// The nearest colour that a terminal of this depth shows, in CIELAB.
    ///
    /// At 256 the first 16 are never taken: the user may have redefined them. At 16 and 8 a theme's own `ansi16` entry is
    /// better than this; at `mono` every colour is the terminal's.
    public func quantised(to depth: ColorDepth) -> Color {
        switch (depth, self) {
        case (.direct, _), (_, .terminal): return self
        case (.mono, _): return .terminal
        case (.ansi256, .ansi): return self
        case (.ansi256, .rgb): return .ansi(Palette.xterm.nearest(to: Lab(self), in: 16...255))
        case (.ansi16, .ansi(let number)) where number < 16: return self
        case (.ansi16, _): return .ansi(Palette.xterm.nearest(to: Lab(self), in: 0...15))
        case (.ansi8, .ansi(let number)) where number < 16: return .ansi(number & 7)
        case (.ansi8, _): return .ansi(Palette.xterm.nearest(to: Lab(self), in: 0...7))
        }
    }

    /// Red, green and blue; those of xterm for a colour of the terminal's own. Nil for ``terminal``.
    public var components: (red: UInt8, green: UInt8, blue: UInt8)? {
        switch self {
        case .terminal: nil
        case .rgb(let red, let green, let blue): (red, green, blue)
        case .ansi(let number): Palette.components(number)
        }
    }

    /// Relative luminance, 0 for black to 1 for white (WCAG 2.1); nil for ``terminal``.
    public var luminance: Double? {
        guard let (red, green, blue) = components else { return nil }
        return 0.2126 * Lab.linear(red) + 0.7152 * Lab.linear(green) + 0.0722 * Lab.linear(blue)
    }

    /// Contrast ratio of two colours, 1 to 21 (WCAG 2.1); nil when one is the terminal's.
    public func contrast(with other: Color) -> Double? {
        guard let one = luminance, let two = other.luminance else { return nil }
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }
}

/// A colour in CIELAB (D65), where distance is what an eye sees.
struct Lab: Sendable {
    let lightness: Double
    let a: Double
    let b: Double

    init(_ color: Color) {
        let (red, green, blue) = color.components ?? (0, 0, 0)
        let (r, g, b) = (Lab.linear(red), Lab.linear(green), Lab.linear(blue))
        let x = Lab.curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
        let y = Lab.curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
        let z = Lab.curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
        lightness = 116 * y - 16
        a = 500 * (x - y)
        self.b = 200 * (y - z)
    }

    func squaredDistance(to other: Lab) -> Double {
        let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
        return dl * dl + da * da + db * db
    }

    /// Linear light of an sRGB component, 0 to 1.
    static func linear(_ component: UInt8) -> Double {
        let value = Double(component) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func curve(_ value: Double) -> Double {
        value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
}

/// The 256 colours of xterm.
struct Palette: Sendable {
    static let xterm = Palette()

    private let labs: [Lab]

    private init() {
        labs = (0...255).map { Lab(.ansi(UInt8($0))) }
    }

    func nearest(to lab: Lab, in numbers: ClosedRange<Int>) -> UInt8 {
        var best = numbers.lowerBound
        var distance = Double.infinity
        for number in numbers {
            let candidate = labs[number].squaredDistance(to: lab)
            if candidate < distance { (best, distance) = (number, candidate) }
        }
        return UInt8(best)
    }

    static func components(_ number: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        switch number {
        case 0...15: return base[Int(number)]
        case 16...231:
            let index = Int(number) - 16
            return (level(index / 36), level(index / 6 % 6), level(index % 6))
        default:
            let grey = 8 + 10 * (number - 232)
            return (grey, grey, grey)
        }
    }

    private static func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }

    private static let base: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
}
