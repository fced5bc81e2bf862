/// Whole shares that add up to the whole.
public enum Percentages {
    /// The shares of some numbers in `whole` steps (100 for percent, 1000 for tenths), by largest remainder: each is rounded
    /// down and what is missing goes to those with the largest remainders, the earlier first. All 0 when the numbers add up to 0.
    public static func shares(of numbers: [Int64], whole: Int64 = 100) -> [Int64] {
        let numbers = numbers.map { max(0, $0) }
        let total = numbers.reduce(0, +)
        guard total > 0 else { return numbers.map { _ in 0 } }
        var shares: [Int64] = []
        var remainders: [(index: Int, rest: UInt64)] = []
        for (index, number) in numbers.enumerated() {
            let product = number.multipliedFullWidth(by: whole)
            let (quotient, rest) = total.dividingFullWidth(product)
            shares.append(quotient)
            remainders.append((index, UInt64(rest)))
        }
        let missing = Int(whole - shares.reduce(0, +))
        remainders.sort { ($1.rest, $0.index) < ($0.rest, $1.index) }
        for entry in remainders.prefix(missing) { shares[entry.index] += 1 }
        return shares
    }

    /// A share rounded half up; nil for a whole of 0.
    public static func share(of part: Int64, in whole: Int64, steps: Int64) -> Int64? {
        guard whole > 0 else { return nil }
        let (product, isTooLarge) = part.multipliedReportingOverflow(by: steps)
        return isTooLarge ? part / whole * steps : (product + whole / 2) / whole
    }
}
