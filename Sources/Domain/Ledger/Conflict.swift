/// Why a transaction does not fit the ledger. Nothing of it was applied.
public enum Conflict: Error, Hashable, Sendable {
    /// The record type is unknown: a later version of the program wrote it.
    case unknownType(RecordKind)
    /// A record that is to be added is there already.
    case alreadyThere(RecordID)
    /// A record that is to be changed is not there.
    case missing(RecordID)
    /// A field no longer has the value that the change expects: somebody else was faster.
    case changedMeanwhile(RecordID, field: String, expected: Value?, found: Value?)
    /// The record was retired, or restored, by somebody else already.
    case retiredMeanwhile(RecordID)
    /// A value does not suit its field: a later version of the program gave the field another kind.
    case wrongValue(RecordID, field: String)
    /// A reference points to a record that is not there.
    case brokenReference(RecordID, field: String)
}
