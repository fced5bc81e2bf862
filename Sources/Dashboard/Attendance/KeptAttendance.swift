import Domain
import Screen

/// An attendance list that is not saved yet as text, to be offered back after a crash: one line a fact, as ``KeptForm``.
struct KeptAttendance: Sendable {
    /// The activity, or the identity a new one will get.
    let id: RecordID
    /// Whether the activity is not in the ledger yet.
    let isNew: Bool
    /// The organisations that take part, the host first.
    let branches: [RecordID]
    /// Kind, day and title as they stood in their lines.
    let kind: String
    let day: String
    let title: String
    /// Whether somebody gave the activity a title.
    let hasOwnTitle: Bool
    /// The marks that were decided there; no code where one was taken away.
    let marks: [(member: RecordID, code: String?)]

    private static let head = "hongyan-attendance 1"
    private static let noMark = "-"

    /// What is worth keeping of a list.
    init(_ layer: AttendanceLayer) {
        id = layer.original.id
        isNew = layer.original.isNew
        branches = layer.branches
        kind = if case .code(let code)? = layer.fields[0].reading.value { code } else { "" }
        day = layer.fields[1].writtenOut ?? layer.fields[1].input.text
        title = layer.fields[2].input.text
        hasOwnTitle = layer.hasOwnTitle
        marks = layer.touched.sorted().map { ($0, layer.marks[$0]) }
    }

    /// Reads ``text``; nil when it is none.
    init?(_ text: String) {
        let facts = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        func values(_ key: String) -> [String] { facts.filter { $0.count == 2 && $0[0] == key }.map { $0[1] } }
        guard text.hasPrefix(KeptAttendance.head), let id = values("id").first.flatMap({ RecordID($0) }) else {
            return nil
        }
        self.id = id
        isNew = values("new") == ["1"]
        branches = values("branch").compactMap { RecordID($0) }
        kind = values("kind").first ?? ""
        day = values("day").first ?? ""
        title = values("title").first ?? ""
        hasOwnTitle = values("named") == ["1"]
        marks = values("mark").compactMap { fact in
            let parts = fact.split(separator: " ").map(String.init)
            guard parts.count == 2, let member = RecordID(parts[0]) else { return nil }
            return (member, parts[1] == KeptAttendance.noMark ? nil : parts[1])
        }
    }

    /// The list as text.
    var text: String {
        var facts = [KeptAttendance.head, "id \(id)", "new \(isNew ? 1 : 0)", "named \(hasOwnTitle ? 1 : 0)"]
        facts += branches.map { "branch \($0)" }
        facts += [("kind", kind), ("day", day), ("title", title)].filter { !$0.1.isEmpty }.map { "\($0) \($1)" }
        facts += marks.map { "mark \($0.member) \($0.code ?? KeptAttendance.noMark)" }
        return facts.joined(separator: "\n")
    }
}

extension DashboardState {
    /// Puts a changed list on top, and keeps it where a crash cannot reach it, as long as something would be lost.
    mutating func put(_ layer: AttendanceLayer) -> [Effect] {
        layers[layers.count - 1] = .attendance(layer)
        return keep(layer)
    }

    /// Keeps a list against a crash.
    mutating func keep(_ layer: AttendanceLayer) -> [Effect] {
        let name = "\(layer.original.id)"
        guard layer.isDirty else { return drafts.drop(name) }
        drafts.keep(name, KeptAttendance(layer).text, now: now)
        return []
    }

    /// The list as it was when it was interrupted; nil when nothing of it would be lost any more.
    func restored(_ kept: KeptAttendance) -> AttendanceLayer? {
        let branches = kept.branches.filter { ledger.organisations.row(of: $0) != nil }
        var layer: AttendanceLayer
        if kept.isNew {
            // The program ended between saving and forgetting.
            guard ledger.place(of: kept.id) == nil, !branches.isEmpty else { return nil }
            let draft = newActivity(kind: kept.kind, host: branches.first, on: today, id: kept.id)
            layer = AttendanceLayer(draft, branches: branches, self)
        } else {
            guard let saved = attendanceLayer(of: kept.id) else { return nil }
            layer = saved
            if branches != layer.branches { layer.choose(branches, self) }
        }
        layer.restore(kept, self)
        return layer.isDirty ? layer : nil
    }

    /// Offers an unfinished list of an earlier session; false when there is nothing to go on with.
    mutating func offer(_ kept: KeptAttendance, _ name: String) -> Bool {
        guard let opened = restored(kept) else { return false }
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("上次有没保存的内容", "Something was not saved last time"),
                    text: Phrase(
                        "「%1」的出勤名单（已标 %2 人）没有保存就中断了。要接着登记吗？",
                        "The attendance list of '%1' (%2 marked) was interrupted before it was saved. Go on with it?"
                    ).with(kept.title, "\(opened.marks.count)"),
                    buttons: [
                        DialogButton(Phrase("接着登记", "Go on"), key: "g") { state in
                            state.layers.append(.attendance(opened))
                            return state.keep(opened)
                        },
                        DialogButton(Phrase("丢弃", "Discard"), key: "x", isDanger: true) { state in
                            let effects = state.drafts.forget(name)
                            state.offerDraft()
                            return effects
                        },
                    ])))
        return true
    }

    /// Opens a list; where it was interrupted and not gone on with yet, as it was then.
    mutating func open(_ layer: AttendanceLayer) -> [Effect] {
        let found = drafts.found.first { _, text in
            // Whoever comes with marked members means these, and not those of last time.
            guard let kept = KeptAttendance(text), !layer.beganWithMarked else { return false }
            guard kept.isNew, layer.original.isNew else { return kept.id == layer.original.id }
            return kept.branches.first == layer.branches.first
        }
        guard let found, let kept = KeptAttendance(found.value), let earlier = restored(kept) else {
            layers.append(.attendance(layer))
            return keep(layer)
        }
        drafts.found[found.key] = nil
        layers.append(.attendance(earlier))
        say(.info, Phrase("接着上次没有保存的出勤名单。", "This is the list that was not saved last time."))
        return keep(earlier)
    }
}
