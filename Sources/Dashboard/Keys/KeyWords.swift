import Domain

/// How keys are called on the screen. What is written on keyboards stays as it is; what stands there as an arrow or as
/// nothing at all has a word in each language. Key maps and their lists use the notation, which is the same everywhere.
enum KeyWords {
    private static let names: [String: Phrase] = [
        "Space": Phrase("空格", "Space"), "Up": Phrase("上", "Up"), "Down": Phrase("下", "Down"),
        "Left": Phrase("左", "Left"), "Right": Phrase("右", "Right"),
    ]

    /// Keys in their notation, as a language calls them: `Shift-Up/Down` is `Shift-上/下`.
    static func text(_ notation: String, _ language: Language) -> String {
        var result = ""
        var rest = Substring(notation)
        while !rest.isEmpty {
            let name = rest.prefix { $0.isLetter }
            result += names[String(name)]?.text(language) ?? String(name)
            rest = rest.dropFirst(name.count)
            result += rest.prefix { !$0.isLetter }
            rest = rest.drop { !$0.isLetter }
        }
        return result
    }
}

extension DashboardState {
    /// The first key of a command, as the language in force calls it; empty when it has none.
    func keyText(of command: Command) -> String { KeyWords.text(keyMap.text(of: command), language) }

    /// All keys of a command, as the language in force calls them.
    func allKeyText(of command: Command) -> String { KeyWords.text(keyMap.allText(of: command), language) }

    /// The first key of a command as text, for sentences that name it; the way through the palette when it has none.
    func keyText(_ id: String) -> String {
        guard let command = CommandRegistry.command(named: id) else { return "" }
        let own = keyText(of: command)
        guard own.isEmpty, let palette = CommandRegistry.command(named: "app.palette") else { return own }
        return "\(keyText(of: palette)) \(text(command.title))"
    }
}
