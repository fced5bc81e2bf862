import Domain
import Testing

@Suite("What a typed query finds")
struct PinyinQueryTests {
    @Test(
        "characters, pinyin, beginnings and initials may be mixed, and what they found is known",
        arguments: [
            ("张s", "张三", 0..<2), ("zhangs", "张三", 0..<2), ("张san", "张三", 0..<2), ("zs", "张三", 0..<2),
            ("zhs", "张三", 0..<2), ("zsan", "张三", 0..<2), ("zhan", "张三", 0..<1), ("san", "张三", 1..<2),
            ("ZS", "张三", 0..<2),
            ("zhang san", "张三", 0..<2), ("ｚｓ", "张三", 0..<2), ("欧阳x", "欧阳修", 0..<3), ("ouyx", "欧阳修", 0..<3),
            ("zgf", "曾国藩", 0..<3), ("zeng", "曾国藩", 0..<1), ("ceng", "曾国藩", 0..<1), ("ycg", "尉迟恭", 0..<3),
            ("lvb", "吕布", 0..<2), ("lub", "吕布", 0..<2), ("lüb", "吕布", 0..<2), ("lvehu", "略胡", 0..<2),
            ("rhm", "阿卜杜·热合曼", 4..<7), ("dure", "阿卜杜·热合曼", 2..<5), ("杜热", "阿卜杜·热合曼", 2..<5),
            ("xian", "西安", 0..<2), ("xian", "先进", 0..<1), ("xia", "西安", 0..<2), ("chongq", "在重庆市", 1..<3),
            ("jief", "解放路", 0..<2), ("yinh", "工商银行", 2..<4), ("支部", "第一党支部", 3..<5), ("e2e", "x-E2E9901", 2..<5),
            ("99", "x-E2E9901", 5..<7), ("张", "张三", 0..<1), ("𬭎", "李𬭎", 1..<2), ("lh", "李𬭎", 0..<2), ("", "张三", 0..<0),
            ("wy", "王乐", 0..<2), ("wl", "王乐", 0..<2),
        ])
    func found(query: String, text: String, range: Range<Int>) {
        #expect(Pinyin.matchRange(query: query, in: text) == range)
        #expect(Pinyin.matches(query: query, name: text))
    }

    @Test(
        "what only looks similar is not found",
        arguments: [
            ("gs", "张三"), ("an", "张三"), ("hang", "张三"), ("sz", "张三"), ("zhas", "张三"), ("zhangsanf", "张三"), ("张四", "张三"),
            ("章", "张三"), ("zss", "张三"), ("zf", "曾国藩"), ("liyi", "刘二"), ("liw", "刘一"), ("zhongqing", "张三"), ("99", "张三"),
            ("a", ""),
            ("ian", "西安"), ("zsb", "张三"), ("三张", "张三"), ("chi", "尉健行"), ("\u{20000}", "张三"),
        ])
    func notFound(query: String, text: String) {
        #expect(Pinyin.matchRange(query: query, in: text) == nil)
        #expect(!Pinyin.matches(query: query, name: text))
    }

    @Test("a prepared query answers like a fresh one, for long texts too")
    func prepared() {
        let query = Pinyin.Query("hongyan")
        let long = String(repeating: "某村", count: 2000) + "鸿雁"
        #expect(query.matches("鸿雁"))
        #expect(!query.matches("红叶村"))
        #expect(query.range(in: long) == 4000..<4002)
    }
}
