import Domain

/// Slips as plain text, in lines that fit a sheet of A5 in a typewriter's letters.
struct SlipText {
    /// Columns of a line; a Chinese character takes two.
    static let width = 60

    private let language: Language

    init(_ language: Language) { self.language = language }

    func text(of slip: Slip) -> String {
        var lines = [centred(say(slip.title)), "", say(slip.addressee) + colon, ""]
        lines += table(slip.lines)
        if !slip.items.isEmpty {
            lines += ["", say(Slip.itemsTitle) + colon]
            lines += table(slip.items)
        }
        lines.append("")
        lines += SlipText.wrap(say(Slip.closing), to: SlipText.width)
        lines.append("")
        for line in slip.footer(language) {
            for part in SlipText.wrap(SlipText.clean(line), to: SlipText.width) {
                lines.append(String(repeating: " ", count: max(0, SlipText.width - SlipText.columns(part))) + part)
            }
        }
        lines += ["", String(repeating: "-", count: SlipText.width)]
        for label in Slip.receipt {
            let words = say(label) + colon + " "
            lines.append(words + String(repeating: "_", count: max(8, SlipText.width - SlipText.columns(words))))
        }
        return lines.map(SlipText.trimmed).joined(separator: "\n") + "\n"
    }

    private func table(_ lines: [Slip.Line]) -> [String] {
        let labels = lines.map { say($0.label) + colon }
        let indent = min(26, (labels.map(SlipText.columns).max() ?? 0) + 1)
        return zip(labels, lines).flatMap { label, line in
            let parts = SlipText.wrap(say(line.words), to: SlipText.width - indent)
            let pad = max(1, indent - SlipText.columns(label))
            return parts.enumerated().map { index, part in
                index == 0
                    ? label + String(repeating: " ", count: pad) + part : String(repeating: " ", count: indent) + part
            }
        }
    }

    private func centred(_ text: String) -> String {
        String(repeating: " ", count: max(0, (SlipText.width - SlipText.columns(text)) / 2)) + text
    }

    private var colon: String { language == .chinese ? "：" : ":" }

    private func say(_ phrase: Phrase) -> String { SlipText.clean(phrase.text(language)) }

    // MARK: Lines

    /// A text on one line, without what a printer would take for a command.
    private static func clean(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result += " "
            case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line = line.dropLast() }
        return String(line)
    }

    private static func columns(_ text: String) -> Int { DisplayWidth.of(text) }

    /// Breaks a text into lines: between Chinese characters anywhere, in Western words at a space where there is one.
    static func wrap(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for character in text {
            let columns = columns(String(character))
            // What closes a sentence never begins a line.
            if used + columns > width, !"，。；：、）」”,.;:)".contains(character) {
                if let space = line.lastIndex(of: " "), character.isASCII, character != " ",
                    line.last?.isASCII == true, line.distance(from: space, to: line.endIndex) < width / 2
                {
                    let rest = line[line.index(after: space)...]
                    lines.append(String(line[..<space]))
                    line = String(rest)
                } else {
                    lines.append(line)
                    line = ""
                }
                used = self.columns(line)
                if line.isEmpty, character == " " { continue }
            }
            line.append(character)
            used += columns
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}
