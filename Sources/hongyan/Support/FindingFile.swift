import Dashboard
import Domain
import Store

/// Filters with a name and the palette's recent choices, `filters.toml` in the configuration folder; and the filters that
/// were used, one file for each ledger: names of people who are looked for in one are nobody's business in another.
///
/// A line that is not understood is left out: nothing here keeps the program from starting.
struct FindingFile {
    private let shared = Environment.configHome + "/hongyan"
    private let own = Environment.stateHome + "/hongyan/finding"
    private let name: String

    init(_ store: LedgerStore) { name = store.identity.store + ".toml" }

    func load() -> FindingMemory {
        var memory = FindingFile.read(TextFile.read(shared + "/filters.toml") ?? "")
        let used = FindingFile.read(TextFile.read(own + "/" + name) ?? "")
        (memory.history, memory.ledgerHistories) = (used.history, used.ledgerHistories)
        return memory
    }

    /// Writes the files; false when that was not possible.
    func save(_ memory: FindingMemory) -> Bool {
        guard TextFile.makeFolder(shared), TextFile.makeFolder(own) else { return false }
        return TextFile.write(FindingFile.sharedText(memory), to: shared + "/filters.toml")
            && TextFile.write(FindingFile.ownText(memory), to: own + "/" + name)
    }

    /// What all ledgers share, as text.
    static func sharedText(_ memory: FindingMemory) -> String {
        var lines = ["# 鸿雁 Hongyan", "[saved]"]
        lines += memory.saved.map { filter in
            let place = filter.place == .roster ? "" : " in \(quoted(filter.place.name))"
            return "\(quoted(filter.name)) = \(quoted(filter.text))\(place)"
        }
        lines += ["[recent]"] + memory.recent.map(quoted)
        return lines.joined(separator: "\n") + "\n"
    }

    /// What belongs to one ledger, as text.
    static func ownText(_ memory: FindingMemory) -> String {
        var lines = ["# 鸿雁 Hongyan", "[history]"] + memory.history.map(quoted)
        for (kind, history) in memory.ledgerHistories.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines += ["[history \(kind)]"] + history.map(quoted)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a file says.
    static func read(_ text: String) -> FindingMemory {
        var memory = FindingMemory()
        var section = ""
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                section = String(line)
                continue
            }
            let texts = unquoted(line)
            switch (section, texts.count) {
            case ("[saved]", 2): memory.saved.append(SavedFilter(name: texts[0], text: texts[1]))
            case ("[saved]", 3):
                guard let place = FilterPlace(name: texts[2]) else { continue }
                memory.saved.append(SavedFilter(name: texts[0], text: texts[1], place: place))
            case ("[history]", 1): memory.history.append(texts[0])
            case ("[recent]", 1): memory.recent.append(texts[0])
            case (_, 1):
                guard section.hasPrefix("[history "), section.hasSuffix("]"),
                    case .ledger(let kind)? = FilterPlace(name: String(section.dropFirst(9).dropLast()))
                else { continue }
                memory.ledgerHistories[kind, default: []].append(texts[0])
            default: continue
            }
        }
        return memory
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"\(String(escaped.filter { !$0.isNewline }))\""
    }

    /// The texts in quotation marks on a line.
    private static func unquoted(_ line: Substring) -> [String] {
        var texts: [String] = []
        var current: String?
        var isEscaped = false
        for character in line {
            guard let text = current else {
                if character == "\"" { current = "" }
                continue
            }
            if isEscaped || (character != "\\" && character != "\"") {
                current = text + String(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                texts.append(text)
                current = nil
            }
        }
        return texts
    }
}
