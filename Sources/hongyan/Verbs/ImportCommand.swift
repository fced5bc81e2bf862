import ArgumentParser
import Documents
import Domain
import Store

/// Reads a spreadsheet into the ledger.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入 XLSX 或 CSV / Reads a spreadsheet into the ledger.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("表格文件 / the spreadsheet", valueName: "FILE"))
    var file: String

    @Flag(help: "只预览，不写入 / only says what would happen")
    var dryRun = false

    @Flag(help: "不新建党组织 / makes no organisations")
    var noCreate = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("表中记录的类型，缺省为党员名册 / what the rows are, by default a roster", valueName: "RECORDS"))
    var kind: String?

    func run() throws {
        let type = try kind.map { name in
            guard let type = Schema.type(named: name) else {
                throw Failure(
                    Phrase("没有记录类型「%1」。可用：%2", "There are no records '%1'. There are: %2")
                        .with(name, Schema.types.map(\.plural).joined(separator: " ")))
            }
            return type
        }
        let language = try options.language()
        // A file that cannot be read must leave no ledger behind: it is read before one is made.
        let existing = LedgerStore.exists(at: options.storePath) ? try options.open(readOnly: dryRun) : nil
        var ledger = existing?.ledger ?? Ledger()
        let today = try options.day(in: ledger)
        let plan: ImportPlan
        do {
            plan = try Importing.plan(
                path: file, as: type, into: ledger, today: today, createsOrganisations: !noCreate, seed: Seed.random()
            ) { _ in true }
        } catch {
            throw Failure(error.message)
        }
        if !dryRun, !plan.changes.isEmpty {
            let opened = try existing ?? options.openOrCreate()
            do {
                try opened.store.commit(
                    Proposal(.importing, plan.changes, note: plan.source), author: Environment.operatorName, to: &ledger
                )
                if opened.store.shouldSnapshot { _ = try opened.store.writeSnapshot(of: ledger) }
            } catch {
                throw Failure(error.message)
            }
            opened.store.rest()
        }
        options.json ? printJSON(plan, language) : printText(plan, language)
        // Nothing but refused rows is a failure: a script must not go on as if the roster were in.
        if plan.read > 0, plan.rejected == plan.read { throw ExitCode(1) }
    }

    private func printText(_ plan: ImportPlan, _ language: Language) {
        let head =
            dryRun
            ? Phrase(
                "预览 %1：读到 %2 行，将新增 %3，更新 %4，不变 %5，拒绝 %6",
                "Preview of %1: %2 {row|rows}; %3 new, %4 updated, %5 unchanged, %6 refused")
            : Phrase(
                "已导入 %1：读到 %2 行，新增 %3，更新 %4，不变 %5，拒绝 %6",
                "Imported %1: %2 {row|rows}; %3 new, %4 updated, %5 unchanged, %6 refused")
        print(
            head.with(
                plan.source, "\(plan.read)", "\(plan.added)", "\(plan.updated)", "\(plan.unchanged)",
                "\(plan.rejected)"
            ).text(language))
        func list(_ label: Phrase, _ names: [String]) {
            if !names.isEmpty { print("\(label.text(language)): \(names.joined(separator: " "))") }
        }
        list(Phrase("新建党组织", "Organisations made"), plan.newOrganisations)
        list(Phrase("不得记录、已丢弃的栏目", "Dropped, may not be recorded"), plan.droppedColumns)
        list(Phrase("不认识、未导入的栏目", "Unknown columns, left out"), plan.unknownColumns)
        for remark in plan.remarks {
            let row = remark.row.map { Phrase("第 %1 行 ", "row %1 ").with("\($0)").text(language) } ?? ""
            let column = remark.column.map { "\($0) " } ?? ""
            complain("\(remark.severity.rawValue): \(row)\(column)\(remark.message.text(language))")
        }
    }

    private func printJSON(_ plan: ImportPlan, _ language: Language) {
        print(
            JSONText.object([
                ("read", .number(Int64(plan.read))), ("added", .number(Int64(plan.added))),
                ("updated", .number(Int64(plan.updated))), ("unchanged", .number(Int64(plan.unchanged))),
                ("rejected", .number(Int64(plan.rejected))),
                (
                    "problems",
                    .list(
                        plan.remarks.map { remark in
                            .object([
                                ("row", remark.row.map { .number(Int64($0)) } ?? .null),
                                ("column", remark.column.map { .text($0) } ?? .null),
                                ("severity", .text(remark.severity.rawValue)),
                                ("message", .text(remark.message.text(language))),
                            ])
                        })
                ),
                ("droppedColumns", .list(plan.droppedColumns.map { .text($0) })),
                ("unknownColumns", .list(plan.unknownColumns.map { .text($0) })),
                ("newOrganisations", .list(plan.newOrganisations.map { .text($0) })),
            ]).line)
    }
}
