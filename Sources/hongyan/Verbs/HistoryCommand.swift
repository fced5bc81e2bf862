import ArgumentParser
import Domain
import Store

/// What was done, newest first; of one record, with its values.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "操作历史，新的在前 / What was done, newest first.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("只看这条记录 / only this record", valueName: "RECORD-ID"))
    var record: String?

    @Option(help: ArgumentHelp("最多几条 / at most so many", valueName: "N"))
    var limit = 100

    func run() throws {
        let opened = try options.open(readOnly: true)
        let ledger = opened.ledger
        let language = try options.language()
        let id = try record.map { try Records.find($0, in: ledger) }
        var answers: [JSONText] = []
        var count = 0
        var history = opened.store.history()
        do {
            while count < max(1, limit), let transaction = try history.next() {
                let changes = id.map { id in transaction.changes.filter { $0.record == id } } ?? transaction.changes
                guard id == nil || !changes.isEmpty else { continue }
                count += 1
                let title = transaction.title(in: ledger).text(language)
                if options.json {
                    answers.append(
                        .object([
                            ("id", .text("\(transaction.id)")), ("time", .text(transaction.time.description)),
                            ("author", .text(transaction.author)),
                            ("purpose", .text(transaction.proposal.purpose.name)),
                            ("title", .text(title)), ("changes", .number(Int64(changes.count))),
                        ]))
                    continue
                }
                print("\(transaction.time.description)  \(transaction.id)  \(transaction.author)  \(title)")
                guard id != nil else { continue }
                for change in changes { describe(change, ledger, language) }
            }
        } catch {
            throw Failure(error.message)
        }
        if options.json {
            print(JSONText.list(answers).line)
        } else if count == 0 {
            print(Phrase("还没有操作。", "Nothing yet.").text(language))
        }
    }

    /// What became of a field; sensitive values stay masked.
    private func describe(_ change: Change, _ ledger: Ledger, _ language: Language) {
        guard case .set(let kind, _, let name, let old, let new) = change,
            let field = Schema.type(kind)?.field(name)
        else { return }
        func shown(_ value: Value?) -> String {
            let text = field.text(value, in: ledger, language)
            // A note of several lines stays on the line of its change.
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
            return line.isEmpty ? Phrase("（空）", "(empty)").text(language) : line
        }
        print("    \(field.label.text(language)): \(shown(old)) -> \(shown(new))")
    }
}

/// Takes the last transactions back.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "撤销最近的操作 / Takes the last transactions back.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("几步 / how many", valueName: "COUNT"))
    var count = 1

    @Flag(help: "改为重做 / does again what was undone")
    var redo = false

    func run() throws {
        guard count >= 1 else { throw Failure(Phrase("步数应大于 0。", "The count must be more than 0.")) }
        let opened = try options.open()
        var ledger = opened.ledger
        let language = try options.language()
        let direction: UndoPlan.Direction = redo ? .redo : .undo
        var done: [JSONText] = []
        do {
            for _ in 0..<count {
                guard let transaction = try opened.store.undoTarget(direction) else { break }
                let (changes, _) = ledger.reversal(of: transaction)
                let title = transaction.titleOfWhatIsReversed(in: ledger)
                guard !changes.isEmpty else {
                    throw Failure(
                        Phrase("「%1」之后已被改动，无法撤销。", "'%1' was changed since and cannot be taken back.").with(title))
                }
                try opened.store.commit(
                    Proposal(
                        redo ? .redo : .undo, changes, note: transaction.noteOfReversal, reverts: transaction.id),
                    author: Environment.operatorName, to: &ledger)
                done.append(.object([("id", .text("\(transaction.id)")), ("title", .text(title.text(language)))]))
                if !options.json {
                    print(
                        (redo ? Phrase("已重做：%1", "Redone: %1") : Phrase("已撤销：%1", "Undone: %1")).with(title).text(
                            language))
                }
            }
        } catch let error as StoreError {
            throw Failure(error.message)
        }
        opened.store.rest()
        if options.json {
            print(JSONText.list(done).line)
        } else if done.isEmpty {
            throw Failure(
                redo
                    ? Phrase("没有可以重做的操作。", "There is nothing to redo.")
                    : Phrase("没有可以撤销的操作。", "There is nothing to undo."))
        }
    }
}

/// Checks every byte of the journal.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "逐笔校验台账 / Checks the whole ledger.",
        discussion: "退出码 / exit status: 0 完好 ok, 1 损坏 damaged, 2 被改动 tampered, 3 丢失或回退 rolled back")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let verification: Verification
        do {
            verification = try Verification.run(at: options.storePath)
        } catch {
            throw Failure(error.message)
        }
        let language = try options.language()
        if options.json {
            print(
                JSONText.object([
                    ("status", .text(verification.status.rawValue)),
                    ("transactions", .number(Int64(verification.transactions))),
                    ("head", .text("\(verification.head)")),
                    ("problems", .list(verification.problems.map { .text($0.text(language)) })),
                ]).line)
        } else {
            for problem in verification.problems + verification.remarks { print(problem.text(language)) }
            print(
                Phrase("%1：%2 笔，链尾 %3", "%1: %2 {transaction|transactions}, head %3").with(
                    verification.status.rawValue, "\(verification.transactions)",
                    String("\(verification.head)".prefix(16))
                ).text(language))
        }
        guard verification.status.exitCode == 0 else { throw ExitCode(verification.status.exitCode) }
    }
}
