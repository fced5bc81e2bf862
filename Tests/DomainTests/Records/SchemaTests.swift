import Testing

@testable import Domain

@Suite("The declarations of all record types")
struct SchemaTests {
    @Test("names are stable, unique and fit the command line", arguments: Schema.types.indices)
    func names(index: Int) {
        let type = Schema.types[index]
        func isPlain(_ text: String, _ more: String) -> Bool {
            !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || more.utf8.contains($0) }
        }
        #expect(isPlain(type.kind.rawValue, "-") && isPlain(type.plural, "-"))
        #expect(Schema.types.filter { $0.kind == type.kind || $0.plural == type.plural }.count == 1)
        #expect(Schema.type(named: type.plural)?.kind == type.kind)
        #expect(Schema.type(named: type.kind.rawValue)?.kind == type.kind)
        let names = type.fields.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names { #expect(isPlain(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") && name != "id", "\(name)") }
    }

    @Test(
        "everything is said in both languages, and no two fields of a type say the same",
        arguments: Schema.types.indices)
    func words(index: Int) {
        let type = Schema.types[index]
        var phrases = [type.label]
        for field in type.fields { phrases += [field.label, field.section] + (field.help.map { [$0] } ?? []) }
        for phrase in phrases {
            #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty)
            #expect(
                !phrase.english.unicodeScalars.contains {
                    (0x4E00...0x9FFF).contains($0.value) && phrase.chinese == phrase.english
                })
        }
        for language in Language.allCases {
            #expect(
                Set(type.fields.map { $0.label.text(language) }).count == type.fields.count, "\(type.kind) \(language)")
        }
    }

    @Test(
        "every type has a title, something that it cannot be without, and a key for spreadsheets",
        arguments: Schema.types.indices)
    func titles(index: Int) {
        let type = Schema.types[index]
        #expect(!type.titleFields.isEmpty && type.titleFields.allSatisfy { type.field($0) != nil })
        #expect(!type.keyFields.isEmpty && type.keyFields.allSatisfy { type.field($0.name) != nil })
        #expect(!type.fields.filter(\.isRequired).isEmpty)
        #expect(type.fields.allSatisfy { $0.target.map { Schema.type($0) != nil } ?? true })
        #expect(RecordTheme.allCases.contains(type.theme))
    }

    @Test("what may not be recorded has no field: views, whereabouts, income, family, belief, health")
    func nothingForbidden() {
        let words = [
            "思想", "收入", "工资", "家庭人口", "家庭成员", "家庭情况", "配偶", "子女", "宗教", "健康", "定位", "轨迹", "行踪", "积分", "照片", "指纹",
        ]
        // 人均增收 is an average of a project; the tax and wages of posts are an enterprise's.
        for type in Schema.types {
            for field in type.fields where field.kind.shape != .flag {
                #expect(!words.contains { field.label.chinese.contains($0) }, "\(type.kind).\(field.name)")
            }
        }
    }

    @Test("the order of the types of earlier versions is kept: more are appended")
    func appended() {
        #expect(
            Schema.types.prefix(7).map(\.kind.rawValue) == [
                "member", "organisation", "flow", "contact", "pairing", "post", "rules",
            ])
        #expect(Schema.types.count == 52)
    }

    @Test("empty tables cost no time to search and come back from a snapshot")
    func empty() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        let id = try bench.add(
            .brand, (Brand.name, .text("银杏")), (Brand.organisation, .reference(branch)), (Brand.year, .number(2024)))
        #expect(bench.ledger.place(of: id)?.table == Schema.position(of: .brand))
        #expect(bench.ledger.place(of: RecordID(rawValue: 3)) == nil)
        let copy = try #require(Ledger(image: MemoryImage(bench.ledger)))
        #expect(copy.place(of: id) == bench.ledger.place(of: id))
        #expect(copy.title(of: id, .chinese) == "银杏")
    }
}
