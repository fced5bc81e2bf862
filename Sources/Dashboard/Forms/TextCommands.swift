import Domain
import Screen

extension CommandRegistry {
    /// What the keys of a text field do. The field takes them itself; they stand here so that help can list and do them.
    static let textCommands: [Command] = [
        text(
            "text.undo", Phrase("撤销输入", "Undo typing"), Phrase("撤销此项里刚才的输入", "Takes back what was typed in the field."),
            [Key(.character("u"), .alt), .control("_")]),
        text(
            "text.redo", Phrase("重做输入", "Redo typing"), Phrase("重做刚撤销的输入", "Types again what was taken back."),
            [Key(.character("U"), .alt)]),
        text(
            "text.selectAll", Phrase("全选文字", "Select the text"),
            Phrase("选中整项；Shift 加方向键选一段", "Selects all; Shift and arrows select a part."), [Key(.character("a"), .alt)]),
        text(
            "text.wordLeft", Phrase("左移一词", "Word left"), Phrase("光标左移一词", "Moves the caret a word left."),
            [Key(.left, .control)]),
        text(
            "text.wordRight", Phrase("右移一词", "Word right"), Phrase("光标右移一词", "Moves the caret a word right."),
            [Key(.right, .control)]),
        text(
            "text.cut", Phrase("剪下选中的文字", "Cut the selection"),
            Phrase("剪下选中的文字，可贴回", "Cuts what is selected; it can be put back."),
            [.control("x")]),
        text(
            "text.killStart", Phrase("删到开头", "Cut to the start"),
            Phrase("剪下光标前的全部文字", "Cuts what is left of the caret."),
            [.control("u")]),
        text(
            "text.killEnd", Phrase("删到末尾", "Cut to the end"), Phrase("剪下光标后的全部文字", "Cuts what is right of the caret."),
            [.control("k")]),
        text(
            "text.killWord", Phrase("删前一词", "Cut the word"), Phrase("剪下光标前的一词", "Cuts the word left of the caret."),
            [.control("w")]),
        text(
            "text.yank", Phrase("贴回剪下的文字", "Put back"),
            Phrase("贴回最近剪下或复制的文字，别的项也行", "Puts back what was cut or copied, in any field."), [.control("y")]),
        // Where letters are typed a question mark is text.
        Command(
            "form.help", Phrase("帮助", "Help"), hint: Phrase("帮助", "Help"),
            help: Phrase("这里能用的按键，可筛选，Enter 执行", "The keys that work here; filter them, Enter does them."),
            in: [.form, .quickEntry, .conflict], keys: [Key(.function(1))], inPalette: false
        ) { state in
            state.layers.append(.help(HelpLayer(scopes: state.scopes)))
            return []
        },
    ]

    private static func text(_ id: String, _ title: Phrase, _ help: Phrase, _ keys: [Key]) -> Command {
        Command(id, title, help: help, in: [.form], keys: keys, inPalette: false) { $0.type(keys[0]) }
    }
}

extension DashboardState {
    /// Gives a key to the focused line of the form on top.
    fileprivate mutating func type(_ key: Key) -> [Effect] {
        guard case .form(var form)? = layers.last, !isSaving(form), form.type(key, self) else { return [] }
        layers[layers.count - 1] = .form(form)
        return keep(form)
    }
}
