import Domain
import Screen

/// The same record was edited by two people: field by field what it was, what the other saved, what is typed here, and
/// which of them is to stay.
struct ConflictLayer: Sendable {
    /// The record.
    let record: RecordID
    /// Where two things were made of one field.
    var collisions: [Collision]
    /// The line of the cursor, and how far the list is scrolled.
    var list = ListState()
    /// Whether numbers show in full.
    var isRevealed = false

    /// The collision under the cursor.
    var selected: Collision? { list.selected < collisions.count ? collisions[list.selected] : nil }

    /// Who saved the other values; nil when nobody or several did.
    var author: String? {
        let authors = Set(collisions.compactMap(\.author))
        return authors.count == 1 ? authors.first : nil
    }
}

extension DashboardState {
    /// Keys of the choice between two edits; everything but moving is a command.
    mutating func offer(_ key: Key, to conflict: ConflictLayer) -> [Effect]? {
        var conflict = conflict
        let count = conflict.collisions.count
        switch (key.code, key.modifiers) {
        case (.home, []): conflict.list.moveToStart()
        case (.end, []): conflict.list.moveToEnd(count: count)
        case (.tab, []): conflict.list.selected = (conflict.list.selected + 1) % max(1, count)
        case (.tab, .shift): conflict.list.selected = (conflict.list.selected - 1 + count) % max(1, count)
        default:
            guard conflict.list.handle(key.folded, count: count) else { return nil }
        }
        layers[layers.count - 1] = .conflict(conflict)
        return []
    }

    /// Opens the choice over the form of a record; false when nothing collides.
    mutating func askAboutCollisions(of id: RecordID) -> Bool {
        for layer in layers.reversed() {
            guard case .form(let form) = layer, form.original.id == id else { continue }
            let collisions = form.collisions(with: ledger)
            guard !collisions.isEmpty else { return false }
            layers.removeAll { if case .conflict(let old) = $0 { old.record == id } else { false } }
            layers.append(.conflict(ConflictLayer(record: id, collisions: collisions)))
            return true
        }
        return false
    }

    /// Changes the choice on top.
    mutating func choose(_ change: (inout ConflictLayer) -> Void) -> [Effect] {
        guard case .conflict(var conflict)? = layers.last else { return [] }
        change(&conflict)
        layers[layers.count - 1] = .conflict(conflict)
        return []
    }

    /// Settles the collisions as chosen and saves the form.
    mutating func saveChosen() -> [Effect] {
        guard case .conflict(let conflict)? = layers.popLast(), case .form(var form)? = layers.last,
            form.original.id == conflict.record
        else { return [] }
        form.resolve(conflict.collisions, self)
        layers[layers.count - 1] = .form(form)
        return saveForm()
    }

    /// Makes the choice anew after the ledger changed, as far as something still collides. What was chosen stays chosen.
    func refreshed(_ conflict: ConflictLayer) -> ConflictLayer {
        var new = conflict
        new.collisions = []
        for case .form(let form) in layers where form.original.id == conflict.record {
            new.collisions = form.collisions(with: ledger)
            for index in new.collisions.indices {
                let old = conflict.collisions.first { $0.field.name == new.collisions[index].field.name }
                // A choice was about the value that was shown; another one has to be looked at again.
                if let old, old.theirs == new.collisions[index].theirs {
                    new.collisions[index].takesTheirs = old.takesTheirs
                }
            }
            new.list = new.list.settled(count: new.collisions.count)
        }
        return new
    }

    /// Says when somebody retired the record of an open form: what is typed could be saved and nobody would see it.
    mutating func warnOfRetired(_ transactions: [Transaction]) {
        for case .form(let form) in layers {
            for transaction in transactions {
                for case .retired(_, form.original.id) in transaction.changes {
                    say(
                        .warning,
                        Phrase("%1 停用了正在编辑的「%2」。", "%1 retired '%2', which is being edited.").with(
                            transaction.author, ledger.title(of: form.original.id, language)))
                }
            }
        }
    }

    /// Lets open forms know who changed what of their records.
    mutating func noteInForms(_ transactions: [Transaction]) {
        for index in layers.indices {
            guard case .form(var form) = layers[index] else { continue }
            for transaction in transactions { form.note(transaction) }
            layers[index] = .form(form)
        }
    }
}

extension CommandRegistry {
    /// What is done where two people edited one record.
    static let conflictCommands: [Command] = [
        Command(
            "conflict.save", Phrase("按选择保存", "Save as chosen"), hint: Phrase("保存", "Save"),
            help: Phrase("按每一项的选择保存表单", "Saves the form with what is chosen for each field."), in: [.conflict],
            keys: [Key(.enter), .control("s")], inPalette: false
        ) { $0.saveChosen() },
        Command(
            "conflict.theirs", Phrase("用对方的", "Take theirs"), hint: Phrase("用对方的", "Theirs"),
            help: Phrase("此项用对方保存的内容", "This field keeps what the other saved."), in: [.conflict],
            keys: [Key(.left), .character("h")], inPalette: false
        ) { $0.choose { if $0.selected != nil { $0.collisions[$0.list.selected].takesTheirs = true } } },
        Command(
            "conflict.mine", Phrase("用我的", "Take mine"), hint: Phrase("用我的", "Mine"),
            help: Phrase("此项用我填写的内容", "This field gets what is typed here."), in: [.conflict],
            keys: [Key(.right), .character("l")], inPalette: false
        ) { $0.choose { if $0.selected != nil { $0.collisions[$0.list.selected].takesTheirs = false } } },
        Command(
            "conflict.toggle", Phrase("换另一个", "The other one"), help: Phrase("此项换用另一个", "Takes the other of the two."),
            in: [.conflict], keys: [.character(" "), Key(.insert)], inPalette: false
        ) { $0.choose { if $0.selected != nil { $0.collisions[$0.list.selected].takesTheirs.toggle() } } },
        Command(
            "conflict.allTheirs", Phrase("全部用对方的", "All theirs"), hint: Phrase("全用对方", "All theirs"),
            help: Phrase("每一项都用对方保存的内容", "Every field keeps what the other saved."), in: [.conflict],
            keys: [.character("t"), Key(.function(7))], inPalette: false
        ) { $0.choose { for index in $0.collisions.indices { $0.collisions[index].takesTheirs = true } } },
        Command(
            "conflict.allMine", Phrase("全部用我的", "All mine"), hint: Phrase("全用我的", "All mine"),
            help: Phrase("每一项都用我填写的内容", "Every field gets what is typed here."), in: [.conflict],
            keys: [.character("m"), Key(.function(8))], inPalette: false
        ) { $0.choose { for index in $0.collisions.indices { $0.collisions[index].takesTheirs = false } } },
        Command(
            "conflict.reveal", Phrase("显示号码", "Show the numbers"),
            help: Phrase("显示或隐去号码和住址", "Shows numbers and addresses, or hides them."), in: [.conflict],
            keys: [.character("v"), Key(.function(3))], inPalette: false
        ) { $0.choose { $0.isRevealed.toggle() } },
        Command(
            "conflict.close", Phrase("返回表单", "Back to the form"), hint: Phrase("返回", "Back"),
            help: Phrase("返回表单继续填写，不保存", "Goes back to the form; nothing is saved."), in: [.conflict],
            keys: [Key(.escape), Key(.function(10)), .character("q")], inPalette: false
        ) { $0.closeLayer() },
    ]
}
