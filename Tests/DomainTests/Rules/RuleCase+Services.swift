import Domain

extension RuleCase {
    /// Weekly to yearly meetings of communities, turns, agreements.
    static let communities = weekly + longer + turns + agreements

    private static let chain = ["gr: grouping name=大蒜产业链 kind=chain lead=@branch"]
    private static func meeting(_ kind: String, _ day: String) -> [String] {
        chain + ["a: activity title=会 kind=\(kind) day=\(day) host=@branch"]
    }
    private static let weekly = [
        at("community.weekly", meeting("work-meeting", "2026-11-11"), "2026-11-15", nil),
        at("community.weekly", meeting("work-meeting", "2026-11-11"), "2026-11-16", .blue, due: "2026-11-22"),
        at("community.weekly", meeting("work-meeting", "2026-11-11"), "2026-11-19", .blue, due: "2026-11-22"),
        at("community.weekly", meeting("work-meeting", "2026-11-11"), "2026-11-20", .yellow, due: "2026-11-22"),
        at("community.weekly", meeting("work-meeting", "2026-11-11"), "2026-11-22", .yellow, due: "2026-11-22"),
        at("community.weekly", meeting("work-meeting", "2026-11-11"), "2026-11-23", .red, due: "2026-11-22"),
        at("community.weekly", chain, "2026-11-22", .yellow, due: "2026-11-22"),
        at("community.weekly", chain, "2026-11-23", .blue, due: "2026-11-29"),
        // Without a community nothing is asked, nor without a lead.
        at("community.weekly", [], "2026-11-22", nil),
        at("community.weekly", ["gr: grouping name=大蒜产业链 kind=chain"], "2026-11-22", nil),
        at("community.weekly", ["gr: grouping name=大蒜产业链 kind=chain lead=@branch until=2026-11-21"], "2026-11-22", nil),
        at("community.weekly", ["gr: grouping name=服务队 kind=volunteers lead=@branch"], "2026-11-22", nil),
    ]
    private static let longer =
        [
            ("2026-09-30", nil), ("2026-10-01", Light.blue), ("2026-10-23", .blue), ("2026-10-24", .yellow),
            ("2026-10-31", .yellow), ("2026-11-01", .red),
        ].map {
            at("community.monthly", meeting("supervision", "2026-09-10"), $0, $1, due: $1.map { _ in "2026-10-31" })
        }
        + [
            ("2026-09-30", nil), ("2026-10-01", Light.blue), ("2026-12-16", .blue), ("2026-12-17", .yellow),
            ("2026-12-31", .yellow), ("2027-01-01", .red),
        ].map {
            at("community.quarterly", meeting("comparison", "2026-08-08"), $0, $1, due: $1.map { _ in "2026-12-31" })
        }
        + year("community.yearly", meeting("debriefing", "2025-11-11"))

    private static func turn(_ more: String) -> [String] {
        ["r: rota organisation=@branch holderName=王五 from=2026-09-30 \(more)"]
    }
    private static let turns = [
        at("rota.handover", turn("until=2026-12-31"), "2026-11-15", nil),
        at("rota.handover", turn("until=2026-12-31"), "2026-11-16", .blue, due: "2026-11-30"),
        at("rota.handover", turn("until=2026-12-31"), "2026-11-22", .blue, due: "2026-11-30"),
        at("rota.handover", turn("until=2026-12-31"), "2026-11-23", .yellow, due: "2026-11-30"),
        at("rota.handover", turn("until=2026-12-31"), "2026-11-30", .yellow, due: "2026-11-30"),
        at("rota.handover", turn("until=2026-12-31"), "2026-12-01", .red, due: "2026-11-30"),
        // A turn may be shorter.
        at("rota.handover", turn("until=2026-10-31"), "2026-11-01", .red, due: "2026-10-31"),
        at("rota.handover", turn("until=2026-11-30 handedOver=2026-11-28"), "2026-12-01", nil),
        at(
            "rota.handover",
            turn("until=2026-11-30") + ["n: rota organisation=@branch holderName=赵六 from=2026-11-30 until=2027-01-30"],
            "2026-12-01", nil),
    ]

    private static func agreement(_ more: String) -> [String] {
        ["ag: agreement title=共管协议 kind=joint-management organisation=@town counterpart=某街道 signed=2025-01-31 \(more)"]
    }
    private static let agreements = [
        at("agreement.expiry", agreement("expires=2027-01-31"), "2026-12-31", nil),
        at("agreement.expiry", agreement("expires=2027-01-31"), "2027-01-01", .yellow, due: "2027-01-31"),
        at("agreement.expiry", agreement("expires=2027-01-31"), "2027-01-31", .yellow, due: "2027-01-31"),
        at("agreement.expiry", agreement("expires=2027-01-31"), "2027-02-01", .red, due: "2027-01-31"),
        at("agreement.expiry", agreement("expires=2027-01-31 state=ended"), "2027-02-01", nil),
        at("agreement.expiry", agreement("expires=2027-01-31 state=draft"), "2027-02-01", nil),
        at("agreement.expiry", agreement(""), "2027-02-01", nil),
        at(
            "agreement.expiry",
            agreement("expires=2027-01-31") + [
                "n: agreement title=新协议 kind=joint-management organisation=@town counterpart=某街道 signed=2027-01-20"
            ], "2027-02-01", nil),
    ]

    /// Cases, suggestions, jobs, targets, and what is set by hand.
    static let services = cases + suggestions + jobs + targets + assignments

    private static func serviceCase(_ more: String) -> [String] {
        ["c: service-case title=子女入学 kind=schooling organisation=@branch opened=2026-11-01 \(more)"]
    }
    private static let promised = serviceCase("state=in-hand promised=2026-11-30")
    private static let silent = serviceCase("state=received")
    private static let cases = [
        at("case.promised", promised, "2026-10-30", nil),
        at("case.promised", promised, "2026-10-31", .blue, due: "2026-11-30"),
        at("case.promised", promised, "2026-11-22", .blue, due: "2026-11-30"),
        at("case.promised", promised, "2026-11-23", .yellow, due: "2026-11-30"),
        at("case.promised", promised, "2026-11-30", .yellow, due: "2026-11-30"),
        at("case.promised", promised, "2026-12-01", .red, due: "2026-11-30"),
        at("case.promised", serviceCase("state=closed promised=2026-11-30"), "2026-12-01", nil),
        at("case.promised", silent, "2026-12-01", nil), at("case.silent", silent, "2026-11-10", nil),
        at("case.silent", silent, "2026-11-11", .blue, due: "2026-11-16"),
        at("case.silent", silent, "2026-11-15", .blue, due: "2026-11-16"),
        at("case.silent", silent, "2026-11-16", .yellow, due: "2026-11-16"),
        at("case.silent", silent, "2026-11-30", .yellow, due: "2026-11-16"),
        at("case.silent", silent, "2026-12-01", .red, due: "2026-11-16"),
        at("case.silent", promised, "2026-12-01", nil),
        at(
            "case.silent", silent + ["st: case-step serviceCase=@c day=2026-11-10 step=已联系学校"], "2026-11-20", .blue,
            due: "2026-11-25"),
        at("case.silent", serviceCase("state=withdrawn"), "2026-12-01", nil),
    ]

    private static func suggestion(_ more: String) -> [String] {
        ["s: suggestion title=修路 received=2026-11-01 organisation=@branch \(more)"]
    }
    private static let suggestions = [
        at("suggestion.unread", suggestion("state=received"), "2026-10-31", nil),
        at("suggestion.unread", suggestion("state=received"), "2026-11-01", .blue, due: "2026-11-08"),
        at("suggestion.unread", suggestion("state=received"), "2026-11-04", .blue, due: "2026-11-08"),
        at("suggestion.unread", suggestion("state=received"), "2026-11-05", .yellow, due: "2026-11-08"),
        at("suggestion.unread", suggestion("state=received"), "2026-11-08", .yellow, due: "2026-11-08"),
        at("suggestion.unread", suggestion("state=received"), "2026-11-09", .red, due: "2026-11-08"),
        at("suggestion.unread", suggestion("state=studied"), "2026-11-09", nil),
        at("suggestion.answer", suggestion("state=studied"), "2026-11-07", nil),
        at("suggestion.answer", suggestion("state=studied"), "2026-11-08", .blue, due: "2026-11-16"),
        at("suggestion.answer", suggestion("state=studied"), "2026-11-12", .blue, due: "2026-11-16"),
        at("suggestion.answer", suggestion("state=studied"), "2026-11-13", .yellow, due: "2026-11-16"),
        at("suggestion.answer", suggestion("state=received"), "2026-11-16", .yellow, due: "2026-11-16"),
        at("suggestion.answer", suggestion("state=received"), "2026-11-17", .red, due: "2026-11-16"),
        at("suggestion.answer", suggestion("state=received promised=2026-12-31"), "2026-11-17", nil),
        at(
            "suggestion.answer", suggestion("state=received promised=2026-12-31"), "2027-01-01", .red, due: "2026-12-31"
        ),
        at("suggestion.answer", suggestion("state=adopted"), "2026-11-17", nil),
        at("suggestion.answer", suggestion("state=received answered=2026-11-10"), "2026-11-17", nil),
    ]

    private static func job(_ more: String) -> [String] {
        ["j: job-posting title=焊工 employer=某厂 posts=10 publishedOn=2026-11-01 \(more)"]
    }
    private static let jobs = [
        at("job.expiry", job("expires=2026-11-30"), "2026-11-22", nil),
        at("job.expiry", job("expires=2026-11-30"), "2026-11-23", .blue, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30"), "2026-11-26", .blue, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30"), "2026-11-27", .yellow, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30"), "2026-11-30", .yellow, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30"), "2026-12-01", .red, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30"), "2026-12-14", .red, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30"), "2026-12-15", nil),
        at("job.expiry", job(""), "2026-11-16", .yellow, due: "2026-11-16"),
        at("job.expiry", job("expires=2026-11-30 filled=9"), "2026-12-01", .red, due: "2026-11-30"),
        at("job.expiry", job("expires=2026-11-30 filled=10"), "2026-12-01", nil),
    ]

    private static func target(_ more: String) -> [String] {
        ["tg: target title=办实事 organisation=@branch year=2026 goal=10 unit=cases due=2026-12-31 \(more)"]
    }
    private static let targets = [
        at("target.due", target(""), "2026-10-01", nil),
        at("target.due", target(""), "2026-10-02", .blue, due: "2026-12-31"),
        at("target.due", target("done=3"), "2026-11-30", .blue, due: "2026-12-31"),
        at("target.due", target("done=9"), "2026-12-01", .yellow, due: "2026-12-31"),
        at("target.due", target(""), "2026-12-31", .yellow, due: "2026-12-31"),
        at("target.due", target(""), "2027-01-01", .red, due: "2026-12-31"),
        at("target.due", target("done=10"), "2027-01-01", nil),
        at("target.due", target("state=dropped"), "2027-01-01", nil),
        // A fifth of the year has gone: with a fifth done the target is on track, with a tenth it is near.
        pace("200", .blue), pace("199", .yellow), pace("100", .yellow), pace("99", .red),
    ]

    private static func pace(_ done: String, _ light: Light) -> RuleCase {
        let line =
            "tg: target title=办实事 organisation=@branch year=2026 goal=1000 unit=cases due=2026-12-31 done=\(done)"
        var example = at("target.due", [line], "2026-03-15", nil)
        example.pace = light
        return example
    }

    private static func assignment(_ kind: String, _ more: String = "") -> [String] {
        ["as: assignment title=核对手机号 kind=\(kind) organisation=@branch due=2026-12-31 \(more)"]
    }
    private static let assignments =
        [
            at("assignment.task", assignment("task"), "2025-12-29", nil),
            at("assignment.task", assignment("task"), "2025-12-30", .blue, due: "2026-12-31"),
            at("assignment.task", assignment("task"), "2026-12-23", .blue, due: "2026-12-31"),
            at("assignment.task", assignment("task"), "2026-12-24", .yellow, due: "2026-12-31"),
            at("assignment.task", assignment("task"), "2026-12-31", .yellow, due: "2026-12-31"),
            at("assignment.task", assignment("task"), "2027-01-01", .red, due: "2026-12-31"),
            at("assignment.task", assignment("task", "finished=2026-12-30"), "2027-01-01", nil),
            at("assignment.task", assignment("task", "state=done"), "2027-01-01", nil),
            at("assignment.task", assignment("task", "started=2026-12-01"), "2026-11-30", nil),
            at("assignment.task", assignment("campaign"), "2026-12-31", nil),
            at("assignment.campaign", assignment("campaign"), "2025-12-29", nil),
            at("assignment.campaign", assignment("campaign"), "2025-12-30", .blue, due: "2026-12-31"),
            at("assignment.campaign", assignment("campaign"), "2026-12-16", .blue, due: "2026-12-31"),
            at("assignment.campaign", assignment("campaign"), "2026-12-17", .yellow, due: "2026-12-31"),
            at("assignment.campaign", assignment("campaign"), "2026-12-31", .yellow, due: "2026-12-31"),
            at("assignment.campaign", assignment("campaign"), "2027-01-01", .red, due: "2026-12-31"),
            at(
                "assignment.campaign", assignment("campaign", "target=10 done=9"), "2027-01-01", .red, due: "2026-12-31"
            ),
            at("assignment.campaign", assignment("campaign", "target=10 done=10"), "2027-01-01", nil),
        ]
        + [("", Light.red), ("done=2026-12-01", nil)].map { done, light in
            at(
                "assignment.campaign",
                assignment("campaign") + WrittenLedger.members(2) + [
                    "p0: assignment-part assignment=@as member=@m0 done=2026-11-01",
                    "p1: assignment-part assignment=@as member=@m1 \(done)",
                ], "2027-01-01", light, due: light.map { _ in "2026-12-31" })
        }
}
