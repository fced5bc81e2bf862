/// Names that differ by a number, so that they can be sorted by it: 第二党支部 before 第十党支部, 2组 before 11组.
enum NumberedName {
    /// Digits that a number is brought to.
    private static let width = 6

    /// The name with every number as six digits: 第十二支部 becomes 第000012支部.
    ///
    /// Chinese numerals count as a number only where they number something, after 第 or before 组, 支部, 村 and the like:
    /// 三星村 and 八一村 are names.
    static func aligned(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        guard scalars.contains(where: { digit($0) != nil || isNumeral($0) }) else { return name }
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            var end = index
            if digit(scalars[index]) != nil {
                while end < scalars.count, digit(scalars[end]) != nil { end += 1 }
                let digits = scalars[index..<end].compactMap(digit)
                append(digits.map { String($0) }.joined(), to: &result)
            } else if isNumeral(scalars[index]) {
                while end < scalars.count, isNumeral(scalars[end]) { end += 1 }
                let run = scalars[index..<end]
                if isCounting(run, before: index > 0 ? scalars[index - 1] : nil, after: scalars[end...]),
                    let number = value(of: run)
                {
                    append("\(number)", to: &result)
                } else {
                    result.append(contentsOf: run)
                }
            } else {
                end = index + 1
                result.append(scalars[index])
            }
            index = end
        }
        return String(result)
    }

    private static func append(_ digits: String, to result: inout String.UnicodeScalarView) {
        result.append(contentsOf: String(repeating: "0", count: max(0, width - digits.count)).unicodeScalars)
        result.append(contentsOf: digits.unicodeScalars)
    }

    /// An ASCII or full-width digit.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    // MARK: Chinese numerals

    private static func numeral(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// 十, 百, 千, and the joined tens 廿 and 卅 by what they stand for.
    private static func unit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1_000
        default: nil
        }
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        numeral(scalar) != nil || unit(scalar) != nil || scalar == "廿" || scalar == "卅"
    }

    /// What is numbered: what stands behind the number.
    private static let counted = [
        "组", "小组", "支部", "党", "总支", "村", "队", "大队", "中队", "小队", "号", "网格", "片", "区", "社", "班", "期", "街", "路",
        "居委", "分", "单元", "楼", "栋", "联", "）", ")",
    ].map { Array($0.unicodeScalars) }

    private static func isCounting(
        _ run: ArraySlice<Unicode.Scalar>, before: Unicode.Scalar?, after: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        // 八一, 五四, 七一 are days that things are named after; nobody writes 81 like that.
        let isPlain = run.allSatisfy { numeral($0) != nil }
        if isPlain, run.count == 2, !run.contains(where: { numeral($0) == 0 }) { return false }
        if before == "第" { return true }
        return counted.contains { after.starts(with: $0) } || (after.isEmpty && before != nil)
    }

    /// 12 for 十二, 105 for 一百零五, 2024 for 二〇二四; nil for what is no number, such as 百 alone.
    private static func value(of run: ArraySlice<Unicode.Scalar>) -> Int? {
        guard run.count <= 9 else { return nil }
        if run.allSatisfy({ numeral($0) != nil }) {
            return run.reduce(0) { $0 * 10 + (numeral($1) ?? 0) }
        }
        var total = 0
        var pending: Int?
        var last = Int.max
        for scalar in run {
            if let number = numeral(scalar) {
                if pending != nil, pending != 0 { return nil }
                pending = number
                continue
            }
            // 廿 and 卅 are tens with their number in them.
            let joined = scalar == "廿" ? 2 : scalar == "卅" ? 3 : nil
            let unit = joined == nil ? self.unit(scalar) ?? 0 : 10
            guard unit < last, unit == 10 || pending != nil else { return nil }
            total += (joined ?? pending ?? 1) * unit
            pending = nil
            last = unit
        }
        return total + (pending ?? 0)
    }
}
