import Domain

/// The way of an edit: proposed, saved by the store, and only then applied here and said to be saved.
extension DashboardState {
    /// Asks for a proposal to be saved.
    ///
    /// - Parameters:
    ///   - success: said when it is saved.
    ///   - form: the record whose form closes when it is saved.
    mutating func propose(_ proposal: Proposal, success: Phrase? = nil, form: RecordID? = nil) -> [Effect] {
        if let readOnlyReason {
            say(.error, readOnlyReason)
            return []
        }
        guard !proposal.changes.isEmpty else {
            say(.info, Phrase("没有改动。", "Nothing was changed."))
            return []
        }
        proposals.append(PendingProposal(proposal: proposal, success: success, form: form))
        // One at a time: each is checked against what the one before it left.
        return proposals.count == 1 ? [.commit(proposal, revision: ledger.revision)] : []
    }

    /// The first proposal was saved: apply it, say so, go on with the next.
    mutating func saved(_ transaction: Transaction) -> [Effect] {
        guard !proposals.isEmpty else { return received([transaction], isAnswerToCommit: false) }
        let pending = proposals.removeFirst()
        if goingBack == nil { progress = nil }
        // Whoever adds or edits a member stays with that member; after anything else the work goes on down the list.
        let isOfMember = transaction.changes.first?.kind == .member
        let isOwnForm = isOfMember && pending.form == transaction.changes.first?.record
        let place = pending.form == nil || isOwnForm ? nil : placeToGoOn(after: transaction)
        guard var effects = apply([transaction]) else { return [] }
        effects += wentBack(by: transaction)
        if let place { goOn(from: place) }
        if let success = pending.success { say(.success, success) }
        if let form = pending.form {
            // The marks have done their work; left behind, the next command would act on people no longer on the screen.
            if savesContactWithMarked(form) {
                roster.clearMarks(self)
                tasks.clearMarks()
            }
            effects += closeForm(of: form)
            closeMarked(of: form)
            closeTogether(of: form)
        }
        if case .importing? = layers.last, transaction.proposal.purpose == .importing { layers.removeLast() }
        return effects + saveNext()
    }

    /// Whether a form records a contact with several marked members.
    private func savesContactWithMarked(_ id: RecordID) -> Bool {
        layers.contains { layer in
            if case .form(let form) = layer { form.original.id == id && form.targets.count > 1 } else { false }
        }
    }

    /// Transactions of other processes. When they are the answer to our own proposal it was not saved yet: check it
    /// against what is new and try again.
    mutating func received(_ transactions: [Transaction], isAnswerToCommit: Bool) -> [Effect] {
        noteInForms(transactions)
        guard let effects = apply(transactions) else { return [] }
        if !isAnswerToCommit, let author = transactions.last?.author {
            say(.info, Phrase("%1 在另一窗口保存了改动。", "%1 saved changes in another window.").with(author))
        }
        warnOfRetired(transactions)
        return effects + (isAnswerToCommit ? saveNext() : [])
    }

    private mutating func saveNext() -> [Effect] {
        while let next = proposals.first {
            do {
                try ledger.check(next.proposal.changes)
                return [.commit(next.proposal, revision: ledger.revision)]
            } catch {
                proposals.removeFirst()
                collide(error, with: next)
            }
        }
        return []
    }

    /// A proposal no longer fits because somebody else was faster. Its form stays open with what was typed.
    private mutating func collide(_ conflict: Conflict, with pending: PendingProposal) {
        progress = nil
        stopGoingBack(Phrase("另一窗口刚保存了改动", "another window has just saved changes"))
        reopenQuickEntry()
        if let form = pending.form, askAboutCollisions(of: form) { return }
        say(.error, conflict.message(in: ledger, language))
    }

    /// A proposal could not be saved.
    mutating func notSaved(_ reason: Phrase, storeIsReadOnly: Bool) {
        if storeIsReadOnly { readOnlyReason = reason }
        progress = nil
        goingBack = nil
        proposals.removeAll()
        reopenQuickEntry()
        say(.error, reason)
    }

    /// Applies what was saved, and makes everything anew that shows it; nil when the ledger refuses what the store holds.
    private mutating func apply(_ transactions: [Transaction]) -> [Effect]? {
        let wasEmpty = isEmpty
        var count = 0
        for transaction in transactions {
            do {
                try ledger.apply(transaction)
                count += transaction.changes.count
            } catch {
                readOnlyReason = Phrase(
                    "台账与已保存的内容不一致，请退出后运行 hongyan verify 检查。",
                    "The ledger differs from what was saved: please leave and run hongyan verify.")
                say(.error, readOnlyReason ?? Phrase(verbatim: ""))
                proposals.removeAll()
                return nil
            }
        }
        organisationTree = ledger.organisationTree
        headcounts = Headcounts(ledger, tree: organisationTree)
        var effects = tasks.follow(transactions, isSmall: count <= TasksPane.fewChanges, self)
        if wasEmpty, !isEmpty {
            tree.openRoots(self)
            // Somebody begins by hand: what is added next belongs below the first organisation.
            if organisationTree.roots.count == 1, ledger.organisations.keptCount == 1 {
                tree.select(.home(ledger.organisations.id(organisationTree.roots[0])))
            }
            layers.removeAll { if case .welcome = $0 { true } else { false } }
            offerTour()
        }
        tree.rebuild(self)
        roster.reload(self)
        tasks.reload(self)
        for index in layers.indices {
            refreshLayer(index)
            // While steps are taken back one after the other the list is read once, at the end.
            if case .history = layers[index], (goingBack?.remaining.count ?? 0) <= 1 {
                effects.append(.loadHistory(limit: HistoryLayer.most))
            }
        }
        followLedgers(transactions)
        closeEndedTasks()
        layers.removeAll { if case .conflict(let conflict) = $0 { conflict.collisions.isEmpty } else { false } }
        return effects
    }

    // MARK: Undo and redo

    /// Asks what the next undo or redo takes back.
    mutating func find(_ direction: UndoPlan.Direction) -> [Effect] {
        isReversing = true
        return [.findReversible(direction)]
    }

    /// Takes a transaction back as far as nobody changed the same things since.
    mutating func reverse(_ direction: UndoPlan.Direction, _ transaction: Transaction?) -> [Effect] {
        isReversing = false
        guard goesOn(with: transaction) else { return [] }
        guard let transaction else {
            say(
                .info,
                direction == .undo
                    ? Phrase("没有可以撤销的操作。", "There is nothing to undo.")
                    : Phrase("没有可以重做的操作。", "There is nothing to redo."))
            return []
        }
        let (changes, stays) = ledger.reversal(of: transaction)
        let title = transaction.titleOfWhatIsReversed(in: ledger)
        guard !changes.isEmpty else {
            stopGoingBack(Phrase("这一步之后已被改动", "what it changed was changed since"))
            say(
                .warning,
                Phrase("「%1」之后已被改动，无法撤销。", "'%1' was changed since and cannot be taken back.").with(title))
            return []
        }
        let word = direction == .undo ? Phrase("已撤销：%1", "Undone: %1") : Phrase("已重做：%1", "Redone: %1")
        var success = word.with(title)
        if !stays.isEmpty {
            success = Phrase("%1（%2 处之后已改动，保留）", "%1 (%2 changed since and kept)")
                .with(success, Phrase(verbatim: "\(stays.count)"))
        }
        if changes.count > 2_000, goingBack == nil {
            progress = Progress(title: Phrase("正在撤销", "Undoing"), fraction: 0, since: now)
        }
        return propose(
            Proposal(
                direction == .undo ? .undo : .redo, changes, note: transaction.noteOfReversal, reverts: transaction.id),
            success: goingBack == nil ? success : nil)
    }

    /// Saves a demonstration piece by piece.
    mutating func take(demonstration: [Proposal]) -> [Effect] {
        guard isEmpty, proposals.isEmpty else {
            progress = nil
            return []
        }
        var effects: [Effect] = []
        for (index, proposal) in demonstration.enumerated() {
            let isLast = index == demonstration.count - 1
            effects += propose(
                proposal,
                success: isLast ? demonstrationIsReady : nil)
        }
        return effects
    }
}

extension Conflict {
    /// What happened, in one sentence.
    func message(in ledger: Ledger, _ language: Language) -> Phrase {
        switch self {
        case .changedMeanwhile(let id, let field, _, _):
            let label = ledger.place(of: id).flatMap { ledger.tables[$0.table].type.field(field)?.label }
            return Phrase(
                "「%1」的%2已被他人改动，未保存；请核对后再保存。",
                "%2 of '%1' was changed by somebody else; nothing was saved. Please check and save again."
            ).with(Phrase(verbatim: ledger.title(of: id, language)), label ?? Phrase(verbatim: field))
        case .retiredMeanwhile(let id):
            return Phrase("「%1」的状态已被他人改动，未保存。", "'%1' was retired or restored by somebody else; nothing was saved.")
                .with(ledger.title(of: id, language))
        case .alreadyThere(let id), .missing(let id), .brokenReference(let id, _), .wrongValue(let id, _):
            return Phrase("记录 %1 与台账不符，未保存。", "Record %1 does not fit the ledger; nothing was saved.").with("\(id)")
        case .unknownType(let kind):
            return Phrase("本版本不认识记录类型 %1，未保存。", "This version does not know the record type %1; nothing was saved.")
                .with(kind.rawValue)
        }
    }
}
