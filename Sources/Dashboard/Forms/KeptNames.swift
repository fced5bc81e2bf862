import Domain
import Screen

/// An unfinished list of names as text, to be offered back after a crash: one line a fact, as ``KeptForm``.
struct KeptNames: Sendable {
    /// The list it was.
    let id: RecordID
    /// The branch that was chosen.
    let branch: RecordID?
    /// The lines, and the one being typed.
    let lines: [String]

    private static let head = "hongyan-names 1"

    /// What is worth keeping of a list.
    init(_ entry: QuickEntryLayer) {
        id = entry.id
        branch = entry.branch
        lines = entry.rows.map(\.text) + (entry.input.isEmpty ? [] : [entry.input.text])
    }

    /// Reads ``text``; nil when it is none.
    init?(_ text: String) {
        let facts = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        func value(_ key: String) -> String? { facts.first { $0.count == 2 && $0[0] == key }?[1] }
        guard text.hasPrefix(KeptNames.head), let id = value("id").flatMap({ RecordID($0) }) else { return nil }
        self.id = id
        branch = value("branch").flatMap { RecordID($0) }
        lines = facts.filter { $0.count == 2 && $0[0] == "line" }.map { $0[1] }
    }

    /// The list as text.
    var text: String {
        let facts = [KeptNames.head, "id \(id)"] + (branch.map { ["branch \($0)"] } ?? [])
        return (facts + lines.map { "line \($0)" }).joined(separator: "\n")
    }
}

extension DashboardState {
    /// Keeps a list of names where a crash cannot reach it, as long as something would be lost.
    mutating func keep(_ entry: QuickEntryLayer) -> [Effect] {
        let name = "\(entry.id)"
        guard !entry.rows.isEmpty || !entry.input.isEmpty else { return drafts.drop(name) }
        drafts.keep(name, KeptNames(entry).text, now: now)
        return []
    }

    /// Offers an unfinished list of an earlier session; false when everybody in it is in the roster.
    mutating func offer(_ kept: KeptNames, _ name: String) -> Bool {
        var entry = QuickEntryLayer(id: kept.id)
        entry.branch = kept.branch.flatMap { ledger.place(of: $0) == nil ? nil : $0 }
        entry.add(kept.lines.joined(separator: "\n"), self)
        guard !entry.wanted.isEmpty || entry.unreadable > 0 else { return false }
        let opened = entry
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("上次有没保存的内容", "Something was not saved last time"),
                    text: Phrase(
                        "批量录入的 %1 行名单还没有加入名册就中断了。要接着录入吗？",
                        "A list of %1 {name|names} was interrupted before it was added. Go on with it?"
                    ).with("\(kept.lines.count)"),
                    buttons: [
                        DialogButton(Phrase("接着录入", "Go on"), key: "g") { state in
                            state.layers.append(.quickEntry(opened))
                            return []
                        },
                        DialogButton(Phrase("丢弃", "Discard"), key: "x", isDanger: true) { state in
                            let effects = state.drafts.forget(name)
                            state.offerDraft()
                            return effects
                        },
                    ])))
        return true
    }
}
