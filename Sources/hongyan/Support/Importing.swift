import Documents
import Domain

/// Reads a spreadsheet and says what importing it would do.
enum Importing {
    /// - Parameter progress: 0…1; return false to cancel.
    static func plan(
        path: String, into ledger: Ledger, today: Day, createsOrganisations: Bool, seed: UInt64,
        progress: @escaping @Sendable (Double) -> Bool
    ) throws(DocumentError) -> ImportPlan {
        // Reading and planning take about as long as each other.
        let document = try Document.read(path: path, choice: ImportPlanner.sheetChoice) { progress($0 / 2) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var identities = SplitMix64(seed: seed)
        return try ImportPlanner.plan(
            document, source: name, into: ledger, today: today,
            options: ImportOptions(createsOrganisations: createsOrganisations), identities: &identities
        ) { progress(0.5 + $0 / 2) }
    }
}
