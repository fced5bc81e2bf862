import Domain
import Screen

extension DashboardState {
    mutating func drawTree(in rect: Rect, on buffer: inout CellBuffer, isFocused: Bool) -> TreeHits {
        let below = treeLine
        let (area, line) = rect.cutBottom(below != nil && rect.height > 4 ? 1 : 0)
        var lights: [Int: LightCounts] = [:]
        if !tasks.isDeriving {
            // Only the lines that may show are asked for their lights.
            let first = max(0, min(tree.offset, tree.selectedIndex) - area.height)
            for index in first..<max(first, min(tree.nodes.count, first + 3 * area.height)) {
                lights[index] = tree.lights(of: tree.nodes[index], self)
            }
        }
        let shown = lights.mapValues { lightWords($0, width: area.width) }
        let width = shown.values.map { TextWidth.columns($0.map(\.word).joined(separator: " ")) }.max() ?? 0
        let query = tree.filter.flatMap { $0.isEmpty ? nil : Pinyin.Query($0.text) }
        let (cut, target) = (tree.cut, tree.drag?.target)
        let view = Tree(
            count: tree.nodes.count,
            isMarked: { [self] index in
                let node = tree.nodes[index]
                return node.kind == target || (cut != nil && node.organisation == cut)
            }, isFocused: isFocused, lightWidth: width
        ) { [self] index in
            let node = tree.nodes[index]
            let mark: TreeRow.Mark = !node.hasChildren ? .leaf : node.isOpen ? .open : .closed
            let words = label(node)
            return TreeRow(
                words, mark, guides: tree.guides[index], count: "\(node.count)", lights: shown[index] ?? [],
                ink: node.isHeading ? .textStrong : .row,
                matches: node.isHeading ? [] : query?.range(in: words).map { [$0] } ?? [])
        }
        let hits = view.draw(
            in: area, on: &buffer, state: ListState(selected: tree.selectedIndex, offset: tree.offset))
        tree.offset = hits.offset
        if let below, !line.isEmpty { draw(below, in: line, on: &buffer, isFocused: isFocused) }
        return hits
    }

    /// How many tasks are late and near, each with its word. Where there is less room the worse light only, and where names
    /// would be cut its word alone.
    private func lightWords(_ counts: LightCounts, width: Int) -> [TreeRow.Light] {
        let lights = [Light.red, .yellow].filter { counts[$0] > 0 }
            .map { TreeRow.Light(lightLetter($0) + (width >= 28 ? "\(counts[$0])" : ""), $0.role) }
        return width >= 36 ? lights : Array(lights.prefix(1))
    }

    /// The word of a light where one character must do: 红, R.
    private func lightLetter(_ light: Light) -> String { String(text(light.label).prefix(1)) }

    // MARK: The line below

    /// What stands in the last line of the pane.
    private enum TreeLine {
        case filter(TextField)
        case said(Phrase)
    }

    private var treeLine: TreeLine? {
        if let dragText { return .said(dragText) }
        if let filter = tree.filter { return .filter(filter) }
        return tree.cut.map { .said(Phrase("已剪切：%1", "Cut: %1").with(ledger.title(of: $0, language))) }
    }

    private func draw(_ below: TreeLine, in line: Rect, on buffer: inout CellBuffer, isFocused: Bool) {
        switch below {
        case .said(let words):
            buffer.write(
                text(words), at: Point(x: line.x, y: line.y), in: line, ink: .hintKey, truncation: .mark)
        case .filter(let field):
            buffer.write("/", at: Point(x: line.x, y: line.y), in: line, ink: .hintKey)
            let isTyping = tree.isTyping && isFocused
            let caret = buffer.caret
            field.draw(
                in: line.inset(left: 2), on: &buffer, ink: isTyping ? .fieldFocused : .field, isFocused: isTyping,
                placeholder: text(Phrase("名称或拼音", "name or pinyin")))
            if !isTyping { buffer.caret = caret }
        }
    }

    /// What the frame of the pane says of the selected line: its own people and all.
    var treeNote: String {
        guard let node = tree.selectedNode else { return "" }
        guard let direct = node.direct, direct > 0, direct != node.count else { return "" }
        return text(Phrase("直属 %1 共 %2", "%1 of %2").with("\(direct)", "\(node.count)"))
    }
}
