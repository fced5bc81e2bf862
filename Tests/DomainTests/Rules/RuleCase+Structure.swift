import Domain

extension RuleCase {
    /// Advice on structure, posts, groups and loads.
    static let structure = size + secretary + instructor + group + load + place

    private static let size = [
        at("structure.small", WrittenLedger.members(2), "2026-11-21", .blue),
        at("structure.small", WrittenLedger.members(3), "2026-11-21", nil),
        at(
            "structure.small", WrittenLedger.members(2) + ["p: member name=预备 branch=@branch category=probationary"],
            "2026-11-21", .blue),
        at(
            "structure.small", WrittenLedger.members(2) + ["p: member name=去世 branch=@branch standing=deceased"],
            "2026-11-21",
            .blue),
        at("structure.committee", WrittenLedger.members(6), "2026-11-21", nil),
        at("structure.committee", WrittenLedger.members(7), "2026-11-21", .blue),
        at(
            "structure.committee",
            WrittenLedger.members(7) + posts(["secretary", "organisation-member", "publicity-member"]), "2026-11-21",
            nil),
        RuleCase(
            "structure.committee",
            lines: ["branch: organisation name=甲 kind=branch hasCommittee=yes"] + WrittenLedger.members(7),
            "2026-11-21", nil),
        at("structure.large", WrittenLedger.members(50), "2026-11-21", nil),
        at("structure.large", WrittenLedger.members(51), "2026-11-21", .blue),
        // Those who take part in a floating branch count there as well.
        at(
            "structure.small",
            WrittenLedger.members(3) + floating
                + (0..<2).map { "s\($0): flow member=@m\($0) direction=out destinationBranch=@f" }, "2026-11-21", .blue),
        at(
            "structure.small",
            WrittenLedger.members(3) + floating
                + (0..<3).map { "s\($0): flow member=@m\($0) direction=out destinationBranch=@f" }, "2026-11-21", nil),
        RuleCase(
            "organisation.planned", lines: ["b: organisation name=驻海口 kind=floating-branch state=planned"],
            "2026-11-21", .blue),
        at("organisation.planned", [], "2026-11-21", nil),
    ]

    private static let floating = ["f: organisation name=驻沪流动党支部 kind=floating-branch isFloating=yes parent=@town"]

    private static let ledByTown = posts(["secretary"], in: "town")
    private static let gone = ledByTown + ["p: post organisation=@branch role=secretary holderName=王五 until=2026-05-31"]
    private static let secretary =
        [
            at("post.secretary", gone, "2026-05-31", nil),
            at("post.secretary", gone, "2026-06-01", .yellow, due: "2026-08-31"),
            at("post.secretary", gone, "2026-08-30", .yellow, due: "2026-08-31"),
            at("post.secretary", gone, "2026-08-31", .red, due: "2026-08-31"),
            // Nobody was ever recorded: no delay is proved.
            at("post.secretary", ledByTown, "2026-08-31", .blue),
            at(
                "post.secretary",
                ledByTown + [
                    "d: member name=去世 branch=@branch standing=deceased",
                    "p: post organisation=@branch role=secretary holder=@d",
                ], "2026-08-31", .blue),
            at(
                "post.secretary",
                ledByTown + ["p: post organisation=@branch role=secretary holderName=王五 from=2026-09-01"], "2026-08-31",
                .blue),
        ]
        + ["secretary", "first-secretary", "rotating-secretary", "red-secretary"].map {
            at("post.secretary", ledByTown + posts([$0]), "2026-08-31", nil)
        } + [
            at(
                "post.secretary",
                ledByTown + posts(["secretary"]) + ["g: organisation name=第一党小组 kind=group parent=@branch"]
                    + posts(["group-leader"], in: "g"), "2026-08-31", nil)
        ]

    private static let instructor =
        [
            at("post.instructor", floating, "2026-11-21", .blue), at("post.instructor", [], "2026-11-21", nil),
            at(
                "post.instructor",
                floating + ["p: post organisation=@f role=instructor holderName=王五 until=2026-02-28"],
                "2026-03-01", .yellow, due: "2026-08-28"),
            at(
                "post.instructor",
                floating + ["p: post organisation=@f role=instructor holderName=王五 until=2026-02-28"],
                "2026-08-27", .yellow, due: "2026-08-28"),
            at(
                "post.instructor",
                floating + ["p: post organisation=@f role=instructor holderName=王五 until=2026-02-28"],
                "2026-08-28", .red, due: "2026-08-28"),
        ]
        + ["first-secretary", "instructor", "liaison"].map {
            at("post.instructor", floating + posts([$0], in: "f"), "2026-11-21", nil)
        }

    private static func people(_ count: Int) -> [String] {
        ["gr: grouping name=第一组 kind=instructors"]
            + (0..<count).map { "gm\($0): grouping-member grouping=@gr name=指导员\($0)" }
    }
    private static let group = [
        at("group.instructors", people(2), "2026-11-21", .yellow),
        at("group.instructors", people(3), "2026-11-21", nil),
        at("group.instructors", people(5), "2026-11-21", nil),
        at("group.instructors", people(6), "2026-11-21", .yellow),
        at(
            "group.instructors", people(3) + ["x: grouping-member grouping=@gr name=已走 until=2026-11-20"], "2026-11-21",
            nil),
        at("group.instructors", ["gr: grouping name=大蒜 kind=chain"], "2026-11-21", nil),
        at("group.instructors", ["gr: grouping name=第一组 kind=instructors until=2026-11-20"], "2026-11-21", nil),
    ]

    private static func paired(_ count: Int, _ cadre: String, from first: Int = 0) -> [String] {
        (first..<first + count).map { "pr\($0): pairing member=@m\($0) \(cadre)" }
    }
    private static let load = [
        at(
            "cadre.overload", WrittenLedger.members(10) + WrittenLedger.stays(10) + paired(10, "cadreName=李四"),
            "2026-11-21",
            nil),
        at(
            "cadre.overload", WrittenLedger.members(11) + WrittenLedger.stays(11) + paired(11, "cadreName=李四"),
            "2026-11-21",
            .yellow),
        // Somebody who came home asks nothing more of the cadre.
        at(
            "cadre.overload", WrittenLedger.members(11) + WrittenLedger.stays(10) + paired(11, "cadreName=李四"),
            "2026-11-21",
            nil),
        at(
            "cadre.overload",
            ["c: member name=王五 branch=@branch"] + WrittenLedger.members(11) + WrittenLedger.stays(11)
                + paired(11, "cadre=@c"), "2026-11-21", .yellow),
        at(
            "cadre.overload",
            WrittenLedger.members(11) + WrittenLedger.stays(11) + paired(10, "cadreName=李四")
                + paired(1, "cadreName=李四 until=2026-01-01", from: 10), "2026-11-21", nil),
    ]

    private static let place = [
        at("branch.place", WrittenLedger.members(2) + WrittenLedger.stays(2, at: "3702"), "2026-11-21", nil),
        at("branch.place", WrittenLedger.members(3) + WrittenLedger.stays(3, at: "3702"), "2026-11-21", .blue),
        at(
            "branch.place",
            WrittenLedger.members(3) + WrittenLedger.stays(3, at: "3702") + [
                "f: organisation name=驻青岛 kind=floating-branch seat=3702 state=planned"
            ], "2026-11-21", nil),
    ]
}
