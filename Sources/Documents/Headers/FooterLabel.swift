/// The lines around a form that say who filled it in, when, and for whom.
enum FooterLabel {
    private static let words = [
        "填报单位", "填表单位", "报送单位", "单位名称", "单位盖章", "填报人", "填表人", "制表人", "制表", "经办人", "经手人", "联系人", "负责人",
        "单位负责人", "党组织负责人", "支部书记", "党支部书记", "书记", "审核人", "审核", "审批人", "审批", "复核人", "复核", "校对", "报出时间",
        "报出日期", "填报时间", "填报日期", "填表时间", "填表日期", "制表时间", "制表日期", "打印时间", "打印日期", "导出时间", "截止时间", "截至时间",
        "联系电话", "电话", "日期", "时间", "盖章", "签名", "签字", "说明", "填表说明", "填报说明", "备注", "注", "注意",
    ].map(HeaderText.full)

    /// True for `填表人：张三`, `负责人（签名）`, `注：…`: one of the words, then a colon or something in brackets.
    static func isLabel(_ text: String) -> Bool {
        guard let word = labelWord(text) else { return false }
        return words.contains(word)
    }

    /// True for one of the words and nothing else.
    static func isBareWord(_ text: String) -> Bool { words.contains(HeaderText.full(text)) }

    /// What stands before the first colon or bracket, folded; nil without one.
    private static func labelWord(_ text: String) -> String? {
        guard let mark = text.unicodeScalars.firstIndex(where: endsWord), mark != text.startIndex else { return nil }
        var word = HeaderText.full(String(text[..<mark]))
        // `注1：` and `备注2：`
        while let last = word.last, last.isASCII, last.isNumber { word.removeLast() }
        return word
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "：", "(", "（", "【", "[": true
        default: false
        }
    }
}
