import Foundation
import Testing

@Suite("The README shows what the program shows")
struct ReadmeTests {
    private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

    @Test("the screen in it is what the command above it prints")
    func screen() throws {
        let place = Place()
        _ = try place.run(["demo", "--store", place.store, "--today", "2026-11-21"])
        let printed = try place.run([
            "--store", place.store, "--today", "2026-11-21", "--script", "", "--size", "112x27", "--lang", "zh",
        ]).output
        let readme = try String(contentsOf: Self.url, encoding: .utf8)
        #expect(readme.contains("--store demo --today 2026-11-21 --script '' --size 112x27"))
        let start = try #require(readme.range(of: "```text\n"))
        let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
        let shown = readme[start.upperBound..<end.lowerBound]
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            let written = readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: printed)
            try written.write(to: Self.url, atomically: true, encoding: .utf8)
            return
        }
        let difference = zip(shown.split(separator: "\n"), printed.split(separator: "\n")).filter { $0.0 != $0.1 }
        #expect(
            difference.isEmpty && shown.count == printed.count, "HONGYAN_GOLDEN=write swift test --filter ReadmeTests")
    }

    @Test("every verb it names is one, and every verb there is it names")
    func verbs() throws {
        let readme = try String(contentsOf: Self.url, encoding: .utf8)
        let help = try Place().run(["--help"]).output
        let section = try #require(help.range(of: "SUBCOMMANDS:"))
        let verbs = help[section.upperBound...].split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
            return line.split(separator: " ").first.map(String.init)
        }
        #expect(verbs.count > 8)
        let unnamed = verbs.filter { !["help", "open", "See"].contains($0) && !readme.contains("hongyan \($0)") }
        #expect(unnamed.isEmpty)
    }
}
