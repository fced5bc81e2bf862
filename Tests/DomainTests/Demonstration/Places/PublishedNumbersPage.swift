import Foundation
import Testing

@testable import Domain

/// The page of the documentation that shows the numbers of every article beside those of our records.
enum PublishedNumbersPage {
    static var url: URL {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { url.deleteLastPathComponent() }
        return url.appendingPathComponent("Sources/Domain/Domain.docc/PublishedNumbers.md")
    }

    static func text() -> String {
        var lines = [
            "# Published numbers", "",
            "Every number that the articles of the domain reference give, beside what the demonstration of the place counts.",
            "", "## Overview", "",
            "`hongyan demo PLACE --store DIR` writes invented people and the records of their work into an empty ledger. The numbers",
            "below come out of these records through the figures of the program, as `hongyan figures` counts them; nothing is typed in",
            "beside them, but for the one number about a population that the article itself gives as background. 余, 多 and 超 mean at",
            "least (and less than the next number as round), 近 means not more and at most a twentieth less. Every place is looked at",
            "on a day of its own, which the ledger remembers.",
            "",
            "This page is written by the tests (`HONGYAN_GOLDEN=write swift test --filter PublishedNumberTests`) and compared by them.",
        ]
        for place in DemonstrationPlace.all {
            let ledger = PlaceLedgers[place.id]
            lines += [
                "", "## \(place.name.english) \(place.name.chinese)", "",
                "\(place.summary.english). `hongyan demo \(place.id)`, today is \(place.today), \(place.memberCount) member records, "
                    + "\(place.numbers.count) numbers.",
                "", "| row | the article | means | counted by | ours |", "|---|---|---|---|---|",
            ]
            for number in place.numbers { lines.append(row(number, place, ledger)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ number: PublishedNumber, _ place: DemonstrationPlace, _ ledger: Ledger) -> String {
        let value = number.value(in: ledger, today: place.today)
        var definition = number.figure.map { "\($0.title.english) (`\($0.id)`)" } ?? "?"
        if let breakdown = number.breakdown, let title = number.figure?.breakdown(breakdown)?.title.english.lowercased()
        {
            switch number.reading {
            case .sum: definition += ", \(title): \(number.keys.joined(separator: ", "))"
            case .share: definition += ", percentage \(title): \(number.keys.joined(separator: ", "))"
            case .partCount: definition += ", number of parts \(title)"
            case .leastPart: definition += ", least \(title)"
            case .greatestPart: definition += ", greatest \(title)"
            }
        }
        if let organisation = number.organisation { definition += ", in \(organisation)" }
        if number.period != .all { definition += ", \(number.period.label.english)" }
        var published = value ?? FigureValue(0, .count(.pieces), kind: .member)
        published.number = number.number
        published.precision = .exact
        let meaning =
            switch number.exactness {
            case .exactly: published.digits
            case .atLeast: "at least \(published.digits)"
            case .about: "about \(published.digits)"
            case .rounded: "\(published.digits), rounded"
            case .lessThan: "less than \(published.digits)"
            }
        var ours = value
        ours?.precision = .exact
        return "| \(number.id) | \(number.words) | \(meaning) | \(definition) | \(ours?.text.english ?? "–") |"
    }
}

extension PublishedNumberTests {
    @Test("the page of the documentation shows what the records say")
    func page() throws {
        let text = PublishedNumbersPage.text()
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            try text.write(to: PublishedNumbersPage.url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: PublishedNumbersPage.url, encoding: .utf8) == text)
    }
}
