import Screen
import Testing

@Suite("The cell buffer")
struct CellBufferTests {
    struct Write: CustomTestStringConvertible, Sendable {
        var text: String
        var shown: String
        var columns: Int
        var x = 0
        var clip: ClosedRange<Int> = 0...9
        var maxWidth: Int?
        var truncation = Truncation.clip
        var testDescription: String { "\(text) → \(shown)" }
    }

    @Test(
        "text is written as far as it fits, and what a terminal cannot hold is simplified",
        arguments: [
            Write(text: "张三", shown: "张三", columns: 4),
            Write(text: "abc", shown: "abc", columns: 3),
            Write(text: "", shown: "", columns: 0),
            Write(text: "1234567890123", shown: "1234567890", columns: 10),
            // Wide glyphs at the edges.
            Write(text: "一二三四五六", shown: "一二三四五", columns: 10),
            Write(text: "a一二三四五", shown: "a一二三四", columns: 10),
            Write(text: "一二", shown: "    一二", columns: 4, x: 4),
            Write(text: "一二三", shown: " 二三", columns: 6, x: -1),
            Write(text: "一二三", shown: "二三", columns: 6, x: -2),
            Write(text: "一二三", shown: "   二", columns: 5, x: 1, clip: 2...5),
            // Truncation.
            Write(text: "张三丰", shown: "张三丰", columns: 6, maxWidth: 6, truncation: .mark),
            Write(text: "张三丰", shown: "张三~", columns: 5, maxWidth: 5, truncation: .mark),
            Write(text: "张三丰", shown: "张~", columns: 4, maxWidth: 4, truncation: .mark),
            Write(text: "张三丰", shown: "~", columns: 1, maxWidth: 1, truncation: .mark),
            Write(text: "张三丰", shown: "", columns: 0, maxWidth: 0, truncation: .mark),
            Write(text: "Zhang San", shown: "Zhan~", columns: 5, maxWidth: 5, truncation: .mark),
            Write(text: "张三丰", shown: "张", columns: 3, maxWidth: 3),
            // Clusters.
            Write(text: "e\u{301}x", shown: "e\u{301}x", columns: 2),
            Write(text: "葛\u{E0100}", shown: "葛\u{E0100}", columns: 2),
            Write(text: "❤\u{FE0F}x", shown: "❤x", columns: 2),
            Write(text: "👨‍👩‍👧‍👦x", shown: "👨x", columns: 3),
            Write(text: "👍🏽x", shown: "👍x", columns: 3),
            Write(text: "🇨🇳🇨🇳x", shown: "□□x", columns: 3),
            Write(text: "❤\u{FE0F}\u{200D}🔥x", shown: "□x", columns: 2),
            Write(text: "a\u{300}\u{301}\u{302}\u{303}\u{304}b", shown: "a\u{300}\u{301}\u{302}\u{303}b", columns: 2),
            Write(text: "\u{301}a", shown: "a", columns: 1),
            Write(text: "ｶﾞ", shown: "ｶﾞ", columns: 2),
            Write(text: "か\u{3099}き", shown: "か\u{3099}き", columns: 4),
            Write(text: "𠮷𰻝", shown: "𠮷𰻝", columns: 4),
            Write(text: "买买提·阿", shown: "买买提·阿", columns: 9),
            // Controls and invisible characters.
            Write(text: "a\u{1B}[2Jb", shown: "a␛[2Jb", columns: 6),
            Write(text: "a\tb\n", shown: "a␉b␊", columns: 4),
            Write(text: "a\r\nb", shown: "a␍␊b", columns: 4),
            Write(text: "\u{7F}\u{85}\u{9B}\u{2028}", shown: "␡␦␦␦", columns: 4),
            Write(text: "a\u{202E}b\u{200B}c\u{FEFF}d\u{AD}e", shown: "abcde", columns: 5),
        ])
    func writing(_ write: Write) {
        let buffer = screen(10, 1) { buffer in
            let clip = Rect(x: write.clip.lowerBound, y: 0, width: write.clip.count, height: 1)
            let columns = buffer.write(
                write.text, at: Point(x: write.x, y: 0), in: clip, ink: .row, maxWidth: write.maxWidth,
                truncation: write.truncation)
            #expect(columns == write.columns)
        }
        #expect(buffer.text() == write.shown)
        #expect(buffer.check() == [])
        if write.x == 0, write.maxWidth == nil, write.columns < 10 {
            #expect(TextWidth.columns(write.text) == write.columns)
        }
    }

    @Test(
        "where the terminal draws ambiguous characters wide, twins of certain width stand in",
        arguments: [
            ("买提·阿", "买提・阿"), ("a…b—c", "a⋯b－c"), ("“好”", "\"好\""), ("①⑨", "１９"), ("→■", ">*"), ("★℃Ⅳ", "*C４"),
            ("αβ", "〓〓"), ("─│┌", "-|+"), ("\u{E000}", "〓"), ("🇨🇳", "〓"), ("ā1", "a1"),
        ])
    func twins(_ text: String, _ shown: String) {
        let buffer = screen(10, 1, GlyphPolicy(ambiguous: .wide)) { buffer in
            let columns = buffer.write(text, at: Point(x: 0, y: 0), in: buffer.bounds, ink: .row)
            #expect(columns == TextWidth.columns(text, .wide))
        }
        #expect(buffer.text() == shown)
        #expect(buffer.check() == [])
    }

    @Test(
        "overwriting half of a wide glyph blanks the other half",
        arguments: [
            ("x", 1, " x二三"), ("x", 0, "x 二三"), ("x", 3, "一 x三"), ("中", 1, " 中 三"), ("xx", 1, " xx 三"), ("", 1, "一二三"),
        ])
    func overwriting(_ text: String, _ x: Int, _ shown: String) {
        let buffer = screen(6, 1) { buffer in
            buffer.write("一二三", at: Point(x: 0, y: 0), in: buffer.bounds, ink: .row)
            buffer.write(text, at: Point(x: x, y: 0), in: buffer.bounds, ink: .row)
        }
        #expect(buffer.text() == shown)
        #expect(buffer.check() == [])
    }

    @Test("filling and boxing over half of a wide glyph blanks the other half, inside and outside the clip")
    func filling() {
        let buffer = screen(8, 3) { buffer in
            for y in 0..<3 { buffer.write("一二三四", at: Point(x: 0, y: y), in: buffer.bounds, ink: .row) }
            buffer.fill(Rect(x: 3, y: 1, width: 2, height: 1), ink: .dialog)
            buffer.fill(Rect(x: -5, y: 2, width: 6, height: 9), ink: .dialog)
        }
        #expect(buffer.text() == "一二三四\n一    四\n  二三四")
        #expect(buffer.check() == [])
    }

    @Test("a role laid over half of a wide glyph goes by its left half")
    func laying() {
        let buffer = screen(6, 1) { buffer in
            buffer.write("一二三", at: Point(x: 0, y: 0), in: buffer.bounds, ink: .row)
            buffer.lay(.rowSelected, on: Rect(x: 1, y: 0, width: 2, height: 1))
            buffer.tint(.match, on: Rect(x: 4, y: 0, width: 9, height: 9))
        }
        #expect(buffer.columns(under: .rowSelected, row: 0) == [2, 3])
        #expect(buffer.inks(0) == [.row, .row, .row, .row, .match, .match])
        #expect(buffer.text() == "一二三")
        #expect(buffer.check() == [])
    }

    @Test("rows of two buffers are compared by what they show, not by how their clusters are numbered")
    func comparing() {
        let all = Rect(x: 0, y: 0, width: 9, height: 9)
        let one = screen(4, 2) { buffer in
            buffer.write("e\u{301}", at: Point(x: 0, y: 0), in: all, ink: .row)
            buffer.write("o\u{302}", at: Point(x: 0, y: 1), in: all, ink: .row)
        }
        let two = screen(4, 2) { buffer in
            buffer.write("o\u{302}", at: Point(x: 0, y: 1), in: all, ink: .row)
            buffer.write("e\u{301}", at: Point(x: 0, y: 0), in: all, ink: .row)
        }
        let other = screen(4, 2) { buffer in
            buffer.write("o\u{302}", at: Point(x: 0, y: 0), in: all, ink: .row)
            buffer.write("o\u{302}", at: Point(x: 0, y: 1), in: all, ink: .row)
        }
        #expect(one[x: 0, y: 0] != two[x: 0, y: 0], "the numbers differ, or this proves nothing")
        #expect(one == two)
        #expect(!one.row(0, equals: other))
        #expect(one.row(1, equals: other))
        #expect(one != other)
        #expect(MemoryLayout<Cell>.size == 8, "rows are compared as memory")
    }

    @Test("a dump shows text, inks, what lies over them, and the cursor")
    func dumping() {
        let buffer = screen(8, 2) { buffer in
            buffer.write("张三", at: Point(x: 0, y: 0), in: buffer.bounds, ink: .textStrong)
            buffer.write("ab", at: Point(x: 1, y: 1), in: buffer.bounds, ink: .text)
            buffer.lay(.rowSelected, on: Rect(x: 0, y: 1, width: 2, height: 1))
            buffer.caret = Point(x: 4, y: 0)
        }
        #expect(
            buffer.dump() == """
                张三
                 ab
                --- ink
                bbbb

                --- over

                tt
                --- caret 4,0
                b = text.strong
                t = row.selected

                """)
    }

    @Test(
        "a frame has its title and its note where there is room",
        arguments: [
            (12, 3, Borders.unicode, "┌─ 待办 ───┐\n│          │\n└──────────┘"),
            (20, 2, .unicode, "┌─ 待办 ────── 31 ─┐\n└──────────────────┘"),
            (9, 2, .ascii, "+- 待办 +\n+-------+"), (7, 2, .ascii, "+- 待~+\n+-----+"), (4, 2, .ascii, "+--+\n+--+"),
            (2, 2, .unicode, "┌┐\n└┘"), (1, 1, .unicode, "┘"), (0, 3, .unicode, "\n\n"),
        ])
    func boxes(_ width: Int, _ height: Int, _ borders: Borders, _ shown: String) {
        let buffer = screen(width, height, GlyphPolicy(borders: borders)) { buffer in
            buffer.box(buffer.bounds, ink: .border, title: "待办", note: "31")
        }
        #expect(buffer.text() == shown)
        #expect(buffer.check() == [])
    }
}
