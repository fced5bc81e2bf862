import Domain
import Screen

/// All commands and their keys as text, made from the declarations: for the command line, for a file to change, and for
/// the documentation. Nothing here is written by hand twice.
public struct KeyList: Sendable {
    private let keyMap: KeyMap

    /// Makes the list of a key map.
    public init(_ keyMap: KeyMap = .standard) { self.keyMap = keyMap }

    /// Commands by where they work, in the order of help; each once, where it works first.
    private var groups: [(scope: CommandScope, commands: [Command])] {
        CommandScope.allCases.compactMap { scope in
            let commands = CommandRegistry.commands.filter { $0.home == scope }
            return commands.isEmpty ? nil : (scope, commands)
        }
    }

    /// Lines for a terminal: keys, name, what it does.
    public func lines(_ language: Language) -> [String] {
        let keyWidth = CommandRegistry.commands.map { TextWidth.columns(keyMap.allText(of: $0)) }.max() ?? 0
        let nameWidth = CommandRegistry.commands.map(\.id.count).max() ?? 0
        var lines: [String] = []
        for (scope, commands) in groups {
            if !lines.isEmpty { lines.append("") }
            lines.append(scope.title.text(language))
            for command in commands {
                let keys = TextWidth.pad(keyMap.allText(of: command), to: keyWidth)
                let name = TextWidth.pad(command.id, to: nameWidth)
                lines.append("  \(keys)  \(name)  \(command.help.text(language))")
            }
        }
        return lines
    }

    /// A key map file in which everything is as it is, commented out: a user takes away the `#` of what is to change.
    public var toml: String {
        var text = """
            # 鸿雁键位 Hongyan key map
            #
            # 去掉行首的 # 并修改即可；[] 表示不要按键（命令面板里仍有）。
            # Take away the # and change what you like; [] takes the keys away (the palette still has the command).
            # 按键写法 Keys: "j", "F5", "Ctrl-K", "Alt-Enter", "Shift-Tab", "Space", "PgDn"。
            # 先选键位方案 Begin from a set: hongyan --keys \(KeyPreset.allCases.map(\.rawValue).joined(separator: " | "))
            # 有误的行不影响启动，原因见消息记录。 A wrong line never keeps the program from starting; the messages say why.

            [keys]

            """
        for (scope, commands) in groups {
            text += "\n# ---- \(scope.title.chinese) \(scope.title.english)\n"
            for command in commands {
                let keys = keyMap.keys(of: command).map { "\"\(KeyList.escaped("\($0)"))\"" }.joined(separator: ", ")
                text += "\n# \(command.help.chinese)\n# \(command.help.english)\n# \"\(command.id)\" = [\(keys)]\n"
            }
        }
        return text
    }

    /// The page of the documentation.
    public static var markdown: String {
        let standard = KeyList()
        var text = """
            # Keys 按键

            Every command, its keys and its name in a key map. 全部命令、按键和键位文件中的名称。

            ## Overview

            This page is made by `hongyan keys --markdown` from the declarations in ``CommandRegistry``; a test fails when it differs.
            Every command can be done without a letter, which an input method would swallow: by the keys below or through the
            palette. Full-width letters and punctuation count as the keys they stand for. `hongyan keys --write` makes a file in
            which every line may be changed.

            In lists: Up, Down, PgUp, PgDn, Ctrl-Home, Ctrl-End move; typing narrows; Enter chooses; Esc goes back.
            In forms: Tab and the arrows go from field to field; Enter lists the choices.

            """
        for (scope, commands) in standard.groups {
            text += "\n### \(scope.title.english) \(scope.title.chinese)\n\n"
            text += "| Keys 按键 | Command 命令 | What it does | 作用 |\n|---|---|---|---|\n"
            for command in commands {
                text += "| \(code(command.keys)) | `\(command.id)` | \(cell(command.help.english)) "
                text += "| \(cell(command.help.chinese)) |\n"
            }
        }
        for preset in KeyPreset.allCases where preset != .standard {
            let keyMap = KeyMap(preset)
            text += "\n## \(preset.title.english) \(preset.title.chinese)\n\n"
            text += "What differs with `--keys \(preset.rawValue)`. 与缺省不同的按键。\n\n"
            text += "| Keys 按键 | Command 命令 |\n|---|---|\n"
            for command in CommandRegistry.commands where keyMap.keys(of: command) != command.keys {
                text += "| \(code(keyMap.keys(of: command))) | `\(command.id)` |\n"
            }
        }
        return text
    }

    private static func code(_ keys: [Key]) -> String {
        keys.isEmpty ? "" : keys.map { "`\(cell("\($0)"))`" }.joined(separator: " ")
    }

    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    /// A text inside the quotes of a TOML string.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

extension Command {
    /// The scope under which lists show it: the first it works in; the first start shows too little to be a heading.
    fileprivate var home: CommandScope? {
        let nearest = CommandScope.allCases.first { scopes.contains($0) && $0 != .welcome }
        return nearest ?? scopes.first
    }
}

extension CommandScope {
    /// What lists of keys call it.
    public var title: Phrase {
        switch self {
        case .everywhere: Phrase("随处", "Everywhere")
        case .panes: Phrase("三个窗格", "In the panes")
        case .tree: Phrase("组织窗格", "In the tree")
        case .task: Phrase("一项待办中", "On the page of a task")
        case .batchEntry: Phrase("一并办理填写中", "While filling in for several tasks")
        case .batch: Phrase("一并办理预览中", "In the preview for several tasks")
        case .exceptions: Phrase("暂缓和免办中", "In what was put off")
        case .calendar: Phrase("待办日历中", "In the calendar of tasks")
        case .plan: Phrase("年度计划中", "In the plan of the year")
        case .roster: Phrase("花名册窗格", "In the roster")
        case .tasks: Phrase("待办窗格", "In the tasks")
        case .welcome: Phrase("首次启动", "At the first start")
        case .file: Phrase("档案中", "In a file")
        case .form: Phrase("表单中", "In a form")
        case .dialog: Phrase("询问中", "In a question")
        case .menu: Phrase("菜单中", "In a menu")
        case .palette: Phrase("命令面板中", "In the palette")
        case .help: Phrase("帮助中", "In help")
        case .importing: Phrase("导入中", "While importing")
        case .history: Phrase("操作历史中", "In the history")
        case .naming: Phrase("命名中", "While naming")
        case .markedEntry: Phrase("成批填写中", "While filling in for many")
        case .marked: Phrase("成批预览中", "In the preview for many")
        case .header: Phrase("表头", "In the header of a table")
        case .columns: Phrase("栏目中", "In the columns")
        case .conflict: Phrase("冲突中", "In a conflict")
        case .quickEntry: Phrase("快速录入中", "In quick entry")
        case .rules: Phrase("规则中", "In the rules")
        case .figures: Phrase("数字中", "In the figures")
        case .figureRecords: Phrase("计入的记录中", "In the records of a figure")
        case .attendance: Phrase("出勤名单中", "In an attendance list")
        case .ledgers: Phrase("台账列表中", "In the list of ledgers")
        case .ledger: Phrase("台账的表中", "In the table of a ledger")
        case .ledgerExport: Phrase("写文件时", "While writing a file")
        case .slip: Phrase("写提示单时", "While writing slips")
        case .changes: Phrase("一步的内容中", "In the changes of a step")
        case .tour: Phrase("导览中", "In the tour")
        case .log: Phrase("消息记录中", "In the messages")
        }
    }
}
