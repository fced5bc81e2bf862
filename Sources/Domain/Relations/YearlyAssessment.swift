extension RecordKind {
    /// 民主评议.
    public static let yearlyAssessment: RecordKind = "yearly-assessment"
}

/// 民主评议: the grade that the branch decided for a member in a year; at home, or at the destination with notice to the home
/// branch.
public enum YearlyAssessment {
    /// The declaration.
    public static let type = RecordType(
        .yearlyAssessment, Phrase("民主评议", "Yearly assessment"), plural: "yearly-assessments", theme: .relations,
        purpose: Phrase("每名党员每年民主评议的等次", "The grade of each member in a year"),
        fields: [member, year, grade, organisation, day, homeTold, note],
        titleFields: [member, year], check: problems,
        duplicates: { $0.isOnce(by: [member, year], in: $1) })

    private static let what = Phrase("评议", "Assessment")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, aliases: ["姓名"], section: what, width: 10
    )
    /// 年度.
    public static let year = Field(
        "year", Phrase("年度", "Year"), .count(in: .years), required: true, aliases: ["年份", "评议年度"], section: what)
    /// 评议等次.
    public static let grade = Field(
        "grade", Phrase("评议等次", "Grade"), .code(.yearlyGrade), required: true, aliases: ["等次", "评议结果"], section: what)
    /// 评议党组织.
    public static let organisation = Field(
        "organisation", Phrase("评议党组织", "Assessed by"), .reference(.organisation), aliases: ["评议支部"], section: what,
        width: 20)
    /// 评议日期.
    public static let day = Field("day", Phrase("评议日期", "Date"), .day, aliases: ["日期"], section: what)
    /// 通报流出地日期.
    public static let homeTold = Field("homeTold", Phrase("通报流出地日期", "Home told on"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        var found = draft.isYear(year) + draft.inOrder(day, homeTold)
        if let member = draft.reference(member), let row = ledger.members.row(of: member),
            ledger.members.code(Member.category, row) == "probationary", let grade = draft.code(grade), grade != "none"
        {
            found.append(
                Problem(
                    .warning,
                    Phrase("预备党员参加评议，不评定等次。", "Probationary members take part and get no grade."),
                    field: self.grade.name))
        }
        return found
    }
}
