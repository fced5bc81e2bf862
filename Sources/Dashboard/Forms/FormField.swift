import Domain
import Screen

/// One line of a form: a declared field, what is typed, and what it means.
struct FormField: Sendable {
    /// The declaration.
    let field: Field
    /// What is typed.
    var input: TextField
    /// What it means.
    private(set) var reading: FieldReading
    /// Whether somebody has typed here.
    private(set) var isTouched = false
    /// Whether the text is a choice as a whole, which nobody has begun to change: what is typed then replaces it, as what
    /// is typed behind the name of an organisation finds nothing.
    private(set) var isWholeChoice = false
    /// Whether the value is given from outside and cannot be typed.
    let isFixed: Bool
    /// Whether a sensitive value is still hidden: it is shown, and can be changed, only when somebody asks for it.
    private(set) var isMasked: Bool

    init(_ field: Field, value: Value?, isFixed: Bool = false, _ state: DashboardState) {
        self.field = field
        self.isFixed = isFixed
        let keepsLines = if case .note = field.kind { true } else { false }
        input = TextField(field.editableText(value, in: state.ledger, state.language), keepsLines: keepsLines)
        reading = FieldReading(value)
        isMasked = field.isSensitive && value != nil
        isWholeChoice = hasChoices && value != nil
    }

    /// What is shown: the text, or its mask.
    var shownText: String { isMasked ? field.masking?.mask(input.text) ?? input.text : input.text }

    /// Shows a hidden value, so that it can be changed.
    mutating func reveal() { isMasked = false }

    /// Reads what is typed again.
    mutating func read(_ state: DashboardState) {
        isTouched = true
        isWholeChoice = false
        reading = field.read(input.text, in: state.ledger, today: state.today)
    }

    /// Writes a day out that was typed as 昨天 or 3.5, when somebody leaves the line.
    mutating func writeOut() {
        guard isTouched, let writtenOut else { return }
        input.replace(with: writtenOut)
    }

    /// A date as it is stored: 昨天 means another day tomorrow. Nil for other fields.
    var writtenOut: String? {
        switch reading.value {
        case .day(let day): day.description
        case .month(let month): month.description
        default: nil
        }
    }

    /// Takes what was typed before a crash. A number is hidden again: nobody has asked for it this time.
    mutating func restore(_ text: String, _ state: DashboardState) {
        input.replace(with: text)
        read(state)
        switch reading.value {
        // Perhaps it was typed in another language.
        case .reference?, .code?, .flag?: choose(reading.value, state)
        default: break
        }
        isMasked = field.isSensitive && reading.value != nil && !reading.isError
    }

    /// Takes a value that was chosen from a list.
    mutating func choose(_ value: Value?, _ state: DashboardState) {
        isTouched = true
        input.replace(with: field.editableText(value, in: state.ledger, state.language))
        reading = FieldReading(value)
        isWholeChoice = hasChoices && value != nil
    }

    /// Makes room for something else where a whole choice stands.
    mutating func makeRoom() {
        guard isWholeChoice else { return }
        input.replace(with: "")
        isWholeChoice = false
    }

    /// Lets what is typed go into the text, after somebody moved the caret in it.
    mutating func keepText() { isWholeChoice = false }

    /// Whether a calendar belongs to the field.
    var hasCalendar: Bool {
        switch field.kind {
        case .day, .month: true
        default: false
        }
    }

    /// Whether it holds a month.
    var isMonth: Bool { if case .month = field.kind { true } else { false } }

    /// Whether it holds several lines, which an editor shows better.
    var isNote: Bool { if case .note = field.kind { true } else { false } }

    /// The day it holds; of a month its first.
    var day: Day? {
        switch reading.value {
        case .day(let day): day
        case .month(let month): month.firstDay
        default: nil
        }
    }

    /// How a date was understood, for whoever typed 上周五; nil for other fields and for what is no date yet.
    var understood: Phrase? {
        switch reading.value {
        case .day(let day): day.inFull
        case .month(let month): Phrase(month.chinese, month.description)
        default: nil
        }
    }

    /// `17/18` while a number is not complete yet, which is no mistake; nil when it is complete, or no number.
    var progress: String? {
        let typed = LenientText.key(input.text).filter { $0 != "-" }
        guard !typed.isEmpty, typed.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        switch field.kind {
        case .citizenNumber: return typed.count < 18 ? "\(typed.count)/18" : nil
        case .phone: return typed.first == "1" && typed.count < 11 ? "\(typed.count)/11" : nil
        default: return nil
        }
    }

    /// Whether a list of choices belongs to the field.
    var hasChoices: Bool {
        switch field.kind {
        case .code, .reference, .division, .flag: true
        default: false
        }
    }
}
