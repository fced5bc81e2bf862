import ArgumentParser
import Domain
import Store

/// Figures with their units and the records they count.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "数字：单位、期间、计入的记录 / Figures with their units and records.",
        discussion: """
            hongyan figures                                    本年全部数字 / every figure of this year
            hongyan figures --from 2024-01-01 --to 2024-04-28  一段时间 / a period
            hongyan figures flow.away --by place               一个数字及分项 / one figure, taken apart
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: ArgumentHelp("一个数字的名称，缺省为全部 / one figure, by default all", valueName: "FIGURE-ID"))
    var figure: String?

    @Option(help: ArgumentHelp("只看这个党组织及其下级 / only this organisation and below", valueName: "ID"))
    var organisation: String?

    @Option(help: ArgumentHelp("起：日、月或年 / first day, month or year", valueName: "D"))
    var from: String?

    @Option(help: ArgumentHelp("止：日、月或年 / last day, month or year", valueName: "D"))
    var to: String?

    @Option(help: ArgumentHelp("只按这种分法 / only by this breakdown", valueName: "BREAKDOWN"))
    var by: String?

    @Flag(help: "JSON 中列出计入的记录编号 / lists the numbers of the records in JSON")
    var ids = false

    @Flag(help: "写出全部数字的说明页 / writes the page that explains every figure")
    var markdown = false

    func run() throws {
        if markdown {
            print(FigureDocument.markdown, terminator: "")
            return
        }
        let language = try options.language()
        let definition = try figure.map { try FiguresCommand.find($0) }
        let ledger = try options.open(readOnly: true).ledger
        let today = try options.day(in: ledger)
        let period = try period(today)
        var scope: RecordID?
        if let organisation {
            let id = try Records.find(organisation, in: ledger)
            guard ledger.organisations.row(of: id) != nil else {
                throw Failure(Phrase("%1 不是党组织。", "%1 is no organisation.").with(organisation))
            }
            scope = id
        }
        // Only the figures about tasks need them derived.
        let needsTasks = definition.map { $0.theme == .tasks } ?? true
        var reader = FigureReader(
            ledger, organisation: scope, period: period, today: today,
            tasks: needsTasks ? TaskDerivation.derive(ledger, today: today) : nil)
        if let definition {
            try show(definition, &reader, language)
        } else {
            showAll(&reader, language)
        }
    }

    private static func find(_ id: String) throws -> FigureDefinition {
        if let figure = FigureCatalogue.figure(id) { return figure }
        let near = FigureCatalogue.all.map(\.id).filter { $0.contains(id) || id.contains($0) }
        guard !near.isEmpty else {
            throw Failure(
                Phrase("没有数字「%1」，hongyan figures 列出全部。", "There is no figure '%1'; hongyan figures lists them.").with(
                    id))
        }
        throw Failure(
            Phrase("没有数字「%1」，可用：%2。", "There is no figure '%1'; there are: %2.")
                .with(id, near.prefix(8).joined(separator: ", ")))
    }

    /// This year, where nothing is said; from the first record on, or up to today, where one end is.
    private func period(_ today: Day) throws -> FigurePeriod {
        func read(_ text: String) throws -> FigurePeriod {
            guard let period = FigurePeriod(typed: text) else {
                throw Failure(
                    Phrase(
                        "「%1」不是日期，请写成 2026-03-05、2026-03 或 2026。", "'%1' is no date: write 2026-03-05, 2026-03 or 2026."
                    )
                    .with(text))
            }
            return period
        }
        let (first, last) = (try from.map(read), try to.map(read))
        switch (first, last) {
        case (nil, nil): return .year(of: today)
        case (let first?, nil): return FigurePeriod(from: first.from, to: max(first.from, today))
        case (nil, let last?): return last == .all ? .all : FigurePeriod(from: .earliest, to: last.to)
        case (let first?, let last?):
            guard first.from <= last.to else {
                throw Failure(Phrase("止早于起。", "The last day is before the first."))
            }
            return FigurePeriod(from: first.from, to: last.to)
        }
    }

    // MARK: Answers

    private func showAll(_ reader: inout FigureReader, _ language: Language) {
        if options.json {
            var objects: [JSONText] = []
            for figure in FigureCatalogue.all {
                objects.append(
                    object(figure.id, figure.title, reader.value(figure), reader.ledger, language))
            }
            print(JSONText.list(objects).line)
            return
        }
        print(reader.period.label.text(language))
        for theme in FigureTheme.allCases {
            print("\(theme.label.text(language))")
            for figure in FigureCatalogue.figures(of: theme) {
                let value = reader.value(figure)
                print(
                    "  \(figure.title.text(language))  \(value.text.text(language))  [\(value.rows.count)]  \(figure.id)"
                )
            }
        }
    }

    private func show(_ figure: FigureDefinition, _ reader: inout FigureReader, _ language: Language) throws {
        var breakdowns = figure.breakdowns
        if let by {
            breakdowns = breakdowns.filter { $0.id == by }
            guard !breakdowns.isEmpty else {
                throw Failure(
                    Phrase("%1 没有分法「%2」，可用：%3。", "%1 has no breakdown '%2'; there are: %3.")
                        .with(figure.id, by, figure.breakdowns.map(\.id).joined(separator: ", ")))
            }
        }
        let value = reader.value(figure)
        if options.json {
            var parts: [(String, JSONText)] = []
            for breakdown in breakdowns {
                let found = reader.parts(figure, by: breakdown)
                parts.append(
                    (breakdown.id, .list(found.map { object($0.key, $0.label, $0.value, reader.ledger, language) })))
            }
            print(
                object(figure.id, figure.title, value, reader.ledger, language, more: [("by", .object(parts))]).line)
            return
        }
        print("\(figure.title.text(language))  \(value.text.text(language))  [\(value.rows.count)]")
        print(figure.explanation.text(language))
        for breakdown in breakdowns {
            print("\(breakdown.title.text(language))  (\(breakdown.id))")
            for part in reader.parts(figure, by: breakdown) {
                print("  \(part.label.text(language))  \(part.value.text.text(language))  [\(part.value.rows.count)]")
            }
        }
    }

    private func object(
        _ id: String, _ title: Phrase, _ value: FigureValue, _ ledger: Ledger, _ language: Language,
        more: [(String, JSONText)] = []
    ) -> JSONText {
        var members: [(String, JSONText)] = [
            ("id", .text(id)), ("title", .text(title.text(language))),
            ("value", value.number == nil ? .null : .digits(value.digits)),
            ("unit", .text(value.unit.label.text(language))), ("records", .number(Int64(value.rows.count))),
            ("precision", .text(value.precision.name)),
        ]
        if ids { members.append(("recordIDs", .list(value.records(in: ledger).map { .text("\($0)") }))) }
        return .object(members + more)
    }
}

extension FigurePrecision {
    /// The word in scripts.
    fileprivate var name: String {
        switch self {
        case .exact: "exact"
        case .atLeast: "at-least"
        case .about: "about"
        }
    }
}
