import Screen

/// All commands, and which key does which of them where.
public struct CommandRegistry: Sendable {
    /// The commands in the order of help.
    public static let commands: [Command] =
        movingCommands + paneCommands + recordCommands
        + rosterCommands + findingCommands + markedCommands + sortingCommands
        + columnCommands + sizeCommands
        + fileCommands + formCommands
        + conflictCommands + quickEntryCommands
        + layerCommands + textCommands
        + ruleCommands + ledgerCommands + applicationCommands

    private static let byKey: [CommandScope: [Key: Command]] = {
        var table: [CommandScope: [Key: Command]] = [:]
        for command in commands {
            for scope in command.scopes {
                for key in command.keys { table[scope, default: [:]][key] = command }
            }
        }
        return table
    }()

    /// The command of a key, looked for in the given scopes in order.
    static func command(for key: Key, in scopes: [CommandScope]) -> Command? {
        for scope in scopes {
            if let command = byKey[scope]?[key] { return command }
        }
        return nil
    }

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
