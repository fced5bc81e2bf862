import Documents
import Domain

/// Plans imports for the dashboard and the command line.
enum Importing {
    /// Reads a file and says what its import would do.
    static func plan(
        path: String, into ledger: Ledger, today: Day, createsOrganisations: Bool, seed: UInt64,
        progress: @escaping (Double) -> Bool
    ) throws(DocumentError) -> ImportPlan {
        var identities = SplitMix64(seed: seed)
        return try ImportPlanner.plan(
            path: path, into: ledger, today: today, options: ImportOptions(createsOrganisations: createsOrganisations),
            identities: &identities, progress: progress)
    }
}
