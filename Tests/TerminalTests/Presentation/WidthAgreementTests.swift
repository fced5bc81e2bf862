import CNcurses
import Screen
import Testing

@testable import Terminal

/// ncurses counts columns by libc's `wcwidth`; what we count differently would shift the rest of a row.
@Suite("Our width table and libc's agree")
struct WidthAgreementTests {
    /// Blocks that rosters, forms and our own lines are written in. No exception is allowed here.
    static let blocks: [(String, ClosedRange<UInt32>)] = [
        ("ASCII", 0x20...0x7E), ("Latin-1", 0xA1...0xFF), ("General punctuation", 0x2010...0x2027),
        ("Arrows", 0x2190...0x21FF), ("Enclosed alphanumerics", 0x2460...0x24FF), ("Box drawing", 0x2500...0x257F),
        ("Block elements", 0x2580...0x259F), ("Geometric shapes", 0x25A0...0x25FF),
        ("CJK radicals and symbols", 0x2E80...0x303E), ("Kana", 0x3041...0x30FF), ("Bopomofo, Hangul", 0x3105...0x33FF),
        ("CJK extension A", 0x3400...0x4DBF), ("CJK", 0x4E00...0x9FFF), ("Hangul syllables", 0xAC00...0xD7A3),
        ("CJK compatibility", 0xF900...0xFAFF), ("Vertical and small forms", 0xFE30...0xFE6B),
        ("Full width and half width", 0xFF01...0xFFEE), ("CJK extensions B to F", 0x20000...0x2EBE0),
        ("CJK compatibility supplement", 0x2F800...0x2FA1D), ("CJK extension G", 0x30000...0x3134A),
        ("Emoji", 0x1F300...0x1F64F), ("Transport", 0x1F680...0x1F6FF), ("Supplemental emoji", 0x1F900...0x1F9FF),
    ]

    @Test("for every printable character of the blocks that we use", arguments: blocks)
    func agrees(block: String, range: ClosedRange<UInt32>) {
        _ = nc_locale_utf8()
        let differences = range.compactMap(Unicode.Scalar.init).filter { scalar in
            // glibc 2.36 knows Unicode 14; for what is newer each library guesses.
            guard let age = scalar.properties.age, age.major <= 14 else { return false }
            if Self.exceptions.contains(where: { $0.contains(scalar.value) }) { return false }
            return TextWidth.columns(String(scalar)) != Int(nc_wcwidth(scalar.value))
        }
        #expect(differences.isEmpty, "\(block): \(differences.map { String($0.value, radix: 16) })")
    }

    /// Known differences inside those blocks; each shows as a question mark or not at all, and the row does not shift.
    static let exceptions: [ClosedRange<UInt32>] = [
        // The soft hyphen: invisible to us, a column to libc.
        0xAD...0xAD
    ]

    @Test("and the known exceptions are still needed", arguments: exceptions)
    func exception(range: ClosedRange<UInt32>) {
        _ = nc_locale_utf8()
        let scalars = range.compactMap(Unicode.Scalar.init)
        #expect(scalars.allSatisfy { TextWidth.columns(String($0)) != Int(nc_wcwidth($0.value)) })
    }
}
