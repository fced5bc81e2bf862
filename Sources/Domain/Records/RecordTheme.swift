/// The headings under which menus and lists of ledgers put the record types.
public enum RecordTheme: String, CaseIterable, Sendable {
    /// 花名册: who is where, and who keeps in touch.
    case roster
    /// 组织生活.
    case activities
    /// 学习教育.
    case study
    /// 通知来信.
    case letters
    /// 摸排.
    case sweeps
    /// 共管共建.
    case agreements
    /// 服务办事.
    case services
    /// 反哺家乡.
    case contributions
    /// 阵地品牌.
    case sites
    /// 目标责任.
    case targets
    /// 评选荣誉.
    case honours
    /// 党籍与组织关系.
    case relations

    /// What a person reads.
    public var label: Phrase {
        switch self {
        case .roster: Phrase("花名册", "Roster")
        case .activities: Phrase("组织生活", "Organisation life")
        case .study: Phrase("学习教育", "Study")
        case .letters: Phrase("通知来信", "Notices and letters")
        case .sweeps: Phrase("摸排", "Sweeps")
        case .agreements: Phrase("共管共建", "Agreements")
        case .services: Phrase("服务办事", "Services")
        case .contributions: Phrase("反哺家乡", "Contributions")
        case .sites: Phrase("阵地品牌", "Sites and brands")
        case .targets: Phrase("目标责任", "Targets and duties")
        case .honours: Phrase("评选荣誉", "Honours")
        case .relations: Phrase("党籍与组织关系", "Membership")
        }
    }
}
