import Screen

/// What came to be where in the last frame, for the mouse.
struct FrameHits: Sendable {
    var panes: [Pane: Rect] = [:]
    var tree: TreeHits?
    var roster: TableHits?
    var rosterColumns: [RosterColumn] = []
    var tasks: TableHits?
    var tabs: FooterHits?
    var footer: FooterHits?
    var footerCommands: [Command] = []
    /// The list of the topmost layer.
    var choices: ChoiceListHits?
    /// The buttons of the topmost layer.
    var dialog: DialogHits?
    /// The lines of the topmost layer: each with its index.
    var lines: [(rect: Rect, index: Int)] = []
}
