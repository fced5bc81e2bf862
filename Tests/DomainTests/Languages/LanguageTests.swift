import Testing

@testable import Domain

@Suite("Languages")
struct LanguageTests {
    private static let undo = Phrase("撤销", "Undo")
    private static let written = Phrase("已写 %1 到 %2", "%1 written to %2")
    private static let template = LanguageTemplate([undo, written, Phrase("姓名", "Name"), Phrase("名称", "Name")])

    private static func german(_ text: String) -> Language {
        Language("de", file: LanguageFile(text, template: template))
    }

    @Test("a language of a file says what the file says, and English what it lacks")
    func words() {
        let german = Self.german(
            """
            # 一个注释
            language = "Deutsch"
            "Undo" = "Zurücknehmen"   # so

            "%1 written to %2" = "nach %2: \\"%1\\""\r
            "Name" = ""
            """)
        #expect(german.name == "Deutsch" && german.rawValue == "de" && "\(german)" == "de")
        #expect(Self.undo.text(german) == "Zurücknehmen")
        #expect(Phrase("姓名", "Name").text(german) == "Name")
        #expect(Phrase("别的", "Else").text(german) == "Else")
        #expect(Self.written.with("3", "x").text(german) == "nach x: \"3\"")
        #expect(Self.written.with(Self.undo, Phrase(verbatim: "Undo")).text(german) == "nach Undo: \"Zurücknehmen\"")
        #expect(Self.written.with("3", "x").text(.chinese) == "已写 3 到 x")
        #expect(Self.written.with("3", "x").text(.english) == "3 written to x")
        let row = Phrase.row([Self.undo, Self.written], "；", "; ").with("1", "2")
        #expect(row.text(german) == "Zurücknehmen; nach 2: \"1\"")
        #expect(row.text(.chinese) == "撤销；已写 1 到 2")
    }

    @Test("the word for one and for more follows the number before it, in each language by its own order")
    func numbers() {
        let left = Phrase("%2 还有%1天", "%2: %1 {day|days} left")
        #expect(left.with("1", "a").text(.english) == "a: 1 day left")
        #expect(left.with("21", "1").text(.english) == "1: 21 days left")
        #expect(left.with("1", "a").text(.chinese) == "a 还有1天")
        let before = Phrase("", "{is|are} %1, %2 {is|are}, %1 {is|are}").with("1", "0")
        #expect(before.english == "is 1, 0 are, 1 is")
        // Braces that are no choice, and those of an argument, are words.
        let plain = Phrase("", "{%1} {a|b|c} {x|y").with("{p|q}")
        #expect(plain.english == "{{p|q}} {a|b|c} {x|y")
        let file = LanguageFile(
            "\"%2: %1 {day|days} left\" = \"noch %1 {Tag|Tage}: %2\"", template: LanguageTemplate([left]))
        #expect(left.with("1", "a").text(Language("de", file: file)) == "noch 1 Tag: a")
        #expect(left.with("9", "a").text(Language("de", file: file)) == "noch 9 Tage: a")
    }

    @Test("what is the same in both languages is data and never translated")
    func data() {
        let template = LanguageTemplate([Phrase("撤", "Undo")])
        let file = LanguageFile("\"Undo\" = \"X\"", template: template)
        #expect(Phrase(verbatim: "Undo").text(Language("de", file: file)) == "Undo")
    }

    /// A line, and a word of what is said about it; nil where it is in order.
    private static let lines: [(String, String?)] = [
        (#""Undo" = "Zurück""#, nil), ("", nil), ("# Undo", nil), (#"language = "Deutsch""#, nil), (#""Undo"="""#, nil),
        ("Undo = Zurück", "not understood"), (#""Undo" "Zurück""#, "not understood"),
        (#""Undo = "Zurück""#, "not understood"), (#""Undo" = "Zurück"#, "not understood"),
        (#""Undo" = "Zurück" x"#, "not understood"), (#""Undo" = "\q""#, "not understood"),
        ("language", "not understood"),
        (#""Redo" = "Noch einmal""#, "no phrase"), ("\"Undo\" = \"\u{1B}[2J\"", "control"),
        (#""%1 written to %2" = "%1""#, "lacks %2"), (#""%1 written to %2" = "%1 %2 %3""#, "no %3"),
    ]

    @Test("each faulty line is reported by its number and left out; the others count", arguments: lines.indices)
    func faults(_ index: Int) {
        let (line, said) = Self.lines[index]
        let file = LanguageFile("# first\n\(line)\n\"Name\" = \"Name!\"", template: Self.template)
        #expect(file.words["Name"] == "Name!")
        if let said {
            #expect(file.faults.map(\.line) == [2])
            #expect(file.faults.first?.message.english.contains(said) == true, "\(file.faults)")
        } else {
            #expect(file.faults.isEmpty)
        }
    }

    @Test("a phrase translated twice is reported, and the first counts")
    func twice() {
        let file = LanguageFile("\"Undo\" = \"A\"\n\"Undo\" = \"B\"", template: Self.template)
        #expect(file.words["Undo"] == "A" && file.faults.map(\.line) == [2])
    }

    @Test("a template has each English text once with all its Chinese, and is read as it was written")
    func templates() {
        let template = Self.template
        #expect(template.entries.map(\.english) == ["Undo", "%1 written to %2", "Name"])
        #expect(template.entries.last?.chinese == ["姓名", "名称"])
        let odd = LanguageTemplate([Phrase("引“\"”\\\n尾", "quote \" and \\ and\nline"), Phrase(verbatim: "x")])
        for one in [template, odd] {
            #expect(LanguageTemplate(reading: one.text).entries == one.entries)
            #expect(LanguageFile(one.text, template: one).faults.isEmpty)
        }
        #expect(odd.entries.count == 1)
    }

    @Test("writing a language file again keeps what was translated")
    func keeping() {
        let before = LanguageFile(
            "language = \"Deutsch\"\n\"Undo\" = \"Zurück\"\n\"Old\" = \"Alt\"", template: Self.template)
        #expect(before.faults.map(\.isStranger) == [true])
        #expect(Self.template.file(keeping: before).contains("#! \"Old\" = \"Alt\""))
        let again = LanguageFile(Self.template.file(keeping: before), template: Self.template)
        #expect(again.words == before.words && again.name == "Deutsch" && again.faults.isEmpty)
        let fresh = LanguageFile(Self.template.file(keeping: nil), template: Self.template)
        #expect(fresh.words.isEmpty && fresh.name == nil && fresh.faults.isEmpty)
    }

    @Test("zh and en need no file, and nothing else is known by itself")
    func known() {
        #expect(Language(rawValue: "zh") == .chinese && Language(rawValue: "en") == .english)
        #expect(Language(rawValue: "de") == nil && Language(rawValue: "") == nil)
        #expect(Self.german("") != .english && Set([Self.german(""), Self.german("")]).count == 1)
    }
}
