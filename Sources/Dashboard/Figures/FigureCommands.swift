import Domain
import Screen

extension CommandRegistry {
    /// Figures, their charts and the records they count.
    static let figureCommands: [Command] = [
        Command(
            "ledger.figures", Phrase("数字与图表", "Figures and charts"),
            help: Phrase("按主题查看数字和图表，每个数字都能打开计入的记录", "Every figure by theme, drawn, with the records it counts."),
            in: [.panes],
            keys: [.character("f"), Key(.function(9))]
        ) { $0.openFigures() },
        Command(
            "figures.open", Phrase("打开计入的记录", "Open the records"), hint: Phrase("计入的记录", "Records"),
            help: Phrase("主题上进入其数字；数字或分项上列出计入的记录", "On a theme its figures; else the records counted."),
            in: [.figures], keys: [Key(.enter)], inPalette: false
        ) { $0.openFigure() },
        Command(
            "figures.next", Phrase("到下一栏", "Next column"), help: Phrase("主题、数字、分项依次", "Themes, figures, parts."),
            in: [.figures], keys: [Key(.right), Key(.tab), .character("l")], inPalette: false
        ) { state in state.changeFigures { $0.moveFocusRound() } },
        Command(
            "figures.previous", Phrase("到上一栏", "Column before"), help: Phrase("分项、数字、主题依次", "Parts, figures, themes."),
            in: [.figures], keys: [Key(.left), .character("h")], inPalette: false
        ) { state in state.changeFigures { $0.moveFocus(by: -1) } },
        Command(
            "figures.breakdown", Phrase("换一种分法", "Another breakdown"), hint: Phrase("分法", "Breakdown"),
            help: Phrase("按类型、月份、城市、党组织等换一种分法", "By kind, month, city, organisation and so on."), in: [.figures],
            keys: [.character("b"), Key(.function(6)), .character(" ")], inPalette: false
        ) { state in state.changeFigures { $0.turn(by: 1) } },
        Command(
            "figures.breakdownBack", Phrase("上一种分法", "Breakdown before"),
            help: Phrase("回到上一种分法", "Back to the breakdown before."),
            in: [.figures], keys: [.character("B"), Key(.function(6), .shift)], inPalette: false
        ) { state in state.changeFigures { $0.turn(by: -1) } },
        Command(
            "figures.period", Phrase("选择期间", "Choose the period"), hint: Phrase("期间", "Period"),
            help: Phrase("本月、本季度、本年、上年、全部，或自己输入", "This month, quarter, year, all, or one you type."), in: [.figures],
            keys: [.character("p"), Key(.function(5))], inPalette: false
        ) { $0.choosePeriod() },
        Command(
            "figures.earlier", Phrase("前一期间", "Period before"),
            help: Phrase("同样长的前一个期间", "The period before, of the same length."), in: [.figures],
            keys: [.character("["), Key(.left, .shift)], inPalette: false
        ) { state in
            let copy = state
            return state.changeFigures { $0.ask(copy, period: $0.reader.period.shifted(by: -1), keepsPart: true) }
        },
        Command(
            "figures.later", Phrase("后一期间", "Period after"),
            help: Phrase("同样长的后一个期间", "The period after, of the same length."), in: [.figures],
            keys: [.character("]"), Key(.right, .shift)], inPalette: false
        ) { state in
            let copy = state
            return state.changeFigures { $0.ask(copy, period: $0.reader.period.shifted(by: 1), keepsPart: true) }
        },
        Command(
            "figures.organisation", Phrase("选择党组织", "Choose the organisation"), hint: Phrase("党组织", "Organisation"),
            help: Phrase("整个台账，或一个党组织及其下级", "The whole ledger, or an organisation and those below it."), in: [.figures],
            keys: [.character("o"), Key(.function(7))], inPalette: false
        ) { $0.chooseFigureOrganisation() },
        Command(
            "figures.copy", Phrase("复制数字", "Copy the figure"),
            help: Phrase("复制数字和分项，可粘贴到表格", "Copies the figure with its parts, ready for a spreadsheet."),
            in: [.figures],
            keys: [.character("y"), Key(.function(8))], inPalette: false
        ) { $0.copyFigure() },
        Command(
            "figures.record", Phrase("打开记录", "Open the record"), hint: Phrase("打开", "Open"),
            help: Phrase("打开选中的记录", "Opens the selected record."), in: [.figureRecords],
            keys: [Key(.enter), .character("e"), Key(.function(4))], inPalette: false
        ) { $0.openCountedRecord() },
        Command(
            "figures.back", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.figures, .figureRecords], keys: [Key(.escape), Key(.function(10)), .character("q")],
            inPalette: false
        ) { $0.closeLayer() },
    ]
}
