import Domain
import Screen

/// `/` in the tree: organisations and places by characters and pinyin, each with what is above it.
extension DashboardState {
    /// Begins to type the filter of the tree, or goes on with it.
    mutating func openTreeFilter() -> [Effect] {
        _ = go(to: .tree)
        if tree.filter == nil { tree.setFilter(TextField(), self) }
        tree.isTyping = true
        return []
    }

    /// Takes a filter text into account, or none; the other panes follow where the selection moved.
    mutating func setTreeFilter(_ field: TextField?) {
        let before = tree.selected
        tree.setFilter(field, self)
        if tree.selected != before { followTree() }
    }

    /// Editing keys of the filter of the tree; nil for keys that are not for it.
    mutating func typeTreeFilter(_ key: Key) -> [Effect]? {
        switch key.code {
        case .enter:
            tree.isTyping = false
            if tree.filter?.isEmpty == true { setTreeFilter(nil) }
            return []
        case .escape, .function(10):
            setTreeFilter(nil)
            return []
        case .up, .down, .pageUp, .pageDown: return nil
        default:
            guard var field = tree.filter else { return nil }
            switch field.handle(key) {
            case .changed: setTreeFilter(field)
            case .moved: tree.setFilterCaret(field)
            case .ignored: return nil
            }
            return []
        }
    }

    /// The keys while the filter of the tree is typed.
    var treeFilterHints: [KeyHint] {
        [
            KeyHint("Enter", text(Phrase("完成", "Done"))), KeyHint("Esc", text(Phrase("取消筛选", "Clear"))),
            KeyHint("Up/Down", text(Phrase("选择", "Move"))),
        ]
    }

    /// Pasted text goes into the filter that is being typed; false when none is.
    mutating func pasteIntoTreeFilter(_ text: String) -> Bool {
        guard tree.isTyping, var field = tree.filter else { return false }
        field.insert(text)
        setTreeFilter(field)
        return true
    }
}
