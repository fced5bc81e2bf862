/// A cell read as a code: an ID number, a phone number, a certificate number. Text that is made of digits but is never
/// reckoned with.
public enum CellCode: Equatable, Sendable {
    /// Nothing is filled in.
    case empty
    /// The code, compact: no spaces, no full-width characters, no exponent, no `.0`.
    case code(String)
    /// A spreadsheet kept the number as a number and threw away digits after the 15th. They must not be guessed.
    case truncatedBySpreadsheet
    /// The cell holds a spreadsheet error, a date or yes/no: no code.
    case notACode

    /// Reads a cell as a code.
    ///
    /// A number of 16 or more digits counts as truncated when everything after the 15th digit is zero, or when a
    /// floating-point number cannot hold it. Text such as `9.90101E+17`, which is how such a number leaves a spreadsheet
    /// by way of CSV, counts as truncated when it names fewer digits than the number has.
    public init(_ cell: SheetCell) {
        switch cell {
        case .empty: self = .empty
        case .text(let text): self.init(text: CellText.compact(text))
        case .number(let number): self.init(number)
        case .date, .boolean, .error: self = .notACode
        }
    }

    private init(text: String) {
        guard !text.isEmpty else {
            self = .empty
            return
        }
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            let decimal = Decimal(text), decimal.hasExponent
        else {
            self = .code(text)
            return
        }
        // The exponent says how many digits there were; the mantissa how many are left.
        if decimal.isInteger, decimal.givenDigits >= decimal.integerDigits.count {
            self = .code(decimal.text)
        } else {
            self = .truncatedBySpreadsheet
        }
    }

    private init(_ number: SheetNumber) {
        guard let decimal = Decimal(number.digits) else {
            self = .notACode
            return
        }
        guard decimal.isInteger else {
            self = .code(Self.plain(number))
            return
        }
        let digits = decimal.integerDigits
        if digits.count > 15 {
            let tailIsZero = digits.dropFirst(15).allSatisfy { $0 == UInt8(ascii: "0") }
            guard !tailIsZero, digits.count <= 18, let exact = Int(String(decoding: digits, as: UTF8.self)),
                Int(exactly: Double(exact)) == exact
            else {
                self = .truncatedBySpreadsheet
                return
            }
        }
        self = .code(decimal.text)
    }

    /// A number as a person would write it: no exponent, no `.0`, at most 15 significant digits after rounding.
    public static func plain(_ number: SheetNumber) -> String {
        guard let decimal = Decimal(number.digits) else { return number.digits }
        if decimal.isInteger { return decimal.text }
        // Spreadsheets store 0.1 as 0.10000000000000001; the shortest text of the same number is what was typed.
        return Decimal("\(number.value)")?.text ?? decimal.text
    }
}

/// A decimal number taken apart as text, so that no digit passes through floating point.
private struct Decimal {
    private let isNegative: Bool
    /// Digits before the point, without leading zeros; empty below 1.
    let integerDigits: [UInt8]
    /// Digits after the point, without trailing zeros.
    private let fraction: [UInt8]
    /// How many digits the text itself names, leading zeros not counted.
    let givenDigits: Int
    let hasExponent: Bool

    var isInteger: Bool { fraction.isEmpty }

    var text: String {
        let whole = integerDigits.isEmpty ? "0" : String(decoding: integerDigits, as: UTF8.self)
        let sign = isNegative && !(integerDigits.isEmpty && fraction.isEmpty) ? "-" : ""
        return sign + (fraction.isEmpty ? whole : whole + "." + String(decoding: fraction, as: UTF8.self))
    }

    /// Reads `[-+]digits[.digits][E[-+]digits]`; nil for anything else, and for exponents beyond what a cell can hold.
    init?(_ text: String) {
        var rest = Substring(text).utf8
        let sign = rest.first
        isNegative = sign == UInt8(ascii: "-")
        if isNegative || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var digits: [UInt8] = []
        var pointAt: Int?
        var exponent: Int?
        while let byte = rest.first {
            rest = rest.dropFirst()
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
            case UInt8(ascii: ".") where pointAt == nil: pointAt = digits.count
            case UInt8(ascii: "E"), UInt8(ascii: "e"):
                guard !digits.isEmpty, let value = Int(Substring(rest)), abs(value) <= 400 else { return nil }
                exponent = value
                rest = rest.dropFirst(rest.count)
            default: return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        hasExponent = exponent != nil
        let point = (pointAt ?? digits.count) + (exponent ?? 0)
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        givenDigits = digits.count - zeros
        var whole: [UInt8]
        var part: [UInt8]
        if point >= digits.count {
            whole = digits + Array(repeating: UInt8(ascii: "0"), count: point - digits.count)
            part = []
        } else if point <= 0 {
            whole = []
            part = Array(repeating: UInt8(ascii: "0"), count: -point) + digits
        } else {
            whole = Array(digits[..<point])
            part = Array(digits[point...])
        }
        whole.removeFirst(whole.prefix { $0 == UInt8(ascii: "0") }.count)
        while part.last == UInt8(ascii: "0") { part.removeLast() }
        integerDigits = whole
        fraction = part
    }
}
