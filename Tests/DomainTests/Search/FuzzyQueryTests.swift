import Testing

@testable import Domain

@Suite("Finding a title")
struct FuzzyQueryTests {
    @Test(
        "characters, pinyin, initials, words and scattered letters find a title, the plainest best",
        arguments: [
            ("排序", "排序", 0), ("排", "排序", 1), ("px", "排序", 2), ("paixu", "排序", 2), ("序", "排序", 3), ("xu", "排序", 3),
            ("导出", "导出名单", 1), ("名单", "导出名单", 3), ("dcmd", "导出名单", 2), ("list", "Export the list", 2),
            ("EXPORT", "Export the list", 1), ("ｅｘｐ", "Export the list", 1), ("exlst", "Export the list", 6),
            ("day light", "daylight", 4), ("cat", "Export the list", nil), ("ts", "Export the list", nil),
            ("提醒", "排序", nil), ("", "排序", 0),
        ] as [(String, String, Int?)])
    func fits(_ query: String, _ title: String, _ distance: Int?) {
        #expect(FuzzyQuery(query).fit(title)?.distance == distance)
    }

    @Test("what was found is told by its characters")
    func ranges() {
        #expect(FuzzyQuery("cm").fit("导出名单")?.ranges == [1..<3])
        #expect(FuzzyQuery("名 导").fit("导出名单")?.ranges == [2..<3, 0..<1])
        #expect(FuzzyQuery("exl").fit("Export list")?.ranges == [0..<1, 1..<2, 7..<8])
    }
}
