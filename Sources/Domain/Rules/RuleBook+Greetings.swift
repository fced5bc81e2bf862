/// Rules about greeting members away on festivals.
extension RuleBook {
    /// A greeting for each festival; the four that most places send are on. Festivals that fall on one day are one greeting.
    static let greetingRules =
        [
            greeting(.spring, shown: 10), greeting(.partyAnniversary), greeting(.midAutumn), greeting(.nationalDay),
            greeting(.newYear, isOn: false), greeting(.lantern, isOn: false), greeting(.qingming, isOn: false),
            greeting(.labour, isOn: false), greeting(.dragonBoat, isOn: false), greeting(.doubleNinth, isOn: false),
        ]

    private static func greeting(_ festival: Festival, shown: Int = 7, isOn: Bool = true) -> Rule {
        Rule(
            "greeting.\(festival.code)", Phrase("%1问候", "Greeting: %1").with(festival.name), concern: .awayInTouch,
            measure: .greeting, schedule: .festival(festival, shown: shown, yellow: 2),
            wording: Wording(
                task: Phrase("向%1送%6问候", "Greet %1: %6"),
                reason: Phrase(
                    "%3是%6，%1在外，还没有登记送出问候。", "%3 is %6; %1 is away, and no greeting is recorded."),
                reasonUndated: Phrase(
                    "%3是%6，%1在外，还没有登记送出问候。", "%3 is %6; %1 is away, and no greeting is recorded."),
                ending: Phrase(
                    "登记已送出的节日问候即结束；节日过后不再提示。",
                    "Recording that the greeting was sent ends it; after the festival it is no longer listed.")),
            action: .greet,
            citation: .source(
                Phrase(
                    "各地做法：春节、中秋、七一等节日向外出党员送问候，提醒党员身份",
                    "Practice of several places: greetings to members away on Spring Festival, Mid-Autumn, 1 July and the like"
                ),
                number: "W6, R25", grade: .practice), isOn: isOn)
    }
}
