import Domain
import Testing

@Suite("Finding a place")
struct DivisionFindingTests {
    @Test(
        "free text begins with a division, and the rest is kept",
        arguments: [
            ("上海闵行", "3101", "闵行"), ("上海市闵行区", "3101", "闵行区"), ("上海市上海市闵行区", "3101", "闵行区"), ("上海", "3101", ""),
            ("广东省佛山市禅城区", "4406", "禅城区"), ("广东佛山", "4406", ""), ("佛山", "4406", ""), ("佛山市禅城", "4406", "禅城"),
            ("浙江义乌", "33", "义乌"), ("浙江省义乌市", "33", "义乌市"), ("云南西双版纳", "5328", ""), ("云南西双版纳景洪", "5328", "景洪"),
            ("新疆", "65", ""), ("香港", "81", ""), ("香港特区", "81", ""), ("澳门特别行政区", "82", ""), ("台湾", "71", ""),
            ("吉林", "22", ""), ("吉林省", "22", ""), ("吉林市", "2202", ""), ("吉林省吉林市", "2202", ""), ("吉林吉林", "2202", ""),
            ("吉林市船营区", "2202", "船营区"), ("海南", "46", ""), ("海南州", "6325", ""), ("青海海南州共和县", "6325", "共和县"),
            ("海南海口", "4601", ""), ("朝阳", "2113", ""), ("北京朝阳", "1101", "朝阳"), ("天津河北区", "1201", "河北区"),
            ("长沙县", "4301", "长沙县"), ("湖南长沙县", "4301", "长沙县"), ("喀什市", "6531", "喀什市"), ("仙桃", "4290", "仙桃"),
            ("湖北省仙桃市", "4290", "仙桃市"), ("新疆石河子", "6590", "石河子"), ("湖北省直辖县级行政区划", "4290", ""),
            ("广西桂林兴安县", "4503", "兴安县"), ("内蒙包头", "1502", ""), ("广西自治区南宁", "4501", ""), ("恩施州", "4228", ""),
            ("湘西州吉首市", "4331", "吉首市"), ("重庆市市辖区渝北区", "5001", "渝北区"), ("重庆巫山", "5001", "巫山"),
            ("浙江路桥区", "33", "路桥区"), ("广东街口街道", "44", "街口街道"), ("东莞长安镇", "4419", "长安镇"),
            (" 广东 深圳 - 南山 ", "4403", "南山"), ("广东/深圳/南山", "4403", "南山"), ("中国上海", "3101", ""),
            ("Foshan", "4406", ""), ("foshan, guangdong", "4406", ""), ("示例省示例市", "9901", ""), ("示例市某街", "9901", "某街"),
        ])
    func match(text: String, code: String, rest: String) throws {
        let match = try #require(Division.match(text))
        #expect(match.division.code == code)
        #expect(match.rest == rest)
    }

    @Test(
        "a text that begins with no division, or with the name of something smaller, gives none",
        arguments: [
            "", " ", "义乌", "朝阳区", "海南区", "西安区", "兴安县", "北京路100号", "南京东路", "上海街道", "东方红小区", "打工", "闵行", "示", "中国",
            "Nowhere", "吉林村",
        ])
    func noMatch(text: String) {
        #expect(Division.match(text) == nil)
    }

    @Test(
        "a form finds a place by name, pinyin, initials, English and code, the best first",
        arguments: [
            ("佛山", "4406"), ("foshan", "4406"), ("gdfs", "4406"), ("广东fs", "4406"), ("sh", "3101"), ("上海", "3101"),
            ("gz", "52"),
            ("chongqing", "5001"), ("hongkong", "81"), ("Hong Kong", "81"), ("xian", "6101"), ("lvliang", "1411"),
            ("吉林", "22"),
            ("44", "44"), ("4406", "4406"), ("310112", "3101"), ("西双", "5328"), ("双版", "5328"), ("xsbn", "5328"),
            ("kashgar", "6531"),
        ])
    func searchBest(query: String, code: String) {
        #expect(Division.search(query, limit: 5).first?.code == code)
    }

    @Test("a search gives no more than asked, municipalities once, and nothing for what is no place")
    func searchBounds() {
        #expect(Division.search("", limit: 3).map(\.code) == ["1101", "1201", "13"])
        #expect(Division.search("上海", limit: 9).map(\.code) == ["3101"])
        #expect(Division.search("44", limit: 3).map(\.code) == ["44", "4401", "4402"])
        #expect(Division.search("fs", limit: 9).map(\.code).contains("4406"))
        #expect(Division.search("佛山", limit: 0).isEmpty)
        for query in ["xyz", "佛海", "98", "440600000", "zzzz"] { #expect(Division.search(query, limit: 9).isEmpty) }
    }

    @Test(
        "the range of a flow follows from the codes of home and destination",
        arguments: [
            ("4301", "4406", FlowRange.crossProvince), ("43", "44", .crossProvince), ("4301", "4306", .crossPrefecture),
            ("4301", "4301", .withinPrefecture), ("3101", "31", .withinPrefecture), ("5001", "5002", .withinPrefecture),
            ("4301", "43", nil), ("43", "4301", nil), ("43", "43", nil), ("4290", "4290", nil),
            ("4290", "4201", .crossPrefecture), ("4301", "81", .abroad), ("4301", "71", .abroad),
            ("82", "4404", .abroad),
            ("81", "81", nil), ("9901", "3101", .crossProvince), ("9901", "9902", .crossPrefecture),
        ])
    func flowRange(home: String, destination: String, range: FlowRange?) throws {
        let home = try #require(Division(code: home))
        let destination = try #require(Division(code: destination))
        #expect(FlowRange.of(home: home, destination: destination) == range)
    }

    @Test("the ranges have the words of the report forms")
    func rangeLabels() {
        #expect(FlowRange.allCases.map(\.label.chinese) == ["跨省", "省内跨市", "市内", "境外/港澳台"])
    }
}
