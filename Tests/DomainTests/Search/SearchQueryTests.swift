import Testing

@testable import Domain

@Suite("Queries")
struct SearchQueryTests {
    @Test(
        "what was typed becomes terms that must all match",
        arguments: [
            ("", []), ("   ", []), ("张三", ["张三"]), ("ZhangSan", ["zhangsan"]), ("张三　上海", ["张三", "上海"]),
            ("ＺＳ １２８", ["zs", "128"]), ("a\tb\nc", ["a", "b", "c"]), ("（北）", ["(北)"]),
        ])
    func words(_ text: String, _ words: [String]) {
        let query = SearchQuery(text)
        #expect(query.words == words)
        #expect(query.terms.count == words.count)
    }

    private static let narrowing: [(String, String, Bool)] = [
        ("", "张", false), ("张", "张", true), ("张", "张三", true), ("张三", "张", false), ("z", "zh", true),
        ("z", "az", false), ("张", "张 上海", true), ("张 上", "张 上海", true), ("张 上海", "张", false),
        ("张 上", "张三 上海", true), ("张", "张s", false), ("张s", "张sa", false), ("张s", "张s 上海", true),
        ("李", "张", false), ("上海 张", "张 上海", false),
    ]

    @Test("a query narrows another only when everything it finds was found before", arguments: narrowing)
    func narrows(_ earlier: String, _ later: String, _ expected: Bool) {
        #expect(SearchQuery(later).narrows(SearchQuery(earlier)) == expected)
    }
}
