import Screen
import Testing

@Suite("Charts")
struct ChartTests {
    private static let places = [
        ChartItem("苏州市", 13, text: "13", note: "50%"), ChartItem("上海市浦东新区", 9, text: "9", note: "35%"),
        ChartItem("杭州市", 4, text: "4", note: "15%"), ChartItem("无", 0, text: "0", note: "0%"),
    ]
    private static let months = (1...8).map { ChartItem("\($0)月", Int64($0 * $0), text: "\($0 * $0)") }

    struct Golden: CustomTestStringConvertible, Sendable {
        var name: String
        var width: Int
        var height: Int
        var borders = Borders.unicode
        var draw: @Sendable (inout CellBuffer) -> Void
        var shown: String
        var testDescription: String { name }
    }

    static let goldens: [Golden] = [
        Golden(
            name: "bars with numbers and shares", width: 40, height: 4,
            draw: { BarChart(places).draw(in: $0.bounds, on: &$0, state: ListState()) },
            shown: """
                苏州市         ██████████████████ 13 50%
                上海市浦东新区 ████████████        9 35%
                杭州市         ██████              4 15%
                无                                 0  0%
                """),
        Golden(
            name: "narrow bars leave the shares out before the labels", width: 20, height: 3, borders: .ascii,
            draw: { BarChart(places).draw(in: $0.bounds, on: &$0, state: ListState(selected: 3)) },
            shown: """
                上海市~ #####    9 |
                杭州市  ##       4 #
                无               0 #
                """),
        Golden(
            name: "shares of a full bar", width: 30, height: 2,
            draw: {
                BarChart([ChartItem("甲", 357, text: "35.7%"), ChartItem("乙", 1_000, text: "100.0%")], full: 1_000)
                    .draw(in: $0.bounds, on: &$0, state: ListState())
            },
            shown: """
                甲 ███████               35.7%
                乙 ████████████████████ 100.0%
                """),
        Golden(
            name: "nothing to draw", width: 20, height: 2,
            draw: { BarChart([], emptyText: "没有可分的记录").draw(in: $0.bounds, on: &$0, state: ListState()) },
            shown: """
                没有可分的记录

                """),
        Golden(
            name: "a composition fills the line wholly", width: 20, height: 1,
            draw: { CompositionBar(places).draw(in: $0.bounds, on: &$0) }, shown: "██████████▓▓▓▓▓▓▓▒▒▒"),
        Golden(
            name: "a composition in ASCII", width: 20, height: 1, borders: .ascii,
            draw: { CompositionBar(places).draw(in: $0.bounds, on: &$0) }, shown: "##########=======+++"),
        Golden(
            name: "columns with their numbers", width: 32, height: 6,
            draw: { ColumnChart(Array(months.prefix(4))).draw(in: $0.bounds, on: &$0, state: ListState(selected: 3)) },
            shown: """
                   1       4       9      16
                                        ██████
                                        ██████
                                ██████  ██████
                ██████  ██████  ██████  ██████
                  1月     2月     3月     4月
                """),
        Golden(
            name: "columns scroll to the selected one, in ASCII", width: 18, height: 4, borders: .ascii,
            draw: { ColumnChart(months).draw(in: $0.bounds, on: &$0, state: ListState(selected: 6)) },
            shown: """
                <16  25  36  49  >
                             ###
                 ### ### ### ###
                 4月 5月 6月 7月
                """),
    ]

    @Test("each chart, with its numbers beside it", arguments: goldens)
    func looks(_ golden: Golden) {
        let buffer = screen(golden.width, golden.height, GlyphPolicy(borders: golden.borders), draw: golden.draw)
        #expect(buffer.text() == golden.shown)
        #expect(buffer.check() == [])
    }

    @Test(
        "ASCII charts hold no block, and where ambiguous characters are wide there is none either", arguments: goldens)
    func ascii(_ golden: Golden) {
        for policy in [GlyphPolicy(borders: .ascii), GlyphPolicy(ambiguous: .wide)] {
            let buffer = screen(golden.width, golden.height, policy, draw: golden.draw)
            #expect(!buffer.text().unicodeScalars.contains { (0x2190...0x2BFF).contains($0.value) })
            #expect(buffer.check() == [])
        }
    }

    @Test(
        "the cells of a composition are exactly the line, and what is not nothing shows",
        arguments: [
            ([1, 1, 1], 20, [7, 7, 6]), ([98, 1, 1], 20, [18, 1, 1]), ([0, 5], 7, [0, 7]), ([], 9, []),
            ([0, 0], 9, [0, 0]),
            ([1_000_000_000_000, 1], 10, [9, 1]), ([1, 1, 1], 2, [1, 1, 0]),
        ] as [([Int64], Int, [Int])])
    func lengths(_ values: [Int64], _ width: Int, _ expected: [Int]) {
        #expect(CompositionBar.lengths(values, width: width) == expected)
    }

    @Test("a chart tells where its parts are, and lights the selected one when the keys are there")
    func hits() {
        var buffer = CellBuffer(size: Size(width: 40, height: 3))
        var hits = BarChart(ChartTests.places, isFocused: true).draw(
            in: buffer.bounds, on: &buffer, state: ListState(selected: 1))
        #expect(hits.part(at: Point(x: 5, y: 1)) == 1 && hits.part(at: Point(x: 39, y: 0)) == nil)
        #expect(buffer.columns(under: .rowSelected, row: 1).count == 38 && buffer.caret == Point(x: 0, y: 1))
        buffer = CellBuffer(size: Size(width: 24, height: 6))
        hits = ColumnChart(ChartTests.months, isFocused: true).draw(
            in: buffer.bounds, on: &buffer, state: ListState(selected: 7))
        #expect(hits.offset > 0 && hits.parts.last?.index == 7)
        #expect(!buffer.columns(under: .rowSelected, row: 5).isEmpty)
    }
}
