import Testing

@Suite("Looks and keys of one's own")
struct LookTests {
    @Test(
        "a moved cursor costs at most 400 bytes in 24-bit colours, 365 in 256, on the largest usual window",
        arguments: [("truecolor", 400), ("", 365)])
    func bytes(promise: String, limit: Int) throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, columns: 160, rows: 48, environment: ["COLORTERM": promise])
        try session.see("党员 40", "3 待办")
        session.settle()
        for key in ["j", "j", "j", "k", "j", "k", "k"] {
            let before = session.sent.count
            try session.type(key)
            try session.wait("move") { _ in session.sent.count > before }
            session.settle()
            let cost = session.sent.count - before
            #expect(cost > 50 && cost <= limit, "\(cost)")
        }
        let text = String(decoding: session.sent, as: UTF8.self)
        #expect(text.contains("38;2;") == (promise == "truecolor"))
        #expect(session.screen.unknown == [])
    }

    /// Whether a text was sent as a whole, even if it has gone from the screen since.
    static func wasSent(_ text: String, _ session: TerminalSession) -> Bool {
        String(decoding: session.sent, as: UTF8.self).contains(text)
    }

    @Test("no more colours are used than are asked for")
    func colours() throws {
        let place = Place()
        try place.makeTownship()
        for (depth, has, hasNot) in [("256", ";5;", "8;2;"), ("16", "[", ";5;"), ("mono", "[", "[38;")] {
            let session = try TerminalSession(place, "--colors", depth, environment: ["COLORTERM": "truecolor"])
            try session.see("党员 40", "2 花名册")
            session.settle()
            let text = String(decoding: session.sent, as: UTF8.self)
            #expect(text.contains(has) && !text.contains(hasNot), "\(depth)")
        }
    }

    @Test(
        "lines where the locale is UTF-8, else + - |; an option, a setting and a terminal of wide signs ask for them too"
    )
    func borders() throws {
        let place = Place()
        try place.makeTownship()
        func first(_ arguments: String..., environment: [String: String] = [:]) throws -> Bool {
            let session = try TerminalSession(
                place, program: Place.program, ["--store", place.store, "--today", Place.today] + arguments,
                environment: environment)
            try session.see("党员 40", "2 花名册")
            let text = session.screen.text
            #expect(text.contains("┌") != text.contains("+- 2 花名册"))
            return text.contains("┌")
        }
        #expect(try first())
        #expect(try first(environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"]))
        #expect(try !first(environment: ["LC_ALL": "C"]))
        #expect(try !first("--ascii"))
        #expect(try !first("--ambiguous-width", "wide"))
        place.makeFolder(".config/hongyan")
        place.write("borders = \"ascii\"\n", to: ".config/hongyan/settings.toml")
        #expect(try !first())
        place.write("borders = \"unicode\"\n", to: ".config/hongyan/settings.toml")
        #expect(try first(environment: ["LC_ALL": "C"]))
    }

    @Test("a key map and a theme of one's own work; what is wrong with them is said with its line")
    func ownFiles() throws {
        let place = Place()
        try place.makeTownship()
        #expect(try place.run(["keys", "--write"]).status == 0)
        let again = try place.run(["keys", "--write"])
        #expect(again.status == 1 && again.complaint.contains("keys.toml"))
        let written = String(decoding: Place.read(place.file(".config/hongyan/keys.toml")), as: UTF8.self)
        #expect(written == (try place.run(["keys", "--toml"]).output))
        place.write(
            "[keys]\n\"record.edit\" = [\"Alt-Enter\"]\n\"record.eidt\" = [\"o\"]\n[[[\n",
            to: ".config/hongyan/keys.toml")
        place.makeFolder(".config/hongyan/themes")
        place.write(
            "inherits = \"daylight\"\ntitle = { zh = \"自家\", en = \"Mine\" }\n[roles]\n\"row.seleted\" = \"#fff\"\n",
            to: ".config/hongyan/themes/mine.toml")
        let session = try TerminalSession(place, "--theme", "mine")
        try session.see("Alt-Enter 编辑")
        session.settle()
        // A message goes by itself, and on a loaded machine before anybody looks: it was sent in any case.
        #expect(Self.wasSent("设置文件有 3 处没有采用", session))
        try session.type("M")
        try session.see("keys.toml 第 3 行：没有命令「record.eidt」，是不是「record.edit」？", "keys.toml 第 4 行")
        try session.see("mine.toml 第 4 行：没有角色「row.seleted」，是不是「row.selected」？")
        try session.type("q")
        try session.seeNo("mine.toml")
        try session.type("t")
        try session.see("自家", "秋雁")
        try session.type(Keys.f10)
        try session.seeNo("秋雁")
        try session.type("\u{1B}\r")
        try session.see("─ 编辑 ")
        let listed = try place.run(["keys"])
        #expect(listed.output.contains("F12") && listed.complaints.count == 2)
    }

    @Test("the names of sets and themes are suggested where they are misspelt")
    func misspelt() throws {
        let place = Place()
        try place.makeTownship()
        let session = try TerminalSession(place, "--theme", "daylihgt")
        try session.see("2 花名册")
        session.settle()
        #expect(Self.wasSent("没有主题「daylihgt」，是不是「daylight」？", session))
        let keys = try TerminalSession(place, "--keys", "exel")
        try keys.see("2 花名册")
        keys.settle()
        #expect(Self.wasSent("没有键位方案「exel」，是不是「excel」？", keys))
        let vim = try TerminalSession(place, "--keys", "vim")
        try vim.see("i 编辑", "o 新增")
        for arguments in [["--colors", "many"], ["--ambiguous-width", "big"], ["keys", "--keys", "emacs"]] {
            let answer = try place.run(arguments)
            #expect(answer.status != 0 && answer.complaints.count == 1 && answer.output.isEmpty, "\(arguments)")
        }
    }
}
