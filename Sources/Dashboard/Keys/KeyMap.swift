import Domain
import Screen

/// Which key does what where: a preset, and over it what the user's file says.
///
/// A value like the rest of the state, so that footer, help, palette and the keys themselves always agree.
public struct KeyMap: Sendable {
    /// What it began with.
    public let preset: KeyPreset
    /// The user's own file; nil without one.
    public let file: KeyMapFile?
    /// What does not work as written.
    public let problems: [KeyMapProblem]

    private let keysOfCommand: [String: [Key]]
    private let byKey: [CommandScope: [Key: Command]]

    /// The keys of the declarations.
    public static let standard = KeyMap(making: .standard, nil)

    /// Makes a key map. It is complete, whatever is wrong with the file.
    public init(_ preset: KeyPreset, file: KeyMapFile? = nil) {
        // Every start asks for the one that is there anyway.
        self = preset == .standard && file == nil ? .standard : KeyMap(making: preset, file)
    }

    private init(making preset: KeyPreset, _ file: KeyMapFile?) {
        self.preset = preset
        self.file = file
        // A command that nothing else leads to must have a key. Those that would have none are served first, until
        // everybody has one: there are few of them, so this ends soon.
        var guarded: [String] = []
        var maker = KeyMapMaker(preset, file, guarded: [])
        while let orphan = maker.orphan {
            guarded.append(orphan)
            maker = KeyMapMaker(preset, file, guarded: guarded)
        }
        problems = maker.problems
        keysOfCommand = maker.keys
        var table: [CommandScope: [Key: Command]] = [:]
        for command in CommandRegistry.commands {
            for scope in command.scopes {
                for key in maker.keys[command.id] ?? [] { table[scope, default: [:]][key] = command }
            }
        }
        byKey = table
    }

    /// The keys of a command, the one to show first.
    public func keys(of command: Command) -> [Key] { keysOfCommand[command.id] ?? [] }

    /// The first key of a command as text; empty when it has none.
    public func text(of command: Command) -> String { keys(of: command).first.map { "\($0)" } ?? "" }

    /// All keys of a command as text.
    func allText(of command: Command) -> String { keys(of: command).map { "\($0)" }.joined(separator: " ") }

    /// The command of a key, looked for in the given scopes in order.
    func command(for key: Key, in scopes: [CommandScope]) -> Command? {
        for scope in scopes {
            if let command = byKey[scope]?[key] { return command }
        }
        return nil
    }
}

extension CommandScope {
    /// Scopes that are looked through for one key: a pane or a layer, and what is above it.
    static let together: [Set<CommandScope>] =
        [.tree, .roster, .tasks].map { [$0, .panes, .everywhere] }
        + allCases.filter { ![.everywhere, .panes, .tree, .roster, .tasks].contains($0) }.map { [$0, .everywhere] }

    /// For each scope the numbers of those sets it belongs to, as bits.
    fileprivate static let togetherBits: [CommandScope: UInt64] = {
        precondition(together.count <= UInt64.bitWidth)
        return together.enumerated().reduce(into: [:]) { bits, numbered in
            for scope in numbered.element { bits[scope, default: 0] |= 1 << UInt64(numbered.offset) }
        }
    }()

    /// Layers where plain characters are text.
    static let takingText: Set<CommandScope> = [
        .form, .dialog, .menu, .palette, .naming, .help, .importing, .markedEntry, .quickEntry, .ledgers, .ledgerExport,
        .attendance, .slip,
    ]
}

/// Hands out keys: who comes first has them.
private struct KeyMapMaker {
    private(set) var keys: [String: [Key]] = [:]
    private(set) var problems: [KeyMapProblem] = []

    private enum Rank: Int {
        case guarded, file, preset, declared
    }

    private struct Claim {
        let command: Command
        let keys: [Key]
        let rank: Rank
        let line: Int?
        /// Where the command is looked for; two that share a bit cannot share a key.
        let reach: UInt64

        init(command: Command, keys: [Key], rank: Rank, line: Int?) {
            self.command = command
            self.keys = keys
            self.rank = rank
            self.line = line
            reach = command.scopes.reduce(0) { $0 | (CommandScope.togetherBits[$1] ?? 0) }
        }
    }

    private var owners: [Key: [Claim]] = [:]

    init(_ preset: KeyPreset, _ file: KeyMapFile?, guarded: [String]) {
        var claims: [Claim] = []
        var said: Set<String> = Set(guarded)
        for id in guarded {
            guard let command = CommandRegistry.command(named: id) else { continue }
            let kept = Array((command.keys.filter { !$0.isText } + command.keys).prefix(1))
            claims.append(Claim(command: command, keys: kept, rank: .guarded, line: nil))
            problems.append(.kept(id, kept))
        }
        problems += (file?.faults ?? []).map { .unreadable($0) }
        for entry in file?.entries ?? [] {
            guard let command = CommandRegistry.command(named: entry.command) else {
                let nearest = NearestName.find(entry.command, among: CommandRegistry.commands.map(\.id))
                problems.append(.unknownCommand(entry.command, nearest: nearest, line: entry.line))
                continue
            }
            guard said.insert(command.id).inserted else { continue }
            let usable = entry.keys.filter { command.canHave($0) }
            for key in entry.keys where !command.canHave(key) {
                problems.append(.typedThere(key, command: command.id, line: entry.line))
            }
            claims.append(Claim(command: command, keys: usable, rank: .file, line: entry.line))
        }
        for command in CommandRegistry.commands where !said.contains(command.id) {
            if let keys = preset.keys[command.id] {
                claims.append(Claim(command: command, keys: keys, rank: .preset, line: nil))
            }
        }
        for command in CommandRegistry.commands where !said.contains(command.id) && preset.keys[command.id] == nil {
            claims.append(Claim(command: command, keys: command.keys, rank: .declared, line: nil))
        }
        for claim in claims { grant(claim) }
    }

    private mutating func grant(_ claim: Claim) {
        keys[claim.command.id] = claim.keys.filter { key in
            guard let owner = owners[key]?.first(where: { $0.reach & claim.reach != 0 }) else {
                owners[key, default: []].append(claim)
                return true
            }
            guard owner.command.id != claim.command.id else { return false }
            let (winner, loser) = (owner.command.id, claim.command.id)
            switch (owner.rank, claim.rank) {
            case (.guarded, .file), (.file, .file):
                problems.append(.conflict(key, winner: winner, loser: loser, line: claim.line))
            case (.file, _): problems.append(.taken(key, by: winner, from: loser, line: owner.line))
            default: break
            }
            return false
        }
    }

    /// A command that the palette does not offer and that has no key left.
    var orphan: String? {
        CommandRegistry.commands.first { command in
            !command.isInPalette && !command.keys.isEmpty && keys[command.id]?.isEmpty != false
        }?.id
    }
}

extension Command {
    /// Whether a key reaches the command: where text is typed, characters and the keys of the caret do not.
    fileprivate func canHave(_ key: Key) -> Bool {
        // What is declared was tried out there.
        guard !scopes.isEmpty, scopes.isSubset(of: CommandScope.takingText), !keys.contains(key) else { return true }
        switch key.code {
        case .enter, .tab, .up, .down, .left, .right, .backspace:
            return !key.modifiers.isDisjoint(with: [.alt, .control])
        default: return !key.isText
        }
    }
}

extension Key {
    /// Whether an input method may swallow it, and a field takes it for text.
    var isText: Bool {
        guard case .character = code else { return false }
        return modifiers.isEmpty
    }
}

extension DashboardState {
    /// The command of a key, looked for in the given scopes in order.
    func command(for key: Key, in scopes: [CommandScope]) -> Command? { keyMap.command(for: key, in: scopes) }

    /// A key in a list without a filter, as the key that moves: whatever moves in the panes moves here too, unless it
    /// means something else in this layer.
    func asMove(_ key: Key) -> Key {
        let folded = key.folded
        switch folded {
        case Key(.home): return Key(.home, .control)
        case Key(.end): return Key(.end, .control)
        default: break
        }
        guard let layer = layers.last, command(for: folded, in: [layer.scope]) == nil else { return folded }
        switch command(for: folded, in: [.panes])?.id {
        case "move.up": return Key(.up)
        case "move.down": return Key(.down)
        case "move.pageUp": return Key(.pageUp)
        case "move.pageDown": return Key(.pageDown)
        case "move.first": return Key(.home, .control)
        case "move.last": return Key(.end, .control)
        default: return folded
        }
    }
}
