import Domain
import Foundation

/// Finds every phrase that the sources declare: `Phrase("中文", "English")`, and code lists and problems, which make phrases
/// of their arguments.
struct PhraseScanner {
    /// What declares phrases, and which of its arguments are the Chinese and the English.
    private static let declarations: [(name: String, chinese: Int)] = [
        ("Phrase", 0), ("CodeEntry", 1), ("ParseProblem", 1),
    ]

    private(set) var phrases: [Phrase] = []
    /// Phrases whose text is put together in Swift: nothing could be found by them.
    private(set) var problems: [String] = []

    /// Reads all sources below a folder, in the order of their paths.
    init(_ folder: URL) {
        let folder = folder.resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        for file in files.sorted() where file.hasSuffix(".swift") {
            guard let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) else {
                continue
            }
            scan(Array(text), file)
        }
    }

    private mutating func scan(_ text: [Character], _ file: String) {
        for (name, place) in PhraseScanner.declarations {
            let word = Array(name + "(")
            var index = 0
            while index + word.count <= text.count {
                defer { index += 1 }
                guard text[index] == word[0], text[index..<index + word.count].elementsEqual(word) else { continue }
                if index > 0, text[index - 1].isLetter || text[index - 1].isNumber { continue }
                let arguments = PhraseScanner.arguments(text, from: index + word.count)
                guard arguments.count > place + 1 else { continue }
                add(arguments[place], arguments[place + 1], file)
            }
        }
    }

    private mutating func add(_ chinese: [Character], _ english: [Character], _ file: String) {
        let (left, right) = (PhraseScanner.literals(chinese), PhraseScanner.literals(english))
        // Not a declaration but its use: variables, records.
        guard let first = left.first, !right.isEmpty else { return }
        for words in right {
            guard !words.contains("\\("), !first.contains("\\(") else {
                problems.append("\(file): \(words)")
                continue
            }
            phrases.append(Phrase(PhraseScanner.plain(first), PhraseScanner.plain(words)))
        }
    }

    /// The arguments of a call, as they are written, up to its closing bracket.
    private static func arguments(_ text: [Character], from start: Int) -> [[Character]] {
        var arguments: [[Character]] = [[]]
        var depth = 0
        var index = start
        while index < text.count {
            let character = text[index]
            if character == "\"" {
                let end = endOfLiteral(text, from: index)
                arguments[arguments.count - 1] += text[index..<end]
                index = end
                continue
            }
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) {
                if depth == 0 { return arguments }
                depth -= 1
            }
            if character == ",", depth == 0 {
                arguments.append([])
            } else {
                arguments[arguments.count - 1].append(character)
            }
            index += 1
        }
        return []
    }

    /// The place after the closing quote of a literal that begins here.
    private static func endOfLiteral(_ text: [Character], from start: Int) -> Int {
        var index = start + 1
        while index < text.count, text[index] != "\"" { index += text[index] == "\\" ? 2 : 1 }
        return index + 1
    }

    /// The literals of an argument; those that are joined by a plus as one, those of a condition one by one.
    private static func literals(_ argument: [Character]) -> [String] {
        var found: [String] = []
        var joins = false
        var index = 0
        while index < argument.count {
            if argument[index] == "\"" {
                let end = min(endOfLiteral(argument, from: index), argument.count)
                let words = String(argument[(index + 1)..<max(index + 1, end - 1)])
                if joins, let last = found.popLast() { found.append(last + words) } else { found.append(words) }
                joins = false
                index = end
            } else {
                if argument[index] == "+" { joins = true }
                index += 1
            }
        }
        return found
    }

    private static func plain(_ literal: String) -> String {
        literal.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\\"", with: "\"")
    }
}
