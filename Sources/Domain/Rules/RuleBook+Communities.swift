/// Rules about communities of organisations: weekly meeting, monthly supervision, quarterly comparison, yearly report, turns.
extension RuleBook {
    private static func community(
        _ id: String, _ title: Phrase, _ kind: String, _ period: Period, _ countdown: Countdown, task: Phrase
    ) -> Rule {
        Rule(
            id, title, concern: .communities, measure: .communityActivity, schedule: .recurring(period, countdown),
            kinds: [kind],
            wording: Wording(
                task: task,
                reason: Phrase(
                    "牵头的%6最近一次开展是%2，%5，应在%3前再开展。", "%6, the lead, held it last on %2; it is held %5: due by %3."),
                reasonUndated: Phrase(
                    "牵头的%6还没有开展的记录，%5，本期应在%3前开展。", "%6, the lead, has none on record; it is held %5: due by %3."),
                ending: Phrase("登记一次由牵头党组织开展的活动即结束。", "Recording one held by the lead organisation ends it.")),
            action: .enterActivity(kind: kind),
            citation: .source(
                Phrase("金乡县做法：周例会、月督导、季评比、年述职", "Practice of Jinxiang: weekly, monthly, quarterly and yearly meetings"),
                number: "J6", grade: .practice))
    }

    /// Of areas, circles, chains and lines.
    static let communityRules = [
        community(
            "community.weekly", Phrase("共同体周例会", "Weekly meeting"), "work-meeting", .week,
            Countdown(shown: 6, yellow: 2), task: Phrase("%1召开本周例会", "%1: hold the meeting of the week")),
        community(
            "community.monthly", Phrase("共同体月督导", "Monthly supervision"), "supervision", .month,
            Countdown(shown: 30, yellow: 7), task: Phrase("%1开展本月督导", "%1: hold the supervision of the month")),
        community(
            "community.quarterly", Phrase("共同体季评比", "Quarterly comparison"), "comparison", .quarter,
            Countdown(shown: 91, yellow: 14), task: Phrase("%1开展本季度评比", "%1: hold the comparison of the quarter")),
        community(
            "community.yearly", Phrase("共同体年述职", "Yearly report"), "debriefing", .year,
            Countdown(shown: 91, yellow: 31), task: Phrase("%1开展年度述职", "%1: hold the report of the year")),
        Rule(
            "rota.handover", Phrase("轮值交接", "Handover of a turn"), concern: .turns, measure: .turnStart,
            schedule: .once(months: 2, Countdown(shown: 14, yellow: 7)),
            wording: Wording(
                task: Phrase("%1轮值交接", "%1: hand over the turn"),
                reason: Phrase(
                    "本轮%2开始，%5轮换，到%3应交接。", "The turn began on %2, to end %5: handed over by %3."),
                reasonPromised: Phrase("本轮到%3结束，应交接。", "The turn ends on %3, and is handed over."),
                ending: Phrase("填写交接日期，或登记下一任，即结束。", "Filling in the handover, or the next turn, ends it.")),
            action: .editRecord(kind: .rota, field: Rota.handedOver.name),
            citation: .source(
                Phrase("金乡县做法：轮值书记每2个月一轮值", "Practice of Jinxiang: turns of two months"), number: "J5",
                grade: .practice)),
        Rule(
            "agreement.expiry", Phrase("协议到期", "Agreement expiring"), concern: .agreements, measure: .agreementEnd,
            schedule: .once(months: 0, Countdown(shown: 30, yellow: 30)),
            wording: Wording(
                task: Phrase("续签或终止协议：%1", "Renew or end the agreement: %1"),
                reason: Phrase("协议%3到期。", "The agreement expires on %3."),
                lateReason: Phrase(
                    "协议%3已到期，没有登记续签或终止。", "The agreement expired on %3; neither renewal nor end is recorded."),
                ending: Phrase(
                    "填写新的到期日期、登记新协议或登记终止即结束。", "A new day of expiry, a newer agreement, or recording its end ends it.")),
            action: .editRecord(kind: .agreement, field: Agreement.expires.name),
            citation: .source(
                Phrase("太湖县做法：签订双向共管协议；到期前30天提示为本地约定", "Practice of Taihu: agreements of joint management"),
                number: "T5", grade: .practice)),
    ]
}
