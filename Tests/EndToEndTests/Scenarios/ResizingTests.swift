import Testing

@Suite("Changing the size of the window")
struct ResizingTests {
    @Test("any size down to one cell is survived, and afterwards the screen is as it was")
    func sizes() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, columns: 110, rows: 32)
        try session.see("党员 40", "1 组织", "2 花名册", "3 待办")
        session.settle()
        let before = session.screen.text
        for (columns, rows) in [
            (80, 24), (60, 20), (39, 11), (20, 5), (2, 40), (1, 1), (300, 1), (1, 60), (300, 90), (160, 48),
        ] {
            session.resize(columns: columns, rows: rows)
            session.settle(quiet: 30)
            #expect(session.child.end(within: 0) == nil, "\(columns) × \(rows)")
        }
        try session.see("1 组织", "2 花名册", "3 待办")
        session.resize(columns: 110, rows: 32)
        try session.wait("look as before") { $0.text == before }
        #expect(session.screen.unknown == [])
    }

    @Test("in a window too small to show anything keys do nothing unseen, but leaving works")
    func tiny() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("党员 40")
        session.resize(columns: 1, rows: 1)
        session.settle()
        try session.type("dy")
        try session.type(Keys.enter)
        session.settle()
        try session.type("q")
        #expect(try session.end() == .exited(0))
        #expect(try place.run("verify", "--json").json(VerifyShape.self).transactions == 2)
    }

    @Test("a form keeps what was typed while the window changes")
    func form() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("党员 40")
        try session.type("e")
        try session.see("编辑")
        try session.type("改")
        try session.see("未保存")
        session.resize(columns: 50, rows: 12)
        try session.see("未保存")
        session.resize(columns: 120, rows: 40)
        try session.see("未保存", "改")
    }
}
