/// Rules about the formal relation: transfer, certificate, probation, dues.
extension RuleBook {
    /// Transfer, certificate, confirmation and dues.
    static let membershipRules = [
        Rule(
            "relation.transfer", Phrase("应转未转", "Should transfer"), concern: .settled, measure: .leaving,
            schedule: .lasting(Escalation(yellow: 6, red: 12, grace: 1)),
            wording: Wording(
                task: Phrase("与%1商定组织关系转接", "Settle the transfer of %1"),
                reason: Phrase(
                    "%2外出到%6，已%4，地点相对固定，组织关系没有转出，也没有登记活动证。",
                    "Away in %6 since %2, %4, at a fixed place; the relation is not transferred, and no certificate is recorded."
                ),
                ending: Phrase(
                    "登记组织关系已转出、党员回归，或暂不能转移的登记活动证，即结束。",
                    "Recording the transfer, the return, or the certificate of one who cannot transfer ends it.")),
            action: .editStay(field: FlowEpisode.transferred.name),
            citation: .source(
                Phrase(
                    "《中国共产党党员教育管理工作条例》第五章第二十五条：外出6个月以上并且地点相对固定的，应当转移组织关系；暂不能转移的持活动证（组通字〔2006〕45号）",
                    "Article 25 of the Regulations on the Education and Management of Party Members: away for six months or "
                        + "more at a fixed place, the relation should be transferred; whoever cannot for now holds the certificate"
                ),
                number: "R6, R5", grade: .text)),
        Rule(
            "certificate.check", Phrase("活动证年审", "Yearly check of the certificate"), concern: .certificateHolders,
            measure: .certificateCheck, schedule: .recurring(.year, Countdown(shown: 91, yellow: 14)),
            wording: Wording(
                task: Phrase("年审%1的活动证", "Check the certificate of %1"),
                reason: Phrase(
                    "活动证上次年审是%2，%5，应在%3前随民主评议年审。",
                    "The certificate was last checked on %2. It is checked %5 with the members' review: due by %3."),
                reasonSinceLeaving: Phrase(
                    "%2外出，活动证没有年审记录，%5，应在%3前随民主评议年审。",
                    "Away since %2 with a certificate that was never checked. It is checked %5: due by %3."),
                reasonUndated: Phrase(
                    "活动证没有年审记录，也没有外出日期，按%3前应年审处理。",
                    "No check and no day of leaving are recorded: treated as due by %3."),
                ending: Phrase(
                    "填写年审日期即结束；党员回归后交回活动证。",
                    "Filling in the day of the check ends it; on return the certificate is handed back.")),
            action: .editStay(field: FlowEpisode.certificateChecked.name),
            citation: .source(
                Phrase(
                    "组通字〔2006〕45号（《流动党员活动证》）：结合民主评议党员每年审验",
                    "Notice 45 (2006) on the activity certificate: checked yearly with the members' review"),
                number: "R5", grade: .text)),
        Rule(
            "member.confirmation", Phrase("预备党员转正", "End of probation"), concern: .probationary, measure: .joining,
            schedule: .once(months: 12, Countdown(shown: 30, yellow: 30)),
            wording: Wording(
                task: Phrase("讨论%1转正", "Discuss the confirmation of %1"),
                reason: Phrase(
                    "%2成为预备党员，预备期到%3，请支部按期讨论。是否转正或延长由支部党员大会决定。",
                    "Probationary since %2, until %3: the branch is asked to discuss it in time. Confirmation or extension "
                        + "is for the branch meeting to decide."),
                reasonPromised: Phrase(
                    "预备期延长到%3，请支部按期讨论。是否转正由支部党员大会决定。",
                    "Probation was extended until %3: the branch is asked to discuss it in time. Confirmation is for the "
                        + "branch meeting to decide."),
                ending: Phrase(
                    "填写转正日期或更新人员类别即结束。", "Filling in the day of full membership, or the category, ends it.")),
            action: .editMember(field: Member.confirmed.name),
            citation: .source(
                Phrase("《中国共产党章程》第七条：预备期一年", "Article 7 of the Party Constitution: probation lasts one year"),
                number: "R10", grade: .text)),
        Rule(
            "standing.suspended", Phrase("停止党籍满两年", "Suspended for two years"), concern: .suspended,
            measure: .standingSince, schedule: .once(months: 24, Countdown(shown: 30, yellow: 30)),
            wording: Wording(
                task: Phrase("提请支部研究：%1停止党籍将满两年", "Put before the branch: two years since %1 was suspended"),
                lateTask: Phrase("提请支部研究：%1停止党籍已满两年", "Put before the branch: %1 is suspended for over two years"),
                reason: Phrase(
                    "%2停止党籍，已%4，到%3满两年。请支部核实并研究；如何处理由党组织按程序决定，软件不作判断。",
                    "Suspended since %2, %4; two years on %3. The branch is asked to check and consider it; what follows is "
                        + "for the organisation to decide, never for the program."),
                ending: Phrase("按决定更新党籍状态即结束。", "Updating the standing as decided ends it.")),
            action: .editMember(field: Member.standing.name),
            citation: .source(
                Phrase(
                    "《中国共产党党员教育管理工作条例》第五章第二十四条：停止党籍2年后的规定",
                    "Article 24 of the Regulations on the Education and Management of Party Members, on two years after a "
                        + "suspension"),
                number: "R8", grade: .text)),
        Rule(
            "dues.unpaid", Phrase("党费未交", "Dues unpaid"), concern: .members, measure: .firstUnpaidMonth,
            schedule: .lasting(Escalation(blue: 1, yellow: 3, red: 5)),
            wording: Wording(
                task: Phrase("提醒%1交纳党费", "Remind %1 of the dues"),
                reason: Phrase(
                    "%2起没有交纳党费的记录，已%4。请核实原因并提醒补交。",
                    "No dues on record from %2 on, %4. Please find out why, and remind."),
                ending: Phrase("更新党费交至年月即结束。", "Updating the month up to which dues are paid ends it.")),
            action: .editMember(field: Member.duesPaidUntil.name),
            citation: .source(
                Phrase(
                    "《关于中国共产党党费收缴、使用和管理的规定》：按月交纳，补交时间不超过6个月",
                    "Rules on Party dues: paid monthly, arrears of up to six months are paid back"),
                number: "R18", grade: .text)),
    ]
}
