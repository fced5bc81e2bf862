/// Rules about the member's file itself.
extension RuleBook {
    /// Missing fields, and files that nobody has confirmed for long.
    static let fileRules = [
        Rule(
            "member.branch", Phrase("未编入支部", "In no branch"), concern: .members, measure: .missingFields,
            schedule: .state(.yellow), fields: ["member.branch"],
            wording: Wording(
                task: Phrase("把%1编入一个党支部", "Put %1 into a branch"),
                reason: Phrase(
                    "没有登记所在党支部，或者登记的党支部已撤销、停用。每个党员都应当编入一个支部。",
                    "No home branch is recorded, or the one recorded is dissolved or retired. Every member belongs to a branch."
                ),
                ending: Phrase("填写一个正常的党支部即结束。", "Filling in a working branch ends it.")),
            action: .editMember(field: Member.branch.name),
            citation: .source(
                Phrase(
                    "《中国共产党章程》第八条：每个党员必须编入党的一个支部",
                    "Article 8 of the Party Constitution: every member belongs to a branch"),
                number: "R9", grade: .text)),
        Rule(
            "file.incomplete", Phrase("档案缺项", "File incomplete"), concern: .members, measure: .missingFields,
            schedule: .state(.yellow),
            fields: [
                "member.citizenNumber", "member.mobile", "member.joined", "flow.out", "flow.destination",
            ],
            wording: Wording(
                task: Phrase("补全%1的档案：%6", "Complete the file of %1: %6"),
                reason: Phrase("档案缺少：%6。", "The file lacks: %6."),
                ending: Phrase("填写所缺各项即结束。", "Filling in what is missing ends it.")),
            action: .openRecord,
            citation: .local(
                Phrase("日常工作必需的项目应当齐全", "what daily work needs should be there"))),
        Rule(
            "file.stale", Phrase("档案待核对", "File to be checked"), concern: .away, measure: .fileConfirmation,
            schedule: .lasting(Escalation(yellow: 3, red: 6)),
            wording: Wording(
                task: Phrase("核对%1的档案", "Check the file of %1"),
                reason: Phrase(
                    "最近一次核对或修改是%2，已%4。", "Last confirmed or changed on %2, %4 ago."),
                ending: Phrase("填写核对日期，或修改档案即结束。", "Filling in the day of the check, or changing the file, ends it.")),
            action: .editMember(field: Member.checkedOn.name),
            citation: .source(
                Phrase("流动党员名册每季度更新", "The roster of floating members is updated every quarter"), number: "R3b",
                grade: .practice)),
    ]
}
