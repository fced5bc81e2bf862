import Testing

@Suite("Rules on the command line")
struct RulesTests {
    @Test(
        "a number that is set changes the tasks, is history and can be undone; a wrong file is refused by line and changes nothing"
    )
    func rules() throws {
        let place = Place()
        try place.run("demo", "--members", "40")
        func tasks() throws -> Int { try place.run("tasks", "--json").json([TaskShape].self).count }
        let before = try tasks()
        let shipped = try place.run("rules").output
        #expect(shipped.contains("[contact.member]") && shipped.contains("# yellow = 14"))

        #expect(try place.run("rules", "--set", "contact.member.on=false").status == 0)
        #expect(try tasks() < before)
        #expect(try place.run("rules").output.contains("\non = false"))
        #expect(try place.run("history").output.split(separator: "\n").first?.contains("规则") == true)
        #expect(try place.run("undo").status == 0)
        #expect(try tasks() == before)

        let file = place.write("[contact.member]\non = false\n\n[contact.nobody]\n", to: "rules.toml")
        let refused = try place.run("rules", "--load", file)
        #expect(
            refused.status == 1 && refused.complaint.contains("第 4 行") && refused.complaint.contains("contact.member"))
        #expect(try tasks() == before)
        #expect(try place.run("rules", "--set", "contact.member.red=soon").status == 1)
        #expect(try place.run("rules", "--set", "contact.moon.red=1").complaint.contains("contact.member"))
        #expect(try place.run("rules", "--load", place.write(shipped, to: "same.toml")).status == 0)
        #expect(try tasks() == before)
        #expect(try place.run("rules", "--json").json([RuleShape].self).allSatisfy(\.asShipped))
    }

    private struct RuleShape: Decodable {
        let id: String
        let on: Bool
        let asShipped: Bool
    }
}
