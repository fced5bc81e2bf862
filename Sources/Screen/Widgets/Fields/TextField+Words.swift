extension TextField {
    /// Start of the word before a position: blanks are passed over, then letters and digits, or ideographs, or signs.
    func wordStart(before position: Int) -> Int {
        let characters = Array(text)
        var index = position
        while index > 0, Word(characters[index - 1]) == .blank { index -= 1 }
        guard index > 0 else { return 0 }
        let kind = Word(characters[index - 1])
        while index > 0, Word(characters[index - 1]) == kind { index -= 1 }
        return index
    }

    /// End of the word behind a position.
    func wordEnd(after position: Int) -> Int {
        let characters = Array(text)
        var index = position
        while index < characters.count, Word(characters[index]) == .blank { index += 1 }
        guard index < characters.count else { return index }
        let kind = Word(characters[index])
        while index < characters.count, Word(characters[index]) == kind { index += 1 }
        return index
    }

    /// Selects the word around a character, as a double click does.
    public mutating func selectWord(at position: Int) {
        let characters = Array(text)
        guard !characters.isEmpty else { return }
        let middle = min(max(0, position), characters.count - 1)
        let kind = Word(characters[middle])
        var (start, end) = (middle, middle + 1)
        while start > 0, Word(characters[start - 1]) == kind { start -= 1 }
        while end < characters.count, Word(characters[end]) == kind { end += 1 }
        place(start)
        place(end, selecting: true)
    }
}

/// What belongs together as one word. Chinese has no blanks between words, so a run of ideographs up to the next sign,
/// digit or blank counts as one: the parts of an address or a remark are mostly set apart by those.
private enum Word {
    case blank, letters, ideographs, kana, signs

    init(_ character: Character) {
        guard let scalar = character.unicodeScalars.first else {
            self = .signs
            return
        }
        if character.isWhitespace {
            self = .blank
        } else if scalar.properties.isIdeographic || scalar == "々" {
            self = .ideographs
        } else if 0x3041...0x30FF ~= scalar.value {
            self = .kana
        } else {
            self = character.isLetter || character.isNumber ? .letters : .signs
        }
    }
}
