/// Decides what a header cell, with the headings above it, means.
struct ColumnVocabulary {
    enum Meaning: Equatable {
        case known(String)
        case forbidden
        case unknown
    }

    private let literal: [String: String]
    private let bare: [String: String]
    private let forbidden: [String]
    private let forbiddenExactly: Set<String>
    /// Every ending of every name, whole names included.
    private let endings: Set<String>

    init(_ columns: [KnownColumn], forbidden: ForbiddenColumns) {
        var literal: [String: String] = [:]
        var bare: [String: String] = [:]
        var ambiguous: Set<String> = []
        for column in columns {
            for name in column.names {
                let full = HeaderText.full(name)
                if literal[full] == nil { literal[full] = column.id }
                let short = HeaderText.bare(name)
                if let other = bare[short], other != column.id { ambiguous.insert(short) }
                bare[short] = column.id
            }
        }
        // `时间(外出)` and `时间(返回)` are two columns; plain 时间 must not become either.
        for name in ambiguous { bare[name] = nil }
        self.literal = literal
        self.bare = bare
        self.forbidden = forbidden.words.map(HeaderText.full)
        forbiddenExactly = Set(self.forbidden)
        endings = Set(
            [literal.keys, bare.keys].joined().flatMap { name in name.indices.map { String(name[$0...]) } })
    }

    /// Whether a text can be a known name, or the last part of one whose beginning stands in the headings above.
    func mayEndName(_ text: String) -> Bool {
        // The longest name there is has a few dozen characters; a remark of a page is none.
        text.utf8.count <= 600 && HeaderText.readings(text).contains(where: endings.contains)
    }

    /// The meaning of a column with the headings above it, outermost first.
    ///
    /// A forbidden heading forbids everything below it: 姓名 under 家庭成员 is nobody's name here. A column that is
    /// known literally is known; else a forbidden word anywhere in its text drops it, before brackets are looked away
    /// from: `从事职业（及年收入）` is not an occupation.
    func meaning(_ path: [String]) -> Meaning {
        guard let leaf = path.last else { return .unknown }
        let headings = path.dropLast()
        if headings.contains(where: { isForbidden(HeaderText.full($0)) }) { return .forbidden }
        let whole = HeaderText.full(leaf)
        if forbiddenExactly.contains(whole) { return .forbidden }
        // The most specific name first: all headings and the name, then fewer headings, then the name alone.
        let joined = path.indices.map { path[$0...] }
        for steps in joined {
            if let id = literal[HeaderText.full(steps.joined())] { return .known(id) }
        }
        if isForbidden(whole) || isForbidden(HeaderText.full(path.joined())) { return .forbidden }
        for steps in joined {
            let above = HeaderText.bare(steps.dropLast().joined())
            for reading in HeaderText.readings(leaf) {
                if let id = literal[above + reading] ?? bare[above + reading] { return .known(id) }
            }
        }
        return .unknown
    }

    private func isForbidden(_ full: String) -> Bool {
        forbidden.contains { full.contains($0) }
    }
}

extension String {
    /// True when the other text stands somewhere inside.
    fileprivate func contains(_ other: String) -> Bool {
        let needle = Array(other.utf8)
        let hay = Array(utf8)
        guard !needle.isEmpty, hay.count >= needle.count else { return false }
        return (0...hay.count - needle.count).contains { hay[$0..<$0 + needle.count].elementsEqual(needle) }
    }
}
