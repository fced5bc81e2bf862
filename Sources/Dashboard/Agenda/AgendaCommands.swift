import Domain
import Screen

extension CommandRegistry {
    /// The calendar of the tasks, and the plan of a year.
    static let agendaCommands: [Command] = [
        Command(
            "tasks.calendar", Phrase("待办日历", "Calendar of tasks"), hint: Phrase("日历", "Calendar"),
            help: Phrase("三个月：每天红黄蓝各几项、预计到期几项，农历节日", "Three months: what is and will be due, by day."),
            in: [.panes], keys: [.character("D"), Key(.function(9), .shift)]
        ) { state in
            state.openCalendar()
            return []
        },
        Command(
            "tasks.plan", Phrase("年度计划", "Plan of the year"),
            help: Phrase("所选组织全年的会议、活动、摸排：已办、逾期、应办", "A year of meetings and activities: done, late, due."),
            in: [.panes], keys: [.character("P"), Key(.function(10), .shift)]
        ) { state in
            state.layers.append(.plan(PlanLayer(state)))
            return []
        },
        Command(
            "calendar.open", Phrase("当日待办", "Tasks of the day"), hint: Phrase("当日待办", "Tasks of the day"),
            help: Phrase("到当日到期和预计到期的待办，再按打开一项", "To what is or will be due; once more opens one."), in: [.calendar],
            keys: [Key(.enter)], inPalette: false
        ) { $0.openCalendarLine() },
        Command(
            "calendar.today", Phrase("回到今天", "Today"), hint: Phrase("今天", "Today"),
            help: Phrase("回到今天", "Goes back to today."), in: [.calendar], keys: [Key(.home), .character("t")],
            inPalette: false
        ) { state in
            guard case .calendar(var layer)? = state.layers.last else { return [] }
            layer.go(to: state.today)
            state.layers[state.layers.count - 1] = .calendar(layer)
            return []
        },
        Command(
            "calendar.next", Phrase("下一个有待办的日子", "Next day with tasks"), hint: Phrase("下一个", "Next"),
            help: Phrase("到下一个有待办的日子", "Goes to the next day with tasks."), in: [.calendar],
            keys: [Key(.tab), .character("n")], inPalette: false
        ) { $0.goToDayWithTasks(1) },
        Command(
            "calendar.previous", Phrase("上一个有待办的日子", "Day with tasks before"),
            help: Phrase("到上一个有待办的日子", "Goes to the day with tasks before."), in: [.calendar],
            keys: [Key(.tab, .shift), .character("N")], inPalette: false
        ) { $0.goToDayWithTasks(-1) },
        Command(
            "calendar.plan", Phrase("年度计划", "Plan of the year"), hint: Phrase("年度计划", "Plan"),
            help: Phrase("看所选组织全年的计划", "The plan of the year."), in: [.calendar],
            keys: [.character("P"), Key(.function(10), .shift)], inPalette: false
        ) { state in
            state.layers[state.layers.count - 1] = .plan(PlanLayer(state))
            return []
        },
        Command(
            "calendar.back", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            help: Phrase("从当日待办回到日历，再回到窗格", "From the tasks to the days, then to the panes."), in: [.calendar],
            keys: [Key(.escape), Key(.function(10)), .character("q")], inPalette: false
        ) { $0.leaveCalendar() },
        Command(
            "plan.open", Phrase("相关待办", "Its tasks"), hint: Phrase("相关待办", "Its tasks"),
            help: Phrase("在待办窗格中列出这一项的待办", "Lists the tasks of this kind in the pane."), in: [.plan],
            keys: [Key(.enter)], inPalette: false
        ) { $0.openPlanLine() },
        Command(
            "plan.add", Phrase("登记", "Enter what is due"), hint: Phrase("登记", "Enter"),
            help: Phrase(
                "登记这样的活动、摸排或来信；与党员有关的列出待办", "Enters what the line asks for; lists tasks of members."),
            in: [.plan],
            keys: [.character("a"), Key(.insert), Key(.function(7))], inPalette: false,
            unavailable: { $0.needsWriting }
        ) { $0.addToPlan() },
        Command(
            "plan.nextYear", Phrase("下一年", "Next year"), hint: Phrase("下一年", "Next year"),
            help: Phrase("看下一年", "Shows the next year."), in: [.plan], keys: [Key(.pageDown), .character("n")],
            inPalette: false
        ) { $0.turnPlan(by: 1) },
        Command(
            "plan.previousYear", Phrase("上一年", "Year before"), help: Phrase("看上一年", "Shows the year before."),
            in: [.plan], keys: [Key(.pageUp), .character("N")], inPalette: false
        ) { $0.turnPlan(by: -1) },
        Command(
            "plan.calendar", Phrase("待办日历", "Calendar of tasks"), hint: Phrase("日历", "Calendar"),
            help: Phrase("看待办日历", "The calendar of tasks."), in: [.plan],
            keys: [.character("D"), Key(.function(9), .shift)], inPalette: false
        ) { state in
            state.layers.removeLast()
            state.openCalendar()
            return []
        },
        Command(
            "plan.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.plan], keys: [Key(.escape), Key(.function(10)), .character("q")], inPalette: false
        ) { $0.closeLayer() },
    ]
}
