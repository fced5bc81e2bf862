/// Rules about organisations and places.
extension RuleBook {
    /// Term and places without a branch.
    static let organisationRules = [
        Rule(
            "organisation.term", Phrase("换届", "Term ending"), concern: .organisations, measure: .termEnd,
            schedule: .once(months: 0, Countdown(shown: 180, yellow: 180)),
            wording: Wording(
                task: Phrase("提醒%1准备换届", "Remind %1 of the election"),
                lateTask: Phrase("督促%1换届", "Press %1 to elect"),
                reason: Phrase("本届任期%2届满，请提前准备换届。", "The term ends on %2: please prepare the election."),
                lateReason: Phrase(
                    "本届任期已于%2届满，逾期%4。提前或延期换届须报上级党组织批准，一般不超过一年。",
                    "The term ended on %2, %4 ago. An early or late election needs the superior's approval and should not "
                        + "exceed one year."),
                ending: Phrase("换届后更新任期届满日期即结束。", "Updating the end of the term after the election ends it.")),
            action: .editOrganisation(field: Organisation.termEnd.name),
            citation: .source(
                Phrase(
                    "《关于党的基层组织任期的意见》；上级党组织一般提前6个月提醒做好换届准备",
                    "Opinion on the terms of primary Party organisations; the superior reminds six months before"),
                number: "R17", grade: .text)),
        Rule(
            "branch.place", Phrase("建立流动党支部建议", "Advice: a floating branch"), concern: .places,
            measure: .gathering, schedule: .state(.blue), minimum: 3,
            wording: Wording(
                task: Phrase("研究在%1建立流动党支部", "Consider a floating branch in %1"),
                reason: Phrase(
                    "%6名正式党员外出到%1，没有参加流动党组织，当地也没有本台账的流动党组织。有正式党员3人以上的应当成立党支部；由流出地与流入地党组织协商后建立。",
                    "%6 full members are away in %1, take part in no floating organisation, and none of this ledger sits "
                        + "there. Three full members and more should have a branch; the home side sets it up after "
                        + "consulting the destination."),
                ending: Phrase(
                    "在当地设立流动党组织（可先登记为筹建），或党员参加其他流动党组织、回归、转出后即结束。",
                    "A floating organisation there (also one being set up) ends it, and so do members taking part elsewhere, "
                        + "returning or transferring.")),
            action: .draftBranch,
            citation: .source(
                Phrase(
                    "《中国共产党支部工作条例（试行）》：有正式党员3人以上的应当成立党支部",
                    "Regulations on the Work of Party Branches (trial): three full members and more form a branch"),
                number: "R11, R11b", grade: .text)),
    ]
}
