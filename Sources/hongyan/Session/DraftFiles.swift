import Glibc
import Store

/// Which kept forms belong to whom: several windows may work on one ledger, and none may be offered the form that somebody
/// is still filling in in another.
///
/// A form is kept as `name-pid`. What a process left that no longer runs is offered again.
struct DraftFiles {
    /// Forms that a process left which no longer runs: text by name.
    let left: [String: String]
    private let stale: [String: [String]]

    init(_ store: LedgerStore) {
        var left: [String: String] = [:]
        var stale: [String: [String]] = [:]
        for draft in store.drafts() {
            let parts = draft.name.split(separator: "-")
            guard parts.count == 2, let process = pid_t(parts[1]) else { continue }
            if DraftFiles.isRunning(process) { continue }
            let name = String(parts[0])
            left[name] = String(decoding: draft.bytes, as: UTF8.self)
            stale[name, default: []].append(draft.name)
        }
        self.left = left
        self.stale = stale
    }

    /// The file of a form of this process.
    func ownName(_ name: String) -> String { "\(name)-\(getpid())" }

    /// All files that hold a form.
    func files(of name: String) -> [String] { [ownName(name)] + (stale[name] ?? []) }

    /// Whether a process of this program with that number runs; numbers are given again after a while.
    private static func isRunning(_ process: pid_t) -> Bool {
        guard process != getpid() else { return false }
        return TextFile.read("/proc/\(process)/comm")?.hasPrefix("hongyan") ?? false
    }
}
