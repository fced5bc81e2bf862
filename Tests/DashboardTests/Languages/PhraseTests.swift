import Domain
import Foundation
import Languages
import Screen
import Testing

@testable import Dashboard

@Suite("A third language")
struct PhraseTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let template = LanguageTemplate(reading: LanguagePhrases.text)

    /// English whose words are 40 % longer: what a language with longer words does to the screen.
    static let long: Language = {
        let lines = template.entries.map { entry in
            "\(quote(entry.english)) = \(quote(lengthened(entry.english)))"
        }
        return Language("long", file: LanguageFile(lines.joined(separator: "\n"), template: template))
    }()

    private static func quote(_ text: String) -> String {
        let plain = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        return "\"" + plain.replacingOccurrences(of: "\n", with: "\\n") + "\""
    }

    private static func lengthened(_ text: String) -> String {
        var result = ""
        var word = 0
        for character in text + " " {
            if character.isLetter {
                word += 1
            } else {
                result += String(repeating: "o", count: (word * 2 + 4) / 5)
                word = 0
            }
            result.append(character)
        }
        return String(result.dropLast())
    }

    @Test("the list of phrases has all that the sources say, and nothing else")
    func complete() {
        let scanner = PhraseScanner(PhraseTests.root.appendingPathComponent("Sources"))
        #expect(scanner.problems.isEmpty, "put together in Swift, so that no language file can find them")
        let text = LanguageTemplate(scanner.phrases).text
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            let file = PhraseTests.root.appendingPathComponent("Sources/Languages/Phrases.swift")
            let swift = """
                /// Every phrase of the program with an empty place for a translation. Written by a test:
                /// `HONGYAN_GOLDEN=write swift test --filter PhraseTests`.
                public enum LanguagePhrases {
                    /// As `LanguageTemplate` reads it.
                    public static let text = #\"""
                \(text.split(separator: "\n").map { "        \($0)\n" }.joined())        \"""#
                }

                """
            do {
                try Data(swift.utf8).write(to: file)
            } catch {
                Issue.record("\(error)")
            }
            return
        }
        #expect(scanner.phrases.count > 1_000)
        let (wanted, found) = (LanguageTemplate(scanner.phrases).entries, PhraseTests.template.entries)
        let missing = wanted.filter { !found.contains($0) }
        let stale = found.filter { !wanted.contains($0) }
        #expect(
            missing.isEmpty && stale.isEmpty,
            "HONGYAN_GOLDEN=write swift test --filter PhraseTests; missing \(missing), stale \(stale)")
    }

    @Test("a word for one and for more stands with a number")
    func forms() {
        let forms = PhraseTests.template.entries.map(\.english).filter { $0.contains(/\{[^{}|]*\|[^{}|]*\}/) }
        #expect(forms.count > 40 && forms.allSatisfy { $0.contains(/%[1-9]/) })
        #expect(PhraseTests.template.entries.allSatisfy { $0.chinese.allSatisfy { !$0.contains(/\{[^{}|]*\|/) } })
    }

    @Test("every command, field and code has its words in the list")
    func registries() {
        let known = Set(PhraseTests.template.entries.map(\.english))
        var phrases = CommandRegistry.commands.flatMap { [$0.title, $0.help] + ($0.hint.map { [$0] } ?? []) }
        phrases += Schema.types.flatMap { [$0.label] + $0.fields.map(\.label) + $0.fields.map(\.section) }
        phrases += CodeList.all.flatMap { [$0.title] + $0.entries.map(\.label) }
        // The field beside a number is named after it: both parts are in the list.
        let ending = ", precision"
        #expect(known.contains("%1" + ending))
        // The help of a mark is made of the mark: both parts are in the list.
        let marking = "Marks this person: "
        #expect(known.contains(marking + "%1"))
        let missing = phrases.filter { $0.chinese != $0.english }.map(\.english)
            .map { $0.hasSuffix(ending) ? String($0.dropLast(ending.count)) : $0 }
            .map { $0.hasPrefix(marking) ? String($0.dropFirst(marking.count)) : $0 }
            .filter { !known.contains($0) }
        #expect(missing.isEmpty)
    }

    @Test("words of a file reach the screen, and what it lacks is English")
    func screen() {
        let file = LanguageFile(
            "language = \"Deutsch\"\n\"Roster\" = \"Namensliste\"\n\"Undo\" = \"Zurück\"",
            template: PhraseTests.template)
        let german = Language("de", file: file)
        let driver = DashboardDriver(language: german)
        #expect(driver.find("2 Namensliste") != nil && driver.find("u Zurück") != nil && driver.find("? Help") != nil)
        // The key for the language goes on round, and comes back to it.
        driver.play("L")
        #expect(driver.state.language == .chinese)
        driver.play("LL")
        #expect(driver.state.language == german)
        #expect(driver.asked.contains { if case .remember(.language(german)) = $0 { true } else { false } })
    }

    /// Screens of the long language.
    static let screens: [(GoldenScreen, Size)] = [
        GoldenScreen.main, .tree, .destinations, .form, .member, .help, .dialog, .history,
    ].flatMap { screen in [Size(width: 80, height: 24), Size(width: 100, height: 30)].map { (screen, $0) } }

    static func name(_ screen: GoldenScreen, _ size: Size) -> String {
        "\(screen.rawValue)-\(size.width)x\(size.height)-long"
    }

    @Test("words that are 40 % longer cut no key of the footer and let no columns run together", arguments: screens)
    func longer(screen: GoldenScreen, size: Size) {
        let driver = screen.driver(size, PhraseTests.long)
        let buffer = driver.draw()
        #expect(buffer.check().isEmpty)
        let lines = buffer.text().split(separator: "\n", omittingEmptySubsequences: false)
        let footer = String(lines.last ?? "")
        #expect(!footer.contains("~"), "\(footer)")
        // Each hint of the footer is there with its whole key and its whole words.
        #expect(footer.contains("oo") || footer.isEmpty)
        #expect(TextWidth.columns(footer) <= size.width)
        GoldenFile(PhraseTests.name(screen, size)).expect(buffer.dump())
    }
}
