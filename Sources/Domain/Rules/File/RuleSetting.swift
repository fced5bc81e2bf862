/// A value of a rules file.
public enum RuleValue: Hashable, Sendable {
    /// `true` or `false`.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// `"text"`.
    case text(String)
    /// `["text", "text"]`.
    case list([String])
}

/// One thing about a rule that an office may decide for itself.
public struct RuleSetting: Hashable, Sendable {
    /// The name in the file: `yellow`.
    public let key: String
    /// What a screen calls it: 黄灯.
    public let name: Phrase
    /// What it says, in one line.
    public let label: Phrase
    /// What holds; nil when nothing is set, as with a light that is never shown.
    public let value: RuleValue?
    /// What a text may be; empty when anything goes.
    public let choices: [String]
    /// What a number may be.
    public let range: ClosedRange<Int>

    init(_ key: String, _ label: Phrase, _ value: RuleValue?, choices: [String] = [], range: ClosedRange<Int> = 0...0) {
        self.key = key
        name = RuleSetting.names[key] ?? Phrase(verbatim: key)
        self.label = label
        self.value = value
        self.choices = choices
        self.range = range
    }
}

extension RuleSetting {
    private static let names: [String: Phrase] = [
        "on": Phrase("启用", "In force"), "period": Phrase("周期", "Period"), "shown": Phrase("列出", "Listed"),
        "blue": Phrase("列出", "Listed"), "yellow": Phrase("黄灯", "Yellow"), "red": Phrase("红灯", "Red"),
        "months": Phrase("期限", "Due after"), "days": Phrase("期限", "Due after"), "dropped": Phrase("不再提示", "Dropped"),
        "maximum": Phrase("上限", "At most"), "kinds": Phrase("种类", "Kinds"), "waits": Phrase("等待记录", "Waits"),
        "grace": Phrase("宽限", "Grace"),
        "unrecorded": Phrase("无记录时", "Unrecorded"), "undated": Phrase("无日期时", "Undated"),
        "light": Phrase("灯", "Light"), "fields": Phrase("项目", "Fields"), "minimum": Phrase("下限", "At least"),
        "title": Phrase("名称", "Name"), "task": Phrase("待办文字", "Wording"), "source": Phrase("依据", "Source"),
    ]
}

extension Rule {
    private static let lights = Light.allCases.map(\.name)
    private static let days = 0...1000
    private static let months = 0...240

    /// Everything about the rule that may be set, in the order of the file.
    public var settings: [RuleSetting] {
        var list = [RuleSetting("on", Phrase("是否启用", "whether it is in force"), .flag(isOn))]
        switch schedule {
        case .recurring(let period, let countdown):
            list.append(Rule.setting(of: period))
            list += Rule.settings(of: countdown)
        case .once(let months, let countdown):
            list.append(
                RuleSetting(
                    "months", Phrase("满多少个月到期", "due after so many months"), .number(months), range: Rule.months))
            list += Rule.settings(of: countdown)
        case .within(let days, let countdown):
            list.append(
                RuleSetting("days", Phrase("多少天内办理", "due after so many days"), .number(days), range: Rule.days))
            list += Rule.settings(of: countdown)
        case .early(let period, let days, let countdown):
            list.append(Rule.setting(of: period))
            list.append(
                RuleSetting(
                    "days", Phrase("期初多少天内办理", "due so many days after the period began"), .number(days),
                    range: Rule.days))
            list += Rule.settings(of: countdown)
        case .festival(_, let shown, let yellow):
            list += [
                RuleSetting(
                    "shown", Phrase("节日前多少天起列出（蓝）", "days before the festival from which it is listed (blue)"),
                    .number(shown), range: Rule.days),
                RuleSetting(
                    "yellow", Phrase("节日前多少天起亮黄灯", "days before the festival from which it is yellow"), .number(yellow),
                    range: Rule.days),
            ]
        case .lasting(let escalation):
            list += Rule.settings(of: escalation).filter { $0.key != "unrecorded" || measure.countsFromLeaving }
        case .state(let light):
            list.append(
                RuleSetting("light", Phrase("亮什么灯", "which light"), .text(light.name), choices: Rule.lights))
        }
        if measure == .missingFields {
            list.append(RuleSetting("fields", Phrase("必填的项目", "what must be filled in"), .list(fields)))
        }
        if let label = measure.minimumLabel {
            list.append(RuleSetting("minimum", label, .number(minimum), range: 0...1000))
        }
        if let label = measure.maximumLabel {
            list.append(RuleSetting("maximum", label, .number(maximum), range: 0...1000))
        }
        if let label = measure.kindsLabel {
            list.append(RuleSetting("kinds", label, .list(kinds)))
        }
        if measure.canWait, measure != .brands || minimum > 0 {
            list.append(
                RuleSetting(
                    "waits",
                    Phrase(
                        "是否等台账有了这类记录才开始提示", "whether it waits until the ledger keeps anything of the kind"),
                    .flag(waits)))
        }
        return list + wordingSettings
    }

    private static func setting(of period: Period) -> RuleSetting {
        RuleSetting(
            "period",
            Phrase(
                "周期：week 每周、month 每月、quarter 每季度、half-year 每半年、year 每年，或者月数，如 \"6 months\"",
                "week, month, quarter, half-year, year, or so many months: \"6 months\""),
            .text(period.word))
    }

    private var wordingSettings: [RuleSetting] {
        [
            RuleSetting("title", Phrase("名称", "what it is called"), .text(title.chinese)),
            RuleSetting("task", Phrase("待办的文字，%1 是对象", "what to do; %1 is the subject"), .text(wording.task.chinese)),
            RuleSetting(
                "source", Phrase("依据；改写后算本地约定", "the source; once changed, a local convention"), .text(citation.text)),
        ]
    }

    private static func settings(of countdown: Countdown) -> [RuleSetting] {
        [
            RuleSetting(
                "shown", Phrase("到期前多少天起列出（蓝）", "days before the due day from which it is listed (blue)"),
                .number(countdown.shown), range: days),
            RuleSetting(
                "yellow", Phrase("到期前多少天起亮黄灯", "days before the due day from which it is yellow"),
                .number(countdown.yellow), range: days),
            RuleSetting(
                "red", Phrase("到期后多少天起亮红灯，1 是第二天", "days after the due day from which it is red; 1 is the day after"),
                .number(countdown.red), range: days),
            RuleSetting(
                "dropped",
                Phrase(
                    "到期后多少天起不再提示；不写则一直提示", "days after the due day from which it is no longer listed; without it, none"),
                countdown.dropped.map { .number($0) }, range: days),
        ]
    }

    private static func settings(of escalation: Escalation) -> [RuleSetting] {
        [
            RuleSetting(
                "blue",
                Phrase("满多少个月列出（蓝）；不写则从黄灯开始", "full months from which it is listed (blue); without it, from yellow"),
                escalation.blue.map { .number($0) }, range: months),
            RuleSetting(
                "yellow", Phrase("满多少个月亮黄灯", "full months from which it is yellow"), .number(escalation.yellow),
                range: months),
            RuleSetting(
                "red", Phrase("满多少个月亮红灯", "full months from which it is red"), .number(escalation.red), range: months),
            RuleSetting(
                "grace", Phrase("满月之后再过多少天才亮红灯", "days after that until it is red"), .number(escalation.grace),
                range: days),
            RuleSetting(
                "unrecorded",
                Phrase("台账只有外出日期时，最高亮什么灯", "the worst light when only the day of leaving is known"),
                .text(escalation.unrecorded.name), choices: lights),
            RuleSetting(
                "undated", Phrase("没有任何日期时亮什么灯；不写则不提示", "the light when no date is known; without it, none"),
                escalation.undated.map { .text($0.name) }, choices: lights),
        ]
    }
}

extension Period {
    /// The word in a rules file: `quarter`, `6 months`.
    var word: String {
        switch self {
        case .months(let count): "\(count) months"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .year: "year"
        }
    }

    /// Reads the word of a rules file; nil when it is none, or the months are not 1 to 240.
    public init?(word: String) {
        switch word {
        case "week": self = .week
        case "month": self = .month
        case "quarter": self = .quarter
        case "half-year": self = .halfYear
        case "year": self = .year
        default:
            let parts = word.split(separator: " ")
            guard parts.count == 2, ["month", "months"].contains(parts[1]), let count = Int(parts[0]),
                (1...240).contains(count)
            else { return nil }
            self = .months(count)
        }
    }
}

extension RuleSetting {
    /// What somebody typed for it: `21`, `true`, `quarter`, `member.mobile, flow.out`. What does not fit is refused when it
    /// is set.
    public func value(of text: String) -> RuleValue {
        switch value {
        case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : .text(text)
        case .list: .list(text.split { $0 == "," || $0 == " " }.map(String.init))
        case .text: .text(text)
        case .number, nil: choices.isEmpty ? Int(text).map { .number($0) } ?? .text(text) : .text(text)
        }
    }
}

extension Measure {
    /// What ``Rule/minimum`` says; nil where the measure has none.
    var minimumLabel: Phrase? {
        switch self {
        case .gathering, .membersFrom: Phrase("满多少名正式党员", "from so many full members")
        case .membersBelow: Phrase("不足多少名正式党员", "below so many full members")
        case .groupSize: Phrase("至少多少人", "at least so many people")
        case .brands: Phrase("每年至少多少个", "at least so many a year")
        case .targetDue:
            Phrase("进度灯：达到应有进度的百分之几为黄，不到为红", "progress light: yellow from so many % of the pace, red below")
        default: nil
        }
    }

    /// What ``Rule/maximum`` says; nil where the measure has none.
    var maximumLabel: Phrase? {
        switch self {
        case .groupSize: Phrase("至多多少人", "at most so many people")
        case .brands: Phrase("每年至多多少个；0 为不限", "at most so many a year; 0 for no limit")
        case .cadreLoad: Phrase("至多联系多少名党员", "at most so many members")
        case .targetDue:
            Phrase("进度灯：达到应有进度的百分之几为蓝", "progress light: blue from so many % of the pace")
        default: nil
        }
    }

    /// The list of codes that ``Rule/kinds`` are of, with what they say; nil where the measure reads none.
    var kinds: CodeList? {
        switch self {
        case .lastActivity, .lastActivityAbove, .communityActivity: .activityKind
        case .lastNotice: .noticeKind
        case .vacantPost: .role
        default: nil
        }
    }

    /// Whether a rule that reads it can wait until the ledger keeps anything of the kind.
    fileprivate var canWait: Bool {
        [.lastActivity, .lastActivityAbove, .lastSweep, .lastNotice, .brands].contains(self)
    }

    /// Whether the day of leaving takes the place of what was never recorded.
    fileprivate var countsFromLeaving: Bool {
        [.lastContact, .lastReport, .lastSign, .certificateCheck].contains(self)
    }

    fileprivate var kindsLabel: Phrase? {
        switch self {
        case .lastNotice: Phrase("算作完成的通知类型", "kinds of notices that count")
        case .vacantPost: Phrase("算作在任的职务", "posts that count")
        default: kinds == nil ? nil : Phrase("算作完成的活动类型", "kinds of activities that count")
        }
    }
}
