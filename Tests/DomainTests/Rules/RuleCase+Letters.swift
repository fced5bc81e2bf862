import Domain

extension RuleCase {
    private static let away =
        WrittenLedger.members(1) + WrittenLedger.stays(1)

    /// The festival, the day before it is listed, the first days of blue and yellow, and the day itself.
    private static func festival(
        _ rule: String, _ before: String, _ blue: String, _ last: String, _ yellow: String, _ day: String,
        _ after: String
    ) -> [RuleCase] {
        [
            at(rule, away, before, nil), at(rule, away, blue, .blue, due: day), at(rule, away, last, .blue, due: day),
            at(rule, away, yellow, .yellow, due: day), at(rule, away, day, .yellow, due: day),
            at(rule, away, after, nil),
        ]
    }

    /// Greetings on festivals, lunar and fixed, in years with and without a leap month.
    static let greetings =
        festival(
            "greeting.spring", "2027-01-26", "2027-01-27", "2027-02-03", "2027-02-04", "2027-02-06", "2027-02-07")
        // 2033 has a leap eleventh month at its end; 2028 a leap fifth.
        + festival(
            "greeting.spring", "2034-02-08", "2034-02-09", "2034-02-16", "2034-02-17", "2034-02-19", "2034-02-20")
        + festival(
            "greeting.july-first", "2026-06-23", "2026-06-24", "2026-06-28", "2026-06-29", "2026-07-01", "2026-07-02")
        + festival(
            "greeting.mid-autumn", "2026-09-17", "2026-09-18", "2026-09-22", "2026-09-23", "2026-09-25", "2026-09-26")
        + festival(
            "greeting.mid-autumn", "2028-09-25", "2028-09-26", "2028-09-30", "2028-10-01", "2028-10-03", "2028-10-04")
        + festival(
            "greeting.national", "2026-09-23", "2026-09-24", "2026-09-28", "2026-09-29", "2026-10-01", "2026-10-02")
        + festival(
            "greeting.new-year", "2026-12-24", "2026-12-25", "2026-12-29", "2026-12-30", "2027-01-01", "2027-01-02")
        + festival(
            "greeting.lantern", "2027-02-12", "2027-02-13", "2027-02-17", "2027-02-18", "2027-02-20", "2027-02-21")
        + festival(
            "greeting.qingming", "2027-03-28", "2027-03-29", "2027-04-02", "2027-04-03", "2027-04-05", "2027-04-06")
        + festival(
            "greeting.labour", "2027-04-23", "2027-04-24", "2027-04-28", "2027-04-29", "2027-05-01", "2027-05-02")
        + festival(
            "greeting.dragon-boat", "2026-06-11", "2026-06-12", "2026-06-16", "2026-06-17", "2026-06-19", "2026-06-20")
        + festival(
            "greeting.double-ninth", "2026-10-10", "2026-10-11", "2026-10-15", "2026-10-16", "2026-10-18", "2026-10-19")
        + whoIsGreeted

    private static let whoIsGreeted = [
        at("greeting.spring", away + greeted("spring", "sent"), "2027-02-05", nil),
        at("greeting.spring", away + greeted("spring", "answered"), "2027-02-05", nil),
        at("greeting.spring", away + greeted("spring", "pending"), "2027-02-05", .yellow, due: "2027-02-06"),
        at("greeting.spring", away + greeted("spring", "failed"), "2027-02-05", .yellow, due: "2027-02-06"),
        // Last year's greeting, and that of another festival.
        at("greeting.spring", away + greeted("spring", "sent", "2026-02-10"), "2027-02-05", .yellow, due: "2027-02-06"),
        at("greeting.spring", away + greeted("new-year", "sent"), "2027-02-05", .yellow, due: "2027-02-06"),
        at("greeting.spring", WrittenLedger.members(1), "2027-02-05", nil),
        at("greeting.spring", WrittenLedger.members(1, more: "isLost=yes") + WrittenLedger.stays(1), "2027-02-05", nil),
        at(
            "greeting.spring", WrittenLedger.members(1, more: "standing=suspended") + WrittenLedger.stays(1),
            "2027-02-05", nil),
        at(
            "greeting.spring",
            WrittenLedger.members(1) + ["s: flow member=@m0 direction=out out=2026-01-01 returned=2026-12-01"],
            "2027-02-05",
            nil),
        at(
            "greeting.spring",
            WrittenLedger.members(1) + ["s: flow member=@m0 direction=out out=2026-01-01 transferred=yes"],
            "2027-02-05", nil),
        at(
            "greeting.spring", WrittenLedger.members(1) + ["s: flow member=@m0 direction=out flowType=abroad"],
            "2027-02-05",
            .yellow, due: "2027-02-06"),
        at("greeting.spring", WrittenLedger.members(1) + ["s: flow member=@m0 direction=in"], "2027-02-05", nil),
    ]

    private static func greeted(_ festival: String, _ state: String, _ day: String = "2027-01-30") -> [String] {
        [
            "n: notice title=问候 kind=greeting festival=\(festival) day=\(day)",
            "d: delivery notice=@n member=@m0 state=\(state)",
        ]
    }

    /// Slips, letters from home, letters of introduction, suspensions.
    static let letters = slip + homeLetter + validity + receipt + suspension

    private static let lastSlip = ["n: notice title=提示单 kind=slip day=2026-10-03 sender=@town"]
    private static let slip = [
        at("notice.slip", lastSlip, "2026-10-31", nil),
        at("notice.slip", lastSlip, "2026-11-01", .blue, due: "2026-11-06"),
        at("notice.slip", lastSlip, "2026-11-03", .blue, due: "2026-11-06"),
        at("notice.slip", lastSlip, "2026-11-04", .yellow, due: "2026-11-06"),
        at("notice.slip", lastSlip, "2026-11-06", .yellow, due: "2026-11-06"),
        at("notice.slip", lastSlip, "2026-11-07", .red, due: "2026-11-06"),
        at("notice.slip", ["n: notice title=提示单 kind=slip day=2026-11-30"], "2026-11-30", nil),
        at("notice.slip", [], "2026-11-27", .blue, due: "2026-11-30"),
        at("notice.slip", [], "2026-11-28", .yellow, due: "2026-11-30"),
        at("notice.slip", [], "2026-12-01", .blue, due: "2026-12-31"),
    ]

    private static let homeLetter =
        year("notice.home-letter", ["n: notice title=来信 kind=home-letter day=2025-11-11 sender=@town"]) + [
            at("notice.home-letter", [], "2026-12-31", .yellow, due: "2026-12-31")
        ]

    private static func letter(_ more: String = "", direction: String = "out") -> [String] {
        WrittenLedger.members(1) + [
            "t: transfer member=@m0 direction=\(direction) toOrganisation=上海某支部 issued=2026-01-10 \(more)"
        ]
    }
    private static let validity = [
        at("letter.validity", letter(), "2026-03-10", nil),
        at("letter.validity", letter(), "2026-03-11", .blue, due: "2026-04-10"),
        at("letter.validity", letter(), "2026-04-02", .blue, due: "2026-04-10"),
        at("letter.validity", letter(), "2026-04-03", .yellow, due: "2026-04-10"),
        at("letter.validity", letter(), "2026-04-10", .yellow, due: "2026-04-10"),
        at("letter.validity", letter(), "2026-04-11", .red, due: "2026-04-10"),
        at("letter.validity", letter("validDays=30"), "2026-02-10", .red, due: "2026-02-09"),
        at("letter.validity", letter("receipt=2026-02-01"), "2026-04-11", nil),
        at("letter.validity", letter("outcome=accepted"), "2026-04-11", nil),
        at("letter.validity", letter("outcome=under-way"), "2026-04-11", .red, due: "2026-04-10"),
        at("letter.validity", letter(direction: "in"), "2026-04-11", nil),
    ]
    private static let receipt = [
        at("letter.receipt", letter(), "2026-02-01", nil),
        at("letter.receipt", letter(), "2026-02-02", .yellow, due: "2026-02-09"),
        at("letter.receipt", letter(), "2026-02-09", .yellow, due: "2026-02-09"),
        at("letter.receipt", letter(), "2026-02-10", .red, due: "2026-02-09"),
        at("letter.receipt", letter("receipt=2026-02-10"), "2026-02-10", nil),
    ]

    private static func suspended(_ day: String) -> [String] {
        WrittenLedger.members(1, more: "standing=suspended \(day.isEmpty ? "" : "standingSince=\(day)")")
    }
    private static let suspension = [
        at("standing.suspended", suspended("2024-11-30"), "2026-10-30", nil),
        at("standing.suspended", suspended("2024-11-30"), "2026-10-31", .yellow, due: "2026-11-30"),
        at("standing.suspended", suspended("2024-11-30"), "2026-11-30", .yellow, due: "2026-11-30"),
        at("standing.suspended", suspended("2024-11-30"), "2026-12-01", .red, due: "2026-11-30"),
        at("standing.suspended", suspended("2024-02-29"), "2026-03-01", .red, due: "2026-02-28"),
        at("standing.suspended", suspended(""), "2026-12-01", nil),
        at("standing.suspended", WrittenLedger.members(1, more: "standingSince=2024-11-30"), "2026-12-01", nil),
    ]
}
