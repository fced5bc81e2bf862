/// Brings characters to the form in which names are compared, and finds out how each is read at its place.
enum PinyinText {
    /// A character as keys and queries see it: lower case, half width, ü as `v`; 0 for what they skip (spaces, the
    /// middle dots of minority names, combining marks).
    @inline(__always) static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 {
            if scalar >= 0x41, scalar <= 0x5A { return scalar + 0x20 }
            return scalar <= 0x20 || scalar == 0x7F ? 0 : scalar
        }
        if scalar >= 0x3400, scalar < 0xD800 { return scalar }
        return foldRare(scalar)
    }

    private static func foldRare(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFC, 0xDC: return 0x76
        case 0xFF01...0xFF5E: return fold(scalar - 0xFEE0)
        case 0x80...0xA0, 0xAD, 0x2000...0x200F, 0x3000, 0x0300...0x036F, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xFEFF:
            return 0
        case _ where isNameDot(scalar): return 0
        default:
            guard scalar < 0x3000, let letter = Unicode.Scalar(scalar), letter.properties.isUppercase,
                let lower = letter.properties.lowercaseMapping.unicodeScalars.first
            else { return scalar }
            return lower.value
        }
    }

    /// The dots that are written between the parts of a minority name.
    static func isNameDot(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x2022, 0x2027, 0x22C5, 0x30FB, 0xFF65, 0x2024, 0x16EB: true
        default: false
        }
    }

    /// Whether a folded character belongs into a search key: letters and digits of any script, no punctuation.
    @inline(__always) static func isWord(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar >= 0x61 && scalar <= 0x7A) || (scalar >= 0x30 && scalar <= 0x39) }
        if scalar >= 0x3400, scalar < 0xA000 { return true }
        guard let letter = Unicode.Scalar(scalar) else { return false }
        return letter.properties.isAlphabetic || letter.properties.numericType != nil
    }

    /// Calls `body` with the folded characters of a text, without the skipped ones, and their readings at their places.
    @inline(__always) static func withReadings<Result>(
        of text: String, isPersonName: Bool,
        _ body: (UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<PinyinTable.Reading>) -> Result
    ) -> Result {
        let capacity = text.utf8.count
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { scalars in
            withUnsafeTemporaryAllocation(of: PinyinTable.Reading.self, capacity: capacity) { readings in
                var count = 0
                var hasDot = false
                for scalar in text.unicodeScalars {
                    let folded = fold(scalar.value)
                    if folded == 0 {
                        hasDot = hasDot || isNameDot(scalar.value)
                    } else {
                        scalars.initializeElement(at: count, to: folded)
                        count += 1
                    }
                }
                let found = UnsafeMutableBufferPointer(rebasing: scalars[..<count])
                read(found, into: readings, isPersonName: isPersonName, hasDot: hasDot)
                return body(found, UnsafeMutableBufferPointer(rebasing: readings[..<count]))
            }
        }
    }

    @inline(__always) private static func read(
        _ scalars: UnsafeMutableBufferPointer<UInt32>,
        into readings: UnsafeMutableBufferPointer<PinyinTable.Reading>,
        isPersonName: Bool, hasDot: Bool
    ) {
        let table = PinyinTable.shared
        for place in scalars.indices {
            readings.initializeElement(at: place, to: table.reading(scalars[place]))
        }
        if isPersonName {
            switch surnameCount(scalars, hasDot: hasDot, table: table) {
            case 2:
                guard let pair = table.compound(scalars[0], scalars[1], count: scalars.count) else { return }
                readings[0] = PinyinTable.Reading(first: pair.first)
                readings[1] = PinyinTable.Reading(first: pair.second)
            case 1:
                if let surname = table.surname(scalars[0]) { readings[0] = surname }
            default: break
            }
        } else if scalars.count > 1 {
            var place = 0
            while place + 1 < scalars.count {
                if let pair = table.phrase(scalars[place], scalars[place + 1]) {
                    readings[place] = PinyinTable.Reading(first: pair.first)
                    readings[place + 1] = PinyinTable.Reading(first: pair.second)
                    place += 1
                }
                place += 1
            }
        }
    }

    /// How many characters of a name are its family name. Names with a dot or of more than four characters are taken
    /// as transcriptions of another language, which have none.
    @inline(__always) static func surnameCount(
        _ scalars: UnsafeMutableBufferPointer<UInt32>, hasDot: Bool, table: PinyinTable
    ) -> Int {
        guard !hasDot, !scalars.isEmpty, scalars.count <= 4, scalars[0] >= 0x3400 else { return 0 }
        if scalars.count > 1, table.compound(scalars[0], scalars[1], count: scalars.count) != nil { return 2 }
        return 1
    }
}
