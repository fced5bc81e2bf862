import ArgumentParser
import Documents
import Domain
import Store

/// What is due today, and why.
struct TasksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "今天的待办 / What is due today.")

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("只看这个党组织 / only this organisation and below", valueName: "ID"))
    var organisation: String?

    @Option(
        help: ArgumentHelp(
            "对这条记录或地方（place-3205），逐条说明每条规则 / every rule for this record or place, with yes or no", valueName: "ID"))
    var explain: String?

    @Option(
        help: ArgumentHelp(
            "打印提示单：规则|对象，缺一则全部（notice.slip、|ID），用 -o 指明文件 / slips of a rule, a subject, or both, to the file of -o",
            valueName: "RULE|SUBJECT"))
    var slip: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("提示单写入的文件，.html 或 .txt / the file of slips", valueName: "FILE"))
    var output: String?

    @Option(help: ArgumentHelp("提示单的纸张 / paper of slips", valueName: "a5|a4"))
    var paper: SlipPaper = .a5

    @Option(help: ArgumentHelp("写明理由，提示单印出完整号码 / slips with numbers in full, for this reason", valueName: "REASON"))
    var reveal: String?

    func run() throws {
        let ledger = try options.open(readOnly: true).ledger
        let today = try options.day(in: ledger)
        let language = try options.language()
        let list = TaskDerivation.derive(ledger, today: today)
        if let explain {
            let subject =
                explain.hasPrefix("place-")
                ? TaskSubject(key: explain, in: ledger) : TaskSubject(try Records.find(explain, in: ledger), in: ledger)
            guard let subject else {
                throw Failure(
                    Phrase(
                        "%1 不是记录，也不是 place-3205 这样的地方。", "%1 is no record, and no place such as place-3205."
                    ).with(explain))
            }
            self.explain(subject, list, ledger, language)
            return
        }
        let tree = ledger.organisationTree
        var scope = TaskScope.everything
        if let organisation {
            let id = try Records.find(organisation, in: ledger)
            guard let row = ledger.organisations.row(of: id) else {
                throw Failure(Phrase("%1 不是党组织。", "%1 is no organisation.").with(organisation))
            }
            let isFloating = ledger.organisations.flag(Organisation.isFloating, row) == true
            let rosterScope: RosterScope = isFloating ? .participants(id) : .home(id)
            scope = TaskScope(
                rosterScope, rows: rosterScope.rows(in: ledger, tree: tree), ledger: ledger, tree: tree)
        }
        let tasks = list.tasks(in: scope, by: SubjectNames(ledger))
        if let slip {
            try writeSlips(slip, tasks, list, ledger, language)
            return
        }
        if options.json {
            print(
                JSONText.list(
                    tasks.map { task in
                        .object([
                            ("rule", .text(list.rule(of: task).id)),
                            ("subject", .text(task.subject.key(in: ledger))),
                            ("light", .text(task.light.name)),
                            ("due", task.due.map { .text("\($0)") } ?? .null),
                            ("title", .text(list.title(of: task, in: ledger).text(language))),
                        ])
                    }
                ).line)
            return
        }
        for task in tasks {
            let due = task.due.map { "\($0)" } ?? "          "
            print(
                "\(task.light.label.text(language))  \(due)  \(list.title(of: task, in: ledger).text(language))  "
                    + "\(list.summary(of: task).text(language))  \(task.subject.key(in: ledger))")
        }
    }

    /// Writes the slips of the tasks that `RULE|SUBJECT` means.
    private func writeSlips(
        _ wish: String, _ tasks: [PendingTask], _ list: TaskList, _ ledger: Ledger, _ language: Language
    ) throws {
        let parts = wish.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let rule = parts[0]
        let subject = parts.count > 1 ? parts[1] : ""
        guard rule.isEmpty || list.rules.contains(where: { $0.id == rule }) else {
            throw Failure(Phrase("没有规则 %1。", "There is no rule %1.").with(rule))
        }
        let wanted = tasks.filter { task in
            (rule.isEmpty || list.rule(of: task).id == rule)
                && (subject.isEmpty || task.subject.key(in: ledger) == subject)
        }
        guard !wanted.isEmpty else {
            throw Failure(Phrase("没有符合 %1 的待办，没有写文件。", "No task fits %1: nothing was written.").with(wish))
        }
        guard let output, SlipSheet.canWrite(output) else {
            throw Failure(Phrase("请用 -o 指明 .html 或 .txt 文件。", "Say with -o which .html or .txt file to write."))
        }
        do throws(DocumentError) {
            let slips = wanted.map { list.slip(for: $0, in: ledger, revealReason: reveal) }
            try SlipSheet(slips, language: language, paper: paper).write(to: output)
        } catch {
            throw Failure(error.message)
        }
        if options.json {
            print(JSONText.object([("slips", .number(Int64(wanted.count))), ("file", .text(output))]).line)
        } else {
            print(
                Phrase("提示单 %1 页已写到 %2；打印不等于办结。", "%1 {page|pages} written to %2; printing ends no task.").with(
                    "\(wanted.count)", output
                ).text(language))
        }
    }

    private func explain(_ subject: TaskSubject, _ list: TaskList, _ ledger: Ledger, _ language: Language) {
        let verdicts = list.explain(subject, in: ledger)
        if options.json {
            print(
                JSONText.list(
                    verdicts.map { verdict in
                        .object([
                            ("rule", .text(verdict.rule.id)), ("applies", .flag(verdict.applies)),
                            ("outcome", .text(verdict.outcome.name)), ("reason", .text(verdict.reason.text(language))),
                            ("source", .text(verdict.rule.citation.label.text(language))),
                        ])
                    }
                ).line)
            return
        }
        for verdict in verdicts {
            let word = (verdict.applies ? Phrase("是", "yes") : Phrase("否", "no ")).text(language)
            print(
                "\(word)  \(verdict.rule.title.text(language))（\(verdict.outcome.label.text(language))）："
                    + "\(verdict.reason.text(language))")
        }
    }
}

extension SlipPaper: ExpressibleByArgument {}
