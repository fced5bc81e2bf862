import Foundation
import Glibc
import Testing

/// A day at the desk, written so that somebody who keeps records can read it, and played in a real terminal.
///
/// A line is a step; lines that begin with `#` or are empty are for the reader.
/// ```
/// today 2024-02-05      another day than that of all tests
/// today own             the day of the ledger itself: no --today
/// township              an invented township of forty, in which contact with 欧阳若兰 is due
/// roster 5000 a.csv     a spreadsheet as an office sends it
/// open 80x24            the dashboard, in a window of that size
/// press /oyrl<Enter>    keys, named as in --script
/// see 欧阳若兰 | 1/40     waits until all of it is on the screen
/// gone 记录联系          waits until none of it is
/// go to 手机号           moves down to the line
/// resize 160x48         the window gets another size
/// kept                  waits until what is typed is safe against a crash
/// kill                  kill -9
/// closed                the program has ended as it should
/// hongyan verify        a verb on the same ledger
/// answer ok             the verb's answer holds all of it
/// ```
/// `{}` stands for the folder of the test.
struct DayScript {
    private let steps: [(line: Int, verb: String, words: String)]

    /// Reads a script from the folder `Scripts`.
    init(_ name: String) throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Scripts").appendingPathComponent(name + ".txt")
        let lines = try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        steps = lines.enumerated().compactMap { index, line in
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            return (index + 1, parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    /// Plays it; a step that fails names its line.
    func play(in place: Place) throws {
        var session: TerminalSession?
        var answer: Answer?
        // What is given to the program beside the ledger.
        var today = ["--today", Place.today]
        for (line, verb, written) in steps {
            let words = written.replacingOccurrences(of: "{}", with: place.path)
            func texts() -> [String] {
                words.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            do {
                switch (verb, session) {
                case ("today", _): today = words == "own" ? [] : ["--today", words]
                case ("township", _): try place.makeTownship()
                case ("roster", _):
                    let parts = words.split(separator: " ")
                    let rows = parts.first.flatMap { Int($0) }
                    guard parts.count == 2, let rows else { throw HarnessFailure("roster ROWS FILE") }
                    place.write(Spreadsheets.roster(rows: rows), to: String(parts[1]))
                case ("hongyan", _):
                    let arguments = words.split(separator: " ").map(String.init)
                    answer = try place.run(arguments + ["--store", place.store] + today)
                    guard answer?.status == 0 else { throw HarnessFailure(answer?.complaint ?? "") }
                case ("answer", _):
                    let output = answer?.output ?? ""
                    for text in texts() where !output.contains(text) {
                        throw HarnessFailure("the answer has no \(text):\n\(output.prefix(2_000))")
                    }
                case ("open", _):
                    let (columns, rows) = try DayScript.size(words)
                    session = try TerminalSession(
                        place, program: Place.program, ["--store", place.store] + today, columns: columns,
                        rows: rows)
                case ("press", let session?): for keys in try DayScript.bytes(words) { try session.type(keys) }
                case ("see", let session?):
                    let wanted = texts()
                    try session.wait("see \(wanted)") { screen in wanted.allSatisfy { screen.contains($0) } }
                case ("gone", let session?):
                    let unwanted = texts()
                    try session.wait("see no \(unwanted)") { screen in !unwanted.contains { screen.contains($0) } }
                case ("go", let session?):
                    try session.moveCursor(to: words.hasPrefix("to ") ? String(words.dropFirst(3)) : words)
                case ("resize", let session?):
                    let (columns, rows) = try DayScript.size(words)
                    session.resize(columns: columns, rows: rows)
                case ("kept", let session?):
                    try session.wait("keep what was typed") { _ in
                        Place.names(in: place.store + "/drafts").contains { $0.hasSuffix(".draft") }
                    }
                case ("kill", let running?):
                    running.child.signal(SIGKILL)
                    guard try running.end() == .killed(SIGKILL) else { throw HarnessFailure("it ended otherwise") }
                    session = nil
                case ("closed", let running?):
                    let ending = try running.end()
                    guard ending == .exited(0) else { throw HarnessFailure("it ended with \(ending)") }
                    session = nil
                default: throw HarnessFailure("nobody understands '\(verb)' here")
                }
            } catch {
                throw HarnessFailure("line \(line), \(verb) \(words): \(error)")
            }
        }
        guard session == nil else { throw HarnessFailure("the script ends with the program running") }
    }

    /// `80x24`.
    private static func size(_ words: String) throws -> (Int, Int) {
        let numbers = words.split(separator: "x").compactMap { Int($0) }
        guard numbers.count == 2 else { throw HarnessFailure("a size is like 80x24") }
        return (numbers[0], numbers[1])
    }

    /// What a terminal sends for keys, one piece for each: a program may tell Escape from a sequence by the time only.
    private static func bytes(_ keys: String) throws -> [String] {
        var pieces: [String] = []
        var text = ""
        var rest = Substring(keys)
        while let first = rest.first {
            guard first == "<", let end = rest.firstIndex(of: ">") else {
                text.append(first)
                rest = rest.dropFirst()
                continue
            }
            let name = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
            if !text.isEmpty { pieces.append(text) }
            text = ""
            if name.hasPrefix("Paste:") {
                pieces.append(Keys.paste(String(name.dropFirst(6))))
            } else if name.hasPrefix("C-"), let letter = name.last {
                pieces.append(Keys.control(letter))
            } else if let sequence = named[name] {
                pieces.append(sequence)
            } else {
                throw HarnessFailure("no key is called <\(name)>")
            }
        }
        return text.isEmpty ? pieces : pieces + [text]
    }

    private static let named: [String: String] = [
        "Enter": Keys.enter, "Esc": Keys.escape, "Tab": Keys.tab, "S-Tab": Keys.backTab, "Up": Keys.up,
        "Down": Keys.down, "Right": "\u{1B}OC", "Left": "\u{1B}OD", "Home": Keys.home, "End": "\u{1B}OF",
        "PgUp": "\u{1B}[5~", "PgDn": "\u{1B}[6~", "Insert": "\u{1B}[2~", "BS": Keys.backspace, "Space": " ",
        "F1": Keys.f1, "F2": "\u{1B}OQ", "F3": "\u{1B}OR", "F4": Keys.f4, "F5": "\u{1B}[15~", "F6": "\u{1B}[17~",
        "F7": "\u{1B}[18~", "F8": "\u{1B}[19~", "F9": "\u{1B}[20~", "F10": Keys.f10, "F12": "\u{1B}[24~",
    ]
}
