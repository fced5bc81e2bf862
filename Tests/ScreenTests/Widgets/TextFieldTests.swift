import Screen
import Testing

@Suite("A text field is edited by keys")
struct TextFieldTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var keys: String
        /// The text after, with the caret as `|`.
        var result: String
        var testDescription: String { "\(text) \(keys) → \(result)" }
    }

    @Test(
        "typing, deleting, moving, killing",
        arguments: [
            Case(text: "", keys: "张三", result: "张三|"), Case(text: "张三", keys: "<BS>", result: "张|"),
            Case(text: "张三", keys: "<Left>小", result: "张小|三"), Case(text: "张三", keys: "<Home><Del>", result: "|三"),
            Case(text: "", keys: "<BS><Del><Left><Right>", result: "|"),
            Case(text: "e\u{301}", keys: "<BS>", result: "|"), Case(text: "👨‍👩‍👧‍👦", keys: "<BS>", result: "|"),
            Case(text: "e", keys: "\u{301}x", result: "e\u{301}x|"),
            Case(text: "新仓镇 abc", keys: "<C-w>", result: "新仓镇 |"), Case(text: "新仓镇abc", keys: "<C-w>", result: "新仓镇|"),
            Case(text: "新仓镇 abc", keys: "<C-w><C-w>", result: "|"), Case(text: "a,b", keys: "<C-w><C-w>", result: "a|"),
            Case(text: "abc def", keys: "<C-Left><C-k>", result: "abc |"),
            Case(text: "abc def", keys: "<C-Left><C-u>", result: "|def"),
            Case(text: "abc def", keys: "<A-b><C-k><Home><C-y>", result: "def|abc "),
            Case(text: "abc def", keys: "<Home><A-d>", result: "| def"),
            Case(text: "abc def", keys: "<Home><C-Right>x", result: "abcx| def"),
            Case(text: "张三丰", keys: "<S-Left><S-Left>四", result: "张四|"),
            Case(text: "张三丰", keys: "<S-Home><Del>", result: "|"),
            Case(text: "张三丰", keys: "<S-Left><Left>x", result: "张三x|丰"),
            Case(text: "张三", keys: "<S-Left><Home>x", result: "x|张三"),
            Case(text: "张三", keys: "<C-a>a<C-e>b<C-h><C-a><C-d>", result: "|张三"),
            Case(text: "ab", keys: "<C-y>", result: "ab|"),
            // Words: ideographs, kana, letters and digits, and signs are words of their own
            Case(text: "上海市嘉定区，江桥镇12号", keys: "<C-Left><C-Left>x", result: "上海市嘉定区，江桥镇x|12号"),
            Case(text: "上海市嘉定区，江桥镇", keys: "<A-b><A-b>x", result: "上海市嘉定区x|，江桥镇"),
            Case(text: "木々の葉", keys: "<Home><A-f>x", result: "木々x|の葉"),
            Case(text: "张三 li4", keys: "<Home><A-f><A-f>x", result: "张三 li4x|"),
            // Selecting
            Case(text: "张三 abc", keys: "<C-S-Left>x", result: "张三 x|"), Case(text: "张三", keys: "<A-a>李", result: "李|"),
            Case(text: "张三丰", keys: "<Home><S-End><C-x><C-y><C-y>", result: "张三丰张三丰|"),
            Case(text: "张三丰", keys: "<S-Left><C-x>", result: "张三|"),
            // Taking back: what is typed or erased in one go is one step
            Case(text: "张", keys: "三丰<C-_>", result: "张|"), Case(text: "张", keys: "三<Left>x<A-u>", result: "张|三"),
            Case(text: "张", keys: "三<Left>x<A-u><A-u>", result: "张|"),
            Case(text: "张三丰", keys: "<BS><BS><A-u>", result: "张三丰|"),
            Case(text: "张三", keys: "<C-u>李四<A-u><A-u>", result: "张三|"),
            Case(text: "张三", keys: "<C-u><A-u><A-U>", result: "|"),
            Case(text: "张", keys: "三<A-u>四<A-U>", result: "张四|"), Case(text: "张", keys: "<A-u><A-U>", result: "张|"),
            Case(text: "a", keys: "b c<A-u>", result: "ab |"),
        ])
    func editing(_ test: Case) throws {
        var field = TextField(test.text)
        for case .key(let key) in try KeyScript.parse(test.keys) {
            #expect(field.handle(key) != .ignored)
        }
        let characters = Array(field.text)
        #expect(String(characters[..<field.caret]) + "|" + String(characters[field.caret...]) == test.result)
    }

    @Test(
        "keys that do not edit are left to the caller",
        arguments: ["<Enter>", "<Tab>", "<Esc>", "<Up>", "<F2>", "<C-p>", "<C-s>", "<A-x>", "<PgDn>"])
    func ignored(_ script: String) throws {
        var field = TextField("张三")
        for case .key(let key) in try KeyScript.parse(script) { #expect(field.handle(key) == .ignored) }
        #expect(field == TextField("张三"))
    }

    @Test("changes are told from moves")
    func outcomes() {
        var field = TextField("张")
        #expect(field.handle(.character("三")) == .changed)
        #expect(field.handle(Key(.left)) == .moved)
        #expect(field.handle(Key(.home)) == .moved)
        #expect(field.handle(Key(.backspace)) == .moved)
    }

    @Test(
        "pasted text becomes one line without control characters",
        arguments: [("a\nb", "a b"), ("a\r\nb\tc", "a b c"), ("\u{1B}[31m红\u{7}", "[31m红"), ("", "")])
    func pasting(_ pasted: String, _ text: String) {
        var field = TextField("")
        field.insert(pasted)
        #expect(field.text == text)
        field.selectAll()
        field.insert(pasted)
        #expect(field.text == text)
        #expect(field.caret == text.count)
    }

    struct Drawing: CustomTestStringConvertible, Sendable {
        var text: String
        var caret: Int
        var shown: String
        var column: Int
        var testDescription: String { "\(text) at \(caret) → \(shown)" }
    }

    @Test(
        "the cursor stands at the right column, also behind wide characters and in a text that is scrolled",
        arguments: [
            Drawing(text: "", caret: 0, shown: "  姓名", column: 2),
            Drawing(text: "张三", caret: 2, shown: "  张三", column: 6),
            Drawing(text: "张三", caret: 1, shown: "  张三", column: 4),
            Drawing(text: "e\u{301}三", caret: 1, shown: "  e\u{301}三", column: 3),
            Drawing(text: "一二三", caret: 3, shown: "  一二三", column: 8),
            // Seven columns: a caret behind four wide characters needs nine.
            Drawing(text: "一二三四", caret: 4, shown: "  二三四", column: 8),
            Drawing(text: "一二三四", caret: 0, shown: "  一二三", column: 2),
            Drawing(text: "abcdefghij", caret: 10, shown: "  efghij", column: 8),
            Drawing(text: "abcdefghij", caret: 0, shown: "  abcdefg", column: 2),
            Drawing(text: "abcdefghij", caret: 6, shown: "  cdefghi", column: 6),
            Drawing(text: "a一二三四五", caret: 6, shown: "  三四五", column: 8),
            // It begins with a whole character, never with half of one.
            Drawing(text: "一二三四a", caret: 5, shown: "  三四a", column: 7),
        ])
    func drawing(_ test: Drawing) {
        var field = TextField(test.text)
        field.place(test.caret)
        let buffer = screen(12, 1) { buffer in
            let hits = field.draw(in: Rect(x: 2, y: 0, width: 7, height: 1), on: &buffer, placeholder: "姓名")
            #expect(buffer.caret == Point(x: test.column, y: 0))
            #expect(hits.character(at: Point(x: test.column, y: 0)) == test.caret)
            #expect(hits.character(at: Point(x: 9, y: 0)) == nil)
        }
        #expect(buffer.text() == test.shown)
        #expect(buffer.check() == [])
    }

    @Test("without the focus the beginning shows, cut with a mark, and the cursor is elsewhere")
    func unfocused() {
        let buffer = screen(7, 1) { buffer in
            TextField("联合村支部").draw(in: buffer.bounds, on: &buffer, ink: .field, isFocused: false)
        }
        #expect(buffer.text() == "联合村~")
        #expect(buffer.caret == nil)
    }

    @Test("the selection lies over the selected characters only")
    func selection() {
        var field = TextField("张三丰")
        field.move(.left)
        field.move(.left, selecting: true)
        let buffer = screen(10, 1) { buffer in field.draw(in: buffer.bounds, on: &buffer) }
        #expect(buffer.columns(under: .selection, row: 0) == [2, 3])
        #expect(field.selectedText == "三")
    }

    @Test("a note keeps its lines, drawn as a sign, and other fields do not")
    func lines() {
        var note = TextField("一\r\n二", keepsLines: true)
        #expect(note.text == "一\n二")
        note.insert("\t三\n\u{1B}四")
        #expect(note.text == "一\n二 三\n四")
        let buffer = screen(20, 1) { buffer in note.draw(in: buffer.bounds, on: &buffer) }
        #expect(buffer.text() == "一↵二 三↵四")
        #expect(buffer.caret == Point(x: 11, y: 0))
        #expect(TextField("一\n二").text == "一 二")
    }

    @Test("undo keeps a hundred steps, and redo ends with the next change")
    func history() {
        var field = TextField()
        for number in 0..<150 { field.replace(with: "\(number)") }
        for _ in 0..<200 { field.undo() }
        #expect(field.text == "49")
        field.redo()
        #expect(field.text == "50")
        field.insert("x")
        field.redo()
        #expect(field.text == "50x")
    }

    @Test(
        "a double click takes the word under it",
        arguments: [("张三 abc，d", 0, "张三"), ("张三 abc，d", 4, "abc"), ("张三 abc，d", 2, " "), ("张三", 9, "张三"), ("", 0, "")])
    func doubleClick(text: String, position: Int, word: String) {
        var field = TextField(text)
        field.selectWord(at: position)
        #expect(field.selectedText == word)
    }

    @Test("a drag beyond the field goes on by a character, so that a scrolled text can be selected as a whole")
    func dragging() {
        let field = TextField("abcdefghij")
        let buffer = screen(12, 1) { buffer in
            let hits = field.draw(in: Rect(x: 2, y: 0, width: 7, height: 1), on: &buffer)
            #expect(hits.nearestCharacter(to: Point(x: 0, y: 5)) == 3)
            #expect(hits.nearestCharacter(to: Point(x: 3, y: 5)) == 5)
            #expect(hits.nearestCharacter(to: Point(x: 11, y: 0)) == 11)
        }
        #expect(buffer.check() == [])
    }

    @Test("random editing never leaves the text", arguments: 0..<20)
    func randomEditing(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var field = TextField("新仓镇e\u{301}")
        let codes: [Key.Code] = [
            .character("张"), .character("a"), .character(" "), .character("\u{301}"), .character("👍🏽"), .backspace,
            .delete, .left,
            .right, .home, .end, .character("w"), .character("k"), .character("u"), .character("y"), .character("d"),
            .character("\u{200D}"), .character("_"), .character("U"), .character("x"), .character("a"),
        ]
        for _ in 0..<200 {
            let modifiers = Key.Modifiers(rawValue: UInt8.random(in: 0...7, using: &random))
            _ = field.handle(Key(codes.randomElement(using: &random) ?? .home, modifiers))
            #expect((0...field.count).contains(field.caret))
            #expect(field.selection.map { $0.upperBound <= field.count } ?? true)
            if field.count > 40 { field.replace(with: "") }
            let buffer = screen(9, 1) { buffer in field.draw(in: buffer.bounds, on: &buffer) }
            #expect(buffer.check() == [] && buffer.caret != nil)
        }
    }
}
