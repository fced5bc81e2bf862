import Domain
import Testing

@Suite("Snoozes and waivers")
struct TaskExceptionTests {
    private let today = day("2026-11-21")
    private static let away = WrittenLedger.home + WrittenLedger.members(1) + WrittenLedger.stays(1)

    private func rules(_ written: WrittenLedger, _ label: String, on day: Day) throws -> Set<String> {
        let list = TaskDerivation.derive(written.ledger, today: day)
        return Set(list.tasks(of: try written.subject(label)).map { list.rule(of: $0).id })
    }

    @Test("a snoozed task is not shown before its day, comes back on it, and is explained all the while")
    func snooze() throws {
        var written = try WrittenLedger(TaskExceptionTests.away)
        let before = TaskDerivation.derive(written.ledger, today: today)
        let task = try #require(
            before.tasks(ofMember: 0).first { before.rule(of: $0).id == "contact.member" })
        var random = SplitMix64(seed: 1)
        let proposal = before.snoozing(
            [task], until: day("2026-12-01"), reason: "春运前统一联系", in: written.ledger, using: &random)
        let edit = try written.apply(proposal.changes, on: today)
        let after = before.updated(after: edit, ledger: written.ledger, today: today)
        #expect(after == TaskDerivation.derive(written.ledger, today: today))
        #expect(after.counts.total == before.counts.total - 1)
        let verdict = try #require(
            after.explain(.member(0), in: written.ledger).first { $0.rule.id == "contact.member" })
        #expect(!verdict.applies && verdict.outcome.name == "snoozed")
        #expect(verdict.reason.chinese.contains("2026-12-01") && verdict.reason.chinese.contains("春运前统一联系"))
        #expect(try !rules(written, "m0", on: day("2026-11-30")).contains("contact.member"))
        #expect(try rules(written, "m0", on: day("2026-12-01")).contains("contact.member"))
        let undone = try written.apply(written.ledger.reversal(of: edit).changes, on: today)
        #expect(after.updated(after: undone, ledger: written.ledger, today: today) == before)
    }

    @Test(
        "a waived rule is off for its subject, for good or up to a day, with the reason visible",
        arguments: [nil, "2026-12-31"])
    func waiver(_ until: String?) throws {
        var written = try WrittenLedger(TaskExceptionTests.away)
        let list = TaskDerivation.derive(written.ledger, today: today)
        let tasks = list.tasks(in: .everything).filter {
            ["contact.member", "activity.assembly"].contains(list.rule(of: $0).id)
        }
        #expect(tasks.count == 2)
        var random = SplitMix64(seed: 1)
        try written.apply(
            list.waiving(tasks, until: until.map(day), reason: "支部合并中", in: written.ledger, using: &random).changes,
            on: today)
        for (subject, rule) in [("m0", "contact.member"), ("branch", "activity.assembly")] {
            #expect(try !rules(written, subject, on: today).contains(rule))
            #expect(try !rules(written, subject, on: day("2026-12-31")).contains(rule))
            #expect(try rules(written, subject, on: day("2027-01-01")).contains(rule) == (until != nil))
            let verdict = try #require(
                TaskDerivation.derive(written.ledger, today: today)
                    .explain(written.subject(subject), in: written.ledger).first { $0.rule.id == rule })
            #expect(verdict.outcome.name == "waived" && verdict.reason.chinese.contains("支部合并中"))
        }
    }

    @Test("places and records of other types are put off by their number")
    func otherSubjects() throws {
        var written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(3) + WrittenLedger.stays(3, at: "3702") + [
                "c: service-case title=入学 kind=schooling state=received opened=2026-10-01 organisation=@branch"
            ])
        let list = TaskDerivation.derive(written.ledger, today: today)
        let tasks = list.tasks(in: .everything).filter {
            ["branch.place", "case.silent"].contains(list.rule(of: $0).id)
        }
        #expect(tasks.count == 2)
        var random = SplitMix64(seed: 1)
        let edit = try written.apply(
            list.snoozing(tasks, until: day("2026-12-01"), reason: "等回复", in: written.ledger, using: &random).changes,
            on: today)
        let after = list.updated(after: edit, ledger: written.ledger, today: today)
        #expect(after.tasks(in: .everything).count == list.tasks(in: .everything).count - 2)
        #expect(after == TaskDerivation.derive(written.ledger, today: today))
        let verdict = try #require(
            after.explain(.place("3702"), in: written.ledger).first { $0.rule.id == "branch.place" })
        #expect(verdict.outcome.name == "snoozed")
    }

    @Test("a rule that does not exist, and a subject that does not, are refused in the form")
    func checks() throws {
        let written = try WrittenLedger(TaskExceptionTests.away)
        func problems(_ values: [String: Value]) -> [String?] {
            var all: [String: Value] = ["task": .text("联系"), "reason": .text("忙"), "until": .day(today)]
            all.merge(values) { $1 }
            return RecordDraft(new: .snooze, id: RecordID(rawValue: 5), values: all).problems(in: written.ledger)
                .map(\.field)
        }
        #expect(problems(["rule": .text("contact.member"), "subject": .text("place-3205")]) == [])
        #expect(problems(["rule": .text("contact.membr"), "subject": .text("place-3205")]) == ["rule"])
        #expect(problems(["rule": .text("contact.member"), "subject": .text("3205")]) == ["subject"])
        #expect(problems(["rule": .text("contact.member")]) == ["member"])
    }
}
