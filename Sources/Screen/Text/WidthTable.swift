/// How many columns each Unicode scalar takes, as a two-level table: pages of 256 scalars, equal pages stored once.
struct WidthTable: Sendable {
    /// What a scalar does to the column count.
    enum Class: UInt8 {
        /// One column.
        case narrow
        /// None: it belongs to the scalar before it, or is invisible.
        case zero
        /// Two columns.
        case wide
        /// One or two, see ``AmbiguousWidth``.
        case ambiguous
        /// Never shown as itself.
        case unprintable
    }

    /// The table of Unicode 15.0, unpacked at first use (in less than half a millisecond).
    static let unicode = WidthTable()

    /// For each of the 0x1100 pages of 256 scalars, which stored page describes it.
    private let pages: [UInt16]
    /// The stored pages, 256 classes each; the first five are uniform, one for each class.
    private let classes: [Class]

    private init() {
        var builder = Builder()
        builder.add(WidthData.zero, .zero)
        builder.add(WidthData.wide, .wide)
        builder.add(WidthData.ambiguous, .ambiguous)
        builder.add(WidthData.unprintable, .unprintable)
        pages = builder.pages
        classes = builder.classes
    }

    /// The class of a scalar value; values above U+10FFFF are unprintable.
    @inline(__always)
    func callAsFunction(_ scalar: UInt32) -> Class {
        guard scalar <= 0x10FFFF else { return .unprintable }
        return classes[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
    }

    /// Fills the pages range by range.
    private struct Builder {
        var pages = [UInt16](repeating: UInt16(Class.narrow.rawValue), count: 0x1100)
        var classes: [Class] = []

        init() {
            for uniform in [Class.narrow, .zero, .wide, .ambiguous, .unprintable] {
                classes += [Class](repeating: uniform, count: 256)
            }
        }

        /// Adds ranges written as hexadecimal text: `AD 300-36F`.
        mutating func add(_ ranges: StaticString, _ kind: Class) {
            var first: Int?
            var number = 0
            ranges.withUTF8Buffer { text in
                for byte in text {
                    switch byte {
                    case 0x30...0x39: number = number << 4 | Int(byte - 0x30)
                    case 0x41...0x46: number = number << 4 | Int(byte - 0x37)
                    case 0x2D:
                        first = number
                        number = 0
                    default:
                        fill(first ?? number, number, kind)
                        first = nil
                        number = 0
                    }
                }
            }
            fill(first ?? number, number, kind)
        }

        private mutating func fill(_ first: Int, _ last: Int, _ kind: Class) {
            for page in (first >> 8)...(last >> 8) {
                let low = max(first, page << 8)
                let high = min(last, page << 8 | 0xFF)
                if high - low == 0xFF {
                    pages[page] = UInt16(kind.rawValue)
                    continue
                }
                if pages[page] < 5 {
                    let uniform = Int(pages[page]) << 8
                    pages[page] = UInt16(classes.count >> 8)
                    classes += classes[uniform..<uniform + 256]
                }
                let base = Int(pages[page]) << 8
                for scalar in low...high { classes[base | scalar & 0xFF] = kind }
            }
        }
    }
}
