import Testing

@Suite("The first start")
struct FirstStartTests {
    @Test("offers three ways; one key fills the ledger with a demonstration; leaving gives the terminal back")
    func demonstration() throws {
        let place = Place()
        let session = try TerminalSession(place)
        let before = session.settings
        try session.see("从电子表格导入花名册", "先看看演示乡镇", "从空白台账开始")
        #expect(session.screen.isAlternate)
        #expect(session.settings != before)

        try session.type("2")
        try session.see("党员 412", "流出 371", "演示乡镇已建好")
        try session.see("1 组织", "2 花名册", "3 待办", "2026-11-21")

        try session.type("q")
        #expect(try session.end() == .exited(0))
        #expect(session.settings == before)
        #expect(session.screen.modes == VirtualScreen.usualModes)
        #expect(session.screen.unknown == [])
        #expect(try place.run("verify", "--json").json(VerifyShape.self).status == "ok")
    }

    @Test("an empty ledger begins with an organisation; a spreadsheet with the choice of a file")
    func otherWays() throws {
        let place = Place()
        place.write("姓名\n", to: "名册.csv")
        let session = try TerminalSession(place, environment: ["PWD": place.path])
        try session.see("1  从电子表格导入花名册")
        try session.type("1")
        try session.see("XLSX 或 CSV 文件")
        try session.type(Keys.escape)
        try session.see("3  从空白台账开始")
        try session.type("3")
        try session.see("新增党组织", "名称")
    }

    @Test("the tour is offered once, goes through seven steps, and is not offered again")
    func tour() throws {
        let place = Place()
        place.forgetVisits()
        try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("第一次来？")
        try session.type("\u{1B}[1;2P")
        for step in 1...7 {
            try session.see("\(step)/7")
            try session.type("\r")
        }
        try session.see("2 花名册", "? 帮助")
        try session.type("q")
        #expect(try session.end() == .exited(0))
        let again = try TerminalSession(place)
        try again.see("2 花名册", "? 帮助")
        #expect(!again.screen.text.contains("第一次来"))
        try again.type("q")
        #expect(try again.end() == .exited(0))
    }

    @Test("in English everything on the first screen is English")
    func english() throws {
        let session = try TerminalSession(Place(), "--lang", "en")
        try session.see("1  Import a roster from a spreadsheet", "2  Look at a demonstration township")
        try session.type(Keys.escape)
        #expect(try session.end() == .exited(0))
    }
}
