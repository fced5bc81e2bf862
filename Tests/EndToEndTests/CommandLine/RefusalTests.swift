import Testing

@Suite("What cannot be done is refused in one sentence")
struct RefusalTests {
    @Test("on standard error, with a status that is not 0, and the ledger is as before")
    func refusals() throws {
        let place = Place()
        let id = try place.makeTownship()
        let before = try place.run("verify", "--json").output
        for arguments in [
            ["fly"], ["--fly"], ["tasks", "extra"], ["edit"], ["edit", id], ["undo", "many"],
            ["tasks", "--today", "2026-13-01"], ["tasks", "--lang", "xx"], ["tasks", "--organisation", "nowhere"],
            ["tasks", "--explain", "nobody"], ["edit", "nobody", "note=x"], ["edit", id, "note"],
            ["edit", id, "nofield=x"], ["edit", id, "birth=1990-02-30"], ["edit", id, "citizenNumber=990101"],
            ["edit", id, "name="], ["history", "nobody"], ["undo", "0"], ["demo"], ["demo", "--members", "0"],
            ["demo", "nowhere"],
            ["demo", "--numbers"], ["demo", "taihu"],
            ["--script", "<Enter"], ["--script", "", "--size", "0x0"], ["--script", "", "--size", "wide"],
            ["--script", "", "--dump", "/no/such/folder/screen.txt"], ["import"],
        ] {
            let hasDay = arguments.contains("--today")
            let answer = try place.run(
                arguments + ["--store", place.store] + (hasDay ? [] : ["--today", Place.today]))
            #expect(answer.status != 0, "\(arguments)")
            #expect(answer.output.isEmpty, "\(arguments): \(answer.output)")
            #expect(answer.complaints.count == 1, "\(arguments): \(answer.complaint)")
        }
        #expect(try place.run("verify", "--json").output == before)
    }

    @Test("in English too")
    func english() throws {
        let answer = try Place().run(["tasks", "--store", "/no/such/ledger", "--lang", "en"])
        #expect(answer.status == 1 && answer.complaints.count == 1)
        #expect(answer.complaint.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(
        "a verb that needs a ledger makes none",
        arguments: [["tasks"], ["history"], ["undo"], ["verify"], ["edit", "nobody", "note=x"]])
    func noLedger(arguments: [String]) throws {
        let place = Place()
        let answer = try place.run(arguments + ["--store", place.store])
        #expect(answer.status != 0 && answer.complaints.count == 1)
        #expect(Place.names(in: place.path) == [".config"])
    }
}
