import ArgumentParser
import Domain
import Store

/// Fills an empty ledger with an invented township, or with a place whose practice an article describes.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "写入虚构的演示乡镇或地方 / Fills an empty ledger with an invented township or place.",
        discussion: """
            不写地点就是一个演示乡镇。写地点则写入当地公开数字对应的记录；台账记住文章发表那天，打开时以它为今天。
            Without a place it is a township. With one it holds the records behind the numbers that an article about the place \
            gives. The ledger remembers the day of that article, and opens with it as today.

            \(DemonstrationPlace.all.map { "\($0.id)  \($0.name.chinese) \($0.today)" }.joined(separator: "\n"))
            """)

    @Argument(
        help: ArgumentHelp(
            "地点 / the place: \(DemonstrationPlace.all.map(\.id).joined(separator: ", "))", valueName: "PLACE"))
    var place: String?

    @OptionGroup var options: CommonOptions

    @Option(
        help: ArgumentHelp(
            """
            党员人数；比地方自己的规模多时，多出的人在旁边的远山镇，公开数字仍在该地方自己的党组织查得 / how many members; \
            beyond the place's own size the others are in a neighbouring township, and the published numbers are those of \
            the place's own organisation
            """, valueName: "N"))
    var members: Int?

    @Flag(help: "逐条核对公开数字 / list every published number beside what the ledger counts")
    var numbers = false

    func run() throws {
        guard members.map((1...1_000_000).contains) ?? true else {
            throw Failure(Phrase("人数应在 1 至 1000000 之间。", "The number of members must be 1 to 1000000."))
        }
        guard let place else { return try writeTownship() }
        guard let found = DemonstrationPlace.named(place) else {
            throw Failure(
                Phrase("没有「%1」这个演示地点，可选：%2。", "There is no demonstration '%1': choose one of %2.")
                    .with(place, DemonstrationPlace.all.map(\.id).joined(separator: "、")))
        }
        try write(found)
    }

    // MARK: Township

    private func writeTownship() throws {
        guard !numbers else {
            throw Failure(
                Phrase(
                    "--numbers 要写明地点，如 hongyan demo taihu --numbers。",
                    "--numbers needs a place: hongyan demo taihu --numbers."))
        }
        let today = try options.day()
        let township = Demonstration.township(
            members: members ?? Demonstration.usualMembers, today: today, isLively: true)
        let ledger = try commit(township.proposals())
        if options.json {
            print(JSONText.object(counts(ledger)).line)
        } else {
            print(
                Phrase(
                    "演示乡镇「%1」已写入 %2：党员 %3 人，党组织 %4 个，全部为虚构。",
                    "The demonstration '%1' is in %2: %3 members, %4 organisations, all invented."
                ).with(
                    township.name, options.storePath, "\(ledger.members.keptCount)",
                    "\(ledger.organisations.keptCount)"
                ).text(try options.language()))
        }
    }

    // MARK: Places

    private func write(_ place: DemonstrationPlace) throws {
        let ledger: Ledger
        if numbers, LedgerStore.exists(at: options.storePath) {
            ledger = try options.open(readOnly: true).ledger
        } else {
            ledger = try commit(place.proposals(members: members))
        }
        let language = try options.language()
        let checked = place.numbers.map { ($0, $0.value(in: ledger, today: place.today)) }
        let met = checked.filter { number, value in value?.number.map(number.isMet) == true }.count
        if options.json {
            var answer =
                counts(ledger) + [
                    ("place", .text(place.id)), ("today", .text("\(place.today)")),
                    ("numbers", .number(Int64(place.numbers.count))), ("met", .number(Int64(met))),
                ]
            if numbers { answer.append(("rows", .list(checked.map(row)))) }
            print(JSONText.object(answer).line)
            return
        }
        if numbers {
            for (number, value) in checked {
                let mark = value?.number.map(number.isMet) == true ? "=" : "≠"
                print("\(number.id)\t\(mark)\t\(value?.text.text(language) ?? "–")\t\(number.words)")
            }
        }
        print(
            Phrase(
                "%1：党员 %2 人，党组织 %3 个，全部为虚构；公开数字 %4 项，一致 %5 项。",
                "%1: %2 members, %3 organisations, all invented; %4 published numbers, %5 of them met."
            ).with(
                place.name.text(language), "\(ledger.members.keptCount)", "\(ledger.organisations.keptCount)",
                "\(place.numbers.count)", "\(met)"
            ).text(language))
        print(
            Phrase("打开：hongyan --store %1（演示日 %2）", "To open it: hongyan --store %1 (demo day %2)")
                .with(options.storePath, "\(place.today)").text(language))
    }

    private func row(_ number: PublishedNumber, _ value: FigureValue?) -> JSONText {
        .object([
            ("row", .text(number.id)), ("words", .text(number.words)), ("figure", .text(number.figureID)),
            ("published", .number(number.number)), ("value", value?.number.map { .number($0) } ?? .null),
            ("met", .flag(value?.number.map(number.isMet) == true)),
        ])
    }

    // MARK: Writing

    private func counts(_ ledger: Ledger) -> [(String, JSONText)] {
        [
            ("members", .number(Int64(ledger.members.keptCount))),
            ("organisations", .number(Int64(ledger.organisations.keptCount))),
        ]
    }

    /// Commits proposals to a ledger that must be empty, and returns it.
    private func commit(_ proposals: some Sequence<Proposal>) throws -> Ledger {
        let opened = try options.openOrCreate()
        var ledger = opened.ledger
        guard ledger.members.keptCount == 0, ledger.organisations.keptCount == 0 else {
            throw Failure(
                Phrase("%1 里已有数据，演示只写入空白台账。", "%1 holds records; a demonstration only goes into an empty ledger.")
                    .with(options.storePath))
        }
        do {
            for proposal in proposals {
                try opened.store.commit(proposal, author: Environment.operatorName, to: &ledger)
            }
            _ = try opened.store.writeSnapshot(of: ledger)
        } catch {
            throw Failure(error.message)
        }
        opened.store.rest()
        return ledger
    }
}
