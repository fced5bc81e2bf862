/// One field with its value, in a record that is added.
public struct FieldValue: Hashable, Sendable {
    /// The field's stable name.
    public let field: String
    /// Its value.
    public let value: Value

    /// Makes a pair.
    public init(_ field: String, _ value: Value) {
        self.field = field
        self.value = value
    }
}

/// The smallest thing that can happen to a ledger. Each change carries what it needs to be undone and to notice that
/// somebody else was faster.
public enum Change: Hashable, Sendable {
    /// A record that was not there before.
    case added(RecordKind, RecordID, [FieldValue])
    /// One field of a record: its value before and after; nil is no value.
    case set(RecordKind, RecordID, String, old: Value?, new: Value?)
    /// A record is no longer kept. Nothing is erased: it leaves the lists and the counts, its history stays.
    case retired(RecordKind, RecordID)
    /// A retired record is kept again.
    case restored(RecordKind, RecordID)

    /// The record it is about.
    public var record: RecordID {
        switch self {
        case .added(_, let id, _), .set(_, let id, _, _, _), .retired(_, let id), .restored(_, let id): id
        }
    }

    /// The type of the record it is about.
    public var kind: RecordKind {
        switch self {
        case .added(let kind, _, _), .set(let kind, _, _, _, _), .retired(let kind, _), .restored(let kind, _): kind
        }
    }

    /// The change that takes this one back.
    public var inverse: Change {
        switch self {
        case .added(let kind, let id, _), .restored(let kind, let id): .retired(kind, id)
        case .set(let kind, let id, let field, let old, let new): .set(kind, id, field, old: new, new: old)
        case .retired(let kind, let id): .restored(kind, id)
        }
    }
}
