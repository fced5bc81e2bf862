import Domain
import Testing

@Suite("Reading dates")
struct DateParserTests {
    @Test(
        "a day is read however it is written",
        arguments: [
            "2026-3-5", "2026-03-05", "2026/3/5", "2026.03.05", "2026.3.5", "20260305", "2026年3月5日", "2026年03月05日",
            "2026年3月5号", "２０２６－０３－０５", "２０２６年３月５日", " 2026-3-5 ", "2026 年 3 月 5 日", "2026-03-05 00:00:00",
            "2026-03-05T08:30:00Z", "2026/3/5 0:00", "20260305 08:30:00", "2026–3–5", "2026、3、5",
        ])
    func days(text: String) throws {
        #expect(try DateParser.parse(text).description == "2026-03-05")
    }

    @Test(
        "a date that cannot be read names the part that failed",
        arguments: [
            ("", ParseProblem.Part.empty), ("  ", .empty), ("26-3-5", .year), ("3/5/2026", .year), ("260305", .year),
            ("99年3月5日", .year), ("0226-03-05", .year), ("3026-03-05", .year), ("2026-13-05", .month),
            ("2026-0-5", .month),
            ("2026-003-05", .month), ("2026", .month), ("2026年", .month), ("2026-02-29", .day), ("2026-04-31", .day),
            ("2026-04-0", .day), ("20260431", .day), ("2026-3", .day), ("2026年3月", .day), ("202603", .day),
            ("2026-3-5x", .character), ("三月五日", .whole), ("2026--3-5", .character), ("-2026-3-5", .character),
            ("2026-3-5 7", .whole), ("123", .whole), ("2026030", .whole), ("202603055", .whole),
        ])
    func problems(text: String, part: ParseProblem.Part) {
        let problem = #expect(throws: ParseProblem.self) { try DateParser.parse(text) }
        #expect(problem?.part == part)
        #expect(problem?.message.chinese.isEmpty == false)
        #expect(problem?.message.english.isEmpty == false)
    }

    @Test("a problem says what would be right")
    func advice() {
        let problem = #expect(throws: ParseProblem.self) { try DateParser.parse("2026-02-30") }
        #expect(problem?.message == Phrase("2026年2月的日应为 1 至 28", "The day of 2026-02 must be 1 to 28"))
        let position = #expect(throws: ParseProblem.self) { try DateParser.parse("2026-a3-05") }
        #expect(position?.message.english == "Character 6 does not belong in a date")
    }

    @Test(
        "a month stands for its first day only where that was asked for",
        arguments: ["2026年3月", "2026-3", "202603", "2026.03"])
    func monthForDay(text: String) throws {
        #expect(try DateParser.parse(text, precision: .monthMeansFirstDay).description == "2026-03-01")
        #expect(throws: ParseProblem.self) { try DateParser.parse(text) }
    }

    @Test(
        "a month is read however it is written, also from a whole date",
        arguments: ["2024-12", "2024/12", "2024.12", "202412", "2024年12月", "２０２４年１２月", "2024-12-31", "2024年12月31日"])
    func months(text: String) throws {
        #expect(try MonthParser.parse(text).description == "2024-12")
    }

    @Test(
        "a month that cannot be read names the part that failed",
        arguments: [
            ("", ParseProblem.Part.empty), ("24-12", .year), ("12-2024", .year), ("2024-13", .month), ("2024", .month),
            ("2024-02-30", .day), ("十二月", .whole),
        ])
    func monthProblems(text: String, part: ParseProblem.Part) {
        let problem = #expect(throws: ParseProblem.self) { try MonthParser.parse(text) }
        #expect(problem?.part == part)
    }
}
