import Testing

@Suite("Spreadsheets in and out")
struct ImportTests {
    private struct ProblemShape: Decodable {
        let row: Int?
        let column: String?
        let severity: String
        let message: String
    }

    private struct ImportShape: Decodable {
        let read: Int
        let added: Int
        let updated: Int
        let unchanged: Int
        let rejected: Int
        let problems: [ProblemShape]
        let droppedColumns: [String]
    }

    private struct MemberShape: Decodable {
        let name: String
        let citizenNumber: String?
        let mobile: String?
    }

    @Test(
        "a roster makes the ledger and its branches, a second time it changes nothing, an update changes what differs")
    func imports() throws {
        let place = Place()
        let file = place.write(Spreadsheets.roster(rows: 60), to: "花名册.csv")
        let preview = try place.run("import", file, "--dry-run", "--json")
        #expect(try preview.json(ImportShape.self).added == 60 && preview.status == 0)
        #expect(Place.names(in: place.store) == [], "a preview makes nothing")

        let first = try place.run("import", file, "--json")
        let answer = try first.json(ImportShape.self)
        #expect(answer.read == 60 && answer.added == 60 && answer.rejected == 0 && first.status == 0)
        let again = try place.run("import", file, "--json").json(ImportShape.self)
        #expect(again.unchanged == 60 && again.added == 0 && again.updated == 0)

        let later = Spreadsheets.roster(rows: 60).replacing("第 7 行", with: "第七行，改")
        let update = try place.run("import", place.write(later, to: "新名册.csv"), "--json").json(ImportShape.self)
        #expect(update.updated == 1 && update.unchanged == 59)
        #expect(try place.run("history", "--json").json([HistoryShape].self).map(\.purpose) == ["import", "import"])
        #expect(try place.run("undo", "2").status == 0)
        #expect(try place.run("export", "members", "-o", place.file("none.json")).status == 0)
        #expect(try members(place, "none.json").isEmpty)
    }

    @Test("rows that are refused are named with their reason; the others come in; only refused rows are a failure")
    func refusedRows() throws {
        let place = Place()
        let good = Spreadsheets.citizenNumber(1)
        let wrong = String(good.dropLast()) + (good.last == "1" ? "2" : "1")
        let mixed = "姓名,身份证号,所在党支部\n张三,\(good),一支部\n李四,\(wrong),一支部\n"
        let answer = try place.run("import", place.write(mixed, to: "mixed.csv"), "--json")
        let shape = try answer.json(ImportShape.self)
        #expect(answer.status == 0 && shape.added == 1 && shape.rejected == 1)
        #expect(shape.problems.contains { $0.severity == "error" && $0.row == 3 && !$0.message.contains(wrong) })
        let allWrong = place.write("姓名,身份证号,所在党支部\n李四,\(wrong),一支部\n", to: "wrong.csv")
        #expect(try place.run("import", allWrong).status == 1)
    }

    @Test("what is exported is masked unless a reason is given, and comes back as it was")
    func exports() throws {
        let place = Place()
        try place.run("import", place.write(Spreadsheets.roster(rows: 20), to: "roster.csv"))
        let number = Spreadsheets.citizenNumber(3)
        for format in ["csv", "xlsx", "json"] {
            let answer = try place.run("export", "members", "-o", place.file("out.\(format)"), "--json")
            #expect(answer.status == 0)
            #expect(!Place.read(place.file("out.\(format)")).isEmpty)
        }
        #expect(try members(place, "out.json").count == 20)
        #expect(!String(decoding: Place.read(place.file("out.csv")), as: UTF8.self).contains(number))
        #expect(!String(decoding: Place.read(place.file("out.json")), as: UTF8.self).contains(number))

        for format in ["csv", "xlsx"] {
            let whole = place.file("whole.\(format)")
            #expect(try place.run("export", "members", "-o", whole, "--reveal", "季度报表").status == 0)
            let back = try place.run("import", whole, "--json").json(ImportShape.self)
            #expect(back.read == 20 && back.unchanged == 20, "\(format): \(back)")
        }
        #expect(try place.run("export").output.contains("member"))
    }

    @Test("a file that is none of ours is refused in one sentence, and no ledger is made")
    func strangeFiles() throws {
        let place = Place()
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        let files: [(name: String, bytes: [UInt8])] = [
            ("empty.csv", []), ("empty.xlsx", []), ("letter.xlsx", Spreadsheets.archive("word/document.xml", "<w/>")),
            ("old.xls", old), ("old.xlsx", old), ("broken.xlsx", Array("PK\u{3}\u{4} and then nothing".utf8)),
            ("prices.csv", Array("品名,单价,数量\n苹果,3,5\n".utf8)), ("binary.csv", Array((0...255).map { UInt8($0) })),
        ]
        for (name, bytes) in files {
            place.write(bytes, to: name)
            for arguments in [["import", place.file(name)], ["import", place.file(name), "--dry-run", "--json"]] {
                let answer = try place.run(arguments + ["--store", place.store])
                #expect(answer.status != 0, "\(arguments)")
                #expect(answer.output.isEmpty, "\(arguments): \(answer.output)")
                #expect(answer.complaints.count == 1, "\(arguments): \(answer.complaint)")
            }
        }
        #expect(try place.run("import", place.file("missing.csv")).status != 0)
        #expect(Place.names(in: place.store) == [])
    }

    @Test("on the screen: choose the file, look at the preview, one key imports, one key takes all of it back")
    func onTheScreen() throws {
        let place = Place()
        let file = place.write(Spreadsheets.roster(rows: 60), to: "花名册.csv")
        let session = try TerminalSession(place)
        try session.see("1  从电子表格导入花名册")
        try session.type("1")
        try session.see("XLSX 或 CSV 文件", "../")
        try session.type(Keys.control("u") + file)
        try session.see(file)
        try session.type(Keys.enter)
        try session.see("读到 60 行：新增 60", "联合村支部")
        try session.type(Keys.enter)
        try session.see("已导入：新增 60", "党员 60")
        try session.type("u")
        try session.see("已撤销")
        try session.seeNo("党员 60")
        try session.type(Keys.control("r"))
        try session.see("已重做", "党员 60")
        try session.type("q")
        #expect(try session.end() == .exited(0))
    }

    private func members(_ place: Place, _ name: String) throws -> [MemberShape] {
        let text = String(decoding: Place.read(place.file(name)), as: UTF8.self)
        return try Answer(status: 0, output: text, complaint: "").json([MemberShape].self)
    }
}
