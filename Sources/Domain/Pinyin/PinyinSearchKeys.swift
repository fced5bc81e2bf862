extension Pinyin {
    /// How many readings of one text a key holds at most.
    static let mostVariants = 4

    /// What a text is found by: its full pinyin and its initials, in lower case without spaces, then the same for
    /// other readings; words separated by one space, none twice.
    ///
    /// 曾国藩 gives `zengguofan zgf`; 吕布 gives `lvbu lb lubu`, because ü is typed both ways. At most four readings
    /// are given: all of them for up to two characters with two readings, one at a time for more. Letters and digits
    /// stay as they are, dots, spaces and punctuation are left out. An empty text gives an empty key.
    public static func searchKeys(of text: String, isPersonName: Bool) -> String {
        PinyinText.withReadings(of: text, isPersonName: isPersonName) { scalars, readings in
            // A variant needs at most 6 bytes a character for the syllable and 4 for the initial, and two spaces.
            let capacity = Self.mostVariants * (scalars.count * 10 + 2)
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
                var writer = KeyWriter(scalars: scalars, readings: readings, buffer: buffer)
                writer.writeAll()
                return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<writer.count]), as: UTF8.self)
            }
        }
    }
}

/// Writes the words of a search key one after the other into a buffer that is large enough.
private struct KeyWriter {
    let scalars: UnsafeMutableBufferPointer<UInt32>
    let readings: UnsafeMutableBufferPointer<PinyinTable.Reading>
    let buffer: UnsafeMutableBufferPointer<UInt8>
    let table = PinyinTable.shared
    var count = 0

    init(
        scalars: UnsafeMutableBufferPointer<UInt32>, readings: UnsafeMutableBufferPointer<PinyinTable.Reading>,
        buffer: UnsafeMutableBufferPointer<UInt8>
    ) {
        self.scalars = scalars
        self.readings = readings
        self.buffer = buffer
    }

    mutating func writeAll() {
        // The places of the first three characters that have another reading; -1 stands for no place.
        var places = (-1, -1, -1)
        for place in scalars.indices where hasOther(place) {
            if places.0 < 0 {
                places.0 = place
            } else if places.1 < 0 {
                places.1 = place
            } else {
                places.2 = place
                break
            }
        }
        writeVariant(-1, -1)
        if places.0 >= 0 { writeVariant(places.0, -1) }
        if places.1 >= 0 { writeVariant(places.1, -1) }
        if places.2 >= 0 {
            writeVariant(places.2, -1)
        } else if places.1 >= 0 {
            writeVariant(places.0, places.1)
        }
    }

    /// Whether a character has a second reading, or a ü that may be typed as u.
    private func hasOther(_ place: Int) -> Bool {
        let reading = readings[place]
        if reading.second != 0 { return true }
        guard reading.first != 0 else { return false }
        let spelling = table.spelling(reading.first)
        return spelling.count > 1 && spelling[1] == 0x76
    }

    /// Writes the full pinyin and the initials, with the other reading at up to two places.
    private mutating func writeVariant(_ other: Int, _ another: Int) {
        let start = count
        for place in scalars.indices where readings[place].first != 0 || PinyinText.isWord(scalars[place]) {
            let reading = readings[place]
            let isOther = place == other || place == another
            let syllable = isOther && reading.second != 0 ? reading.second : reading.first
            guard syllable != 0 else {
                put(scalar: scalars[place])
                continue
            }
            let spelling = table.spelling(syllable)
            for letter in 0..<spelling.count {
                let ascii = spelling[letter]
                put(ascii == 0x76 && isOther && reading.second == 0 ? 0x75 : ascii)
            }
        }
        end(start)
        let initials = count
        for place in scalars.indices where readings[place].first != 0 || PinyinText.isWord(scalars[place]) {
            let reading = readings[place]
            let isOther = place == other || place == another
            let syllable = isOther && reading.second != 0 ? reading.second : reading.first
            if syllable == 0 { put(scalar: scalars[place]) } else { put(table.spelling(syllable)[0]) }
        }
        end(initials)
    }

    /// Ends the word that began at `start` (its leading space is put here), or takes it back when it is there already.
    private mutating func end(_ start: Int) {
        let length = count - start
        var isKnown = length == 0
        var word = 0
        while word < start, !isKnown {
            var next = word
            while next < start, buffer[next] != 0x20 { next += 1 }
            if next - word == length {
                isKnown = (0..<length).allSatisfy { buffer[word + $0] == buffer[start + $0] }
            }
            word = next + 1
        }
        if isKnown {
            count = start
        } else if start > 0 {
            for place in stride(from: count, to: start, by: -1) { buffer[place] = buffer[place - 1] }
            buffer[start] = 0x20
            count += 1
        }
    }

    @inline(__always) private mutating func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
    }

    private mutating func put(scalar: UInt32) {
        if scalar < 0x80 { return put(UInt8(scalar)) }
        guard let letter = Unicode.Scalar(scalar) else { return }
        for byte in UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter { put(byte) }
    }
}
