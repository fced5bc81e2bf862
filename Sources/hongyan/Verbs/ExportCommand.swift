import ArgumentParser
import Documents
import Domain
import Store

/// Writes records to a file.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出记录 / Writes records to a file.",
        discussion: "不带名称则列出可导出的内容 / Without a name it lists what there is.")

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("记录类型，或 template（导入模板） / kind of records, or template", valueName: "RECORDS"))
    var records: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("写入的文件 / the file", valueName: "FILE"))
    var output: String?

    @Option(help: ArgumentHelp("格式，缺省由文件名决定 / format, by default from the name", valueName: "csv|xlsx|json"))
    var format: String?

    @Option(help: ArgumentHelp("CSV 编码 / encoding of CSV", valueName: "utf8|utf8-bom|gb18030"))
    var encoding = "utf8-bom"

    @Flag(help: "只写出空白导入模板 / writes an empty sheet to fill in for an import")
    var template = false

    @Option(help: ArgumentHelp("写明理由，导出完整号码 / writes numbers whole, for this reason", valueName: "REASON"))
    var reveal: String?

    func run() throws {
        let language = try options.language()
        guard let records else {
            list(language)
            return
        }
        guard let output else { throw Failure(Phrase("请用 -o 指明写入的文件。", "Say with -o which file to write.")) }
        do {
            if records == "template" {
                try ImportTemplate.write(output, language: language)
                return
            }
            guard let type = Schema.type(named: records) else {
                let names = Schema.types.map(\.plural).joined(separator: " ")
                throw Failure(
                    Phrase("没有记录类型「%1」。可用：%2 template", "There are no records '%1'. There are: %2 template")
                        .with(records, names))
            }
            if template {
                try ImportTemplate.write(output, for: type, language: language)
                return
            }
            let ledger = try options.open(readOnly: true).ledger
            let export = RecordExport(
                type, revealReason: reveal,
                banner: try fileFormat(output) == .xlsx ? banner(ledger) : nil, language: language)
            let count = try export.write(ledger, to: output, as: try fileFormat(output))
            if options.json {
                print(JSONText.object([("records", .number(Int64(count))), ("file", .text(output))]).line)
            } else {
                print(
                    Phrase("已导出 %1 条到 %2。", "%1 {record|records} written to %2.").with("\(count)", output).text(
                        language))
            }
        } catch let error as DocumentError {
            throw Failure(error.message)
        }
    }

    private func banner(_ ledger: Ledger) -> ExportBanner {
        let roots = ledger.organisationTree.roots
        let unit = roots.count == 1 ? Organisation.title(roots[0], ledger.organisations) : ""
        return ExportBanner(
            unit: unit, purpose: reveal ?? "", author: Environment.operatorName,
            time: StoreEnvironment.system.clock().description)
    }

    private func fileFormat(_ output: String) throws -> ExportFormat {
        let ending = format ?? output.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "xlsx": return .xlsx
        case "json": return .json
        case "csv":
            switch encoding {
            case "utf8": return .csv(.utf8)
            case "utf8-bom": return .csv(.utf8WithMark)
            case "gb18030": return .csv(.gb18030)
            default:
                throw Failure(
                    Phrase(
                        "不支持编码「%1」，请用 utf8、utf8-bom 或 gb18030。",
                        "There is no encoding '%1': use utf8, utf8-bom or gb18030."
                    )
                    .with(encoding))
            }
        default:
            throw Failure(
                Phrase("不支持格式「%1」，请用 csv、xlsx 或 json。", "There is no format '%1': use csv, xlsx or json.").with(ending))
        }
    }

    private func list(_ language: Language) {
        if options.json {
            print(
                JSONText.list(
                    Schema.types.map {
                        .object([
                            ("id", .text($0.plural)), ("title", .text($0.label.text(language))),
                            ("theme", .text($0.theme.rawValue)),
                        ])
                    } + [.object([("id", .text("template")), ("title", .text(ExportCommand.roster.text(language)))])]
                ).line)
            return
        }
        for theme in RecordTheme.allCases {
            print("\(theme.label.text(language)):")
            for type in Schema.types where type.theme == theme {
                print("  \(type.plural)  \(type.label.text(language))")
            }
        }
        print("template  \(ExportCommand.roster.text(language))")
    }

    private static let roster = Phrase("导入模板", "Template for an import")
}
