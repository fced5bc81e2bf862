import Domain
import Screen

/// Milliseconds of a clock that only goes forward. Tells deadlines; has no meaning as a date.
public typealias Instant = Int64

/// What happened, for ``Dashboard/update(_:_:at:)``.
public enum Message: Sendable {
    /// Somebody typed, clicked, pasted, resized.
    case input(InputEvent)
    /// A deadline may have passed.
    case tick
    /// A new day began, or the day was learned at the start.
    case today(Day)
    /// A proposal was saved; the transaction is to be applied now.
    case committed(Transaction)
    /// Another process saved these; apply them, and then try again what was proposed meanwhile.
    case arrived([Transaction], isAnswerToCommit: Bool)
    /// A proposal could not be saved. The text says what is known and what to do.
    case commitFailed(Phrase, storeIsReadOnly: Bool)
    /// The transaction that an undo or redo would take back; nil when there is none.
    case reversible(UndoPlan.Direction, Transaction?)
    /// Tasks derived from the ledger of a revision.
    case tasks(TaskList, revision: UInt64)
    /// What will fall due up to a day, by the tasks and the ledger of a revision.
    case upcoming(TaskList, revision: UInt64, through: Day)
    /// What the history shows, newest first.
    case history([HistoryEntry], isComplete: Bool)
    /// The transaction that was asked for; nil when it cannot be read.
    case transaction(Transaction?)
    /// What is in a folder, for choosing a file.
    case folder(FolderListing)
    /// How far reading a file has come, 0…1.
    case importProgress(Double)
    /// What an import would do.
    case importPlanned(ImportPlan)
    /// A file could not be read, or something else that was asked for could not be done.
    case failed(Phrase)
    /// Something that was asked for was done.
    case done(Phrase)
    /// What somebody made of a text in the editor of the system.
    case edited(TextForEditor)
    /// A demonstration is ready to be saved.
    case demonstration([Proposal])
    /// What the user has set up: keys, themes, and what was wrong with the files. Sent once, at the start.
    case configured(Configuration)
    /// What the terminal draws, once it was asked.
    case glyphs(GlyphPolicy)
    /// Something worth saying about the store at the start: a tail set aside, a damaged snapshot.
    case notice(Phrase, Toast.Kind)
}

/// One transaction as the history shows it.
public struct HistoryEntry: Hashable, Sendable {
    /// Its name.
    public let id: TransactionID
    /// When.
    public let time: HybridTime
    /// Who.
    public let author: String
    /// What, in one line without sensitive values.
    public let title: Phrase
    /// Why it was made.
    public let purpose: Purpose
    /// The transaction that it took back, for undo and redo.
    public let reverts: TransactionID?

    /// The entry of a transaction.
    public init(_ transaction: Transaction, title: Phrase) {
        id = transaction.id
        time = transaction.time
        author = transaction.author
        self.title = title
        purpose = transaction.proposal.purpose
        reverts = transaction.proposal.reverts
    }
}

/// The spreadsheets and folders of a folder.
public struct FolderListing: Hashable, Sendable {
    /// The folder.
    public let path: String
    /// Names of the folders in it, sorted.
    public let folders: [String]
    /// Names of the files that can be read, sorted.
    public let files: [String]

    /// The folder as the beginning of the path of a file in it.
    var pathWithSlash: String { path.hasSuffix("/") ? path : path + "/" }

    /// Makes a listing.
    public init(path: String, folders: [String], files: [String]) {
        self.path = path
        self.folders = folders
        self.files = files
    }
}
