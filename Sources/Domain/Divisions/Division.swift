/// A province or prefecture of GB/T 2260. What lies below is free text.
///
/// A municipality (上海) has a province, 31, and one prefecture that stands for all of it, 3101; free text and searches
/// give the prefecture. 香港, 澳门 and 台湾 are provinces without prefectures. 99 is a province for demonstrations.
public struct Division: Hashable, Sendable {
    /// 44 or 4406.
    let number: Int

    /// Looks up a code of two, four or six digits; six digits give the prefecture if it is known, otherwise the
    /// province. Zeros at the end stand for the whole: 440000 and 4400 are 44. Nil for anything else.
    public init?(code: some StringProtocol) {
        let digits = Array(code.utf8)
        guard [2, 4, 6].contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = { (range: Range<Int>) in range.reduce(0) { $0 * 10 + Int(digits[$1] - 0x30) } }
        let province = value(0..<2)
        let prefecture = digits.count > 2 ? value(0..<4) : province
        let table = DivisionTable.shared
        if digits.count == 2 || prefecture == province * 100 {
            guard table.entries[province] != nil, digits.count < 6 || value(4..<6) == 0 else { return nil }
            number = province
        } else if table.entries[prefecture] != nil {
            number = prefecture
        } else {
            guard digits.count == 6, table.entries[province] != nil else { return nil }
            number = Self.whole(province)
        }
    }

    init(number: Int) {
        self.number = number
    }

    /// All divisions in the order of their codes, each province before its prefectures.
    public static let all: [Division] = DivisionTable.shared.codes.map(Division.init(number:))

    /// What a form offers: all divisions, municipalities only once.
    public static let choices: [Division] = all.filter { Self.whole($0.number) == $0.number && $0.number != 5002 }

    /// The code: two digits for a province, four for a prefecture.
    public var code: String { String(number) }

    /// The name of the standard: 上海市, 佛山市, 恩施土家族苗族自治州.
    public var name: String { entry.name }

    /// The name of daily life: 上海, 佛山, 恩施. Counties directly under a province have that of the province.
    public var shortName: String { entry.shortName }

    /// Whether this is a province; otherwise it is a prefecture.
    public var isProvince: Bool { number < 100 }

    /// The province: itself, or the one of the prefecture.
    public var province: Division { isProvince ? self : Division(number: number / 100) }

    /// The prefectures of the same province, in the order of their codes.
    public var prefectures: [Division] {
        Self.all.filter { !$0.isProvince && $0.province == province }
    }

    /// The name with the province: 广东省佛山市; a municipality by its own name only: 上海市.
    public var fullName: String {
        if isProvince || isMunicipality { return name }
        // 省直辖县级行政区划 repeats the last word of 湖北省.
        if isDirectCounties { return province.name + "直辖县级行政区划" }
        return province.name + name
    }

    /// The name for the screen: 佛山市, Foshan.
    public var label: Phrase {
        Phrase(isDirectCounties ? province.name + "直辖县" : name, entry.english)
    }

    /// The name with the province for the screen: 广东省佛山市, Foshan, Guangdong.
    public var fullLabel: Phrase {
        if isProvince || isMunicipality || isDirectCounties { return label }
        // Suzhou (Anhui) names its province already.
        let english = entry.english.split(separator: "(").first.map { $0.last == " " ? $0.dropLast() : $0 } ?? ""
        return Phrase(fullName, "\(english), \(province.entry.english)")
    }

    /// The pinyin of the name in the form of ``Pinyin/searchKeys(of:isPersonName:)``: `foshanshi fss`.
    public var searchKeys: String { Pinyin.searchKeys(of: name, isPersonName: false) }

    /// Whether this is 北京, 天津, 上海 or 重庆, as a province or as its prefecture.
    public var isMunicipality: Bool { Self.isMunicipality(isProvince ? number : number / 100) }

    /// Whether this is 香港, 澳门 or 台湾, which the rules of flow count with foreign countries.
    public var isBeyondBorder: Bool { [71, 81, 82].contains(province.number) }

    /// Whether this stands for the counties that no prefecture administers, such as 4290 for 仙桃, 潜江, 天门, 神农架.
    public var isDirectCounties: Bool { Self.isDirectCounties(number) }

    static func isDirectCounties(_ number: Int) -> Bool { number >= 100 && number % 100 == 90 }

    /// The number that stands for the whole of a province: its prefecture for a municipality, otherwise its own.
    static func whole(_ number: Int) -> Int { isMunicipality(number) ? number * 100 + 1 : number }

    private static func isMunicipality(_ province: Int) -> Bool { [11, 12, 31, 50].contains(province) }

    /// Every value was made from the table, so the other side is never taken.
    private var entry: DivisionTable.Entry {
        DivisionTable.shared.entries[number] ?? DivisionTable.Entry(name: code, shortName: code, english: code)
    }
}
