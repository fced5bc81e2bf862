import Testing

@Suite("A third language")
struct LanguageTests {
    private struct ReportShape: Decodable {
        struct Fault: Decodable {
            let line: Int
            let message: String
        }

        let file: String
        let phrases: Int
        let translated: Int
        let faults: [Fault]
    }

    @Test(
        "hongyan language writes a file to fill in, --lang uses it, and a file with a fault is reported and left alone")
    func file() throws {
        let place = Place()
        let fresh = try place.run(["language", "de", "--json"]).json(ReportShape.self)
        #expect(fresh.phrases > 1_000 && fresh.translated == 0 && fresh.faults.isEmpty)
        let path = ".config/hongyan/languages/de.toml"
        #expect(fresh.file == place.file(path))
        var text = String(decoding: Place.read(place.file(path)), as: UTF8.self)
        text = text.replacing("\"Roster\" = \"\"", with: "\"Roster\" = \"Namensliste\"")
        place.write(Array(text.utf8), to: path)
        #expect(try place.run(["language", "de", "--json"]).json(ReportShape.self).translated == 1)

        try place.makeTownship()
        let screen = try place.run("--lang", "de", "--script", "2", "--dump", "-")
        #expect(screen.output.contains("2 Namensliste") && screen.output.contains("? Help"))

        place.write(Array((text + "\"Undo\" = \"Zurück\n").utf8), to: path)
        let faulty = try place.run(["language", "de", "--lang", "en"])
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(faulty.status == 1 && faulty.output.contains("line \(line):"))
        #expect(String(decoding: Place.read(place.file(path)), as: UTF8.self).hasSuffix("Zurück\n"))
        let shown = try place.run("--lang", "de", "--script", "2", "--dump", "-")
        #expect(shown.status == 0 && shown.output.contains("\(line): "))
        #expect(try place.run(["language", "--lang", "en"]).output.contains("de  de"))
    }

    @Test("a language that is not there, or a name that is none, is refused in one line")
    func refused() throws {
        let place = Place()
        for arguments in [["tasks", "--lang", "xx"], ["language", "../x"], ["language", "zh"]] {
            let answer = try place.run(arguments)
            #expect(answer.status != 0 && answer.complaints.count == 1, "\(arguments)")
        }
    }
}
