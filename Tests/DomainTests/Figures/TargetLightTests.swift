import Testing

@testable import Domain

@Suite("The light of a target")
struct TargetLightTests {
    /// A target with a tenth done when a fifth of the year has gone.
    private static let lines =
        WrittenLedger.home + [
            "tg: target title=办实事 organisation=@branch year=2026 goal=1000 unit=cases due=2026-12-31 done=100"
        ]

    private func light(_ written: WrittenLedger) -> Light? { written.ledger.targetLight(of: 0, on: day("2026-03-15")) }

    @Test("its bounds stand in the rules file: an office sets others, and goes back; figures follow")
    func bounds() throws {
        var written = try WrittenLedger(TargetLightTests.lines)
        #expect(light(written) == .yellow)
        var draft = written.ledger.draft(ofRules: "[target.due]\nminimum = 60\n", id: RecordID(rawValue: 7))
        #expect(draft.problems(in: written.ledger).isEmpty)
        try written.apply(draft.changes(in: written.ledger), on: day("2026-03-15"))
        #expect(light(written) == .red)
        func late() -> Int64? {
            var reader = FigureReader(written.ledger, period: .year(2026), today: day("2026-03-15"))
            return reader.value("targets.late")?.number
        }
        #expect(late() == 1)
        draft = written.ledger.draft(ofRules: "[target.due]\nmaximum = 50\n", id: RecordID(rawValue: 7))
        try written.apply(draft.changes(in: written.ledger), on: day("2026-03-15"))
        #expect(light(written) == .blue && late() == 0)
        let text = RuleText.resetting("maximum", of: "target.due", in: try #require(written.ledger.ruleText))
        draft = written.ledger.draft(ofRules: text, id: RecordID(rawValue: 7))
        try written.apply(draft.changes(in: written.ledger), on: day("2026-03-15"))
        #expect(light(written) == .yellow)
    }

    @Test("red cannot begin above blue")
    func contradiction() {
        let reader = RuleTextReader("[target.due]\nminimum = 101\n")
        #expect(reader.problems.count == 1)
    }

    @Test("a rule that is switched off asks for nothing, but the target keeps its light")
    func off() throws {
        var written = try WrittenLedger(TargetLightTests.lines)
        let draft = written.ledger.draft(ofRules: "[target.due]\non = false\n", id: RecordID(rawValue: 7))
        try written.apply(draft.changes(in: written.ledger), on: day("2026-03-15"))
        #expect(light(written) == .yellow)
    }
}
