import ArgumentParser
import Dashboard
import Domain
import Glibc
import Screen
import Terminal

/// Opens the dashboard.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "打开界面（缺省） / Opens the dashboard (the default).")

    @OptionGroup var options: CommonOptions

    @OptionGroup var look: LookOptions

    @Option(help: ArgumentHelp("不用终端，按此键序运行 / runs these keys without a terminal", valueName: "KEYS"))
    var script: String?

    @Option(help: ArgumentHelp("把最后的画面写入文件 / writes the last screen to a file, - for output", valueName: "FILE"))
    var dump: String?

    @Option(help: ArgumentHelp("无终端时的屏幕大小 / size of the screen without a terminal", valueName: "WxH"))
    var size = "160x48"

    @Flag(help: "逐行输出，供读屏软件和脚本使用 / tells everything line by line, for screen readers and scripts")
    var plain = false

    @Flag(help: "与 --plain 同用：在终端上也按行读取 / with --plain: reads lines on a terminal too")
    var lines = false

    func run() throws {
        let options = options
        let me = self
        let status = try MainActor.assumeIsolated {
            if plain { return try me.runPlain(options) }
            return try script == nil ? me.runOnTerminal(options) : me.runScript(options)
        }
        guard status == 0 else { throw ExitCode(status) }
    }

    @MainActor
    private func runOnTerminal(_ options: CommonOptions) throws -> Int32 {
        guard isatty(0) == 1, isatty(1) == 1 else {
            throw Failure(
                Phrase(
                    "界面需要终端。脚本请用 hongyan tasks、export 等命令，或加 --plain、--script。",
                    "The dashboard needs a terminal. In scripts use the verbs (hongyan --help), --plain or --script."))
        }
        let start = try SessionStart(
            options, look: look, size: Size(width: 80, height: 24), isScript: false, seed: Seed.random())
        var terminalOptions = TerminalOptions()
        terminalOptions.ambiguousWidth = look.ambiguousWidth(Settings.load())
        terminalOptions.depthLimit = look.depth
        let logFolder = Environment.stateHome + "/hongyan"
        if TextFile.makeFolder(logFolder) { terminalOptions.logPath = logFolder + "/hongyan.log" }
        let terminal: Terminal
        do {
            terminal = try Terminal(terminalOptions)
        } catch {
            if case .cannotPlaceCursor = error { return try tell(start, because: error.message) }
            throw Failure(error.message)
        }
        let session = DashboardSession(start)
        let status = session.run(terminal)
        terminal.restore()
        session.settle()
        return status
    }

    @MainActor
    private func runPlain(_ options: CommonOptions) throws -> Int32 {
        let start = try SessionStart(
            options, look: look, size: OpenCommand.plainSize, isScript: isatty(0) != 1, seed: Seed.random())
        return try tell(start)
    }

    /// The screen that is told line by line: large enough for every pane and column.
    private static let plainSize = Size(width: 160, height: 48)

    /// Where nothing can be drawn everything can still be told.
    @MainActor
    private func tell(_ start: SessionStart, because reason: Phrase) throws -> Int32 {
        var start = start
        _ = Dashboard.update(&start.state, .input(.resized(OpenCommand.plainSize)), at: 0)
        let instead = Phrase("改为逐行输出，同 --plain。", "Everything is told line by line, as with --plain.")
        print(Phrase.row([reason, instead], "", " ").text(start.state.language))
        return try tell(start)
    }

    @MainActor
    private func tell(_ start: SessionStart) throws -> Int32 {
        // A listener that goes away is no reason to die: what was said to be saved is.
        signal(SIGPIPE, SIG_IGN)
        let input: PlainInput
        do {
            input = try PlainInput(byKey: !lines)
        } catch {
            throw Failure(error.message)
        }
        let session = PlainSession(start)
        let status = session.run(input)
        input.restore()
        session.settle()
        return status
    }

    @MainActor
    private func runScript(_ options: CommonOptions) throws -> Int32 {
        let events: [InputEvent]
        do {
            events = try KeyScript.parse(script ?? "")
        } catch {
            throw Failure(
                Phrase("键序第 %1 个字符处看不懂。", "The script is not understood at character %1.").with("\(error.position)"))
        }
        let parts = size.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, parts[0] >= 1, parts[1] >= 1, parts[0] <= 1000, parts[1] <= 1000 else {
            throw Failure(Phrase("屏幕大小应如 160x48。", "The size must be like 160x48."))
        }
        let start = try SessionStart(
            options, look: look, size: Size(width: parts[0], height: parts[1]), isScript: true, seed: Seed.random())
        let frame = ScriptSession(start).play(events)
        let text = frame.text() + "\n"
        if let dump, dump != "-" {
            guard TextFile.write(text, to: dump) else {
                throw Failure(Phrase("无法写入 %1。", "%1 cannot be written.").with(dump))
            }
        } else {
            print(text, terminator: "")
        }
        return 0
    }
}

extension TerminalError {
    /// What happened and what to do, in one sentence.
    var message: Phrase {
        switch self {
        case .notATerminal:
            Phrase("界面需要终端，输入或输出不是终端。", "The dashboard needs a terminal; input or output is none.")
        case .noUTF8Locale:
            Phrase(
                "系统没有 UTF-8 区域设置，请安装 locales 或设置 LC_ALL=C.UTF-8。",
                "There is no UTF-8 locale: install the package locales or set LC_ALL=C.UTF-8.")
        case .unknownType(let type, _):
            Phrase(
                "不认识终端类型 TERM=%1，请设为 xterm-256color。", "The terminal type TERM=%1 is unknown: set it to xterm-256color."
            )
            .with(type)
        case .cannotPlaceCursor(let type):
            Phrase("终端 TERM=%1 不能定位光标。", "A terminal of TERM=%1 cannot place the cursor.").with(type)
        case .alreadyOpen: Phrase("界面已经打开。", "The dashboard is open already.")
        case .system(let call, let code):
            Phrase("系统调用 %1 失败（%2）。", "The system call %1 failed (%2).").with(call, String(cString: strerror(code)))
        }
    }
}
