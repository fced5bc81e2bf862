import Testing

@Suite("Line by line, for screen readers and scripts")
struct PlainTests {
    /// What the program says to lines from a pipe.
    static func answer(_ place: Place, _ lines: [String], _ arguments: String...) throws -> Answer {
        let script = place.write(lines.map { $0 + "\n" }.joined(), to: "dialogue.txt")
        return try place.run(
            ["--plain", "--store", place.store, "--today", Place.today] + arguments, input: .content(of: script))
    }

    @Test("a morning without a screen: find somebody, record a contact, correct a form, take it back, leave")
    func morning() throws {
        let place = Place()
        let id = try place.makeTownship()
        let answer = try Self.answer(
            place,
            [
                "/oyrl", "", "c", "Ctrl-S", "e", "=欧阳若澜", "Ctrl-S", "d", "Right", "Esc", "Ctrl-P", "=撤销", "", "F1",
                "=导入",
                "", "Esc", "q",
            ])
        #expect(answer.status == 0 && answer.complaint.isEmpty)
        let lines = answer.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.contains("逐行") == true)
        #expect(lines.contains("记录联系：欧阳若兰"))
        #expect(lines.filter { $0.hasPrefix("提示：已保存") }.count == 2)
        #expect(lines.contains { $0.hasPrefix("按钮：取消 (n)") })
        #expect(lines.contains("导入表格"))
        #expect(!answer.output.contains("\u{1B}"))
        #expect(!answer.output.contains { "┌─│└┐┘├┤█▼►".contains($0) })
        let history = try place.run("history", "--json").json([HistoryShape].self)
        #expect(history.map(\.purpose) == ["undo", "edit", "edit", "edit", "demo"])
        #expect(try place.run("history", id).output.contains("欧阳若澜"))
        #expect(try place.run("verify").status == 0)
    }

    @Test("the end of the input leaves; an unfinished form is offered again; a line that means nothing is said")
    func ending() throws {
        let place = Place()
        try place.makeTownship()
        let first = try Self.answer(place, ["e", "=某某", "<nokey"])
        #expect(first.status == 0 && first.output.contains("第 1 个字符处看不懂"))
        let second = try Self.answer(place, ["", "Ctrl-S", "q"])
        #expect(second.output.contains("上次有没保存的内容") && second.output.contains("提示：已保存"))
        let english = try Self.answer(place, ["Down"], "--lang", "en")
        #expect(english.output.contains("2 Roster  40/40") && english.output.contains("Name "))
    }

    @Test("an empty ledger is begun without a screen")
    func firstStart() throws {
        let place = Place()
        let answer = try Self.answer(place, ["Down", "", "q"])
        #expect(answer.output.contains("欢迎使用鸿雁") && answer.output.contains("2 花名册  412/412"))
        #expect(try place.run("verify", "--json").json(VerifyShape.self).status == "ok")
    }

    @Test("on a terminal keys work at once, nothing is addressed, and the line is given back")
    func keys() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, "--plain")
        let before = session.settings
        try session.see("按键即生效", "1/40")
        try session.type(Keys.down)
        try session.see("2/40")
        try session.type("c")
        try session.see("记录联系：")
        try session.type(Keys.f10)
        try session.type("q")
        #expect(try session.end() == .exited(0))
        #expect(session.settings == before)
        #expect(!session.sent.contains(0x1B))
        #expect(!session.screen.isAlternate)
    }
}
