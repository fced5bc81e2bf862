/// What the first bytes of a file say it is. Names lie; bytes seldom do.
enum ContentKind: Equatable {
    /// A zip archive: a workbook, or one of its cousins.
    case zip
    /// Text, to be decoded.
    case text
    /// Something that is recognised only to be explained.
    case foreign(ForeignFormat)

    init(_ bytes: [UInt8]) {
        if let known = Self.signatures.first(where: { bytes.starts(with: $0.mark) }) {
            self = known.kind
        } else if bytes.starts(with: CompoundFile.signature) {
            self = .foreign(CompoundFile.format(of: bytes))
        } else {
            self = Self.textual(bytes)
        }
    }

    private static let signatures: [(mark: [UInt8], kind: ContentKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .zip),
        (Array("%PDF-".utf8), .foreign(.pdf)),
        (Array("{\\rtf".utf8), .foreign(.richText)),
        ([0x89, 0x50, 0x4E, 0x47], .foreign(.picture)),
        ([0xFF, 0xD8, 0xFF], .foreign(.picture)),
        (Array("GIF8".utf8), .foreign(.picture)),
        (Array("Rar!".utf8), .foreign(.archive)),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .foreign(.archive)),
        ([0x1F, 0x8B], .foreign(.archive)),
        // BIFF without the compound file around it: Excel 2 to 4.
        ([0x09, 0x08], .foreign(.oldWorkbook)),
    ]

    private static func textual(_ bytes: [UInt8]) -> ContentKind {
        let head = bytes.prefix(4096)
        let hasUTF16Mark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if hasUTF16Mark { return .text }
        // No text encoding that is read here uses the byte zero.
        if head.contains(0) { return .foreign(.unknown) }
        let start = String(decoding: head.prefix(1024), as: UTF8.self).lowercased()
        let trimmed = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if trimmed.hasPrefix("<?xml") {
            return .foreign(
                trimmed.contains("excel.sheet") || trimmed.contains("<workbook") ? .xmlSpreadsheet : .webPage)
        }
        for mark in ["<!doctype html", "<html", "<table", "<meta", "<head", "<style"] where trimmed.hasPrefix(mark) {
            return .foreign(.webPage)
        }
        return .text
    }
}
