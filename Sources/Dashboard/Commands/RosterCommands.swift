import Domain
import Screen

extension CommandRegistry {
    /// Finding, sorting and marking in the roster.
    static let rosterCommands: [Command] = [
        Command(
            "roster.filter", Phrase("筛选", "Filter"), hint: Phrase("筛选", "Filter"),
            help: Phrase(
                "边输边筛：姓名、拼音、首字母、证号尾数、电话、地点",
                "Narrows as you type: name, pinyin, ID tail, phone, place."
            ),
            in: [.roster], keys: [.character("/"), Key(.function(3))]
        ) { $0.beginFilter() },
        Command(
            "roster.sort", Phrase("排序", "Sort"), hint: Phrase("排序", "Sort"),
            help: Phrase("选择排序的栏目；再选一次则倒序", "Chooses the column to sort by; again turns it round."),
            in: [.panes], keys: [.character("s"), Key(.function(3), .shift)]
        ) { $0.focus == .tasks ? $0.openTaskOrders() : $0.openSortMenu() },
        Command(
            "roster.mark", Phrase("标记", "Mark"), help: Phrase("标记或取消标记选中的党员", "Marks the selected member, or not."),
            in: [.roster], keys: [.character(" ")]
        ) { state in
            state.roster.toggleMark(state)
            return state.move(.rows(1))
        },
        Command(
            "roster.markRange", Phrase("标记一段", "Mark a range"),
            help: Phrase("按一次定起点，再按一次标记到此", "Once for the start, once more marks up to here."), in: [.roster],
            keys: [.character("v")]
        ) { state in
            let isStart = state.roster.rangeStart == nil
            state.roster.markRange(state)
            if isStart {
                state.say(
                    .info,
                    Phrase("移动光标，再按 %1 标记到那里。", "Move on and press %1 again to mark up to there.").with(
                        state.keyText("roster.markRange")))
            }
            return []
        },
        Command(
            "roster.markAll", Phrase("全部标记", "Mark all"),
            help: Phrase("标记名单中的全部党员", "Marks everybody in the list."), in: [.roster], keys: [.control("a")]
        ) { state in
            state.roster.markAll(state)
            return []
        },
        Command(
            "roster.unmark", Phrase("取消全部标记", "Clear the marks"), help: Phrase("取消全部标记", "Clears all marks."),
            in: [.roster], keys: [.control("x")]
        ) { state in
            state.roster.clearMarks(state)
            return []
        },
    ]
}
