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

    @inline(__always) private static func word(_ scalar: UInt32, _ syllable: UInt16) -> UInt32 {
        0x8000_0000 | UInt32(syllable == 0 ? 511 : syllable) << 22 | scalar
    }
}
