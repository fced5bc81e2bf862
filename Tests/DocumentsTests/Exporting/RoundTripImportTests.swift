import Domain
import Testing

@testable import Documents

@Suite("What is exported can be imported")
struct RoundTripImportTests {
    static let formats: [(ExportFormat, String)] = [
        (.xlsx, "党员.xlsx"), (.csv(.utf8WithMark), "党员.csv"), (.csv(.utf8), "党员.csv"), (.csv(.gb18030), "党员.csv"),
    ]

    private static func demonstration(_ members: Int) throws -> ImportFixture {
        var fixture = ImportFixture()
        let township = Demonstration.township(members: members, today: ImportFixture.today)
        for proposal in township.proposals() { try fixture.apply(proposal.changes, .demonstration) }
        return fixture
    }

    @Test(
        "an export that is revealed changes nothing in its own ledger and makes the same members in an empty one",
        arguments: formats, [Language.chinese, .english])
    func roundTrip(format: (ExportFormat, String), language: Language) throws {
        var fixture = try Self.demonstration(300)
        let folder = TemporaryFolder()
        let path = folder.file(format.1)
        var export = RecordExport(Member.type, revealReason: "测试", language: language)
        export.banner = ExportBanner(unit: "新仓镇", purpose: "测试", author: "测试员", time: "2026-11-21")
        let written = try export.write(fixture.ledger, to: path, as: format.0)
        #expect(written == fixture.ledger.members.keptCount)

        let document = try Document.read(path: path)
        let again = try fixture.plan(document, source: format.1)
        #expect(again.counts == [written, 0, 0, written, 0])
        #expect(again.changes.isEmpty)
        #expect(again.unknownColumns.isEmpty)
        #expect(again.droppedColumns.isEmpty)
        for remark in again.remarks.prefix(5) { Issue.record("\(remark)") }

        var empty = ImportFixture()
        let plan = try empty.plan(document, source: format.1)
        #expect(plan.counts == [written, written, 0, 0, 0])
        try empty.apply(plan.changes)
        let difference = Set(Self.members(empty.ledger)).symmetricDifference(Self.members(fixture.ledger))
        #expect(difference.sorted().prefix(4).isEmpty)
        #expect(try empty.plan(document, source: format.1).counts == [written, 0, 0, written, 0])
    }

    /// Every member by what a person reads: the fields, the branch by its full name, whether away.
    private static func members(_ ledger: Ledger) -> [String] {
        (0..<ledger.members.count).compactMap { row in
            guard let draft = RecordDraft(editing: ledger.members.id(row), in: ledger) else { return nil }
            var values = Member.type.fields.map { field -> String in
                if field.name == Member.branch.name, let branch = ledger.members.reference(field, row) {
                    return ledger.organisations.text(Organisation.name, branch)
                }
                return field.editableText(draft[field], in: ledger, .chinese)
            }
            values.append("\(FlowStatus.of(row, in: ledger, today: ImportFixture.today))")
            return values.joined(separator: "|")
        }
    }
}
