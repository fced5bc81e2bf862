import ArgumentParser
import Domain
import Glibc

/// The command line: `hongyan` opens the dashboard, verbs do one thing and answer.
@main
struct Hongyan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hongyan",
        abstract: "鸿雁：流动党员台账。 Records of Party members living and working away from home.",
        discussion: """
            不带参数打开界面。 Without a verb the dashboard opens.
            """,
        version: "0.1.0",
        subcommands: [
            OpenCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self, EditCommand.self,
            TasksCommand.self, FiguresCommand.self, RulesCommand.self, HistoryCommand.self, UndoCommand.self,
            VerifyCommand.self,
            BenchCommand.self, KeysCommand.self, LanguageCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    static func main() {
        do {
            try refuseUnknownVerb()
            var command = try parseAsRoot()
            try command.run()
        } catch {
            leave(error)
        }
    }

    /// The default verb would take an unknown one for an argument too many.
    private static func refuseUnknownVerb() throws {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help" else { return }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !names.contains(word) else { return }
        throw ValidationError(
            Phrase("没有「%1」这个命令", "there is no command '%1'").with(word).text(Failure.language))
    }

    /// Ends the program: what was asked for goes to standard output, one sentence about what went wrong to standard error.
    private static func leave(_ error: any Error) -> Never {
        let status = exitCode(for: error)
        if status == .success || error is ExitCode { exit(withError: error) }
        let reason = message(for: error).split(whereSeparator: \.isNewline).first.map(String.init) ?? "\(error)"
        guard status == .validationFailure else {
            complain(reason)
            Glibc.exit(status.rawValue)
        }
        complain(
            Phrase("命令行有误：%1。用法见 hongyan --help。", "The command line is wrong: %1. See hongyan --help.")
                .with(reason.hasSuffix(".") ? String(reason.dropLast()) : reason).text(Failure.language))
        Glibc.exit(status.rawValue)
    }
}
