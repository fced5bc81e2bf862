import Testing

@testable import Domain

@Suite("Provinces and prefectures")
struct DivisionTests {
    @Test("all 34 provinces and the prefectures are there, in the order of their codes")
    func all() {
        let codes = Division.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        let real = Division.all.filter { $0.province.code != "99" }
        #expect(real.count { $0.isProvince } == 34)
        #expect(real.count { !$0.isProvince } == 342)
        // 333 prefectures of the yearbook, besides those of the four municipalities and the directly governed counties.
        #expect(real.count { !$0.isProvince && !$0.isMunicipality && !$0.isDirectCounties } == 333)
        for division in Division.all {
            #expect(Division.all.contains(division.province))
            #expect(!division.shortName.isEmpty && !division.label.english.isEmpty && !division.searchKeys.isEmpty)
        }
        #expect(Set(Division.choices.map { $0.label.english }).count == Division.choices.count)
        #expect(Set(Division.choices.map { $0.fullName }).count == Division.choices.count)
        #expect(Division(code: "4290")?.prefectures.count == 14)
    }

    @Test(
        "a code of two, four or six digits gives the province or the prefecture",
        arguments: [
            ("44", "44"), ("4406", "4406"), ("440604", "4406"), ("440600", "4406"), ("440000", "44"), ("4400", "44"),
            ("310112", "3101"), ("310230", "3101"), ("500235", "5002"), ("429004", "4290"), ("371202", "37"),
            ("81", "81"),
            ("810000", "81"), ("990101", "9901"), ("999901", "99"), ("", nil), ("4", nil), ("440", nil), ("00", nil),
            ("4499", nil), ("980101", nil), ("44a", nil), ("４４", nil), ("440001", nil), ("44060", nil),
        ])
    func codes(code: String, expected: String?) {
        #expect(Division(code: code)?.code == expected)
    }

    @Test(
        "a division has its name, the name of daily life, the name with the province, and an English one",
        arguments: [
            ("44", "广东省", "广东", "广东省", "Guangdong"), ("4406", "佛山市", "佛山", "广东省佛山市", "Foshan, Guangdong"),
            ("31", "上海市", "上海", "上海市", "Shanghai"), ("3101", "上海市", "上海", "上海市", "Shanghai"),
            ("15", "内蒙古自治区", "内蒙古", "内蒙古自治区", "Inner Mongolia"), ("61", "陕西省", "陕西", "陕西省", "Shaanxi"),
            ("6101", "西安市", "西安", "陕西省西安市", "Xi'an, Shaanxi"), ("54", "西藏自治区", "西藏", "西藏自治区", "Tibet"),
            ("4331", "湘西土家族苗族自治州", "湘西", "湖南省湘西土家族苗族自治州", "Xiangxi, Hunan"),
            ("6530", "克孜勒苏柯尔克孜自治州", "克孜勒苏", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州", "Kizilsu, Xinjiang"),
            ("2327", "大兴安岭地区", "大兴安岭", "黑龙江省大兴安岭地区", "Daxing'anling, Heilongjiang"),
            ("1522", "兴安盟", "兴安", "内蒙古自治区兴安盟", "Hinggan, Inner Mongolia"),
            ("4290", "省直辖县级行政区划", "湖北", "湖北省直辖县级行政区划", "Counties directly under Hubei"),
            ("81", "香港特别行政区", "香港", "香港特别行政区", "Hong Kong"), ("82", "澳门特别行政区", "澳门", "澳门特别行政区", "Macao"),
            ("3413", "宿州市", "宿州", "安徽省宿州市", "Suzhou, Anhui"), ("1411", "吕梁市", "吕梁", "山西省吕梁市", "Lüliang, Shanxi"),
            ("9901", "示例市", "示例", "示例省示例市", "Example City, Example Province"),
        ])
    func names(code: String, name: String, short: String, full: String, english: String) throws {
        let division = try #require(Division(code: code))
        #expect(division.name == name)
        #expect(division.shortName == short)
        #expect(division.fullName == full)
        #expect(division.fullLabel.english == english)
    }

    @Test("the label of every division on offer is read back as that division")
    func roundTrip() {
        for division in Division.choices {
            for text in [division.label.chinese, division.label.english, division.fullName, division.fullLabel.english]
            {
                let match = Division.match(text)
                #expect(match?.division == division && match?.rest == "", "\(text)")
            }
        }
    }

    @Test("the pinyin of places is that of places")
    func pinyin() {
        #expect(Division(code: "5001")?.searchKeys == "chongqingshi cqs")
        #expect(Division(code: "4301")?.searchKeys == "changshashi css")
        #expect(Division(code: "3415")?.label.english == "Lu'an")
        #expect(Division(code: "4419")?.label.english == "Dongguan")
    }
}
