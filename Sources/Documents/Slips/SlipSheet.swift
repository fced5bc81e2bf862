import Domain

/// The paper that slips are laid out for; every browser prints them on the other one as well.
public enum SlipPaper: String, CaseIterable, Sendable {
    /// Half a sheet, as slips are cut.
    case a5
    /// A whole sheet.
    case a4
}

/// Writes slips to one file, a slip a page: as a page for the browser, which prints it, or as plain text.
public struct SlipSheet {
    private let slips: [Slip]
    private let language: Language
    private let paper: SlipPaper

    /// Lays out slips.
    ///
    /// - Parameter slips: at least one; callers refuse an empty selection with the words that fit there.
    public init(_ slips: [Slip], language: Language, paper: SlipPaper = .a5) {
        self.slips = slips
        self.language = language
        self.paper = paper
    }

    /// Whether a name asks for plain text.
    public static func isText(_ path: String) -> Bool { path.lowercased().hasSuffix(".txt") }

    /// Whether a name ends as a file of slips may.
    public static func canWrite(_ path: String) -> Bool {
        [".html", ".htm", ".txt"].contains { path.lowercased().hasSuffix($0) }
    }

    /// Writes the file: plain text where its name ends with `.txt`, else a page for the browser. Either all of it is there
    /// afterwards, or nothing.
    public func write(to path: String) throws(DocumentError) {
        let bytes = Array((SlipSheet.isText(path) ? text : html).utf8)
        let file = try AtomicFile(path: path)
        var failure: DocumentError?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(DocumentError) {
                try file.write(buffer)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        try file.publish()
    }

    /// The page for the browser.
    public var html: String { SlipPage(slips, language, paper).html }

    /// The plain text; a form feed stands between two slips, for printers that know it.
    public var text: String { slips.map { SlipText(language).text(of: $0) }.joined(separator: "\u{0C}\n") }
}

extension Slip {
    /// Who sends it and when, and why numbers stand in full.
    func footer(_ language: Language) -> [String] {
        var lines = [sender.text(language), language == .chinese ? "\(day.year)年\(day.month)月\(day.day)日" : "\(day)"]
        lines.removeAll(where: \.isEmpty)
        if let revealReason {
            lines.append(Phrase("含完整号码，事由：%1", "Numbers in full, because: %1").with(revealReason).text(language))
        }
        return lines
    }
}
