/// A number that an article about a place gives, with the figure that counts it in the place's demonstration.
///
/// Row and words are those of the domain reference; the count goes through a figure over records that a secretary enters, so
/// anybody can open the records behind it.
public struct PublishedNumber: Sendable, Identifiable {
    /// How the article means a number.
    public enum Exactness: Sendable {
        /// The number itself.
        case exactly
        /// 余、多、超: this or more, and less than the next number that is as round: 1700多 is 1,700 to 1,799.
        case atLeast
        /// 近、约: not more, and at most a twentieth less.
        case about
        /// A whole percentage, rounded.
        case rounded
        /// Less than a sum of sets that overlap.
        case lessThan
    }

    /// What is read of a figure that was taken apart.
    public enum Reading: Sendable {
        /// The named parts together; the whole figure when none is named.
        case sum
        /// The percentage of the named part, such that all parts are 100.
        case share
        /// How many parts there are, of those named if some are.
        case partCount
        /// The smallest part.
        case leastPart
        /// The largest part.
        case greatestPart
    }

    /// Row of the domain reference, and a letter where it gives several numbers: `T3b`.
    public let id: String
    /// The words of the article.
    public let words: String
    /// The number, in the steps of the figure's unit (``FigureUnit``).
    public let number: Int64
    /// How it is meant.
    public let exactness: Exactness
    /// The id of the figure that counts it.
    public let figureID: String
    /// The days it is counted for.
    public let period: FigurePeriod
    /// The name of the organisation it is counted for; nil for the whole ledger.
    public let organisation: String?
    /// The breakdown whose parts it takes in; nil for the whole figure.
    public let breakdown: String?
    /// The keys of these parts.
    public let keys: [String]
    /// What is read of the parts.
    public let reading: Reading

    /// A number that the article means exactly.
    init(
        _ id: String, _ words: String, _ number: Int64, _ figure: String, _ period: FigurePeriod = .all,
        of organisation: String? = nil, by breakdown: String? = nil, in keys: String...,
        reading: Reading = .sum
    ) {
        self.init(
            id, words, number, .exactly, figure, period, organisation: organisation, breakdown: breakdown, keys: keys,
            reading: reading)
    }

    /// A number that the article means in some way.
    init(
        _ id: String, _ words: String, _ number: Int64, _ exactness: Exactness, _ figure: String,
        _ period: FigurePeriod = .all, of organisation: String? = nil, by breakdown: String? = nil, in keys: String...
    ) {
        self.init(
            id, words, number, exactness, figure, period, organisation: organisation, breakdown: breakdown, keys: keys,
            reading: .sum)
    }

    private init(
        _ id: String, _ words: String, _ number: Int64, _ exactness: Exactness, _ figure: String,
        _ period: FigurePeriod, organisation: String?, breakdown: String?, keys: [String], reading: Reading
    ) {
        self.id = id
        self.words = words
        self.number = number
        self.exactness = exactness
        figureID = figure
        self.period = period
        self.organisation = organisation
        self.breakdown = breakdown
        self.keys = keys
        self.reading = reading
    }

    /// The figure; nil when there is none of that id.
    public var figure: FigureDefinition? {
        FigureCatalogue.figure(figureID) ?? FigureCatalogue.published.first { $0.id == figureID }
    }

    /// What the ledger of a demonstration says; nil when figure, organisation or breakdown are not there. Where the ledger was
    /// scaled beyond the size of the place, the place's own organisation is asked, without its neighbour.
    public func value(in ledger: Ledger, today: Day) -> FigureValue? {
        guard let figure else { return nil }
        var scope: RecordID?
        if let organisation {
            let table = ledger.organisations
            let row = (0..<table.count).first {
                table.text(Organisation.name, $0) == organisation
                    || table.text(Organisation.shortName, $0) == organisation
            }
            guard let row else { return nil }
            scope = table.id(row)
        } else if RecordScope.divides(figure.source.type) {
            // The place is written first. A list that belongs to nobody is the same for all.
            let roots = ledger.organisationTree.roots
            if roots.count > 1 { scope = roots.min().map(ledger.organisations.id) }
        }
        var reader = FigureReader(ledger, organisation: scope, period: period, today: today)
        guard let breakdown else { return reader.value(figure) }
        let parts = reader.parts(figure, by: breakdown).filter { !$0.key.isEmpty }
        let named = parts.filter { keys.isEmpty || keys.contains($0.key) }
        switch reading {
        case .sum: return reader.value(figure, by: breakdown, in: Set(keys))
        case .share:
            guard let index = parts.firstIndex(where: { keys.contains($0.key) }) else { return nil }
            var value = parts[index].value
            value.number = Percentages.shares(of: parts.map { $0.value.number ?? 0 })[index] * 10
            value.unit = .percent
            return value
        case .partCount:
            var value = FigureValue(Int64(named.count), .count(.pieces), kind: figure.source.type.kind)
            value.rows = named.flatMap { $0.value.kind == value.kind ? $0.value.rows : [] }
            return value
        case .leastPart: return named.map(\.value).min { ($0.number ?? 0) < ($1.number ?? 0) }
        case .greatestPart: return named.map(\.value).max { ($0.number ?? 0) < ($1.number ?? 0) }
        }
    }

    /// Whether a count is what the article says.
    public func isMet(by count: Int64) -> Bool {
        switch exactness {
        case .exactly: count == number
        case .atLeast: number <= count && count < number + roundness
        case .about: count <= number && count * 20 >= number * 19
        case .rounded: (count + 5) / 10 * 10 == number
        case .lessThan: count < number
        }
    }

    /// The last place that the number gives: 100 of 1,700.
    private var roundness: Int64 {
        var step: Int64 = 1
        while number > 0, number % (step * 10) == 0 { step *= 10 }
        return step
    }
}

extension FigurePeriod {
    /// Some calendar years, the first and the last included.
    static func years(_ first: Int, _ last: Int) -> FigurePeriod {
        FigurePeriod(from: FigurePeriod.year(first).from, to: FigurePeriod.year(last).to)
    }

    /// From one day to another.
    static func days(_ first: String, _ last: String) -> FigurePeriod {
        FigurePeriod(from: Day(iso: first) ?? .earliest, to: Day(iso: last) ?? .latest)
    }
}
