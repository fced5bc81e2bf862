/// Rules about organisation life: what a branch holds each month, quarter and year. They are the same for resident and floating
/// branches (同要求、同部署、同考核).
extension RuleBook {
    private static let regulations = Phrase(
        "《中国共产党支部工作条例（试行）》", "Regulations on the Work of Party Branches (trial)")

    private static func regulation(_ says: Phrase, _ number: String, _ grade: EvidenceGrade = .text) -> Citation {
        .source(Phrase("%1：%2", "%1: %2").with(regulations, says), number: number, grade: grade)
    }

    /// A rule about a meeting that recurs. Nothing on record asks for the current period only: a ledger that begins is not late
    /// with what it never kept; once a meeting is on record, the period that went by without one is.
    private static func meeting(
        _ id: String, _ kind: String, _ concern: Concern, _ period: Period, _ countdown: Countdown,
        measure: Measure = .lastActivity, waits: Bool = false, task: Phrase, citation: Citation
    ) -> Rule {
        let name = CodeList.activityKind.label(kind)
        return Rule(
            id, name, concern: concern, measure: measure, schedule: .recurring(period, countdown), kinds: [kind],
            waits: waits,
            wording: Wording(
                task: task,
                reason: Phrase("最近一次是%2，%5，应在%3前再开展。", "Last held on %2; it is held %5: due by %3."),
                reasonUndated: Phrase(
                    "还没有开展的记录，%5，本期应在%3前开展。", "None is on record; it is held %5: this one is due by %3."),
                ending: Phrase(
                    "登记一次已开展的活动（主办或参加）即结束。", "Recording one that was held, as host or as a participant, ends it.")),
            action: .enterActivity(kind: kind), citation: citation)
    }

    private static let monthly = Countdown(shown: 30, yellow: 7)
    private static let quarterly = Countdown(shown: 91, yellow: 14)
    private static let yearly = Countdown(shown: 91, yellow: 31)

    /// Theme day, meetings, lesson, yearly meetings, sweep, joint activities, sites, brands.
    static let meetingRules = [
        meeting(
            "activity.theme-day", "theme-day", .branches, .month, monthly,
            task: Phrase("%1开展本月主题党日", "%1: hold the theme day of the month"),
            citation: regulation(Phrase("每月相对固定1天开展主题党日", "one fairly fixed day each month"), "R14")),
        meeting(
            "activity.committee", "committee", .branchesWithCommittee, .month, monthly,
            task: Phrase("%1召开支委会", "%1: hold the committee meeting"),
            citation: regulation(Phrase("支委会一般每月召开1次", "the committee meets once a month as a rule"), "R13")),
        meeting(
            "activity.group", "group", .groups, .month, monthly, measure: .lastActivityAbove,
            task: Phrase("%1召开党小组会", "%1: hold the group meeting"),
            citation: regulation(Phrase("党小组会一般每月召开1次", "groups meet once a month as a rule"), "R13")),
        meeting(
            "activity.assembly", "assembly", .branches, .quarter, quarterly,
            task: Phrase("%1召开党员大会", "%1: hold the members' meeting"),
            citation: regulation(Phrase("党员大会一般每季度召开1次", "the members meet once a quarter as a rule"), "R13")),
        meeting(
            "activity.lesson", "lesson", .branches, .quarter, quarterly,
            task: Phrase("%1上党课", "%1: hold the Party lesson"),
            citation: .source(
                Phrase(
                    "《中国共产党支部工作条例（试行）》要求按期上党课；每季度一次是各地做法",
                    "The regulations ask for lessons in due time; once a quarter is the practice of several places"),
                number: "R13b", grade: .secondary)),
        meeting(
            "activity.organisation-life", "organisation-life", .branches, .year, yearly,
            task: Phrase("%1召开组织生活会", "%1: hold the organisation life meeting"),
            citation: regulation(
                Phrase("组织生活会每年至少召开1次，一般在第四季度", "at least once a year, as a rule in the fourth quarter"), "R15",
                .secondary)),
        meeting(
            "activity.appraisal", "appraisal", .branches, .year, yearly,
            task: Phrase("%1开展民主评议党员", "%1: hold the members' appraisal"),
            citation: regulation(Phrase("民主评议党员一般每年1次", "members are appraised once a year as a rule"), "R16")),
        meeting(
            "activity.heart-talk", "heart-talk", .branches, .year, yearly,
            task: Phrase("%1开展谈心谈话", "%1: hold the heart-to-heart talks"),
            citation: regulation(Phrase("谈心谈话每年不少于1次", "at least once a year"), "R15", .secondary)),
        meeting(
            "activity.debriefing", "debriefing", .leaders, .year, yearly,
            task: Phrase("%1召开书记述职评议会", "%1: hold the secretaries' debriefing"),
            citation: .source(
                Phrase(
                    "党组织书记抓基层党建述职评议：每年年底", "Debriefing of secretaries: at the end of each year"), number: "R22",
                grade: .secondary)),
        meeting(
            "activity.observation", "observation", .leaders, .month, monthly, waits: true,
            task: Phrase("%1组织本月观摩", "%1: hold the observation of the month"),
            citation: .source(
                Phrase("吴川市做法：月观摩、互促进", "Practice of Wuchuan: a monthly observation"), number: "W4", grade: .practice)),
        Rule(
            "sweep.quarterly", Phrase("季度摸排", "Quarterly sweep"), concern: .leaders, measure: .lastSweep,
            schedule: .recurring(.quarter, quarterly),
            wording: Wording(
                task: Phrase("%1开展本季度摸排", "%1: make the sweep of the quarter"),
                reason: Phrase("最近一次摸排是%2，%5，应在%3前开展。", "The last sweep was on %2; it is made %5: due by %3."),
                reasonUndated: Phrase("还没有摸排记录，%5，本季度应在%3前开展。", "No sweep is on record; it is made %5: due by %3."),
                ending: Phrase("登记本季度的摸排即结束。", "Recording the sweep of the quarter ends it.")),
            action: .addRecord(.sweep),
            citation: .source(
                Phrase("金乡县做法：每季度一次摸底排查党组织、党员", "Practice of Jinxiang: a sweep every quarter"), number: "J7",
                grade: .practice)),
        Rule(
            "joint.quarterly", Phrase("季度共建活动", "Quarterly joint activity"), concern: .partnerships,
            measure: .jointActivity, schedule: .recurring(.quarter, quarterly),
            wording: Wording(
                task: Phrase("%1开展共建活动", "%1: hold a joint activity"),
                reason: Phrase(
                    "最近一次共建活动是%2，%5，应在%3前再开展。", "The last joint activity was on %2; it is held %5: due by %3."),
                reasonUndated: Phrase(
                    "还没有共建活动记录，%5，本季度应在%3前开展。", "No joint activity is on record; it is held %5: due by %3."),
                ending: Phrase(
                    "登记一次结对共建的活动，或在五个一中填写本季度日期，即结束。",
                    "Recording a joint activity, or its day among the five ones, ends it.")),
            action: .enterActivity(kind: "joint"),
            citation: .source(
                Phrase("北盛镇做法：“五个一”，每季度一次共建活动", "Practice of Beisheng: one joint activity each quarter"),
                number: "B11", grade: .practice)),
        Rule(
            "joint.five-ones", Phrase("五个一", "Five ones"), concern: .partnerships, measure: .fiveOnes,
            schedule: .recurring(.year, Countdown(shown: 183, yellow: 31)),
            wording: Wording(
                task: Phrase("%1完成五个一：%6", "%1: still to do this year: %6"),
                reason: Phrase("今年的五个一还差：%6。应在%3前完成。", "Of this year's five are missing: %6. Due by %3."),
                ending: Phrase(
                    "在五个一中填写，或登记走访、建议，即结束。", "Filling in the five ones, or recording the visit or the idea, ends it.")),
            action: .addRecord(.partnershipYear),
            citation: .source(
                Phrase(
                    "北盛镇做法：“五个一”，一份计划、一次走访慰问、献一计、办一件实事",
                    "Practice of Beisheng: a plan, a visit, an idea, a deed each year"), number: "B11", grade: .practice
            )),
        Rule(
            "site.monthly", Phrase("阵地每月活动", "Monthly activity of a site"), concern: .sites, measure: .siteActivity,
            schedule: .recurring(.month, monthly),
            wording: Wording(
                task: Phrase("%1开展本月活动", "%1: hold the activity of the month"),
                reason: Phrase(
                    "阵地最近一次活动是%2，%5，应在%3前再开展。", "The last activity there was on %2; it is held %5: due by %3."),
                reasonUndated: Phrase(
                    "阵地还没有活动记录，%5，本月应在%3前开展。", "No activity there is on record; it is held %5: due by %3."),
                ending: Phrase("登记一次在该阵地的活动即结束。", "Recording an activity at the site ends it.")),
            action: .enterActivity(kind: "culture"),
            citation: .source(
                Phrase("城陵矶新港区做法：阵地每月开展特色活动", "Practice of Chenglingji: an activity at each site every month"),
                number: "C6", grade: .practice)),
        Rule(
            "brand.yearly", Phrase("年度品牌", "Brand of the year"), concern: .branches, measure: .brands,
            schedule: .recurring(.year, yearly), minimum: 1, waits: true,
            wording: Wording(
                task: Phrase("%1培育今年的品牌", "%1: a brand for this year"),
                reason: Phrase("今年有品牌%6个，少于%7个。应在%3前登记。", "Brands this year: %6, fewer than %7. Due by %3."),
                ending: Phrase("登记今年的品牌即结束。", "Recording a brand of this year ends it.")),
            action: .addRecord(.brand), citation: brandCitation),
        Rule(
            "brand.many", Phrase("品牌过多", "Too many brands"), concern: .branches, measure: .brands,
            schedule: .state(.blue), maximum: 2,
            wording: Wording(
                task: Phrase("%1今年的品牌有%6个，研究归并", "%1 has %6 brands this year: consider fewer"),
                reason: Phrase("今年有品牌%6个，超过%8个。", "Brands this year: %6, more than %8."),
                ending: Phrase("停用多出的品牌即结束。", "Ending the brands beyond that ends it.")),
            action: .openRecord, citation: brandCitation),
    ]

    private static let brandCitation = Citation.source(
        Phrase("金乡县做法：一支部一品牌，每年1至2个", "Practice of Jinxiang: a brand for each branch, one or two a year"),
        number: "J13", grade: .practice)
}
