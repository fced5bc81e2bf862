import ArgumentParser
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
