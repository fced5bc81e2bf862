import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// Frames through a real pseudo-terminal: what is sent, and what ncurses then believes to be shown.
@MainActor
@Suite("A frame reaches the terminal")
struct PresenterTests {
    nonisolated static let depths: [ColorDepth] = [.direct, .ansi256, .ansi16, .ansi8, .mono]

    @Test("a moved selection on 160 × 48 costs at most 400 bytes, whatever the colours", arguments: depths)
    func movedSelection(depth: ColorDepth) throws {
        let size = Size(width: 160, height: 48)
        let pty = PseudoTerminal(columns: size.width, rows: size.height)
        var options = pty.options(["COLORTERM": "truecolor"])
        options.depthLimit = depth
        let terminal = try Terminal(options)
        #expect(terminal.capabilities.depth == depth)
        // Zoomed to the whole width there is more text; with 24-bit colours that is a little over.
        for (isZoomed, limit) in [(false, 400), (true, depth == .direct ? 450 : 400)] {
            terminal.present(Fixture.roster(size, selected: 20, wide: isZoomed), theme: Fixture.theme)
            _ = pty.sent()
            for selected in [21, 22, 21] {
                terminal.present(Fixture.roster(size, selected: selected, wide: isZoomed), theme: Fixture.theme)
                let bytes = pty.sent().utf8.count
                #expect(bytes > 100 && bytes <= limit)
                #expect(bytes == terminal.lastFrameBytes)
            }
        }
        terminal.restore()
    }

    @Test("a frame like the last one sends nothing; a moved caret sends a few bytes")
    func unchanged() throws {
        let size = Size(width: 80, height: 24)
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options())
        var buffer = Fixture.roster(size, selected: 3)
        terminal.present(buffer, theme: Fixture.theme)
        _ = pty.sent()
        terminal.present(buffer, theme: Fixture.theme)
        #expect(pty.sent() == "")
        buffer.caret = Point(x: 40, y: 12)
        terminal.present(buffer, theme: Fixture.theme)
        #expect((1...10).contains(pty.sent().utf8.count))
        terminal.restore()
    }

    @Test("the cursor stands at the caret in every frame, shown or hidden, and never outside the screen")
    func caret() throws {
        let pty = PseudoTerminal(columns: 20, rows: 5)
        let terminal = try Terminal(pty.options())
        var buffer = CellBuffer(size: Size(width: 20, height: 5))
        let screen = try #require(nc_curscr())
        let cases: [(caret: Point?, shows: Bool, at: Point, sequence: String)] = [
            (Point(x: 7, y: 2), true, Point(x: 7, y: 2), "\u{1B}[34h\u{1B}[?25h"),
            (Point(x: 9, y: 3), false, Point(x: 9, y: 3), "\u{1B}[?25l"),
            (Point(x: 0, y: 4), true, Point(x: 0, y: 4), "\u{1B}[?12l\u{1B}[?25h"),
            // Without a caret it hides and stays.
            (nil, true, Point(x: 0, y: 4), "\u{1B}[?25l"),
            (Point(x: 99, y: -3), true, Point(x: 19, y: 0), "\u{1B}[?12l\u{1B}[?25h"),
        ]
        for (index, step) in cases.enumerated() {
            buffer.caret = step.caret
            terminal.present(buffer, theme: .plain, showsCursor: step.shows)
            let sent = pty.sent()
            if index > 0 { #expect(sent.contains(step.sequence), "\(sent.debugDescription)") }
            #expect(Point(x: Int(getcurx(screen)), y: Int(getcury(screen))) == step.at)
        }
        terminal.restore()
    }

    @Test("Chinese, marks and half overwritten glyphs leave the screen as the buffer says")
    func wideGlyphs() throws {
        let size = Size(width: 12, height: 4)
        let pty = PseudoTerminal(columns: size.width, rows: size.height)
        let terminal = try Terminal(pty.options())
        let frames = [
            ["张三李四王五", "阿卜杜拉·买买提", "𠮷𰻝ｱ", "e\u{301}葛\u{E0100}👨‍👩‍👧x"],
            ["a张三李四王", "中x中x中x", "ab", "🇨🇳❤️‍🔥é"],
            ["张三李四王五", "", "─│┌┐└┘", "①→■★"],
            ["\u{1B}[31m张\t三\u{7F}", "\u{9B}2J", "a\u{202E}b", "\r\n"],
        ]
        for lines in frames {
            let buffer = Fixture.lines(size, lines)
            terminal.present(buffer, theme: .plain)
            let wanted = (0..<size.height).map { y in
                var text = buffer.row(y).map { buffer.text(of: $0) }.joined()
                while text.last == " " { text.removeLast() }
                return text
            }
            #expect(shownLines().map { Array($0.unicodeScalars) } == wanted.map { Array($0.unicodeScalars) })
        }
        let sent = pty.sent()
        #expect(!sent.contains("\u{1B}[31m") && !sent.contains("\u{9B}") && !sent.contains("\t"))
        terminal.restore()
    }

    @Test("nothing happens that libc and we do not agree on: where it counts other columns a question mark stands")
    func disagreement() throws {
        let size = Size(width: 8, height: 1)
        let pty = PseudoTerminal(columns: size.width, rows: size.height)
        let terminal = try Terminal(pty.options())
        let odd = try #require(
            (0x20...0x2FFFF).compactMap(Unicode.Scalar.init).first {
                let columns = TextWidth.columns(String($0))
                return columns > 0 && CInt(columns) != nc_wcwidth($0.value)
                    && CellBuffer.showing(String($0), size)[x: 0, y: 0].glyph == $0.value
            }, "libc and our table agree on everything by now: this test may go")
        terminal.present(CellBuffer.showing("\(odd)|", size), theme: .plain)
        let columns = TextWidth.columns(String(odd))
        #expect(shownLines() == ["?" + String(repeating: " ", count: columns - 1) + "|"])
        terminal.restore()
    }

    @Test("any size from 1 × 1 on, and buffers of another size than the screen")
    func sizes() throws {
        let pty = PseudoTerminal(columns: 100, rows: 30)
        let terminal = try Terminal(pty.options())
        let sizes = [(100, 30), (1, 1), (2, 1), (5, 50), (300, 2), (80, 24)]
        for (columns, rows) in sizes {
            pty.resize(columns: columns, rows: rows)
            raise(SIGWINCH)
            #expect(terminal.wait(timeout: 2000).hasInput || terminal.size == Size(width: columns, height: rows))
            let events = terminal.drain()
            #expect(events.isEmpty == ((columns, rows) == (100, 30)))
            #expect(terminal.size == Size(width: columns, height: rows))
            for other in sizes {
                terminal.present(Fixture.roster(Size(width: other.0, height: other.1), selected: 1), theme: .plain)
                #expect(shownLines().count == rows)
            }
            terminal.present(Fixture.lines(terminal.size, ["中中中中"]), theme: .plain)
            #expect(shownLines()[0] == String(repeating: "中", count: min(4, columns / 2)))
        }
        terminal.restore()
    }

    @Test("another theme paints everything anew, and few colour pairs are enough")
    func themes() throws {
        for (type, depth) in [("xterm-256color", ColorDepth.ansi256), ("linux", .ansi8)] {
            let size = Size(width: 80, height: 24)
            let pty = PseudoTerminal()
            let terminal = try Terminal(pty.options(type: type))
            #expect(terminal.capabilities.depth == depth)
            var buffer = CellBuffer(size: size)
            for (index, ink) in Role.allCases.enumerated() {
                for (column, over) in [Role.text, .rowSelected, .rowMarked, .selection].enumerated() {
                    let place = Point(x: column * 18 + index / 24 * 2, y: index % 24)
                    buffer.write("字", at: place, in: buffer.bounds, ink: ink, over: over)
                }
            }
            terminal.present(buffer, theme: Fixture.theme)
            let first = pty.sent()
            terminal.present(buffer, theme: Fixture.otherTheme)
            let second = pty.sent()
            #expect(first.contains("字") && second.contains("字"))
            terminal.restore()
        }
    }

    @Test("a large frame is shown at once where the terminal can, a small one costs no marks")
    func frameMarks() throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options())
        _ = pty.sent()
        let size = terminal.size
        terminal.present(Fixture.roster(size, selected: 2), theme: Fixture.theme)
        let large = pty.sent()
        #expect(large.hasPrefix("\u{1B}[?2026h") && large.hasSuffix("\u{1B}[?2026l"))
        terminal.present(Fixture.roster(size, selected: 3), theme: Fixture.theme)
        #expect(!pty.sent().contains("?2026"))
        terminal.redrawAll()
        let all = pty.sent()
        #expect(all.contains("欧阳振华") && all.contains("990101********1003"))
        terminal.restore()
    }
}

extension CellBuffer {
    static func showing(_ text: String, _ size: Size) -> CellBuffer { Fixture.lines(size, [text]) }
}
