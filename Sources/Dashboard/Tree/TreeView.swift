import Domain
import Screen

extension DashboardState {
    mutating func drawTree(in rect: Rect, on buffer: inout CellBuffer, isFocused: Bool) -> TreeHits {
        let view = Tree(count: tree.nodes.count, isFocused: isFocused) { [self] index in
            let node = tree.nodes[index]
            let mark: TreeRow.Mark = !node.hasChildren ? .leaf : node.isOpen ? .open : .closed
            let isGroup: Bool =
                switch node.kind {
                case .everybody, .floating, .destinations, .received: true
                default: false
                }
            return TreeRow(
                label(node), mark, guides: tree.guides[index], count: "\(node.count)",
                ink: isGroup ? .textStrong : .row)
        }
        let hits = view.draw(
            in: rect, on: &buffer, state: ListState(selected: tree.selectedIndex, offset: tree.offset))
        tree.offset = hits.offset
        return hits
    }
}
