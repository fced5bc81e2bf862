/// The units in which this practice counts. 人次, 人 and 场 are different things (domain rules §7.8): a unit is a type of its own,
/// and numbers of two units are never added.
public enum CountUnit: String, CaseIterable, Sendable {
    /// 人: distinct people.
    case people
    /// 人次: attendances; one person may be several.
    case attendances
    /// 场: events.
    case events
    /// 件: cases and deeds.
    case cases
    /// 条: items of information.
    case items
    /// 套: sets of material.
    case sets
    /// 期: issues.
    case issues
    /// 家: enterprises and units.
    case units
    /// 个: anything else.
    case pieces
    /// 间: rooms.
    case rooms
    /// 平方米.
    case squareMetres
    /// 公斤.
    case kilograms
    /// 学时.
    case hours
    /// 分钟.
    case minutes
    /// 天.
    case days
    /// 年: a calendar year, or years.
    case years
    /// 户: households.
    case households
    /// 次: times.
    case times
    /// 项: measures and patents.
    case measures

    /// The unit of a field, which is declared with its label.
    public init?(label: Phrase) {
        guard let unit = CountUnit.allCases.first(where: { $0.label == label }) else { return nil }
        self = unit
    }

    /// What is written behind a number, and over a column of numbers.
    public var label: Phrase { CodeList.countUnit.label(rawValue) }

    /// What is written behind this number: English has another word for one.
    public func label(_ number: Int64) -> Phrase { number == 1 ? singular : label }

    private var singular: Phrase {
        switch self {
        case .people: Phrase("人", "person")
        case .attendances: Phrase("人次", "attendance")
        case .events: Phrase("场", "event")
        case .cases: Phrase("件", "case")
        case .items: Phrase("条", "item")
        case .sets: Phrase("套", "set")
        case .issues: Phrase("期", "issue")
        case .units: Phrase("家", "unit")
        case .pieces: label
        case .rooms: Phrase("间", "room")
        case .squareMetres: Phrase("平方米", "square metre")
        case .kilograms: Phrase("公斤", "kilogram")
        case .hours: Phrase("学时", "hour")
        case .minutes: Phrase("分钟", "minute")
        case .days: Phrase("天", "day")
        case .years: Phrase("年", "year")
        case .households: Phrase("户", "household")
        case .times: Phrase("次", "time")
        case .measures: Phrase("项", "measure")
        }
    }
}

extension FieldKind {
    /// A whole number in a unit.
    static func count(in unit: CountUnit) -> FieldKind { .count(unit: unit.label) }
}

extension CodeList {
    /// 计量单位, for records whose number may be of several kinds.
    public static let countUnit = CodeList(
        id: "count-unit", title: Phrase("单位", "Unit"),
        source: Phrase("各地实践；人次、人数、场、件等不相加", "Practice of several places; different units are never added"),
        entries: [
            CodeEntry("people", "人", "people", ["名", "人数"]),
            CodeEntry("attendances", "人次", "attendances"),
            CodeEntry("events", "场", "events", ["场次"]),
            CodeEntry("cases", "件", "cases", ["起"]),
            CodeEntry("items", "条", "items"),
            CodeEntry("sets", "套", "sets", ["份", "册"]),
            CodeEntry("issues", "期", "issues"),
            CodeEntry("units", "家", "units"),
            CodeEntry("pieces", "个", "in number", ["处", "pieces"]),
            CodeEntry("rooms", "间", "rooms"),
            CodeEntry("squareMetres", "平方米", "square metres", ["㎡", "m2", "平米"]),
            CodeEntry("kilograms", "公斤", "kilograms", ["kg", "千克"]),
            CodeEntry("hours", "学时", "hours", ["课时"]),
            CodeEntry("minutes", "分钟", "minutes"),
            CodeEntry("days", "天", "days", ["日"]),
            CodeEntry("years", "年", "years"),
            CodeEntry("households", "户", "households"),
            CodeEntry("times", "次", "times"),
            CodeEntry("measures", "项", "measures"),
        ])

    /// 是否约数: how exact a number is.
    public static let precision = CodeList(
        id: "precision", title: Phrase("是否约数", "Precision"),
        source: Phrase("各地公开数字多写余、多、近", "Published numbers are mostly at least or about"),
        entries: [
            CodeEntry("exact", "准确", "exactly", ["确数"]),
            CodeEntry("at-least", "余", "at least", ["多", "以上", "不少于", "超", "超过", "至少"]),
            CodeEntry("about", "约", "about", ["近", "大约", "左右"]),
        ])

    /// The code of an exact number.
    static let exact = "exact"
}
