import Glibc
import Testing

@Suite("The program dies")
struct DyingTests {
    /// A dashboard with an edit that was reported saved, and a second one half typed.
    private func interrupted(_ place: Place) throws -> (session: TerminalSession, member: String) {
        let id = try place.makeTownship()
        let session = try TerminalSession(place, rows: 50)
        try session.see("党员 40")
        try session.type("/oyrl\r")
        try session.see("1/40")
        try edit(session, "已存的话" + Keys.control("s"))
        try session.see("已保存")
        try session.seeNo("编辑 欧阳若兰")
        try edit(session, "，未完的话")
        try session.see("已存的话，未完的话")
        return (session, id)
    }

    private func edit(_ session: TerminalSession, _ keys: String) throws {
        if !session.screen.contains("一人一档") { try session.type(Keys.enter) }
        try session.see("一人一档")
        try session.type("e")
        try session.see("编辑 欧阳若兰")
        try session.moveCursor(to: "备注")
        try session.type(keys)
    }

    private func drafts(_ place: Place) -> [String] {
        Place.names(in: place.store + "/drafts").filter { $0.hasSuffix(".draft") }
    }

    /// Opens the ledger again: what was saved is there, and what was not is offered.
    private func expectEverythingBack(_ place: Place, _ member: String) throws {
        #expect(try place.run("verify", "--json").json(VerifyShape.self).status == "ok")
        #expect(try place.run("history", member).output.contains("-> 已存的话\n"))
        let session = try TerminalSession(place, rows: 50)
        try session.see("上次有没保存的内容", "编辑 欧阳若兰")
        try session.type("g")
        try session.see("已存的话，未完的话")
        try session.type(Keys.control("s"))
        try session.see("已保存")
        try session.seeNo("编辑 欧阳若兰")
        try session.type("q")
        #expect(try session.end() == .exited(0))
        #expect(try place.run("history", member).output.contains("已存的话 -> 已存的话，未完的话\n"))
        #expect(drafts(place).isEmpty)
    }

    @Test("killed in the middle of typing, it offers the form again, and everything reported saved is there")
    func killed() throws {
        let place = Place()
        let (session, member) = try interrupted(place)
        try session.wait("keep the form") { _ in !drafts(place).isEmpty }
        session.child.signal(SIGKILL)
        #expect(try session.end() == .killed(SIGKILL))
        try expectEverythingBack(place, member)
    }

    @Test("asked to end, it restores the terminal and keeps the form", arguments: [SIGTERM, SIGINT, SIGHUP])
    func asked(number: Int32) throws {
        let place = Place()
        let (session, member) = try interrupted(place)
        session.child.signal(number)
        #expect(try session.end() == .exited(128 + number))
        #expect(session.screen.modes == VirtualScreen.usualModes)
        #expect(session.settings[3] & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO))
        try expectEverythingBack(place, member)
    }

    @Test("when its window is closed it keeps the form")
    func windowClosed() throws {
        let place = Place()
        let (session, member) = try interrupted(place)
        session.closeWindow()
        #expect(try session.end() == .exited(128 + SIGHUP))
        try expectEverythingBack(place, member)
    }

    @Test("killed at twenty moments while the command line edits, it has every edit that was acknowledged")
    func killedWhileSaving() throws {
        let place = Place()
        let member = try place.makeTownship()
        let start = Clock.milliseconds
        #expect(try place.run("edit", member, "note=edit 0").status == 0)
        let whole = max(20, Clock.milliseconds - start)

        var acknowledged = ["edit 0"]
        var attempted = ["edit 0"]
        var kills = 0
        for number in 1...60 where kills < 20 {
            let value = "edit \(number)"
            let child = try Child(
                Place.program, ["edit", member, "note=\(value)", "--store", place.store, "--json"],
                environment: place.environment, output: .file(place.file("answer")), complaint: .file("/dev/null"))
            // Spread over the whole run, most of them where the journal is written.
            let moment = whole * (number * 37 % 50 + 55) / 100
            attempted.append(value)
            var ending = child.end(within: moment)
            if ending == nil {
                child.signal(SIGKILL)
                ending = child.end(within: TerminalSession.patience)
            }
            if ending == .killed(SIGKILL) { kills += 1 }
            // An answer that was written is an acknowledgement, however the process ended.
            if !Place.read(place.file("answer")).isEmpty { acknowledged.append(value) }
        }

        let verified = try place.run("verify", "--json")
        #expect(verified.status == 0)
        #expect(try verified.json(VerifyShape.self).status == "ok")
        // Newest first: the journal holds the acknowledged edits in order, perhaps others that nobody was told of.
        let recorded = try place.run("history", member, "--limit", "1000").output.split(separator: "\n")
            .compactMap { $0.split(separator: " -> ").last.map(String.init) }.filter { $0.hasPrefix("edit ") }
        #expect(Set(recorded).isSubset(of: Set(attempted)))
        #expect(recorded == attempted.reversed().filter { recorded.contains($0) })
        #expect(Set(acknowledged).isSubset(of: Set(recorded)), "\(acknowledged) were told, \(recorded) are there")
    }
}
