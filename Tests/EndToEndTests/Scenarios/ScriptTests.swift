import Testing

/// Days at the desk, in `Scripts/`: to be read beside the manual.
@Suite("Scripts of a day")
struct ScriptTests {
    @Test("a day at the desk goes as it is written", arguments: ["secretary", "reviewer", "clerk"])
    func day(name: String) throws {
        do {
            try DayScript(name).play(in: Place())
        } catch let failure as HarnessFailure {
            Issue.record("\(failure)")
        }
    }
}
