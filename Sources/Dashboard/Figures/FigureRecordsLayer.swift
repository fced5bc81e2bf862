import Domain
import Screen

/// The records that a figure counts.
struct FigureRecordsLayer: Sendable {
    /// Which figure.
    let figure: FigureDefinition
    /// Which part of it: breakdown, key, words; nil for the whole.
    let part: (breakdown: String, key: String, label: Phrase)?
    /// What it counts.
    var value: FigureValue
    var table = TableState()

    init(figure: FigureDefinition, part: (String, String, Phrase)?, value: FigureValue) {
        self.figure = figure
        self.part = part
        self.value = value
    }

    /// The type of the records.
    var type: RecordType? { Schema.type(value.kind) }

    /// The fields that tell most in a table, in the order of the form: not those of the title, no notes, no precisions.
    var fields: [Field] {
        guard let type else { return [] }
        return type.fields.filter { field in
            if type.titleFields.contains(field.name) { return false }
            if case .note = field.kind { return false }
            return !field.name.hasSuffix("Precision") && !field.isSensitive
        }
    }

    /// The record under the cursor.
    func selected(in ledger: Ledger) -> RecordID? {
        guard value.rows.indices.contains(table.rows.selected), let position = Schema.position(of: value.kind) else {
            return nil
        }
        return ledger.tables[position].id(Int(value.rows[table.rows.selected]))
    }
}

extension DashboardState {
    mutating func offer(_ key: Key, to layer: FigureRecordsLayer) -> [Effect]? {
        var layer = layer
        let move = asMove(key)
        switch move.code {
        case .left: layer.table.scrollColumns(by: -1, columns: layer.fields.count + 2)
        case .right: layer.table.scrollColumns(by: 1, columns: layer.fields.count + 2)
        default:
            guard layer.table.rows.handle(move, count: layer.value.rows.count, height: hits.roster?.height ?? 10) else {
                return nil
            }
        }
        layers[layers.count - 1] = .figureRecords(layer)
        return []
    }

    /// Opens the record under the cursor: its file, or its form.
    mutating func openCountedRecord() -> [Effect] {
        guard case .figureRecords(let layer)? = layers.last, let id = layer.selected(in: ledger) else { return [] }
        return openFile(of: id)
    }

    /// Counts again after something changed; the cursor stays on its record.
    func refreshed(_ layer: FigureRecordsLayer, _ below: FiguresLayer?) -> FigureRecordsLayer {
        guard var reader = below?.reader else { return layer }
        var layer = layer
        let row =
            layer.value.rows.indices.contains(layer.table.rows.selected)
            ? layer.value.rows[layer.table.rows.selected] : nil
        if let part = layer.part {
            layer.value =
                reader.parts(layer.figure, by: part.breakdown).first { $0.key == part.key }?.value
                ?? reader.value(layer.figure, by: part.breakdown, in: [part.key]) ?? layer.value
        } else {
            layer.value = reader.value(layer.figure)
        }
        if let row, let index = layer.value.rows.firstIndex(of: row) { layer.table.rows.selected = index }
        layer.table.rows = layer.table.rows.settled(count: layer.value.rows.count)
        return layer
    }

    /// Brings figures and their records up to date: the screen first, then the list over it.
    mutating func refreshFigures(_ index: Int) {
        switch layers[index] {
        case .figures(var layer):
            layer.ask(self, keepsPart: true)
            layers[index] = .figures(layer)
        case .figureRecords(let layer):
            let below = layers[..<index].last.flatMap { if case .figures(let figures) = $0 { figures } else { nil } }
            layers[index] = .figureRecords(refreshed(layer, below))
        default: break
        }
    }
}
