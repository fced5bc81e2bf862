extension Pinyin {
    /// A key whose bytes compare as a Chinese reader expects of an alphabetical list: syllable by syllable, the
    /// characters of one syllable together, Latin letters and digits before Han, other scripts after it.
    ///
    /// One byte for a character of ASCII, four for any other: a set bit, nine bits with the rank of the syllable,
    /// twenty-two with the character. Names that differ only in case, width, spaces or dots have the same key.
    public static func sortKey(of text: String, isPersonName: Bool = false) -> [UInt8] {
        PinyinText.withReadings(of: text, isPersonName: isPersonName) { scalars, readings in
            [UInt8](unsafeUninitializedCapacity: scalars.count * 4) { bytes, count in
                for place in scalars.indices {
                    let scalar = scalars[place]
                    if scalar < 0x80 {
                        bytes.initializeElement(at: count, to: UInt8(scalar))
                        count += 1
                    } else {
                        let word = word(scalar, readings[place].first)
                        for shift in stride(from: UInt32(24), through: 0, by: -8) {
                            bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: word >> shift))
                            count += 1
                        }
                    }
                }
            }
        }
    }

    /// The first eight bytes of ``sortKey(of:isPersonName:)`` as a number, filled with zeros: two texts whose prefixes
    /// differ compare as their keys do.
    public static func sortPrefix(of text: String, isPersonName: Bool = false) -> UInt64 {
        PinyinText.withReadings(of: text, isPersonName: isPersonName) { scalars, readings in
            var prefix: UInt64 = 0
            var bits = 64
            for place in scalars.indices {
                let scalar = scalars[place]
                let isASCII = scalar < 0x80
                let word = isASCII ? scalar : word(scalar, readings[place].first)
                bits -= isASCII ? 8 : 32
                if bits < 0 { return prefix | UInt64(word) >> UInt64(-bits) }
                prefix |= UInt64(word) << UInt64(bits)
                if bits == 0 { break }
            }
            return prefix
        }
    }

    /// The first sixteen bytes of ``sortKey(of:isPersonName:)`` as two numbers, filled with zeros: enough to order nearly all
    /// Chinese names, of up to four characters, without making the keys.
    public static func sortPrefixes(of text: String, isPersonName: Bool = false) -> (high: UInt64, low: UInt64) {
        PinyinText.withReadings(of: text, isPersonName: isPersonName) { scalars, readings in
            var (high, low): (UInt64, UInt64) = (0, 0)
            var byte = 0
            for place in scalars.indices where byte < 16 {
                let isASCII = scalars[place] < 0x80
                let word = UInt64(isASCII ? scalars[place] : word(scalars[place], readings[place].first))
                let bits = isASCII ? 8 : 32
                // Where the character ends, counted in bits from the end of the number that it begins in.
                let end = 64 - byte % 8 * 8 - bits
                if byte < 8 {
                    high |= end >= 0 ? word << UInt64(end) : word >> UInt64(-end)
                    if end < 0 { low |= word << UInt64(64 + end) }
                } else {
                    low |= end >= 0 ? word << UInt64(end) : word >> UInt64(-end)
                }
                byte += bits / 8
            }
            return (high, low)
        }
    }

    @inline(__always) private static func word(_ scalar: UInt32, _ syllable: UInt16) -> UInt32 {
        0x8000_0000 | UInt32(syllable == 0 ? 511 : syllable) << 22 | scalar
    }
}
