import Screen

/// All commands. Which key does which of them where is in the ``KeyMap``.
public struct CommandRegistry: Sendable {
    /// The commands in the order of help.
    public static let commands: [Command] =
        movingCommands + paneCommands + treeCommands + recordCommands
        + taskCommands + slipCommands
        + rosterCommands + findingCommands + markedCommands + sortingCommands
        + columnCommands + sizeCommands
        + fileCommands + attendanceCommands + formCommands
        + conflictCommands + quickEntryCommands + historyCommands
        + taskPageCommands + togetherCommands + exceptionCommands + agendaCommands
        + layerCommands + textCommands
        + tableCommands + ruleCommands + figureCommands + ledgerCommands + appearanceCommands + applicationCommands
        + tourCommands

    /// The commands that work in the given scopes, in the order of help, each once.
    static func commands(in scopes: [CommandScope]) -> [Command] {
        commands.filter { command in scopes.contains { command.scopes.contains($0) } }
    }

    /// The command of a name.
    public static func command(named id: String) -> Command? { commands.first { $0.id == id } }
}

extension DashboardState {
    /// The scopes in which keys are looked for now, the nearest first.
    var scopes: [CommandScope] {
        if let layer = layers.last { return [layer.scope, .everywhere] }
        if roster.header != nil { return [.header, .everywhere] }
        let pane: CommandScope =
            switch focus {
            case .tree: .tree
            case .roster: .roster
            case .tasks: .tasks
            }
        return [pane, .panes, .everywhere]
    }

    /// Does a command, or says why not.
    mutating func perform(_ command: Command) -> [Effect] {
        if let reason = command.unavailable(self) {
            say(.warning, reason)
            return []
        }
        return command.run(&self)
    }
}
