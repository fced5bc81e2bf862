/// Where the parts of a ledger lie in its directory.
struct StoreLayout: Hashable, Sendable {
    /// The directory.
    let root: String

    var document: String { "\(root)/store.json" }
    var head: String { "\(root)/HEAD" }
    var lock: String { "\(root)/lock" }
    var reserve: String { "\(root)/reserve" }
    var journals: String { "\(root)/journal" }
    var snapshots: String { "\(root)/snapshot" }
    var quarantine: String { "\(root)/quarantine" }
    var drafts: String { "\(root)/drafts" }

    /// The directory of a device's segments.
    func journal(_ device: String) -> String { "\(journals)/\(device)" }

    /// A segment file.
    func segment(_ number: Int, _ device: String) -> String {
        "\(journal(device))/\(StoreLayout.name(ofSegment: number))"
    }

    /// A path as messages show it: relative to the directory.
    func shown(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
    }

    static func name(ofSegment number: Int) -> String { "\(padded(number, 6)).jsonl" }

    /// The number of a segment by its file name; nil for other files.
    static func number(ofSegment name: String) -> Int? {
        guard name.hasSuffix(".jsonl"), name.utf8.count >= 12 else { return nil }
        let digits = name.dropLast(6)
        guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(digits)
    }

    static func padded(_ number: some BinaryInteger, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
