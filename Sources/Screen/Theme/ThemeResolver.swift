/// Turns a theme file and its parents into a theme: names become colours, what the child does not say the parent does.
enum ThemeResolver {
    /// Resolves a chain of files, the child first. An empty chain gives ``Theme/plain``.
    static func resolve(_ chain: [ThemeSource]) -> (theme: Theme, warnings: [ThemeWarning]) {
        guard let child = chain.first else { return (.plain, []) }
        var warnings: [ThemeWarning] = []
        var entries: [Role: Theme.Entry] = [:]
        // A parent's roles take the child's palette where both name a colour: that is how a variant is made.
        var palette: [String: Color] = [:]
        for source in chain.reversed() { palette.merge(source.palette) { _, childs in childs } }
        for source in chain.reversed() {
            for role in Role.allCases {
                guard let text = source.roles[role] else { continue }
                let own = read(text, source, palette, &warnings)
                entries[role] = merge(own, over: entries[role])
            }
        }
        let theme = Theme(
            name: child.name,
            titleChinese: chain.lazy.compactMap(\.titleChinese).first ?? child.name,
            titleEnglish: chain.lazy.compactMap(\.titleEnglish).first ?? child.name,
            appearance: chain.lazy.compactMap(\.appearance).first ?? .dark,
            entries: entries)
        return (theme, warnings)
    }

    private static func merge(_ child: Theme.Entry, over parent: Theme.Entry?) -> Theme.Entry {
        guard let parent else { return child }
        var result = parent
        if child.foreground != nil || child.background != nil {
            // Colours chosen by hand for 16 belong to the colours they stand for.
            result.ansi16 = nil
        }
        result.foreground = child.foreground ?? parent.foreground
        result.background = child.background ?? parent.background
        result.attributes = child.attributes ?? parent.attributes
        result.mono = child.mono ?? parent.mono
        result.ansi16 = child.ansi16 ?? result.ansi16
        return result
    }

    private static func read(
        _ text: ThemeSource.RoleText, _ source: ThemeSource, _ palette: [String: Color],
        _ warnings: inout [ThemeWarning]
    ) -> Theme.Entry {
        func color(_ name: String?, _ palette: [String: Color]) -> Color? {
            guard let name else { return nil }
            if let color = palette[name] ?? ColorName.parse(name) { return color }
            let known = palette.keys.sorted() + ColorName.all
            warnings.append(
                source.warning(at: text.path, .unknownColour(name, nearest: NearestName.find(name, among: known))))
            return nil
        }
        var entry = Theme.Entry()
        entry.foreground = color(text.foreground, palette)
        entry.background = color(text.background, palette)
        entry.attributes = text.attributes
        entry.mono = text.mono
        if let ansi16 = text.ansi16 {
            // "red on black", "red", "on black".
            let words = ansi16.split(separator: " ").map(String.init)
            let divider = words.firstIndex(of: "on") ?? words.count
            entry.ansi16 = Theme.Entry.Ansi16(
                foreground: color(words[..<divider].first, [:]),
                background: color(words[divider...].dropFirst().first, [:]))
        }
        return entry
    }
}

/// Colours by name, as theme files write them beside `#rrggbb`.
enum ColorName {
    /// `default`, the eight names and their `bright-` twins.
    static let all: [String] =
        ["default"]
        + ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"].flatMap {
            [$0, "bright-\($0)"]
        }

    /// The colour of a hexadecimal number or a name; nil for neither.
    static func parse(_ text: String) -> Color? {
        if let color = Color(hex: text) { return color }
        if text == "default" { return .terminal }
        guard let index = all.firstIndex(of: text) else { return nil }
        let number = UInt8((index - 1) / 2)
        return .ansi(text.hasPrefix("bright-") ? number + 8 : number)
    }
}
