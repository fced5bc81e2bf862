/// Something that a filter can ask for by name: a declared field of the member or of the stay away, or what is derived.
///
/// Names, labels and other headings come from the declarations (``Field``); only the derived ones are named here.
public struct FilterField: Hashable, Sendable {
    /// What is looked at.
    enum Subject: Sendable {
        /// A declared field of the member.
        case member(Field)
        /// A declared field of the stay that is still open.
        case stay(Field)
        /// Destination and detailed place of the open stay.
        case place
        /// ``FlowStatus``, and whether somebody is lost or received.
        case status
        /// Days since the last contact.
        case contact
        /// The worst light of the tasks.
        case light
        /// The home branch and the branch taken part in, with all below them.
        case branch
        /// Who keeps in touch: the pairing in force.
        case cadre
        /// Whole years since birth.
        case age
        /// Whole years since joining.
        case partyYears
        /// A declared field of the records that are asked about, whatever their type.
        case own(Field, RecordType)
    }

    /// What may be typed for it in English: `place`, `joined`.
    public let name: String
    /// What a person reads.
    public let label: Phrase
    /// Everything that may be typed for it, as ``LenientText/key(_:)``.
    let words: [String]
    let subject: Subject

    /// Whether its values are hidden unless asked for; they are never offered as completions.
    public var isSensitive: Bool {
        switch subject {
        case .member(let field), .stay(let field), .own(let field, _): field.isSensitive
        default: false
        }
    }

    /// Whether it is compared by size: days, months, numbers.
    public var isOrdered: Bool {
        switch subject {
        case .contact, .age, .partyYears: true
        case .member(let field), .stay(let field), .own(let field, _): field.isOrdered
        default: false
        }
    }

    /// What is typed for it in a language.
    public func word(_ language: Language) -> String { language == .chinese ? label.chinese : name }

    /// Two fields of the same name are the same.
    public static func == (left: FilterField, right: FilterField) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Field {
    /// Whether its values have an order that a person would ask for.
    fileprivate var isOrdered: Bool {
        switch kind {
        case .day, .month, .count, .money: true
        default: false
        }
    }
}

// MARK: The catalogue

extension FilterField {
    /// All fields of the roster in the order in which completion offers them: derived ones, the member's, the stay's.
    public static let all: [FilterField] = {
        var catalogue = Collector()
        catalogue.add(
            "place", Phrase("流向", "Place"), .place,
            ["where", "去向", "流向地", "地点", "详细地点"] + FlowEpisode.destination.headings + FlowEpisode.place.headings)
        catalogue.add("status", Phrase("状态", "Status"), .status, ["流动状态"])
        catalogue.add(
            "contact", Phrase("联系", "Contact"), .contact, ["最近联系", "未联系", "未联系天数", "天", "days", "lastContact"])
        catalogue.add("light", Phrase("灯", "Light"), .light, ["待办", "tasks"])
        catalogue.add("branch", Phrase("支部", "Branch"), .branch, ["党支部", "组织", "党组织", "organisation", "organization"])
        catalogue.add(
            "cadre", Phrase("联系人", "Cadre"), .cadre, Pairing.cadre.headings + Pairing.cadreName.headings)
        catalogue.add("age", Phrase("年龄", "Age"), .age, ["岁"])
        catalogue.add("partyYears", Phrase("党龄", "Party years"), .partyYears, [])
        for field in Member.type.fields { catalogue.add(field, .member(field)) }
        for field in FlowEpisode.type.fields where !neverOfOpenStay.contains(field.name) {
            catalogue.add(field, .stay(field))
        }
        return catalogue.fields
    }()

    /// Fields of a stay that are the same for all open ones, or that nobody reads.
    private static let neverOfOpenStay: Set<String> = Set(
        [
            FlowEpisode.member, FlowEpisode.direction, FlowEpisode.returned, FlowEpisode.transferred,
            FlowEpisode.transferredOn, FlowEpisode.counterpart, FlowEpisode.destination, FlowEpisode.place,
        ].map(\.name))

    /// Short words for a declared field that none of its headings has.
    fileprivate static let shortWords: [String: [String]] = [
        Member.isLost.name: ["失联", "lost"], Member.duesPaidUntil.name: ["党费"],
        FlowEpisode.hasCertificate.name: ["带证", "有证", "活动证", "certificate"],
    ]
}

extension Field {
    /// Its name, label and other headings.
    fileprivate var headings: [String] { [label.chinese, label.english, name] + aliases }
}

/// Collects fields; a word that is taken already stays with whom it belongs to.
private struct Collector {
    var fields: [FilterField] = []
    private var taken: Set<String> = []
    private var names: Set<String> = []

    mutating func add(_ name: String, _ label: Phrase, _ subject: FilterField.Subject, _ words: [String]) {
        var own: [String] = []
        for word in [label.chinese, name, label.english] + words {
            let key = LenientText.key(word)
            if taken.insert(key).inserted { own.append(key) }
        }
        guard names.insert(name).inserted else { return }
        fields.append(FilterField(name: name, label: label, words: own, subject: subject))
    }

    mutating func add(_ field: Field, _ subject: FilterField.Subject) {
        // The note of a stay gives way to that of the member; the home branch keeps its label beside 支部.
        var name = field.name
        if name == Member.branch.name, case .member = subject { name = "homeBranch" }
        guard !names.contains(name) else { return }
        var words = field.aliases + (FilterField.shortWords[field.name] ?? [])
        // 入党 of 入党日期, 身份证 of 身份证号.
        for suffix in ["日期", "时间", "号"] where field.label.chinese.hasSuffix(suffix) {
            words.append(String(field.label.chinese.dropLast(suffix.count)))
        }
        add(name, field.label, subject, words)
    }
}

/// The fields that a filter can ask about: those of the roster, or the declared ones of a record type.
public struct FilterCatalogue: Sendable {
    /// The fields in the order in which completion offers them.
    public let fields: [FilterField]
    private let byWord: [String: FilterField]

    /// What can be asked about members in the roster.
    public static let members = FilterCatalogue(FilterField.all)

    /// What can be asked about the records of a type: every declared field.
    public init(_ type: RecordType) {
        var collector = Collector()
        for field in type.fields { collector.add(field, .own(field, type)) }
        self.init(collector.fields)
    }

    private init(_ fields: [FilterField]) {
        self.fields = fields
        var table: [String: FilterField] = [:]
        for field in fields { for word in field.words where table[word] == nil { table[word] = field } }
        byWord = table
    }

    /// The field that a word names, exactly.
    func exact(_ word: String) -> FilterField? { byWord[LenientText.key(word)] }

    /// The fields that a word names, or begins to name: exactly, by the beginning of a word, by pinyin or initials.
    func matching(_ word: String) -> [FilterField] {
        let key = LenientText.key(word)
        guard !key.isEmpty else { return fields }
        let pinyin = Pinyin.Query(key)
        let exact = byWord[key]
        let others = fields.filter { field in
            field != exact
                && (field.words.contains { $0.hasPrefix(key) }
                    || pinyin.range(in: field.label.chinese)?.lowerBound == 0)
        }
        return (exact.map { [$0] } ?? []) + others
    }

    /// The field whose label sounds the same: what an input method gets wrong.
    func sounding(like word: String) -> FilterField? {
        let sound = Pinyin.syllables(of: word, isPersonName: false)
        guard !sound.isEmpty else { return nil }
        return fields.first { Pinyin.syllables(of: $0.label.chinese, isPersonName: false) == sound }
    }
}
