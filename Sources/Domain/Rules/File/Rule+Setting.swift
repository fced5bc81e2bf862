extension Rule {
    // MARK: Setting

    /// Sets one thing. Says why not when the rule has no such setting or the value does not fit; nil when it was set.
    mutating func set(_ key: String, to value: RuleValue) -> Phrase? {
        guard let setting = settings.first(where: { $0.key == key }) else {
            return Phrase("没有「%1」这一项，可用：%2。", "There is no “%1” here; there are: %2.")
                .with(key, settings.map(\.key).joined(separator: ", "))
        }
        switch (value, setting.value) {
        case (.number(let number), .number),
            (.number(let number), nil) where setting.choices.isEmpty:
            guard setting.range.contains(number) else {
                return Phrase("「%1」应在 %2 到 %3 之间。", "“%1” lies between %2 and %3.")
                    .with(key, "\(setting.range.lowerBound)", "\(setting.range.upperBound)")
            }
            setNumber(key, number)
        case (.text(let text), .text),
            (.text(let text), nil) where !setting.choices.isEmpty:
            guard setting.choices.isEmpty || setting.choices.contains(text) else {
                return Phrase("「%1」只能是：%2。", "“%1” can be: %2.")
                    .with(key, setting.choices.joined(separator: ", "))
            }
            return setText(key, text)
        case (.flag(let flag), .flag):
            if key == "waits" { waits = flag } else { isOn = flag }
        case (.list(let names), .list): return key == "kinds" ? setKinds(names) : setFields(names)
        default:
            let kind =
                switch setting.value {
                case .flag: Phrase("true 或 false", "true or false")
                case .list: Phrase("方括号里的文字，如 [\"member.mobile\"]", "texts in brackets: [\"member.mobile\"]")
                case .text: Phrase("引号里的文字", "text in quotation marks")
                case .number, nil:
                    setting.choices.isEmpty
                        ? Phrase("整数", "a whole number") : Phrase("引号里的文字", "text in quotation marks")
                }
            return Phrase("「%1」应是%2。", "“%1” is %2.").with(Phrase(verbatim: key), kind)
        }
        return nil
    }

    private mutating func setNumber(_ key: String, _ number: Int) {
        switch schedule {
        case .recurring(let period, let countdown):
            schedule = .recurring(period, Rule.setting(countdown, key, number))
        case .once(let months, let countdown):
            schedule = .once(months: key == "months" ? number : months, Rule.setting(countdown, key, number))
        case .within(let days, let countdown):
            schedule = .within(days: key == "days" ? number : days, Rule.setting(countdown, key, number))
        case .early(let period, let days, let countdown):
            schedule = .early(period, days: key == "days" ? number : days, Rule.setting(countdown, key, number))
        case .festival(let festival, let shown, let yellow):
            schedule = .festival(
                festival, shown: key == "shown" ? number : shown, yellow: key == "yellow" ? number : yellow)
        case .lasting(var escalation):
            switch key {
            case "blue": escalation.blue = number
            case "yellow": escalation.yellow = number
            case "red": escalation.red = number
            case "grace": escalation.grace = number
            default: break
            }
            schedule = .lasting(escalation)
        case .state: break
        }
        if key == "minimum" { minimum = number }
        if key == "maximum" { maximum = number }
    }

    private static func setting(_ countdown: Countdown, _ key: String, _ number: Int) -> Countdown {
        var countdown = countdown
        switch key {
        case "shown": countdown.shown = number
        case "yellow": countdown.yellow = number
        case "red": countdown.red = number
        case "dropped": countdown.dropped = number
        default: break
        }
        return countdown
    }

    private mutating func setText(_ key: String, _ text: String) -> Phrase? {
        // The shipped text stays what it is in every language.
        if settings.contains(where: { $0.key == key && $0.value == .text(text) }) { return nil }
        guard !text.isEmpty else { return Phrase("「%1」不能为空。", "“%1” cannot be empty.").with(key) }
        switch (key, schedule) {
        case ("period", .recurring), ("period", .early):
            guard let period = Period(word: text) else {
                return Phrase(
                    "周期「%1」看不懂，可用：week, month, quarter, half-year, year, \"6 months\"。",
                    "The period “%1” is not understood; there are: week, month, quarter, half-year, year, \"6 months\"."
                ).with(text)
            }
            switch schedule {
            case .recurring(_, let countdown): schedule = .recurring(period, countdown)
            case .early(_, let days, let countdown): schedule = .early(period, days: days, countdown)
            default: break
            }
        case ("light", .state): Light(name: text).map { schedule = .state($0) }
        case ("unrecorded", .lasting(var escalation)):
            escalation.unrecorded = Light(name: text) ?? escalation.unrecorded
            schedule = .lasting(escalation)
        case ("undated", .lasting(var escalation)):
            escalation.undated = Light(name: text)
            schedule = .lasting(escalation)
        case ("title", _): title = Phrase(verbatim: text)
        case ("task", _): wording.task = Phrase(verbatim: text)
        case ("source", _): citation = .local(Phrase(verbatim: text))
        default: break
        }
        return nil
    }

    private mutating func setFields(_ names: [String]) -> Phrase? {
        for name in names where MemberReader.field(named: name) == nil {
            return Phrase(
                "没有项目「%1」；写法如 member.mobile、flow.destination。",
                "There is no field “%1”; write member.mobile or flow.destination."
            ).with(name)
        }
        fields = names
        return nil
    }

    private mutating func setKinds(_ codes: [String]) -> Phrase? {
        guard let list = measure.kinds else { return nil }
        for code in codes where list.position(of: code) == nil {
            return Phrase("没有「%1」，可用：%2。", "There is no “%1”; there are: %2.").with(
                code, list.entries.map(\.code).joined(separator: ", "))
        }
        kinds = codes
        return nil
    }

    // MARK: As a whole

    /// What is wrong with the numbers taken together; nil when nothing is.
    var contradiction: Phrase? {
        if [.groupSize, .targetDue].contains(measure), minimum > maximum {
            return Phrase("下限（%1）不能大于上限（%2）。", "The least (%1) cannot be more than the most (%2).")
                .with("\(minimum)", "\(maximum)")
        }
        switch schedule {
        case .recurring(_, let countdown), .once(_, let countdown), .within(_, let countdown),
            .early(_, _, let countdown):
            return countdown.yellow > countdown.shown
                ? Phrase("黄灯（%1 天）不能早于列出（%2 天）。", "Yellow (%1 {day|days} before) cannot come before it is listed (%2).")
                    .with("\(countdown.yellow)", "\(countdown.shown)")
                : nil
        case .lasting(let escalation):
            if let blue = escalation.blue, blue > escalation.yellow {
                return Phrase(
                    "列出（满 %1 个月）不能晚于黄灯（满 %2 个月）。", "Listed from %1 {month|months} cannot come after yellow, from %2."
                )
                .with("\(blue)", "\(escalation.yellow)")
            }
            if escalation.yellow > escalation.red {
                return Phrase(
                    "黄灯（满 %1 个月）不能晚于红灯（满 %2 个月）。", "Yellow from %1 {month|months} cannot come after red, from %2."
                )
                .with("\(escalation.yellow)", "\(escalation.red)")
            }
            return nil
        case .festival(_, let shown, let yellow):
            return yellow > shown
                ? Phrase("黄灯（%1 天）不能早于列出（%2 天）。", "Yellow (%1 {day|days} before) cannot come before it is listed (%2).")
                    .with("\(yellow)", "\(shown)")
                : nil
        case .state: return nil
        }
    }
}
