import Domain
import Screen

/// Going back before a step: everything since is taken back one after the other, the newest first.
///
/// Each step gets an undo of its own instead of one for all: an undo names the transaction it takes back, so that redo can
/// go forward again step by step, and what another window changed meanwhile stops it at that step and not at all of them.
struct GoingBack: Sendable {
    /// What is still to be taken back, the newest first.
    var remaining: [TransactionID]
    /// How many there were.
    let count: Int
    /// What it was that is gone in the end.
    let title: Phrase
}

extension CommandRegistry {
    /// What is done in the history.
    static let historyCommands: [Command] = [
        Command(
            "history.open", Phrase("看改动", "See the changes"), hint: Phrase("看改动", "Changes"),
            help: Phrase("这一步改了哪些记录的哪些项", "What the step changed, field by field."), in: [.history],
            keys: [Key(.enter)], inPalette: false
        ) { $0.openChanges() },
        Command(
            "history.back", Phrase("回到此步之前", "Go back before this"), hint: Phrase("退回到此前", "Go back"),
            help: Phrase("逐步撤销，直到这一步也撤销；先问", "Undoes step by step up to this one; asks first."), in: [.history],
            keys: [.character("b"), Key(.backspace)], inPalette: false,
            unavailable: { $0.needsStepBack ?? $0.needsWriting ?? $0.mustWait }
        ) { $0.askToGoBack() },
    ]
}

extension DashboardState {
    /// Why one cannot go back before the entry under the cursor.
    var needsStepBack: Phrase? {
        guard case .history(let history)? = layers.last, history.stepsBack == nil else { return nil }
        return Phrase(
            "这一步已经撤销，或是一次撤销。", "This step was undone already, or is itself an undo.")
    }

    /// Asks whether everything since the entry under the cursor, and it itself, is to be taken back.
    mutating func askToGoBack() -> [Effect] {
        guard case .history(let history)? = layers.last, let steps = history.stepsBack, let oldest = steps.last else {
            return []
        }
        let some = Phrase.row(steps.prefix(5).map(\.title), "\n", "\n")
        var text =
            steps.count == 1
            ? Phrase("撤销「%2」？可以重做。", "Take '%2' back? It can be redone.").with(
                Phrase(verbatim: ""), oldest.title)
            : Phrase(
                "依次撤销最近 %1 步，回到「%2」之前？每一步各存为一次撤销，可以逐步重做。\n\n%3",
                "Take back the last %1 steps, to be before '%2'? Each is saved as an undo of its own and can be redone step by step.\n\n%3"
            ).with(Phrase(verbatim: "\(steps.count)"), oldest.title, some)
        if steps.count > 5 {
            text = .row([text, Phrase("……共 %1 步", "... %1 in all").with("\(steps.count)")], "\n", "\n")
        }
        let authors = steps.map(\.author).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        if authors.count > 1 {
            let names = Phrase.row(authors.map { Phrase(verbatim: $0) }, "、", ", ")
            text = .row([text, Phrase("这些是 %1 做的。", "They were made by %1.").with(names)], "\n", "\n")
        }
        let plan = GoingBack(remaining: steps.map(\.id), count: steps.count, title: oldest.title)
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("回到此步之前", "Go back before this"), text: text,
                    buttons: [
                        DialogButton(Phrase("取消", "Cancel"), key: "n") { _ in [] },
                        DialogButton(Phrase("撤销 %1 步", "Undo %1").with("\(steps.count)"), key: "y", isDanger: true) {
                            state in
                            if let reason = state.needsWriting ?? state.mustWait {
                                state.say(.warning, reason)
                                return []
                            }
                            state.goingBack = plan
                            state.progress = Progress(
                                title: Phrase("正在撤销", "Undoing"), fraction: 0, since: state.now)
                            return state.find(.undo)
                        },
                    ])))
        return []
    }

    /// Whether what the next undo would take back is what was agreed to; otherwise somebody was faster, and it ends here.
    mutating func goesOn(with next: Transaction?) -> Bool {
        guard let plan = goingBack else { return true }
        guard let next, next.id == plan.remaining.first else {
            stopGoingBack(
                Phrase("另一窗口刚保存了改动", "another window has just saved changes"))
            return false
        }
        return true
    }

    /// An undo was saved: the next one, or the end.
    mutating func wentBack(by transaction: Transaction) -> [Effect] {
        guard var plan = goingBack, transaction.proposal.reverts == plan.remaining.first else { return [] }
        plan.remaining.removeFirst()
        guard plan.remaining.isEmpty else {
            goingBack = plan
            progress = Progress(
                title: Phrase("正在撤销", "Undoing"),
                fraction: Double(plan.count - plan.remaining.count) / Double(plan.count),
                since: progress?.since ?? now)
            return find(.undo)
        }
        goingBack = nil
        progress = nil
        say(
            .success,
            Phrase("已撤销 %1 步，回到「%2」之前。%3 逐步重做", "%1 {step|steps} undone, before '%2' again. %3 redoes them one by one")
                .with(
                    Phrase(verbatim: "\(plan.count)"), plan.title,
                    Phrase(verbatim: keyText("ledger.redo"))))
        return []
    }

    /// Says how far it came and why it goes no further; nothing when nobody is going back.
    mutating func stopGoingBack(_ reason: Phrase) {
        guard let plan = goingBack else { return }
        goingBack = nil
        progress = nil
        say(
            .error,
            Phrase("撤销了 %1 步中的 %2 步后停止：%3。", "Stopped after %2 of %1 steps: %3.").with(
                Phrase(verbatim: "\(plan.count)"), Phrase(verbatim: "\(plan.count - plan.remaining.count)"), reason))
    }
}
