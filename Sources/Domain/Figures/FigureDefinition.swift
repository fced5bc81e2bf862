/// A figure: what is counted, in which unit, over which records. A value; ``FigureReader`` evaluates it over a ledger, an
/// organisation with everything below it, and a period.
public struct FigureDefinition: Sendable, Identifiable {
    /// The stable name, `theme.what`: scripts and appraisal sheets name figures by it.
    public let id: String
    /// Under which heading it stands.
    public let theme: FigureTheme
    /// What a person reads.
    public let title: Phrase
    /// The unit.
    public let unit: FigureUnit
    /// What is counted and what is not, in a sentence.
    public let explanation: Phrase
    /// The records it looks at.
    public let source: FigureSource
    /// What is counted of them.
    public let measure: FigureMeasure
    /// The ways to take it apart; the first is the one that is drawn.
    public let breakdowns: [FigureBreakdown]

    init(
        _ id: String, _ theme: FigureTheme, _ title: Phrase, _ unit: FigureUnit, _ explanation: Phrase,
        _ source: FigureSource, _ measure: FigureMeasure = .records, by breakdowns: [FigureBreakdown] = []
    ) {
        self.id = id
        self.theme = theme
        self.title = title
        self.unit = unit
        self.explanation = explanation
        self.source = source
        self.measure = measure
        self.breakdowns = breakdowns
    }

    /// A breakdown by its name.
    public func breakdown(_ id: String) -> FigureBreakdown? { breakdowns.first { $0.id == id } }
}
