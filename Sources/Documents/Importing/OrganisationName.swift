import Domain

/// How names of organisations are compared: 联合村党支部, 联合村支部 and 中共联合村支部委员会 are one.
enum OrganisationName {
    /// The form two names are compared in: without 中共 and spaces, every kind of body by its shortest word.
    static func key(_ text: String) -> String {
        var rest = Array(LenientText.key(text).unicodeScalars)[...]
        for prefix in prefixes where rest.starts(with: prefix) { rest = rest.dropFirst(prefix.count) }
        var result = String.UnicodeScalarView()
        while let first = rest.first {
            if bodyLeads.contains(first), let body = bodies.first(where: { rest.starts(with: $0.long) }) {
                result.append(contentsOf: body.short)
                rest = rest.dropFirst(body.long.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    /// What stands before the kind of body: 联合村 of 联合村支部. The key itself when it ends with none.
    static func stem(_ key: String) -> String {
        for ending in ["党工委", "工委", "党委", "总支", "支部", "党小组"] where key.hasSuffix(ending) {
            let stem = String(key.dropLast(ending.count))
            return stem.isEmpty ? key : stem
        }
        return key
    }

    /// The names of a path: 新仓镇党委/联合村支部.
    static func path(_ text: String) -> [String] {
        text.split { "/／\\＼>＞→|｜".contains($0) }.map { CellText.clean(String($0)) }.filter { !$0.isEmpty }
    }

    /// The name of a branch at the head of a title: 联合村党支部 of `2026年联合村党支部流出党员名册`. Nil when it names none.
    static func branch(inTitle title: String) -> String? {
        var text = CellText.clean(title)
        if let colon = text.lastIndex(where: { $0 == "：" || $0 == ":" }) {
            text = String(text[text.index(after: colon)...])
        }
        let characters = Array(text)
        for end in stride(from: characters.count, to: 1, by: -1) {
            let head = characters[..<end]
            guard ["支部", "支部委员会"].contains(where: { head.reversed().starts(with: $0.reversed()) }) else { continue }
            var name = withoutNumber(head).drop { $0.isASCII || "年度月日".contains($0) }
            while let first = name.first, first.isWhitespace { name = name.dropFirst() }
            let stem = stem(key(String(name)))
            let isGeneral = ["", "支部", "各", "各村", "所在", "流动", "本", "全镇", "所属", "流入", "流出"].contains(stem)
            return isGeneral || name.count > 40 ? nil : String(name)
        }
        return nil
    }

    /// Takes off 一、 and （二） and 3. in front.
    private static func withoutNumber(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
        let rest = text.drop { "（(〇一二三四五六七八九十百0123456789".contains($0) }
        guard let mark = rest.first, "、）).．".contains(mark), rest.count < text.count else { return text }
        return rest.dropFirst()
    }

    private static let prefixes = ["中国共产党", "中共"].map { Array($0.unicodeScalars) }
    private static let bodyLeads: Set<Unicode.Scalar> = ["党", "总", "支", "委"]

    private struct Body {
        let long: [Unicode.Scalar]
        let short: [Unicode.Scalar]

        init(_ long: String, _ short: String) {
            self.long = Array(long.unicodeScalars)
            self.short = Array(short.unicodeScalars)
        }
    }

    /// Longer words first.
    private static let bodies = [
        Body("党总支部委员会", "总支"), Body("总支部委员会", "总支"), Body("党总支委员会", "总支"), Body("党支部委员会", "支部"),
        Body("总支委员会", "总支"), Body("支部委员会", "支部"), Body("党总支部", "总支"), Body("党委员会", "党委"),
        Body("党总支", "总支"), Body("总支部", "总支"), Body("党支部", "支部"), Body("委员会", "党委"),
    ]
}
