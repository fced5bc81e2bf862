/// How far a member has gone from home (流动范围), as the report forms ask.
public enum FlowRange: String, CaseIterable, Sendable {
    /// Into another province.
    case crossProvince
    /// Into another prefecture of the same province.
    case crossPrefecture
    /// Within the prefecture, or within the municipality.
    case withinPrefecture
    /// To Hong Kong, Macao, Taiwan or a foreign country.
    case abroad

    /// The words of the report forms.
    public var label: Phrase {
        switch self {
        case .crossProvince: Phrase("跨省", "Other province")
        case .crossPrefecture: Phrase("省内跨市", "Other prefecture of the province")
        case .withinPrefecture: Phrase("市内", "Same prefecture")
        case .abroad: Phrase("境外/港澳台", "Abroad, Hong Kong, Macao or Taiwan")
        }
    }

    /// The range from a home to a destination. Nil when both lie in one province and the prefecture of either is not
    /// known, or when both are among the counties directly under it, which are prefectures of their own.
    public static func of(home: Division, destination: Division) -> FlowRange? {
        if home.province != destination.province {
            return home.isBeyondBorder || destination.isBeyondBorder ? .abroad : .crossProvince
        }
        if home.isMunicipality { return .withinPrefecture }
        if home.isProvince || destination.isProvince { return nil }
        if home != destination { return .crossPrefecture }
        return home.isDirectCounties ? nil : .withinPrefecture
    }
}
