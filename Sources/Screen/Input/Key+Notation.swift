extension Key: CustomStringConvertible {
    /// The key as footers, help and key maps write it: `j`, `F2`, `Ctrl-P`, `Shift-Tab`, `Alt-Enter`, `Space`.
    public var description: String {
        var result = ""
        if modifiers.contains(.control) { result += "Ctrl-" }
        if modifiers.contains(.alt) { result += "Alt-" }
        if modifiers.contains(.shift) { result += "Shift-" }
        switch code {
        case .character(" "): result += "Space"
        case .character(let character):
            result += modifiers.contains(.control) ? character.uppercased() : String(character)
        case .function(let number): result += "F\(number)"
        case .enter, .tab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown:
            result += Self.names.first { $0.code == code }?.name ?? ""
        }
        return result
    }

    /// Reads what ``description`` writes, and the short names of vim (`C-p`, `S-Tab`, `A-x`, `CR`, `BS`, `lt`). Names and
    /// modifiers are read in any case; nil when the text names no key.
    public init?(parsing text: some StringProtocol) {
        var rest = Substring(text)
        var modifiers: Modifiers = []
        while let dash = rest.dropFirst().firstIndex(of: "-"), rest.index(after: dash) < rest.endIndex {
            switch rest[..<dash].lowercased() {
            case "ctrl", "c": modifiers.insert(.control)
            case "alt", "meta", "a", "m": modifiers.insert(.alt)
            case "shift", "s": modifiers.insert(.shift)
            default: return nil
            }
            rest = rest[rest.index(after: dash)...]
        }
        guard let code = Self.code(named: rest) else { return nil }
        guard case .character(let character) = code else {
            self.init(code, modifiers)
            return
        }
        // Terminals report a shifted letter as the other letter, and a control letter without its case.
        var shown = String(character)
        if modifiers.contains(.shift) {
            guard shown.uppercased() != shown || shown.lowercased() != shown else { return nil }
            shown = shown.uppercased()
            modifiers.remove(.shift)
        }
        if modifiers.contains(.control) { shown = shown.lowercased() }
        self.init(.character(shown.first ?? character), modifiers)
    }

    private static func code(named name: Substring) -> Code? {
        if name.count == 1, let character = name.first { return .character(character) }
        let lower = name.lowercased()
        if lower.first == "f", let number = Int(lower.dropFirst()), (1...24).contains(number) {
            return .function(number)
        }
        switch lower {
        case "space": return .character(" ")
        case "lt": return .character("<")
        case "gt": return .character(">")
        default: return names.first { $0.name.lowercased() == lower }?.code
        }
    }

    /// Names of the keys that are not characters; the first name of a code is the one shown.
    private static let names: [(name: String, code: Code)] = [
        ("Enter", .enter), ("Return", .enter), ("CR", .enter), ("Tab", .tab), ("Esc", .escape), ("Escape", .escape),
        ("Backspace", .backspace), ("BS", .backspace), ("Delete", .delete), ("Del", .delete), ("Insert", .insert),
        ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
        ("End", .end), ("PgUp", .pageUp), ("PageUp", .pageUp), ("PgDn", .pageDown), ("PageDown", .pageDown),
    ]

    /// The key an ASCII keyboard would have given: full-width letters, digits and signs (U+FF01 to U+FF5E, U+3000), and
    /// the punctuation that Chinese input methods put on the same keys (`、` on `/`), become ASCII.
    ///
    /// For command mode only; in a text field the user means what arrives.
    public var folded: Key {
        guard case .character(let character) = code, let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1
        else { return self }
        switch scalar.value {
        case 0xFF01...0xFF5E:
            guard let ascii = Unicode.Scalar(scalar.value - 0xFEE0) else { return self }
            return Key(.character(Character(ascii)), modifiers)
        case 0x3000: return Key(.character(" "), modifiers)
        default:
            let keys: [Character: Character] = [
                "、": "/", "。": ".", "《": "<", "》": ">", "【": "[", "】": "]", "「": "[", "」": "]",
            ]
            return keys[character].map { Key(.character($0), modifiers) } ?? self
        }
    }
}
