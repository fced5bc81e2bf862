/// How well the source of a rule is established.
public enum EvidenceGrade: String, CaseIterable, Sendable {
    /// The text of the rule itself was read.
    case text = "A"
    /// A secondary page says so: to be checked against the original.
    case secondary = "B"
    /// The practice of one or several places: to be checked against one's own.
    case practice = "C"
    /// Nothing was found that confirms it.
    case unconfirmed = "O"

    /// Whether somebody should check it before relying on it.
    public var needsCheck: Bool { self != .text }

    /// What the grade means.
    public var label: Phrase {
        switch self {
        case .text: Phrase("原文", "text of the rule")
        case .secondary: Phrase("转述", "secondary source")
        case .practice: Phrase("各地做法", "practice of some places")
        case .unconfirmed: Phrase("未证实", "unconfirmed")
        }
    }
}

/// Where a rule comes from, in words that a secretary can defend.
public enum Citation: Hashable, Sendable {
    /// A written rule or a known practice. `source` names it; `number` is its number in the project's own list of rules.
    case source(Phrase, number: String, grade: EvidenceGrade)
    /// 本地约定: nothing but an agreement of this office. The phrase says what was agreed.
    case local(Phrase)

    /// The source with its grade; 核对 where the original has not been read.
    public var label: Phrase {
        switch self {
        case .source(let source, _, let grade):
            grade.needsCheck
                ? Phrase("%1（%2，请核对）", "%1 (%2: please check)").with(source, grade.label)
                : Phrase("%1（%2）", "%1 (%2)").with(source, grade.label)
        case .local(let agreement): Phrase("本地约定：%1", "Local convention: %1").with(agreement)
        }
    }

    /// The source without its grade, in Chinese.
    var text: String {
        switch self {
        case .source(let source, _, _): source.chinese
        case .local(let agreement): agreement.chinese
        }
    }

    /// The grade; nil for a local convention.
    public var grade: EvidenceGrade? {
        if case .source(_, _, let grade) = self { grade } else { nil }
    }
}
