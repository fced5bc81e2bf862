import Testing

@Suite("The verbs of the command line")
struct VerbTests {
    private struct DemoShape: Decodable {
        let members: Int
        let organisations: Int
    }

    private struct PlaceShape: Decodable {
        let members: Int
        let today: String
        let numbers: Int
        let met: Int
    }

    private struct EditShape: Decodable {
        let transaction: String
        let changes: Int
    }

    private struct UndoShape: Decodable {
        let id: String
        let title: String
    }

    private struct ExplainShape: Decodable {
        let rule: String
        let applies: Bool
        let reason: String
        let source: String
    }

    @Test("demo of a place meets every number of its article, says its day, and lists the numbers again afterwards")
    func demonstrationPlace() throws {
        let place = Place()
        let answer = try place.run("demo", "beisheng", "--json").json(PlaceShape.self)
        #expect(answer.members == 436 && answer.today == "2024-02-05")
        #expect(answer.numbers > 30 && answer.met == answer.numbers)
        #expect(try place.run("demo", "beisheng", "--numbers").output.contains("B19\t=\t1036"))
    }

    @Test("demo, edit, tasks, history, undo, redo and verify answer in JSON and in words, with status 0")
    func everyVerb() throws {
        let place = Place()
        let demo = try place.run("demo", "--members", "40", "--json")
        #expect(try demo.json(DemoShape.self).members == 40 && demo.status == 0 && demo.complaint.isEmpty)

        let tasks = try place.run("tasks", "--json").json([TaskShape].self)
        #expect(!tasks.isEmpty)
        #expect(Set(tasks.map(\.light)).isSubset(of: ["blue", "yellow", "red"]))
        let member = try #require(tasks.first { $0.rule == "contact.member" }?.subject)
        #expect(try place.run("tasks").output.split(separator: "\n").count == tasks.count)
        let reasons = try place.run("tasks", "--explain", member, "--json").json([ExplainShape].self)
        #expect(
            reasons.contains { $0.rule == "contact.member" && $0.applies && !$0.reason.isEmpty && !$0.source.isEmpty })

        let edit = try place.run("edit", member, "name=欧阳若兰", "mobile=12000000001", "--json")
        #expect(try edit.json(EditShape.self).changes == 2)
        #expect(try place.run("history", "欧阳若兰").output.contains("姓名"))
        #expect(!(try place.run("history", "欧阳若兰").output.contains("12000000001")), "numbers stay masked")
        #expect(try place.run("history", "--json").json([HistoryShape].self).map(\.purpose) == ["edit", "demo"])

        #expect(
            try place.run("undo", "--json").json([UndoShape].self).map(\.id) == [edit.json(EditShape.self).transaction])
        #expect(try place.run("history", "欧阳若兰").status == 1, "the name is gone")
        #expect(try place.run("undo", "--redo").status == 0)
        #expect(try place.run("history", "欧阳若兰").status == 0)
        #expect(try place.run("undo", "2").status == 0)
        #expect(try place.run("tasks", "--json").json([TaskShape].self).isEmpty)

        let verify = try place.run("verify", "--json")
        #expect(try verify.status == 0 && verify.json(VerifyShape.self).status == "ok")
        #expect(try verify.json(VerifyShape.self).transactions == 6)
    }

    @Test("without --store the ledger is where the system keeps data, and the screen is drawn without a terminal")
    func defaults() throws {
        let place = Place()
        #expect(try place.run(["demo", "--members", "12", "--today", Place.today]).status == 0)
        #expect(!Place.names(in: place.file(".local/share/hongyan")).isEmpty)
        let data = ["XDG_DATA_HOME": place.file("data")]
        #expect(try place.run(["verify"], environment: data).status == 1, "another place, nothing there")

        let screen = try place.run(["--today", Place.today, "--script", "jj<Enter>", "--size", "100x30"])
        #expect(screen.status == 0 && screen.output.contains("一人一档"))
        #expect(screen.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
        let dump = try place.run(
            ["--today", Place.today, "--lang", "en", "--script", "", "--dump", place.file("screen.txt")])
        #expect(dump.status == 0 && dump.output.isEmpty)
        #expect(String(decoding: Place.read(place.file("screen.txt")), as: UTF8.self).contains("1 Organisations"))
    }

    @Test("a damaged journal is reported by status and sentence, and shown as far as it is right")
    func damaged() throws {
        let place = Place()
        let id = try place.makeTownship()
        let journal = try #require(Place.tree(place.store).first { $0.path.hasSuffix(".jsonl") }?.path)
        var bytes = Place.read(journal)
        // Behind the last line there is room, which says nothing.
        let last = try #require(bytes.lastIndex { $0 != 0x0A }) - 40
        bytes[last] ^= 1
        place.write(bytes, to: String(journal.dropFirst(place.path.count + 1)))
        let verify = try place.run("verify", "--json")
        #expect(verify.status == 1)
        #expect(try verify.json(VerifyShape.self).status == "damaged")
        #expect(try place.run("edit", id, "note=x").status == 1)
        #expect(try place.run("tasks", "--json").json([TaskShape].self).isEmpty == false)

        let session = try TerminalSession(place)
        try session.see("党员 40", "2 花名册")
        try session.type("c")
        try session.wait("say why nothing can be saved") { !$0.contains("记录联系：") && $0.lines.count == 32 }
    }

    @Test("the version and the help go to standard output", arguments: [["--version"], ["--help"], ["help", "edit"]])
    func asked(arguments: [String]) throws {
        let answer = try Place().run(arguments)
        #expect(answer.status == 0 && !answer.output.isEmpty && answer.complaint.isEmpty)
    }
}
