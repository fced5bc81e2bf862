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

    @Test("somebody else was faster: the form stays open with what was typed and says so")
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
        try session.see("已被他人改动", "欧阳若兰芳")
        #expect(try place.run("verify", "--json").json(VerifyShape.self).transactions == 3)
    }
}
