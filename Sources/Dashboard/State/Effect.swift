import Domain
import Screen

/// What ``Dashboard/update(_:_:at:)`` asks the outside to do. Answers come back as messages.
public enum Effect: Sendable {
    /// Save a proposal that was checked against the ledger of a revision; answers `.committed`, `.arrived` or `.commitFailed`.
    case commit(Proposal, revision: UInt64)
    /// Find what an undo or redo takes back; answers `.reversible`.
    case findReversible(UndoPlan.Direction)
    /// Derive all tasks in the background; answers `.tasks`.
    case deriveTasks(Ledger, Day)
    /// Derive in the background what will fall due up to a day; answers `.upcoming`.
    case deriveUpcoming(TaskList, Ledger, through: Day)
    /// Write slips to a file; answers `.done` or `.failed`.
    case writeSlips(SlipOrder, Ledger)
    /// Read the newest transactions; answers `.history`.
    case loadHistory(limit: Int)
    /// Read one transaction; answers `.transaction`.
    case loadTransaction(TransactionID)
    /// List a folder; answers `.folder`.
    case listFolder(String)
    /// Read a spreadsheet and plan its import in the background; answers `.importProgress`, `.importPlanned`, `.failed`.
    case planImport(path: String, Ledger)
    /// Stop reading the spreadsheet.
    case cancelImport
    /// Write the members of these rows to a file, masked; answers `.done` or `.failed`.
    case export(rows: [UInt32], Ledger, path: String)
    /// Write a table or an empty sheet of a ledger to a file, numbers masked; answers `.done` or `.failed`.
    case writeLedger(LedgerFile, Ledger)
    /// Read a spreadsheet as records of a type, as `.planImport` does.
    case planLedgerImport(RecordKind, path: String, Ledger)
    /// Make a demonstration township; answers `.demonstration`.
    case makeDemonstration(Day)
    /// Make the demonstration of a place; answers `.demonstration`.
    case makePlace(DemonstrationPlace)
    /// Keep an unfinished form where a crash cannot reach it.
    case saveDraft(name: String, text: String)
    /// Forget an unfinished form.
    case removeDraft(name: String)
    /// Let somebody edit a text in the editor of the system; answers `.edited` or `.failed`.
    case edit(TextForEditor)
    /// Put a text on the clipboard of the terminal.
    case copy(String)
    /// Remember a setting for the next start.
    case remember(Setting)
    /// Show the mouse to the program, or leave it to the terminal.
    case mouse(Bool)
    /// Draw everything again.
    case redraw
    /// Give the terminal back for a while.
    case suspend
    /// Leave.
    case quit
}

/// A setting that outlives the session.
public enum Setting: Hashable, Sendable {
    /// The name of the theme.
    case theme(String)
    /// The language of the screen.
    case language(Language)
    /// That the tour was offered.
    case tourOffered
    /// The set of keys to begin with.
    case keys(KeyPreset)
    /// Lines and marks of the chrome.
    case borders(Borders)
    /// Width of ambiguous characters; nil asks the terminal at each start.
    case ambiguousWidth(AmbiguousWidth?)
    /// How the screen of this ledger is arranged.
    case view(RememberedView)
    /// Filters used and saved, and what was chosen in the palette.
    case finding(FindingMemory)
}
