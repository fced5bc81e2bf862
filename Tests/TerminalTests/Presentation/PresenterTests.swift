import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// Frames through a real pseudo-terminal: what is sent, and what ncurses then believes to be shown.
@MainActor
@Suite("A frame reaches the terminal")
struct PresenterTests {
    @Test(
        "a moved selection costs at most 400 bytes on 160 × 48",
        arguments: [ColorDepth.direct, .ansi256, .ansi16, .ansi8, .mono], [false, true])
    func movedSelection(depth: ColorDepth, wide: Bool) throws {
        let size = Size(width: 160, height: 48)
        let pty = PseudoTerminal(columns: size.width, rows: size.height)
        var options = pty.options(["COLORTERM": "truecolor"])
        options.depthLimit = depth
        let terminal = try Terminal(options)
        #expect(terminal.capabilities.depth == depth)
        terminal.present(Fixture.roster(size, selected: 20, wide: wide), theme: Fixture.theme)
        _ = pty.sent()
        for selected in [21, 22, 21] {
            terminal.present(Fixture.roster(size, selected: selected, wide: wide), theme: Fixture.theme)
            let t = pty.sent(); let bytes = t.utf8.count
            print("BYTES", depth, wide, bytes, t.debugDescription)
            #expect(bytes > 0 && bytes <= 400)
        }
        terminal.restore()
    }
}
