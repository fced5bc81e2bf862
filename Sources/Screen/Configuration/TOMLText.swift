import TOMLKit

/// A TOML file that somebody wrote by hand: read as far as it can be, with what was passed over.
///
/// The one place that calls the parser. It is here, in the module that knows how keys and colours are written, so that
/// nothing above has to know of TOML; and it stands guard before toml++, which ends the program at some headers.
struct TOMLText {
    /// A line that was passed over.
    struct Fault {
        /// From 1; nil when no line is to blame.
        let line: Int?
        /// What is wrong with it, in the parser's words.
        let words: String
    }

    /// What could be read.
    let table: TOMLTable
    /// What could not.
    private(set) var faults: [Fault] = []
    /// Where each key stands.
    let lines: TOMLLines

    /// Lines that are left out before the rest is given up: each costs another reading of the whole file.
    private static let most = 100

    /// Reads bytes; those that are no UTF-8 become replacement characters.
    init(_ bytes: [UInt8]) {
        var text = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        lines = TOMLLines(text)
        for (index, line) in text.enumerated() where !Self.isSafeHeader(line) {
            faults.append(Fault(line: index + 1, words: "a section is written [name]"))
            text[index] = ""
        }
        var table = TOMLTable()
        for _ in 0...min(text.count, Self.most) {
            do {
                table = try TOMLTable(string: text.joined(separator: "\n"))
                break
            } catch let error as TOMLParseError {
                let reported = error.source.begin.line
                faults.append(Fault(line: reported, words: error.description))
                // An unclosed bracket is reported on a later line than its own; go up to the line with content.
                var faulty = min(max(reported, 1), text.count) - 1
                while faulty > 0, text[faulty].isEmpty { faulty -= 1 }
                if text[faulty].isEmpty { faulty = text.firstIndex { !$0.isEmpty } ?? 0 }
                text[faulty] = ""
            } catch {
                faults.append(Fault(line: nil, words: "\(error)"))
                break
            }
        }
        self.table = table
    }

    /// Whether the parser survives a line: at `[` without a name behind it (`[[[`, `[.`) an assertion of toml++ ends the
    /// program, also in a release build.
    private static func isSafeHeader(_ line: String) -> Bool {
        let text = line.drop { $0 == " " || $0 == "\t" }
        guard text.hasPrefix("[") else { return true }
        let name = text.dropFirst(text.hasPrefix("[[") ? 2 : 1).drop { $0 == " " || $0 == "\t" }
        guard let first = name.unicodeScalars.first else { return false }
        return first.isASCII
            && (first.properties.isAlphabetic || ("0"..."9").contains(first) || "_-\"'".unicodeScalars.contains(first))
    }
}

/// On which line each key of a TOML text stands. The parser tells lines for syntax errors only.
struct TOMLLines {
    private var numbers: [String: Int] = [:]

    init(_ lines: [String]) {
        var section = ""
        for (index, line) in lines.enumerated() {
            let text = line.drop { $0 == " " || $0 == "\t" }
            if text.hasPrefix("[") {
                section = Self.bare(text.drop { $0 == "[" }.prefix { $0 != "]" })
                note(section, index + 1)
            } else if let equals = text.firstIndex(of: "="), !text.hasPrefix("#") {
                let key = Self.bare(text[..<equals])
                note(section.isEmpty ? key : "\(section).\(key)", index + 1)
            }
        }
    }

    /// The line of a dotted path, or of the nearest thing it is part of; nil when nothing is known.
    func line(of path: String) -> Int? {
        var path = Substring(path)
        while true {
            if let line = numbers[String(path)] { return line }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = path[..<dot]
        }
    }

    private mutating func note(_ path: String, _ line: Int) {
        if numbers[path] == nil { numbers[path] = line }
    }

    private static func bare(_ key: Substring) -> String {
        String(key.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
    }
}
