import Testing

@Suite("Several at one ledger")
struct SharingTests {
    @Test("two dashboards and a command line see each other's changes within a second")
    func together() throws {
        let place = Place()
        let id = try place.makeTownship()
        let first = try TerminalSession(place)
        let second = try TerminalSession(place)
        for session in [first, second] {
            try session.see("党员 40")
            try session.type("/若兰\r")
            try session.see("1/40", "欧阳若兰")
            session.settle()
        }

        #expect(try place.run("edit", id, "name=上官若兰").status == 0)
        for session in [first, second] {
            try session.wait("see the change", within: 1_000) { $0.contains("上官若兰") }
        }

        // What one changes, the other shows; what both know can be taken back by either.
        try first.type("c")
        try first.see("记录联系：上官若兰")
        try first.type(Keys.control("s"))
        try first.see("已保存")
        try second.wait("see the contact", within: 1_000) { ($0.line(with: "上官若兰") ?? "").contains(Place.today) }
        try second.type("u")
        try second.see("已撤销")
        try first.wait("see it taken back", within: 1_000) {
            !($0.line(with: "上官若兰") ?? Place.today).contains(Place.today)
        }
        for session in [first, second] {
            try session.type("q")
            #expect(try session.end() == .exited(0))
        }
        #expect(try place.run("verify", "--json").json(VerifyShape.self).status == "ok")
    }

    @Test("somebody else was faster: both edits stand side by side, and what is chosen is saved")
    func collision() throws {
        let place = Place()
        let id = try place.makeTownship()
        let session = try TerminalSession(place, rows: 50)
        try session.see("党员 40")
        try session.type("/oyrl\r")
        try session.see("1/40")
        try session.type("e")
        try session.see("编辑 欧阳若兰")
        try session.type("芳")
        try session.see("欧阳若兰芳")
        #expect(try place.run("edit", id, "name=欧阳若梅").status == 0)
        try session.see("在另一窗口保存了改动")
        try session.type(Keys.control("s"))
        try session.see("两人同时改了", "( ) 欧阳若梅", "(*) 欧阳若兰芳")
        #expect(try place.run("verify", "--json").json(VerifyShape.self).transactions == 3)
        try session.type(Keys.enter)
        try session.see("已保存")
        #expect(try place.run("history", id).output.contains("欧阳若梅 -> 欧阳若兰芳"))
        try session.type("q")
        #expect(try session.end() == .exited(0))
    }

    @Test("of two dashboards in one form the second sees what the first saved, and may take it")
    func twoForms() throws {
        let place = Place()
        let id = try place.makeTownship()
        let first = try TerminalSession(place, rows: 50)
        let second = try TerminalSession(place, rows: 50)
        for (session, typed) in [(first, "芳"), (second, "菊")] {
            try session.see("党员 40")
            try session.type("/oyrl\r")
            try session.see("1/40")
            try session.type("e" + typed)
            try session.see("欧阳若兰" + typed)
        }
        try first.type(Keys.control("s"))
        try first.see("已保存")
        try second.see("他人已改为「欧阳若兰芳」")
        try second.type(Keys.control("s"))
        try second.see("两人同时改了", "(*) 欧阳若兰菊")
        try second.type("t")
        try second.see("(*) 欧阳若兰芳")
        try second.type(Keys.enter)
        try second.see("没有改动")
        #expect(try place.run("verify", "--json").json(VerifyShape.self).transactions == 3)
        #expect(try place.run("history", id).output.contains("欧阳若兰 -> 欧阳若兰芳"))
    }
}
