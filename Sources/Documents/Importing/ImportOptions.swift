import Domain

/// What somebody decides about an import before it is planned.
public struct ImportOptions: Equatable, Sendable {
    /// Whether organisations that the ledger does not have are made; otherwise their rows are refused.
    public var createsOrganisations: Bool
    /// The branch of rows that name none; nil to look for one in the title of the sheet.
    public var branch: RecordID?

    /// Makes options.
    public init(createsOrganisations: Bool = true, branch: RecordID? = nil) {
        self.createsOrganisations = createsOrganisations
        self.branch = branch
    }
}
