/// The days on which members away from home are greeted, and on which they come home.
public enum Festival: String, CaseIterable, Sendable {
    /// 元旦, 1 January.
    case newYear = "new-year"
    /// 春节, the first day of the lunar year.
    case spring
    /// 元宵, the 15th of the first lunar month.
    case lantern
    /// 清明, the solar term on 4 to 6 April.
    case qingming
    /// 五一, 1 May.
    case labour
    /// 端午, the 5th of the fifth lunar month.
    case dragonBoat = "dragon-boat"
    /// 七一, 1 July, the anniversary of the Party.
    case partyAnniversary = "party-anniversary"
    /// 中秋, the 15th of the eighth lunar month.
    case midAutumn = "mid-autumn"
    /// 国庆, 1 October.
    case nationalDay = "national-day"
    /// 重阳, the 9th of the ninth lunar month.
    case doubleNinth = "double-ninth"

    /// The name of the festival.
    public var name: Phrase {
        switch self {
        case .newYear: Phrase("元旦", "New Year")
        case .spring: Phrase("春节", "Spring Festival")
        case .lantern: Phrase("元宵节", "Lantern Festival")
        case .qingming: Phrase("清明", "Qingming")
        case .labour: Phrase("五一", "Labour Day")
        case .dragonBoat: Phrase("端午", "Dragon Boat Festival")
        case .partyAnniversary: Phrase("七一", "Party anniversary")
        case .midAutumn: Phrase("中秋", "Mid-Autumn Festival")
        case .nationalDay: Phrase("国庆", "National Day")
        case .doubleNinth: Phrase("重阳", "Double Ninth Festival")
        }
    }

    /// The code of the festival in ``CodeList/festival``.
    public var code: String {
        switch self {
        case .partyAnniversary: "july-first"
        case .nationalDay: "national"
        default: rawValue
        }
    }

    /// The day of the festival in a Gregorian year; of the lunar ones nil outside 1950 to 2100.
    public func day(in year: Int) -> Day? {
        switch self {
        case .newYear: Day(year: year, month: 1, day: 1)
        case .spring: LunarDate.day(year: year, month: 1, day: 1)
        case .lantern: LunarDate.day(year: year, month: 1, day: 15)
        case .qingming: 1950...2100 ~= year ? LunarYear(year)?.qingming : nil
        case .labour: Day(year: year, month: 5, day: 1)
        case .dragonBoat: LunarDate.day(year: year, month: 5, day: 5)
        case .partyAnniversary: Day(year: year, month: 7, day: 1)
        case .midAutumn: LunarDate.day(year: year, month: 8, day: 15)
        case .nationalDay: Day(year: year, month: 10, day: 1)
        case .doubleNinth: LunarDate.day(year: year, month: 9, day: 9)
        }
    }

    /// The festivals of a day; 中秋 and 国庆 fall together in 2031.
    public static func on(_ day: Day) -> [Festival] {
        let year = day.year
        return allCases.filter { $0.day(in: year) == day }
    }

    /// The first day of the festival on or after a day; nil when the lunar table ends before it.
    public func next(from day: Day) -> Day? {
        let year = day.year
        if let thisYear = self.day(in: year), thisYear >= day { return thisYear }
        return self.day(in: year + 1)
    }
}
