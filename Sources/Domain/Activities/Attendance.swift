extension RecordKind {
    /// 出勤.
    public static let attendance: RecordKind = "attendance"
}

/// 出勤: one member's mark for one activity or one study session. 人次 and 人数 are counted from these, never typed in.
public enum Attendance {
    /// The declaration.
    public static let type = RecordType(
        .attendance, Phrase("出勤", "Attendance"), plural: "attendances", theme: .activities,
        purpose: Phrase("谁参加了哪次活动或学习，谁请假、缺席", "Who came to an activity or session, who was excused"),
        fields: [activity, study, member, mark, note],
        titleFields: [activity, study, member], check: problems,
        duplicates: { $0.isOnce(by: [activity, study, member], in: $1) })

    private static let part = Phrase("出勤", "Attendance")
    /// 活动.
    public static let activity = Field(
        "activity", Phrase("活动", "Activity"), .reference(.activity), section: part, width: 24)
    /// 学习培训.
    public static let study = Field(
        "study", Phrase("学习培训", "Study session"), .reference(.study), aliases: ["培训"], section: part, width: 24)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, aliases: ["姓名"], section: part, width: 10
    )
    /// 出勤.
    public static let mark = Field(
        "mark", Phrase("出勤", "Mark"), .code(.attendanceMark), required: true, aliases: ["到会情况", "签到", "考勤"],
        section: part)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: part)

    /// The marks of those who came: late is there too.
    public static let presentMarks: Set<String> = ["present", "late"]
    /// The marks of those who were excused.
    public static let excusedMarks: Set<String> = ["sick", "duty", "leave"]

    /// The cells of ``presentMarks``.
    private static let presentCells = Set(
        presentMarks.compactMap { CodeList.attendanceMark.position(of: $0).map { UInt32($0 + 1) } })

    /// The members on the list of an activity or a study session, as rows.
    static func members(of row: Int, _ table: Int, _ attendances: Table) -> [Int] {
        guard attendances.count > 0 else { return [] }
        let field = table == Schema.studies ? study : activity
        let wanted = UInt32(row + 1)
        let owners = attendances.cells(member)
        return attendances.column(field).enumerated().compactMap { mark, cell in
            cell == wanted && owners[mark] != 0 ? Int(owners[mark]) - 1 : nil
        }
    }

    /// Whether the mark is kept and says that the member was there.
    static func wasPresent(_ row: Int, _ attendances: Table) -> Bool {
        !attendances.isRetired(row) && presentCells.contains(attendances.cell(mark, row))
    }

    /// What a mark belongs to, with the organisations that took part.
    private struct Event {
        private var organisations: Set<Int> = []

        init?(_ draft: RecordDraft, _ ledger: Ledger) {
            if let id = draft.reference(activity) {
                let activities = ledger.table(Activity.type)
                guard let row = activities.row(of: id) else { return nil }
                if let host = activities.reference(Activity.host, row) { organisations.insert(host) }
                let links = ledger.table(ActivityBranch.type)
                for link in ledger.rows(of: ActivityBranch.type, where: ActivityBranch.activity, is: row) {
                    if let other = links.reference(ActivityBranch.organisation, link) { organisations.insert(other) }
                }
            } else if let id = draft.reference(study) {
                let studies = ledger.table(Study.type)
                guard let row = studies.row(of: id), let host = studies.reference(Study.host, row) else { return nil }
                organisations.insert(host)
            }
            if organisations.isEmpty { return nil }
        }

        /// Whether a member's home branch, or a branch taken part in, is one of the organisations or below one of them.
        func invites(_ member: Int, _ ledger: Ledger) -> Bool {
            var branches: [Int] = []
            if let home = ledger.members.reference(Member.branch, member) { branches.append(home) }
            let stay = Int(ledger.facts.openEpisode[member]) - 1
            if stay >= 0, let branch = ledger.episodes.reference(FlowEpisode.destinationBranch, stay) {
                branches.append(branch)
            }
            return branches.contains { isWithin($0, ledger.organisations) }
        }

        private func isWithin(_ branch: Int, _ table: Table) -> Bool {
            var row: Int? = branch
            // A broken tree must not hang the form.
            for _ in 0..<32 {
                guard let here = row else { return false }
                if organisations.contains(here) { return true }
                row = table.reference(Organisation.parent, here)
            }
            return false
        }
    }

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        var found = draft.needsOne(of: [activity, study])
        if draft[activity] != nil, draft[study] != nil {
            found.append(
                Problem(
                    .error, Phrase("一条出勤只能属于一次活动或一次学习。", "A mark belongs to one activity or one session, not to both."),
                    field: study.name))
        }
        if let member = draft.reference(member), let row = ledger.members.row(of: member),
            let event = Event(draft, ledger), !event.invites(row, ledger)
        {
            found.append(
                Problem(
                    .warning,
                    Phrase(
                        "此人不属于主办或参加的党组织，请核对。",
                        "This member belongs to none of the organisations that took part: please check."),
                    field: self.member.name))
        }
        return found
    }
}
