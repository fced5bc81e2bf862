import Domain
import Screen

/// A set of keys to begin with; a user's own file goes over it.
public enum KeyPreset: String, CaseIterable, Hashable, Sendable {
    /// The keys of the declarations.
    case standard = "default"
    /// For hands that know vim.
    case vim
    /// For hands that know spreadsheets.
    case excel

    /// What a menu calls it.
    public var title: Phrase {
        switch self {
        case .standard: Phrase("鸿雁键位", "Hongyan's own")
        case .vim: Phrase("vim 键位", "Like vim")
        case .excel: Phrase("电子表格键位", "Like a spreadsheet")
        }
    }

    /// The keys that differ from the declarations, by the names of commands.
    var keys: [String: [Key]] {
        switch self {
        case .standard: [:]
        case .vim: KeyPreset.vimKeys
        case .excel: KeyPreset.excelKeys
        }
    }

    /// hjkl, g, G, /, u, Ctrl-R, v and y are the same in the declarations.
    private static let vimKeys: [String: [Key]] = [
        "move.pageDown": [.control("f"), .control("d"), Key(.pageDown)],
        "move.pageUp": [.control("b"), .control("u"), Key(.pageUp)],
        "pane.next": [.control("w"), Key(.tab)],
        "record.edit": [.character("i"), .character("e"), Key(.function(4))],
        "record.add": [.character("o"), .character("a"), Key(.function(7)), Key(.insert)],
        "record.retire": [.character("x"), .character("d"), Key(.function(8)), Key(.delete)],
        "ledger.import": [.character("I"), .control("o")],
        "ledger.export": [.character("X")],
        "table.edit": [.character("i"), .character("e"), Key(.function(4))],
        "table.add": [.character("o"), .character("a"), Key(.function(7)), Key(.insert)],
        "table.retire": [.character("x"), .character("d"), Key(.function(8)), Key(.delete)],
        "table.scope": [.character("O"), Key(.function(6))],
        "table.import": [.character("I"), .control("o")],
        "table.export": [.character("X"), Key(.function(5))],
    ]

    /// What spreadsheets have on the same keys. Ctrl-C copies there, so leaving keeps F10 and q.
    private static let excelKeys: [String: [Key]] = [
        "move.first": [Key(.home, .control), Key(.home), .character("g")],
        "move.last": [Key(.end, .control), Key(.end), .character("G")],
        "pane.next": [Key(.pageDown, .control), Key(.tab), Key(.function(6))],
        "pane.previous": [Key(.pageUp, .control), Key(.tab, .shift), Key(.function(6), .shift)],
        "record.edit": [Key(.function(2)), .character("e"), Key(.function(4))],
        "record.add": [.control("n"), .character("a"), Key(.function(7)), Key(.insert)],
        "record.retire": [Key(.delete), .character("d"), Key(.function(8))],
        "record.copy": [.control("c"), .character("y")],
        "contact.record": [.control("k"), .character("c")],
        "roster.filter": [.control("f"), .character("/"), Key(.function(3))],
        "roster.mark": [Key(.insert, .control), .character(" ")],
        "ledger.undo": [.control("z"), .character("u")],
        "ledger.redo": [.control("y"), .control("r")],
        "ledger.import": [.control("o"), .character("i")],
        "app.palette": [.control("p"), .character(":"), Key(.function(2), .shift)],
        "app.quit": [Key(.function(10)), .character("q")],
        "table.edit": [Key(.function(2)), .character("e"), Key(.function(4))],
        "table.add": [.control("n"), .character("a"), Key(.function(7)), Key(.insert)],
        "table.retire": [Key(.delete), .character("d"), Key(.function(8))],
        "table.filter": [.control("f"), .character("/"), Key(.function(3))],
        "table.mark": [Key(.insert, .control), .character(" ")],
        "app.suspend": [],
    ]
}
