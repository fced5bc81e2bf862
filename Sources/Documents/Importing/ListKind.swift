import Domain

/// What a sheet is a list of, as far as its title and its header tell.
enum ListKind: Equatable {
    /// Members; some of them may be away.
    case roster
    /// 流出党员: everybody on it is away.
    case outflow
    /// 流入党员: everybody on it came from elsewhere.
    case inflow

    init(headings: [String], titles: [String], hasDirection: Bool) {
        // The rows themselves say it.
        if hasDirection {
            self = .roster
            return
        }
        let texts = titles.map(CellText.compact)
        func isTitled(_ words: [String]) -> Bool { texts.contains { text in words.contains { text.contains($0) } } }
        let saysOut = isTitled(["流出党员", "外出党员", "党员外出", "外出流动", "流出名册", "流出台账"])
        let saysIn = isTitled(["流入党员", "党员流入", "流入名册", "流入台账"])
        if headings.contains(where: { Self.inflowMarks.contains(HeaderText.bare($0)) }), !saysOut {
            self = .inflow
        } else if saysOut != saysIn {
            self = saysOut ? .outflow : .inflow
        } else {
            self = .roster
        }
    }

    /// Headings that only a list of arrivals has.
    private static let inflowMarks: Set<String> = [
        "流入时间", "流入日期", "流入前所在省份", "流入前所在地", "流入原因", "流入状态", "对应流出id", "原组织", "原党组织",
    ]

    /// The direction of a stay on such a list.
    var direction: String { self == .inflow ? FlowEpisode.inflow : FlowEpisode.outflow }
}
