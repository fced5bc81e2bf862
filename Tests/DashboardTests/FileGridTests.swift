import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Fields of a file side by side")
struct FileGridTests {
    private static func lines(_ rows: [[(String, String)]]) -> [FileLine] {
        rows.map { row in
            FileLine(style: .columns, section: .fields, parts: row.map { .remark($0.0, $0.1) })
        }
    }

    private static func cut(_ lines: [FileLine], _ grid: FileGrid) -> Int {
        lines.reduce(0) { sum, line in
            sum
                + zip(line.parts, grid.columns).count { part, column in
                    TextWidth.columns(part.label) > column.label - 1
                        || TextWidth.columns(part.value) > column.width - 1 - column.label
                }
        }
    }

    @Test("as long as everything has room the columns are equally wide")
    func even() {
        let lines = Self.lines([[("姓名", "冯乐峰"), ("联系电话", "127****2219")]])
        let grid = FileGrid(lines, count: 2, width: 74)
        #expect(grid.columns == [.init(x: 0, width: 37, label: 15), .init(x: 37, width: 37, label: 15)])
        #expect(FileGrid([], count: 1, width: 5).columns == [.init(x: 0, width: 5, label: 2)])
    }

    @Test("where something would be cut, columns and labels move until everything can be read")
    func fitted() {
        let lines = Self.lines([
            [("Full member since", "2013-11-05"), ("New sector", "Non-public enterprise of towns")],
            [("Sex", "Male"), ("Checked on", "2026-11-05")],
        ])
        let grid = FileGrid(lines, count: 2, width: 74)
        #expect(Self.cut(lines, grid) == 0)
        #expect(grid.columns[0].x == 0 && grid.columns[1].x == grid.columns[0].width)
        #expect(grid.columns.map(\.width).reduce(0, +) <= 74)
    }

    @Test("what is too long for any division loses its label's end before its value's, and nothing overlaps")
    func tooLong() {
        let word = String(repeating: "a", count: 30)
        for width in [40, 60, 74] {
            for count in 1...3 {
                let lines = Self.lines([Array(repeating: (word, word), count: count)])
                let grid = FileGrid(lines, count: count, width: width)
                #expect(grid.columns.count == count)
                var end = 0
                for column in grid.columns {
                    #expect(column.x >= end && column.label >= 0 && column.label <= column.width)
                    end = column.x + column.width
                }
                #expect(end <= width)
            }
        }
        let grid = FileGrid(Self.lines([[(word, "2026-11-05"), ("b", word)]]), count: 2, width: 60)
        #expect(grid.columns[0].width - 1 - grid.columns[0].label >= 10)
        #expect(grid.columns[1].width - 1 - grid.columns[1].label >= 30)
    }
}
