/// In what a figure is counted. Figures of two units are never added (domain rules §7.8).
public enum FigureUnit: Hashable, Sendable {
    /// People, events, cases … as whole numbers.
    case count(CountUnit)
    /// A mean in a unit, in hundredths: 477 is 4.77 members a cadre.
    case average(CountUnit)
    /// Money in fen, shown in 万元.
    case wan
    /// Money in fen, shown in yuan.
    case yuan
    /// A share in tenths of a percent: 357 is 35.7 %.
    case percent
    /// Quantities in several units: the parts have numbers, the whole has none.
    case mixed

    /// What is written behind a number, and over a column of numbers.
    public var label: Phrase {
        switch self {
        case .count(let unit), .average(let unit): unit.label
        case .wan: Phrase("万元", "x10k yuan")
        case .yuan: Phrase("元", "yuan")
        case .percent: Phrase("%", "%")
        case .mixed: Phrase("多种单位", "several units")
        }
    }
}

/// How exact a figure is. A sum is as exact as the least exact number in it.
public enum FigurePrecision: UInt8, Comparable, Sendable {
    /// Counted, or every number in it is exact.
    case exact
    /// 余: it may be more.
    case atLeast
    /// 约: about.
    case about

    /// The precision that a code of ``CodeList/precision`` stands for; exact for none.
    public init(code: String?) {
        switch code {
        case "at-least": self = .atLeast
        case "about": self = .about
        default: self = .exact
        }
    }

    /// From exact to about.
    public static func < (left: FigurePrecision, right: FigurePrecision) -> Bool { left.rawValue < right.rawValue }
}
