/// A branch with those who belong to its organisation life.
struct LivingBranch {
    let id: RecordID
    var people: [Someone] = []
    /// Whether it has a committee that meets every month.
    var hasCommittee = false
    /// Whether its theme days are held together with the home side.
    var isWithHome = false
    /// 工作方面 that its theme days turn to, one after the other.
    var workAreas: [String] = []
    /// The months whose theme days have a list of who came, counted back from the last.
    var listedMonths = 3
}

extension PlaceWriter {
    /// What theme days are about, by month.
    static let monthlyThemes = [
        "新春送暖话家常", "学雷锋树新风", "缅怀先烈守初心", "安全生产进工地", "青年党员话担当", "党规党纪大家学", "重温誓词庆七一", "清凉一夏送服务",
        "诚信经营作表率", "礼赞祖国建功他乡", "读书分享会", "盘点一年谋新篇",
    ]

    /// The organisation life of branches over the last months: a theme day with lesson, film and practice each month, an
    /// assembly and a lesson each quarter, organisation life meeting and appraisal around the turn of the year.
    ///
    /// - Parameter gap: every so many branches have not held the last theme day that was due; 0 for none.
    mutating func regularLife(of branches: [LivingBranch], months: Int = 13, gap: Int = 9) {
        let now = Month(containing: today)
        for (number, branch) in branches.enumerated() {
            for back in stride(from: months - 1, through: 0, by: -1) {
                let month = now.adding(months: -back)
                let day = month.firstDay.adding(days: 4 + number * 7 % 20)
                if back == 1, gap > 0, number % gap == gap - 1 { continue }
                guard day <= today else { continue }
                themeDay(of: branch, on: day, isListed: back <= branch.listedMonths, number: number)
                meetings(of: branch, in: month, on: day)
            }
        }
    }

    private mutating func themeDay(of branch: LivingBranch, on day: Day, isListed: Bool, number: Int) {
        let month = day.month
        let theme = PlaceWriter.monthlyThemes[(month - 1) % PlaceWriter.monthlyThemes.count]
        let area = branch.workAreas.isEmpty ? nil : branch.workAreas[(month + number) % branch.workAreas.count]
        let event = add(
            Activity.type, Activity.title("\(month)月主题党日"), Activity.kind("theme-day"), Activity.day(day),
            Activity.host(branch.id), Activity.theme(theme), Activity.hasLesson(true), Activity.hasFilm(true),
            Activity.hasPractice(true), Activity.withHome(branch.isWithHome ? true : nil), Activity.workArea(area),
            Activity.medium(branch.isWithHome ? "both" : "in-person"), Activity.minutes(90), Activity.hours(2))
        if isListed { attend(activity: event, branch.people, present: 86) }
    }

    private mutating func meetings(of branch: LivingBranch, in month: Month, on day: Day) {
        let later = day.adding(days: 1)
        func meeting(_ title: String, _ kind: String) {
            guard later <= today else { return }
            add(
                Activity.type, Activity.title(title), Activity.kind(kind), Activity.day(later),
                Activity.host(branch.id))
        }
        if branch.hasCommittee { meeting("\(month.month)月支委会", "committee") }
        switch month.month % 3 {
        case 1: meeting("第\(month.quarter)季度党员大会", "assembly")
        case 2: meeting("第\(month.quarter)季度党课", "lesson")
        default: break
        }
        if month.month == 12 {
            meeting("\(month.year)年度组织生活会", "organisation-life")
            meeting("\(month.year)年度民主评议党员", "appraisal")
            meeting("\(month.year)年度谈心谈话", "heart-talk")
        }
    }

    /// The slips with which committees told their branches what the theme days of the last months are about.
    mutating func slips(from committees: [RecordID], months: Int = 2) {
        for back in stride(from: months - 1, through: 0, by: -1) {
            let month = Month(containing: today).adding(months: -back)
            for committee in committees {
                add(
                    Notice.type, Notice.title("\(month.month)月主题党日活动提示单"), Notice.kind("slip"), Notice.year(month.year),
                    Notice.day(month.firstDay), Notice.answerBy(month.lastDay), Notice.sender(committee),
                    Notice.way("wechat"))
            }
        }
    }

    // MARK: Attendance

    /// Marks people at an activity: so many of a hundred were there.
    mutating func attend(activity: RecordID, _ people: [Someone], present: Int = 100) {
        for someone in people where !someone.isLost {
            add(
                Attendance.type, Attendance.activity(activity), Attendance.member(someone.id),
                Attendance.mark(mark(present)))
        }
    }

    /// Marks people at a study session: so many of a hundred were there.
    mutating func attend(study: RecordID, _ people: some Sequence<Someone>, present: Int = 100) {
        for someone in people where !someone.isLost {
            add(
                Attendance.type, Attendance.study(study), Attendance.member(someone.id),
                Attendance.mark(mark(present)))
        }
    }

    private mutating func mark(_ present: Int) -> String {
        if present >= 100 || generator.chance(present) { return generator.chance(3) ? "late" : "present" }
        return generator.pick(["leave", "leave", "duty", "sick", "absent"]) ?? "leave"
    }
}
