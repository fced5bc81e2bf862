/// Rules about what is sent out and comes back: slips, letters from home, letters of introduction.
extension RuleBook {
    /// Slip of the month, letter of the year, validity and receipt of a letter of introduction.
    static let letterRules = [
        Rule(
            "notice.slip", Phrase("主题党日提示单", "Theme day slip"), concern: .leaders, measure: .lastNotice,
            schedule: .early(.month, days: 5, Countdown(shown: 5, yellow: 2)), kinds: ["slip"],
            wording: Wording(
                task: Phrase("%1发出本月提示单", "%1: send the slip of the month"),
                reason: Phrase(
                    "最近一次提示单是%2，本月的应在%3前发出。", "The last slip went out on %2; this month's is due by %3."),
                reasonUndated: Phrase("还没有提示单的记录，本月的应在%3前发出。", "No slip is on record; this month's is due by %3."),
                ending: Phrase("登记本月的提示单即结束。", "Recording the slip of the month ends it.")),
            action: .addRecord(.notice),
            citation: .source(
                Phrase("太湖县做法：每月推送主题党日活动提示单", "Practice of Taihu: a slip for the theme day every month"),
                number: "T12", grade: .practice)),
        Rule(
            "notice.home-letter", Phrase("家乡来信", "Letter from home"), concern: .leaders, measure: .lastNotice,
            schedule: .recurring(.year, Countdown(shown: 91, yellow: 31)), kinds: ["home-letter"],
            wording: Wording(
                task: Phrase("%1寄出今年的家乡来信", "%1: send this year's letter from home"),
                reason: Phrase(
                    "最近一次家乡来信是%2，%5，应在%3前寄出。", "The last letter went out on %2; it goes out %5: due by %3."),
                reasonUndated: Phrase("还没有家乡来信的记录，%5，应在%3前寄出。", "No letter is on record; it goes out %5: due by %3."),
                ending: Phrase("登记今年的家乡来信即结束。", "Recording this year's letter ends it.")),
            action: .addRecord(.notice),
            citation: .source(
                Phrase("邳州市做法：每年给流动党员写一封家乡来信", "Practice of Pizhou: a letter from home every year"),
                number: "P1", grade: .practice)),
        Rule(
            "letter.validity", Phrase("介绍信到期", "Letter of introduction expiring"), concern: .letters,
            measure: .letterIssued, schedule: .within(days: 90, Countdown(shown: 30, yellow: 7)),
            wording: Wording(
                task: Phrase("核实%1的组织关系转接（%6）", "Check the transfer of %1 (%6)"),
                lateTask: Phrase("%1的介绍信已过期（%6）", "The letter of %1 has expired (%6)"),
                reason: Phrase(
                    "介绍信%2开出，没有登记有效期，按%5计算，到%3到期，还没有回执。",
                    "Issued on %2 without a validity on record; counted %5 it holds until %3, and no receipt came."),
                reasonPromised: Phrase(
                    "介绍信有效期到%3，还没有回执。", "The letter holds until %3, and no receipt came."),
                ending: Phrase("填写回执日期或办理结果即结束。", "Filling in the receipt, or the outcome, ends it.")),
            action: .editRecord(kind: .transfer, field: Transfer.receipt.name),
            citation: .source(
                Phrase("党员组织关系介绍信：有效期一般不超过90天", "Letters of introduction hold 90 days at most as a rule"),
                number: "R7", grade: .secondary)),
        Rule(
            "letter.receipt", Phrase("介绍信回执", "Receipt of a letter"), concern: .letters, measure: .letterReceipt,
            schedule: .within(days: 30, Countdown(shown: 7, yellow: 7)),
            wording: Wording(
                task: Phrase("催%1的介绍信回执（%6）", "Ask for the receipt of %1 (%6)"),
                reason: Phrase(
                    "介绍信%2开出，回执应在%5、%3前寄回，还没有登记。", "Issued on %2; the receipt is due %5, by %3."),
                ending: Phrase("填写回执日期即结束。", "Filling in the day of the receipt ends it.")),
            action: .editRecord(kind: .transfer, field: Transfer.receipt.name),
            citation: .source(
                Phrase("党员组织关系介绍信第三联：接收后一个月内寄回", "The third part of the letter comes back within a month"),
                number: "R7", grade: .secondary)),
    ]
}
