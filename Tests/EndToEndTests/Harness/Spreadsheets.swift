/// Spreadsheets as offices send them, made up for one test.
enum Spreadsheets {
    /// The number of a man who cannot exist (address code 99), with a right check digit; 0...400.
    static func citizenNumber(_ index: Int) -> String {
        let digits = "9901011980010\(1 + index % 9)\(101 + 2 * index)".utf8.map { Int($0) - 48 }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).map { $0 * $1 }.reduce(0, +)
        let check = Array("10X98765432")[sum % 11]
        return digits.map(String.init).joined() + String(check)
    }

    /// A roster with a title above the header and a total below, as comma separated values.
    static func roster(rows: Int) -> String {
        let names = ["赵一", "钱二", "孙三", "李四", "周五", "吴六", "郑七"]
        var lines = ["新仓镇流动党员花名册", "姓名,性别,公民身份号码,所在党支部,手机号,入党时间,备注"]
        for index in 0..<rows {
            let name = names[index % names.count] + (index < names.count ? "" : "甲")
            let branch = index % 2 == 0 ? "联合村支部" : "望湖村支部"
            lines.append("\(name),男,\(citizenNumber(index)),\(branch),1200000\(1000 + index),2010.07.01,第 \(index) 行")
        }
        return (lines + ["合计,\(rows),,,,,"]).joined(separator: "\r\n") + "\r\n"
    }

    /// An archive with one stored file: what a .docx is to somebody who looks for a workbook.
    static func archive(_ name: String, _ content: String) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) } }
        let (name, content) = (Array(name.utf8), Array(content.utf8))
        let facts =
            little(20, 2) + little(0, 8) + little(Int(checksum(content)), 4)
            + little(content.count, 4) + little(content.count, 4) + little(name.count, 2) + little(0, 2)
        let file = little(0x0403_4B50, 4) + facts + name + content
        let directory = little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 14) + name
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2) + little(directory.count, 4)
            + little(file.count, 4) + little(0, 2)
        return file + directory + end
    }

    /// CRC-32 of ZIP.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = .max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
