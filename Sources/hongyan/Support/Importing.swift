import Documents
import Domain

/// Plans imports for the dashboard and the command line.
enum Importing {
    /// Reads a file and says what its import would do: as a roster, or as records of a type.
    static func plan(
        path: String, as type: RecordType? = nil, into ledger: Ledger, today: Day, createsOrganisations: Bool,
        seed: UInt64, progress: @escaping (Double) -> Bool
    ) throws(DocumentError) -> ImportPlan {
        var identities = SplitMix64(seed: seed)
        if let type {
            return try RecordImport.plan(
                path: path, as: type, into: ledger, identities: &identities, progress: progress)
        }
        return try ImportPlanner.plan(
            path: path, into: ledger, today: today, options: ImportOptions(createsOrganisations: createsOrganisations),
            identities: &identities, progress: progress)
    }
}
