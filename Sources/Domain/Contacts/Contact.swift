extension RecordKind {
    /// 联系记录.
    public static let contact: RecordKind = "contact"
}

/// 联系记录: that somebody was in touch, when and by which channel. Never what was thought or said.
public enum Contact {
    /// The declaration.
    public static let type = RecordType(
        .contact, Phrase("联系记录", "Contact"),
        purpose: Phrase("何时、用什么方式联系过谁", "Who was contacted when, and by which channel"),
        fields: [member, day, purpose, channel, reached, by, note], titleFields: [member, day],
        keyFields: [member, day, purpose])

    private static let section = Phrase("联系", "Contact")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, section: section, width: 10)
    /// 日期.
    public static let day = Field(
        "day", Phrase("日期", "Date"), .day, required: true, aliases: ["联系日期", "联系时间"], section: section)
    /// 方式.
    public static let channel = Field(
        "channel", Phrase("联系方式", "Channel"), .code(.contactChannel), section: section)
    /// 事由: the occasion only.
    public static let purpose = Field(
        "purpose", Phrase("事由", "Purpose"), .code(.contactPurpose), required: true, section: section,
        help: Phrase("只记事由，不记思想、收入和家庭情况", "The occasion only: no views, income or family"))
    /// 是否联系上; no value counts as yes.
    public static let reached = Field("reached", Phrase("联系上", "Reached"), .flag, section: section)
    /// 联系人.
    public static let by = Field("by", Phrase("联系人", "By"), .text, section: section, width: 10)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: section)

    /// The purpose of a member's own report.
    public static let report = "report"
    /// The purpose of looking for a member nobody reaches.
    public static let search = "search"
    /// The purpose of a contact by the organisation.
    public static let routine = "routine"

    /// The cell of ``purpose`` for a report.
    static let reportCell = UInt32((CodeList.contactPurpose.position(of: report) ?? 0) + 1)
    /// The cell of ``reached`` for no.
    static let notReachedCell: UInt32 = 1

    /// Whether the contact is kept and the member was reached.
    static func didReach(_ row: Int, _ contacts: Table) -> Bool {
        !contacts.isRetired(row) && contacts.flag(reached, row) != false
    }

    /// Whether it was the member's own report.
    static func isReport(_ row: Int, _ contacts: Table) -> Bool {
        contacts.cell(purpose, row) == reportCell
    }
}
