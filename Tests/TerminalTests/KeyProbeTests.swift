import Screen
import Testing

@testable import Terminal

@MainActor
@Suite("The key probe")
struct KeyProbeTests {
    @Test("shows what comes, one line an event, until q")
    func run() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        pty.type("张\u{1B}[1;5D\u{1B}[<16;211;5M\u{1B}[200~甲\r乙\u{1B}[201~q")
        try KeyProbe.run(pty.options(), title: ["按 q 退出"])
        #expect(pty.settings == before)
        let sent = pty.sent()
        #expect(sent.contains("按 q 退出") && sent.contains("xterm-256color"))
    }

    @Test(
        "writes events as key maps write keys",
        arguments: [
            (InputEvent.key(.character("张")), "key 张"), (.key(Key(.left, .control)), "key Ctrl-Left"),
            (.mouse(Mouse(.press, at: Point(x: 210, y: 4), modifiers: .control)), "mouse press left 210,4 Ctrl"),
            (.mouse(Mouse(.wheelUp, at: Point(x: 1, y: 2))), "mouse wheelUp left 1,2"),
            (.paste("甲\n乙"), "paste 甲\\n乙"), (.resized(Size(width: 80, height: 24)), "size 80x24"),
            (.focus(false), "focus out"),
        ] as [(InputEvent, String)])
    func lines(event: InputEvent, text: String) {
        #expect(KeyProbe.text(event) == text)
    }
}
