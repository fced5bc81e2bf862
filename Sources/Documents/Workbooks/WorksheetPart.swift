/// `xl/worksheets/sheetN.xml`: rows of cells, then the merged ranges.
final class WorksheetPart: XMLPart {
    private(set) var builder: SheetBuilder
    private let strings: SharedStringsPart?
    private let styles: [NumberFormat]
    private let file: String
    private let part: String
    private let limits: DocumentLimits

    private enum Content {
        case number, shared, inline, formulaText, boolean, error, isoDate
    }

    /// The last row, from 1, whose end was seen.
    private var finishedRow: Int?
    private var row = -1
    private var column = -1
    private var content = Content.number
    private var style = 0
    private var hasFormula = false
    private var inValue = false
    private var value = RichText()

    init(
        file: String, part: String, strings: SharedStringsPart?, styles: [NumberFormat], limits: DocumentLimits
    ) {
        self.file = file
        self.part = part
        self.limits = limits
        self.strings = strings
        self.styles = styles
        builder = SheetBuilder(arena: strings?.arena ?? [], limits: limits)
    }

    override var lastRow: Int? { finishedRow }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "c": startCell(attributes)
        case "v": inValue = true
        case "row": startRow(attributes)
        case "f": hasFormula = true
        case "mergeCell": startMerge(attributes)
        default: value.start(name)
        }
    }

    override func end(_ name: XMLName) {
        switch name {
        case "c": endCell()
        case "v": inValue = false
        case "row": finishedRow = row + 1
        default: value.end(name)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if inValue { value.appendAlways(bytes) } else if content == .inline { value.append(bytes) }
    }

    private func startRow(_ attributes: XMLAttributes) {
        var number: Int?
        attributes.forEach { name, bytes in
            if name == "r" { number = Self.number(bytes) }
        }
        // Rows without a number follow the one before.
        let next = number.map { $0 - 1 } ?? row + 1
        keep { () throws(Excess) in try builder.beginRow(next) }
        row = next
        column = -1
    }

    private func startCell(_ attributes: XMLAttributes) {
        content = .number
        style = 0
        hasFormula = false
        inValue = false
        value.reset()
        column += 1
        attributes.forEach { name, bytes in
            if name == "r" {
                guard let place = CellReference.parse(bytes), place.row == row else { return damaged() }
                column = place.column
            } else if name == "s" {
                style = Self.number(bytes) ?? 0
            } else if name == "t" {
                content = Self.content(bytes)
            }
        }
    }

    private func startMerge(_ attributes: XMLAttributes) {
        attributes.forEach { name, bytes in
            guard name == "ref", let range = CellReference.parseRange(bytes) else { return }
            guard builder.merges.count < limits.rows else {
                return stop(.tooLarge(file: file, excess: .rows(limit: limits.rows)))
            }
            builder.merges.append(range)
        }
    }

    private func endCell() {
        value.withText { bytes in
            if bytes.isEmpty {
                if hasFormula { add("=", as: .error) }
                return
            }
            switch content {
            case .shared:
                guard let index = Self.number(bytes), let range = strings?.range(index) else { return damaged() }
                keep { () throws(Excess) in try builder.add(range, as: .text, column: column) }
            case .inline, .formulaText: add(bytes, as: .text)
            case .boolean: add(bytes, as: .boolean)
            case .error: add(bytes, as: .error)
            case .isoDate: add(UnsafeBufferPointer(rebasing: bytes.prefix { $0 != UInt8(ascii: "T") }), as: .text)
            case .number: add(Self.trimmed(bytes), as: numberKind)
            }
        }
    }

    private var numberKind: PackedCell.Kind {
        guard style >= 0, style < styles.count else { return .number }
        switch styles[style] {
        case .number: return .number
        case .date: return .date
        case .month: return .month
        }
    }

    private func add(_ bytes: UnsafeBufferPointer<UInt8>, as kind: PackedCell.Kind) {
        keep { () throws(Excess) in try builder.add(copying: bytes, as: kind, column: column) }
    }

    private func add(_ text: StaticString, as kind: PackedCell.Kind) {
        add(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), as: kind)
    }

    /// Runs a step of the builder; a cell or row out of order means that the part is damaged.
    private func keep(_ step: () throws(Excess) -> Bool) {
        do throws(Excess) {
            if try !step() { damaged() }
        } catch {
            stop(.tooLarge(file: file, excess: error))
        }
    }

    private func damaged() { stop(.damagedPart(file: file, part: part, row: lastRow)) }

    private static func content(_ bytes: UnsafeBufferPointer<UInt8>) -> Content {
        guard let first = bytes.first else { return .number }
        switch (first, bytes.count) {
        case (UInt8(ascii: "s"), 1): return .shared
        case (UInt8(ascii: "s"), 3): return .formulaText
        case (UInt8(ascii: "i"), _): return .inline
        case (UInt8(ascii: "b"), 1): return .boolean
        case (UInt8(ascii: "e"), 1): return .error
        case (UInt8(ascii: "d"), 1): return .isoDate
        default: return .number
        }
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var number = 0
        for byte in trimmed(bytes) {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), number < 1 << 40 else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return bytes.isEmpty ? nil : number
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
        return UnsafeBufferPointer(rebasing: bytes[first...last])
    }
}
