import ArgumentParser
import Domain
import Screen
import Terminal

/// How the screen looks and which keys it listens to: what is asked for here counts for this run, what is chosen on the
/// screen for later ones.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("主题 / theme", valueName: "NAME"))
    var theme: String?

    @Option(help: ArgumentHelp("键位方案 default、vim、excel / set of keys", valueName: "NAME"))
    var keys: String?

    @Flag(help: "边框用 ASCII 字符 / borders in ASCII")
    var ascii = false

    @Option(
        name: .customLong("ambiguous-width"),
        help: ArgumentHelp("· → 等占一列、两列或问终端 / narrow, wide, ask", valueName: "WIDTH"))
    var ambiguous: String?

    @Option(help: ArgumentHelp("最多用多少种颜色 / most colours: true, 256, 16, 8, mono", valueName: "DEPTH"))
    var colors: String?

    init() {}

    /// The looks of a run with a set of keys and everything else as it was chosen before.
    init(keys: String?) {
        (theme, self.keys, ascii, ambiguous, colors) = (nil, keys, false, nil, nil)
    }

    func validate() throws {
        if let ambiguous, TerminalOptions.AmbiguousQuestion(name: ambiguous) == nil {
            throw Failure(
                Phrase("宽度「%1」不认识，请用 narrow、wide 或 ask。", "There is no width '%1': use narrow, wide or ask.")
                    .with(ambiguous))
        }
        if let colors, ColorDepth(option: colors) == nil {
            throw Failure(
                Phrase("颜色「%1」不认识，请用 true、256、16、8 或 mono。", "There are no colours '%1': use true, 256, 16, 8 or mono.")
                    .with(colors))
        }
    }

    /// The most colours to use.
    var depth: ColorDepth { colors.flatMap { ColorDepth(option: $0) } ?? .direct }

    /// How to learn the width of ambiguous characters.
    func ambiguousWidth(_ settings: Settings) -> TerminalOptions.AmbiguousQuestion {
        ambiguous.flatMap { TerminalOptions.AmbiguousQuestion(name: $0) } ?? settings.ambiguousWidth ?? .known(.narrow)
    }

    /// Lines and widths. On a terminal whose locale is not UTF-8 lines may not arrive whole: there borders are ASCII.
    func glyphs(_ settings: Settings, onTerminal: Bool) -> GlyphPolicy {
        let isUnsure = onTerminal && !Environment.speaksUTF8
        let borders: Borders = ascii ? .ascii : settings.borders ?? (isUnsure ? .ascii : .unicode)
        var width = AmbiguousWidth.narrow
        if case .known(let known) = ambiguousWidth(settings) { width = known }
        return GlyphPolicy(borders: borders, ambiguous: width)
    }
}

extension TerminalOptions.AmbiguousQuestion {
    /// The question of a name in options and settings; nil for other names.
    init?(name: String) {
        if name == "ask" {
            self = .ask
        } else if let width = AmbiguousWidth(rawValue: name) {
            self = .known(width)
        } else {
            return nil
        }
    }

    /// The name in options and settings.
    var name: String {
        switch self {
        case .ask: "ask"
        case .known(let width): width.rawValue
        }
    }
}

extension ColorDepth {
    /// The depth of a name of `--colors`; nil for other names.
    fileprivate init?(option: String) {
        switch option {
        case "true", "truecolor": self = .direct
        case "256": self = .ansi256
        case "16": self = .ansi16
        case "8": self = .ansi8
        case "mono", "none": self = .mono
        default: return nil
        }
    }
}

extension Environment {
    /// Whether the locale that was asked for is UTF-8, installed or not.
    static var speaksUTF8: Bool {
        let locale = (value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "").lowercased()
        return locale.contains("utf-8") || locale.contains("utf8")
    }
}
