import Synchronization

/// One value of a code list.
public struct CodeEntry: Hashable, Sendable {
    /// What is stored; unique in its list and never changed once published.
    public let code: String
    /// What is shown.
    public let label: Phrase
    /// Other words for it that an office writes; understood on input, never written.
    public let aliases: [String]
    /// The code of the entry this one is a part of ("其中"), nil at the top.
    public let parent: String?
    /// Whether the value is of our own making rather than of the standard or form that the list follows.
    public let isLocal: Bool

    init(
        _ code: String, _ chinese: String, _ english: String, _ aliases: [String] = [], parent: String? = nil,
        isLocal: Bool = false
    ) {
        self.code = code
        self.label = Phrase(chinese, english)
        self.aliases = aliases
        self.parent = parent
        self.isLocal = isLocal
    }
}

/// The entries of a list by every word that means them. Made when somebody asks: most lists are never asked in a session,
/// and all of them together would be a tenth of the start of the program.
private final class WordIndex: Sendable {
    private let entries: [CodeEntry]
    private let suffixes: [String]
    private let index = Mutex<[String: Int]?>(nil)

    init(_ entries: [CodeEntry], _ suffixes: [String]) {
        self.entries = entries
        self.suffixes = suffixes
    }

    /// The position of the entry that a word means, in the form of ``LenientText/key(_:)``.
    subscript(key: String) -> Int? {
        index.withLock { index in
            let words = index ?? make()
            index = words
            return words[key]
        }
    }

    private func make() -> [String: Int] {
        var words: [String: Int] = [:]
        // Labels go first, so that no alias can hide the label of another entry.
        for (position, entry) in entries.enumerated() {
            for word in [entry.label.chinese, entry.label.english, entry.code] {
                let key = LenientText.key(word)
                if words[key] == nil { words[key] = position }
            }
        }
        for (position, entry) in entries.enumerated() {
            for word in entry.aliases + [CodeList.dropping(suffixes, from: entry.label.chinese)] {
                let key = LenientText.key(word)
                if words[key] == nil { words[key] = position }
            }
        }
        return words
    }
}

/// A closed list of coded values with labels in both languages, found by code, label or office word.
///
/// Lists are values declared once (`CodeList.sex`); equality and hashing go by ``id``.
public struct CodeList: Sendable, Identifiable {
    /// A stable name: `ethnic-group`.
    public let id: String
    /// What the list is a list of.
    public let title: Phrase
    /// The entries in the order of the standard or form.
    public let entries: [CodeEntry]
    /// The standard, form or practice the list follows, for help texts.
    public let source: Phrase

    private let byCode: [String: Int]
    private let words: WordIndex
    private let suffixes: [String]
    private let padding: Int

    /// Makes a list. `suffixes` are word ends that may be missing or added on input (族 of 汉族).
    init(
        id: String, title: Phrase, source: Phrase, suffixes: [String] = [], entries: [CodeEntry]
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.entries = entries
        self.suffixes = suffixes
        words = WordIndex(entries, suffixes)
        byCode = Dictionary(entries.enumerated().map { ($1.code, $0) }) { $1 }
        let width = entries.first?.code.utf8.count ?? 0
        let numeric = entries.allSatisfy {
            $0.code.utf8.count == width && $0.code.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        }
        self.padding = numeric ? width : 0
    }

    /// The entry stored under exactly this code.
    public subscript(code code: String) -> CodeEntry? { byCode[code].map { entries[$0] } }

    /// The position of a code in ``entries``; nil for a code the list does not know.
    public func position(of code: String) -> Int? { byCode[code] }

    /// The entry a text means: its code (also without the leading zeros a spreadsheet drops), its label in either
    /// language, or an office word, whatever the width, the case and the blanks. Nil when the list has no such value.
    public func find(_ text: String) -> CodeEntry? {
        let key = LenientText.key(text)
        guard !key.isEmpty else { return nil }
        if let index = words[key] { return entries[index] }
        if padding > key.utf8.count, key.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
            let padded = String(repeating: "0", count: padding - key.utf8.count) + key
            if let index = byCode[padded] { return entries[index] }
        }
        let short = CodeList.dropping(suffixes, from: key)
        return short == key ? nil : words[short].map { entries[$0] }
    }

    /// What to show for a stored code; the code itself when the list does not know it, so that nothing is hidden.
    public func label(_ code: String) -> Phrase { self[code: code]?.label ?? Phrase(verbatim: code) }

    /// Whether an entry has parts, and therefore sums them up in a report.
    public func hasParts(_ code: String) -> Bool { entries.contains { $0.parent == code } }

    /// Whether a code is another one or a part of it: what a report row counts.
    public func code(_ code: String, isWithin ancestor: String) -> Bool {
        var current: String? = code
        while let here = current {
            if here == ancestor { return true }
            current = self[code: here]?.parent
        }
        return false
    }

    fileprivate static func dropping(_ suffixes: [String], from word: String) -> String {
        for suffix in suffixes where word.count > suffix.count && word.hasSuffix(suffix) {
            return String(word.dropLast(suffix.count))
        }
        return word
    }
}

extension CodeList: Hashable {
    /// The same list.
    public static func == (left: CodeList, right: CodeList) -> Bool { left.id == right.id }

    /// Hashes the name of the list.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension CodeList: CustomStringConvertible {
    /// The name of the list.
    public var description: String { id }
}

extension CodeList {
    /// Every list of the program, for look-up by ``id`` and for the documentation.
    public static let all: [CodeList] = [
        .sex, .ethnicGroup, .education, .yesNo,
        .memberCategory, .partyStanding, .workPost, .memberClass, .emergingSector,
        .formerOccupation, .flowDestination, .flowType, .departureReason, .lostContactReason, .relationStatus,
        .certificate, .flowRange,
        .organisationType, .hostBody, .role,
        .contactChannel, .contactPurpose,
        .countUnit, .precision,
        .activityKind, .activityState, .attendanceMark, .takingPart, .workArea, .campaign,
        .studyKind, .studyGathering, .medium, .studySide, .lecturerKind, .audience, .materialKind, .sendingWay,
        .noticeKind, .festival, .deliveryState, .sweepKind, .sweepTarget, .sweepResult, .searchSource,
        .agreementKind, .agreementState, .agreementSide, .groupingKind, .groupingRole,
        .caseKind, .caseState, .caseSource, .suggestionChannel, .suggestionCampaign, .suggestionState,
        .pledgeKind, .pledgeResult, .jobKind, .documentKind,
        .contributionKind, .contributionDirection, .investmentKind, .projectStage,
        .siteKind, .checklist, .brandState, .level, .targetState, .honourKind, .selection, .selectionState,
        .grantKind, .tier,
        .transferDirection, .transferOutcome, .duesBasis, .yearlyGrade, .developmentStage,
        .assignmentKind,
    ]

    /// The list of that name.
    public static func named(_ id: String) -> CodeList? { all.first { $0.id == id } }
}
