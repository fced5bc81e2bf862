import Domain
import Screen

extension CommandRegistry {
    /// What is done to all marked members at once.
    static let markedCommands: [Command] = [
        Command(
            "marked.menu", Phrase("批量操作", "The marked"), hint: Phrase("批量", "Marked"),
            help: Phrase("对标记的党员一起操作：修改、转支部、联系", "Does something to all marked members at once."),
            in: [.panes], keys: [.character("E"), Key(.function(4), .shift)],
            unavailable: { $0.focus == .tasks ? $0.needsTasks : $0.needsMarked }
        ) { $0.focus == .tasks ? $0.openTasksMenu() : $0.openMarkedMenu() },
        Command(
            "marked.edit", Phrase("批量修改一项", "Change one field of the marked"),
            help: Phrase("把标记的党员的某一项改成同样的内容", "Gives one field of all marked the same value."), in: [.panes],
            keys: [], unavailable: { $0.needsMarked ?? $0.needsWriting ?? $0.tooManyMarked }
        ) { $0.openMarkedFields() },
        Command(
            "marked.move", Phrase("批量转支部", "Move the marked to a branch"),
            help: Phrase("把标记的党员转到另一个党支部", "Gives all marked another home branch."), in: [.panes],
            keys: [], unavailable: { $0.needsMarked ?? $0.needsWriting ?? $0.tooManyMarked }
        ) { $0.openMarked(.field(Member.branch.name)) },
        Command(
            "marked.cadre", Phrase("批量指定联系干部", "Assign a cadre to the marked"),
            help: Phrase("为标记的党员指定同一名联系干部", "Gives all marked the same contact cadre."), in: [.panes],
            keys: [], unavailable: { $0.needsMarked ?? $0.needsWriting ?? $0.tooManyMarked }
        ) { $0.openMarked(.cadre) },
        Command(
            "marked.apply", Phrase("全部改动", "Change all"), hint: Phrase("改动", "Change"),
            help: Phrase("按预览全部改动", "Changes all as the preview shows."), in: [.marked],
            keys: [.character("y"), .control("s"), Key(.function(12))], inPalette: false
        ) { $0.applyMarked() },
        Command(
            "marked.preview", Phrase("预览", "Preview"), hint: Phrase("预览", "Preview"),
            help: Phrase("先看会改动谁、改成什么", "Shows first what would change for whom."), in: [.markedEntry],
            keys: [Key(.enter), .control("s")], inPalette: false
        ) { $0.previewMarked() },
        Command(
            "marked.back", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            help: Phrase("从预览回到填写，再回到花名册", "From the preview to the value, then to the roster."),
            in: [.markedEntry, .marked],
            keys: [Key(.escape), Key(.function(10))], inPalette: false
        ) { $0.leavePreviewed() },
        Command(
            "roster.invert", Phrase("反选", "Invert the marks"),
            help: Phrase("名单中标记的取消，没标记的标记", "Marks in the list what is not marked, and back."), in: [.roster],
            keys: [.character("*")]
        ) { state in
            state.roster.invertMarks(state)
            return []
        },
    ]
}

extension DashboardState {
    /// The members that a command on the marked is about: the marked ones, else the one under the cursor.
    var markedMembers: [RecordID] {
        roster.marks.isEmpty && focus != .roster ? [] : roster.chosen(ledger)
    }

    /// All marked members, by identity.
    var markedIDs: [RecordID] {
        let members = ledger.members
        return roster.marks.rows.map { members.id(Int($0)) }.sorted()
    }

    /// Whether a member is marked.
    func isMarked(_ id: RecordID) -> Bool {
        ledger.members.row(of: id).map { roster.marks.contains(UInt32($0)) } ?? false
    }

    /// Why a command on the marked cannot be done.
    var needsMarked: Phrase? {
        roster.marks.isEmpty && (focus != .roster || roster.selected == nil)
            ? Phrase("请先在花名册中标记党员（空格）。", "Mark members in the roster first (Space).") : nil
    }

    /// Why something cannot be done to all marked members at once.
    var tooManyMarked: Phrase? {
        guard roster.marks.count > MarkedAction.most else { return nil }
        return Phrase("标记了 %1 人，一次最多 %2 人；请先筛选再标记。", "%1 are marked; at most %2 at once: filter, then mark.")
            .with("\(roster.marks.count)", "\(MarkedAction.most)")
    }

    /// Lists what can be done to the marked.
    mutating func openMarkedMenu() -> [Effect] {
        let names = [
            "marked.edit", "marked.move", "marked.cadre", "contact.record", "record.retire", "roster.markAll",
            "roster.invert", "roster.unmark",
        ]
        let items = names.compactMap { CommandRegistry.command(named: $0) }.map { command in
            MenuItem(command.title, detail: Phrase(verbatim: keyText(of: command))) { state in
                if !state.roster.marks.isEmpty { _ = state.go(to: .roster) }
                return state.perform(command)
            }
        }
        let title =
            roster.marks.isEmpty
            ? Phrase("对选中的党员", "The selected member")
            : Phrase("对标记的 %1 人", "The %1 marked").with("\(roster.marks.count)")
        layers.append(.menu(MenuLayer(title: title, items: items)))
        return []
    }

    /// Lists the fields that can be changed for all marked.
    mutating func openMarkedFields() -> [Effect] {
        let items = MarkedAction.fields.map { field in
            MenuItem(field.label, detail: field.section) { $0.openMarked(.field(field.name)) }
        }
        layers.append(.menu(MenuLayer(title: Phrase("修改哪一项", "Change which field"), items: items)))
        return []
    }

    /// Opens the window of a command on the marked.
    mutating func openMarked(_ action: MarkedAction) -> [Effect] {
        if isLedgerOnTop, let table = ledgerTable { return openMarked(action, of: table) }
        let members = markedMembers
        guard !members.isEmpty else { return [] }
        let shown =
            roster.marks.isEmpty ? 1 : roster.visible.count { roster.marks.contains($0) }
        let layer = MarkedLayer(action, members, hidden: members.count - min(shown, members.count), &self)
        layers.append(.marked(layer))
        return []
    }

    /// Opens the window of a command on the marked records of a table.
    private mutating func openMarked(_ action: MarkedAction, of table: LedgerTable) -> [Effect] {
        let records = table.chosen(ledger)
        guard !records.isEmpty else { return [] }
        let shown = table.marks.isEmpty ? 1 : table.visible.count { table.marks.contains($0) }
        layers.append(.marked(MarkedLayer(action, records, hidden: max(0, records.count - shown), &self)))
        return []
    }
}
