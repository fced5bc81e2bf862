import Screen

/// Where label and value of the fields of a file stand, several fields side by side.
///
/// The columns are equally wide as long as everything can be read. Where something would be cut, as English is on a narrow
/// screen, the columns and the room of their labels move until as little as possible is cut.
struct FileGrid: Hashable, Sendable {
    /// One column: where it begins, how wide it is with the gap behind it, and how much of that the label takes with its gap.
    struct Column: Hashable, Sendable {
        var x: Int
        var width: Int
        var label: Int
    }

    let columns: [Column]

    /// The narrowest that a column can be.
    private static let narrowest = 16
    /// What is lost by a text that is cut, and by each column that is missing of it. A value loses more than a label, which is the
    /// same in every file.
    private static let labelLoss = (text: 8, column: 1)
    private static let valueLoss = (text: 12, column: 2)

    /// Lays out lines that all have the same number of parts.
    ///
    /// - Parameters:
    ///   - lines: each with that many parts.
    ///   - count: how many columns, at least 1.
    ///   - width: what they have together.
    init(_ lines: [FileLine], count: Int, width: Int) {
        let even = FileGrid.even(count, width)
        let contents = (0..<count).map { column in
            Content(lines.map { $0.parts[column] })
        }
        let losses = zip(even, contents).map { $1.loss(width: $0.width, label: $0.label) }
        guard losses.contains(where: { $0 > 0 }), count > 1, width >= count * FileGrid.narrowest else {
            columns = even
            return
        }
        columns = FileGrid.fitted(contents, even, losses.reduce(0, +), width) ?? even
    }

    /// Columns of the same width, with labels in three sevenths of it.
    private static func even(_ count: Int, _ width: Int) -> [Column] {
        let each = width / max(1, count)
        let label = min(each / 2, max(10, each * 3 / 7), 20)
        return (0..<count).map { Column(x: $0 * each, width: each, label: label) }
    }

    /// The division that cuts least; among those that cut the same, the one nearest to equal columns. Nil when none is better.
    private static func fitted(_ contents: [Content], _ even: [Column], _ loss: Int, _ width: Int) -> [Column]? {
        // best[used] is the least cost of the columns so far in that much room, and their widths and labels.
        var best: [(cost: Int, columns: [Column])?] = Array(repeating: nil, count: width + 1)
        best[0] = (0, [])
        for (content, even) in zip(contents, even) {
            var next: [(cost: Int, columns: [Column])?] = Array(repeating: nil, count: width + 1)
            let choices = (narrowest...width).map { content.best(width: $0, usual: even.label) }
            for used in 0...width {
                guard let before = best[used], used + narrowest <= width else { continue }
                for own in narrowest...(width - used) {
                    let choice = choices[own - narrowest]
                    let cost = before.cost + choice.loss * width + abs(own - even.width)
                    if let known = next[used + own], known.cost <= cost { continue }
                    next[used + own] = (
                        cost, before.columns + [Column(x: used, width: own, label: choice.label)]
                    )
                }
            }
            best = next
        }
        return best.compactMap { $0 }.filter { $0.cost < loss * width }.min { $0.cost < $1.cost }?.columns
    }

    /// How wide the labels and values of one column are.
    private struct Content {
        private var fields: [(label: Int, value: Int)] = []
        private var whole: [Int] = []

        init(_ parts: [FilePart]) {
            for part in parts where part != .blank {
                if part.label.isEmpty {
                    whole.append(TextWidth.columns(part.value) + (part.kind == .remark ? 0 : 2))
                } else {
                    fields.append((TextWidth.columns(part.label), TextWidth.columns(part.value)))
                }
            }
        }

        /// What is lost when a column and its labels are that wide.
        func loss(width: Int, label: Int) -> Int {
            let labels = fields.map(\.label).filter { $0 > label - 1 }.map { missing in
                labelLoss.text + labelLoss.column * (missing - label + 1)
            }
            let values = fields.map { $0.value + label } + whole
            return labels.reduce(0, +)
                + values.filter { $0 > width - 1 }.reduce(0) {
                    $0 + valueLoss.text + valueLoss.column * ($1 - width + 1)
                }
        }

        /// The room for the labels that loses least in a column of that width, and is nearest to the usual one.
        func best(width: Int, usual: Int) -> (loss: Int, label: Int) {
            let usual = min(usual, width / 2)
            var best = (loss: loss(width: width, label: usual), label: usual)
            // Whatever is least lies where a label or a value just fits.
            let edges = fields.flatMap { [$0.label + 1, width - 1 - $0.value] }
            for label in edges where label > 1 && label < width {
                let loss = loss(width: width, label: label)
                if (loss, abs(label - usual)) < (best.loss, abs(best.label - usual)) { best = (loss, label) }
            }
            return best
        }
    }
}
