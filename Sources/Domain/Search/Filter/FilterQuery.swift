/// One question of a filter about a named field: 流向:上海, 联系>90天, -灯:红.
public struct FilterTerm: Hashable, Sendable {
    /// What is asked about.
    public let field: FilterField
    let comparison: FilterToken.Comparison
    /// Whether it is compared by size.
    public var isComparison: Bool { comparison.isOrdering }
    /// The values of which one must fit, as typed.
    public let words: [String]
    /// Whether those are wanted who do not fit.
    public let isNegated: Bool
}

/// What stands after `/`, taken apart: plain words, questions about fields, and what could not be understood.
///
/// All of it must fit. What is not understood is left out and named in ``problems``: a slip of the pen never empties the
/// list.
public struct FilterQuery: Hashable, Sendable {
    /// Words that an entry must contain, whatever the field.
    public let plain: SearchQuery
    /// Words that no entry may contain.
    public let excluded: [SearchQuery]
    /// Questions about fields.
    public let terms: [FilterTerm]
    /// What was left out, in the order of the text.
    public let problems: [Phrase]

    /// Whether nothing is asked, so that everybody fits.
    public var isEmpty: Bool { plain.terms.isEmpty && excluded.isEmpty && terms.isEmpty }

    /// Takes a text apart.
    ///
    /// - Parameter catalogue: the fields that can be asked about by name.
    public init(_ text: String, in catalogue: FilterCatalogue = .members) {
        var words: [String] = []
        var excluded: [SearchQuery] = []
        var terms: [FilterTerm] = []
        var problems: [Phrase] = []
        for token in FilterToken.split(text) {
            guard let name = token.name, name.contains(where: \.isLetter) else {
                guard !token.value.isEmpty, token.range.count > 1 || !FilterQuery.isBareSign(token.value) else {
                    continue
                }
                let word = token.name == nil ? token.value : FilterQuery.whole(token, of: text)
                if token.isNegated { excluded.append(SearchQuery(words: [word])) } else { words.append(word) }
                continue
            }
            switch FilterQuery.field(named: name, in: catalogue) {
            case .success(let field):
                let values = FilterToken.alternatives(token.value, isQuoted: token.isQuoted).filter { !$0.isEmpty }
                // Still being typed: asks nothing yet.
                guard !values.isEmpty else { continue }
                terms.append(
                    FilterTerm(
                        field: field, comparison: token.comparison, words: values,
                        isNegated: token.isNegated != token.isNotEqual))
            case .failure(let problem): problems.append(problem.text)
            }
        }
        plain = SearchQuery(words: words)
        self.excluded = excluded
        self.terms = terms
        self.problems = problems
    }

    private static func isBareSign(_ value: String) -> Bool { ["-", "!", "－", "！"].contains(value) }

    /// A token whose name is none, such as 10:30, as it stands in the text.
    private static func whole(_ token: FilterToken, of text: String) -> String {
        let characters = Array(text)
        return String(characters[(token.range.lowerBound + (token.isNegated ? 1 : 0))..<token.range.upperBound])
    }

    struct NameProblem: Error {
        let text: Phrase
    }

    /// The field that a name stands for: exactly, or as the only one that begins so.
    static func field(
        named name: String, in catalogue: FilterCatalogue
    ) -> Result<FilterField, NameProblem> {
        if let field = catalogue.exact(name) { return .success(field) }
        let found = catalogue.matching(name)
        if found.count == 1 { return .success(found[0]) }
        let said = Phrase(verbatim: name)
        if found.isEmpty {
            guard let near = catalogue.sounding(like: name) else {
                return .failure(
                    NameProblem(text: Phrase("没有筛选项「%1」，按 Tab 列出", "No filter '%1'; Tab lists them").with(said)))
            }
            return .failure(
                NameProblem(
                    text: Phrase("没有筛选项「%1」，是「%2」吗？", "No filter '%1'; did you mean '%2'?")
                        .with(said, Phrase(near.label.chinese, near.name))))
        }
        let names = Phrase(
            found.prefix(3).map(\.label.chinese).joined(separator: "、"),
            found.prefix(3).map(\.name).joined(separator: ", "))
        return .failure(NameProblem(text: Phrase("「%1」可以是 %2", "'%1' may be %2").with(said, names)))
    }
}
