import CNcurses
import Screen

/// How ncurses shows a style: attribute bits and a colour pair.
struct Paint: Hashable {
    /// Attribute bits without the pair.
    var attributes: attr_t = 0
    /// Pair number, 0 for the terminal's own colours.
    var pair: CInt = 0
    /// Background colour as ncurses numbers it.
    var ground: CInt = -1
    /// Whether a blank shows nothing but its background: no line under it, nothing exchanged.
    var isPlainOnBlank = true
}

/// The paints of a theme on this terminal, each worked out once.
struct PaintTable {
    private struct Colours: Hashable {
        let foreground: CInt
        let background: CInt
    }

    private let depth: ColorDepth
    private let pairLimit: CInt
    private var paints: [Paint?]
    private var pairs: [Colours: CInt] = [:]
    private var theme: Theme?

    private static let roleCount = Role.allCases.count

    /// Makes an empty table. `pairLimit`: pair numbers are below it.
    init(depth: ColorDepth, pairLimit: CInt) {
        self.depth = depth
        self.pairLimit = pairLimit
        paints = Array(repeating: nil, count: Self.roleCount * Self.roleCount)
    }

    /// Takes a theme; true when it is another one, so that everything on the screen is to be painted again.
    mutating func use(_ theme: Theme) -> Bool {
        guard self.theme != theme else { return false }
        let isFirst = self.theme == nil
        self.theme = theme
        paints = Array(repeating: nil, count: paints.count)
        if depth != .mono, !isFirst {
            // Few terminals have pairs for two themes.
            reset_color_pairs()
            pairs = [:]
        }
        return true
    }

    /// The paint of a role with another laid over it.
    mutating func paint(ink: Role, over: Role) -> Paint {
        let index = Int(ink.rawValue) * Self.roleCount + Int(over.rawValue)
        if let known = paints[index] { return known }
        let paint = theme.map { make($0.style(ink: ink, over: over, depth: depth)) } ?? Paint()
        paints[index] = paint
        return paint
    }

    private mutating func make(_ style: Style) -> Paint {
        var paint = Paint()
        if style.attributes.contains(.bold) { paint.attributes |= NC_BOLD }
        if style.attributes.contains(.dim) { paint.attributes |= NC_DIM }
        if style.attributes.contains(.italic) { paint.attributes |= NC_ITALIC }
        if style.attributes.contains(.underline) { paint.attributes |= NC_UNDERLINE }
        if style.attributes.contains(.reverse) { paint.attributes |= NC_REVERSE }
        paint.isPlainOnBlank = style.attributes.isDisjoint(with: [.underline, .reverse])
        guard depth != .mono else { return paint }
        paint.ground = Self.number(style.background, depth)
        paint.pair = pair(Colours(foreground: Self.number(style.foreground, depth), background: paint.ground))
        return paint
    }

    private mutating func pair(_ colours: Colours) -> CInt {
        if colours.foreground < 0, colours.background < 0 { return 0 }
        if let known = pairs[colours] { return known }
        let number = CInt(pairs.count + 1)
        guard number < pairLimit, init_extended_pair(number, colours.foreground, colours.background) == OK else {
            // No pair left (8 colours give 64): the background carries the selection, so rather lose the foreground.
            return pairs.filter { $0.key.background == colours.background }.values.min() ?? 0
        }
        pairs[colours] = number
        return number
    }

    /// The colour as ncurses numbers it: -1 the terminal's own, else a palette number, or red, green, blue in one
    /// number of 24 bits whose first 16 values still mean the palette.
    static func number(_ colour: Color, _ depth: ColorDepth) -> CInt {
        switch colour {
        case .terminal: return -1
        case .ansi(let number) where depth != .direct || number < 16: return CInt(number)
        case .ansi, .rgb:
            guard let (red, green, blue) = colour.components else { return -1 }
            return max(16, CInt(red) << 16 | CInt(green) << 8 | CInt(blue))
        }
    }
}
