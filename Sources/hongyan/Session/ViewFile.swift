import Dashboard
import Store

/// Where the arrangement of the screen is kept: a file for each ledger beside the log, and one with what suits a ledger
/// that was never opened before.
struct ViewFile {
    private let own: String
    private let last: String
    private let folder: String

    init(_ store: LedgerStore) {
        folder = Environment.stateHome + "/hongyan/views"
        own = folder + "/" + store.identity.store + ".toml"
        last = folder + "/last.toml"
    }

    /// The arrangement of the last time; the usual one where there is none.
    func load() -> RememberedView {
        if let text = TextFile.read(own) { return RememberedView(text: text) }
        return TextFile.read(last).map { RememberedView(text: $0).withoutLedger } ?? RememberedView()
    }

    /// Keeps an arrangement. It is no loss when that is not possible: the next start looks as usual.
    func save(_ view: RememberedView) {
        guard TextFile.makeFolder(folder) else { return }
        _ = TextFile.write(view.text, to: own)
        _ = TextFile.write(view.withoutLedger.text, to: last)
    }
}
