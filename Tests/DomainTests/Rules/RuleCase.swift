import Testing

@testable import Domain

/// What a shipped rule says on a day of somebody of whom some facts are so, or of a small ledger written in lines.
struct RuleCase: Sendable, CustomStringConvertible {
    let rule: String
    let facts: [Fact]
    /// Records as ``WrittenLedger`` reads them; empty for a case of facts.
    let lines: [String]
    let today: String
    let light: Light?
    let due: String?
    /// The light of the target of the case, by how far it got, where the rule is about targets.
    var pace: Light?

    init(_ rule: String, _ facts: [Fact], _ today: String, _ light: Light?, due: String? = nil) {
        (self.rule, self.facts, lines, self.today, self.light, self.due) = (rule, facts, [], today, light, due)
    }

    init(_ rule: String, lines: [String], _ today: String, _ light: Light?, due: String? = nil) {
        (self.rule, facts, self.lines, self.today, self.light, self.due) = (rule, [], lines, today, light, due)
    }

    var description: String {
        let what = lines.isEmpty ? facts.map(\.description).joined(separator: ", ") : lines.joined(separator: " | ")
        return "\(rule) \(today): \(what) → \(light?.name ?? "nothing")"
    }

    /// The ledger of the case.
    func ledger() throws -> Ledger {
        if !lines.isEmpty { return try WrittenLedger(lines).ledger }
        return RuleBook.shipped(rule)?.concern == .organisations
            ? try RuleFixture.organisation(facts).fixture.ledger : try RuleFixture.member(facts).fixture.ledger
    }

    /// The tasks that a rule, perhaps an edited one, derives. Rules that are shipped switched off are switched on.
    func tasks(by rule: Rule, in ledger: Ledger) -> [PendingTask] {
        var rule = rule
        rule.isOn = true
        return TaskDerivation.derive(ledger, rules: [rule], today: day(today)).tasks(in: .everything)
    }

    /// Whether a rule answers as the case expects: with one task, or none.
    func holds(for rule: Rule, in ledger: Ledger) -> Bool {
        if let pace, ledger.targetLight(of: 0, on: day(today), TargetPace([rule])) != pace { return false }
        let tasks = tasks(by: rule, in: ledger)
        guard let light else { return tasks.isEmpty }
        return tasks.count == 1 && tasks.first?.light == light && tasks.first?.due == due.map(day)
    }
}

extension RuleCase {
    /// For every rule about a date: the day before, the day and the day after each of its thresholds.
    static let all =
        contact + abroad + report + search + cadre + transfer + certificate + confirmation + dues + file + term
        + meetings
        + greetings + letters + structure + communities + services

    private static let contact = [
        RuleCase("contact.member", [.left("2025-03-01"), .contact("2026-05-02")], "2026-06-30", nil),
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2026-05-02")], "2026-07-01", .blue, due: "2026-09-30"),
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2026-06-30")], "2026-09-15", .blue, due: "2026-09-30"),
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2026-06-30")], "2026-09-16", .yellow, due: "2026-09-30"),
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2026-04-01")], "2026-09-30", .yellow, due: "2026-09-30"),
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2026-04-01")], "2026-10-01", .red, due: "2026-09-30"),
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2025-11-30")], "2026-03-31", .yellow, due: "2026-03-31"),
        // Nobody has been in touch since leaving: leaving counts as the last time.
        RuleCase("contact.member", [.left("2026-05-02")], "2026-06-30", nil),
        RuleCase("contact.member", [.left("2026-05-02")], "2026-07-01", .blue, due: "2026-09-30"),
        RuleCase("contact.member", [.left("2026-05-02")], "2026-10-01", .red, due: "2026-09-30"),
        // A contact at home, before the duty began, makes nobody late on the day of leaving.
        RuleCase("contact.member", [.left("2026-10-15"), .contact("2025-02-01")], "2026-10-15", nil),
        RuleCase("contact.member", [.left("")], "2026-10-01", .yellow, due: "2026-12-31"),
        RuleCase("contact.member", [.left(""), .contact("2026-04-01")], "2026-10-01", .red, due: "2026-09-30"),
        // An attempt that reached nobody is none.
        RuleCase(
            "contact.member", [.left("2025-03-01"), .contact("2026-04-01"), .attempt("2026-09-01")], "2026-10-01", .red,
            due: "2026-09-30"),
    ]

    private static let abroad = [
        RuleCase("contact.abroad", [.left("2025-03-01"), .abroad, .contact("2026-08-31")], "2027-01-28", nil),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2026-08-31")], "2027-01-29", .blue,
            due: "2027-02-28"),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2026-08-31")], "2027-02-13", .blue,
            due: "2027-02-28"),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2026-08-31")], "2027-02-14", .yellow,
            due: "2027-02-28"),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2026-08-31")], "2027-02-28", .yellow,
            due: "2027-02-28"),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2026-08-31")], "2027-03-01", .red,
            due: "2027-02-28"),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2027-08-31")], "2028-02-29", .yellow,
            due: "2028-02-29"),
        RuleCase(
            "contact.abroad", [.left("2025-03-01"), .abroad, .contact("2027-08-31")], "2028-03-01", .red,
            due: "2028-02-29"),
        RuleCase("contact.abroad", [.left(""), .abroad], "2026-10-01", .yellow),
    ]

    private static let report = [
        RuleCase("report.yearly", [.left("2024-03-01"), .report("2025-01-05")], "2026-09-30", nil),
        RuleCase(
            "report.yearly", [.left("2024-03-01"), .report("2025-01-05")], "2026-10-01", .blue, due: "2026-12-31"),
        RuleCase(
            "report.yearly", [.left("2024-03-01"), .report("2025-12-31")], "2026-12-16", .blue, due: "2026-12-31"),
        RuleCase(
            "report.yearly", [.left("2024-03-01"), .report("2025-12-31")], "2026-12-17", .yellow, due: "2026-12-31"),
        RuleCase(
            "report.yearly", [.left("2024-03-01"), .report("2025-12-31")], "2026-12-31", .yellow, due: "2026-12-31"),
        RuleCase("report.yearly", [.left("2024-03-01"), .report("2025-12-31")], "2027-01-01", .red, due: "2026-12-31"),
        RuleCase("report.yearly", [.left("2024-03-01"), .report("2026-01-01")], "2026-12-31", nil),
        RuleCase(
            "report.yearly", [.left("2025-11-30"), .contact("2026-11-01")], "2026-11-21", .blue, due: "2026-12-31"),
    ]

    private static let search = [
        RuleCase("search.unreached", [.left("2024-03-01"), .contact("2026-08-31")], "2026-11-29", nil),
        RuleCase(
            "search.unreached", [.left("2024-03-01"), .contact("2026-08-31")], "2026-11-30", .yellow, due: "2027-02-28"),
        RuleCase(
            "search.unreached", [.left("2024-03-01"), .contact("2026-08-31")], "2027-02-27", .yellow, due: "2027-02-28"),
        RuleCase(
            "search.unreached", [.left("2024-03-01"), .contact("2026-08-31")], "2027-02-28", .red, due: "2027-02-28"),
        RuleCase(
            "search.unreached", [.left("2024-03-01"), .contact("2026-08-31")], "2027-03-01", .red, due: "2027-02-28"),
        // Dues speak for the member until the end of the month they were paid for.
        RuleCase(
            "search.unreached", [.left("2024-03-01"), .contact("2026-01-01"), .dues("2026-05")], "2026-08-30", nil),
        RuleCase(
            "search.unreached", [.left("2024-03-01"), .contact("2026-01-01"), .dues("2026-05")], "2026-08-31", .yellow,
            due: "2026-11-30"),
        // No record proves nothing: without any sign since leaving it stays yellow, and has no due day.
        RuleCase("search.unreached", [.left("2026-08-31")], "2026-11-29", nil),
        RuleCase("search.unreached", [.left("2026-08-31")], "2026-11-30", .yellow),
        RuleCase("search.unreached", [.left("2019-08-31")], "2026-11-30", .yellow),
        RuleCase("search.unreached", [.left("")], "2026-11-30", .yellow),
        RuleCase("search.unreached", [.lost("2026-05-21")], "2026-11-20", .yellow, due: "2026-11-21"),
        RuleCase("search.unreached", [.lost("2026-05-21")], "2026-11-21", .red, due: "2026-11-21"),
        RuleCase("search.unreached", [.lost(nil)], "2026-11-21", .yellow),
    ]

    private static let cadre = [
        RuleCase("contact.cadre", [.left("2026-02-28"), .unpaired], "2026-02-28", .blue, due: "2027-02-28"),
        RuleCase("contact.cadre", [.left("2026-02-28"), .unpaired], "2026-02-27", nil),
        RuleCase("contact.cadre", [.left("2026-02-28"), .unpaired], "2026-08-27", .blue, due: "2027-02-28"),
        RuleCase("contact.cadre", [.left("2026-02-28"), .unpaired], "2026-08-28", .yellow, due: "2027-02-28"),
        RuleCase("contact.cadre", [.left("2026-02-28"), .unpaired], "2027-02-27", .yellow, due: "2027-02-28"),
        RuleCase("contact.cadre", [.left("2026-02-28"), .unpaired], "2027-02-28", .red, due: "2027-02-28"),
        RuleCase("contact.cadre", [.left(""), .unpaired], "2027-02-28", .yellow),
        RuleCase(
            "contact.cadre", [.left("2026-02-28"), .pairedUntil("2026-09-01")], "2026-10-01", .yellow, due: "2027-02-28"
        ),
        RuleCase("contact.cadre", [.left("2026-02-28"), .paired], "2027-02-28", nil),
        RuleCase("contact.cadre", [.unpaired], "2027-02-28", nil),
    ]

    private static let transfer = [
        RuleCase("relation.transfer", [.left("2026-02-28")], "2026-08-27", nil),
        RuleCase("relation.transfer", [.left("2026-02-28")], "2026-08-28", .yellow, due: "2027-02-28"),
        RuleCase("relation.transfer", [.left("2026-02-28")], "2026-08-29", .yellow, due: "2027-02-28"),
        RuleCase("relation.transfer", [.left("2026-02-28")], "2027-02-28", .yellow, due: "2027-02-28"),
        RuleCase("relation.transfer", [.left("2026-02-28")], "2027-03-01", .red, due: "2027-02-28"),
        RuleCase("relation.transfer", [.left("2024-02-29")], "2025-02-28", .yellow, due: "2025-02-28"),
        RuleCase("relation.transfer", [.left("2024-02-29")], "2025-03-01", .red, due: "2025-02-28"),
        RuleCase("relation.transfer", [.left("2024-02-29"), .place("")], "2025-03-01", nil),
        RuleCase("relation.transfer", [.left("2024-02-29"), .place("32")], "2025-03-01", .red, due: "2025-02-28"),
        RuleCase("relation.transfer", [.left("")], "2025-03-01", nil),
        RuleCase("relation.transfer", [.left("2024-02-29"), .certificate], "2025-03-01", nil),
    ]

    private static let certificate = [
        RuleCase(
            "certificate.check", [.left("2024-03-01"), .certificate, .checkedCertificate("2025-12-20")], "2026-09-30",
            nil),
        RuleCase(
            "certificate.check", [.left("2024-03-01"), .certificate, .checkedCertificate("2025-12-20")], "2026-10-01",
            .blue,
            due: "2026-12-31"),
        RuleCase(
            "certificate.check", [.left("2024-03-01"), .certificate, .checkedCertificate("2025-01-01")], "2026-12-16",
            .blue,
            due: "2026-12-31"),
        RuleCase(
            "certificate.check", [.left("2024-03-01"), .certificate, .checkedCertificate("2025-01-01")], "2026-12-17",
            .yellow, due: "2026-12-31"),
        RuleCase(
            "certificate.check", [.left("2024-03-01"), .certificate, .checkedCertificate("2025-01-01")], "2027-01-01",
            .red,
            due: "2026-12-31"),
        RuleCase("certificate.check", [.left("2026-03-01"), .certificate], "2026-12-31", nil),
        RuleCase("certificate.check", [.left("2025-03-01"), .certificate], "2026-12-31", .yellow, due: "2026-12-31"),
        RuleCase("certificate.check", [.left("2024-03-01")], "2026-12-31", nil),
    ]

    private static let confirmation = [
        RuleCase("member.confirmation", [.probationary("2025-12-21")], "2026-11-20", nil),
        RuleCase("member.confirmation", [.probationary("2025-12-21")], "2026-11-21", .yellow, due: "2026-12-21"),
        RuleCase("member.confirmation", [.probationary("2025-12-21")], "2026-11-22", .yellow, due: "2026-12-21"),
        RuleCase("member.confirmation", [.probationary("2025-12-21")], "2026-12-21", .yellow, due: "2026-12-21"),
        RuleCase("member.confirmation", [.probationary("2025-12-21")], "2026-12-22", .red, due: "2026-12-21"),
        RuleCase("member.confirmation", [.probationary("2024-02-29")], "2025-02-28", .yellow, due: "2025-02-28"),
        RuleCase("member.confirmation", [.probationary("2024-02-29")], "2025-03-01", .red, due: "2025-02-28"),
        RuleCase("member.confirmation", [.probationary("2024-02-29"), .confirmed("2025-02-27")], "2025-03-01", nil),
        RuleCase("member.confirmation", [.probationary("")], "2025-03-01", nil),
        RuleCase("member.confirmation", [.probationary("2024-02-29"), .received], "2025-03-01", nil),
    ]

    private static let dues = [
        RuleCase("dues.unpaid", [.dues("2026-08")], "2026-09-30", nil),
        RuleCase("dues.unpaid", [.dues("2026-08")], "2026-10-01", .blue, due: "2027-02-01"),
        RuleCase("dues.unpaid", [.dues("2026-08")], "2026-11-30", .blue, due: "2027-02-01"),
        RuleCase("dues.unpaid", [.dues("2026-08")], "2026-12-01", .yellow, due: "2027-02-01"),
        RuleCase("dues.unpaid", [.dues("2026-08")], "2026-12-02", .yellow, due: "2027-02-01"),
        RuleCase("dues.unpaid", [.dues("2026-08")], "2027-01-31", .yellow, due: "2027-02-01"),
        RuleCase("dues.unpaid", [.dues("2026-08")], "2027-02-01", .red, due: "2027-02-01"),
        RuleCase("dues.unpaid", [.dues("2027-12")], "2027-02-01", nil),
        RuleCase("dues.unpaid", [], "2027-02-01", nil),
    ]

    private static let file = [
        RuleCase("file.stale", [.left("2020-01-01"), .fileChecked("2026-08-31")], "2026-11-29", nil),
        RuleCase(
            "file.stale", [.left("2020-01-01"), .fileChecked("2026-08-31")], "2026-11-30", .yellow, due: "2027-02-28"),
        RuleCase(
            "file.stale", [.left("2020-01-01"), .fileChecked("2026-08-31")], "2026-12-01", .yellow, due: "2027-02-28"),
        RuleCase(
            "file.stale", [.left("2020-01-01"), .fileChecked("2026-08-31")], "2027-02-27", .yellow, due: "2027-02-28"),
        RuleCase(
            "file.stale", [.left("2020-01-01"), .fileChecked("2026-08-31")], "2027-02-28", .red, due: "2027-02-28"),
        // Never checked, and last changed when it was written down.
        RuleCase("file.stale", [.left("2020-01-01")], "2020-03-31", nil),
        RuleCase("file.stale", [.left("2020-01-01")], "2020-04-01", .yellow, due: "2020-07-01"),
        RuleCase("file.stale", [], "2026-11-30", nil),
        RuleCase("file.incomplete", [.left("2020-01-01")], "2026-11-30", nil),
        RuleCase("file.incomplete", [.without(Member.mobile)], "2026-11-30", .yellow),
        RuleCase("file.incomplete", [.without(Member.citizenNumber)], "2026-11-30", .yellow),
        RuleCase("file.incomplete", [.without(Member.joined)], "2026-11-30", .yellow),
        RuleCase("file.incomplete", [.without(Member.branch)], "2026-11-30", nil),
        RuleCase("member.branch", [.without(Member.branch)], "2026-11-30", .yellow),
        RuleCase("member.branch", [.left("2020-01-01")], "2026-11-30", nil),
        RuleCase("file.incomplete", [.left("")], "2026-11-30", .yellow),
        RuleCase("file.incomplete", [.left("2020-01-01"), .place("")], "2026-11-30", .yellow),
        RuleCase("file.incomplete", [.without(Member.landline), .without(FlowEpisode.destination)], "2026-11-30", nil),
    ]

    private static let term = [
        RuleCase("organisation.term", [.term("2027-05-20")], "2026-11-20", nil),
        RuleCase("organisation.term", [.term("2027-05-20")], "2026-11-21", .yellow, due: "2027-05-20"),
        RuleCase("organisation.term", [.term("2027-05-20")], "2026-11-22", .yellow, due: "2027-05-20"),
        RuleCase("organisation.term", [.term("2027-05-20")], "2027-05-20", .yellow, due: "2027-05-20"),
        RuleCase("organisation.term", [.term("2027-05-20")], "2027-05-21", .red, due: "2027-05-20"),
        RuleCase("organisation.term", [.term("2027-05-20"), .state("planned")], "2027-05-21", nil),
        RuleCase("organisation.term", [.term("2027-05-20"), .state("dissolved")], "2027-05-21", nil),
        RuleCase("organisation.term", [], "2027-05-21", nil),
    ]
}
