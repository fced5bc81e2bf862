import Domain

/// An empty sheet for somebody to fill in: the columns, what belongs into them, and an example that an import passes over.
///
/// For members it is a roster, with the columns of a stay; for any other type the fields that it declares.
public enum ImportTemplate {
    /// Writes the sheet: a workbook, or CSV when the name ends with `.csv`.
    ///
    /// - Throws: ``DocumentError`` when the file cannot be written.
    public static func write(
        _ path: String, for type: RecordType = Member.type, language: Language = .chinese
    ) throws(DocumentError) {
        guard type.kind == .member else {
            let columns = ExportColumn.all(of: type).filter { $0.source == .own }
            let hints = [
                Phrase("%1导入模板", "Template for importing: %1").with(type.label),
                Phrase(
                    "请从示例行的下一行起填写，一条一行；示例行不会导入。空白的格子不会改动台账。"
                        + "提到党员、党组织等写名称；同名的在后面用方括号写明编号。",
                    "One record a row, below the example, which is not imported. Empty cells change nothing. Members, "
                        + "organisations and other records are given by name; where two share one, the number follows in "
                        + "square brackets."),
            ]
            return try write(
                path, columns.map { TableColumn(title($0.field, language), $0.kind) },
                columns.map { usual($0.field, language) }, hints.map { $0.text(language) }, type.label.text(language))
        }
        let columns = Self.columns
        let header = columns.map { TableColumn(title($0.field, language), $0.kind) }
        let example = columns.map { Self.example($0, language) }
        let hints = [
            Phrase("党员名册导入模板", "Template for importing members"),
            Phrase(
                "请从示例行的下一行起填写，一人一行；示例行不会导入。身份证号和电话请按文本录入。空白的格子不会改动台账。",
                "One member a row, below the example, which is not imported. Enter ID numbers and telephones as text. "
                    + "Empty cells change nothing."),
        ].map { $0.text(language) }
        try write(path, header, example, hints, Phrase("党员名册", "Members").text(language))
    }

    private static func write(
        _ path: String, _ header: [TableColumn], _ example: [TableCell], _ hints: [String], _ name: String
    ) throws(DocumentError) {
        if path.hasSuffix(".csv") || path.hasSuffix(".CSV") {
            let writer = try CSVTableWriter(path: path)
            try writer.begin(columns: header)
            try writer.write(row: example)
            try writer.finish()
        } else {
            let writer = try XLSXTableWriter(
                path: path, sheetName: name, banner: hints)
            try writer.begin(columns: header)
            try writer.write(row: example)
            try writer.finish()
        }
    }

    /// What a stay needs at first; the rest is filled in later.
    private static let stayFields: Set<String> = Set(
        [
            FlowEpisode.out, FlowEpisode.destination, FlowEpisode.place, FlowEpisode.reason, FlowEpisode.sector,
            FlowEpisode.employer, FlowEpisode.destinationBranch, FlowEpisode.hasCertificate,
            FlowEpisode.certificateNumber,
        ].map(\.name))

    private static var columns: [ExportColumn] {
        ExportColumn.all(of: Member.type).filter { column in
            switch column.source {
            case .own, .pairing: true
            case .stay: stayFields.contains(column.field.name)
            case .number: false
            }
        }
    }

    /// The label with a hint in brackets, which the header finder looks away from.
    private static func title(_ field: Field, _ language: Language) -> String {
        let label = field.label.text(language)
        if field.isRequired { return label + Phrase("（必填）", " (required)").text(language) }
        // Labels that end with a unit have their brackets already.
        if label.hasSuffix(")") { return label }
        switch field.kind {
        case .day: return label + Phrase("（如 1990-01-31）", " (such as 1990-01-31)").text(language)
        case .month: return label + Phrase("（如 2024-12）", " (such as 2024-12)").text(language)
        case .flag: return label + Phrase("（是/否）", " (yes/no)").text(language)
        case .code(let list) where list.entries.count <= 4:
            let words = list.entries.map { $0.label.text(language) }.joined(separator: "/")
            return label + (language == .chinese ? "（\(words)）" : " (\(words))")
        case .division: return label + Phrase("（省或市）", " (province or city)").text(language)
        case .count(let unit): return label + (language == .chinese ? "（\(unit.chinese)）" : " (\(unit.english))")
        default: return label
        }
    }

    /// What a field of its kind looks like.
    private static func usual(_ field: Field, _ language: Language) -> TableCell {
        switch field.kind {
        case .text, .note, .reference: .text(field.label.text(language) + Phrase("（示例）", " (example)").text(language))
        case .citizenNumber: .text("990101199001010019")
        case .phone: .text("12012345678")
        case .day: .date(year: 2026, month: 1, day: 31)
        case .month: .month(year: 2026, month: 1)
        case .code(let list): .text(list.entries.first?.label.text(language) ?? "")
        case .division: .text(Phrase("上海市", "Shanghai").text(language))
        case .count(let unit): .integer(unit == CountUnit.years.label ? 2026 : 1)
        case .money: .number(12.5)
        case .flag: .text(Phrase("是", "yes").text(language))
        }
    }

    private static func example(_ column: ExportColumn, _ language: Language) -> TableCell {
        let text: Phrase
        switch column.id {
        case Member.name.name: text = Phrase("张三（示例）", "Zhang San (example)")
        case Member.citizenNumber.name: text = Phrase(verbatim: "990101199001010019")
        case Member.sex.name: text = Phrase("男", "Male")
        case Member.ethnicity.name: text = Phrase("汉族", "Han")
        case Member.birth.name: return .date(year: 1990, month: 1, day: 1)
        case Member.education.name: text = Phrase("大学专科毕业", "College diploma")
        case Member.branch.name: text = Phrase(verbatim: "联合村党支部")
        case Member.category.name: text = Phrase("正式党员", "Full member")
        case Member.joined.name: return .date(year: 2012, month: 7, day: 1)
        case Member.confirmed.name: return .date(year: 2013, month: 7, day: 1)
        case Member.mobile.name: text = Phrase(verbatim: "12012345678")
        case "stay.\(FlowEpisode.out.name)": return .date(year: 2021, month: 3, day: 1)
        case "stay.\(FlowEpisode.destination.name)": text = Phrase("上海市", "Shanghai")
        case "stay.\(FlowEpisode.place.name)": text = Phrase(verbatim: "闵行区")
        default: return .empty
        }
        return .text(text.text(language))
    }
}
