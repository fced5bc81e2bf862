extension FigureValue {
    /// The number alone, as people write it: `1700`, `473.92`, `35.7`; `–` where there is none.
    public var digits: String {
        guard let number else { return "–" }
        switch unit {
        case .count, .mixed: return "\(number)"
        case .average: return FigureValue.decimal(number, places: 2)
        case .percent: return FigureValue.decimal(number, places: 1)
        case .wan: return MoneyText.wan(number)
        case .yuan: return number % 100 == 0 ? "\(number / 100)" : MoneyText.yuan(number)
        }
    }

    /// The number with how exact it is: `1700余`, `约500`; in English `at least 1700`.
    public var spoken: Phrase {
        switch precision {
        case _ where number == nil: Phrase(verbatim: digits)
        case .exact: Phrase(verbatim: digits)
        case .atLeast: Phrase("%1余", "at least %1").with(digits)
        case .about: Phrase("约%1", "about %1").with(digits)
        }
    }

    /// What is written behind the number: English has another word for one.
    public var unitLabel: Phrase {
        if case .count(let unit) = unit, let number { unit.label(number) } else { unit.label }
    }

    /// The number with its unit: `1700余 人`, `35.7%`.
    public var text: Phrase {
        guard number != nil else { return Phrase(verbatim: "–") }
        return unit == .percent
            ? Phrase("%1%2", "%1%2").with(spoken, unit.label) : Phrase("%1 %2", "%1 %2").with(spoken, unitLabel)
    }

    /// A whole number of parts of ten as a decimal number, without zeros at the end when there are no decimals.
    static func decimal(_ number: Int64, places: Int) -> String {
        var unit: Int64 = 1
        for _ in 0..<places { unit *= 10 }
        let rest = "\(abs(number % unit))"
        let sign = number < 0 && number > -unit ? "-" : ""
        return "\(sign)\(number / unit).\(String(repeating: "0", count: places - rest.utf8.count))\(rest)"
    }
}
