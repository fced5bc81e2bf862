import Domain

@testable import Documents

/// A ledger and a sheet on its way into it, for tests: no clock, the same identities in every run.
struct ImportFixture {
    static let today = Day.earliest.adding(days: 739_940)

    var ledger = Ledger()
    private var identities = SplitMix64(seed: 1)
    private var sequence: UInt64 = 0

    /// Plans the import of rows of text; the first is the header unless titles stand above it.
    mutating func plan(
        _ rows: [[String]], source: String = "名册.csv", options: ImportOptions = ImportOptions(),
        progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        let lines = rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n")
        let document = try Document.read(bytes: Array(lines.utf8), name: source)
        return try plan(document, source: source, options: options, progress: progress)
    }

    /// Plans the import of a workbook.
    mutating func plan(
        _ workbook: WorkbookFixture, source: String = "名册.xlsx", options: ImportOptions = ImportOptions()
    ) throws(DocumentError) -> ImportPlan {
        let document = try Document.read(
            bytes: workbook.bytes(), name: source, choice: ImportPlanner.sheetChoice)
        return try plan(document, source: source, options: options)
    }

    /// Plans the import of a document.
    mutating func plan(
        _ document: Document, source: String, options: ImportOptions = ImportOptions(),
        progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> ImportPlan {
        try ImportPlanner.plan(
            document, source: source, into: ledger, today: Self.today, options: options, identities: &identities,
            progress: progress)
    }

    /// Applies changes as one transaction.
    @discardableResult
    mutating func apply(_ changes: [Change], _ purpose: Purpose = .importing) throws(Conflict) -> Transaction {
        sequence += 1
        let transaction = Transaction(
            id: TransactionID(device: "tests0", sequence: sequence),
            time: HybridTime(milliseconds: Int64(Self.today.number) * 86_400_000, counter: UInt16(sequence % 60_000)),
            author: "测试", proposal: Proposal(purpose, changes))
        try ledger.apply(transaction)
        return transaction
    }

    /// Plans and applies rows.
    @discardableResult
    mutating func take(_ rows: [[String]], source: String = "名册.csv") throws -> ImportPlan {
        let plan = try plan(rows, source: source)
        try apply(plan.changes)
        return plan
    }

    // MARK: Looking at the result

    /// The kept members by name, as `field=value` texts without the masked ones.
    func member(_ name: String) -> RecordDraft? {
        ledger.records(of: .member, named: name).first.flatMap { RecordDraft(editing: $0, in: ledger) }
    }

    /// What a person reads in a field of a member.
    func text(_ field: Field, of name: String) -> String {
        guard let draft = member(name) else { return "没有此人" }
        return field.editableText(draft[field], in: ledger, .chinese)
    }

    /// The kept stays of a member, each as a draft.
    func stays(of name: String) -> [RecordDraft] {
        guard let id = ledger.records(of: .member, named: name).first, let row = ledger.members.row(of: id) else {
            return []
        }
        return ledger.rows(of: FlowEpisode.type, where: FlowEpisode.member, is: row).compactMap {
            RecordDraft(editing: ledger.episodes.id($0), in: ledger)
        }
    }

    /// What a person reads in a field of the only stay of a member.
    func text(stay field: Field, of name: String) -> String {
        let stays = stays(of: name)
        guard stays.count == 1 else { return "\(stays.count) 条" }
        return field.editableText(stays[0][field], in: ledger, .chinese)
    }

    /// The kept records of every type without their identities: what a person would call the same ledger.
    var content: [String] { ImportFixture.content(of: ledger) }

    static func content(of ledger: Ledger) -> [String] {
        var lines: [String] = []
        for table in ledger.tables {
            for row in 0..<table.count where !table.isRetired(row) {
                let draft = RecordDraft(editing: table.id(row), in: ledger)
                let values = table.type.fields.compactMap { field -> String? in
                    guard let value = draft?[field] else { return nil }
                    return "\(field.name)=\(field.editableText(value, in: ledger, .chinese))"
                }
                lines.append("\(table.type.kind): " + values.joined(separator: " "))
            }
        }
        return lines.sorted()
    }

    private static func quoted(_ text: String) -> String {
        text.contains { "\",\n\r".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}

extension ImportPlan {
    /// Rows of each outcome, which add up to those read.
    var counts: [Int] { [read, added, updated, unchanged, rejected] }

    /// The Chinese messages about a row.
    func messages(row: Int?) -> [String] { remarks.filter { $0.row == row }.map(\.message.chinese) }
}
