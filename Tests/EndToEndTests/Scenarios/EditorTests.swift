import Glibc
import Testing

@Suite("Notes in the user's editor")
struct EditorTests {
    /// A dashboard at the remark of the prepared member, with an editor that is a script of the test.
    private func open(_ place: Place, editor script: String?) throws -> TerminalSession {
        var environment = ["XDG_RUNTIME_DIR": place.file("run"), "PATH": "/usr/bin:/bin"]
        mkdir(place.file("run"), 0o700)
        if let script {
            let path = place.write(Array("#!/bin/sh\n\(script)\n".utf8), to: "editor.sh")
            environment["EDITOR"] = "/bin/sh \(path)"
        }
        let session = try TerminalSession(place, rows: 50, environment: environment)
        try session.see("党员 40")
        try session.type("/oyrl\r")
        try session.see("1/40")
        try session.type("e")
        try session.see("编辑 欧阳若兰")
        try session.moveCursor(to: "备注")
        return session
    }

    private func text(_ place: Place, _ name: String) -> String {
        String(decoding: Place.read(place.file(name)), as: UTF8.self)
    }

    /// Whether nothing is left of the file that was edited.
    private func isClean(_ place: Place) -> Bool {
        guard let directory = opendir(place.file("run")) else { return false }
        defer { closedir(directory) }
        var count = 0
        while readdir(directory) != nil { count += 1 }
        return count == 2
    }

    @Test("the editor gets the note in a file of its own, and what it leaves comes back into the form")
    func roundTrip() throws {
        let place = Place()
        let id = try place.makeTownship()
        let session = try open(
            place,
            editor: """
                ls -l "$1" > \(place.file("seen")); cp "$1" \(place.file("given"))
                printf '第一行\\n第二行\\n' > "$1"; touch "$1~"
                """)
        try session.type("在工地")
        try session.see("在工地")
        try session.type(Keys.control("o"))
        try session.see("第一行↵第二行", "编辑 欧阳若兰")
        #expect(text(place, "given") == "在工地\n")
        #expect(text(place, "seen").hasPrefix("-rw-------"))
        #expect(isClean(place))
        try session.type(Keys.control("s"))
        try session.see("已保存")
        #expect(try place.run("history", id).output.contains("第二行"))
        try session.type("q")
        #expect(try session.end() == .exited(0))
    }

    @Test("an editor that fails changes nothing, and leaves nothing behind")
    func failing() throws {
        let place = Place()
        try place.makeTownship()
        let session = try open(place, editor: "echo spoilt > \"$1\"; exit 3")
        try session.type("在工地" + Keys.control("o"))
        try session.see("没有正常结束", "在工地")
        #expect(isClean(place))
    }

    @Test("without an editor a sentence says what to set")
    func none() throws {
        let place = Place()
        try place.makeTownship()
        // nano would be taken where it is installed.
        let session = try open(place, editor: nil)
        guard access("/usr/bin/nano", X_OK) != 0, access("/bin/nano", X_OK) != 0 else { return }
        try session.type(Keys.control("o"))
        try session.see("没有可用的编辑器", "EDITOR")
    }
}
