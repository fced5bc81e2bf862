import Testing

@testable import Domain

@Suite("How names are read")
struct PinyinReadingTests {
    @Test(
        "a family name is read as a family name",
        arguments: [
            ("曾国藩", "zeng guo fan"), ("单雄信", "shan xiong xin"), ("解缙", "xie jin"), ("仇英", "qiu ying"),
            ("区大相", "ou da xiang"), ("查良镛", "zha liang yong"), ("任长霞", "ren chang xia"), ("翟志刚", "zhai zhi gang"),
            ("朴成日", "piao cheng ri"), ("盖叫天", "ge jiao tian"), ("覃勇", "qin yong"), ("华佗", "hua tuo"),
            ("乐毅", "yue yi"), ("尉健行", "wei jian xing"), ("缪荃孙", "miao quan sun"), ("員半千", "yun ban qian"),
            ("员俶", "yun chu"), ("尉迟恭", "yu chi gong"), ("万俟卨", "mo qi xie"), ("长孙无忌", "zhang sun wu ji"),
            ("欧阳修", "ou yang xiu"), ("歐陽修", "ou yang xiu"), ("司马光", "si ma guang"), ("令狐冲", "ling hu chong"),
            ("澹台灭明", "tan tai mie ming"), ("单于阿海", "chan yu a hai"), ("单于海", "shan yu hai"),
            ("乐正子春", "yue zheng zi chun"), ("諸葛亮", "zhu ge liang"),
        ])
    func surnames(name: String, reading: String) {
        #expect(Pinyin.syllables(of: name, isPersonName: true).joined(separator: " ") == reading)
    }

    @Test(
        "elsewhere the same characters are read as usual",
        arguments: [
            ("解放路", "jie fang lu"), ("仇英", "qiu ying"), ("单位", "dan wei"), ("查看", "cha kan"), ("快乐", "kuai le"),
            ("重庆市", "chong qing shi"), ("工商银行支行", "gong shang yin hang zhi hang"), ("行政村", "xing zheng cun"),
            ("长沙县", "chang sha xian"), ("家长学校", "jia zhang xue xiao"), ("吕梁", "lv liang"), ("六安", "lu an"),
            ("六合", "lu he"),
            ("蚌山", "beng shan"), ("茄子河", "qie zi he"), ("万柏林", "wan bo lin"), ("牟定", "mou ding"),
            ("厦门", "xia men"), ("西藏", "xi zang"), ("番禺", "pan yu"), ("会计", "kuai ji"), ("莘庄", "xin zhuang"),
            ("第2支部A组", "di 2 zhi bu a zu"), ("ABC-12（东）", "abc 12 dong"), ("", ""), ("——", ""),
        ])
    func texts(text: String, reading: String) {
        #expect(Pinyin.syllables(of: text, isPersonName: false).joined(separator: " ") == reading)
    }

    @Test(
        "rare characters, other scripts and names of minorities have a reading or stand for themselves",
        arguments: [
            ("䶮", "yan"), ("㛃", "jie"), ("李𬭎", "li hong"), ("〇", "ling"), ("王𫖯", "wang fu"),
            ("阿卜杜·热合曼", "a bu du re he man"),
            ("查干•巴特尔", "cha gan ba te er"), ("Ｂｏｂ李", "bob li"), ("Élise", "élise"), ("王\u{20000}", "wang \u{20000}"),
        ])
    func rare(name: String, reading: String) {
        #expect(Pinyin.syllables(of: name, isPersonName: true).joined(separator: " ") == reading)
    }

    @Test(
        "the family name of a person is told from the given name",
        arguments: [
            ("欧阳修", 2), ("曾国藩", 1), ("单于海", 1), ("单于阿海", 2), ("东方红", 2), ("阿卜杜·热合曼", 0), ("迪丽热巴尔", 0), ("", 0),
            ("李", 1),
            ("Bob", 0), ("司马", 1), ("欧 阳 修", 2),
        ])
    func surnameLength(name: String, length: Int) {
        #expect(Pinyin.surnameLength(of: name) == length)
    }

    @Test("every list is written without mistakes")
    func lists() {
        let table = PinyinTable.shared
        let syllables = Set(PinyinReadings.syllables.description.split(separator: " ").map(String.init))
        #expect(syllables.count == 414)
        for list in [
            PinyinReadings.polyphones, PinyinReadings.surnames, PinyinReadings.compoundSurnames, PinyinReadings.phrases,
        ] {
            var seen: Set<String> = []
            for word in list.description.split(separator: " ") {
                let characters = String(word.prefix { !$0.isASCII })
                let readings = word.dropFirst(characters.count).filter { !$0.isNumber }.split(separator: ",")
                #expect(seen.insert(characters).inserted, "\(word) is there twice")
                #expect(!readings.isEmpty && readings.allSatisfy { syllables.contains(String($0)) }, "\(word)")
                #expect(characters.count == 1 || (characters.count == 2 && readings.count == 2), "\(word)")
            }
        }
        #expect((0x4E00...0x9FA5).count { table.reading($0).first != 0 } > 20_800)
        #expect((0x3400...0x4DBF).count { table.reading($0).first != 0 } > 5_700)
    }
}
