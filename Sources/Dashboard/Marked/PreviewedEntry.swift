import Domain
import Screen

/// Something done to many at once: first a few lines are filled in, then a preview shows what would be done, then one key
/// does it. A command on the marked, several tasks together.
protocol PreviewedEntry: FieldEntering, Sendable {
    /// Names the window to the answer of the store.
    var id: RecordID { get }
    /// Whether the preview shows; otherwise the lines are filled in.
    var isPreview: Bool { get }
    /// Those whom it is done to, and so the lines of the preview.
    var count: Int { get }
    /// Cursor and scrolling of the preview.
    var list: ListState { get set }
    /// The window over the panes.
    var layer: Layer { get }

    /// Goes back from the preview to what was entered.
    mutating func enterAgain()
}

extension Layer {
    /// What is done to many at once in this window.
    fileprivate var previewed: (any PreviewedEntry)? {
        switch self {
        case .marked(let layer): layer
        case .together(let layer): layer
        default: nil
        }
    }
}

extension DashboardState {
    /// Whether what a window shows is on its way to the store. Until the answer nothing may change: what is on its way is
    /// what the preview showed.
    func isSaving(_ entry: some PreviewedEntry) -> Bool { proposals.contains { $0.form == entry.id } }

    /// Takes a changed window into the place of the one before.
    mutating func put(_ entry: some PreviewedEntry) {
        for index in layers.indices where layers[index].previewed?.id == entry.id { layers[index] = entry.layer }
    }

    /// Pasted text goes into the focused line.
    mutating func paste(_ text: String, into entry: some PreviewedEntry) {
        guard !entry.isPreview, !isSaving(entry) else { return }
        var entry = entry
        entry.paste(text, self)
        put(entry)
    }

    /// A click on a line to fill, on a choice, or on a line of the preview.
    mutating func press(_ index: Int, in entry: some PreviewedEntry) -> [Effect] {
        guard !isSaving(entry) else { return [] }
        var entry = entry
        if entry.isPreview {
            entry.list.selected = min(max(0, index - entry.entries.count), max(0, entry.count - 1))
        } else if index < entry.entries.count {
            entry.move(to: index, self)
        } else if var popup = entry.popup {
            popup.list.selected = index - entry.entries.count
            entry.popup = popup
            entry.acceptChoice(self)
        }
        put(entry)
        return []
    }

    /// Goes back from the preview to what was entered, and from there to where it began.
    mutating func leavePreviewed() -> [Effect] {
        guard var entry = layers.last?.previewed, !isSaving(entry) else { return [] }
        if entry.isPreview {
            entry.enterAgain()
            put(entry)
        } else {
            layers.removeLast()
        }
        return []
    }

    /// Asks the store to save what the preview shows.
    mutating func apply(_ entry: some PreviewedEntry, _ changes: [Change], success: Phrase) -> [Effect] {
        // Following so many takes longer than a moment.
        if changes.count > 2_000, readOnlyReason == nil {
            progress = Progress(title: Phrase("正在保存", "Saving"), fraction: 0, since: now)
        }
        return propose(Proposal(.edit, changes), success: success, form: entry.id)
    }
}
