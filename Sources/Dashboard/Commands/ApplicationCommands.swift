import Domain
import Screen

extension CommandRegistry {
    /// What is done to the ledger as a whole.
    static let ledgerCommands: [Command] = [
        Command(
            "ledger.undo", Phrase("撤销", "Undo"), hint: Phrase("撤销", "Undo"),
            help: Phrase("撤销上一步，也能撤销上周的", "Takes the last step back, also last week's."),
            in: [.panes, .file, .history, .ledger],
            keys: [.character("u")], unavailable: { $0.needsWriting ?? $0.mustWait }
        ) { $0.find(.undo) },
        Command(
            "ledger.redo", Phrase("重做", "Redo"), help: Phrase("重做刚撤销的一步", "Does again what was undone."),
            in: [.panes, .file, .history, .ledger], keys: [.control("r")],
            unavailable: { $0.needsWriting ?? $0.mustWait }
        ) { $0.find(.redo) },
        Command(
            "ledger.history", Phrase("操作历史", "History"),
            help: Phrase("谁在何时改了什么，新的在前", "Who changed what and when, newest first."),
            in: [.panes, .file, .ledger],
            keys: [.character("H")]
        ) { state in
            state.layers.append(.history(HistoryLayer()))
            return [.loadHistory(limit: HistoryLayer.most)]
        },
        Command(
            "ledger.import", Phrase("导入表格", "Import a spreadsheet"),
            help: Phrase("从 XLSX 或 CSV 导入，先预览", "Imports XLSX or CSV after a preview."), in: [.panes],
            keys: [.character("i"), .control("o")], unavailable: { $0.needsWriting }
        ) { $0.openImport() },
        Command(
            "ledger.export", Phrase("导出名单", "Export the list"),
            help: Phrase("把名单写入文件，号码隐去", "Writes the list to a file, numbers masked."), in: [.panes],
            keys: [.character("x")],
            unavailable: { $0.roster.visible.isEmpty ? Phrase("名单是空的。", "The list is empty.") : nil }
        ) { $0.askExport() },
        Command(
            "ledger.demonstration", Phrase("写入演示乡镇", "Demonstration township"),
            help: Phrase("在空白台账中写入虚构的乡镇", "Fills an empty ledger with an invented township."), in: [.panes], keys: [],
            unavailable: {
                $0.isEmpty ? $0.needsWriting : Phrase("台账里已有数据。", "There are records in the ledger.")
            }
        ) { $0.begin(.demonstration) },
        Command(
            "ledger.place", Phrase("写入演示地方", "Demonstration of a place"),
            help: Phrase("在空白台账中写入一个地方的公开做法", "Fills an empty ledger with the practice of a place."), in: [.panes],
            keys: [],
            unavailable: {
                $0.isEmpty ? $0.needsWriting : Phrase("台账里已有数据。", "There are records in the ledger.")
            }
        ) { $0.begin(.place) },
    ]

    /// What closes layers, and what is always there.
    static let layerCommands: [Command] = [
        Command(
            "form.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            help: Phrase("离开表单；有没保存的内容时先问", "Leaves the form; asks when something is not saved."), in: [.form],
            keys: [Key(.escape), Key(.function(10))], inPalette: false
        ) { $0.closeLayer() },
        Command(
            "layer.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            help: Phrase("返回上一层", "Goes back."), in: [.file, .history, .changes, .log, .welcome],
            keys: [Key(.escape), Key(.function(10)), .character("q")], inPalette: false
        ) { $0.closeLayer() },
        Command(
            "roster.unfilter", Phrase("取消筛选", "Clear the filter"), help: Phrase("取消筛选，显示全部", "Shows everybody again."),
            in: [.panes], keys: [Key(.escape)], inPalette: false
        ) { state in
            if state.letGoInTree() || state.letGoInTasks() { return [] }
            if state.roster.filter != nil {
                state.roster.setFilter(nil, state)
            } else if state.roster.line.walk != nil {
                state.roster.line.walk = nil
            } else if !state.roster.marks.isEmpty || state.roster.rangeStart != nil {
                state.roster.clearMarks(state)
            } else if state.zoomed != nil {
                state.zoomed = nil
            }
            return []
        },
    ]

    /// What concerns the program itself.
    static let applicationCommands: [Command] = [
        Command(
            "app.palette", Phrase("命令面板", "Palette"), hint: Phrase("面板", "Palette"),
            help: Phrase("搜索全部命令、数字、党员和党组织", "Searches commands, figures, people, organisations."),
            in: [.panes, .file, .ledger, .task, .figures], keys: [.control("p"), Key(.function(2)), .character(":")],
            inPalette: false
        ) { state in
            state.layers.append(.palette(PaletteLayer(state)))
            return []
        },
        Command(
            "app.help", Phrase("帮助", "Help"), hint: Phrase("帮助", "Help"),
            help: Phrase("这里能用的按键，可筛选，Enter 执行", "The keys that work here; filter them, Enter does them."),
            in: [
                .panes, .file, .welcome, .history, .changes, .log, .rules, .figures, .figureRecords, .header, .ledgers,
                .ledger, .task, .batch, .exceptions, .calendar, .plan,
            ],
            keys: [.character("?"), Key(.function(1))],
            inPalette: false
        ) { state in
            state.layers.append(.help(HelpLayer(scopes: state.scopes)))
            return []
        },
        Command(
            "app.log", Phrase("消息记录", "Messages"), help: Phrase("看过的提示都在这里", "Everything that was said."), in: [.panes],
            keys: [.character("M")]
        ) { state in
            state.layers.append(.log(LogLayer()))
            return []
        },
        Command(
            "app.language", Phrase("English / 中文", "中文 / English"),
            help: Phrase("切换界面语言", "Changes the language of the screen."), in: [.panes], keys: [.character("L")]
        ) { state in
            let now = state.languages.firstIndex(of: state.language) ?? 0
            state.language = state.languages[(now + 1) % state.languages.count]
            state.tree.rebuild(state)
            for index in state.layers.indices { state.refreshLayer(index) }
            return [.remember(.language(state.language))]
        },
        Command(
            "app.mouse", Phrase("开关鼠标", "Mouse on or off"),
            help: Phrase("关闭后可用终端自己的鼠标选择文字", "Off, the terminal's own selection works."), in: [.panes],
            keys: [.character("%")]
        ) { state in
            state.isMouseOn.toggle()
            state.say(
                .info, state.isMouseOn ? Phrase("鼠标已开启。", "The mouse is on.") : Phrase("鼠标已关闭。", "The mouse is off."))
            return [.mouse(state.isMouseOn)]
        },
        Command(
            "app.redraw", Phrase("重画屏幕", "Redraw"), help: Phrase("重画屏幕", "Draws the screen again."), in: [.everywhere],
            keys: [.control("l")]
        ) { _ in [.redraw] },
        Command(
            "app.suspend", Phrase("挂起", "Suspend"), help: Phrase("回到命令行，fg 返回", "Goes back to the shell; fg returns."),
            in: [.everywhere], keys: [.control("z")]
        ) { _ in [.suspend] },
        Command(
            "app.quit", Phrase("退出", "Leave"), hint: Phrase("退出", "Leave"), help: Phrase("退出程序", "Leaves the program."),
            in: [.panes], keys: [.character("q"), Key(.function(10)), .control("c")]
        ) { $0.leave() },
    ]
}

extension DashboardState {
    /// Why undo has to wait.
    var mustWait: Phrase? {
        proposals.isEmpty && !isReversing ? nil : Phrase("正在保存，请稍候。", "Saving; one moment.")
    }

    mutating func use(theme name: String) -> [Effect] {
        theme = name
        return [.remember(.theme(name))]
    }

    /// Leaves, but not before everything that was asked to be saved is.
    mutating func leave() -> [Effect] {
        if let mustWait {
            say(.warning, mustWait)
            return []
        }
        return [.quit]
    }

    /// Asks where the list is to be written.
    mutating func askExport() -> [Effect] {
        let name = "hongyan-\(today).xlsx"
        let rows = roster.visible
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("导出名单", "Export the list"),
                    text: Phrase(
                        "把名单中的 %1 人写入当前目录的 %2，身份证号和电话隐去。",
                        "Writes the %1 {person|people} of the list to %2 in the current folder, ID and telephone numbers masked."
                    ).with("\(rows.count)", name),
                    buttons: [
                        DialogButton(Phrase("取消", "Cancel"), key: "n") { _ in [] },
                        DialogButton(Phrase("导出", "Export"), key: "y") { state in
                            [.export(rows: rows, state.ledger, path: name)]
                        },
                    ])))
        return []
    }
}
