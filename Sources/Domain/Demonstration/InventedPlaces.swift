/// Villages that do not exist, and the cities that members of such a township go to.
enum InventedPlaces {
    /// A prefecture that people move to.
    struct Destination: Sendable {
        /// GB/T 2260, 4 digits.
        let code: String
        /// As in the name of a branch: 驻**沪**流动党支部.
        let short: String
        /// Districts and counties there.
        let districts: [String]
        /// How many of a thousand go there.
        let weight: Int
        /// Whether the township has branches there at all.
        let hasBranches: Bool

        init(_ code: String, _ short: String, _ weight: Int, _ districts: String, branches: Bool = true) {
            self.code = code
            self.short = short
            self.weight = weight
            self.districts = districts.split(separator: " ").map(String.init)
            hasBranches = branches
        }
    }

    /// In the order in which branches were founded. The last ones show what a place with members and without a branch is.
    static let destinations = [
        Destination("3101", "沪", 230, "闵行区 松江区 嘉定区 浦东新区 宝山区 青浦区"),
        Destination("3205", "苏州", 150, "昆山市 吴江区 相城区 虎丘区 太仓市"),
        Destination("3401", "合肥", 140, "包河区 瑶海区 蜀山区 肥西县"),
        Destination("4406", "佛山", 60, "禅城区 南海区 顺德区"),
        Destination("3301", "杭州", 60, "余杭区 萧山区 临平区 钱塘区"),
        Destination("4401", "广州", 50, "白云区 番禺区 天河区"),
        Destination("3201", "南京", 45, "江宁区 浦口区 栖霞区"),
        Destination("3302", "宁波", 40, "鄞州区 慈溪市 北仑区"),
        Destination("4419", "东莞", 35, "虎门镇 长安镇 厚街镇"),
        Destination("3202", "无锡", 30, "江阴市 惠山区 新吴区"),
        Destination("3204", "常州", 25, "武进区 新北区"),
        Destination("3304", "嘉兴", 22, "桐乡市 海宁市 南湖区"),
        Destination("4201", "武汉", 18, "洪山区 江夏区"),
        Destination("3505", "泉州", 15, "晋江市 石狮市"),
        Destination("3310", "台州", 12, "温岭市 路桥区"),
        Destination("6101", "西安", 10, "雁塔区 未央区"),
        Destination("5101", "成都", 8, "双流区 郫都区"),
        Destination("4403", "深圳", 25, "宝安区 龙岗区 龙华区", branches: false),
        Destination("3502", "厦门", 15, "集美区 同安区", branches: false),
        Destination("3702", "青岛", 10, "城阳区 黄岛区", branches: false),
    ]

    /// Provinces that received members come from.
    static let origins = ["3411", "4108", "5202", "3604", "4311"]

    /// The name of a village by its number, without 村: all different up to 70,000 and more.
    static func village(_ number: Int) -> String {
        if number < firstVillages.count { return firstVillages[number] }
        let base = villageFirst.count * villageSecond.count
        // Steps of a number that shares no factor with the count of names go through all of them in a lively order.
        let mixed = (number - firstVillages.count) % base * 131 % base
        let round = (number - firstVillages.count) / base
        let name = "\(villageFirst[mixed % villageFirst.count])\(villageSecond[mixed / villageFirst.count])"
        guard round > 0 else { return name }
        let prefix = villagePrefixes[(round - 1) % villagePrefixes.count]
        let ordinal = (round - 1) / villagePrefixes.count
        return ordinal == 0 ? "\(prefix)\(name)" : "\(prefix)\(name)\(InventedPlaces.numeral(ordinal + 1))"
    }

    /// 1 to 99 and beyond in Chinese numerals.
    static func numeral(_ number: Int) -> String {
        let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        switch number {
        case ..<10: return digits[max(0, number)]
        case 10..<100:
            let tens = number / 10 == 1 ? "" : digits[number / 10]
            return "\(tens)十\(number % 10 == 0 ? "" : digits[number % 10])"
        default: return String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } }.joined()
        }
    }

    private static let firstVillages = ["联合", "柳塘", "河口", "石坝", "沙岭", "新庄", "枫林", "白鹭", "桥头", "望湖", "青溪", "大堰"]
    private static let villageFirst = Array("云丰泉松梅兰竹荷菱芦莲槐桑榆柏枣桃杏麻棉瓦窑磨渔雁鹤鹭鹰龙凤")
    private static let villageSecond = Array("岗坪湾塘冲畈洼坳墩圩渡桥店铺寨集")
    private static let villagePrefixes = Array("上下前后东西南北大小中老新内外")

    /// Employers of no name.
    static let employers = [
        "某电子厂", "某建筑劳务公司", "某物流园", "某服装厂", "某装饰工程队", "某餐饮店", "某汽车零部件公司", "某家政公司", "某模具厂", "某快递站点",
        "某建材市场", "某软件公司", "某医院", "某中学", "某五金商行",
    ]
    /// Trades that members work in.
    static let industries = ["制造", "建筑", "物流", "餐饮", "零售", "家政", "信息技术", "装修", "纺织服装", "教育", "医疗"]
    /// What a member works as.
    static let jobs = ["务工", "个体经营", "技术工人", "务农", "教师", "司机", "企业管理", "销售", "护士", "退休", "电工", "项目经理"]
}
