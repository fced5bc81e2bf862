/// Reads days as people say them, relative to today: 今天, 上周五, 3.5, 3月5日, 本月底, 三天前, +30, 春节, yesterday, last friday.
///
/// Rules where speech is vague: a day without a year lies in this year; a day of the week belongs to a week that begins on
/// Monday (上周日 is the last day of last week); in English `last friday` is the nearest one before today and `next friday`
/// the nearest one after it. Whoever types sees what was understood before it is saved.
public enum SpokenDay {
    /// The day a text names; nil when it is no such word.
    ///
    /// - Throws: a problem that names the part, for 2月30日 and for days outside the years that ``DateParser`` accepts.
    public static func parse(_ text: some StringProtocol, today: Day) throws(ParseProblem) -> Day? {
        guard LenientText.key(text).utf8.count <= 40 else { return nil }
        let readers = [plain, distance, weekday, edge, festival]
        for reader in readers {
            var scanner = SpokenScanner(text)
            guard let day = reader(&scanner, today), scanner.isAtEnd else { continue }
            return try checked(day)
        }
        var scanner = SpokenScanner(text)
        if let day = lunar(&scanner, today), scanner.isAtEnd { return try checked(day) }
        scanner = SpokenScanner(text)
        guard let (year, month, number) = civil(&scanner, today), scanner.isAtEnd else { return nil }
        return try DateParser.parse("\(year)-\(month)-\(number)")
    }

    /// Days that a form accepts; the same as ``DateParser``.
    private static func checked(_ day: Day) throws(ParseProblem) -> Day {
        try DateParser.parse(day.description)
    }

    // MARK: Words

    /// 今天, 昨天, 大后天, yesterday.
    private static func plain(_ scanner: inout SpokenScanner, _ today: Day) -> Day? {
        let words: [(String, Int)] = [
            ("今天", 0), ("今日", 0), ("今", 0), ("本日", 0), ("当天", 0), ("today", 0), ("now", 0),
            ("昨天", -1), ("昨日", -1), ("昨", -1), ("yesterday", -1), ("前天", -2), ("前日", -2), ("大前天", -3),
            ("明天", 1), ("明日", 1), ("明", 1), ("tomorrow", 1), ("后天", 2), ("后日", 2), ("大后天", 3),
            ("daybeforeyesterday", -2), ("dayaftertomorrow", 2),
        ]
        return scanner.take(words).map { today.adding(days: $0) }
    }

    private enum Unit {
        case days(Int), months(Int)

        func day(_ count: Int, from today: Day) -> Day {
            switch self {
            case .days(let days): today.adding(days: days * count)
            case .months(let months): today.adding(months: months * count)
            }
        }
    }

    private static let units: [(String, Unit)] = [
        ("天", .days(1)), ("日", .days(1)), ("周", .days(7)), ("星期", .days(7)), ("个星期", .days(7)), ("礼拜", .days(7)),
        ("个礼拜", .days(7)), ("个月", .months(1)), ("年", .months(12)), ("个季度", .months(3)),
        ("days", .days(1)), ("day", .days(1)), ("d", .days(1)), ("weeks", .days(7)), ("week", .days(7)),
        ("w", .days(7)),
        ("months", .months(1)), ("month", .months(1)), ("m", .months(1)), ("years", .months(12)), ("year", .months(12)),
        ("y", .months(12)),
    ]

    /// +30, -7, +2周, 三天前, 半年后, 30 days ago, in 2 weeks.
    private static func distance(_ scanner: inout SpokenScanner, _ today: Day) -> Day? {
        let signs: [(String, Int)] = [("+", 1), ("-", -1), ("−", -1), ("–", -1), ("in", 1)]
        let sign = scanner.take(signs)
        let half: (Int, Unit)? = scanner.take([("半年", (1, Unit.months(6))), ("半个月", (1, Unit.days(15)))])
        guard let count = half?.0 ?? scanner.takeNumber() else { return nil }
        // 3月 alone is March; behind a sign it can only be a distance.
        let signed: [(String, Unit)] = sign == nil ? [] : [("月", .months(1))]
        let unit = half?.1 ?? scanner.take(units + signed) ?? (sign == nil ? nil : Unit.days(1))
        guard let unit else { return nil }
        if let sign { return unit.day(sign * count, from: today) }
        let ways: [(String, Int)] = [
            ("前", -1), ("以前", -1), ("之前", -1), ("ago", -1), ("earlier", -1), ("后", 1), ("以后", 1), ("之后", 1),
            ("later", 1), ("fromnow", 1),
        ]
        return scanner.take(ways).map { unit.day($0 * count, from: today) }
    }

    /// 上周五, 本周日, 星期三, last friday, mon.
    private static func weekday(_ scanner: inout SpokenScanner, _ today: Day) -> Day? {
        let weeks: [(String, Int)] = [
            ("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("下", 1), ("下下", 2),
        ]
        let week = scanner.take(weeks)
        if week != nil { _ = scanner.take("个") }
        if scanner.take("周", "星期", "礼拜") {
            let days: [(String, Int)] = [
                ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7), ("1", 1), ("2", 2),
                ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7),
            ]
            return scanner.take(days).map { today.adding(days: $0 - today.weekday + 7 * (week ?? 0)) }
        }
        guard week == nil else { return nil }
        let side: Int? = scanner.take([("last", -1), ("this", 0), ("next", 1)])
        let days: [(String, Int)] = [
            ("monday", 1), ("mon", 1), ("tuesday", 2), ("tue", 2), ("wednesday", 3), ("wed", 3), ("thursday", 4),
            ("thu", 4), ("friday", 5), ("fri", 5), ("saturday", 6), ("sat", 6), ("sunday", 7), ("sun", 7),
        ]
        guard let day = scanner.take(days) else { return nil }
        let offset = day - today.weekday
        switch side {
        case -1: return today.adding(days: offset >= 0 ? offset - 7 : offset)
        case 1: return today.adding(days: offset <= 0 ? offset + 7 : offset)
        default: return today.adding(days: offset)
        }
    }

    /// 月底, 上月末, 下个月初, 年底, 去年初, 本季末, 3月底, end of month.
    private static func edge(_ scanner: inout SpokenScanner, _ today: Day) -> Day? {
        if let isEnd: Bool = scanner.take([("endof", true), ("startof", false), ("beginningof", false)]) {
            let side: Int = scanner.take([("last", -1), ("this", 0), ("the", 0), ("next", 1)]) ?? 0
            let spans: [(String, Int)] = [("month", 1), ("quarter", 3), ("year", 12)]
            guard let span = scanner.take(spans) else { return nil }
            return border(span, today.adding(months: span * side), isEnd: isEnd)
        }
        let anchor: Day?
        let span: Int
        var scan = scanner
        let year = takeYear(&scan, today) ?? today.year
        if let month = scan.takeNumber(), scan.take("月份", "月") {
            (anchor, span) = (Day(year: year, month: month, day: 1), 1)
        } else {
            scan = scanner
            let sides: [(String, Int)] = [("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("当", 0), ("下", 1), ("下下", 2)]
            let side = scan.take(sides) ?? 0
            _ = scan.take("个")
            if scan.take("月") {
                (anchor, span) = (today.startOfMonth.adding(months: side), 1)
            } else if scan.take("季度", "季") {
                (anchor, span) = (today.startOfQuarter.adding(months: 3 * side), 3)
            } else {
                scan = scanner
                let years: [(String, Int)] = [
                    ("年", 0), ("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("后年", 2),
                ]
                guard let side = scan.take(years) else { return nil }
                (anchor, span) = (today.startOfYear.adding(years: side), 12)
            }
        }
        let edges: [(String, Bool)] = [("底", true), ("末", true), ("初", false), ("头", false)]
        guard let anchor, let isEnd = scan.take(edges) else { return nil }
        scanner = scan
        return border(span, anchor, isEnd: isEnd)
    }

    /// The first or last day of the month, quarter or year of a day.
    private static func border(_ months: Int, _ day: Day, isEnd: Bool) -> Day {
        switch months {
        case 1: isEnd ? day.endOfMonth : day.startOfMonth
        case 3: isEnd ? day.endOfQuarter : day.startOfQuarter
        default: isEnd ? day.endOfYear : day.startOfYear
        }
    }

    /// 春节, 去年中秋, 除夕.
    private static func festival(_ scanner: inout SpokenScanner, _ today: Day) -> Day? {
        let year = takeYear(&scanner, today) ?? today.year
        let words: [(String, (Festival, Int))] =
            Festival.allCases.map { ($0.name.chinese, ($0, 0)) } + [
                ("元宵", (.lantern, 0)), ("清明节", (.qingming, 0)), ("劳动节", (.labour, 0)), ("端午节", (.dragonBoat, 0)),
                ("中秋节", (.midAutumn, 0)), ("国庆节", (.nationalDay, 0)), ("十一", (.nationalDay, 0)),
                ("重阳节", (.doubleNinth, 0)), ("除夕", (.spring, -1)), ("年三十", (.spring, -1)),
            ]
        guard let (festival, offset) = scanner.take(words) else { return nil }
        return festival.day(in: year)?.adding(days: offset)
    }

    // MARK: Dates without a year

    /// 去年, 明年; nil when the text begins otherwise.
    private static func takeYear(_ scanner: inout SpokenScanner, _ today: Day) -> Int? {
        let years: [(String, Int)] = [("今年", 0), ("本年", 0), ("去年", -1), ("前年", -2), ("明年", 1), ("后年", 2)]
        return scanner.take(years).map { today.year + $0 }
    }

    /// 正月十五, 腊月廿三, 农历八月十五, of the lunar year that today lies in.
    private static func lunar(_ scanner: inout SpokenScanner, _ today: Day) -> Day? {
        let isNamed = scanner.take("农历", "阴历")
        guard let year = LunarDate(today)?.year else { return nil }
        let isLeap = scanner.take("闰")
        var isLunar = isNamed || isLeap
        let number: Int
        let months: [(String, Int)] = [("正月", 1), ("冬月", 11), ("腊月", 12)]
        if let month = scanner.take(months) {
            number = month
            isLunar = true
        } else {
            guard let month = scanner.takeNumber(), scanner.take("月") else { return nil }
            number = month
        }
        // 八月十五 may be meant either way; only a word that no other calendar has makes it lunar.
        if scanner.rest.first.map({ "初廿".contains($0) }) == true { isLunar = true }
        _ = scanner.take("初")
        guard let day = scanner.takeNumber() else { return nil }
        _ = scanner.take("日")
        return isLunar ? LunarDate.day(year: year, month: number, isLeapMonth: isLeap, day: day) : nil
    }

    /// 3.5, 3-5, 3月5日, 5号, 上月5日, 去年3.5, 0305.
    private static func civil(_ scanner: inout SpokenScanner, _ today: Day) -> (year: Int, month: Int, day: Int)? {
        let sides: [(String, Int)] = [("上", -1), ("本", 0), ("这", 0), ("下", 1)]
        var scan = scanner
        if let side = scan.take(sides) {
            _ = scan.take("个")
            guard scan.take("月"), let day = scan.takeNumber() else { return nil }
            _ = scan.take("日", "号")
            scanner = scan
            let month = today.adding(months: side).parts
            return (month.year, month.month, day)
        }
        let year = takeYear(&scanner, today)
        let digits = scanner.rest.prefix { $0.isASCII && $0.isNumber }
        guard let first = scanner.takeNumber() else { return nil }
        if digits.utf8.count == 4, scanner.isAtEnd {
            // Typed on a number pad. A year alone is no day.
            return 1850...2199 ~= first ? nil : (year ?? today.year, first / 100, first % 100)
        }
        guard digits.utf8.count <= 2 else { return nil }
        if year == nil, scanner.take("日", "号") { return (today.year, today.month, first) }
        guard scanner.take("月", ".", "-", "/", "。", "、", "–"), let second = scanner.takeNumber() else { return nil }
        _ = scanner.take("日", "号")
        return (year ?? today.year, first, second)
    }
}
