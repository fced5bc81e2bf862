extension RecordKind {
    /// 流入地联络.
    public static let liaison: RecordKind = "liaison"
}

/// 流入地联络: whom to speak to in the organisation at the place where members live, and which of the four joint works there are.
public enum Liaison {
    /// The declaration.
    public static let type = RecordType(
        .liaison, Phrase("流入地联络", "Liaison at the destination"), plural: "liaisons", theme: .agreements,
        purpose: Phrase("流入地党组织找谁、怎么联系", "Whom to speak to at the destination"),
        fields: [
            organisation, body, seat, place, person, post, phone, since, organisationJoint, resourcesJoint,
            servicesJoint, developmentJoint, note,
        ],
        titleFields: [organisation, body])

    private static let what = Phrase("联络", "Liaison")
    /// 我方党组织.
    public static let organisation = Field(
        "organisation", Phrase("我方党组织", "Our organisation"), .reference(.organisation), required: true,
        aliases: ["党组织", "流动党支部"], section: what, width: 20)
    /// 对方党组织.
    public static let body = Field(
        "body", Phrase("对方党组织", "Organisation there"), .text, required: true, aliases: ["流入地党组织", "协管党组织"],
        section: what, width: 20)
    /// 所在地.
    public static let seat = Field("seat", Phrase("所在地", "Place"), .division, section: what)
    /// 详细地点.
    public static let place = Field("place", Phrase("详细地点", "Address there"), .text, section: what)
    /// 联系人.
    public static let person = Field("person", Phrase("联系人", "Contact person"), .text, section: what, width: 10)
    /// 职务.
    public static let post = Field("post", Phrase("职务", "Post"), .text, section: what)
    /// 联系电话.
    public static let phone = Field("phone", Phrase("联系电话", "Telephone"), .phone, masking: .phone, section: what)
    /// 建立日期.
    public static let since = Field("since", Phrase("建立日期", "Since"), .day, section: what)

    private static let joint = Phrase("四联", "Joint work")
    /// 组织联建.
    public static let organisationJoint = Field(
        "organisationJoint", Phrase("组织联建", "Joint organisation"), .flag, section: joint)
    /// 资源联享.
    public static let resourcesJoint = Field(
        "resourcesJoint", Phrase("资源联享", "Shared resources"), .flag, section: joint)
    /// 服务联创.
    public static let servicesJoint = Field("servicesJoint", Phrase("服务联创", "Joint services"), .flag, section: joint)
    /// 发展联促.
    public static let developmentJoint = Field(
        "developmentJoint", Phrase("发展联促", "Joint development"), .flag, section: joint)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: joint)
}
