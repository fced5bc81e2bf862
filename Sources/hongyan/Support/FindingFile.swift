import Dashboard

/// Filters used and saved, and the palette's recent choices: `filters.toml` in the configuration folder, one a line.
///
/// A line that is not understood is left out: nothing here keeps the program from starting.
enum FindingFile {
    private static var folder: String { Environment.configHome + "/hongyan" }
    private static var path: String { folder + "/filters.toml" }

    static func load() -> FindingMemory { FindingFile.read(TextFile.read(path) ?? "") }

    /// Writes the file; false when that was not possible.
    static func save(_ memory: FindingMemory) -> Bool {
        guard TextFile.makeFolder(folder) else { return false }
        return TextFile.write(text(memory), to: path)
    }

    /// The file as text.
    static func text(_ memory: FindingMemory) -> String {
        var lines = ["# 鸿雁 Hongyan", "[saved]"]
        lines += memory.saved.map { "\(quoted($0.name)) = \(quoted($0.text))" }
        lines += ["[history]"] + memory.history.map(quoted)
        lines += ["[recent]"] + memory.recent.map(quoted)
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
            case ("[history]", 1): memory.history.append(texts[0])
            case ("[recent]", 1): memory.recent.append(texts[0])
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
