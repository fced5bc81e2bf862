/// A way to take a figure apart: by kind, by place, by month, by branch. Every part is a figure with its own records.
public struct FigureBreakdown: Sendable {
    /// How the parts are best drawn.
    public enum Shape: Sendable {
        /// Parts of a whole, in the order of their list.
        case composition
        /// The largest first.
        case ranking
        /// One after the other in time.
        case time
    }

    /// By what records are sorted into parts.
    enum Key: Sendable {
        /// By the value of a field: codes, texts, records.
        case value(FigurePath)
        /// By province (2 digits) or prefecture (4) of a division field.
        case division(FigurePath, digits: Int)
        /// By month of a day.
        case month(FigurePath)
        /// By calendar year of a day or of a year field.
        case year(FigurePath)
        /// By how long members are away.
        case flowStatus
        /// By how far members are from home.
        case flowRange
        /// By the light of targets or tasks.
        case light
    }

    /// The stable name: `kind`, `month`, `place`.
    public let id: String
    /// What a person reads: 按类型.
    public let title: Phrase
    /// How the parts are best drawn.
    public let shape: Shape
    let key: Key

    init(_ id: String, _ title: Phrase, _ shape: Shape, _ key: Key) {
        self.id = id
        self.title = title
        self.shape = shape
        self.key = key
    }
}

/// One part of a figure.
public struct FigurePart: Sendable {
    /// The stable name of the part within its breakdown: a code, `2026-03`, a division, the number of a record, a text. Empty
    /// for records that do not say.
    public let key: String
    /// What a person reads.
    public let label: Phrase
    /// Its number with its records.
    public let value: FigureValue

    /// Makes a part.
    public init(key: String, label: Phrase, value: FigureValue) {
        self.key = key
        self.label = label
        self.value = value
    }
}
