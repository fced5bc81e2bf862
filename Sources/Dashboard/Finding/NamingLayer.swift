import Domain
import Screen

/// Asks for the name of a filter that is to be kept.
struct NamingLayer: Sendable {
    /// The filter.
    let text: String
    /// Which list it narrows.
    let place: FilterPlace
    var field: TextField

    init(_ text: String, _ place: FilterPlace) {
        self.text = text
        self.place = place
        field = TextField(text)
        field.selectAll()
    }
}

extension DashboardState {
    mutating func offer(_ key: Key, to naming: NamingLayer) -> [Effect] {
        var naming = naming
        switch key.code {
        case .escape, .function(10): layers.removeLast()
        case .enter: return save(naming)
        default:
            _ = naming.field.handle(key)
            layers[layers.count - 1] = .naming(naming)
        }
        return []
    }

    /// Keeps the filter under the name that was typed. A name that is there already takes the new filter.
    private mutating func save(_ naming: NamingLayer) -> [Effect] {
        let name = LenientText.trimmed(naming.field.text)
        guard !name.isEmpty else {
            say(.warning, Phrase("请写一个名称。", "Please give it a name."))
            return []
        }
        // The name is written to a file as it is, whatever the filter.
        guard !FindingMemory.mayHoldNumber(name) || !FilterQuery(name).terms.isEmpty else {
            say(.warning, FindingMemory.whyNotNumbers)
            return []
        }
        layers.removeLast()
        findingMemory.save(SavedFilter(name: name, text: naming.text, place: naming.place))
        say(
            .success,
            Phrase("已保存筛选「%1」，按 %2 选用。", "The filter '%1' is kept; %2 chooses it.").with(
                name, keyText("filter.saved")))
        return keepFinding()
    }

    mutating func drawNaming(_ naming: NamingLayer, in area: Rect, on buffer: inout CellBuffer) {
        let (_, inner) = buffer.popup(
            Size(width: min(area.width, 56), height: 6), in: area, title: text(Phrase("给筛选起名", "Name the filter")))
        buffer.write(
            naming.text, at: Point(x: inner.x, y: inner.y), in: inner, ink: .textDim, over: .dialog, truncation: .mark)
        let line = Rect(x: inner.x, y: inner.y + 2, width: inner.width, height: 1)
        naming.field.draw(
            in: line, on: &buffer, ink: .fieldFocused, placeholder: text(Phrase("名称", "name")))
    }
}

extension FindingMemory {
    /// Why a filter with a number in it is not written to a file.
    static let whyNotNumbers = Phrase(
        "含四位以上数字，可能是证号或电话，不能保存。", "Four digits or more may be an ID or phone number: not kept.")

    /// Whether a filter may be written to a file: years and amounts may, what could be a part of an ID or telephone number
    /// may not.
    static func mayKeep(_ text: String, _ catalogue: FilterCatalogue) -> Bool {
        let query = FilterQuery(text, in: catalogue)
        let words = query.plain.words + query.excluded.flatMap(\.words)
        let values = query.terms.filter { !$0.field.isOrdered }.flatMap(\.words)
        return !(words + values).contains { mayHoldNumber($0) }
    }
}
