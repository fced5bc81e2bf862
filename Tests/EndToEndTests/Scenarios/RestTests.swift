import Glibc
import Testing

@Suite("Stopping, waiting and resting")
struct RestTests {
    @Test("Ctrl-Z gives the terminal to the shell, and fg draws the screen again")
    func suspends() throws {
        let place = Place()
        try place.makeTownship()
        let shell = try TerminalSession(
            place, program: "/bin/sh", ["-i"], environment: ["PS1": "ready> ", "ENV": ""])
        try shell.see("ready>")
        try shell.type("\(Place.program) --store \(place.store) --today \(Place.today)\r")
        try shell.see("党员 40", "2 花名册")
        shell.settle()
        let before = shell.screen.text

        try shell.type(Keys.control("z"))
        try shell.wait("stop") { !$0.isAlternate && $0.lines.last { !$0.isEmpty }?.hasPrefix("ready>") == true }
        #expect(shell.screen.isCursorShown)
        #expect(!shell.screen.modes.contains(2004) || !shell.screen.modes.contains(1002))
        try shell.type("echo the shell $((40 + 2))\r")
        try shell.see("the shell 42")

        try shell.type("fg\r")
        try shell.wait("look as before") { $0.isAlternate && $0.text == before }
        try shell.type("q")
        // What is typed before the shell has the terminal again belongs to nobody.
        try shell.wait("leave") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready>" }
        try shell.type("exit\r")
        #expect(try shell.end() == .exited(0))
        #expect(shell.screen.unknown == [])
    }

    @Test("a stop and a continue from outside draw the screen again")
    func continued() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("党员 40", "2 花名册")
        session.settle()
        let before = session.screen.text
        session.child.signal(SIGSTOP)
        // What somebody else wrote meanwhile.
        let bytes = session.sent.count
        session.child.signal(SIGCONT)
        try session.wait("draw again") { _ in session.sent.count > bytes + 1000 }
        try session.wait("look as before") { $0.text == before }
    }

    @Test("Esc is answered at once, although it could begin a longer sequence")
    func escape() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("党员 40")
        var quickest = Int.max
        for _ in 0..<5 {
            try session.type("/zzz")
            try session.see("0/40")
            session.settle()
            let start = Clock.milliseconds
            try session.type(Keys.escape)
            try session.see("40/40")
            quickest = min(quickest, Clock.milliseconds - start)
        }
        // The quickest of five: the machine may be busy with other things.
        #expect(quickest <= 100)
    }

    @Test("while nothing happens nothing wakes it")
    func idle() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("党员 40")
        try session.type("jjkk")
        session.settle(quiet: 200)
        let threads = "/proc/\(session.child.pid)/task"
        /// How often its threads have gone to sleep so far.
        func switches() -> [Int] {
            Place.names(in: threads).map { thread in
                let status = String(decoding: Place.read("\(threads)/\(thread)/status"), as: UTF8.self)
                let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
                return line.flatMap { $0.split(separator: "\t").last }.flatMap { Int($0) } ?? -1
            }
        }
        let before = switches()
        #expect(!before.isEmpty && !before.contains(-1))
        session.settle(quiet: 1_500)
        #expect(switches() == before)
    }
}
