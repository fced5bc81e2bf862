/// Names a transaction for ever: the device that made it and its number there, from 1 without gaps.
public struct TransactionID: Hashable, Sendable, CustomStringConvertible {
    /// The device: 6 characters of lower-case base 32, drawn when the ledger is made on it.
    public let device: String
    /// The number of the transaction on that device, from 1.
    public let sequence: UInt64

    /// Makes a name.
    public init(device: String, sequence: UInt64) {
        self.device = device
        self.sequence = sequence
    }

    /// `d7k2q9-1234`.
    public var description: String { "\(device)-\(sequence)" }

    /// Reads `d7k2q9-1234`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let number = UInt64(parts[1]), number > 0 else { return nil }
        self.init(device: String(parts[0]), sequence: number)
    }
}

/// A point in time that several devices can order: wall clock plus a counter for events within the same millisecond, or
/// after a clock that went back.
public struct HybridTime: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    public let milliseconds: Int64
    /// Orders events of one millisecond.
    public let counter: UInt16
    /// Offset of the local clock from UTC in minutes when it was taken; gives the local day. Not part of the order.
    public let offset: Int16

    /// Makes a time.
    public init(milliseconds: Int64, counter: UInt16 = 0, offset: Int16 = 0) {
        self.milliseconds = milliseconds
        self.counter = counter
        self.offset = offset
    }

    /// The local day.
    public var day: Day {
        let local = milliseconds + Int64(offset) * 60_000
        return Day(number: Int32(truncatingIfNeeded: local.flooredQuotient(86_400_000))) ?? .earliest
    }

    /// Minutes since local midnight, 0…1439.
    public var minuteOfDay: Int {
        let local = milliseconds + Int64(offset) * 60_000
        let day = local.flooredQuotient(86_400_000)
        return Int((local - day * 86_400_000) / 60_000)
    }

    /// `2026-11-21 09:14`, local.
    public var description: String {
        let minute = minuteOfDay
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(two(minute / 60)):\(two(minute % 60))"
    }

    /// The next time after `previous` by a clock that shows `clock`: never before either.
    public static func next(after previous: HybridTime?, clock: HybridTime) -> HybridTime {
        guard let previous, clock.milliseconds <= previous.milliseconds else { return clock }
        if previous.counter == .max {
            return HybridTime(milliseconds: previous.milliseconds + 1, counter: 0, offset: clock.offset)
        }
        return HybridTime(
            milliseconds: previous.milliseconds, counter: previous.counter + 1, offset: clock.offset)
    }

    /// By wall clock, then counter.
    public static func < (left: HybridTime, right: HybridTime) -> Bool {
        (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}

/// Why a transaction was made; stands in the journal.
public enum Purpose: Hashable, Sendable {
    /// The ledger was made.
    case create
    /// Records were edited, added or retired by hand.
    case edit
    /// A spreadsheet was read in.
    case importing
    /// A demonstration was written.
    case demonstration
    /// Another transaction was taken back.
    case undo
    /// An undo was taken back.
    case redo
    /// Something a later version of the program does.
    case other(String)

    /// The word in the journal.
    public var name: String {
        switch self {
        case .create: "create"
        case .edit: "edit"
        case .importing: "import"
        case .demonstration: "demo"
        case .undo: "undo"
        case .redo: "redo"
        case .other(let name): name
        }
    }

    /// Reads the word of the journal.
    public init(name: String) {
        switch name {
        case "create": self = .create
        case "edit": self = .edit
        case "import": self = .importing
        case "demo": self = .demonstration
        case "undo": self = .undo
        case "redo": self = .redo
        default: self = .other(name)
        }
    }
}

/// Changes that somebody wants to make together, before the store has numbered them.
public struct Proposal: Hashable, Sendable {
    /// Why.
    public var purpose: Purpose
    /// What a person reads in the history: a file name, a reason. Never a sensitive value.
    public var note: String?
    /// The transaction that it takes back, for undo and redo.
    public var reverts: TransactionID?
    /// The changes, in order.
    public var changes: [Change]

    /// Makes a proposal.
    public init(_ purpose: Purpose, _ changes: [Change], note: String? = nil, reverts: TransactionID? = nil) {
        self.purpose = purpose
        self.changes = changes
        self.note = note
        self.reverts = reverts
    }
}

/// Changes that belong together, with who, when and why: the unit of saving, undo, audit and exchange.
public struct Transaction: Hashable, Sendable {
    /// Its name.
    public let id: TransactionID
    /// When.
    public let time: HybridTime
    /// Who: the name of the operator.
    public let author: String
    /// What and why.
    public let proposal: Proposal

    /// Makes a transaction.
    public init(id: TransactionID, time: HybridTime, author: String, proposal: Proposal) {
        self.id = id
        self.time = time
        self.author = author
        self.proposal = proposal
    }

    /// The changes, in order.
    public var changes: [Change] { proposal.changes }
}
