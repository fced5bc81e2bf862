import ArgumentParser
import Dashboard
import Domain
import Screen
import Terminal

/// Lists all commands and keys, writes a key map to change, or shows what the terminal sends.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "列出全部按键，生成键位文件 / Lists all keys; writes a key map to change.")

    @OptionGroup var options: CommonOptions

    @Option(name: .customLong("keys"), help: ArgumentHelp("键位方案 default、vim、excel / set of keys", valueName: "NAME"))
    var preset: String?

    @Flag(help: "在设置目录生成带注释的 keys.toml / writes keys.toml with comments into the configuration folder")
    var write = false

    @Flag(help: "输出带注释的键位文件 / prints the key map file with comments")
    var toml = false

    @Flag(help: "输出文档页 / prints the page of the documentation")
    var markdown = false

    @Flag(help: "显示终端送来的按键 / shows what the terminal sends")
    var probe = false

    func validate() throws {
        if [write, toml, markdown, probe, options.json].filter({ $0 }).count > 1 {
            throw Failure(
                Phrase(
                    "--write、--toml、--markdown、--probe、--json 只能用一个。",
                    "Only one of --write, --toml, --markdown, --probe, --json."))
        }
    }

    func run() throws {
        if probe { return try runProbe() }
        if markdown { return print(KeyList.markdown, terminator: "") }
        let setup = Setup(LookOptions(keys: preset), Settings.load())
        let keyMap = setup.configuration.keyMap
        guard preset == nil || KeyPreset(rawValue: preset ?? "") != nil else {
            throw Failure(setup.configuration.remarks.last ?? Phrase(verbatim: preset ?? ""))
        }
        // A file to change begins from the set, not from what an older file made of it.
        let list = KeyList(write || toml ? KeyMap(keyMap.preset) : keyMap)
        if write {
            try writeFile(list.toml)
        } else if toml {
            print(list.toml, terminator: "")
        } else if options.json {
            printJSON(keyMap)
        } else {
            for line in list.lines(try options.language()) { print(line) }
            for problem in keyMap.problems where problem.isFault {
                complain(problem.message("keys.toml").text(try options.language()))
            }
        }
    }

    private func writeFile(_ text: String) throws {
        let path = Setup.keyMapPath
        guard TextFile.bytes(path) == nil else {
            throw Failure(
                Phrase(
                    "%1 已经存在，没有改动；要看新的内容请用 --toml。", "%1 exists and was left alone; --toml prints a new one."
                ).with(path))
        }
        guard TextFile.makeFolder(Settings.folder), TextFile.write(text, to: path) else {
            throw Failure(Phrase("无法写入 %1。", "%1 cannot be written.").with(path))
        }
        print(Phrase("已写入 %1。", "Written to %1.").with(path).text(try options.language()))
    }

    private func printJSON(_ keyMap: KeyMap) {
        let commands = CommandRegistry.commands.map { command in
            JSONText.object([
                ("id", .text(command.id)), ("keys", .list(keyMap.keys(of: command).map { .text("\($0)") })),
                ("zh", .text(command.help.chinese)), ("en", .text(command.help.english)),
            ])
        }
        print(JSONText.list(commands).line)
    }

    private func runProbe() throws {
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
