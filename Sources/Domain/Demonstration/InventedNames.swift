/// Names of people who do not exist: common surnames in about their real proportions, surnames with a reading of their own,
/// compound surnames, given names of one and two characters, names of other peoples written with ·, rare characters.
struct InventedNames: Sendable {
    /// A name and the code of the ethnic group it belongs to.
    struct Name: Hashable, Sendable {
        let text: String
        let ethnicity: String
    }

    private let surnames: [String]
    private let maleCharacters: [Character]
    private let femaleCharacters: [Character]
    private let sharedCharacters: [Character]

    init() {
        var all: [String] = []
        for (weight, list) in InventedNames.weightedSurnames {
            for surname in list.split(separator: " ") {
                all.append(contentsOf: repeatElement(String(surname), count: weight))
            }
        }
        surnames = all
        maleCharacters = Array(InventedNames.male)
        femaleCharacters = Array(InventedNames.female)
        sharedCharacters = Array(InventedNames.shared)
    }

    /// A name for a man or a woman born in a year: single given names were the fashion around 1985.
    func name(isMale: Bool, birthYear: Int, using generator: inout SplitMix64) -> Name {
        let draw = generator.next(below: 1_000)
        if draw < 6, let name = generator.pick(isMale ? InventedNames.dottedMale : InventedNames.dottedFemale) {
            return name
        }
        if draw < 12, let text = generator.pick(InventedNames.rare) { return Name(text: text, ethnicity: "01") }
        let surname = generator.pick(surnames) ?? "王"
        let single = birthYear >= 1978 && birthYear <= 1996 ? 34 : 14
        var text = surname
        text.append(character(isMale, &generator))
        if !generator.chance(single) { text.append(character(isMale, &generator)) }
        return Name(text: text, ethnicity: ethnicity(&generator))
    }

    private func character(_ isMale: Bool, _ generator: inout SplitMix64) -> Character {
        let pool = generator.chance(25) ? sharedCharacters : (isMale ? maleCharacters : femaleCharacters)
        return generator.pick(pool) ?? "文"
    }

    private func ethnicity(_ generator: inout SplitMix64) -> String {
        let draw = generator.next(below: 1_000)
        return switch draw {
        case 0..<8: "03"
        case 8..<14: "15"
        case 14..<19: "11"
        case 19..<23: "06"
        case 23..<26: "08"
        default: "01"
        }
    }

    // MARK: Lists

    /// How often a surname stands in the urn. 曾 单 解 仇 区 查 任 and others are read in their own way as surnames.
    private static let weightedSurnames: [(Int, String)] = [
        (36, "王 李 张"), (27, "刘 陈"), (20, "杨 黄"), (14, "赵 吴 周"), (10, "徐 孙 马 朱 胡"), (8, "郭 何 林 高 罗"),
        (6, "郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭"), (5, "曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任"),
        (3, "卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严"),
        (2, "单 解 仇 区 查 翟 朴 盖 华 乐 臧 缪 隗 晁 宁 燕 尉 员 曲 冼 郇 逄"),
        (1, "欧阳 上官 司马 诸葛 皇甫 尉迟 长孙 万俟 夏侯 东方 令狐 慕容 司徒 端木"),
    ]

    private static let male = "伟强军勇涛斌辉刚健峰磊超鹏飞龙海波宏志国建华明亮东平福贵根生德胜利民文武俊杰浩宇轩昊泽晨毅松林庆祥发财宝山川"
    private static let female = "芳娟敏静丽艳秀英玉兰红霞燕玲桂梅莉萍琴凤珍雪蓉洁婷颖倩瑶琳悦欣怡诗涵梦佳月莲香菊翠娥巧云彩虹春"
    private static let shared = "文晓安宁思永新长远成家乐一清正心和中重行调传曾朝"

    /// Whole names with characters that older programs lose: 4 bytes in GB18030, or outside the basic plane.
    private static let rare = ["王䶮", "李㛃", "陈𬭎", "张堃", "刘玥淼", "周昇䶮", "吴㙓", "朱𣲗", "孙祎赟", "何甦", "罗𬱖", "宋喆犇"]

    private static let dottedMale = [
        Name(text: "阿卜杜·热合曼", ethnicity: "05"), Name(text: "买买提·吐尔逊", ethnicity: "05"),
        Name(text: "艾力·肉孜", ethnicity: "05"), Name(text: "叶尔兰·胡安什", ethnicity: "17"),
        Name(text: "扎西·次仁", ethnicity: "04"), Name(text: "木嘎·阿普", ethnicity: "20"),
    ]
    private static let dottedFemale = [
        Name(text: "阿依古丽·买买提", ethnicity: "05"), Name(text: "热依拉·艾力", ethnicity: "05"),
        Name(text: "古丽娜尔·吐尔逊", ethnicity: "05"), Name(text: "阿依达娜·胡安什", ethnicity: "17"),
        Name(text: "卓玛·央金", ethnicity: "04"), Name(text: "阿妮·娜恰", ethnicity: "20"),
    ]
}
