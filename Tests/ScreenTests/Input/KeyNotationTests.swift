import Screen
import Testing

@Suite("Keys are written as text")
struct KeyNotationTests {
    @Test(
        "a key has one notation, which reads back as the same key",
        arguments: [
            (Key.character("j"), "j"), (.character("G"), "G"), (.control("p"), "Ctrl-P"),
            (Key(.tab, .shift), "Shift-Tab"),
            (Key(.function(2)), "F2"), (Key(.function(24), [.control, .shift]), "Ctrl-Shift-F24"),
            (.character(" "), "Space"),
            (Key(.enter, .alt), "Alt-Enter"), (Key(.pageDown), "PgDn"), (Key(.escape), "Esc"), (.character("-"), "-"),
            (.control("-"), "Ctrl--"), (Key(.character("x"), .alt), "Alt-x"), (Key(.character("X"), .alt), "Alt-X"),
            (Key(.character(" "), .control), "Ctrl-Space"), (.character("张"), "张"), (.character("<"), "<"),
            (Key(.left, .control), "Ctrl-Left"), (Key(.delete), "Delete"), (.character("é"), "é"),
        ])
    func notation(_ key: Key, _ text: String) {
        #expect(key.description == text)
        #expect(Key(parsing: text) == key)
    }

    @Test(
        "other spellings are understood",
        arguments: [
            ("C-p", Key.control("p")), ("c-P", .control("p")), ("CTRL-p", .control("p")), ("S-Tab", Key(.tab, .shift)),
            ("A-x", Key(.character("x"), .alt)), ("M-x", Key(.character("x"), .alt)), ("CR", Key(.enter)),
            ("bs", Key(.backspace)), ("pageup", Key(.pageUp)), ("lt", .character("<")), ("gt", .character(">")),
            ("Shift-a", .character("A")), ("f12", Key(.function(12))), ("Esc", Key(.escape)), ("f", .character("f")),
        ])
    func spellings(_ text: String, _ key: Key) {
        #expect(Key(parsing: text) == key)
    }

    @Test(
        "what names no key is not read",
        arguments: ["", "Ctrl-", "Foo", "F25", "F0", "Hyper-x", "Shift-1", "ab", "Ctrl-ab", "--x"])
    func nonsense(_ text: String) {
        #expect(Key(parsing: text) == nil)
    }

    @Test(
        "what an input method makes of the keys of commands is folded back",
        arguments: [
            ("ｊ", "j"), ("：", ":"), ("／", "/"), ("？", "?"), ("　", " "), ("～", "~"), ("！", "!"), ("、", "/"), ("《", "<"),
            ("张", "张"), ("j", "j"), ("é", "é"), ("ﾞ", "ﾞ"),
        ])
    func folding(_ typed: Character, _ meant: Character) {
        #expect(Key.character(typed).folded == .character(meant))
        #expect(Key(.character(typed), .alt).folded.modifiers == .alt)
        #expect(Key(.tab, .shift).folded == Key(.tab, .shift))
    }
}

@Suite("A key script is text that becomes events")
struct KeyScriptTests {
    static func keys(_ text: String) -> [InputEvent] { text.map { .key(.character($0)) } }

    static let scripts: [(String, [InputEvent])] = [
        ("", []),
        ("jj<Enter>", keys("jj") + [.key(Key(.enter))]),
        ("/zs<Esc><C-p>张三<lt>", keys("/zs") + [.key(Key(.escape)), .key(.control("p"))] + keys("张三<")),
        ("<S-Tab><F2><Space>>", [.key(Key(.tab, .shift)), .key(Key(.function(2))), .key(.character(" "))] + keys(">")),
        ("<C-lt><C->>", [.key(.control("<")), .key(.control(">"))]),
        ("a\nb", keys("ab")),
        ("<Paste:张三\t2<Enter><lt>b<gt>x:y>", [.paste("张三\t2\n<b>x:y")]), ("<Paste:>", [.paste("")]),
        ("<Resize:80x24>", [.resized(Size(width: 80, height: 24))]),
        (
            "<Click:10,5>",
            [
                .mouse(Mouse(.press, at: Point(x: 10, y: 5))), .mouse(Mouse(.release, at: Point(x: 10, y: 5))),
            ]
        ),
        ("<WheelDown:0,0>", [.mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0)))]),
        ("<Focus><Blur>", [.focus(true), .focus(false)]),
    ]

    @Test("each element becomes its event", arguments: scripts)
    func parsing(_ script: String, _ events: [InputEvent]) throws {
        #expect(try KeyScript.parse(script) == events)
    }

    @Test(
        "a fault names its position",
        arguments: [
            ("张三<Entr>", KeyScriptError(position: 3, fault: .unknownKey("Entr"))),
            ("ab<C-p", KeyScriptError(position: 3, fault: .unclosed)),
            ("a < b", KeyScriptError(position: 3, fault: .unclosed)),
            ("<Resize:80>", KeyScriptError(position: 1, fault: .wrongNumbers("Resize:80"))),
            ("j<Click:a,b>", KeyScriptError(position: 2, fault: .wrongNumbers("Click:a,b"))),
            ("<Click:-1,99999>", KeyScriptError(position: 1, fault: .wrongNumbers("Click:-1,99999"))),
            ("<Foo:1>", KeyScriptError(position: 1, fault: .unknownKey("Foo:1"))),
            ("<>", KeyScriptError(position: 1, fault: .unknownKey(""))),
        ])
    func faults(_ script: String, _ error: KeyScriptError) {
        #expect(throws: error) { try KeyScript.parse(script) }
        #expect(error.description.hasPrefix("character \(error.position): "))
    }
}
