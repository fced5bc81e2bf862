import Screen

/// What the widgets of these tests show. Chinese, an ambiguous character, a character outside the basic plane.
enum WidgetFixture {
    static let people: [[String]] = [
        ["张三", "990101********0019", "上海 闵行", "203"], ["李四光明", "990202********0027", "浙江 杭州", "31"],
        ["阿卜杜拉·买买提", "990303********0035", "新疆", "5"], ["𠮷田", "990404********0043", "上海", "0"],
        ["欧阳", "990505********0051", "北京 海淀区中关村", "77"], ["司马光", "990606********006X", "广东", "12"],
        ["诸葛", "990707********0078", "江苏", "9"],
    ]

    static let columns = [
        TableColumn("姓名", .flexible(minimum: 8)), TableColumn("身份证号", .fixed(18)),
        TableColumn("流向", .flexible(minimum: 6)), TableColumn("天", .fixed(4), .right, sorting: .descending),
    ]

    /// Seven people, the second marked.
    static func table(isFocused: Bool = true) -> Table {
        Table(columns, count: people.count, isMarked: { $0 == 1 }, isFocused: isFocused) { row in
            people[row].enumerated().map { column, text in
                TableCell(
                    text, ink: column == 1 ? .masked : column == 3 && row == 0 ? .lightRed : .row,
                    matches: column == 0 && row == 0 ? [1..<2] : [])
            }
        }
    }

    /// A committee with its branches.
    static func tree() -> Tree {
        let rows = [
            TreeRow("新仓镇党委", .open, count: "412"),
            TreeRow("联合村支部", .open, guides: [true], count: "38", lights: [.init("红", .lightRed)]),
            TreeRow("第一党小组", .leaf, guides: [true, true], count: "12"),
            TreeRow("第二党小组", .leaf, guides: [true, false], count: "26"),
            TreeRow("杉青港支部", .closed, guides: [true], count: "51", lights: [.init("黄", .lightYellow)]),
            TreeRow("驻沪流动党支部", .leaf, guides: [false], count: "9", matches: [1..<2]),
        ]
        return Tree(count: rows.count, lightWidth: 2) { rows[$0] }
    }

    static let dialog = Dialog(
        title: "注销", text: "注销党员「张三」的记录？注销后可按 u 撤销，台账保留历史。",
        buttons: [.init("取消", key: "Esc"), .init("注销", key: "y", isDanger: true)], isDanger: true)

    static func choices() -> ChoiceList {
        let names = ["党政机关", "事业单位", "国有企业", "非公企业和社会组织", "农村", "高校", "其他"]
        return ChoiceList(title: "单位类别", count: names.count, placeholder: "拼音或汉字") { index in
            Choice(
                names[index], detail: "0\(index + 1)", matches: index == 1 ? [1..<2] : [], isEnabled: index != 2)
        }
    }

    static let facts = KeyValueList([
        .init("姓名", "张三"), .init("公民身份号码", "990101********0019", ink: .masked),
        .init("备注", "在沪务工，每月十五日联系一次，由李四负责"), .init("状态", "失联", ink: .lightRed),
    ])

    static let hints = FooterHints([
        KeyHint("Enter", "打开"), KeyHint("e", "编辑"), KeyHint("u", "撤销", isEnabled: false), KeyHint("Ctrl-P", "命令"),
    ])
}
