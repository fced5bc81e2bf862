/// Lists about a person, after the national standards for personal data.
extension CodeList {
    /// Sex, GB/T 2261.1-2003.
    public static let sex = CodeList(
        id: "sex", title: Phrase("性别", "Sex"), source: Phrase(verbatim: "GB/T 2261.1-2003"), suffixes: ["性"],
        entries: [
            CodeEntry("0", "未知", "Unknown", ["未知的性别", "不详"]),
            CodeEntry("1", "男", "Male", ["m", "男人", "先生"]),
            CodeEntry("2", "女", "Female", ["f", "女人", "女士"]),
            CodeEntry("9", "未说明", "Not stated", ["未说明的性别"]),
        ])

    /// Yes or no, as forms and spreadsheets mark it.
    public static let yesNo = CodeList(
        id: "yes-no", title: Phrase("是否", "Yes or no"), source: Phrase("本地约定", "Local convention"),
        entries: [
            CodeEntry(
                "1", "是", "Yes", ["y", "有", "对", "真", "true", "持有", "√", "✓", "✔", "v", "已", "是的", "已办", "已办理", "已发"]),
            CodeEntry(
                "0", "否", "No", ["n", "无", "没有", "不是", "假", "false", "未持有", "×", "✗", "✘", "x", "未", "未办", "未办理"]),
        ])

    /// Ethnic groups, GB/T 3304-1991: 56 groups and the two usual supplements.
    ///
    /// English names are the usual ones; the standard's own romanisations are understood as well.
    public static let ethnicGroup = CodeList(
        id: "ethnic-group", title: Phrase("民族", "Ethnic group"), source: Phrase(verbatim: "GB/T 3304-1991"),
        suffixes: ["族"],
        entries: [
            CodeEntry("01", "汉族", "Han"),
            CodeEntry("02", "蒙古族", "Mongol", ["蒙", "mongolian"]),
            CodeEntry("03", "回族", "Hui"),
            CodeEntry("04", "藏族", "Tibetan", ["zang"]),
            CodeEntry("05", "维吾尔族", "Uyghur", ["维", "维族", "uygur", "uighur"]),
            CodeEntry("06", "苗族", "Miao"),
            CodeEntry("07", "彝族", "Yi"),
            CodeEntry("08", "壮族", "Zhuang", ["僮"]),
            CodeEntry("09", "布依族", "Bouyei", ["buyei"]),
            CodeEntry("10", "朝鲜族", "Korean", ["chosen", "鲜族"]),
            CodeEntry("11", "满族", "Manchu", ["man"]),
            CodeEntry("12", "侗族", "Dong"),
            CodeEntry("13", "瑶族", "Yao"),
            CodeEntry("14", "白族", "Bai"),
            CodeEntry("15", "土家族", "Tujia"),
            CodeEntry("16", "哈尼族", "Hani"),
            CodeEntry("17", "哈萨克族", "Kazakh", ["kazak"]),
            CodeEntry("18", "傣族", "Dai"),
            CodeEntry("19", "黎族", "Li"),
            CodeEntry("20", "傈僳族", "Lisu", ["傈傈", "栗僳", "傈粟"]),
            CodeEntry("21", "佤族", "Wa", ["va"]),
            CodeEntry("22", "畲族", "She", ["畬"]),
            CodeEntry("23", "高山族", "Gaoshan"),
            CodeEntry("24", "拉祜族", "Lahu"),
            CodeEntry("25", "水族", "Sui", ["shui"]),
            CodeEntry("26", "东乡族", "Dongxiang"),
            CodeEntry("27", "纳西族", "Naxi", ["nakhi"]),
            CodeEntry("28", "景颇族", "Jingpo"),
            CodeEntry("29", "柯尔克孜族", "Kyrgyz", ["kirgiz", "柯族"]),
            CodeEntry("30", "土族", "Tu"),
            CodeEntry("31", "达斡尔族", "Daur", ["达翰尔", "达呼尔"]),
            CodeEntry("32", "仫佬族", "Mulao", ["mulam"]),
            CodeEntry("33", "羌族", "Qiang"),
            CodeEntry("34", "布朗族", "Blang", ["bulang"]),
            CodeEntry("35", "撒拉族", "Salar"),
            CodeEntry("36", "毛南族", "Maonan", ["毛难"]),
            CodeEntry("37", "仡佬族", "Gelao", ["犵狫"]),
            CodeEntry("38", "锡伯族", "Xibe", ["sibe"]),
            CodeEntry("39", "阿昌族", "Achang"),
            CodeEntry("40", "普米族", "Pumi", ["primi"]),
            CodeEntry("41", "塔吉克族", "Tajik"),
            CodeEntry("42", "怒族", "Nu"),
            CodeEntry("43", "乌孜别克族", "Uzbek", ["乌兹别克"]),
            CodeEntry("44", "俄罗斯族", "Russian", ["russ"]),
            CodeEntry("45", "鄂温克族", "Evenki", ["ewenki"]),
            CodeEntry("46", "德昂族", "De'ang", ["崩龙", "崩龙族", "deang", "德昴"]),
            CodeEntry("47", "保安族", "Bonan", ["bao'an", "baoan"]),
            CodeEntry("48", "裕固族", "Yugur"),
            CodeEntry("49", "京族", "Gin", ["jing"]),
            CodeEntry("50", "塔塔尔族", "Tatar"),
            CodeEntry("51", "独龙族", "Derung", ["drung"]),
            CodeEntry("52", "鄂伦春族", "Oroqen"),
            CodeEntry("53", "赫哲族", "Hezhen", ["nanai"]),
            CodeEntry("54", "门巴族", "Monpa", ["monba"]),
            CodeEntry("55", "珞巴族", "Lhoba", ["洛巴"]),
            CodeEntry("56", "基诺族", "Jino"),
            CodeEntry("97", "其他", "Other", ["其它", "未识别民族", "未定族称人口", "穿青人"]),
            CodeEntry("98", "外国血统中国籍人士", "Chinese citizen of foreign descent", ["外国血统", "入籍", "外国血统中国籍"]),
        ])

    /// Highest education, GB/T 4658-2006. Levels (`20`) and their graduates (`21`) are separate values of the standard;
    /// an office word without 毕业 means the level. The detail codes are widely used but were not seen in the standard
    /// itself.
    public static let education = CodeList(
        id: "education", title: Phrase("学历", "Education"), source: Phrase(verbatim: "GB/T 4658-2006"),
        suffixes: ["学历", "文化", "程度"],
        entries: [
            CodeEntry("10", "研究生", "Postgraduate", ["研究生教育", "在职研究生", "省委党校研究生", "党校研究生"]),
            CodeEntry("11", "博士研究生毕业", "Doctorate", ["博士", "博士研究生", "博士毕业", "博士后"], parent: "10"),
            CodeEntry("14", "硕士研究生毕业", "Master's degree", ["硕士", "硕士研究生", "硕士毕业"], parent: "10"),
            CodeEntry("17", "研究生班毕业", "Postgraduate course", ["研究生班"], parent: "10"),
            CodeEntry(
                "20", "大学本科", "Undergraduate level",
                ["本科", "大学", "大学本科教育", "大本", "学士", "在职大学", "全日制本科", "函授本科", "自考本科", "党校大学", "本科生"]),
            CodeEntry("21", "大学本科毕业", "Bachelor's degree", ["本科毕业", "大学毕业"], parent: "20"),
            CodeEntry(
                "30", "大学专科", "College diploma level",
                ["专科", "大专", "大学专科教育", "高职", "在职大专", "党校大专", "全日制大专", "函授大专", "自考大专", "专科生", "高职高专"]),
            CodeEntry("31", "大学专科毕业", "College diploma", ["专科毕业", "大专毕业"], parent: "30"),
            CodeEntry("40", "中等职业教育", "Vocational secondary level", ["中职", "中技", "中等职业"]),
            CodeEntry(
                "41", "中等专科毕业", "Specialised secondary school", ["中专", "中专毕业", "中等专科", "中等专业学校", "中师"], parent: "40"),
            CodeEntry("44", "职业高中毕业", "Vocational high school", ["职高", "职业高中", "职高毕业"], parent: "40"),
            CodeEntry("47", "技工学校毕业", "Technical workers' school", ["技校", "技工学校", "技校毕业", "技工"], parent: "40"),
            CodeEntry("60", "普通高中", "High school level", ["高中", "普通高级中学", "普通高级中学教育"]),
            CodeEntry("61", "普通高中毕业", "High school", ["高中毕业"], parent: "60"),
            CodeEntry("70", "初中", "Middle school level", ["初级中学", "初级中学教育"]),
            CodeEntry("71", "初中毕业", "Middle school", [], parent: "70"),
            CodeEntry("80", "小学", "Primary school level", ["小学教育"]),
            CodeEntry("81", "小学毕业", "Primary school", [], parent: "80"),
            CodeEntry("90", "其他", "Other", ["其它", "文盲", "半文盲", "无", "文盲或半文盲"]),
        ])
}
