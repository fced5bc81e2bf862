/// How amounts are written and read. An amount is integer fen; a text never rounds it.
public enum MoneyText {
    /// What a person reads: `12.50` for yuan, `473.92万元` for 万元 (in English `473.92 x10k`). Reads back as the same amount.
    public static func text(_ fen: Int64, _ scale: MoneyScale, _ language: Language) -> String {
        switch scale {
        case .yuan: return yuan(fen)
        case .wan: return wan(fen) + (language == .chinese ? "万元" : " x10k")
        }
    }

    /// Fen as yuan with two decimals: 1250 → `12.50`.
    public static func yuan(_ fen: Int64) -> String {
        let rest = abs(fen % 100)
        return "\(fen < 0 && fen > -100 ? "-" : "")\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Fen as 万元 with as many decimals as the amount needs, at most six: 473920000 → `473.92`.
    public static func wan(_ fen: Int64) -> String {
        let whole = MoneyScale.wan.fen
        var rest = abs(fen % whole)
        var text = "\(fen < 0 && fen > -whole ? "-" : "")\(fen / whole)"
        guard rest != 0 else { return text }
        var decimals = 6
        while rest % 10 == 0 {
            rest /= 10
            decimals -= 1
        }
        let digits = "\(rest)"
        text += "." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
        return text
    }

    /// What ends an amount, and how many fen one of it has. The longest first.
    private static let units: [(String, Int64)] = [
        ("亿元", 10_000_000_000), ("亿", 10_000_000_000), ("万元", 1_000_000), ("x10k", 1_000_000), ("万", 1_000_000),
        ("元", 100),
    ]

    /// Reads a folded text: digits with an optional unit (元, 万元, 亿元), which wins over the scale. Nil for other text, and
    /// for an amount finer than a fen or beyond 9 × 10¹⁶ yuan.
    static func fen(_ text: String, _ scale: MoneyScale) -> Int64? {
        var digits = text.filter { $0 != "," && $0 != "¥" && $0 != " " }
        var unit = scale.fen
        if let named = units.first(where: { digits.hasSuffix($0.0) }) {
            digits.removeLast(named.0.count)
            unit = named.1
        }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Field.digits(parts[0]) else { return nil }
        let (high, isTooLarge) = whole.multipliedReportingOverflow(by: unit)
        // The bound leaves room for the decimals.
        guard !isTooLarge, high < Int64.max - unit else { return nil }
        guard parts.count == 2 else { return high }
        var low: Int64 = 0
        var step = unit
        guard !parts[1].isEmpty else { return nil }
        for digit in parts[1].utf8 {
            guard 0x30...0x39 ~= digit else { return nil }
            guard step % 10 == 0 else { return nil }
            step /= 10
            low += Int64(digit - 0x30) * step
        }
        return high + low
    }
}
