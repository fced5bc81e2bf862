import Testing

@testable import Domain

@Suite("Filtering by fields")
struct MemberFilterTests {
    private static let all = Array(0..<10)

    /// What is typed, and whom it finds. The members are described in ``FilterFixture``.
    private static let found: [(String, [Int])] = [
        // Where: name, pinyin, initials, district, nothing written down; those at home have no place.
        ("流向:上海", [0, 1]), ("流向：上海", [0, 1]), ("place:shanghai", [0, 1]), ("流向:sh", [0, 1, 4]), ("去向=江苏", [2, 3]),
        ("流向:闵行", [0]), ("流向:mh", [0]), ("流向:minhang", [0]), ("流向:空", [5]), ("流向:上海,深圳", [0, 1, 4]),
        ("流向:上海、深圳", [0, 1, 4]), ("-流向:上海", [2, 3, 4, 5, 6, 7, 8, 9]), ("流向!=上海", [2, 3, 4, 5, 6, 7, 8, 9]),
        ("流向≠上海", [2, 3, 4, 5, 6, 7, 8, 9]), ("！流向：上海", [2, 3, 4, 5, 6, 7, 8, 9]),
        // Whether away.
        ("状态:在外", [0, 1, 2, 3, 4, 5]), ("status:away", [0, 1, 2, 3, 4, 5]), ("状态:在家", [6, 7, 8, 9]),
        ("状态:短期", [1]), ("状态:流动", [0, 2, 3, 5]), ("状态:不详", [4]), ("状态:失联", [4]), ("失联:是", [4]),
        ("状态:zj", [6, 7, 8, 9]),
        // Days since the last contact; never reached is longest ago, but nobody asks it of those at home.
        ("联系>90天", [3, 4, 5]), ("联系>90", [3, 4, 5]), ("contact>90", [3, 4, 5]), ("联系>=90", [2, 3, 4, 5]),
        ("联系<90天", [0, 1]), ("联系＞90天", [3, 4, 5]), ("联系》90天", [3, 4, 5]), ("联系:>90天", [3, 4, 5]), ("联系≤60", [0, 1]),
        ("联系>3个月", [3, 4, 5]), ("联系>1年", [4, 5]), ("联系:从未", [5]), ("contact:never", [5]), ("联系:60", [1]),
        ("联系:30-100", [1, 2]), ("联系>2026-09-01", [0, 1]), ("联系:2026-09", [1]), ("联系>2000", [5]),
        ("联系:今年", [0, 1, 2, 3]),
        // Lights of the tasks.
        ("灯:红", [3, 4]), ("light:red", [3, 4]), ("灯:红,黄", [2, 3, 4]), ("灯:无", [0, 5, 6, 7, 8, 9]), ("灯:逾期", [3, 4]),
        // The branch at home or out there, and all below.
        ("支部:联合村", [0, 1, 2, 3, 4, 5]), ("支部:lhc", [0, 1, 2, 3, 4, 5]), ("branch:sanchahe", [6, 7, 8]),
        ("支部:驻沪", [0, 1]),
        ("支部:新仓镇委员会", all), ("所在党支部:三叉河", [6, 7, 8]), ("支部:联合村支部,三叉河村支部", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
        ("联系人:欧阳", [0]), ("联系人:oyn", [0]), ("cadre:none", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        // Codes by title, alias and pinyin; a level is also who finished it.
        ("学历:本科", [0, 1, 4, 5, 8, 9]), ("学历:大学本科毕业", [0, 4, 8]), ("学历:czby", [3, 7]),
        ("education:\"College diploma\"", [2, 6]),
        ("性别:女", [0, 3, 6, 9]), ("sex:female", [0, 3, 6, 9]), ("-性别:女", [1, 2, 4, 5, 7, 8]),
        // Days: years, months, spans, so long ago.
        ("入党<1990", [0, 1, 2, 3, 4]), ("入党:1988", [4]), ("入党=1988-07", [4]), ("joined>=2008-07-01", [8, 9]),
        ("入党:1988..1998", [4, 5, 6]), ("入党:19880701", [4]), ("入党>50年", [0, 1]), ("入党>50年 入党<1970", [0]),
        ("外出>180天", [0, 2, 3, 5]), ("外出日期:空", [4]), ("外出:去年", [5]), ("外出<半年", all), ("入党:有", all),
        // Years that are over.
        ("年龄>75", [0]), ("年龄>=75", [0]), ("年龄:74", [1]), ("年龄:65-75", [1, 2]), ("age<40", [8, 9]),
        ("党龄>=50", [0, 1]),
        ("年龄=79岁", [0]),
        // Yes, no, and neither; of the stay only those away are asked.
        ("带证:有", [0]), ("带证:否", [1]), ("带证:无", [1, 2, 3, 4, 5]), ("活动证:yes", [0]),
        // Texts, numbers, sensitive fields.
        ("姓名:zs", [0, 7]), ("姓名:张s", [0]), ("姓名=张三", [0]), ("姓名=张", []), ("name:zhang", [0]), ("流入单位:电子", [3]),
        ("工作单位:\"abc 电\"", [3]), ("身份证:306x", [6]), ("手机:1234", [7]), ("备注:钓鱼", [8]), ("备注:\"教师 喜欢\"", [8]),
        ("备注:空", [0, 1, 2, 3, 4, 5, 6, 7, 9]), ("党费标准>12", [8]), ("党费标准:12.50", [8]), ("党费标准<12", []),
        // Together, with plain words, and the other way round.
        ("流向:上海 状态:在外 联系>30天", [1]), ("联合 性别:女 联系>90", [3]), ("zs 流向:上海", [0]), ("张三 -流向:上海", []),
        ("-联合村", [6, 7, 8, 9]), ("-张三 -流向:sz 状态:在外", [1, 5]), ("!zhang 支部:联合村", [1, 2, 3, 4, 5]),
        // Names that only begin, or sound so.
        ("学:本科", [0, 1, 4, 5, 8, 9]), ("xueli:bk", [0, 1, 4, 5, 8, 9]), ("lx:上海", all),
        // What is still being typed asks nothing yet.
        ("流向:", all), ("联系>", all), ("入党<19", all), ("-", all), ("灯:红,", [3, 4]), ("\"", all), ("入党:2000-0", all),
        // What cannot be understood is left out; the rest counts.
        ("流象:上海 性别:女", [0, 3, 6, 9]), ("性别:猫", all), ("性别>女", all), ("年龄>老", all), ("支部:没有的", all), ("入党<昨日", all),
        // Not a field: figures before a colon.
        ("10:30", []), ("\"a:b\"", []),
    ]

    @Test(
        "names, signs and values of either language and width are understood, and all of them must fit",
        arguments: found)
    func finds(_ text: String, _ expected: [Int]) throws {
        #expect(try FilterFixture.shared.get().rows(text) == expected)
    }

    @Test(
        "what is wrong with a filter is said in one sentence, and what is only unfinished is not called wrong",
        arguments: [
            ("流象:上海", "没有筛选项「流象」，是「流向」吗？"), ("没有的:1", "没有筛选项「没有的」，按 Tab 列出"),
            ("lx:上海", "「lx」可以是 流向、联系、"), ("性别:猫", "「性别」没有「猫」这一项"), ("性别>女", "「性别」没有大小，请用冒号"),
            ("年龄>老", "「年龄」要写数字，如 60"), ("支部:没有的", "没有叫「没有的」的党组织"), ("入党<昨日", "「入党日期」要写日期或时长"),
            ("入党<19", ""), ("流向:", ""), ("流向:上海", ""), ("姓名:xq", ""), ("联系>9", ""),
        ])
    func problems(_ text: String, _ sentence: String) throws {
        let filter = try FilterFixture.shared.get().filter(text)
        #expect(filter.problems.count == (sentence.isEmpty ? 0 : 1))
        let said = filter.problems.first?.chinese ?? ""
        #expect(said.hasPrefix(sentence), "\(said)")
        #expect(filter.problems.allSatisfy { !$0.english.isEmpty && $0.chinese.count < 40 })
    }

    @Test("once typing has ended, what is not finished is said too")
    func remarks() throws {
        let filter = try FilterFixture.shared.get().filter("入党<19 性别:女")
        #expect(filter.problems.isEmpty)
        #expect(filter.remarks.map(\.chinese) == ["「入党日期」要写日期或时长，如 2000、2000-05、90天"])
    }

    @Test(
        "typing on narrows to the same as asking afresh", arguments: ["流向:上海 zs", "-灯:红 联系>90天", "支部:lhc 性别:女 姓名:李四"])
    func typing(_ text: String) throws {
        let fixture = try FilterFixture()
        var filter = MemberFilter()
        for end in text.indices {
            filter.take(String(text[...end]), fixture.context)
            #expect(fixture.rows(filter) == fixture.rows(String(text[...end])), "\(text[...end])")
        }
        for end in text.indices.reversed() {
            filter.take(String(text[..<end]), fixture.context)
            #expect(fixture.rows(filter) == fixture.rows(String(text[..<end])), "\(text[..<end])")
        }
    }

    @Test("a filter follows edits, lights and the day when it is asked again")
    func renewing() throws {
        var fixture = try FilterFixture()
        var filter = fixture.filter("灯:红 流向:上海")
        #expect(filter.asksForLights)
        #expect(fixture.rows(filter) == [])
        fixture.lights[0] = 3
        filter.renew(fixture.context)
        #expect(fixture.rows(filter) == [0])
        filter = fixture.filter("流向:上海 -张")
        try fixture.bench.set(fixture.members[1], Member.name, .text("张飞"))
        filter.renew(fixture.context)
        #expect(fixture.rows(filter) == [])
        #expect(!filter.asksForLights)
    }

    @Test("every field can be asked for by its label and its name, and no word means two")
    func names() {
        for field in FilterField.all {
            for word in [field.label.chinese, field.name] {
                let found = FilterCatalogue.members.exact(word)
                #expect(found == field, "\(word) is \(found?.name ?? "nothing")")
            }
        }
        #expect(Set(FilterField.all.map(\.name)).count == FilterField.all.count)
        for field in Member.type.fields {
            #expect(FilterCatalogue.members.exact(field.label.chinese) != nil, "\(field.name)")
        }
    }
}
