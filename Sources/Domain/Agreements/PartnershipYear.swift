extension RecordKind {
    /// 五个一.
    public static let partnershipYear: RecordKind = "partnership-year"
}

/// 五个一: what a partnership did in a year: one plan, one joint activity each quarter, one visit, one idea, one deed (北盛).
/// A joint activity that is recorded as ``Activity`` of the partnership counts without being entered here.
public enum PartnershipYear {
    /// The declaration.
    public static let type = RecordType(
        .partnershipYear, Phrase("五个一", "Five ones of a year"), plural: "partnership-years", theme: .agreements,
        purpose: Phrase("一对结对支部一年做了五个一的哪些", "What a partnership did in a year"),
        fields: [
            partnership, year, planned, firstQuarter, secondQuarter, thirdQuarter, fourthQuarter, visited, idea,
            ideaDay, deed, deedDay, note,
        ],
        titleFields: [partnership, year], check: problems,
        duplicates: { $0.isOnce(by: [partnership, year], in: $1) })

    private static let what = Phrase("年度", "Year")
    /// 结对共建.
    public static let partnership = Field(
        "partnership", Phrase("结对共建", "Partnership"), .reference(.partnership), required: true, section: what, width: 24
    )
    /// 年度.
    public static let year = Field(
        "year", Phrase("年度", "Year"), .count(in: .years), required: true, aliases: ["年份"], section: what)

    private static let ones = Phrase("五个一", "Five ones")
    /// 共建计划日期.
    public static let planned = Field("planned", Phrase("共建计划日期", "Plan made"), .day, aliases: ["共建计划"], section: ones)
    /// 一季度共建活动.
    public static let firstQuarter = Field(
        "firstQuarter", Phrase("一季度共建活动", "Joint activity, first quarter"), .day, section: ones)
    /// 二季度共建活动.
    public static let secondQuarter = Field("secondQuarter", Phrase("二季度共建活动", "Second quarter"), .day, section: ones)
    /// 三季度共建活动.
    public static let thirdQuarter = Field("thirdQuarter", Phrase("三季度共建活动", "Third quarter"), .day, section: ones)
    /// 四季度共建活动.
    public static let fourthQuarter = Field("fourthQuarter", Phrase("四季度共建活动", "Fourth quarter"), .day, section: ones)
    /// 走访慰问日期.
    public static let visited = Field("visited", Phrase("走访慰问日期", "Visit"), .day, aliases: ["走访慰问"], section: ones)
    /// 所献一计.
    public static let idea = Field("idea", Phrase("所献一计", "Idea"), .text, aliases: ["献一计", "献1计"], section: ones)
    /// 献计日期.
    public static let ideaDay = Field("ideaDay", Phrase("献计日期", "Day of the idea"), .day, section: ones)
    /// 所办实事.
    public static let deed = Field("deed", Phrase("所办实事", "Deed"), .text, aliases: ["办一件实事", "办1件实事"], section: ones)
    /// 办成日期.
    public static let deedDay = Field("deedDay", Phrase("办成日期", "Day of the deed"), .day, section: ones)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: ones)

    /// The joint activities, in the order of the quarters.
    static let quarters = [firstQuarter, secondQuarter, thirdQuarter, fourthQuarter]

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        var found = draft.isYear(year)
        for (number, field) in quarters.enumerated() {
            guard let day = draft.day(field), let year = draft.number(year) else { continue }
            let parts = day.parts
            if Int64(parts.year) != year || (parts.month - 1) / 3 != number {
                found.append(
                    Problem(.error, Phrase("日期不在这个季度。", "The day is not in this quarter."), field: field.name))
            }
        }
        return found
    }
}
