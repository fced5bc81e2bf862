extension RecordKind {
    /// 参加党组织.
    public static let activityBranch: RecordKind = "activity-branch"
}

/// 参加党组织: that a further organisation took part in an activity, so that an activity of five branches is entered once.
///
/// A link is a record of its own: it is added, retired and undone by itself, and two people who add two branches at the same time
/// do not get in each other's way, as they would with a list in one field.
public enum ActivityBranch {
    /// The declaration.
    public static let type = RecordType(
        .activityBranch, Phrase("参加党组织", "Organisation taking part"), plural: "activity-branches", theme: .activities,
        purpose: Phrase("一次活动还有哪些组织参加", "The other organisations of an activity"),
        fields: [activity, organisation, way, note],
        titleFields: [activity, organisation], check: problems,
        duplicates: { $0.isOnce(by: [activity, organisation], in: $1) })

    private static let part = Phrase("参加", "Taking part")
    /// 活动.
    public static let activity = Field(
        "activity", Phrase("活动", "Activity"), .reference(.activity), required: true, section: part, width: 24)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), required: true, aliases: ["参加支部"],
        section: part, width: 20)
    /// 参与方式.
    public static let way = Field("way", Phrase("参与方式", "Way of taking part"), .code(.takingPart), section: part)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: part)

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        guard let activity = draft.reference(activity), let row = ledger.table(Activity.type).row(of: activity),
            let host = ledger.table(Activity.type).reference(Activity.host, row),
            let organisation = draft.reference(organisation), ledger.organisations.row(of: organisation) == host
        else { return [] }
        return [
            Problem(
                .warning, Phrase("该党组织就是主办方，不必另列。", "This is the host: it need not be listed again."),
                field: self.organisation.name)
        ]
    }
}
