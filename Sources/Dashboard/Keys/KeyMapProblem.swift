import Domain
import Screen

/// Something in a user's key map that does not work as written. It never keeps the program from starting.
public enum KeyMapProblem: Hashable, Sendable {
    /// A line of the file that could not be read.
    case unreadable(KeyMapFile.Fault)
    /// No command has this name; the one that was probably meant.
    case unknownCommand(String, nearest: String, line: Int?)
    /// The file gives one key to two commands that work in one place: the earlier line has it.
    case conflict(Key, winner: String, loser: String, line: Int?)
    /// The file takes the usual key of another command.
    case taken(Key, by: String, from: String, line: Int?)
    /// A key that is typed as text, or moves, where the command works.
    case typedThere(Key, command: String, line: Int?)
    /// A command that nothing else leads to would be without a key: it keeps its usual one.
    case kept(String, [Key])

    /// Whether it is worth a message at the start; the rest stands in the log.
    public var isFault: Bool {
        if case .taken = self { false } else { true }
    }

    /// One sentence with the line and what to do.
    ///
    /// - Parameter file: what the file is called.
    public func message(_ file: String) -> Phrase {
        switch self {
        case .unreadable(let fault): place(file, fault.line).joined(Self.words(fault.kind))
        case .unknownCommand(let name, let nearest, let line):
            place(file, line).joined(
                nearest.isEmpty
                    ? Phrase("没有命令「%1」。", "There is no command '%1'.").with(name)
                    : Phrase("没有命令「%1」，是不是「%2」？", "There is no command '%1'; '%2' perhaps?").with(name, nearest))
        case .conflict(let key, let winner, let loser, let line):
            place(file, line).joined(
                Phrase(
                    "%1 既给了 %2 又给了 %3，归 %2。", "%1 is given to %2 and to %3; %2 has it."
                ).with("\(key)", winner, loser))
        case .taken(let key, let winner, let loser, let line):
            place(file, line).joined(
                Phrase("%1 给了 %2，%3 不再用它。", "%1 is for %2 now and no longer for %3.").with("\(key)", winner, loser))
        case .typedThere(let key, let command, let line):
            place(file, line).joined(
                Phrase(
                    "%2 所在的窗口里 %1 用来输入或移动，不能作命令。", "Where %2 works, %1 types or moves: it cannot be a command."
                ).with("\(key)", command))
        case .kept(let command, let keys):
            place(file, nil).joined(
                Phrase("%1 必须有按键，保留 %2。", "%1 needs a key and keeps %2.")
                    .with(command, keys.map { "\($0)" }.joined(separator: " ")))
        }
    }

    private func place(_ file: String, _ line: Int?) -> Phrase { FilePlace.words(file, line) }

    private static func words(_ kind: KeyMapFile.Fault.Kind) -> Phrase {
        switch kind {
        case .syntax(let words): Phrase("看不懂：%1", "Not understood: %1").with(words)
        case .unknownKey(let key, let command):
            Phrase(
                "%2 的按键「%1」不认识，请写成 F5、Ctrl-K、Alt-Enter。", "No key of %2 is called '%1': write F5, Ctrl-K, Alt-Enter."
            )
            .with(key, command)
        case .wrongValue(let command):
            Phrase("%1 的值应如 [\"s\", \"F5\"]。", "The value of %1 must be like [\"s\", \"F5\"].").with(command)
        case .unknownSection(let name):
            Phrase("「%1」不认识，按键写在 [keys] 之下。", "'%1' is unknown: keys stand below [keys].").with(name)
        }
    }
}

/// A file and a line, as messages begin.
enum FilePlace {
    static func words(_ file: String, _ line: Int?) -> Phrase {
        guard let line else { return Phrase("%1：", "%1: ").with(file) }
        return Phrase("%1 第 %2 行：", "%1, line %2: ").with(file, "\(line)")
    }
}

extension Phrase {
    /// This and another one behind it.
    func joined(_ other: Phrase) -> Phrase { Phrase(chinese + other.chinese, english + other.english) }
}
