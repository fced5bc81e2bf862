import CNcurses
import Screen
import Testing

@testable import Terminal

/// Bytes and codes to events, without a terminal.
@Suite("What the terminal sends becomes events")
struct InputDecoderTests {
    /// Feeds everything and then lets the escape delay pass.
    static func decode(_ tokens: [InputToken], pasteLimit: Int = 1 << 20) -> [InputEvent] {
        var decoder = InputDecoder(pasteLimit: pasteLimit)
        return tokens.flatMap { decoder.feed($0) } + decoder.pause()
    }

    static func bytes(_ text: String) -> [InputToken] { text.utf8.map { .byte($0) } }

    /// One line of a table: what comes, what it means.
    struct Row: Sendable, CustomTestStringConvertible {
        let tokens: [InputToken]
        let events: [InputEvent]

        init(_ text: String, _ events: InputEvent...) {
            tokens = InputDecoderTests.bytes(text)
            self.events = events
        }

        init(_ tokens: [InputToken], _ events: InputEvent...) {
            self.tokens = tokens
            self.events = events
        }

        init(_ text: String, key: Key) { self.init(text, .key(key)) }
        init(code: CInt, key: Key) { self.init([.code(code)], .key(key)) }
        init(name: String, key: Key) { self.init([.named(name)], .key(key)) }

        var testDescription: String { "\(tokens.prefix(12)) → \(events)" }
    }

    static let characters = [
        Row("a", key: .character("a")),
        Row("张三", .key(.character("张")), .key(.character("三"))),
        Row("𠮷", key: .character("𠮷")),
        Row("，", key: .character("，")),
        Row("\r", key: Key(.enter)), Row("\n", key: Key(.enter)), Row("\t", key: Key(.tab)),
        Row("\u{7F}", key: Key(.backspace)), Row("\u{8}", key: Key(.backspace)),
        Row("\u{0}", key: .control(" ")), Row("\u{3}", key: .control("c")), Row("\u{1A}", key: .control("z")),
        Row("\u{1C}", key: .control("\\")), Row("\u{1F}", key: .control("_")),
        // Bytes that are no UTF-8, and C1 controls, are nothing.
        Row([.byte(0xFF), .byte(0x41)], .key(.character("A"))),
        Row([.byte(0xC0), .byte(0x80), .byte(0xE5), .byte(0x41)], .key(.character("A"))),
        Row([.byte(0xED), .byte(0xA0), .byte(0x80)]),
        Row([.byte(0xC2), .byte(0x9B), .byte(0x41)], .key(.character("A"))),
    ]

    static let escapes = [
        Row("\u{1B}", key: Key(.escape)),
        Row("\u{1B}x", key: Key(.character("x"), .alt)),
        Row("\u{1B}X", key: Key(.character("X"), .alt)),
        Row("\u{1B}\r", key: Key(.enter, .alt)),
        Row("\u{1B}\u{7F}", key: Key(.backspace, .alt)),
        Row("\u{1B}\u{3}", key: Key(.character("c"), [.alt, .control])),
        Row("\u{1B}[", key: Key(.character("["), .alt)),
        Row("\u{1B}O", key: Key(.character("O"), .alt)),
        Row("\u{1B}]", key: Key(.character("]"), .alt)),
        Row("\u{1B}\u{1B}", .key(Key(.escape)), .key(Key(.escape))),
        // Nobody types Alt with a Chinese character: Escape, and the input method committed.
        Row("\u{1B}中", .key(Key(.escape)), .key(.character("中"))),
        Row([.byte(0x1B), .code(KEY_UP)], .key(Key(.up, .alt))),
    ]

    static let codes = [
        Row(code: KEY_UP, key: Key(.up)), Row(code: KEY_NPAGE, key: Key(.pageDown)),
        Row(code: KEY_DC, key: Key(.delete)), Row(code: KEY_IC, key: Key(.insert)),
        Row(code: KEY_BTAB, key: Key(.tab, .shift)), Row(code: KEY_SR, key: Key(.up, .shift)),
        Row(code: KEY_BACKSPACE, key: Key(.backspace)), Row(code: KEY_ENTER, key: Key(.enter)),
        Row(code: KEY_F0 + 1, key: Key(.function(1))), Row(code: KEY_F0 + 12, key: Key(.function(12))),
        Row(code: KEY_F0 + 13, key: Key(.function(1), .shift)),
        Row(code: KEY_F0 + 29, key: Key(.function(5), .control)),
        Row(code: KEY_F0 + 63, key: Key(.function(3), [.alt, .shift])),
        Row(name: "kLFT5", key: Key(.left, .control)), Row(name: "kUP3", key: Key(.up, .alt)),
        Row(name: "kDN", key: Key(.down, .shift)), Row(name: "kHOM6", key: Key(.home, [.control, .shift])),
        Row(name: "kNXT7", key: Key(.pageDown, [.control, .alt])), Row(name: "kDC5", key: Key(.delete, .control)),
        // Codes and names that mean nothing to us.
        Row([.code(KEY_UNDO), .named("kxIN"), .named("")]),
    ]

    static let sequences = [
        Row("\u{1B}[A", key: Key(.up)), Row("\u{1B}OA", key: Key(.up)), Row("\u{1B}[1;5D", key: Key(.left, .control)),
        Row("\u{1B}[1;4C", key: Key(.right, [.shift, .alt])), Row("\u{1B}[Z", key: Key(.tab, .shift)),
        Row("\u{1B}OP", key: Key(.function(1))), Row("\u{1B}[11~", key: Key(.function(1))),
        Row("\u{1B}[24~", key: Key(.function(12))), Row("\u{1B}[15;6~", key: Key(.function(5), [.control, .shift])),
        Row("\u{1B}[1;2R", key: Key(.function(3), .shift)), Row("\u{1B}[[B", key: Key(.function(2))),
        Row("\u{1B}[3;3~", key: Key(.delete, .alt)), Row("\u{1B}[H", key: Key(.home)), Row("\u{1B}[4~", key: Key(.end)),
        Row("\u{1B}OM", key: Key(.enter)), Row("\u{1B}Op", key: .character("0")), Row("\u{1B}Oj", key: .character("*")),
        // Terminals that report keys by their code points.
        Row("\u{1B}[112;5u", key: .control("p")), Row("\u{1B}[27;5;112~", key: .control("p")),
        Row("\u{1B}[13;2u", key: Key(.enter, .shift)), Row("\u{1B}[97;2u", key: .character("A")),
        Row("\u{1B}[27u", key: Key(.escape)), Row("\u{1B}[57399u"), Row("\u{1B}[1114112u"),
        // Focus, in case ncurses does not know it.
        Row("\u{1B}[I", .focus(true)), Row("\u{1B}[O", .focus(false)),
        // Answers and sequences nobody knows never become text.
        Row("\u{1B}[24;80Rx", .key(.character("x"))), Row("\u{1B}[?64;1;2cx", .key(.character("x"))),
        Row("\u{1B}[99;99;99~x", .key(.character("x"))), Row("\u{1B}[>1;2 qx", .key(.character("x"))),
        Row("\u{1B}[\(String(repeating: "1;", count: 500))mx", .key(.character("x"))),
        Row("\u{1B}]52;c;YWJj\u{07}x", .key(.character("x"))),
        Row("\u{1B}]11;rgb:0/0/0\u{1B}\\x", .key(.character("x"))),
        Row("\u{1B}P>|tmux 3.3a\u{1B}\\x", .key(.character("x"))),
        Row("\u{1B}O5Dx", .key(Key(.left)), .key(.character("x"))),
        Row("\u{1B}[1;\u{18}x", .key(.character("x"))),
        Row("\u{1B}[12\u{1B}[Ax", .key(Key(.up)), .key(.character("x"))),
        Row("\u{1B}[1;中", .key(.character("中"))), Row("\u{1B}[99999999999999999999A"),
        Row("\u{1B}[1;5"), Row("\u{1B}[<0;3"),
    ]

    static let mouse = [
        Row("\u{1B}[<0;1;1M", .mouse(Mouse(.press, at: Point(x: 0, y: 0)))),
        Row("\u{1B}[<0;211;5m", .mouse(Mouse(.release, at: Point(x: 210, y: 4)))),
        Row("\u{1B}[<2;3;4M", .mouse(Mouse(.press, .right, at: Point(x: 2, y: 3)))),
        Row("\u{1B}[<33;3;4M", .mouse(Mouse(.drag, .middle, at: Point(x: 2, y: 3)))),
        Row("\u{1B}[<64;3;4M", .mouse(Mouse(.wheelUp, at: Point(x: 2, y: 3)))),
        Row("\u{1B}[<81;3;4M", .mouse(Mouse(.wheelDown, at: Point(x: 2, y: 3), modifiers: .control))),
        Row("\u{1B}[<12;3;4M", .mouse(Mouse(.press, at: Point(x: 2, y: 3), modifiers: [.shift, .alt]))),
        // What ncurses was taught arrives as a code.
        Row([.code(DefinedKey.mouse.rawValue)] + bytes("0;300;2M"), .mouse(Mouse(.press, at: Point(x: 299, y: 1)))),
        // Motion without a button, sideways wheels, further buttons, nonsense.
        Row("\u{1B}[<35;3;4M"), Row("\u{1B}[<66;3;4M"), Row("\u{1B}[<128;3;4M"), Row("\u{1B}[<0;0;0M"),
        Row("\u{1B}[<0;3M"), Row("\u{1B}[<0;1;1;1M"), Row("\u{1B}[<0;1;1A"),
        // The old form: three bytes, 32 too large.
        Row("\u{1B}[M !\"", .mouse(Mouse(.press, at: Point(x: 0, y: 1)))),
        Row("\u{1B}[M#!!", .mouse(Mouse(.release, at: Point(x: 0, y: 0)))),
        Row([.code(KEY_MOUSE), .byte(32), .byte(0xFF), .byte(33)], .mouse(Mouse(.press, at: Point(x: 222, y: 0)))),
        Row("\u{1B}[M`!!x", .mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0))), .key(.character("x"))),
    ]

    @Test(
        "characters, escapes, key codes, sequences and mouse reports",
        arguments: characters + escapes + codes + sequences + mouse)
    func table(row: Row) {
        #expect(Self.decode(row.tokens) == row.events)
    }

    @Test("a character whose bytes come in two reads is one character")
    func splitCharacter() {
        var decoder = InputDecoder()
        let halves = Array("张".utf8)
        #expect(decoder.feed(.byte(halves[0])) == [])
        #expect(decoder.pause() == [])
        #expect(decoder.feed(.byte(halves[1])) == [])
        #expect(decoder.feed(.byte(halves[2])) == [.key(.character("张"))])
    }

    @Test("a sequence that stays unfinished is given up after the delay, and what follows is itself")
    func unfinished() {
        var decoder = InputDecoder()
        for token in Self.bytes("\u{1B}[1;5") { #expect(decoder.feed(token) == []) }
        #expect(decoder.isUnfinished)
        #expect(decoder.pause() == [])
        #expect(!decoder.isUnfinished)
        #expect(decoder.feed(.byte(0x44)) == [.key(.character("D"))])
    }

    static let pastes: [(String, String)] = [
        ("张三\r\n李四\r王五\n", "张三\n李四\n王五\n"),
        ("a\tb\u{0}\u{7}c\u{7F}", "a bc"),
        // ESC inside pasted text is dropped, and what follows it is text, not a key.
        ("x\u{1B}[31my\u{1B}[A\u{1B}q", "x[31my[Aq"),
        ("\u{1B}[20\u{1B}[200~z", "[20[200~z"),
        ("\u{9B}31m\u{85}", "31m\n"),
        ("q\u{3}\u{1A}", "q"),
    ]

    @Test("pasted text is one event of harmless text", arguments: pastes)
    func paste(pasted: String, text: String) {
        let raw = Self.bytes("\u{1B}[200~" + pasted + "\u{1B}[201~k")
        let taught: [InputToken] =
            [.code(DefinedKey.pasteStart.rawValue)] + Self.bytes(pasted)
            + [.code(DefinedKey.pasteEnd.rawValue)] + Self.bytes("k")
        for tokens in [raw, taught] {
            #expect(Self.decode(tokens) == [.paste(text), .key(.character("k"))])
        }
    }

    @Test("keys that ncurses finds inside pasted text are not keys; broken UTF-8 is marked")
    func pasteWithCodes() {
        let tokens: [InputToken] =
            [.code(DefinedKey.pasteStart.rawValue), .byte(0x61), .code(KEY_UP), .named("kLFT5"), .code(KEY_ENTER)]
            + [.byte(0xFF), .code(DefinedKey.focusLost.rawValue), .code(DefinedKey.pasteEnd.rawValue)]
        #expect(Self.decode(tokens) == [.paste("a\n\u{FFFD}")])
    }

    @Test("a paste that is too long is cut between characters, and its rest is not read as keys")
    func longPaste() {
        let tokens = Self.bytes("\u{1B}[200~中中中qqq\u{1B}[201~k")
        #expect(Self.decode(tokens, pasteLimit: 8) == [.paste("中中"), .key(.character("k"))])
        #expect(Self.decode(tokens, pasteLimit: 9) == [.paste("中中中"), .key(.character("k"))])
    }

    @Test("an empty paste is nothing, and one whose end is lost can be ended")
    func endlessPaste() {
        #expect(Self.decode(Self.bytes("\u{1B}[200~\u{1B}[201~")) == [])
        var decoder = InputDecoder()
        for token in Self.bytes("\u{1B}[200~abc") { _ = decoder.feed(token) }
        #expect(decoder.pause() == [])
        #expect(decoder.isPasting)
        #expect(decoder.endPaste() == [.paste("abc")])
        #expect(!decoder.isPasting)
        #expect(decoder.endPaste() == [])
    }

    @Test("whatever bytes come, the decoder neither stops nor makes a control character a key")
    func fuzz() {
        var random = Splitmix(state: 7)
        let alphabet = Array("\u{1B}\u{1B}[[<OM;~0123ABCZuR]P\\\u{7}a中\r".utf8) + [0xFF, 0x80, 0xE4]
        var decoder = InputDecoder(pasteLimit: 64)
        var isClean = true
        for step in 0..<200_000 {
            var events = decoder.feed(.byte(alphabet[Int(random.next() % UInt64(alphabet.count))]))
            if step % 97 == 0 { events += decoder.pause() }
            if step % 1009 == 0 { events += decoder.endPaste() }
            for case .key(let key) in events {
                guard case .character(let character) = key.code else { continue }
                isClean = isClean && character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            }
        }
        #expect(isClean)
    }
}

/// The same numbers at every run.
private struct Splitmix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
