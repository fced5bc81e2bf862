import Domain
import Screen

extension DashboardState {
    /// Draws the choice between two edits: a table of the fields, and below it the selected field in full.
    func drawConflict(
        _ conflict: inout ConflictLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let width = min(area.width, 110)
        let detail = details(of: conflict, width: width - 4)
        let wish = conflict.collisions.count + detail.count + 5
        let (_, inner) = buffer.popup(
            Size(width: width, height: min(area.height, wish)), in: area,
            title: text(
                Phrase("两人同时改了「%1」", "'%1' was edited twice").with(ledger.title(of: conflict.record, language))),
            titleInk: .dialogDanger,
            note: text(Phrase("%1 项", "%1 {field|fields}").with("\(conflict.collisions.count)")))
        var rest = inner
        let (saying, below) = rest.cutTop(1)
        rest = below
        buffer.write(
            text(conflictSummary(conflict)), at: Point(x: saying.x, y: saying.y), in: saying, ink: .dialog,
            truncation: .mark)
        let room = max(1, rest.height - detail.count - 2)
        let (table, under) = rest.cutTop(min(room, conflict.collisions.count) + 1)
        drawTable(&conflict, in: table, on: &buffer, &hits)
        for (row, line) in detail.enumerated() {
            let y = under.y + 1 + row
            guard y < inner.bottom else { break }
            buffer.write(line.label, at: Point(x: under.x, y: y), in: under, ink: .formLabel, over: .dialog)
            buffer.write(
                line.text, at: Point(x: under.x + line.indent, y: y), in: under,
                ink: line.isChosen ? .textStrong : .textDim, over: .dialog)
        }
    }

    /// Who edited, and whose values stay.
    func conflictSummary(_ conflict: ConflictLayer) -> Phrase {
        let theirs = conflict.collisions.filter(\.takesTheirs).count
        let who = conflict.author ?? text(Phrase("他人", "somebody else"))
        return Phrase(
            "表单打开期间%1也改了这些项。用对方的 %2 项，用我的 %3 项。", "%1 changed these meanwhile. Theirs: %2, mine: %3."
        ).with(who, "\(theirs)", "\(conflict.collisions.count - theirs)")
    }

    private func drawTable(
        _ conflict: inout ConflictLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let labelWidth = min(22, max(10, rect.width / 5))
        let column = max(6, (rect.width - labelWidth) / 3)
        let heads = [Phrase("项目", "Field"), Phrase("原来", "Before"), Phrase("对方的", "Theirs"), Phrase("我的", "Mine")]
        for (index, head) in heads.enumerated() {
            let x = rect.x + (index == 0 ? 0 : labelWidth + (index - 1) * column)
            buffer.write(
                text(head), at: Point(x: x + (index > 1 ? 4 : 0), y: rect.y), in: rect, ink: .tableHeader, over: .dialog
            )
        }
        let height = max(1, rect.height - 1)
        let list = conflict.list.settled(height: height, count: conflict.collisions.count)
        conflict.list.offset = list.offset
        for index in list.offset..<max(list.offset, min(conflict.collisions.count, list.offset + height)) {
            let collision = conflict.collisions[index]
            let line = Rect(x: rect.x, y: rect.y + 1 + index - list.offset, width: rect.width, height: 1)
            buffer.write(
                text(collision.field.label), at: Point(x: line.x, y: line.y), in: line, ink: .formLabel, over: .dialog,
                maxWidth: labelWidth - 1, truncation: .mark)
            let values = [collision.before, collision.theirs, collision.mine]
            for (place, value) in values.enumerated() {
                let cell = Rect(x: line.x + labelWidth + place * column, y: line.y, width: column - 1, height: 1)
                    .intersection(line)
                let isChosen = place == (collision.takesTheirs ? 1 : 2)
                let sign = place == 0 ? "" : isChosen ? "(*) " : "( ) "
                buffer.write(
                    sign + shown(value, of: collision.field, conflict), at: Point(x: cell.x, y: cell.y), in: cell,
                    ink: isChosen ? .textStrong : .textDim, over: .dialog, truncation: .mark)
                // A click on a value takes it.
                if place > 0 { hits.lines.append((cell, index * 2 + place - 1)) }
            }
            if index == list.selected {
                buffer.lay(.choiceSelected, on: line)
                let x = line.x + labelWidth + (collision.takesTheirs ? 1 : 2) * column + 1
                buffer.caret = Point(x: max(line.x, min(x, line.right - 1)), y: line.y)
            }
        }
    }

    /// A value on one line, masked unless revealed.
    func shown(_ value: Value?, of field: Field, _ conflict: ConflictLayer) -> String {
        guard value != nil else { return text(Phrase("（空）", "(empty)")) }
        return field.text(value, in: ledger, language, revealed: conflict.isRevealed).map {
            $0.isNewline ? " " : "\($0)"
        }
        .joined()
    }

    /// A line of the part that shows the selected field in full.
    private struct Detail {
        let label: String
        let text: String
        let indent: Int
        let isChosen: Bool
    }

    private func details(of conflict: ConflictLayer, width: Int) -> [Detail] {
        guard let collision = conflict.selected else { return [] }
        let who = collision.author.map { Phrase("对方 %1", "Theirs, %1").with($0) } ?? Phrase("对方", "Theirs")
        let parts: [(Phrase, Value?, Bool)] = [
            (Phrase("原来", "Before"), collision.before, false), (who, collision.theirs, collision.takesTheirs),
            (Phrase("我的", "Mine"), collision.mine, !collision.takesTheirs),
        ]
        let indent = 2 + (parts.map { TextWidth.columns(text($0.0)) }.max() ?? 0)
        return parts.flatMap { label, value, isChosen in
            let lines = TextWidth.wrap(shown(value, of: collision.field, conflict), to: max(8, width - indent))
            return lines.prefix(4).enumerated().map { row, line in
                Detail(label: row == 0 ? text(label) : "", text: line, indent: indent, isChosen: isChosen)
            }
        }
    }
}
