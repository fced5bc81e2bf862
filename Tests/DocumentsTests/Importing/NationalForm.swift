@testable import Documents

/// The national 党员基本信息汇总表: 20 columns, four header rows (title, unit, two rows of headings), days as serials, phones
/// as numbers, one footer row.
struct NationalForm {
    /// A cell as the form stores it.
    enum Cell {
        case text(String)
        case number(String)
        /// The serial of a day, shown as yyyy年MM月dd日.
        case day(Int)
    }

    static let headings = [
        "序号", "姓名", "所在党支部", "公民身份证号", "性别", "民族", "出生日期", "学历", "人员类别", "加入党组织日期", "转为正式党员日期", "工作岗位",
        "手机号", "固定电话", "家庭住址", "党籍状态", "是否为失联党员", "失去联系日期", "是否为流动党员", "外出流向",
    ]

    var rows: [[Cell]] = []

    /// A synthetic row; `number` decides name, ID number and phone.
    static func row(_ number: Int, branch: String) -> [Cell] {
        let surname = Array("赵钱孙李周吴郑王冯陈")[number % 10]
        let given = Array("云安平和文武光明山川")[number / 10 % 10]
        let isAway = number % 3 == 0
        return [
            .number("\(number + 1)"), .text("\(surname)　\(given)"), .text(branch), .text(citizenNumber(number)), .empty,
            .text(number % 20 == 0 ? "土家族" : "汉"), .day(serial(ofBirth: number)), .text("大专"), .text("正式党员"),
            .day(serial(ofBirth: number) + 9_000), .day(serial(ofBirth: number) + 9_366), .text("农牧渔民"),
            .number("12\(100_000_000 + number)"), .empty, .text("新仓镇\(branch)\n一组"), .text("正常"), .text("否"), .empty,
            .text(isAway ? "是" : "否"), .text(isAway ? "私营企业" : ""),
        ]
    }

    /// An ID number that can belong to nobody: 99 is no province.
    static func citizenNumber(_ number: Int) -> String {
        let birth = DateSystem.from1900.date(serial: Double(serial(ofBirth: number)))?.isoText ?? "1980-01-01"
        let day = birth.replacing("-", with: "")
        let sequence = 100 + number % 900
        let digits = "990\(101 + number / 8_000)\(day)\(sequence)"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return digits + String(Array("10X98765432")[sum % 11])
    }

    /// Days from 1960 on, one for each number up to 8,000.
    private static func serial(ofBirth number: Int) -> Int { 21_916 + number % 8_000 }

    /// The workbook.
    var workbook: WorkbookFixture {
        var xml = "<row r=\"1\">\(Self.cell(.text("党员基本信息汇总表"), 0, 1))</row>"
        xml += "<row r=\"2\">\(Self.cell(.text("填报单位：新仓镇党委"), 0, 2))\(Self.cell(.text("2026年11月"), 15, 2))</row>"
        var top = ""
        var below = ""
        var merges = ["A1:T1"]
        for (column, heading) in Self.headings.enumerated() {
            switch column {
            case 16, 17:
                if column == 16 { top += Self.cell(.text("失联情况"), column, 3) }
                below += Self.cell(.text(heading), column, 4)
            default:
                top += Self.cell(.text(column == 3 ? "公民\n身份证号" : heading), column, 3)
                let letters = CellReference.letters(column)
                merges.append("\(letters)3:\(letters)4")
            }
        }
        merges.append("Q3:R3")
        xml += "<row r=\"3\">\(top)</row><row r=\"4\">\(below)</row>"
        for (index, row) in rows.enumerated() {
            let cells = row.enumerated().map { Self.cell($1, $0, index + 5) }.joined()
            xml += "<row r=\"\(index + 5)\">\(cells)</row>"
        }
        let last = rows.count + 5
        xml += "<row r=\"\(last)\">\(Self.cell(.text("填表人："), 0, last))\(Self.cell(.text("审核人："), 9, last))</row>"
        var fixture = WorkbookFixture(rows: xml, after: WorkbookFixture.merges(merges), name: "党员基本信息汇总表")
        fixture.formats = "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;mm&quot;月&quot;dd&quot;日&quot;\"/>"
        fixture.styles = [0, 176]
        return fixture
    }

    static func cell(_ cell: Cell, _ column: Int, _ row: Int) -> String {
        let place = CellReference.letters(column) + "\(row)"
        switch cell {
        case .text(""): return ""
        case .text(let text):
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "&#10;")
            return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
        case .number(let digits): return "<c r=\"\(place)\"><v>\(digits)</v></c>"
        case .day(let serial): return "<c r=\"\(place)\" s=\"1\"><v>\(serial)</v></c>"
        }
    }
}

extension NationalForm.Cell {
    static var empty: NationalForm.Cell { .text("") }
}
