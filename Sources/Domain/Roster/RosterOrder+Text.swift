/// Orders as the settings of a session keep them: `days-`, `member.joined`, `stay.out-`.
extension RosterOrder {
    /// The order as text; a `-` behind it turns it round.
    public var settingsText: String { key.settingsText + (isDescending ? "-" : "") }

    /// Reads ``settingsText``; nil for another text, or a field that is not declared.
    public init?(settingsText text: some StringProtocol) {
        let isDescending = text.hasSuffix("-")
        guard let key = Key(settingsText: isDescending ? text.dropLast() : text[...]) else { return nil }
        self.init(key, descending: isDescending)
    }
}

extension RosterOrder.Key {
    private static let words: [(word: String, key: RosterOrder.Key)] = [
        ("destination", .destination), ("contact", .lastContact), ("days", .daysSinceContact), ("light", .light),
        ("status", .status), ("branch", .branch),
        ("cadre", .cadre),
    ]

    /// The key as text.
    var settingsText: String {
        switch self {
        case .field(let name): "member.\(name)"
        case .stay(let name): "stay.\(name)"
        default: RosterOrder.Key.words.first { $0.key == self }?.word ?? ""
        }
    }

    init?(settingsText text: some StringProtocol) {
        let parts = String(text).split(separator: ".", maxSplits: 1).map(String.init)
        switch parts.first {
        case "member" where parts.count == 2 && Member.type.field(parts[1]) != nil: self = .field(parts[1])
        case "stay" where parts.count == 2 && FlowEpisode.type.field(parts[1]) != nil: self = .stay(parts[1])
        default:
            guard let found = RosterOrder.Key.words.first(where: { $0.word == String(text) }) else { return nil }
            self = found.key
        }
    }
}
