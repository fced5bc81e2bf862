import Domain
import Foundation
import Testing

@Suite("The page of all rules")
struct RuleDocumentTests {
    @Test("the documentation says what the rules say, and leaves none out")
    func page() throws {
        let page = RuleDocument.page()
        for rule in RuleBook.shipped { #expect(page.contains("· \(rule.id)\n"), "\(rule.id)") }
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Domain/Domain.docc/EveryRule.md")
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page)
    }
}
