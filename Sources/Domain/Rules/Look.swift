/// What a rule finds when it looks at an organisation or another record.
enum Look {
    /// It does not concern the subject, and why.
    case refused(Phrase)
    /// It concerns the subject, and what it asks for is there.
    case settled(Phrase)
    /// It concerns the subject, and counts from this date; the schedule says what is due.
    case counts(Anchor)

    /// No words: on a walk over all subjects nobody reads them.
    static let silent = Phrase("", "")

    /// What the schedule says; nothing for a subject that is not concerned or has what is asked for.
    func assess(_ schedule: Schedule, on today: Day) -> Assessment {
        if case .counts(let anchor) = self { schedule.assess(anchor, on: today) } else { Assessment() }
    }

    /// The date it counts from.
    var anchor: Anchor {
        if case .counts(let anchor) = self { anchor } else { .unknown }
    }
}

/// Codes that are read again and again, as cells.
enum CodeCell {
    /// The cell of a code in a list; one that no record has for a code the list does not know.
    static func of(_ code: String, _ list: CodeList) -> UInt32 {
        list.position(of: code).map { UInt32($0 + 1) } ?? .max
    }

    /// The cells of several codes.
    static func set(_ codes: [String], _ list: CodeList) -> Set<UInt32> { Set(codes.map { of($0, list) }) }
}
