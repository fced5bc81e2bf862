/// The headings under which figures stand.
public enum FigureTheme: String, CaseIterable, Sendable {
    /// 党组织.
    case organisations
    /// 党员.
    case members
    /// 流动去向.
    case flow
    /// 联系覆盖.
    case coverage
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
    /// 待办.
    case tasks
    /// 基础数据.
    case local

    /// What a person reads.
    public var label: Phrase {
        switch self {
        case .organisations: Phrase("党组织", "Organisations")
        case .members: Phrase("党员", "Members")
        case .flow: Phrase("流动去向", "Destinations")
        case .coverage: Phrase("联系覆盖", "Coverage")
        case .activities: Phrase("组织生活", "Organisation life")
        case .study: Phrase("学习教育", "Study")
        case .letters: Phrase("通知来信", "Letters")
        case .sweeps: Phrase("摸排", "Sweeps")
        case .agreements: Phrase("共管共建", "Agreements")
        case .services: Phrase("服务办事", "Services")
        case .contributions: Phrase("反哺家乡", "Contributions")
        case .sites: Phrase("阵地品牌", "Sites and brands")
        case .targets: Phrase("目标责任", "Targets")
        case .honours: Phrase("评选荣誉", "Honours")
        case .relations: Phrase("党籍与组织关系", "Membership")
        case .tasks: Phrase("待办", "Pending")
        case .local: Phrase("基础数据", "Numbers by hand")
        }
    }
}
