import CNcurses
import Screen

/// A theme as a shipped one is: panes, lights, a selection.
enum Fixture {
    static let theme = makeTheme("test")
    static let otherTheme = makeTheme("other", selected: "#705030")

    private static func makeTheme(_ name: String, selected: String = "#305070") -> Theme {
        let toml = """
            name = "\(name)"
            [roles]
            "text" = { fg = "#d8d4c8", bg = "#1c1f24" }
            "text.dim" = { fg = "#8a8f98" }
            "border" = { fg = "#4a5058" }
            "border.focused" = { fg = "#d0a050" }
            "row" = { fg = "#d8d4c8" }
            "row.selected" = { fg = "#ffffff", bg = "\(selected)", mono = ["reverse"] }
            "masked" = { fg = "#8a8f98" }
            "light.red" = { fg = "#ff6050", attrs = ["bold"] }
            "light.yellow" = { fg = "#e0c040" }
            "light.blue" = { fg = "#60a0e0" }
            """
        return ThemeLibrary([(name: name, toml: Array(toml.utf8))]).theme(named: name).theme
    }

    /// A roster as it fills a screen, one row selected. 160 columns give three panes, fewer the roster alone.
    static func roster(_ size: Size, selected: Int, wide: Bool = false) -> CellBuffer {
        var buffer = CellBuffer(size: size)
        let left = wide || size.width < 100 ? 0 : 28
        let right = wide || size.width < 100 ? size.width : size.width - 36
        for y in 0..<size.height where left > 0 {
            buffer.write("  驻沪流动支部  \(y)", at: Point(x: 0, y: y), in: buffer.bounds, ink: .row)
            buffer.write("│", at: Point(x: left - 1, y: y), in: buffer.bounds, ink: .border)
            buffer.write("│ 联系到期 张三", at: Point(x: right, y: y), in: buffer.bounds, ink: .border)
        }
        for y in 1..<max(1, size.height - 1) {
            let area = Rect(x: left, y: y, width: right - left, height: 1)
            let column = area.width / 7
            func cell(_ index: Int, _ text: String, _ ink: Role) {
                buffer.write(text, at: Point(x: left + index * column, y: y), in: area, ink: ink)
            }
            buffer.fill(area, ink: .row)
            cell(0, ["欧阳振华", "李四", "阿卜杜拉·买买提"][y % 3], .row)
            cell(1, "990101********\(1000 + y)", .masked)
            cell(3, "上海 闵行", .row)
            cell(4, "驻沪流动支部", .row)
            cell(5, "2026-05-\(10 + y % 20)", .row)
            cell(6, "\(100 + y) 红", .lightRed)
            if y == selected { buffer.lay(.rowSelected, on: area) }
        }
        buffer.caret = Point(x: left, y: selected)
        return buffer
    }

    /// A buffer of lines.
    static func lines(_ size: Size, _ lines: [String], ink: Role = .text) -> CellBuffer {
        var buffer = CellBuffer(size: size)
        for (y, line) in lines.enumerated() {
            buffer.write(line, at: Point(x: 0, y: y), in: buffer.bounds, ink: ink)
        }
        return buffer
    }
}

/// What ncurses believes to be on the screen: rows of text without the blanks at their ends.
@MainActor
func shownLines() -> [String] {
    guard let screen = nc_curscr() else { return [] }
    return (0..<getmaxy(screen)).map { y in
        var cells = [cchar_t](repeating: cchar_t(), count: Int(getmaxx(screen)) + 1)
        mvwin_wchnstr(screen, y, 0, &cells, getmaxx(screen))
        var text = String.UnicodeScalarView()
        for cell in cells {
            for value in [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4] {
                if value > 0, let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
            }
        }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
