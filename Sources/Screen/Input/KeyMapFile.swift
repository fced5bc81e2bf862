import TOMLKit

/// A key map as its file tells it: keys are read, commands are names still.
///
/// ```toml
/// [keys]
/// "roster.sort" = ["s", "Shift-F3"]
/// "app.mouse" = []
/// ```
public struct KeyMapFile: Hashable, Sendable {
    /// The keys of one command.
    public struct Entry: Hashable, Sendable {
        /// The name of the command.
        public let command: String
        /// Its keys; none takes them all away.
        public let keys: [Key]
        /// Line in the file, from 1; nil when it is not known.
        public let line: Int?

        /// Makes an entry.
        public init(command: String, keys: [Key], line: Int? = nil) {
            self.command = command
            self.keys = keys
            self.line = line
        }
    }

    /// What was passed over.
    public struct Fault: Hashable, Sendable {
        /// What is wrong.
        public enum Kind: Hashable, Sendable {
            /// The line is not TOML; the parser's words.
            case syntax(String)
            /// No key is written like this.
            case unknownKey(String, command: String)
            /// Neither a key nor a list of keys.
            case wrongValue(command: String)
            /// A section or key that nothing is known of.
            case unknownSection(String)
        }

        /// Line in the file, from 1; nil when no line is to blame.
        public let line: Int?
        /// What is wrong.
        public let kind: Kind
    }

    /// What the file says, in the order of its lines.
    public let entries: [Entry]
    /// What was passed over, in the order of its lines.
    public let faults: [Fault]

    /// A key map that was made and not read.
    public init(_ entries: [Entry]) {
        self.entries = entries
        faults = []
    }

    /// Reads a file. Whatever is wrong with it, the rest of it counts.
    public init(bytes: [UInt8]) {
        let text = TOMLText(bytes)
        var reader = Reader(lines: text.lines)
        reader.faults = text.faults.map { Fault(line: $0.line, kind: .syntax($0.words)) }
        for (name, value) in text.table {
            if name == "keys", let table = value.table {
                reader.read(table, prefix: "")
            } else {
                reader.faults.append(Fault(line: text.lines.line(of: name), kind: .unknownSection(name)))
            }
        }
        entries = reader.entries.sorted { ($0.line ?? .max, $0.command) < ($1.line ?? .max, $1.command) }
        faults = reader.faults.sorted { ($0.line ?? .max) < ($1.line ?? .max) }
    }

    private struct Reader {
        let lines: TOMLLines
        var entries: [Entry] = []
        var faults: [Fault] = []

        init(lines: TOMLLines) { self.lines = lines }

        /// `"roster.sort" = …`, `roster.sort = …` and `[keys.roster]` with `sort = …` mean the same.
        mutating func read(_ table: TOMLTable, prefix: String) {
            for (name, value) in table {
                let command = prefix.isEmpty ? name : "\(prefix).\(name)"
                let line = lines.line(of: "keys.\(command)")
                if let table = value.table {
                    read(table, prefix: command)
                } else if let names = value.string.map({ [$0] }) ?? value.array.map({ $0.map { $0.string ?? "" } }) {
                    let keys = names.compactMap { name -> Key? in
                        if let key = Key(parsing: name) { return key }
                        faults.append(Fault(line: line, kind: .unknownKey(name, command: command)))
                        return nil
                    }
                    // A line of which nothing could be read takes nothing away.
                    if !keys.isEmpty || names.isEmpty {
                        entries.append(Entry(command: command, keys: keys, line: line))
                    }
                } else {
                    faults.append(Fault(line: line, kind: .wrongValue(command: command)))
                }
            }
        }
    }
}
