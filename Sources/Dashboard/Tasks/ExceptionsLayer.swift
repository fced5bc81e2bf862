import Domain
import Screen

/// What was put off or waived, and why; each can be taken back.
struct ExceptionsLayer: Sendable {
    var list = ListState()
}

/// A snooze or a waiver that is in force.
struct TaskExceptionLine: Hashable, Sendable {
    /// Its record.
    let id: RecordID
    /// Whether it is a waiver.
    let isWaiver: Bool
    /// What it is about.
    let task: Phrase
    /// Until when; nil for good.
    let until: Day?
    /// Why.
    let reason: String
}

extension CommandRegistry {
    /// What can be done with snoozes and waivers.
    static let exceptionCommands: [Command] = [
        Command(
            "exceptions.takeBack", Phrase("收回", "Take back"), hint: Phrase("收回", "Take back"),
            help: Phrase("收回暂缓或免办，待办重新出现，可以撤销", "The task comes back; this can be undone."), in: [.exceptions],
            keys: [.character("d"), Key(.delete), Key(.function(8))], inPalette: false,
            unavailable: { $0.needsWriting ?? $0.needsException }
        ) { $0.takeBackException() },
        Command(
            "exceptions.edit", Phrase("修改", "Edit"), hint: Phrase("修改", "Edit"),
            help: Phrase("修改日期或原因", "Changes the day or the reason."), in: [.exceptions],
            keys: [Key(.enter), .character("e"), Key(.function(4))], inPalette: false,
            unavailable: { $0.needsWriting ?? $0.needsException }
        ) { state in state.exceptionAtCursor.map { state.edit($0.id) } ?? [] },
        Command(
            "exceptions.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.exceptions], keys: [Key(.escape), Key(.function(10)), .character("q"), .character("V")],
            inPalette: false
        ) { $0.closeLayer() },
    ]
}

extension DashboardState {
    /// Snoozes and waivers in force, those that end first on top.
    var taskExceptions: [TaskExceptionLine] {
        let snoozes = ledger.table(Snooze.type)
        let waivers = ledger.table(Waiver.type)
        var found: [TaskExceptionLine] = []
        for row in 0..<snoozes.count where !snoozes.isRetired(row) {
            guard let until = snoozes.day(Snooze.until, row), today < until else { continue }
            found.append(
                TaskExceptionLine(
                    id: snoozes.id(row), isWaiver: false,
                    task: TaskException.words(of: row, in: snoozes, ledger)
                        ?? Phrase(verbatim: snoozes.text(Snooze.task, row)), until: until,
                    reason: snoozes.text(Snooze.reason, row)))
        }
        for row in 0..<waivers.count where !waivers.isRetired(row) {
            let until = waivers.day(Waiver.until, row)
            guard until.map({ today <= $0 }) ?? true else { continue }
            found.append(
                TaskExceptionLine(
                    id: waivers.id(row), isWaiver: true,
                    task: TaskException.words(of: row, in: waivers, ledger)
                        ?? Phrase(verbatim: waivers.text(Waiver.task, row)), until: until,
                    reason: waivers.text(Waiver.reason, row)))
        }
        return found.sorted { ($0.until ?? .latest, $0.id) < ($1.until ?? .latest, $1.id) }
    }

    var exceptionAtCursor: TaskExceptionLine? {
        guard case .exceptions(let layer)? = layers.last else { return nil }
        let found = taskExceptions
        return layer.list.selected < found.count ? found[layer.list.selected] : nil
    }

    fileprivate var needsException: Phrase? {
        exceptionAtCursor == nil ? Phrase("没有暂缓或免办的待办。", "Nothing is snoozed or waived.") : nil
    }

    mutating func offer(_ key: Key, to layer: ExceptionsLayer) -> [Effect]? {
        var layer = layer
        guard layer.list.handle(asMove(key), count: taskExceptions.count) else { return nil }
        layers[layers.count - 1] = .exceptions(layer)
        return []
    }

    fileprivate mutating func takeBackException() -> [Effect] {
        guard let line = exceptionAtCursor else { return [] }
        return propose(
            Proposal(.edit, [.retired(line.isWaiver ? .waiver : .snooze, line.id)]),
            success: Phrase("已收回：%1。%2 撤销", "Taken back: %1. %2 undoes it").with(
                line.task, Phrase(verbatim: keyText("ledger.undo"))))
    }

    /// What was done, until when, and what about.
    func words(of line: TaskExceptionLine) -> [String] {
        [
            text(line.isWaiver ? Phrase("免办", "waived") : Phrase("暂缓", "snoozed")),
            line.until.map { "\($0)" } ?? text(Phrase("一直", "for good")), text(line.task),
        ]
    }

    func drawExceptions(
        _ layer: inout ExceptionsLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let found = taskExceptions
        layer.list = layer.list.settled(count: found.count)
        let list = ChoiceList(
            title: text(Phrase("暂缓和免办的待办", "Snoozed and waived")), count: found.count,
            emptyText: text(
                Phrase("没有。在待办窗格按 %1 暂缓、%2 免办", "None. In the tasks %1 snoozes and %2 waives").with(
                    keyText("tasks.snooze"), keyText("tasks.waive"))), hasFilter: false
        ) { [self] index in
            Choice(words(of: found[index]).joined(separator: "  "), detail: found[index].reason)
        }
        let drawn = list.draw(
            in: area, on: &buffer, filter: TextField(), state: layer.list,
            size: Size(width: min(area.width, 96), height: area.height - 2))
        layer.list.offset = drawn.offset
        hits.choices = drawn
    }
}
