extension RecordKind {
    /// 每月主题.
    public static let monthlyTheme: RecordKind = "monthly-theme"
}

/// 每月主题: what the theme day of a month is about; the slip of the month is printed from it.
public enum MonthlyTheme {
    /// The declaration.
    public static let type = RecordType(
        .monthlyTheme, Phrase("每月主题", "Theme of the month"), plural: "monthly-themes", theme: .activities,
        purpose: Phrase("每个月主题党日的主题", "The theme of each month"),
        fields: [organisation, month, theme, lesson, film, practice, deadline, note],
        titleFields: [month, theme], keyFields: [organisation, month],
        duplicates: { $0.isOnce(by: [organisation, month], in: $1) })

    private static let part = Phrase("主题", "Theme")
    /// 党组织; for which organisation and those below it; all when none is given.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: part, width: 20)
    /// 月份.
    public static let month = Field("month", Phrase("月份", "Month"), .month, required: true, section: part)
    /// 主题.
    public static let theme = Field("theme", Phrase("主题", "Theme"), .text, required: true, section: part, width: 24)
    /// 一课.
    public static let lesson = Field("lesson", Phrase("一课", "Lesson"), .text, section: part)
    /// 一片.
    public static let film = Field("film", Phrase("一片", "Film"), .text, section: part)
    /// 一实践.
    public static let practice = Field("practice", Phrase("一实践", "Practice"), .text, section: part)
    /// 完成期限.
    public static let deadline = Field("deadline", Phrase("完成期限", "Due"), .day, section: part)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: part)
}
