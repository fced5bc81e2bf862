extension Division {
    /// Recognises the division that a free text begins with, and what is left of the text: 上海闵行 gives 上海市 and 闵行,
    /// 广东省佛山市禅城区 gives 佛山市 and 禅城区, 浙江义乌 gives 浙江省 and 义乌, since counties are not known.
    ///
    /// 吉林 and 海南 are the provinces; 吉林市 and 海南州 are the prefectures. A name that goes on as the name of something
    /// smaller (北京路, 朝阳区) is not recognised, but 长沙县 is taken to lie in 长沙市 and stays whole in the rest. The
    /// whole label in English is recognised too. Nil when the text begins with no division.
    public static func match(_ text: String) -> (division: Division, rest: String)? {
        var reader = DivisionReader(text)
        reader.skip("中国")
        if let province = reader.read(where: { $0 < 100 }, unlessLonger: { $0 >= 100 }) {
            // 上海上海市闵行区 comes from joining two columns.
            if isMunicipality(of: province) { _ = reader.read(where: { $0 == province }) }
            return within(province, reader)
        }
        if let prefecture = reader.read(where: { $0 >= 100 }) { return (Division(number: prefecture), reader.rest) }
        if let code = reader.directCounty(where: { _ in true }, needsEnd: true) {
            return (Division(number: code), reader.rest)
        }
        return labelled(text)
    }

    private static func isMunicipality(of province: Int) -> Bool { whole(province) != province }

    /// Goes on to read behind the name of a province.
    private static func within(_ province: Int, _ reader: DivisionReader) -> (division: Division, rest: String) {
        var reader = reader
        if isMunicipality(of: province) {
            reader.skip("市辖区")
            return (Division(number: whole(province)), reader.rest)
        }
        if let prefecture = reader.read(where: { $0 / 100 == province }) {
            return (Division(number: prefecture), reader.rest)
        }
        let direct = province * 100 + 90
        if DivisionTable.shared.entries[direct] != nil {
            for word in ["省直辖县级行政区划", "自治区直辖县级行政区划", "直辖县级行政区划", "直辖县"] where reader.skip(word) {
                return (Division(number: direct), reader.rest)
            }
            if reader.directCounty(where: { $0 == direct }, needsEnd: false) != nil {
                return (Division(number: direct), reader.rest)
            }
        }
        return (Division(number: province), reader.rest)
    }

    private static func labelled(_ text: String) -> (division: Division, rest: String)? {
        guard let first = text.first, first.isASCII, first.isLetter else { return nil }
        let wanted = text.lowercased()
        return choices.first {
            $0.label.english.lowercased() == wanted || $0.fullLabel.english.lowercased() == wanted
        }.map { ($0, "") }
    }
}

/// Reads names of divisions off the head of a text.
private struct DivisionReader {
    private let text: [Character]
    private var place = 0

    init(_ text: String) {
        self.text = Array(text)
        skipSeparators()
    }

    /// What has not been read, without separators and spaces at its ends.
    var rest: String {
        var end = text.count
        while end > place, Self.isSeparator(text[end - 1]) { end -= 1 }
        return String(text[place..<end])
    }

    /// Skips a word and the separators behind it, if the text goes on with it.
    @discardableResult mutating func skip(_ word: String) -> Bool {
        guard starts(with: Array(word)) else { return false }
        place += word.count
        skipSeparators()
        return true
    }

    /// Reads the longest name of a division whose code is wanted, unless a longer one of another kind stands here.
    mutating func read(where isWanted: (Int) -> Bool, unlessLonger isOther: (Int) -> Bool = { _ in false }) -> Int? {
        guard place < text.count, let forms = DivisionTable.shared.forms[text[place]] else { return nil }
        for form in forms where starts(with: form.text) {
            let follows = continuation(after: form)
            if follows == .another { continue }
            if isOther(form.code) { return nil }
            guard isWanted(form.code) else { continue }
            if follows == .end { place += form.text.count }
            skipSeparators()
            return form.code
        }
        return nil
    }

    /// Recognises a county directly under a province and leaves it in the rest. Alone it must be the whole text or have
    /// its kind, because names like 东方 begin many words.
    func directCounty(where isWanted: (Int) -> Bool, needsEnd: Bool) -> Int? {
        DivisionTable.shared.directCounties.first { form in
            guard isWanted(form.code), starts(with: form.text) else { return false }
            let after = text[(place + form.text.count)...]
            return !needsEnd || after.isEmpty
                || ["市", "县", "林区", "黎族"].contains { after.starts(with: $0) }
        }?.code
    }

    private enum Continuation {
        /// The name ends here.
        case end
        /// The name is that of a county in the prefecture of the same name (长沙县), which stays in the rest.
        case county
        /// The name is that of something else, anywhere.
        case another
    }

    /// What the characters behind a form make of it.
    private func continuation(after form: DivisionTable.Form) -> Continuation {
        if form.isComplete { return .end }
        let after = text[(place + form.text.count)...]
        guard let next = after.first else { return .end }
        switch next {
        case "县", "市":
            // 兴安县 lies in 桂林, not in 兴安盟.
            return form.code >= 100 && form.code != 1522 ? .county : .another
        case "区", "镇", "乡", "村", "旗": return .another
        case "路": return after.starts(with: "路桥") ? .end : .another
        case "街": return after.starts(with: "街道") ? .another : .end
        case "东", "西", "南", "北", "中": return after.dropFirst().first == "路" ? .another : .end
        case "大": return after.starts(with: "大道") ? .another : .end
        default: return .end
        }
    }

    private func starts(with word: [Character]) -> Bool { text[place...].starts(with: word) }

    private mutating func skipSeparators() {
        while place < text.count, Self.isSeparator(text[place]) { place += 1 }
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "-—–/\\,，、·.。;；:：>|_（(）)".contains(character)
    }
}
