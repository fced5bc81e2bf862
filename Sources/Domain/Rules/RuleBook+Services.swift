/// Rules about what was promised to people: cases, suggestions, jobs, targets.
extension RuleBook {
    private static let promises = Citation.local(
        Phrase("有承诺日期的按承诺日期，没有的15天内要有进展或答复", "by the day promised; without one, within 15 days"))

    /// Cases, suggestions, job postings, targets.
    static let serviceRules = [
        Rule(
            "case.promised", Phrase("事项承诺期限", "Case promised"), concern: .cases, measure: .casePromise,
            schedule: .once(months: 0, Countdown(shown: 30, yellow: 7)),
            wording: Wording(
                task: Phrase("办结：%1", "Close the case: %1"),
                reason: Phrase("承诺%3前办结。", "Promised by %3."),
                ending: Phrase(
                    "填写办结日期、更新办理状态，或与当事人商定新的日期，即结束。",
                    "The day of closing, the state, or a new day agreed on ends it.")),
            action: .editRecord(kind: .serviceCase, field: ServiceCase.closed.name), citation: promises),
        Rule(
            "case.silent", Phrase("事项没有进展", "Case without progress"), concern: .cases, measure: .caseStep,
            schedule: .within(days: 15, Countdown(shown: 5, yellow: 0, red: 15)),
            wording: Wording(
                task: Phrase("跟进：%1", "Follow up: %1"),
                reason: Phrase(
                    "最近一次进展（或受理）是%2，已%4，没有承诺日期。",
                    "The last step, or the request, was on %2, %4 ago, and no day was promised."),
                ending: Phrase("登记一步办理情况、承诺日期或办结即结束。", "A step, a promised day, or closing the case ends it.")),
            action: .addRecord(.caseStep), citation: promises),
        Rule(
            "suggestion.unread", Phrase("建议未阅", "Suggestion not looked at"), concern: .suggestions,
            measure: .suggestionReceived, schedule: .within(days: 7, Countdown(shown: 7, yellow: 3)),
            wording: Wording(
                task: Phrase("研究建议：%1", "Look at the suggestion: %1"),
                reason: Phrase("%2收到，已%4，还没有人研究。", "Received on %2, %4 ago, and nobody has looked at it."),
                ending: Phrase("更新办理情况即结束。", "Updating its fate ends it.")),
            action: .editRecord(kind: .suggestion, field: Suggestion.state.name),
            citation: .source(
                Phrase("城陵矶新港区做法：“金点子”逐条研究；7天为本地约定", "Practice of Chenglingji: every suggestion is studied"),
                number: "C16", grade: .practice)),
        Rule(
            "suggestion.answer", Phrase("建议待答复", "Suggestion to be answered"), concern: .suggestions,
            measure: .suggestionAnswer, schedule: .within(days: 15, Countdown(shown: 8, yellow: 3)),
            wording: Wording(
                task: Phrase("答复建议：%1", "Answer the suggestion: %1"),
                reason: Phrase(
                    "%2收到，没有承诺日期，应在%5、%3前答复。", "Received on %2; without a promised day it is answered %5, by %3."),
                reasonPromised: Phrase("承诺%3前答复。", "An answer was promised by %3."),
                ending: Phrase(
                    "填写答复日期，或更新为采纳、不采纳、已答复，即结束。", "The day of the answer, or the decision, ends it.")),
            action: .editRecord(kind: .suggestion, field: Suggestion.answered.name), citation: promises),
        Rule(
            "job.expiry", Phrase("招工信息到期", "Job posting expiring"), concern: .postings, measure: .postingEnd,
            schedule: .within(days: 15, Countdown(shown: 7, yellow: 3, red: 1, dropped: 15)),
            wording: Wording(
                task: Phrase("核实招工信息：%1", "Check the job posting: %1"),
                reason: Phrase(
                    "%2发布，没有有效期，%3前应核实是否还有效，登记达成人数。",
                    "Published on %2 without a day of expiry: by %3 it is checked, and the posts taken up are recorded."
                ),
                reasonPromised: Phrase(
                    "有效期到%3，请核实是否延期，并登记达成人数。",
                    "It is valid until %3: check whether it goes on, and record the posts taken up."),
                ending: Phrase(
                    "更新有效期、登记全部达成，或停用该信息即结束；过期一段时间后不再提示。",
                    "A new day of expiry, all posts taken up, or retiring it ends it; some time later it is no longer listed."
                )),
            action: .editRecord(kind: .jobPosting, field: JobPosting.expires.name),
            citation: .source(
                Phrase("北盛镇做法：招工信息定期发布；到期核实为本地约定", "Practice of Beisheng: jobs are published regularly"),
                number: "B26", grade: .practice)),
        Rule(
            "target.due", Phrase("目标任务期限", "Target due"), concern: .targets, measure: .targetDue,
            schedule: .once(months: 0, Countdown(shown: 90, yellow: 30)), minimum: 50, maximum: 100,
            wording: Wording(
                task: Phrase("推进目标：%1（%6）", "Reach the target: %1 (%6)"),
                reason: Phrase("应在%3前完成，已完成%6。", "Due by %3; %6 is done."),
                ending: Phrase("完成数达到目标数，或状态改为已完成、已取消，即结束。", "Reaching the goal, or closing the target, ends it.")),
            action: .editRecord(kind: .target, field: Target.done.name),
            citation: .source(
                Phrase("金乡县做法：“蓝黄红”目标推进机制", "Practice of Jinxiang: targets with three lights"), number: "J2",
                grade: .practice)),
    ]

    /// What somebody set by hand.
    static let assignmentRules = [
        Rule(
            "assignment.task", Phrase("交办任务", "Task set by hand"), concern: .assignments, measure: .assignmentDue,
            schedule: .once(months: 0, Countdown(shown: 366, yellow: 7)),
            wording: Wording(
                task: Phrase("办理：%1", "To do: %1"),
                reason: Phrase("交办的任务，应在%3前完成。", "Set by hand, due by %3."),
                ending: Phrase("填写完成日期或更新状态即结束。", "Filling in the day it was finished, or the state, ends it.")),
            action: .editRecord(kind: .assignment, field: Assignment.finished.name),
            citation: .local(Phrase("由本机构自己交办", "set by this office"))),
        Rule(
            "assignment.campaign", Phrase("专项行动", "Campaign"), concern: .campaigns, measure: .assignmentDue,
            schedule: .once(months: 0, Countdown(shown: 366, yellow: 14)),
            wording: Wording(
                task: Phrase("专项行动：%1（%6）", "Campaign: %1 (%6)"),
                reason: Phrase("专项行动，已完成%6，应在%3前完成。", "A campaign; %6 done, due by %3."),
                ending: Phrase(
                    "所有对象完成、完成数达到目标数，或更新状态，即结束。", "It ends when all are done, the target is reached, or it is closed.")
            ),
            action: .openRecord, citation: .local(Phrase("由本机构自己交办", "set by this office"))),
    ]
}
