/// A number with its unit, how exact it is, and the records it counts.
public struct FigureValue: Hashable, Sendable {
    /// The number, in the steps of its unit (``FigureUnit``). Nil where there is nothing to divide by, or no common unit: shown
    /// as a dash.
    public var number: Int64?
    /// The unit.
    public var unit: FigureUnit
    /// How exact it is.
    public var precision = FigurePrecision.exact
    /// Of which type the records are.
    public var kind: RecordKind
    /// The rows of the records counted, in the table of ``kind``, ascending.
    public var rows: [UInt32] = []
    /// What each of the records adds, beside ``rows``; empty when each adds one.
    public var shares: [Int64] = []
    /// For shares and means: the two numbers behind them.
    public var fraction: Fraction?

    /// Two numbers, one divided by the other.
    public struct Fraction: Hashable, Sendable {
        /// The number above the line.
        public let part: Int64
        /// The number below it.
        public let whole: Int64
    }

    init(_ number: Int64?, _ unit: FigureUnit, kind: RecordKind) {
        self.number = number
        self.unit = unit
        self.kind = kind
    }

    /// The identities of the records counted.
    public func records(in ledger: Ledger) -> [RecordID] {
        guard let position = Schema.position(of: kind) else { return [] }
        return rows.map { ledger.tables[position].id(Int($0)) }
    }
}
