import Screen
import Testing

@testable import Dashboard

@Suite("Where everything goes")
struct LayoutTests {
    private static let sizes: [Size] = [
        (30, 8), (40, 11), (60, 20), (71, 24), (72, 17), (76, 24), (80, 24), (99, 30), (100, 17), (120, 40), (160, 48),
        (200, 60),
    ].map { Size(width: $0.0, height: $0.1) }

    @Test("panes stand beside each other, stack, or take turns by the size of the window")
    func drawings() {
        var drawing = ""
        for size in LayoutTests.sizes {
            for focus in [Pane.roster, .tasks] {
                let layout = DashboardLayout(size, focus: focus, zoomed: nil)
                drawing += "\(size.width)x\(size.height), \(focus)\n\(draw(layout, size))\n\n"
            }
            drawing += "\(size.width)x\(size.height), enlarged tree\n"
            drawing += "\(draw(DashboardLayout(size, focus: .tree, zoomed: .tree), size))\n\n"
        }
        GoldenFile("layouts").expect(drawing)
    }

    @Test("rectangles lie in the window, and every row and column belongs to one of them")
    func cover() {
        for width in 30...130 {
            for height in 8...50 {
                let size = Size(width: width, height: height)
                for (zoomed, isFiltering) in [(nil, false), (nil, true), (Pane.tasks, true)] as [(Pane?, Bool)] {
                    let layout = DashboardLayout(size, focus: .tasks, zoomed: zoomed, isFiltering: isFiltering)
                    let all =
                        [layout.header, layout.status, layout.footer] + (layout.tabs.map { [$0] } ?? [])
                        + layout.panes.values
                    let cells = all.reduce(0) { $0 + $1.width * $1.height }
                    guard cells == width * height, all.allSatisfy({ $0.intersection(Rect(size)) == $0 || $0.isEmpty }),
                        layout.panes[.tasks] != nil
                    else {
                        Issue.record("\(width)x\(height)")
                        return
                    }
                }
            }
        }
    }

    /// One letter for four columns; rows that are alike stand there once, with their number.
    private func draw(_ layout: DashboardLayout, _ size: Size) -> String {
        var lines: [(text: String, count: Int)] = []
        for y in 0..<size.height {
            let line = String(
                stride(from: 0, to: size.width, by: 4).map { x -> Character in
                    let point = Point(x: x, y: y)
                    if layout.header.contains(point) { return "h" }
                    if layout.footer.contains(point) { return "f" }
                    if layout.status.contains(point) { return "s" }
                    if layout.tabs?.contains(point) == true { return "t" }
                    let pane = layout.panes.first { $0.value.contains(point) }?.key
                    return pane.map { Character("\($0.rawValue)") } ?? " "
                })
            if lines.last?.text == line { lines[lines.count - 1].count += 1 } else { lines.append((line, 1)) }
        }
        return lines.map { "\($0.text)  x\($0.count)" }.joined(separator: "\n")
    }
}
