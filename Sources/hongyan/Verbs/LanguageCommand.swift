import ArgumentParser
import Domain

/// Writes the file of a third language, brings it up to date, and reports its faults by line.
struct LanguageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "写出或检查第三种语言的译文文件 / Writes or checks a file with the words of another language.",
        discussion: """
            hongyan language de 写出 languages/de.toml，填好后 hongyan --lang de。
            hongyan language de writes languages/de.toml; fill it in, then hongyan --lang de.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("语言名，如 de；不写则列出 / its name; without one the languages are listed", valueName: "NAME"))
    var name: String?

    func run() throws {
        guard let name else { return try list() }
        guard LanguageFiles.isName(name) else {
            throw Failure(
                Phrase(
                    "语言名「%1」不能用：只用字母、数字和连字符，且不是 zh、en。",
                    "A language cannot be called '%1': letters, digits and hyphens, and not zh or en."
                ).with(name))
        }
        let before = LanguageFiles.file(named: name)
        let path = LanguageFiles.path(of: name)
        // A file with faults is left alone: what is not understood would be lost.
        let faults = before?.faults.filter { !$0.isStranger } ?? []
        if faults.isEmpty {
            let folder = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
            guard TextFile.makeFolder(folder),
                TextFile.write(LanguageFiles.template.file(keeping: before), to: path)
            else { throw Failure(Phrase("无法写入 %1。", "%1 cannot be written.").with(path)) }
        }
        try report(name, path, before, faults)
        guard faults.isEmpty else { throw ExitCode(1) }
    }

    private func report(_ name: String, _ path: String, _ file: LanguageFile?, _ faults: [LanguageFile.Fault]) throws {
        let language = try options.language()
        let all = LanguageFiles.template.entries.count
        let translated = file?.words.count ?? 0
        if options.json {
            print(
                JSONText.object([
                    ("name", .text(name)), ("file", .text(path)), ("phrases", .number(Int64(all))),
                    ("translated", .number(Int64(translated))),
                    (
                        "faults",
                        .list(
                            faults.map {
                                .object([
                                    ("line", .number(Int64($0.line))), ("message", .text($0.message.text(language))),
                                ])
                            })
                    ),
                ]).line)
            return
        }
        for fault in faults {
            print(
                Phrase("%1 第 %2 行：%3", "%1, line %2: %3").with(
                    Phrase(verbatim: path), Phrase(verbatim: "\(fault.line)"), fault.message
                ).text(language))
        }
        print(
            Phrase("%1：%2 句中已译 %3 句", "%1: %3 of %2 phrases are translated").with(path, "\(all)", "\(translated)")
                .text(language))
    }

    private func list() throws {
        let languages = Language.allCases + LanguageFiles.languages()
        if options.json {
            print(
                JSONText.list(
                    languages.map { .object([("id", .text($0.rawValue)), ("name", .text($0.name))]) }
                ).line)
        } else {
            for language in languages { print("\(language.rawValue)  \(language.name)") }
        }
    }
}
