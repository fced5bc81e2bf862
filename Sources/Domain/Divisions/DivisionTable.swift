/// The divisions of ``DivisionNames`` in the form that looking up needs: decoded once, at the first use.
struct DivisionTable: Sendable {
    /// What is known of one division.
    struct Entry: Sendable {
        /// The name of the standard: 佛山市, 恩施土家族苗族自治州.
        let name: String
        /// The name of daily life: 佛山, 恩施.
        let shortName: String
        /// The English name: Foshan.
        let english: String
    }

    /// A way to write a division at the head of a text.
    struct Form: Sendable {
        /// The characters to be found.
        let text: [Character]
        /// The number of the code: 44 or 4406.
        let code: Int
        /// Whether the form ends with its kind (省, 市, 州), so that it cannot be the beginning of another name.
        let isComplete: Bool
    }

    /// The decoded table; immutable.
    static let shared = DivisionTable()

    /// By the number of the code.
    let entries: [Int: Entry]
    /// The numbers of all codes, in the order of the codes as text: 43, 4301, 4302.
    let codes: [Int]
    /// All ways to write a province or prefecture by their first character, the longest first, a province before a
    /// prefecture.
    let forms: [Character: [Form]]
    /// The usual names of the counties directly under a province, with the code that they share; the longest first.
    let directCounties: [Form]

    private init() {
        let shortNames = Self.table(DivisionNames.provinceShortNames)
        let english = Self.table(DivisionNames.provinceEnglish)
            .merging(Self.table(DivisionNames.prefectureEnglish)) { first, _ in first }
        let nationalities = DivisionNames.nationalities.description.split(separator: " ").map(String.init)
        var entries: [Int: Entry] = [:]
        var codes: [Int] = []
        var forms: [Form] = []
        for (code, name) in Self.words(DivisionNames.divisions) {
            codes.append(code)
            guard code >= 100 else {
                let short = shortNames[code] ?? String(name.dropLast())
                entries[code] = Entry(name: name, shortName: short, english: english[code] ?? "")
                forms += Self.forms([name, short + "自治区", short + "特区"], short: short, code: code)
                if code == 15 { forms.append(Form(text: ["内", "蒙"], code: code, isComplete: false)) }
                continue
            }
            guard let province = entries[code / 100], name != province.name else {
                entries[code] = entries[code / 100]
                continue
            }
            if Division.isDirectCounties(code) {
                let label = "Counties directly under \(province.english)"
                entries[code] = Entry(name: name, shortName: province.shortName, english: label)
                continue
            }
            let short = Self.shortName(of: name, without: nationalities)
            entries[code] = Entry(name: name, shortName: short, english: english[code] ?? Self.romanized(short))
            forms += Self.forms(name.hasSuffix("州") ? [name, short + "州"] : [name], short: short, code: code)
        }
        self.entries = entries
        self.codes = codes
        let sorted = forms.sorted { ($1.text.count, $0.code) < ($0.text.count, $1.code) }
        self.forms = Dictionary(grouping: sorted) { $0.text[0] }
        directCounties = Self.words(DivisionNames.directCounties)
            .map { Form(text: Array($0.1), code: $0.0, isComplete: false) }
            .sorted { $0.text.count > $1.text.count }
    }

    private static func forms(_ names: [String], short: String, code: Int) -> [Form] {
        names.map { Form(text: Array($0), code: code, isComplete: true) }
            + [Form(text: Array(short), code: code, isComplete: false)]
    }

    /// 恩施 of 恩施土家族苗族自治州, 阿里 of 阿里地区, 佛山 of 佛山市.
    private static func shortName(of name: String, without nationalities: [String]) -> String {
        for kind in ["市", "地区", "盟"] where name.hasSuffix(kind) { return String(name.dropLast(kind.count)) }
        var name = name.hasSuffix("自治州") ? String(name.dropLast(3)) : name
        while let nationality = nationalities.first(where: { name.hasSuffix($0) && name != $0 }) {
            name.removeLast(nationality.count)
        }
        return name
    }

    /// The spelling of place names by GB/T 16159: one word, a capital letter, an apostrophe before a later vowel.
    private static func romanized(_ name: String) -> String {
        var result = ""
        for syllable in Pinyin.syllables(of: name, isPersonName: false) {
            let spelled = syllable.map { $0 == "v" ? "ü" : String($0) }.joined()
            if result.isEmpty {
                result = spelled.prefix(1).uppercased() + spelled.dropFirst()
            } else {
                result += ("aoe".contains(spelled.prefix(1)) ? "'" : "") + spelled
            }
        }
        return result
    }

    /// The entries of a list `code` + `text`, separated by spaces; `_` stands for a space.
    private static func words(_ text: StaticString) -> [(Int, String)] {
        text.description.split(separator: " ").compactMap { word in
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            let name = word[digits.endIndex...].map { $0 == "_" ? " " : String($0) }.joined()
            return Int(digits).map { ($0, name) }
        }
    }

    private static func table(_ text: StaticString) -> [Int: String] {
        Dictionary(words(text)) { first, _ in first }
    }
}
