/// Reads CSV and its relatives: one pass over the bytes, every cell a slice of the file.
///
/// Fields may be quoted; a doubled quotation mark inside stands for one; quoted fields may hold separators and line
/// breaks. Records end with LF, CRLF or CR and may have any number of fields. A quotation mark in the middle of an
/// unquoted field is an ordinary character. A first line `sep=;`, which some programs write, names the separator.
struct TextTableReader {
    private let file: String
    private let limits: DocumentLimits
    private let progress: ProgressMeter

    init(file: String, limits: DocumentLimits, progress: ProgressMeter) {
        self.file = file
        self.limits = limits
        self.progress = progress
    }

    func read(_ file: FileBytes) throws(DocumentError) -> (sheet: Sheet, encoding: TextEncoding, separator: Separator) {
        let decoder = try TextDecoder(file.bytes, file: file.name, progress: progress.slice(0, 0.4))
        var text = decoder.text
        let declared = Self.declaredSeparator(text)
        let separator = declared?.separator ?? text.withUnsafeBufferPointer(Separator.detect)
        let start = declared?.length ?? 0
        var outcome: Result<SheetBuilder, DocumentError> = .failure(.cancelled)
        text.withUnsafeMutableBufferPointer { buffer in
            do throws(DocumentError) {
                outcome = .success(try scan(buffer, from: start, separator: separator.rawValue))
            } catch {
                outcome = .failure(error)
            }
        }
        var builder = try outcome.get()
        builder.settle(arena: text)
        let name = FileBytes.stem(of: file.name)
        return (
            builder.finish(name: name, isHidden: false, typed: false, dates: .from1900), decoder.encoding, separator
        )
    }

    /// `sep=;` and its line break, at the very beginning.
    private static func declaredSeparator(_ text: [UInt8]) -> (separator: Separator, length: Int)? {
        let mark = Array("sep=".utf8)
        guard text.starts(with: mark), text.count > mark.count, let separator = Separator(rawValue: text[mark.count])
        else { return nil }
        var length = mark.count + 1
        if length < text.count, text[length] == 0x0D { length += 1 }
        if length < text.count, text[length] == 0x0A { length += 1 }
        return length > mark.count + 1 || length == text.count ? (separator, length) : nil
    }

    private func scan(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, separator: UInt8
    ) throws(DocumentError) -> SheetBuilder {
        var builder = SheetBuilder(arena: [], limits: limits)
        let end = bytes.count
        var place = start
        var row = 0
        var line = 1
        var nextReport = start
        while place < end {
            if place >= nextReport {
                try progress.slice(0.4, 1).tell(place, of: end)
                nextReport = place + 1 << 20
            }
            var column = 0
            try accept { () throws(Excess) in _ = try builder.beginRow(row) }
            record: while true {
                let field: Range<Int>
                if place < end, bytes[place] == UInt8(ascii: "\"") {
                    let openedInLine = line
                    guard let quoted = Self.unquote(bytes, at: &place, separator: separator, line: &line) else {
                        throw .unclosedQuote(file: file, line: openedInLine)
                    }
                    field = quoted
                } else {
                    let fieldStart = place
                    while place < end {
                        let byte = bytes[place]
                        if byte == separator || byte == 0x0A || byte == 0x0D { break }
                        place += 1
                    }
                    field = fieldStart..<place
                }
                if !field.isEmpty {
                    guard limits.allow(cellText: UnsafeBufferPointer(rebasing: bytes[field])) else {
                        throw .tooLarge(
                            file: file,
                            excess: .cellText(row: row, column: column, limit: limits.cellCharacters))
                    }
                    try accept { () throws(Excess) in _ = try builder.add(field, as: .text, column: column) }
                }
                guard place < end, bytes[place] == separator else { break record }
                place += 1
                column += 1
            }
            if place < end {
                if bytes[place] == 0x0D, place + 1 < end, bytes[place + 1] == 0x0A { place += 1 }
                place += 1
                line += 1
            }
            row += 1
        }
        try progress.slice(0.4, 1).tell(end, of: end)
        return builder
    }

    private func accept(_ step: () throws(Excess) -> Void) throws(DocumentError) {
        do throws(Excess) {
            try step()
        } catch {
            throw .tooLarge(file: file, excess: error)
        }
    }

    /// Takes a quoted field, closing up doubled quotation marks in place. Leaves `place` at what follows the field.
    /// Nil when the quotation mark is never closed.
    private static func unquote(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, at place: inout Int, separator: UInt8, line: inout Int
    ) -> Range<Int>? {
        let quote = UInt8(ascii: "\"")
        let start = place + 1
        var from = start
        var to = start
        var isOpen = true
        while from < bytes.count {
            let byte = bytes[from]
            if isOpen {
                if byte == quote {
                    if from + 1 < bytes.count, bytes[from + 1] == quote {
                        from += 1
                    } else {
                        isOpen = false
                        from += 1
                        continue
                    }
                } else if byte == 0x0A || (byte == 0x0D && !(from + 1 < bytes.count && bytes[from + 1] == 0x0A)) {
                    line += 1
                }
            } else if byte == separator || byte == 0x0A || byte == 0x0D {
                break
            }
            // Characters between a closing quotation mark and the next separator are kept: better a strange value
            // that a person can see than a lost one.
            bytes[to] = byte
            to += 1
            from += 1
        }
        place = from
        return isOpen ? nil : start..<to
    }
}
