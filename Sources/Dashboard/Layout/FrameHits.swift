import Domain
import Screen

/// What came to be where in the last frame, for the mouse.
struct FrameHits: Sendable {
    /// How many windows lay over the panes, and what was on top. Input that waited is handled before the next frame is
    /// drawn: a press on a window that is not there any more means nothing.
    var layers = 0
    var scope: CommandScope?
    var panes: [Pane: Rect] = [:]
    var tree: TreeHits?
    var roster: TableHits?
    var rosterColumns: [RosterColumn] = []
    var tasks: TableHits?
    /// The table of a ledger, and its columns.
    var ledger: TableHits?
    var ledgerColumns: [LedgerColumn] = []
    var tabs: FooterHits?
    var footer: FooterHits?
    /// The key that a click on each hint of the footer stands for; nil where it names several.
    var footerKeys: [Key?] = []
    /// What completes the filter, over the panes.
    var candidates: [(rect: Rect, index: Int)] = []
    /// The list of the topmost layer.
    var choices: ChoiceListHits?
    /// The buttons of the topmost layer.
    var dialog: DialogHits?
    /// What the question asked: a press is an answer to that, and to no other that came since.
    var question: Phrase?
    /// The lines of the topmost layer: each with its index.
    var lines: [(rect: Rect, index: Int)] = []
    /// What can be selected on the lines of a file: each with its line and its place there.
    var parts: [(rect: Rect, line: Int, part: Int)] = []
    /// The choices that are open below a field of the topmost layer, over its lines.
    var popup: [(rect: Rect, index: Int)] = []
    /// The calendar that is open at a field of the topmost layer, and what a click does in it.
    var calendarBox: Rect?
    var calendar: [(rect: Rect, press: CalendarPress)] = []
    /// The text fields of the topmost layer, by line.
    var fields: [Int: TextFieldHits] = [:]
}
