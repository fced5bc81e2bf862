import Testing

@Suite("What finding remembers from one session to the next")
struct FindingTests {
    @Test("a filter with a name and the history are there at the next start, but no number of a person")
    func remembered() throws {
        let place = Place()
        try place.makeTownship()
        func screen(_ script: String) throws -> String {
            try place.run("--script", script, "--dump", "-", "--size", "100x30", "--lang", "zh").output
        }
        let shanghai = try screen("/流向:\"上海\" 状态:在外<Enter>B<C-u>在沪<Enter>")
        #expect(shanghai.contains("已保存筛选「在沪」"))
        _ = try screen("/990101<Enter>")
        // Under its name in the menu, with its quotation marks.
        #expect(try screen("b").contains("在沪"))
        #expect(try screen("b<Enter>").contains("筛选 / 流向:\"上海\" 状态:在外"))
        #expect(try screen("/<Up>").contains("筛选 / 流向:\"上海\" 状态:在外"))
        #expect(!(try screen("/<Up><Up><Up>").contains("990101")))
        // What was chosen in the palette stands first in it.
        _ = try screen(":导出名单<Enter>")
        let lines = try screen(":").split(separator: "\n")
        let top = try #require(lines.firstIndex { $0.contains("命令面板") })
        #expect(lines[top + 2].contains("导出名单"))
    }
}
