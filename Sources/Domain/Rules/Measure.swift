/// The date a rule counts from, or the state it looks at.
public enum Measure: String, Hashable, Sendable, CaseIterable {
    // MARK: Of members

    /// The last contact that reached the member; before that, the day of leaving.
    case lastContact
    /// The member's own last report; before that, the day of leaving (R4: leaving is itself reported).
    case lastReport
    /// The last sign of the member: contact, report, attendance, dues; for members found lost also the day the branch wrote
    /// down.
    case lastSign
    /// The day of leaving.
    case leaving
    /// The last yearly check of the certificate; before that, the day of leaving.
    case certificateCheck
    /// The first day of the first month for which no dues were paid. Nothing when no dues are recorded.
    case firstUnpaidMonth
    /// The day of joining; the day to which probation was extended stands for its end.
    case joining
    /// The day since when the standing is what it is.
    case standingSince
    /// The day the file was last confirmed or changed.
    case fileConfirmation
    /// Whether fields of ``Rule/fields`` are empty.
    case missingFields
    /// Whether the member was greeted for the coming festival.
    case greeting
    /// How many members a cadre keeps in touch with; more than ``Rule/maximum`` are too many.
    case cadreLoad

    // MARK: Of organisations

    /// The day the term of an organisation ends.
    case termEnd
    /// The last activity of one of ``Rule/kinds`` that the organisation held or took part in.
    case lastActivity
    /// The same, also held by an organisation above.
    case lastActivityAbove
    /// The last sweep of the organisation or one above.
    case lastSweep
    /// The last notice of one of ``Rule/kinds`` that the organisation or one above sent.
    case lastNotice
    /// Whether somebody holds one of the posts of ``Rule/kinds``; the day on which the last one left.
    case vacantPost
    /// How many full members a branch has; fewer than ``Rule/minimum`` are too few.
    case membersBelow
    /// How many full members a branch has; ``Rule/minimum`` and more count.
    case membersFrom
    /// How many brands a branch has this year; ``Rule/minimum`` to ``Rule/maximum`` are right.
    case brands
    /// That the organisation is being set up.
    case settingUp

    // MARK: Of places

    /// How many full members are at a place without a branch; ``Rule/minimum`` and more count.
    case gathering

    // MARK: Of other records

    /// The last activity at a site.
    case siteActivity
    /// The last joint activity of a partnership.
    case jointActivity
    /// What is missing of 五个一 this year, beside the joint activities.
    case fiveOnes
    /// The day an agreement expires.
    case agreementEnd
    /// The day a letter of introduction was issued; its own validity goes before the rule's.
    case letterIssued
    /// The day a letter of introduction was issued, for its receipt.
    case letterReceipt
    /// The day promised for a case.
    case casePromise
    /// The last step of a case without a promised day.
    case caseStep
    /// The day a suggestion came that nobody has looked at.
    case suggestionReceived
    /// The day a suggestion came that has no answer; a promised day goes first.
    case suggestionAnswer
    /// The day a job was published; its expiry goes first.
    case postingEnd
    /// The day a turn began; its own end goes first where it is earlier.
    case turnStart
    /// How many people a group has; ``Rule/minimum`` to ``Rule/maximum`` are right.
    case groupSize
    /// The last activity of one of ``Rule/kinds`` that the lead of a grouping held.
    case communityActivity
    /// The day a target is to be reached.
    case targetDue
    /// The day an assignment is due.
    case assignmentDue

    /// What a person reads.
    public var label: Phrase {
        switch self {
        case .lastContact: Phrase("最近一次联系上", "Last reached")
        case .lastReport: Phrase("最近一次汇报", "Last report")
        case .lastSign: Phrase("最后一次联系、汇报、参加活动或交纳党费", "Last contact, report, attendance or dues")
        case .leaving: Phrase("外出日期", "Left on")
        case .certificateCheck: Phrase("活动证年审日期", "Certificate checked")
        case .firstUnpaidMonth: Phrase("未交党费起始月", "First month without dues")
        case .joining: Phrase("入党日期", "Joined")
        case .standingSince: Phrase("党籍状态日期", "Standing since")
        case .fileConfirmation: Phrase("最近一次核对或修改", "Last confirmed or changed")
        case .missingFields: Phrase("缺少的项目", "Missing fields")
        case .greeting: Phrase("节日问候的送达记录", "Deliveries of greetings")
        case .cadreLoad: Phrase("联系的党员数", "Members kept in touch with")
        case .termEnd: Phrase("任期届满日期", "Term ends")
        case .lastActivity, .lastActivityAbove, .communityActivity: Phrase("最近一次开展", "Last held")
        case .lastSweep: Phrase("最近一次摸排", "Last sweep")
        case .lastNotice: Phrase("最近一次发出", "Last sent")
        case .vacantPost: Phrase("上一任免职日期", "Last holder until")
        case .membersBelow, .membersFrom: Phrase("正式党员数", "Full members")
        case .brands: Phrase("本年度品牌数", "Brands this year")
        case .settingUp: Phrase("筹建状态", "Being set up")
        case .gathering: Phrase("在当地的正式党员", "Full members there")
        case .siteActivity: Phrase("阵地最近一次活动", "Last activity at the site")
        case .jointActivity: Phrase("最近一次共建活动", "Last joint activity")
        case .fiveOnes: Phrase("五个一的未完成项", "What is missing of the five")
        case .agreementEnd: Phrase("协议到期日期", "Agreement expires")
        case .letterIssued, .letterReceipt: Phrase("介绍信开出日期", "Letter issued")
        case .casePromise: Phrase("承诺办结日期", "Promised")
        case .caseStep: Phrase("最近一次办理进展", "Last step")
        case .suggestionReceived, .suggestionAnswer: Phrase("收到建议日期", "Suggestion received")
        case .postingEnd: Phrase("招工信息发布日期", "Published")
        case .turnStart: Phrase("轮值开始日期", "Turn began")
        case .groupSize: Phrase("人数", "People")
        case .targetDue, .assignmentDue: Phrase("完成期限", "Due")
        }
    }
}
