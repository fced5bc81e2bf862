import ArgumentParser

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
            TasksCommand.self, HistoryCommand.self, UndoCommand.self, VerifyCommand.self, KeysCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}
