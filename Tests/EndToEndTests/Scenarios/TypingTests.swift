import Testing

@Suite("Typing Chinese")
struct TypingTests {
    /// Opens the form of the prepared member at the remark.
    private func openRemark(_ place: Place) throws -> TerminalSession {
        let session = try TerminalSession(place, rows: 50)
        try session.see("党员 40")
        try session.type("/oyrl\r")
        try session.see("1/40")
        try session.type(Keys.enter)
        try session.see("一人一档")
        try session.type("e")
        try session.see("编辑 欧阳若兰")
        try session.moveCursor(to: "备注")
        return session
    }

    @Test("what an input method commits arrives whole, however the line cuts its bytes")
    func inputMethod() throws {
        let place = Place()
        let id = try place.makeTownship()
        let session = try openRemark(place)
        // An input method sends a phrase at once; a slow line may cut it anywhere, also inside a character.
        try session.type("回乡过年，")
        try session.see("回乡过年，")
        for byte in "腊月廿三到家😀".utf8 {
            try session.type([byte])
            session.settle(quiet: 5)
        }
        try session.see("回乡过年，腊月廿三到家")
        try session.type(Keys.backspace)
        try session.type("。" + Keys.control("s"))
        try session.see("已保存")
        #expect(try place.run("history", id).output.contains("-> 回乡过年，腊月廿三到家。\n"))
    }

    @Test("pasted text is text: lines of a note stay lines, control characters vanish, nothing is pressed")
    func paste() throws {
        let place = Place()
        let id = try place.makeTownship()
        let session = try openRemark(place)
        try session.type(Keys.paste("第一行\r\n第二行\u{1B}[31m红\u{1B}\u{3}\u{13}尾"))
        try session.see("第一行↵第二行[31m红尾", "编辑 欧阳若兰")
        #expect(session.screen.unknown == [])
        try session.type(Keys.control("s"))
        try session.see("已保存")
        #expect(try place.run("history", id).output.contains("-> 第一行 / 第二行[31m红尾\n"))
    }

    @Test("a wrong value says what is wrong beside the field, and is not saved")
    func wrongValue() throws {
        let place = Place()
        try place.makeTownship()
        let session = try openRemark(place)
        try session.type(Keys.up)
        session.settle()
        try session.type(Keys.control("u") + "去年夏天" + Keys.control("s"))
        try session.see("1 处需要修改", "去年夏天", "编辑 欧阳若兰")
        try session.type(Keys.escape)
        try session.see("还没有保存")
        try session.type("x")
        try session.seeNo("编辑 欧阳若兰")
        #expect(try place.run("verify", "--json").json(VerifyShape.self).transactions == 2)
    }
}
