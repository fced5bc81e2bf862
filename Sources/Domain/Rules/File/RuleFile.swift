extension RecordKind {
    /// 规则.
    public static let rules: RecordKind = "rules"
}

/// 规则: the rules file of a ledger, kept as a record, so that every change to it has an author and a date, and can be
/// undone.
///
/// A file with a fault is refused as a whole, by line; the last good one stays in force.
public enum RuleFile {
    /// The declaration.
    public static let type = RecordType(
        .rules, Phrase("规则", "Rules"), plural: "rules",
        purpose: Phrase(
            "待办所依的规则全文；平时在规则窗口中修改", "The text of the rules behind the tasks; change it in the rules window"),
        fields: [name, text], titleFields: [name], check: check,
        duplicates: duplicates)

    private static let section = Phrase("规则", "Rules")
    /// 名称.
    public static let name = Field("name", Phrase("名称", "Name"), .text, required: true, section: section)
    /// 规则文件: what ``RuleTextReader`` reads.
    public static let text = Field(
        "text", Phrase("规则文件", "Rules file"), .note, required: true, section: section,
        help: Phrase("hongyan rules 写出带说明的样本", "hongyan rules writes one with remarks"))

    private static func check(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        guard case .text(let text) = draft[RuleFile.text] else { return [] }
        return RuleTextReader(text).problems.map { Problem(.error, $0.text, field: RuleFile.text.name) }
    }

    private static func duplicates(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        guard draft.isNew, row(in: ledger.table(type)) != nil else { return [] }
        return [
            Problem(.error, Phrase("本台账已有规则文件，请修改那一份。", "This ledger has a rules file already: edit that one."))
        ]
    }

    /// The row of the file in force: the first that is kept.
    static func row(in table: Table) -> Int? { (0..<table.count).first { !table.isRetired($0) } }

    /// The rules that a table of rules files puts in force. A file that cannot be followed, as one that a later version
    /// wrote, leaves everything as shipped.
    static func rules(of table: Table) -> [Rule] {
        guard let row = row(in: table) else { return RuleBook.shipped }
        let reader = RuleTextReader(table.text(text, row))
        return reader.problems.isEmpty ? reader.rules : RuleBook.shipped
    }
}

extension Ledger {
    /// The text of the rules file; nil when all rules are as shipped.
    public var ruleText: String? {
        let table = table(RuleFile.type)
        return RuleFile.row(in: table).map { table.text(RuleFile.text, $0) }
    }

    /// What makes a text the rules file of the ledger; nothing when it is already. The text is not checked here: the
    /// problems of the draft say what is wrong with it.
    ///
    /// - Parameter id: the identity of the file if there is none yet.
    public func draft(ofRules text: String, id: RecordID) -> RecordDraft {
        let table = table(RuleFile.type)
        if let row = RuleFile.row(in: table), var draft = RecordDraft(editing: table.id(row), in: self) {
            draft[RuleFile.text] = .text(text)
            return draft
        }
        return RecordDraft(
            new: .rules, id: id,
            values: [RuleFile.name.name: .text(RuleFile.type.label.chinese), RuleFile.text.name: .text(text)])
    }
}
