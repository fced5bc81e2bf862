import Testing

@Suite("Terminals and locales of all kinds")
struct TerminalKindTests {
    @Test(
        "without a Chinese locale, or any, Chinese is shown and taken",
        arguments: [
            ["LC_ALL": "", "LANG": "zh_CN.UTF-8"], ["LC_ALL": "POSIX"], ["LC_ALL": "no_SUCH.UTF-8"],
            ["LC_ALL": "", "LANG": ""],
        ])
    func locales(environment: [String: String]) throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, environment: environment)
        try session.see("党员 40", "2 花名册")
        try session.type("/欧阳")
        try session.see("1/40", "欧阳若兰")
        #expect(session.screen.unknown == [])
    }

    @Test(
        "works on what terminfo calls it, and on what terminfo does not know",
        arguments: [
            "xterm-256color", "xterm", "tmux-256color", "screen-256color", "linux", "vt100", "no-such-terminal", "",
        ])
    func types(type: String) throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, environment: ["TERM": type])
        let before = session.settings
        try session.see("党员 40", "2 花名册")
        try session.type("/oyrl")
        try session.see("1/40", "欧阳若兰")
        try session.type("\rq")
        #expect(try session.end() == .exited(0))
        #expect(session.settings == before)
        #expect(session.screen.isCursorShown && !session.screen.isAlternate)
    }

    @Test("where the cursor cannot be placed everything is told line by line, and the terminal is left as it was")
    func dumb() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, environment: ["TERM": "dumb"])
        let before = session.settings
        try session.see("TERM=dumb", "--plain", "花名册")
        try session.type("1")
        try session.see("1 组织")
        try session.type("q")
        #expect(try session.end() == .exited(0))
        #expect(session.settings == before)
    }

    @Test("without a terminal it says what to do instead")
    func noTerminal() throws {
        let answer = try Place().run([])
        #expect(answer.status == 1 && answer.output.isEmpty)
        #expect(answer.complaints.count == 1 && answer.complaint.contains("--script"))
    }

    @Test("NO_COLOR is respected; otherwise there is colour")
    func noColour() throws {
        let place = Place()
        try place.makeTownship()
        for (environment, usesColour) in [(["NO_COLOR": "1"], false), ([:], true)] {
            let session = try TerminalSession(place, environment: environment)
            try session.see("党员 40", "2 花名册")
            session.settle()
            #expect(session.screen.usesColour == usesColour)
        }
    }
}
