import Domain
import Testing

@Suite("Code lists")
struct CodeListTests {
    @Test("every value of every list is found by its code, its labels and its office words", arguments: CodeList.all)
    func everyWordFindsItsValue(list: CodeList) {
        #expect(Set(list.entries.map(\.code)).count == list.entries.count)
        for entry in list.entries {
            #expect(list[code: entry.code] == entry)
            for word in [entry.code, entry.label.chinese, entry.label.english] + entry.aliases {
                #expect(list.find(word) == entry, "\(list.id): \(word)")
            }
            #expect(!entry.label.chinese.isEmpty)
            #expect(entry.label.english.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(entry.label.english)")
            if let parent = entry.parent { #expect(list.hasParts(parent)) }
        }
        #expect(CodeList.named(list.id) == list)
        #expect(list.find("没有这个值") == nil)
        #expect(list.find("") == nil)
    }

    @Test(
        "an office word is understood whatever its width, case, blanks and the ending 族",
        arguments: [
            (CodeList.ethnicGroup, "汉", "01"), (.ethnicGroup, "汉族", "01"), (.ethnicGroup, " 汉　族 ", "01"),
            (.ethnicGroup, "1", "01"), (.ethnicGroup, "０１", "01"), (.ethnicGroup, "傈傈族", "20"),
            (.ethnicGroup, "傈僳", "20"), (.ethnicGroup, "崩龙族", "46"), (.ethnicGroup, "HAN", "01"),
            (.ethnicGroup, "维吾尔", "05"), (.ethnicGroup, "其它", "97"), (.sex, "男性", "1"), (.sex, "ｍ", "1"),
            (.sex, "女", "2"), (.education, "大专", "30"), (.education, "中专", "41"), (.education, "高中", "60"),
            (.education, "高中文化", "60"), (.education, "本科学历", "20"), (.education, "硕士", "14"),
            (.memberCategory, "正式", "formal"), (.memberCategory, "预备党员", "probationary"),
            (.partyStanding, "正常党籍", "normal"), (.partyStanding, "停止党籍", "suspended"),
            (.lostContactReason, "③", "3"), (.lostContactReason, "出国（境）", "5"), (.yesNo, "√", "1"),
            (.flowDestination, "民办非企业单位", "private-nonprofit"), (.departureReason, "务工", "labour"),
            (.contactChannel, "微信群", "wechat"), (.role, "支部书记", "secretary"), (.hostBody, "市场/商圈/楼宇", "market"),
        ])
    func officeWords(list: CodeList, word: String, code: String) {
        #expect(list.find(word)?.code == code)
    }

    @Test("the 58 values of GB/T 3304 are complete and in order")
    func ethnicGroups() {
        let codes = CodeList.ethnicGroup.entries.map(\.code)
        #expect(codes == (1...56).map { $0 < 10 ? "0\($0)" : "\($0)" } + ["97", "98"])
    }

    @Test("the 17 rows of the yearly report know which row sums them up")
    func reportRows() {
        let list = CodeList.flowDestination
        #expect(list.entries.count == 17)
        #expect(list.code("talent-centre", isWithin: "public"))
        #expect(list.code("public", isWithin: "public"))
        #expect(!list.code("talent-centre", isWithin: "private"))
        #expect(list.hasParts("other"))
        #expect(!list.hasParts("village"))
        #expect(CodeList.formerOccupation.entries.count == 7)
    }

    @Test("a code nobody knows is shown as it is")
    func unknownCode() {
        #expect(CodeList.sex.label("7") == Phrase(verbatim: "7"))
        #expect(CodeList.sex.label("1") == Phrase("男", "Male"))
    }

    @Test("the states that end a file are states of the list, and only the local ones and expulsion are among them")
    func endedStandings() {
        #expect(CodeList.endedStandings.allSatisfy { CodeList.partyStanding[code: $0] != nil })
        let local = CodeList.partyStanding.entries.filter(\.isLocal).map(\.code)
        #expect(CodeList.endedStandings == Set(local + ["expelled"]))
    }

    @Test(
        "the name of an organisation tells its type",
        arguments: [
            ("新仓镇党委", "committee", OrganisationLevel.committee, false), ("中共新仓镇委员会", "committee", .committee, false),
            ("邳州市驻西安流动党员综合党委", "floating-joint-committee", .committee, true),
            ("驻合肥流动党总支", "floating-general-branch", .generalBranch, true), ("驻沪流动支部", "floating-branch", .branch, true),
            ("张槎街道古灶村支部", "branch", .branch, false), ("联合村支部", "branch", .branch, false),
            ("中共联合村党支部委员会", "branch", .branch, false), ("吴川佛山商会党支部", "chamber-branch", .branch, true),
            ("第一党小组", "group", .group, false), ("经开区两新工委", "emerging-working-committee", .committee, false),
            ("大蒜产业链党建联盟", "alliance", .loose, false), ("新仓镇 云支部", "cloud-branch", .branch, true),
        ])
    func typeFromName(name: String, code: String, level: OrganisationLevel, floating: Bool) {
        #expect(OrganisationLevel.type(fromName: name) == code)
        #expect(OrganisationLevel(type: code) == level)
        #expect(OrganisationLevel.isFloating(type: code) == floating)
    }

    @Test("a name without a type word tells no type", arguments: ["新仓镇", "", "某某小组"])
    func noType(name: String) {
        #expect(OrganisationLevel.type(fromName: name) == nil)
    }

    @Test("text is brought to half width without invisible characters")
    func lenientText() {
        #expect(LenientText.trimmed("　１２３ＡＢ\u{200B}\u{FEFF} ") == "123AB")
        #expect(LenientText.key("Ａ b\u{3000}Ｃ\n") == "abc")
    }
}
