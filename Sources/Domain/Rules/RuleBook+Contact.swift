/// Rules about keeping in touch with members who are away.
extension RuleBook {
    private static let returnEnds = Phrase("党员回归或组织关系转出后也不再提示。", "Return or transfer also ends it.")

    private static func ending(_ phrase: Phrase) -> Phrase {
        .row([phrase, returnEnds], "", " ")
    }

    /// Contact, report, search and contact cadre.
    ///
    /// Two readings run through them. Leaving counts as the last contact when there is none after it: R4 has the member
    /// report place and telephone before leaving, and before that day the duty did not exist. And where not even the day of
    /// leaving is known, the thing is due in the current period and never blue.
    static let contactRules = [
        Rule(
            "contact.member", Phrase("季度联系", "Quarterly contact"), concern: .awayInCountry, measure: .lastContact,
            schedule: .recurring(.quarter, Countdown(shown: 91, yellow: 14)),
            wording: Wording(
                task: Phrase("联系%1", "Contact %1"),
                reason: Phrase(
                    "最近一次联系上是%2。外出党员%5联系，应在%3前再次联系。",
                    "Last reached on %2. Members away are contacted %5: due by %3."),
                reasonSinceLeaving: Phrase(
                    "%2外出以来没有联系上的记录。外出党员%5联系，应在%3前联系。",
                    "Not reached since leaving on %2. Members away are contacted %5: due by %3."),
                reasonUndated: Phrase(
                    "没有联系上的记录，也没有外出日期，按%3前应联系处理。",
                    "No contact and no day of leaving are recorded: treated as due by %3."),
                ending: ending(Phrase("登记一次联系上的记录即结束。", "Recording a contact that reached the member ends it."))),
            action: .recordContact,
            citation: .source(
                Phrase(
                    "《中国共产党党员教育管理工作条例》第六章要求经常联系，没有规定次数；每季度一次是各地做法",
                    "Chapter 6 of the Regulations on the Education and Management of Party Members asks for frequent contact "
                        + "without a number; once a quarter is the practice of several places"),
                number: "R3b", grade: .practice)),
        Rule(
            "contact.abroad", Phrase("出国（境）党员联系", "Contact of members abroad"), concern: .abroad,
            measure: .lastContact, schedule: .recurring(.months(6), Countdown(shown: 30, yellow: 14)),
            wording: Wording(
                task: Phrase("联系国（境）外的%1", "Contact %1 abroad"),
                reason: Phrase(
                    "最近一次联系上是%2。出国（境）党员%5联系，应在%3前再次联系。",
                    "Last reached on %2. Members abroad are contacted %5: due by %3."),
                reasonSinceLeaving: Phrase(
                    "%2出国（境）以来没有联系上的记录。出国（境）党员%5联系，应在%3前联系。",
                    "Not reached since leaving on %2. Members abroad are contacted %5: due by %3."),
                reasonUndated: Phrase(
                    "没有联系上的记录，也没有外出日期，请尽快联系。",
                    "No contact and no day of leaving are recorded: please contact soon."),
                ending: ending(Phrase("登记一次联系上的记录即结束。", "Recording a contact that reached the member ends it."))),
            action: .recordContact,
            citation: .source(
                Phrase(
                    "《中国共产党党员教育管理工作条例》：出国（境）学习研究的党员每半年至少联系一次",
                    "Regulations on the Education and Management of Party Members: members studying abroad are contacted at "
                        + "least every half year"),
                number: "R3", grade: .text)),
        Rule(
            "report.yearly", Phrase("年度汇报", "Yearly report"), concern: .awayInCountry, measure: .lastReport,
            schedule: .recurring(.year, Countdown(shown: 91, yellow: 14)),
            wording: Wording(
                task: Phrase("请%1汇报一年情况", "Ask %1 for the yearly report"),
                reason: Phrase(
                    "最近一次汇报是%2。流动党员%5汇报，应在%3前汇报。",
                    "The last report was on %2. Members away report %5: due by %3."),
                reasonSinceLeaving: Phrase(
                    "%2外出以来没有汇报记录。流动党员%5汇报，外出当年以行前报告计，应在%3前汇报。",
                    "No report since leaving on %2, which counts for its year. Members away report %5: due by %3."),
                reasonUndated: Phrase(
                    "没有汇报记录，也没有外出日期，按%3前应汇报处理。",
                    "No report and no day of leaving are recorded: treated as due by %3."),
                ending: ending(Phrase("登记一次党员年度汇报即结束。", "Recording the member's report ends it."))),
            action: .recordReport,
            citation: .source(
                Phrase(
                    "2006年流动党员管理规定：流动党员每年至少向组织关系所在党组织汇报一次",
                    "Rules on floating members of 2006: a floating member reports to the home organisation at least once a "
                        + "year"),
                number: "R3", grade: .secondary)),
        Rule(
            "search.unreached", Phrase("失联排查", "Search for the unreached"), concern: .awayOrLost, measure: .lastSign,
            schedule: .lasting(Escalation(yellow: 3, red: 6, unrecorded: .yellow, undated: .yellow)),
            wording: Wording(
                task: Phrase("查找%1", "Search for %1"),
                lateTask: Phrase("提请支部研究：%1失去联系", "Put before the branch: %1 is out of contact"),
                reason: Phrase(
                    "最后一次联系、汇报或交纳党费的记录到%2，已%4没有音讯，请查找。",
                    "The last contact, report or dues on record reach to %2: %4 without a sign. Please search."),
                lateReason: Phrase(
                    "最后一次联系、汇报或交纳党费的记录到%2，已%4没有音讯。请支部核实原因并研究；如何处理由党组织按程序决定，软件不作判断。",
                    "The last contact, report or dues on record reach to %2: %4 without a sign. The branch is asked to find "
                        + "out why and to consider it; what follows is for the organisation to decide, never for the "
                        + "program."),
                reasonSinceLeaving: Phrase(
                    "%2外出以来已%4，台账没有任何联系、汇报或党费记录。没有记录不等于失联，请先核实。",
                    "No contact, report or dues on record since leaving on %2, %4 ago. No record is not lost contact: please "
                        + "check first."),
                reasonUndated: Phrase(
                    "台账没有任何联系、汇报或党费记录，也没有外出日期，请先核实。",
                    "Neither contact, report, dues nor a day of leaving are on record: please check first."),
                ending: ending(
                    Phrase("登记一次联系上的记录，或更新党费交至年月即结束。", "A contact that reached the member, or dues paid, end it."))),
            action: .recordSearch,
            citation: .source(
                Phrase(
                    "《中国共产党党员教育管理工作条例》第五章第二十四条：失去联系6个月以上的规定；起算时间为最后一次参加组织生活或交纳党费",
                    "Article 24 of the Regulations on the Education and Management of Party Members, on six months without "
                        + "contact; counted from the last organisation life or dues"),
                number: "R8, R8b", grade: .text)),
        Rule(
            "contact.cadre", Phrase("明确联系人", "Contact cadre"), concern: .awayWithoutCadre, measure: .leaving,
            schedule: .lasting(Escalation(blue: 0, yellow: 6, red: 12, undated: .yellow)),
            wording: Wording(
                task: Phrase("为%1明确联系人", "Name a contact cadre for %1"),
                reason: Phrase(
                    "%2外出，已%4，还没有明确专人联系。", "Away since %2, %4, and nobody is named to keep in touch."),
                reasonUndated: Phrase(
                    "已外出（日期不详），还没有明确专人联系。", "Away (no date), and nobody is named to keep in touch."),
                ending: ending(Phrase("登记结对联系即结束。", "Naming a contact cadre ends it."))),
            action: .addPairing,
            citation: .source(
                Phrase(
                    "《中国共产党党员教育管理工作条例》第六章：农村党支部应当明确专人负责同流动党员保持联系",
                    "Chapter 6 of the Regulations on the Education and Management of Party Members: a rural branch names "
                        + "somebody to keep in touch with floating members"),
                number: "R2", grade: .text)),
    ]
}
