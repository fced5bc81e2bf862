/// The readings of ``PinyinReadings`` in the form that looking up needs: decoded once, at the first use.
///
/// A syllable is a number from 1 to 511, its rank in a dictionary; 0 means that there is none.
struct PinyinTable: Sendable {
    /// The one or two readings of a character at its place, as syllable numbers.
    struct Reading: Sendable {
        /// The reading for sorting and display; 0 for a character without one.
        var first: UInt16
        /// The other reading to search by; 0 when there is none.
        var second: UInt16 = 0
    }

    /// The readings of two characters that belong together.
    struct Pair: Sendable {
        /// The syllable of the first character.
        let first: UInt16
        /// The syllable of the second character.
        let second: UInt16
        /// How many characters a name must have for the pair to count as its family name.
        let leastCount: Int
    }

    /// The spelling of a syllable: its letters from the lowest byte up, ü as `v`.
    struct Spelling: Sendable {
        /// The letters, the first one in the lowest byte.
        let letters: UInt64
        /// The number of letters, 1 to 6.
        let count: Int

        /// A letter as ASCII.
        @inline(__always) subscript(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt64(place * 8)) }

        /// How many letters stand for the initial when only that is typed: two for zh, ch and sh, otherwise one.
        var initialCount: Int { count > 2 && self[1] == 0x68 ? 2 : 1 }

        /// The syllable as text.
        var text: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
    }

    /// The decoded table; immutable.
    static let shared = PinyinTable()

    /// Where the dense table begins (U+3400) and how many characters it has (to U+9FFF).
    private static let base: UInt32 = 0x3400
    private static let denseCount = 0xA000 - 0x3400

    private static let syllableMask: UInt16 = 0x01FF
    private static let isPolyphone: UInt16 = 0x8000
    private static let isSurname: UInt16 = 0x4000
    private static let startsPhrase: UInt16 = 0x2000
    private static let startsCompound: UInt16 = 0x1000

    /// By syllable number; the entry 0 is empty.
    private let spellings: [Spelling]
    /// By character, from `base`: the syllable and the marks above.
    private var dense: [UInt16]
    private var rare: [UInt32: UInt16] = [:]
    private var polyphones: [UInt32: Reading] = [:]
    private var surnames: [UInt32: Reading] = [:]
    private var compounds: [UInt64: Pair] = [:]
    private var phrases: [UInt64: Pair] = [:]

    private init() {
        var numbers: [Substring: UInt16] = [:]
        var spellings = [Spelling(letters: 0, count: 0)]
        let names = PinyinReadings.syllables.description
        for word in names.split(separator: " ") {
            var letters: UInt64 = 0
            for (place, letter) in word.utf8.enumerated() { letters |= UInt64(letter) << UInt64(place * 8) }
            numbers[word] = UInt16(spellings.count)
            spellings.append(Spelling(letters: letters, count: word.utf8.count))
        }
        self.spellings = spellings
        dense = [UInt16](repeating: 0, count: Self.denseCount)
        decode(PinyinReadings.extensionA, from: 0x3400)
        decode(PinyinReadings.common, from: 0x4E00)
        for (characters, readings, _) in Self.entries(PinyinReadings.rare) {
            for character in characters { rare[character] = numbers[readings[0]] ?? 0 }
        }
        for (characters, readings, _) in Self.entries(PinyinReadings.polyphones) {
            polyphones[characters[0]] = Self.reading(readings, numbers)
            mark(characters[0], Self.isPolyphone)
        }
        for (characters, readings, _) in Self.entries(PinyinReadings.surnames) {
            surnames[characters[0]] = Self.reading(readings, numbers)
            mark(characters[0], Self.isSurname)
        }
        for (characters, readings, count) in Self.entries(PinyinReadings.compoundSurnames) where characters.count == 2 {
            compounds[Self.key(characters[0], characters[1])] = Self.pair(readings, numbers, leastCount: count ?? 3)
            mark(characters[0], Self.startsCompound)
        }
        for (characters, readings, _) in Self.entries(PinyinReadings.phrases) where characters.count == 2 {
            phrases[Self.key(characters[0], characters[1])] = Self.pair(readings, numbers, leastCount: 2)
            mark(characters[0], Self.startsPhrase)
        }
    }

    /// The spelling of a syllable number.
    @inline(__always) func spelling(_ syllable: UInt16) -> Spelling { spellings[Int(syllable)] }

    /// How a character is read when nothing is known about its place; `first` is 0 for what is not Han.
    @inline(__always) func reading(_ scalar: UInt32) -> Reading {
        let entry = entry(scalar)
        if entry & Self.isPolyphone != 0, let reading = polyphones[scalar] { return reading }
        return Reading(first: entry & Self.syllableMask)
    }

    /// How a character is read as a family name, when that differs from ``reading(_:)``.
    @inline(__always) func surname(_ scalar: UInt32) -> Reading? {
        entry(scalar) & Self.isSurname == 0 ? nil : surnames[scalar]
    }

    /// The readings of a family name of two characters at the head of a name of `count` characters.
    @inline(__always) func compound(_ first: UInt32, _ second: UInt32, count: Int) -> Pair? {
        guard entry(first) & Self.startsCompound != 0, let pair = compounds[Self.key(first, second)],
            count >= pair.leastCount
        else { return nil }
        return pair
    }

    /// The readings of a word of two characters that is read in its own way.
    @inline(__always) func phrase(_ first: UInt32, _ second: UInt32) -> Pair? {
        entry(first) & Self.startsPhrase == 0 ? nil : phrases[Self.key(first, second)]
    }

    @inline(__always) private func entry(_ scalar: UInt32) -> UInt16 {
        if scalar < 0x3000 { return 0 }
        let place = Int(scalar) - Int(Self.base)
        if place >= 0, place < Self.denseCount { return dense[place] }
        return rare[scalar] ?? 0
    }

    private mutating func mark(_ scalar: UInt32, _ bit: UInt16) {
        let place = Int(scalar) - Int(Self.base)
        if dense.indices.contains(place) { dense[place] |= bit }
    }

    private mutating func decode(_ text: StaticString, from scalar: UInt32) {
        text.withUTF8Buffer { bytes in
            let start = Int(scalar - Self.base)
            for place in 0..<bytes.count / 2 {
                dense[start + place] = UInt16(bytes[place * 2] - 48) * 32 + UInt16(bytes[place * 2 + 1] - 48)
            }
        }
    }

    /// The words of a list: the Han characters, the readings (at least one) before or after them, the number at the end.
    private static func entries(_ text: StaticString) -> [([UInt32], [Substring], Int?)] {
        text.description.split(separator: " ").compactMap { word in
            let characters = word.unicodeScalars.filter { $0.value > 0x7F }.map(\.value)
            let letters = word.drop { !$0.isASCII }.prefix { $0.isASCII && !$0.isNumber }
            guard !characters.isEmpty, !letters.isEmpty else { return nil }
            return (characters, letters.split(separator: ","), word.last?.wholeNumberValue)
        }
    }

    private static func reading(_ words: [Substring], _ numbers: [Substring: UInt16]) -> Reading {
        Reading(first: numbers[words[0]] ?? 0, second: words.count > 1 ? numbers[words[1]] ?? 0 : 0)
    }

    private static func pair(_ words: [Substring], _ numbers: [Substring: UInt16], leastCount: Int) -> Pair? {
        guard words.count == 2 else { return nil }
        return Pair(first: numbers[words[0]] ?? 0, second: numbers[words[1]] ?? 0, leastCount: leastCount)
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
