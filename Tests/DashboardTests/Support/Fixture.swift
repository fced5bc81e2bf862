import Domain

@testable import Dashboard

/// Records that every test sees the same: nobody in them exists.
enum Fixture {
    /// Saturday 2026-11-21, the day of the documentation.
    static let today = Day(year: 2026, month: 11, day: 21) ?? .earliest

    /// A township of sixty members, as the journal holds it.
    static let township: [Transaction] = Demonstration.township(members: 60, today: today).proposals()
        .enumerated().map { index, proposal in MemoryStore.transaction(proposal, number: index + 1) }

    /// The ledger of ``township``.
    static let ledger: Ledger = {
        var ledger = Ledger()
        for transaction in township { try? ledger.apply(transaction) }
        return ledger
    }()

    /// Tasks of ``ledger``.
    static let tasks = TaskDerivation.derive(ledger, today: today)

    /// What is in the folder of spreadsheets.
    static let folder = FolderListing(
        path: "/srv/sheets", folders: ["旧表"], files: ["党员花名册.xlsx", "流动党员.csv", "旧花名册.xlsx"])

    /// What importing the roster would do: two members and an organisation, one row refused.
    static let plan: ImportPlan = {
        var plan = ImportPlan(source: "党员花名册.xlsx")
        plan.sheet = "花名册"
        plan.read = 4
        plan.added = 2
        plan.updated = 0
        plan.unchanged = 1
        plan.rejected = 1
        plan.columns = [("姓名", Member.name.label), ("党支部", Member.branch.label), ("电话", Member.mobile.label)]
        plan.newOrganisations = ["新港村党支部"]
        plan.droppedColumns = ["家庭收入"]
        plan.unknownColumns = ["图层"]
        plan.remarks = [
            ImportPlan.Remark(
                row: 7, column: "身份证号", severity: .error,
                message: Phrase("校验位不符，请核对。", "The check digit is wrong: please check.")),
            ImportPlan.Remark(
                row: 9, column: nil, severity: .warning,
                message: Phrase("与名册中已有的人同名。", "Somebody of this name is there already.")),
        ]
        let branch = RecordID(rawValue: 77)
        plan.changes = [
            .added(
                .organisation, branch,
                [FieldValue("name", .text("新港村党支部")), FieldValue("kind", .code("branch"))]),
            .added(
                .member, RecordID(rawValue: 78),
                [FieldValue("name", .text("贝小雁")), FieldValue("branch", .reference(branch))]),
            .added(
                .member, RecordID(rawValue: 79),
                [FieldValue("name", .text("贝大雁")), FieldValue("branch", .reference(branch))]),
        ]
        return plan
    }()
}
