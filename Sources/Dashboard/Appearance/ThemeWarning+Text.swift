import Domain
import Screen

extension ThemeWarning {
    /// One sentence with file and line.
    public var message: Phrase {
        FilePlace.words("\(file).toml", line).joined(words)
    }

    private var words: Phrase {
        switch fault {
        case .syntax(let words): Phrase("看不懂：%1", "Not understood: %1").with(words)
        case .unknownRole(let name, let nearest): unknown(Phrase("角色", "role"), name, nearest)
        case .unknownColour(let name, let nearest): unknown(Phrase("颜色", "colour"), name, nearest)
        case .unknownAttribute(let name, let nearest): unknown(Phrase("字形", "attribute"), name, nearest)
        case .unknownKey(let name, let nearest): unknown(Phrase("键", "key"), name, nearest)
        case .unknownTheme(let name, let nearest): unknown(Phrase("主题", "theme"), name, nearest)
        case .wrongValue(let key, let expected):
            Phrase("%1 的值不对，应为%2", "%1 must be %2").with(Phrase(verbatim: key), expected.words)
        case .inheritanceLoop(let name):
            Phrase("主题「%1」绕回了自己", "The theme inherits from itself by way of '%1'").with(name)
        }
    }

    private func unknown(_ kind: Phrase, _ name: String, _ nearest: String) -> Phrase {
        let name = Phrase(verbatim: name)
        guard !nearest.isEmpty else { return Phrase("没有%1「%2」", "There is no %1 '%2'").with(kind, name) }
        return Phrase("没有%1「%2」，是不是「%3」？", "There is no %1 '%2'; '%3' perhaps?")
            .with(kind, name, Phrase(verbatim: nearest))
    }
}

extension ThemeWarning.Expectation {
    fileprivate var words: Phrase {
        let chinese =
            switch self {
            case .text: "文字"
            case .appearance: " \"dark\" 或 \"light\""
            case .themeName: "主题名"
            case .titles: "含 \"zh\" 和 \"en\" 的表"
            case .palette: "颜色表"
            case .colour: "颜色，如 \"#1e1e2e\""
            case .role: "表，如 { fg = \"...\", bg = \"...\" }"
            case .attributes: "列表，如 [\"bold\"]"
            }
        return Phrase(chinese, rawValue)
    }
}
