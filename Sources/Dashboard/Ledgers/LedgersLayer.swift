import Domain
import Screen

/// All ledgers by theme, with what is in them: one is chosen to be opened as a table.
struct LedgersLayer: Sendable {
    var filter = TextField()
    var list = ListState()

    /// The types that pass the filter, by theme, as the schema lists them within it.
    func types(_ language: Language) -> [RecordType] {
        let query = LenientText.key(filter.text)
        let pinyin = Pinyin.Query(query)
        return RecordTheme.allCases.flatMap { theme in
            Schema.types.filter { type in
                type.theme == theme && (query.isEmpty || LedgersLayer.fits(type, query, pinyin, language))
            }
        }
    }

    private static func fits(_ type: RecordType, _ query: String, _ pinyin: Pinyin.Query, _ language: Language) -> Bool
    {
        [type.label, type.theme.label].contains { words in
            LenientText.key(words.text(language)).contains(query) || LenientText.key(words.english).contains(query)
                || pinyin.matches(words.chinese)
        } || type.plural.contains(query)
    }
}

extension DashboardState {
    /// Opens the list of all ledgers.
    mutating func openLedgers() -> [Effect] {
        // From a table to the list is a step back, not one further.
        while isLedgerOnTop { layers.removeLast() }
        if case .ledgers? = layers.last { return [] }
        layers.append(.ledgers(LedgersLayer()))
        return []
    }

    /// Keys of the list of ledgers.
    mutating func offer(_ key: Key, to layer: LedgersLayer) -> [Effect]? {
        var layer = layer
        let types = layer.types(language)
        if layer.list.handle(key, count: types.count) {
            layers[layers.count - 1] = .ledgers(layer)
            return []
        }
        switch (key.code, key.modifiers) {
        case (.enter, _):
            // The list stays below: another ledger is one Esc away.
            return layer.list.selected < types.count ? openLedger(types[layer.list.selected]) : []
        default:
            switch layer.filter.handle(key) {
            case .changed: layer.list = ListState()
            case .moved: break
            case .ignored: return nil
            }
        }
        layers[layers.count - 1] = .ledgers(layer)
        return []
    }

    func drawLedgers(
        _ layer: inout LedgersLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let types = layer.types(language)
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: text(Phrase("台账", "Ledgers")), titleInk: .paneTitleFocused,
            note: "\(types.count)")
        let inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        let (line, rows) = inner.cutTop(1)
        buffer.write("/", at: Point(x: line.x, y: line.y), in: line, ink: .hintKey)
        layer.filter.draw(
            in: line.inset(left: 2), on: &buffer, ink: .fieldFocused, isFocused: true,
            placeholder: text(Phrase("输入名称或拼音", "type a name")))
        let caret = buffer.caret
        let list = layer.list.settled(height: rows.height, count: types.count)
        layer.list.offset = list.offset
        for index in list.offset..<max(list.offset, min(types.count, list.offset + rows.height)) {
            let rect = Rect(x: rows.x, y: rows.y + index - list.offset, width: rows.width, height: 1)
            let isFirst = index == list.offset || types[index - 1].theme != types[index].theme
            drawLedgerLine(types[index], isFirst: isFirst, in: rect, on: &buffer)
            if index == list.selected { buffer.lay(.rowSelected, on: rect) }
            hits.lines.append((rect, index))
        }
        if types.isEmpty {
            buffer.write(
                text(Phrase("没有符合的项", "Nothing matches")), at: Point(x: rows.x, y: rows.y), in: rows, ink: .textDim)
        }
        let bar = Rect(x: area.right - 1, y: rows.y, width: 1, height: rows.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: rows.height, total: types.count)
        buffer.caret = caret
    }

    /// `组织生活      活动        124  三会一课、主题党日等`.
    private func drawLedgerLine(_ type: RecordType, isFirst: Bool, in rect: Rect, on buffer: inout CellBuffer) {
        let themeWidth = language == .chinese ? 16 : 20
        let labelWidth = language == .chinese ? 18 : rect.width < 100 ? 26 : 30
        let count = ledger.table(type).keptCount
        func put(_ words: String, at x: Int, width: Int, _ ink: Role) {
            buffer.write(
                words, at: Point(x: rect.x + x, y: rect.y), in: rect, ink: ink, maxWidth: max(0, width),
                truncation: .mark)
        }
        if isFirst { put(text(type.theme.label), at: 0, width: themeWidth - 1, .title) }
        put(text(type.label), at: themeWidth, width: labelWidth - 1, count > 0 ? .textStrong : .text)
        let number = "\(count)"
        let numberX = themeWidth + labelWidth
        put(number, at: numberX + 7 - number.count, width: 8, count > 0 ? .count : .textDim)
        let purposeX = numberX + 9
        if let purpose = type.purpose, rect.width - purposeX >= 12 {
            put(text(purpose), at: purposeX, width: rect.width - purposeX, .textDim)
        }
    }
}
