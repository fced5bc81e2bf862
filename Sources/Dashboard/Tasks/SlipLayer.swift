import Domain
import Screen

/// Slips that are to be written to a file.
public struct SlipOrder: Sendable {
    /// The tasks, one a page.
    public let tasks: [PendingTask]
    /// The tasks of the day, for the sentences.
    public let list: TaskList
    /// Where to; `.txt` at its end makes plain text, anything else a page for the browser.
    public let path: String
    /// Why numbers are to stand in full; empty to mask them.
    public let revealReason: String
    /// What is said after the path: that the tasks are still open, and which key records what was sent.
    public let remark: Phrase
}

/// Asks for the name of the file that slips are written to, and why numbers are to stand in full, if they are.
struct SlipLayer: Sendable {
    /// What is printed.
    let tasks: [PendingTask]
    /// What is told after the path.
    let remark: Phrase
    var path: TextField
    var reason = TextField()
    /// Whether keys go to the reason.
    var isInReason = false

    /// The line that keys go to.
    var field: TextField {
        get { isInReason ? reason : path }
        set { if isInReason { reason = newValue } else { path = newValue } }
    }
}

extension CommandRegistry {
    /// Printing slips from the pane.
    static let slipCommands: [Command] = [
        Command(
            "tasks.slip", Phrase("打印提示单", "Print slips"), hint: Phrase("提示单", "Slips"),
            help: Phrase("标记的待办各一页，写成一个可打印的文件", "One file to print, a page for each marked task."), in: [.tasks],
            keys: [.character("I"), Key(.character("i"), .alt)], unavailable: { $0.needsTasks }
        ) { $0.openSlips($0.chosenTasks) }
    ]
}

extension DashboardState {
    /// Asks where the slips of tasks are to be written.
    mutating func openSlips(_ wanted: [PendingTask]) -> [Effect] {
        guard !wanted.isEmpty else {
            say(.info, Phrase("先选中或标记要打印的待办。", "Choose or mark the tasks to print first."))
            return []
        }
        let isNotice = wanted.count == 1 && tasks.list.action(of: wanted[0], in: ledger) == .addRecord(.notice)
        let remark =
            isNotice
            ? Phrase("发出后按 %1 登记，待办才结束", "once it is out, %1 records it and ends the task").with(keyText("task.do"))
            : Phrase("打印不等于办结", "printing ends no task")
        layers.append(
            .slip(SlipLayer(tasks: wanted, remark: remark, path: TextField("hongyan-slips-\(today).html"))))
        return []
    }

    /// Keys of the question for a file name.
    mutating func offer(_ key: Key, to layer: SlipLayer) -> [Effect] {
        var layer = layer
        switch (key.code, key.modifiers) {
        case (.escape, _), (.function(10), _):
            layers.removeLast()
            return []
        case (.enter, _), (.character("s"), .control): return write(layer)
        case (.tab, _), (.up, []), (.down, []): layer.isInReason.toggle()
        default: _ = layer.field.handle(key)
        }
        layers[layers.count - 1] = .slip(layer)
        return []
    }

    private mutating func write(_ layer: SlipLayer) -> [Effect] {
        let path = LenientText.trimmed(layer.path.text)
        guard [".html", ".htm", ".txt"].contains(where: { path.lowercased().hasSuffix($0) }),
            !path.hasSuffix("/.html"), !path.hasSuffix("/.txt")
        else {
            say(.warning, Phrase("文件名请以 .html 或 .txt 结尾。", "The file name ends with .html or .txt."))
            return []
        }
        layers.removeLast()
        progress = Progress(title: Phrase("正在写文件", "Writing the file"), fraction: 0, since: now)
        let order = SlipOrder(
            tasks: layer.tasks, list: tasks.list, path: path, revealReason: LenientText.trimmed(layer.reason.text),
            remark: layer.remark)
        return [.writeSlips(order, ledger)]
    }

    func drawSlips(_ layer: SlipLayer, in area: Rect, on buffer: inout CellBuffer) {
        let (_, inner) = buffer.popup(
            Size(width: min(area.width, 70), height: 11), in: area, title: text(Phrase("打印提示单", "Print slips")),
            note: text(Phrase("%1 页", "pages: %1").with("\(layer.tasks.count)")))
        func put(_ words: Phrase, line: Int, _ ink: Role) {
            buffer.write(
                text(words), at: Point(x: inner.x, y: inner.y + line), in: inner, ink: ink, over: .dialog,
                truncation: .mark)
        }
        func draw(_ field: TextField, line: Int, isFocused: Bool, _ placeholder: Phrase) {
            field.draw(
                in: Rect(x: inner.x, y: inner.y + line, width: inner.width, height: 1), on: &buffer,
                ink: isFocused ? .fieldFocused : .field, isFocused: isFocused, placeholder: text(placeholder))
        }
        put(
            Phrase("文件名：.html 用浏览器打印，.txt 为纯文本", "File name: .html prints in a browser, .txt is plain"), line: 0,
            .dialog)
        draw(layer.path, line: 1, isFocused: !layer.isInReason, Phrase("文件名", "file name"))
        put(Phrase("要印出完整号码，写明事由；不写则隐去", "To print numbers in full, say why; else masked"), line: 3, .dialog)
        draw(layer.reason, line: 4, isFocused: layer.isInReason, Phrase("（隐去号码）", "(masked)"))
        put(
            Phrase("Tab 换行；同名文件会被替换；%1", "Tab: other line; a file of this name is replaced; %1").with(layer.remark),
            line: 6, .textDim)
    }

    /// The question in words.
    func describe(_ layer: SlipLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(Phrase("打印提示单", "Print slips")))
        let label = layer.isInReason ? Phrase("完整号码的事由", "Why numbers in full") : Phrase("文件名", "file name")
        screen.focus = sentence([(text(label), layer.field.text)])
        screen.typed = layer.field.text
        screen.focusName = layer.isInReason ? "reason" : "path"
        return screen
    }
}
