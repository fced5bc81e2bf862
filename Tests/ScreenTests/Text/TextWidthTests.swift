import Screen
import Testing

@Suite("Text is measured and cut by columns")
struct TextWidthTests {
    @Test(
        "each character takes the columns that libc counts",
        arguments: [
            ("中", 2), ("，", 2), ("。", 2), ("　", 2), ("𠮷", 2), ("𰻝", 2), ("㎡", 2), ("😀", 2), ("가", 2), ("Ａ", 2),
            ("·", 1), ("…", 1), ("—", 1), ("“", 1), ("×", 1), ("①", 1), ("→", 1), ("■", 1), ("●", 1), ("★", 1),
            ("─", 1),
            ("▼", 1), ("α", 1), ("§", 1), ("℃", 1), ("Ⅳ", 1), ("\u{E0B0}", 1), ("ｶ", 1), ("a", 1), ("é", 1), ("ར", 1),
            ("\u{300}", 0), ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{E0100}", 0), ("\u{3099}", 0), ("", 0),
            ("買い物", 6), ("张三 13", 7), ("\u{4DFF}", 2), ("㉈", 2), ("\u{3400}", 2), ("\u{2FFFD}", 2), ("\u{2FFFE}", 1),
        ])
    func columns(_ text: String, _ columns: Int) {
        #expect(TextWidth.columns(text) == columns)
    }

    @Test(
        "text that is too long ends with a mark, and no wide glyph is split",
        arguments: [
            ("联合村支部", 10, "~", "联合村支部"), ("联合村支部", 9, "~", "联合村支~"), ("联合村支部", 8, "~", "联合村~"),
            ("联合村支部", 8, "..", "联合村.."), ("联合村支部", 1, "~", "~"), ("联合村支部", 1, "..", ""), ("联合村支部", 0, "~", ""),
            ("联合村支部", -3, "~", ""), ("abc", 3, "~", "abc"), ("abcd", 3, "~", "ab~"), ("", 0, "~", ""),
            ("e\u{301}e\u{301}e\u{301}", 2, "~", "e\u{301}~"), ("ab\u{200B}", 2, "~", "ab\u{200B}"),
        ])
    func fitting(_ text: String, _ columns: Int, _ mark: String, _ fitted: String) {
        #expect(TextWidth.fit(text, to: columns, mark: mark) == fitted)
    }

    @Test(
        "padding fills with blanks on the side that the alignment says",
        arguments: [
            ("张三", 7, Alignment.left, "张三   "), ("张三", 7, .right, "   张三"), ("张三", 7, .centre, " 张三  "),
            ("张三丰", 5, .right, "张三~"), ("张三丰", 4, .left, "张~ "), ("", 2, .centre, "  "), ("x", 0, .left, ""),
        ])
    func padding(_ text: String, _ columns: Int, _ alignment: Alignment, _ padded: String) {
        #expect(TextWidth.pad(text, to: columns, alignment) == padded)
        #expect(TextWidth.columns(TextWidth.pad(text, to: columns, alignment)) == columns)
    }

    @Test(
        "text is wrapped between words and between ideographs, with punctuation where it belongs",
        arguments: [
            ("提请支部研究", 6, ["提请支", "部研究"]),
            ("他来了。她走", 6, ["他来", "了。她", "走"]),
            ("报（含附件）", 6, ["报（含", "附件）"]), ("已报（含附件）", 6, ["已报", "（含附", "件）"]),
            ("the quick brown fox", 9, ["the quick", "brown fox"]),
            ("外出6个月以上", 6, ["外出6", "个月以", "上"]),
            ("张三 zhangsan 李四", 10, ["张三", "zhangsan", "李四"]),
            ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("ab abcdefghij", 4, ["ab", "abcd", "efgh", "ij"]),
            ("one\n\ntwo", 9, ["one", "", "two"]), ("a\r\nb", 9, ["a", "b"]),
            ("  indented text", 10, ["  indented", "text"]),
            ("trailing   ", 8, ["trailing"]), ("", 5, [""]), ("中", 1, ["中"]), ("abc", 0, []), ("a\tb", 5, ["a b"]),
        ])
    func wrapping(_ text: String, _ columns: Int, _ lines: [String]) {
        #expect(TextWidth.wrap(text, to: columns) == lines)
    }

    @Test("wrapped lines are never wider than they may be, and nothing is lost but blanks", arguments: 2...12)
    func wrappedWidth(_ columns: Int) {
        let text = "根据《中国共产党党员教育管理工作条例》，流动党员每半年向流出地支部汇报一次（Report twice a year）。👨‍👩‍👧‍👦e\u{301}·“外出”"
        let lines = TextWidth.wrap(text, to: columns)
        for line in lines { #expect(TextWidth.columns(line) <= columns) }
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
