import ArgumentParser
import Domain
import Store

/// Fills an empty ledger with an invented township.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "写入虚构的演示乡镇 / Fills an empty ledger with an invented township.")

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("党员人数 / how many members", valueName: "N"))
    var members = Demonstration.usualMembers

    func run() throws {
        guard (1...1_000_000).contains(members) else {
            throw Failure(Phrase("人数应在 1 至 1000000 之间。", "The number of members must be 1 to 1000000."))
        }
        let today = try options.day()
        let opened = try options.openOrCreate()
        var ledger = opened.ledger
        guard ledger.members.keptCount == 0, ledger.organisations.keptCount == 0 else {
            throw Failure(
                Phrase("%1 里已有数据，演示只写入空白台账。", "%1 holds records; a demonstration only goes into an empty ledger.")
                    .with(options.storePath))
        }
        let township = Demonstration.township(members: members, today: today)
        do {
            for proposal in township.proposals() {
                try opened.store.commit(proposal, author: Environment.operatorName, to: &ledger)
            }
            _ = try opened.store.writeSnapshot(of: ledger)
        } catch {
            throw Failure(error.message)
        }
        opened.store.rest()
        if options.json {
            print(
                JSONText.object([
                    ("members", .number(Int64(ledger.members.keptCount))),
                    ("organisations", .number(Int64(ledger.organisations.keptCount))),
                ]).line)
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
}
