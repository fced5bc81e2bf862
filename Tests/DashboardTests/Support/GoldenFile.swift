import Foundation
import Testing

/// A text that was looked at by a person and is kept beside the tests.
///
/// `HONGYAN_GOLDEN=write swift test --filter GoldenTests` writes all of them; otherwise a difference fails and is shown.
struct GoldenFile {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden")

    private let url: URL

    init(_ name: String) { url = GoldenFile.folder.appendingPathComponent(name + ".txt") }

    /// The names of all that is kept.
    static var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
            .map { String($0.dropLast(4)) }
    }

    /// Compares a text with the file.
    func expect(_ text: String, _ location: SourceLocation = #_sourceLocation) {
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            do {
                try Data(text.utf8).write(to: url)
            } catch {
                Issue.record("cannot write \(url.path): \(error)", sourceLocation: location)
            }
            return
        }
        guard let data = try? Data(contentsOf: url) else {
            Issue.record(
                "\(url.path) is missing: HONGYAN_GOLDEN=write swift test --filter GoldenTests", sourceLocation: location
            )
            return
        }
        let golden = String(decoding: data, as: UTF8.self)
        guard golden != text else { return }
        Issue.record("\(url.path) differs:\n\(GoldenFile.difference(golden, text))", sourceLocation: location)
    }

    /// The lines that differ, the golden one marked `-` and the new one `+`, at most thirty of them.
    static func difference(_ golden: String, _ text: String) -> String {
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for index in 0..<max(old.count, new.count) {
            let left = index < old.count ? old[index] : nil
            let right = index < new.count ? new[index] : nil
            guard left != right else { continue }
            lines.append("line \(index + 1)")
            if let left { lines.append("  - \(left)") }
            if let right { lines.append("  + \(right)") }
            if lines.count > 90 { return (lines + ["..."]).joined(separator: "\n") }
        }
        return lines.joined(separator: "\n")
    }
}
