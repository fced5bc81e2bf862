import Domain

extension RuleCase {
    /// A case of the home township with more lines.
    static func at(_ rule: String, _ more: [String], _ today: String, _ light: Light?, due: String? = nil) -> RuleCase {
        RuleCase(rule, lines: WrittenLedger.home + more, today, light, due: due)
    }

    /// Organisation life, sweeps, partnerships, sites and brands.
    static let meetings =
        themeDay + committee + group + assembly + lesson + yearly + observation + sweep + joint + fiveOnes + site
        + brand

    private static func held(_ kind: String, _ day: String, by host: String = "branch", more: String = "") -> String {
        "a\(day)\(host): activity title=活动 kind=\(kind) day=\(day) host=@\(host) \(more)"
    }

    /// The thresholds of a monthly rule of which something happened on 10 September 2026.
    private static func month(_ rule: String, _ lines: [String]) -> [RuleCase] {
        [
            at(rule, lines, "2026-09-30", nil), at(rule, lines, "2026-10-01", .blue, due: "2026-10-31"),
            at(rule, lines, "2026-10-23", .blue, due: "2026-10-31"),
            at(rule, lines, "2026-10-24", .yellow, due: "2026-10-31"),
            at(rule, lines, "2026-10-31", .yellow, due: "2026-10-31"),
            at(rule, lines, "2026-11-01", .red, due: "2026-10-31"),
        ]
    }

    /// The thresholds of a quarterly rule of which something happened on 8 August 2026.
    private static func quarter(_ rule: String, _ lines: [String]) -> [RuleCase] {
        [
            at(rule, lines, "2026-09-30", nil), at(rule, lines, "2026-10-01", .blue, due: "2026-12-31"),
            at(rule, lines, "2026-12-16", .blue, due: "2026-12-31"),
            at(rule, lines, "2026-12-17", .yellow, due: "2026-12-31"),
            at(rule, lines, "2026-12-31", .yellow, due: "2026-12-31"),
            at(rule, lines, "2027-01-01", .red, due: "2026-12-31"),
        ]
    }

    /// The thresholds of a yearly rule of which something happened on 11 November 2025.
    static func year(_ rule: String, _ lines: [String]) -> [RuleCase] {
        [
            at(rule, lines, "2026-09-30", nil), at(rule, lines, "2026-10-01", .blue, due: "2026-12-31"),
            at(rule, lines, "2026-11-29", .blue, due: "2026-12-31"),
            at(rule, lines, "2026-11-30", .yellow, due: "2026-12-31"),
            at(rule, lines, "2026-12-31", .yellow, due: "2026-12-31"),
            at(rule, lines, "2027-01-01", .red, due: "2026-12-31"),
        ]
    }

    private static let themeDay =
        month("activity.theme-day", [held("theme-day", "2026-09-10")]) + [
            // Nothing was ever recorded: the current month is asked for, and never an earlier one.
            at("activity.theme-day", [], "2026-10-01", .blue, due: "2026-10-31"),
            at("activity.theme-day", [], "2026-10-31", .yellow, due: "2026-10-31"),
            at("activity.theme-day", [], "2026-11-01", .blue, due: "2026-11-30"),
            at("activity.theme-day", [held("theme-day", "2028-01-15")], "2028-02-29", .yellow, due: "2028-02-29"),
            at("activity.theme-day", [held("theme-day", "2028-01-15")], "2028-03-01", .red, due: "2028-02-29"),
            at(
                "activity.theme-day", [held("theme-day", "2026-11-05", more: "state=planned")], "2026-11-06", .blue,
                due: "2026-11-30"),
            at(
                "activity.theme-day", [held("theme-day", "2026-11-05", more: "state=cancelled")], "2026-11-06", .blue,
                due: "2026-11-30"),
            at("activity.theme-day", [held("theme-day", "2026-11-05", more: "state=held")], "2026-11-06", nil),
            at(
                "activity.theme-day",
                [
                    "guest: organisation name=城西社区党委 kind=committee", held("theme-day", "2026-11-05", by: "guest"),
                    "l: activity-branch activity=@a2026-11-05guest organisation=@branch",
                ], "2026-11-06", nil),
        ]
        + ["planned", "dissolved"].map { state in
            RuleCase(
                "activity.theme-day", lines: ["branch: organisation name=甲 kind=branch state=\(state)"], "2026-10-31",
                nil)
        }

    private static let withCommittee = ["b: organisation name=乙村党支部 kind=branch parent=@town hasCommittee=yes"]
    private static let committee =
        month("activity.committee", withCommittee + [held("committee", "2026-09-10", by: "b")]) + [
            at("activity.committee", withCommittee, "2026-10-31", .yellow, due: "2026-10-31"),
            // Without a committee nothing is asked, and three posts make one.
            at("activity.committee", [], "2026-10-31", nil),
            at("activity.committee", posts(["secretary", "organisation-member"]), "2026-10-31", nil),
            at(
                "activity.committee", posts(["secretary", "organisation-member", "publicity-member"]), "2026-10-31",
                .yellow,
                due: "2026-10-31"),
        ]

    static func posts(_ roles: [String], in organisation: String = "branch") -> [String] {
        roles.map { "\($0)\(organisation): post organisation=@\(organisation) role=\($0) holderName=李四" }
    }

    private static let withGroup = ["g: organisation name=第一党小组 kind=group parent=@branch"]
    private static let group =
        month("activity.group", withGroup + [held("group", "2026-09-10", by: "g")]) + [
            at("activity.group", withGroup, "2026-10-31", .yellow, due: "2026-10-31"),
            at("activity.group", [], "2026-10-31", nil),
            // The branch may hold it for its groups.
            at("activity.group", withGroup + [held("group", "2026-10-10")], "2026-10-31", nil),
            at(
                "activity.group", ["b: organisation name=乙村党支部 kind=branch parent=@town hasGroups=yes"], "2026-10-31",
                .yellow,
                due: "2026-10-31"),
        ]

    private static let assembly =
        quarter("activity.assembly", [held("assembly", "2026-08-08")]) + [
            at("activity.assembly", [], "2026-12-31", .yellow, due: "2026-12-31"),
            at("activity.assembly", [], "2027-01-01", .blue, due: "2027-03-31"),
        ]

    private static let lesson =
        quarter("activity.lesson", [held("lesson", "2026-08-08")]) + [
            at("activity.lesson", [], "2026-12-31", .yellow, due: "2026-12-31"),
            at(
                "activity.lesson", ["s: study title=党课 kind=lesson day=2026-11-02 host=@branch"], "2026-12-31", nil),
        ]

    private static let yearly =
        ["organisation-life", "appraisal", "heart-talk"].flatMap { kind in
            year("activity.\(kind)", [held(kind, "2025-11-11")]) + [
                at("activity.\(kind)", [], "2026-12-31", .yellow, due: "2026-12-31"),
                at("activity.\(kind)", [], "2026-09-30", nil),
            ]
        } + year("activity.debriefing", [held("debriefing", "2025-11-11", by: "town")]) + [
            at("activity.debriefing", [], "2026-12-31", .yellow, due: "2026-12-31")
        ]

    private static let observation =
        month("activity.observation", [held("observation", "2026-09-10", by: "town")]) + [
            at("activity.observation", [], "2026-10-31", nil)
        ]

    private static let sweep =
        quarter("sweep.quarterly", ["s: sweep title=摸排 kind=members organisation=@town from=2026-08-08"]) + [
            at("sweep.quarterly", [], "2026-12-31", .yellow, due: "2026-12-31"),
            at(
                "sweep.quarterly",
                [
                    "sub: organisation name=园区综合党委 kind=joint-committee parent=@town",
                    "s: sweep title=摸排 kind=members organisation=@town from=2026-10-08",
                ], "2026-12-31", nil),
        ]

    private static let pair = ["p: partnership branch=@branch partnerName=古灶村 from=2025-01-01"]
    private static let joint =
        quarter("joint.quarterly", pair + [held("joint", "2026-08-08", more: "partnership=@p")]) + [
            at("joint.quarterly", pair, "2026-12-31", .yellow, due: "2026-12-31"),
            at("joint.quarterly", pair, "2027-01-01", .blue, due: "2027-03-31"),
            // A visit is another of the five.
            at(
                "joint.quarterly", pair + [held("visit", "2026-11-08", more: "partnership=@p")], "2026-12-31", .yellow,
                due: "2026-12-31"),
            at(
                "joint.quarterly", pair + ["y: partnership-year partnership=@p year=2026 fourthQuarter=2026-11-08"],
                "2026-12-31", nil),
            at(
                "joint.quarterly", ["p: partnership branch=@branch partnerName=古灶村 from=2025-01-01 until=2026-11-30"],
                "2026-12-31", nil),
        ]

    private static let fiveOnes = [
        at("joint.five-ones", pair, "2026-06-30", nil),
        at("joint.five-ones", pair, "2026-07-01", .blue, due: "2026-12-31"),
        at("joint.five-ones", pair, "2026-11-29", .blue, due: "2026-12-31"),
        at("joint.five-ones", pair, "2026-11-30", .yellow, due: "2026-12-31"),
        at("joint.five-ones", pair, "2026-12-31", .yellow, due: "2026-12-31"),
        at(
            "joint.five-ones",
            pair + ["y: partnership-year partnership=@p year=2026 planned=2026-02-01 visited=2026-05-01 idea=计 deed=事"],
            "2026-12-31", nil),
        at(
            "joint.five-ones",
            pair + [
                "y: partnership-year partnership=@p year=2026 planned=2026-02-01 deed=事",
                held("visit", "2026-05-08", more: "partnership=@p"),
                "s: suggestion title=计 received=2026-06-01 state=received partnership=@p",
            ], "2026-12-31", nil),
    ]

    private static let station = ["s: site name=驿站 kind=station organisation=@branch opened=2025-01-01"]
    private static let site =
        month("site.monthly", station + [held("culture", "2026-09-10", more: "site=@s")]) + [
            at("site.monthly", station, "2026-10-31", .yellow, due: "2026-10-31"),
            at("site.monthly", station, "2026-11-01", .blue, due: "2026-11-30"),
            at("site.monthly", ["s: site name=驿站 kind=station closed=2026-10-30"], "2026-10-31", nil),
            at("site.monthly", ["s: site name=驿站 kind=station opened=2026-11-01"], "2026-10-31", nil),
        ]

    private static func brands(_ years: Int...) -> [String] {
        years.enumerated().map { "b\($0): brand name=品牌 organisation=@branch year=\($1)" }
    }
    private static let brand = [
        at("brand.yearly", brands(2025), "2026-06-30", nil), at("brand.yearly", brands(2025), "2026-09-30", nil),
        at("brand.yearly", brands(2025), "2026-10-01", .blue, due: "2026-12-31"),
        at("brand.yearly", brands(2025), "2026-11-29", .blue, due: "2026-12-31"),
        at("brand.yearly", brands(2025), "2026-11-30", .yellow, due: "2026-12-31"),
        at("brand.yearly", brands(2025), "2026-12-31", .yellow, due: "2026-12-31"),
        at("brand.yearly", brands(2026), "2026-12-31", nil), at("brand.yearly", brands(2026, 2026), "2026-12-31", nil),
        // An office that keeps no brands is not asked for any.
        at("brand.yearly", [], "2026-12-31", nil),
        at("brand.many", brands(2026, 2026, 2026), "2026-03-01", .blue),
        at("brand.many", brands(2026, 2026), "2026-03-01", nil), at("brand.many", brands(2025), "2026-03-01", nil),
    ]
}
