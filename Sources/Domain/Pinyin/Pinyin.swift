/// Chinese names in Latin letters: what a text is found by, where it stands in an alphabetical list, how it is read.
///
/// Readings come from a table of the usual syllable of each character, with our own lists of family names (曾 is zeng,
/// 尉迟 is yu chi), of characters with two readings (乐 is le or yue) and of places (重庆 is chong qing). Tones are left
/// out. Characters without a known reading stand for themselves.
public enum Pinyin {
    /// The syllables of a text for display: `zeng guo fan`. Words in Latin letters and digits stay together, in lower
    /// case; ü is written `v`; punctuation is left out.
    public static func syllables(of text: String, isPersonName: Bool) -> [String] {
        PinyinText.withReadings(of: text, isPersonName: isPersonName) { scalars, readings in
            let table = PinyinTable.shared
            var result: [String] = []
            var word = ""
            for place in scalars.indices {
                if readings[place].first != 0 {
                    if !word.isEmpty { result.append(word) }
                    word = ""
                    result.append(table.spelling(readings[place].first).text)
                } else if PinyinText.isWord(scalars[place]), let letter = Unicode.Scalar(scalars[place]) {
                    word.unicodeScalars.append(letter)
                } else if !word.isEmpty {
                    result.append(word)
                    word = ""
                }
            }
            if !word.isEmpty { result.append(word) }
            return result
        }
    }

    /// How many characters of a person's name are the family name: 2 for 欧阳修, 1 for 曾国藩, 0 for 阿卜杜·热合曼.
    public static func surnameLength(of name: String) -> Int {
        var scalars = name.unicodeScalars.prefix(8).map(\.value)
        let hasDot = scalars.contains(where: PinyinText.isNameDot)
        scalars = scalars.map(PinyinText.fold).filter { $0 != 0 }
        return scalars.withUnsafeMutableBufferPointer {
            PinyinText.surnameCount($0, hasDot: hasDot, table: PinyinTable.shared)
        }
    }
}
