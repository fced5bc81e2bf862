/// A prefecture that members of the demonstration places live in.
struct City: Hashable, Sendable {
    /// GB/T 2260, 4 digits.
    let code: String
    /// 佛山.
    let name: String
    /// Districts and counties there.
    let districts: [String]

    private init(_ code: String, _ name: String, _ districts: String) {
        self.code = code
        self.name = name
        self.districts = districts.split(separator: " ").map(String.init)
    }

    /// A city of the list by its name; one without districts for any other.
    static func named(_ name: String) -> City {
        all.first { $0.name == name } ?? City("99", name, "")
    }

    private static let all = [
        City("1101", "北京", "丰台区 朝阳区 大兴区"), City("1201", "天津", "武清区 津南区"),
        City("3101", "上海", "闵行区 松江区 嘉定区 浦东新区 宝山区"), City("3201", "南京", "江宁区 浦口区 栖霞区"),
        City("3202", "无锡", "江阴市 惠山区 新吴区"), City("3203", "徐州", "泉山区 鼓楼区"),
        City("3204", "常州", "武进区 新北区 天宁区 钟楼区"), City("3205", "苏州", "昆山市 吴江区 相城区 虎丘区"),
        City("3206", "南通", "崇川区 通州区"), City("3210", "扬州", "邗江区 江都区"),
        City("3301", "杭州", "余杭区 萧山区 临平区"), City("3302", "宁波", "鄞州区 慈溪市 北仑区"),
        City("3303", "温州", "瑞安市 乐清市"), City("3304", "嘉兴", "桐乡市 海宁市 南湖区"),
        City("3307", "金华", "义乌市 永康市"), City("3310", "台州", "温岭市 路桥区"),
        City("3401", "合肥", "包河区 瑶海区 蜀山区 肥西县"), City("3402", "芜湖", "鸠江区 镜湖区"),
        City("3502", "厦门", "集美区 同安区"), City("3505", "泉州", "晋江市 石狮市"),
        City("3601", "南昌", "青山湖区 新建区"), City("3701", "济南", "历城区 槐荫区"),
        City("3702", "青岛", "城阳区 黄岛区 即墨区"), City("3706", "烟台", "芝罘区 莱山区"),
        City("3708", "济宁", "任城区 兖州区"), City("4101", "郑州", "管城区 中牟县"),
        City("4201", "武汉", "洪山区 江夏区"), City("4210", "荆州", "监利市 沙市区"),
        City("4301", "长沙", "岳麓区 雨花区"), City("4306", "岳阳", "云溪区 岳阳楼区"),
        City("4307", "常德", "武陵区 鼎城区"), City("4309", "益阳", "赫山区 资阳区"),
        City("4401", "广州", "白云区 番禺区 天河区"), City("4403", "深圳", "宝安区 龙岗区 龙华区"),
        City("4404", "珠海", "香洲区 斗门区"), City("4406", "佛山", "禅城区 南海区 顺德区"),
        City("4407", "江门", "蓬江区 江海区"), City("4408", "湛江", "霞山区 赤坎区"), City("4409", "茂名", "茂南区 电白区"),
        City("4413", "惠州", "惠城区 惠阳区"), City("4419", "东莞", "万江街道 虎门镇 长安镇"),
        City("4420", "中山", "小榄镇 古镇镇"), City("4501", "南宁", "西乡塘区 青秀区"),
        City("4502", "柳州", "柳南区 鱼峰区"), City("4505", "北海", "海城区 银海区"),
        City("4601", "海口", "龙华区 美兰区"), City("5001", "重庆", "九龙坡区 渝北区"),
        City("5101", "成都", "双流区 郫都区"), City("5301", "昆明", "官渡区 西山区"),
        City("5328", "西双版纳", "景洪市 勐海县"), City("6101", "西安", "雁塔区 未央区 灞桥区"),
    ]
}
