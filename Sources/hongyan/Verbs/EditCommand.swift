import ArgumentParser
import Domain
import Store

/// Edits fields of one record.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "编辑一条记录 / Edits a record.",
        discussion: "hongyan edit 编号 mobile=12000000001 note=…（空值清除 / an empty value clears the field）")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("记录编号或名称 / number or name of the record", valueName: "RECORD-ID"))
    var record: String

    @Argument(help: ArgumentHelp("字段=值 / field=value", valueName: "FIELD=VALUE"))
    var assignments: [String]

    func run() throws {
        let opened = try options.open()
        var ledger = opened.ledger
        let language = try options.language()
        let id = try Records.find(record, in: ledger)
        guard var draft = RecordDraft(editing: id, in: ledger), let type = Schema.type(draft.kind) else {
            throw Failure(Phrase("没有编号为「%1」的记录。", "There is no record '%1'.").with(record))
        }
        for assignment in assignments {
            let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            guard parts.count == 2 else {
                throw Failure(Phrase("「%1」应写成 字段=值。", "'%1' must be FIELD=VALUE.").with(assignment))
            }
            guard let field = type.field(parts[0]) ?? type.fields.first(where: { $0.label.chinese == parts[0] }) else {
                let names = type.fields.map(\.name).joined(separator: " ")
                throw Failure(
                    Phrase("%1没有字段「%2」。可用：%3", "%1 has no field '%2'. There are: %3")
                        .with(type.label, Phrase(verbatim: parts[0]), Phrase(verbatim: names)))
            }
            let reading = field.read(parts[1], in: ledger)
            if let problem = reading.problems.first(where: { $0.severity == .error }) {
                throw Failure(Phrase("%1：%2", "%1: %2").with(field.label, problem.message))
            }
            draft[field] = reading.value
        }
        let problems = draft.problems(in: ledger)
        if let problem = problems.first(where: { $0.severity == .error }) { throw Failure(problem.message) }
        let changes = draft.changes(in: ledger)
        guard !changes.isEmpty else {
            if !options.json { print(Phrase("没有改动。", "Nothing was changed.").text(language)) }
            return
        }
        let transaction: Transaction
        do {
            transaction = try opened.store.commit(
                Proposal(.edit, changes), author: Environment.operatorName, to: &ledger)
        } catch {
            throw Failure(error.message)
        }
        opened.store.rest()
        for problem in problems { complain(problem.message.text(language)) }
        if options.json {
            print(
                JSONText.object([
                    ("transaction", .text("\(transaction.id)")), ("changes", .number(Int64(changes.count))),
                ]).line)
        } else {
            print(
                Phrase("已保存：%1（%2）", "Saved: %1 (%2)")
                    .with(transaction.title(in: ledger), Phrase(verbatim: "\(transaction.id)")).text(language))
        }
    }
}
