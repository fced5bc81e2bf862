/// Advice on how organisations are set up, on posts and on loads. Advice only: whoever is responsible decides.
extension RuleBook {
    private static let branchRegulations = Phrase(
        "《中国共产党支部工作条例（试行）》第四条、第五条、第二十条",
        "Articles 4, 5 and 20 of the Regulations on the Work of Party Branches (trial)")

    /// Branches too small or too large, committees, vacant posts, groups of instructors, overloaded cadres.
    static let structureRules = [
        Rule(
            "structure.small", Phrase("不足三人的支部", "Branch below three"), concern: .branches, measure: .membersBelow,
            schedule: .state(.blue), minimum: 3,
            wording: Wording(
                task: Phrase("研究%1与邻近支部联合", "Consider joining %1 with a neighbour"),
                reason: Phrase(
                    "台账中%1有正式党员%6名，不足%7名。可研究成立联合党支部，或核对党员所在支部。",
                    "%1 has %6 full {member|members} in this ledger, fewer than %7. Consider a joint branch, or check the branches of the "
                        + "members."),
                ending: Phrase(
                    "正式党员达到%7名，或党支部撤销后即结束。", "It ends with %7 full members, or when the branch is dissolved.")),
            action: .openRecord, citation: .source(branchRegulations, number: "R11", grade: .text)),
        Rule(
            "structure.committee", Phrase("应设支委会", "Committee advised"), concern: .branchesWithoutCommittee,
            measure: .membersFrom, schedule: .state(.blue), minimum: 7,
            wording: Wording(
                task: Phrase("研究在%1设立支委会", "Consider a committee for %1"),
                reason: Phrase(
                    "%1有正式党员%6名，没有登记支委会。正式党员%7人以上的党支部应当设立支部委员会。",
                    "%1 has %6 full members and no committee on record. From %7 full members on a branch has a committee."
                ),
                ending: Phrase(
                    "登记设有支委会，或登记三名以上班子成员，即结束。", "Recording the committee, or three of its posts, ends it.")),
            action: .editOrganisation(field: Organisation.hasCommittee.name),
            citation: .source(branchRegulations, number: "R11", grade: .text)),
        Rule(
            "structure.large", Phrase("超过五十人的支部", "Branch above fifty"), concern: .branches, measure: .membersFrom,
            schedule: .state(.blue), minimum: 51,
            wording: Wording(
                task: Phrase("研究%1分设支部或设立党总支", "Consider dividing %1"),
                reason: Phrase(
                    "台账中%1有正式党员%6名，达到%7名。可研究分设支部、设立党总支；人数更多的可研究设立党委。",
                    "%1 has %6 full members in this ledger, %7 or more. Consider dividing it, or a general branch; for still more a "
                        + "committee."),
                ending: Phrase("人数降到%7名以下即结束。", "It ends below %7.")),
            action: .openRecord, citation: .source(branchRegulations, number: "R11", grade: .text)),
        Rule(
            "organisation.planned", Phrase("筹建进展", "Being set up"), concern: .planned, measure: .settingUp,
            schedule: .state(.blue),
            wording: Wording(
                task: Phrase("推进%1筹建", "Set up %1"),
                reason: Phrase("%1登记为筹建。", "%1 is recorded as being set up."),
                ending: Phrase("状态改为正常或撤销即结束。", "Changing the state ends it.")),
            action: .editOrganisation(field: Organisation.state.name),
            citation: .source(
                Phrase("北盛镇做法：筹建中的流动党支部列入下阶段工作", "Practice of Beisheng: branches being set up are followed"),
                number: "B27", grade: .practice)),
        Rule(
            "post.secretary", Phrase("书记空缺", "No secretary"), concern: .organisations, measure: .vacantPost,
            schedule: .lasting(Escalation(yellow: 0, red: 3, undated: .blue)),
            kinds: ["secretary", "first-secretary", "rotating-secretary", "red-secretary", "group-leader"],
            wording: Wording(
                task: Phrase("补上%1的负责人", "Fill the post of secretary of %1"),
                reason: Phrase("上一任%2离任，已空缺%4。", "The last holder left on %2: vacant for %4."),
                reasonUndated: Phrase(
                    "%1没有登记现任书记（党小组为组长）。", "No secretary (of a group: leader) in office is recorded for %1."),
                ending: Phrase("登记现任书记或组长即结束。", "Recording the holder of the post ends it.")),
            action: .addRecord(.post),
            citation: .source(branchRegulations, number: "R11", grade: .text)),
        Rule(
            "post.instructor", Phrase("指导员空缺", "No instructor"), concern: .floatingBranches, measure: .vacantPost,
            schedule: .lasting(Escalation(yellow: 0, red: 6, undated: .blue)),
            kinds: ["first-secretary", "instructor", "liaison"],
            wording: Wording(
                task: Phrase("为%1选派第一书记或指导员", "Send a first secretary or an instructor to %1"),
                reason: Phrase("上一任%2离任，已空缺%4。", "The last one left on %2: vacant for %4."),
                reasonUndated: Phrase(
                    "%1没有登记第一书记、党建工作指导员或联络员。",
                    "Neither a first secretary, an instructor nor a liaison is recorded for %1."),
                ending: Phrase(
                    "登记第一书记、指导员或联络员即结束。", "Recording a first secretary, an instructor or a liaison ends it.")),
            action: .addRecord(.post),
            citation: .source(
                Phrase(
                    "北盛镇做法：选派第一书记、党建工作指导员", "Practice of Beisheng: a first secretary and an instructor for each branch"),
                number: "B6", grade: .practice)),
        Rule(
            "group.instructors", Phrase("指导员编组人数", "Size of a group of instructors"), concern: .instructorGroups,
            measure: .groupSize, schedule: .state(.yellow), minimum: 3, maximum: 5,
            wording: Wording(
                task: Phrase("调整%1的人数", "Change the size of %1"),
                reason: Phrase("%1有%6人，应为%7至%8人。", "%1 has %6 {person|people}; it should have %7 to %8."),
                ending: Phrase("成员达到%7至%8人即结束。", "It ends with %7 to %8 people.")),
            action: .addRecord(.groupingMember),
            citation: .source(
                Phrase("金乡县做法：党建工作指导员3至5名编组", "Practice of Jinxiang: groups of three to five instructors"),
                number: "J5", grade: .practice)),
        Rule(
            "cadre.overload", Phrase("联系人负担过重", "Overloaded cadre"), concern: .cadres, measure: .cadreLoad,
            schedule: .state(.yellow), maximum: 10,
            wording: Wording(
                task: Phrase("给%1减少联系对象", "Relieve %1 of some members"),
                reason: Phrase(
                    "%1联系着%6名外出党员，超过%8名。", "%1 keeps in touch with %6 members away, more than %8."),
                ending: Phrase("联系对象降到%8名以内即结束。", "It ends with %8 or fewer.")),
            action: .openRecord,
            citation: .source(
                Phrase(
                    "太湖县做法：每名干部平均联系近5名；上限为本地约定",
                    "Practice of Taihu: about five for each cadre; the limit is a local convention"), number: "T4",
                grade: .practice)),
    ]
}
