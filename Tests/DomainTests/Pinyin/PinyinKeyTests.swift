import Domain
import Testing

@Suite("What names are found and sorted by")
struct PinyinKeyTests {
    @Test(
        "a search key has the full pinyin, the initials, and the other readings",
        arguments: [
            ("曾国藩", "zengguofan zgf"), ("吕布", "lvbu lb lubu"), ("覃勇", "qinyong qy tanyong ty"),
            ("王乐", "wangle wl wangyue wy"), ("欧阳修", "ouyangxiu oyx"), ("尉迟恭", "yuchigong ycg"),
            ("阿卜杜·热合曼", "abudureheman abdrhm"), ("Bob李", "bobli bobl"), ("张 三2", "zhangsan2 zs2"),
            ("乐晟", "yuesheng ys lesheng ls yuecheng yc lecheng lc"), ("𬭎䶮㛃", "hongyanjie hyj"), ("安", "an a"),
            ("阿", "a"), ("", ""), ("·", ""), ("Bob", "bob"), ("王\u{20000}", "wang\u{20000} w\u{20000}"),
        ])
    func personKeys(name: String, key: String) {
        #expect(Pinyin.searchKeys(of: name, isPersonName: true) == key)
    }

    @Test(
        "a search key of another text has no family name, and no punctuation",
        arguments: [
            ("解放（东）路", "jiefangdonglu jfdl xiefangdonglu xfdl"), ("重庆银行第2支部", "chongqingyinhangdi2zhibu cqyhd2zb"),
            ("绿村", "lvcun lc lucun"),
        ])
    func textKeys(text: String, key: String) {
        #expect(Pinyin.searchKeys(of: text, isPersonName: false) == key)
    }

    @Test("a search key never has more than four readings")
    func bounded() {
        let words = Pinyin.searchKeys(of: "乐晟茜长行重朝传", isPersonName: false).split(separator: " ")
        #expect(words.count <= 8)
        #expect(words.first == "leshengqianchangxingzhongchaochuan")
        #expect(Set(words).count == words.count)
    }

    @Test("a list of names is in the order of a dictionary, Latin letters and digits first")
    func order() {
        let sorted = [
            "9组", "Bob", "bob李", "阿宝", "李四", "路遥", "吕布", "吕蒙", "绿", "乱", "欧阳修", "单雄信", "王五", "尉迟恭", "曾国藩",
            "查良镛", "张三", "张四", "章三", "长孙无忌", "赵六",
        ]
        let again = sorted.reversed().sorted {
            Pinyin.sortKey(of: $0, isPersonName: true).lexicographicallyPrecedes(
                Pinyin.sortKey(of: $1, isPersonName: true))
        }
        #expect(again == sorted)
    }

    @Test("a shorter name comes before the longer one that begins with it")
    func prefixes() {
        #expect(Pinyin.sortKey(of: "张").lexicographicallyPrecedes(Pinyin.sortKey(of: "张三")))
        #expect(Pinyin.sortKey(of: "") == [])
        #expect(Pinyin.sortKey(of: "张 三", isPersonName: true) == Pinyin.sortKey(of: "张三", isPersonName: true))
        #expect(Pinyin.sortKey(of: "A厂") == Pinyin.sortKey(of: "ａ厂"))
    }

    @Test("the prefix of a sort key is its first eight bytes")
    func sortPrefix() {
        for name in ["", "A", "A厂甲乙", "张", "张三", "张三丰", "ABCDEFGHIJ", "ABCDEF张三", "ABCD张三", "·张", "é张三", "曾乐"] {
            for isPersonName in [true, false] {
                let key = Pinyin.sortKey(of: name, isPersonName: isPersonName)
                let expected = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < key.count ? key[$1] : 0) }
                #expect(Pinyin.sortPrefix(of: name, isPersonName: isPersonName) == expected, "\(name)")
            }
        }
    }
}
