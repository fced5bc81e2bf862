/// Colours and attributes for every role.
///
/// Made by ``ThemeLibrary`` from theme files; a theme is always complete, whatever was wrong with its file.
public struct Theme: Hashable, Sendable {
    /// What the terminal's own background is taken for.
    public enum Appearance: String, Hashable, Sendable, CaseIterable {
        case dark, light
    }

    /// The name a user chooses it by.
    public let name: String
    /// 简体中文 title.
    public let titleChinese: String
    /// English title.
    public let titleEnglish: String
    /// Dark or light.
    public let appearance: Appearance
    /// One entry for each role, by raw value.
    private let entries: [Entry]

    /// What a theme says of one role.
    struct Entry: Hashable, Sendable {
        var foreground: Color?
        var background: Color?
        var attributes: Attributes?
        /// Attributes where there is no colour; nil: the same as `attributes`.
        var mono: Attributes?
        /// Foreground and background chosen by hand for terminals of 16 colours; nil: the nearest.
        var ansi16: Ansi16?

        struct Ansi16: Hashable, Sendable {
            var foreground: Color?
            var background: Color?
        }

        func foreground(at depth: ColorDepth) -> Color? {
            if depth == .ansi16 || depth == .ansi8, let ansi16 { return ansi16.foreground?.quantised(to: depth) }
            return foreground?.quantised(to: depth)
        }

        func background(at depth: ColorDepth) -> Color? {
            if depth == .ansi16 || depth == .ansi8, let ansi16 { return ansi16.background?.quantised(to: depth) }
            return background?.quantised(to: depth)
        }
    }

    /// Completes the given entries: a role without one takes that of the nearest role along the dots of its name.
    init(
        name: String, titleChinese: String, titleEnglish: String, appearance: Appearance, entries given: [Role: Entry]
    ) {
        self.name = name
        self.titleChinese = titleChinese
        self.titleEnglish = titleEnglish
        self.appearance = appearance
        entries = Role.allCases.map { role in
            role.ancestry.lazy.compactMap { given[$0] }.first ?? Entry()
        }
    }

    /// The theme to go on with when there is no file at all: the terminal's colours, selection reversed.
    public static let plain = Theme(
        name: "plain", titleChinese: "朴素", titleEnglish: "Plain", appearance: .dark,
        entries: [
            .rowSelected: Entry(attributes: .reverse), .rowSelectedBlurred: Entry(attributes: [.bold, .underline]),
            .choiceSelected: Entry(attributes: .reverse), .selection: Entry(attributes: .reverse),
            .buttonSelected: Entry(attributes: .reverse), .tabSelected: Entry(attributes: .reverse),
            .rowMarked: Entry(attributes: .bold), .title: Entry(attributes: .bold), .hintKey: Entry(attributes: .bold),
            .fieldFocused: Entry(attributes: .underline), .fieldError: Entry(attributes: [.bold, .underline]),
            .progressFull: Entry(attributes: .reverse),
        ])

    /// How a cell looks.
    ///
    /// `over` patches `ink`: its background and attributes are laid over, and its foreground if it sets one — unless the
    /// ink is a signal (a light, a match, an error) that is still readable on the new background (contrast ≥ 4.5).
    ///
    /// - Parameter depth: what the terminal can show; the style then holds only such colours.
    public func style(ink: Role, over: Role = .text, depth: ColorDepth = .direct) -> Style {
        let base = entries[Int(Role.text.rawValue)]
        let below = entries[Int(ink.rawValue)]
        let above = over == .text ? nil : entries[Int(over.rawValue)]
        if depth == .mono {
            var attributes = (below.mono ?? below.attributes ?? []).union(above?.mono ?? above?.attributes ?? [])
            if attributes.contains(.reverse) { attributes.remove(.dim) }
            return Style(attributes: attributes)
        }
        let paper = base.background(at: depth) ?? .terminal
        let text = base.foreground(at: depth) ?? .terminal
        let own = below.foreground(at: depth) ?? text
        var style = Style(
            foreground: own, background: below.background(at: depth) ?? paper, attributes: below.attributes ?? [])
        if let above { lay(above, over: ink, below, own: own, on: &style, text: text, paper: paper, depth: depth) }
        // Two colours may have become one on the way to 8.
        if style.foreground == style.background, style.foreground != .terminal {
            style.foreground = text == style.background ? paper : text
        }
        return style
    }

    private func lay(
        _ above: Entry, over ink: Role, _ below: Entry, own: Color, on style: inout Style, text: Color, paper: Color,
        depth: ColorDepth
    ) {
        style.attributes.formUnion(above.attributes ?? [])
        style.attributes.remove(.dim)
        let laid = above.background(at: depth)
        style.background = laid ?? style.background
        let wished = above.foreground(at: depth)
        if ink.isSignal, below.foreground != nil, isReadable(own, on: style.background) {
            style.foreground = own
        } else if let wished, laid != nil {
            style.foreground = wished
        } else {
            let candidates = [wished, own, text, paper].compactMap { $0 }
            let background = style.background
            style.foreground =
                candidates.first { isReadable($0, on: background) }
                ?? candidates.max { contrast($0, on: background) < contrast($1, on: background) } ?? text
        }
        // With 8 colours a grey selection would be black on black: exchange the colours instead.
        if depth == .ansi8, above.background != nil, style.background == paper { style.attributes.insert(.reverse) }
    }

    /// Whether text of a colour can be read on another: contrast ≥ 4.5, the terminal's own colours taken as black and
    /// white by ``appearance``.
    public func isReadable(_ foreground: Color, on background: Color) -> Bool {
        contrast(foreground, on: background) >= 4.5
    }

    /// Contrast ratio of text on a background, the terminal's own colours taken as black and white by ``appearance``.
    public func contrast(_ foreground: Color, on background: Color) -> Double {
        let dark = Color.rgb(0, 0, 0)
        let light = Color.rgb(255, 255, 255)
        let text = foreground == .terminal ? (appearance == .dark ? light : dark) : foreground
        let ground = background == .terminal ? (appearance == .dark ? dark : light) : background
        return text.contrast(with: ground) ?? 1
    }
}

extension Role {
    /// Roles whose own colour is the message: it survives a selection when it can be read there.
    var isSignal: Bool {
        switch self {
        case .lightBlue, .lightYellow, .lightRed, .match, .rankUp, .rankDown, .fieldError, .fieldWarning, .formRequired,
            .headerAlert, .toastSuccess, .toastWarning, .toastError, .chart1, .chart2, .chart3, .chart4:
            true
        default: false
        }
    }

    /// The role itself and those it falls back to, nearest first, `text` last.
    var ancestry: [Role] {
        var result: [Role] = []
        var name = Substring(name)
        while true {
            if let role = Role(name: name) { result.append(role) }
            guard let dot = name.lastIndex(of: ".") else { break }
            name = name[..<dot]
        }
        if result.last != .text { result.append(.text) }
        return result
    }

    /// The role of a dotted name.
    public init?(name: some StringProtocol) {
        guard let role = Role.byName[String(name)] else { return nil }
        self = role
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
