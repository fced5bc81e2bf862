import Testing

@Suite("A secretary's morning")
struct MorningTests {
    @Test("find somebody by initials, look, reveal, record a contact; the task ends; undo, leave, come back, redo")
    func morning() throws {
        let place = Place()
        let id = try place.makeTownship()
        func contactDue() throws -> [TaskShape] {
            try place.run("tasks", "--json").json([TaskShape].self)
                .filter { $0.subject == id && $0.rule == "contact.member" && $0.light == "red" }
        }
        #expect(try contactDue().count == 1)

        var session = try TerminalSession(place)
        try session.see("党员 40", "2 花名册")
        try session.type("/oyrl")
        try session.see("1/40", "欧阳若兰")
        try session.type(Keys.enter)
        session.settle()

        // The file, masked until asked; the number goes back behind its mask when the file is closed.
        try session.type(Keys.enter)
        try session.see("一人一档", "990101********")
        try session.wait("see the task") { $0.contains("联系欧阳若兰") }
        try session.moveCursor(to: "身份证号")
        try session.type("m")
        try session.seeNo("990101********")
        try session.see("990101")

        try session.type("c")
        try session.see("记录联系：欧阳若兰", "日常联系")
        try session.type(Keys.control("s"))
        try session.see("已保存")
        try session.seeNo("记录联系：欧阳若兰")
        #expect(try contactDue().isEmpty)

        try session.type("u")
        try session.see("已撤销")
        #expect(try contactDue().count == 1)
        try session.type(Keys.escape)
        try session.seeNo("一人一档")
        try session.type("q")
        #expect(try session.end() == .exited(0))

        // Tomorrow, or a moment later: what was undone can be done again.
        session = try TerminalSession(place)
        try session.see("党员 40")
        try session.type(Keys.control("r"))
        try session.see("已重做")
        #expect(try contactDue().isEmpty)
        try session.type("q")
        #expect(try session.end() == .exited(0))
        let titles = try place.run("history", "--json").json([HistoryShape].self).map(\.purpose)
        #expect(titles == ["redo", "undo", "edit", "edit", "demo"])
    }
}
