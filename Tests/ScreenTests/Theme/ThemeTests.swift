import Testing
import Themes

@testable import Screen

@Suite("The themes that ship")
struct ShippedThemeTests {
    static let names = BuiltInThemes.files.map(\.name)
    static let library = ThemeLibrary(BuiltInThemes.files)

    /// Lines and bars: there is nothing to read in them.
    static let drawings: Set<Role> = [
        .border, .borderFocused, .treeGuide, .progressFull, .progressEmpty, .scrollbar, .scrollbarThumb,
    ]
    /// Roles that views lay over others.
    static let overlays: [Role] = [
        .text, .rowAlternate, .rowSelected, .rowSelectedBlurred, .rowSelectedMarked, .rowMarked, .choiceSelected,
        .selection, .buttonSelected, .dialog,
    ]

    @Test("a theme has no faults, both titles, and a word on every role, its own or one it inherits", arguments: names)
    func complete(_ name: String) {
        let (theme, warnings) = Self.library.theme(named: name)
        #expect(warnings == [])
        #expect(theme.name == name)
        #expect(theme.titleChinese != name && theme.titleEnglish != name)
        var missing = Set(Role.allCases)
        var ancestor: String? = name
        while let file = BuiltInThemes.files.first(where: { $0.name == ancestor }) {
            let source = ThemeSource(name: file.name, bytes: file.toml)
            if file.name == name {
                #expect(source.titleChinese != nil && source.titleEnglish != nil && source.appearance != nil)
            }
            missing.subtract(source.roles.keys)
            ancestor = source.inherits
        }
        #expect(missing.map(\.name) == [])
    }

    /// Contrast that text must reach: AA of WCAG 2.1, AAA where the theme's name promises more.
    static func leastContrast(_ name: String) -> Double { name.hasPrefix("high-contrast") ? 7 : 4.5 }

    @Test("all text can be read, with any role laid over it", arguments: names, [ColorDepth.direct, .ansi256])
    func contrast(_ name: String, _ depth: ColorDepth) {
        let theme = Self.library.theme(named: name).theme
        var faults: [String] = []
        for ink in Role.allCases where !Self.drawings.contains(ink) {
            for over in Self.overlays {
                let style = theme.style(ink: ink, over: over, depth: depth)
                let contrast = theme.contrast(style.foreground, on: style.background)
                if contrast < Self.leastContrast(name) { faults.append("\(ink.name) under \(over.name): \(contrast)") }
            }
        }
        #expect(faults == [])
    }

    @Test(
        "with few colours nothing is written in the colour of its ground", arguments: names,
        [ColorDepth.ansi16, .ansi8])
    func fewColours(_ name: String, _ depth: ColorDepth) {
        let theme = Self.library.theme(named: name).theme
        var faults: [String] = []
        for ink in Role.allCases where !Self.drawings.contains(ink) {
            for over in Self.overlays {
                let style = theme.style(ink: ink, over: over, depth: depth)
                if theme.contrast(style.foreground, on: style.background) < 1.9 {
                    faults.append("\(ink.name) under \(over.name): \(style)")
                }
                for color in [style.foreground, style.background] {
                    guard case .ansi(let number) = color else {
                        if color != .terminal { faults.append("\(ink.name): \(color)") }
                        continue
                    }
                    if number >= (depth == .ansi8 ? 8 : 16) { faults.append("\(ink.name): \(color)") }
                }
            }
        }
        #expect(faults == [])
    }

    @Test("without colour, attributes tell apart what must not be confused", arguments: names)
    func mono(_ name: String) {
        let theme = Self.library.theme(named: name).theme
        let roles: [Role] = [
            .row, .rowSelected, .rowMarked, .rowSelectedMarked, .rowSelectedBlurred, .lightBlue, .lightYellow,
            .lightRed,
        ]
        for (index, one) in roles.enumerated() {
            for other in roles[..<index] {
                #expect(
                    theme.style(ink: one, depth: .mono) != theme.style(ink: other, depth: .mono)
                        || (one == .lightRed && other == .rowSelectedMarked), "\(one) and \(other)")
            }
        }
        let fields: [Role] = [.field, .fieldFocused, .fieldError, .fieldWarning, .text]
        #expect(Set(fields.map { theme.style(ink: $0, depth: .mono) }).count == fields.count)
        for role in Role.allCases {
            let style = theme.style(ink: role, over: .rowSelected, depth: .mono)
            #expect(style.foreground == .terminal && style.background == .terminal)
            #expect(style.attributes.contains(.reverse))
        }
    }

    @Test(
        "a light on the selected row keeps its colour where that can be read, and the selection its ground",
        arguments: names)
    func lights(_ name: String) {
        let theme = Self.library.theme(named: name).theme
        let row = theme.style(ink: .row, over: .rowSelected)
        // A selection in a strong colour leaves no room for some lights; their signs are told apart by shape.
        let isStrong = name.hasPrefix("high-contrast") || name == "sixteen"
        for light in [Role.lightRed, .lightYellow, .lightBlue] {
            let plain = theme.style(ink: light)
            let selected = theme.style(ink: light, over: .rowSelected)
            let isLost = isStrong && !theme.isReadable(plain.foreground, on: row.background)
            #expect(selected.foreground == (isLost ? row.foreground : plain.foreground), "\(light)")
            #expect(selected.background == row.background)
        }
        // Text without a message of its own takes the colour of the selection.
        #expect(theme.style(ink: .textDim, over: .rowSelected).foreground == row.foreground)
    }

    @Test("lights are told by colour alone: bold for one cell costs bytes on a slow line", arguments: names)
    func lightsWithoutBold(_ name: String) {
        let theme = Self.library.theme(named: name).theme
        let styles = [Role.lightRed, .lightYellow, .lightBlue].map { theme.style(ink: $0) }
        if name == "monochrome" {
            #expect(styles.allSatisfy { $0.foreground == .terminal } && Set(styles).count == 3)
        } else {
            #expect(styles.allSatisfy { $0.attributes == [] })
        }
    }

    @Test(
        "the row one is on differs from the rows around it, and from that of a pane without focus", arguments: names,
        [ColorDepth.direct, .ansi256])
    func whereOneIs(_ name: String, _ depth: ColorDepth) {
        let theme = Self.library.theme(named: name).theme
        let rows: [Role] = [.row, .rowAlternate, .rowSelected, .rowSelectedBlurred]
        let styles = rows.map { theme.style(ink: .row, over: $0, depth: depth) }
        for (one, other) in [(0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]
        where styles[one].attributes == styles[other].attributes {
            let distance = Lab(styles[one].background).distance(to: Lab(styles[other].background))
            #expect(distance >= 4, "\(rows[one]) and \(rows[other])")
        }
    }

    @Test("no two themes look the same", arguments: [ColorDepth.direct, .ansi256])
    func differing(_ depth: ColorDepth) {
        var seen: [[Style]: String] = [:]
        for name in Self.names {
            let theme = Self.library.theme(named: name).theme
            let look = Role.allCases.map { theme.style(ink: $0, depth: depth) }
            let twin = seen.updateValue(name, forKey: look)
            #expect(twin == nil, "\(name)")
        }
        #expect(seen.count == 10)
    }

    @Test(
        "the theme of sixteen colours asks for no other, at any depth, and never for bright black",
        arguments: ColorDepth.allCases)
    func sixteen(_ depth: ColorDepth) {
        let theme = Self.library.theme(named: "sixteen").theme
        #expect(theme.style(ink: .text, depth: depth) == Style())
        let styles = Role.allCases.flatMap { ink in
            Self.overlays.map { theme.style(ink: ink, over: $0, depth: depth) }
        }
        func isBoldBlack(_ style: Style) -> Bool { style.foreground == .ansi(0) && style.attributes.contains(.bold) }
        let allowed = Set([Color.terminal] + (UInt8(0)...15).filter { $0 != 8 }.map(Color.ansi))
        let asked = Set(styles.flatMap { [$0.foreground, $0.background] })
        #expect(asked.subtracting(allowed) == [])
        #expect((asked.count > 5) == (depth != .mono))
        // Old terminals show bold black as bright black.
        #expect(!Role.allCases.map { theme.style(ink: $0, depth: depth) }.contains(where: isBoldBlack))
    }
}

@Suite("A theme file with faults still gives a theme")
struct FaultyThemeTests {
    static func load(_ text: String, others: [ThemeLibrary.File] = []) -> (theme: Theme, warnings: [String]) {
        let library = ThemeLibrary([("mine", Array(text.utf8))] + others)
        let (theme, warnings) = library.theme(named: "mine")
        return (theme, warnings.map(\.description))
    }

    @Test(
        "each fault is told with file, line and the nearest valid name",
        arguments: [
            (
                "name = \"mine\"\n[roles]\n\"row.seleted\" = { fg = \"#fff\" }",
                "mine.toml:3: unknown role \"row.seleted\", did you mean \"row.selected\"?"
            ),
            (
                "[palette]\nreed = \"#e3bd74\"\n[roles]\ntitle = { fg = \"reeds\" }",
                "mine.toml:4: unknown colour \"reeds\", did you mean \"reed\"?"
            ),
            (
                "[roles]\n\n\ntitle = { attrs = [\"blod\"] }",
                "mine.toml:4: unknown attribute \"blod\", did you mean \"bold\"?"
            ),
            (
                "[roles]\ntitle = { fg = \"red\", backgroud = \"blue\" }",
                "mine.toml:2: unknown key \"backgroud\", did you mean \"bg\"?"
            ),
            ("apearance = \"dark\"", "mine.toml:1: unknown key \"apearance\", did you mean \"appearance\"?"),
            ("\nappearance = \"dusky\"", "mine.toml:2: \"appearance\" must be \"dark\" or \"light\""),
            ("[roles]\ntitle = 5", "mine.toml:2: \"title\" must be a table such as { fg = \"…\", bg = \"…\" }"),
            ("[palette]\na = 5", "mine.toml:2: \"a\" must be a colour such as \"#1e1e2e\""),
            ("[palette]\na = \"#12345g\"", "mine.toml:2: \"a\" must be a colour such as \"#1e1e2e\""),
            (
                "inherits = \"autum-geese\"",
                "mine.toml:1: unknown theme \"autum-geese\", did you mean \"autumn-geese\"?"
            ),
            ("inherits = \"mine\"", "mine.toml:1: inherits from itself by way of \"mine\""),
            (
                "[roles]\ntitle = { ansi16 = \"rad on black\" }",
                "mine.toml:2: unknown colour \"rad\", did you mean \"red\"?"
            ),
            ("palette = 3", "mine.toml:1: \"palette\" must be a table of colours"),
            ("title = \"x\"", "mine.toml:1: \"title\" must be a table with \"zh\" and \"en\""),
        ])
    func faults(_ text: String, _ warning: String) {
        let (theme, warnings) = Self.load(text, others: BuiltInThemes.files)
        #expect(warnings == [warning])
        #expect(theme.name == "mine")
    }

    @Test("a line that is not TOML is left out, and the lines around it count")
    func syntax() {
        let (theme, warnings) = Self.load(
            """
            [palette]
            reed = "#e3bd74"
            sky = "#93c7
            [roles]
            title = { fg = "reed" }
            row = = 5
            count = { fg = "#010203" }
            """)
        #expect(warnings.count == 2)
        #expect(warnings.first?.hasPrefix("mine.toml:3: ") == true)
        #expect(warnings.last?.hasPrefix("mine.toml:6: ") == true)
        #expect(theme.style(ink: .title).foreground == .rgb(0xE3, 0xBD, 0x74))
        #expect(theme.style(ink: .count).foreground == .rgb(1, 2, 3))
    }

    @Test(
        "bytes that are no text, an empty file and an unknown name give a theme",
        arguments: [[], [0xFF, 0xFE, 0, 1], [0x5B], [0x5B, 0x5B, 0x5B]])
    func hopeless(_ bytes: [UInt8]) {
        let (theme, _) = ThemeLibrary([("mine", bytes)]).theme(named: "mine")
        #expect(theme.style(ink: .rowSelected) == Style())
        let unknown = ThemeLibrary(BuiltInThemes.files).theme(named: "daylihgt")
        #expect(unknown.theme.name == "autumn-geese")
        #expect(unknown.warnings.map(\.fault) == [.unknownTheme("daylihgt", nearest: "daylight")])
        let none = ThemeLibrary([]).theme(named: "daylight")
        #expect(none.theme == .plain && none.warnings.count == 1)
        #expect(Theme.plain.style(ink: .row, over: .rowSelected).attributes == .reverse)
    }

    @Test("roles fall back along the dots, and may be written nested")
    func fallback() {
        let (theme, warnings) = Self.load(
            """
            [roles]
            row = { fg = "#0a0a0a" }
            text = "#ffffff"
            [roles.field]
            fg = "#0b0b0b"
            error = { fg = "#0c0c0c" }
            """)
        #expect(warnings == [])
        #expect(theme.style(ink: .rowSelectedBlurred).foreground == .rgb(10, 10, 10))
        #expect(theme.style(ink: .fieldFocused).foreground == .rgb(11, 11, 11))
        #expect(theme.style(ink: .fieldError).foreground == .rgb(12, 12, 12))
        #expect(theme.style(ink: .title).foreground == .rgb(255, 255, 255))
    }

    @Test("a theme inherits what it does not say, and its palette recolours what it inherits")
    func inheriting() {
        let parent = """
            appearance = "light"
            title = { zh = "母", en = "Parent" }
            [palette]
            accent = "#111111"
            [roles]
            title = { fg = "accent", attrs = ["bold"], ansi16 = "red" }
            count = { fg = "#020202" }
            """
        let child = "inherits = \"parent\"\n[palette]\naccent = \"#222222\"\n[roles]\ncount = { bg = \"#030303\" }"
        let (theme, warnings) = Self.load(child, others: [("parent", Array(parent.utf8))])
        #expect(warnings == [])
        #expect(theme.appearance == .light && theme.titleChinese == "母" && theme.name == "mine")
        #expect(theme.style(ink: .title) == Style(foreground: .rgb(0x22, 0x22, 0x22), attributes: .bold))
        #expect(theme.style(ink: .title, depth: .ansi16).foreground == .ansi(1))
        #expect(theme.style(ink: .count) == Style(foreground: .rgb(2, 2, 2), background: .rgb(3, 3, 3)))
    }

    @Test("a theme of the same name as one that ships may change a little of it")
    func variant() {
        let mine = "inherits = \"daylight\"\n[roles]\ncount = { fg = \"#010203\" }"
        let library = ThemeLibrary(BuiltInThemes.files + [("daylight", Array(mine.utf8))])
        let (theme, warnings) = library.theme(named: "daylight")
        let shipped = ThemeLibrary(BuiltInThemes.files).theme(named: "daylight").theme
        #expect(warnings == [] && theme.titleEnglish == shipped.titleEnglish)
        #expect(theme.style(ink: .count).foreground == .rgb(1, 2, 3))
        #expect(theme.style(ink: .title) == shipped.style(ink: .title))
    }

    @Test("a colour of the terminal's own is named, and stays the terminal's at every depth")
    func terminalColours() {
        let (theme, warnings) = Self.load(
            """
            [palette]
            key = "bright-cyan"
            [roles]
            title = { fg = "red", bg = "default" }
            count = { fg = "key" }
            """)
        #expect(warnings == [])
        for depth in [ColorDepth.direct, .ansi256, .ansi16] {
            #expect(theme.style(ink: .title, depth: depth) == Style(foreground: .ansi(1)))
            #expect(theme.style(ink: .count, depth: depth).foreground == .ansi(14))
        }
    }

    @Test("a user's file of the same name replaces the one compiled in")
    func replacing() {
        let library = ThemeLibrary(BuiltInThemes.files + [("daylight", Array("appearance = \"dark\"".utf8))])
        #expect(library.names == BuiltInThemes.files.map(\.name))
        #expect(library.theme(named: "daylight").theme.appearance == .dark)
    }
}

@Suite("Colours")
struct ColorTests {
    @Test(
        "a colour is shown by the nearest the terminal has",
        arguments: [
            (Color.rgb(0, 0, 0), ColorDepth.ansi256, Color.ansi(16)), (.rgb(255, 255, 255), .ansi256, .ansi(231)),
            (.rgb(255, 0, 0), .ansi256, .ansi(196)), (.rgb(8, 8, 8), .ansi256, .ansi(232)),
            (.rgb(95, 135, 175), .ansi256, .ansi(67)), (.rgb(250, 5, 5), .ansi16, .ansi(9)),
            (.rgb(0, 0, 0), .ansi16, .ansi(0)), (.rgb(255, 255, 255), .ansi16, .ansi(15)),
            (.rgb(255, 255, 255), .ansi8, .ansi(7)), (.ansi(12), .ansi8, .ansi(4)), (.ansi(12), .ansi16, .ansi(12)),
            (.ansi(196), .ansi16, .ansi(9)), (.rgb(1, 2, 3), .mono, .terminal), (.ansi(3), .mono, .terminal),
            (.terminal, .direct, .terminal), (.terminal, .ansi16, .terminal), (.rgb(1, 2, 3), .direct, .rgb(1, 2, 3)),
        ])
    func quantising(_ color: Color, _ depth: ColorDepth, _ shown: Color) {
        #expect(color.quantised(to: depth) == shown)
    }

    @Test("every fixed colour of the palette is its own nearest")
    func palette() {
        for number in UInt8(16)...255 {
            let color = Color.ansi(number)
            guard let (red, green, blue) = color.components else { continue }
            let nearest = Color.rgb(red, green, blue).quantised(to: .ansi256)
            #expect(nearest.components.map { [$0.red, $0.green, $0.blue] } == [red, green, blue])
        }
    }

    @Test("contrast is that of WCAG")
    func contrast() {
        #expect(Color.rgb(0, 0, 0).contrast(with: .rgb(255, 255, 255)) == 21)
        #expect(Color.rgb(119, 119, 119).contrast(with: .rgb(255, 255, 255)).map { ($0 * 100).rounded() } == 448)
        #expect(Color.terminal.contrast(with: .rgb(0, 0, 0)) == nil)
    }

    @Test(
        "colours are written #rgb or #rrggbb",
        arguments: [
            ("#fff", Color.rgb(255, 255, 255)), ("#1e90FF", .rgb(30, 144, 255)), ("#ffff", nil), ("#+12345", nil),
            ("fff", nil), ("", nil), ("#", nil),
        ])
    func hexadecimal(_ text: String, _ color: Color?) {
        #expect(Color(hex: text) == color)
    }
}
