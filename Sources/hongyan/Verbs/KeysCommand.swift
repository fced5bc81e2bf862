import ArgumentParser
import Domain
import Terminal

/// Shows what the terminal sends: for finding out why a key does nothing.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "显示终端送来的按键 / Shows what the terminal sends.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let title = Phrase("按任意键查看，q 退出", "Press keys to see them; q leaves").text(try options.language())
        let failure = MainActor.assumeIsolated { KeysCommand.probe(title) }
        if let failure { throw Failure(failure.message) }
    }

    @MainActor
    private static func probe(_ title: String) -> TerminalError? {
        do {
            try KeyProbe.run(title: [title])
            return nil
        } catch {
            return error
        }
    }
}
