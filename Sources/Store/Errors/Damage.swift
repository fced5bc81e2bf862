import Domain

/// Something in the ledger's files is not as it was written: what, where, and from which transaction on.
public struct Damage: Error, Hashable, Sendable {
    /// The class of it; decides the exit status of `hongyan verify`.
    public enum Kind: Hashable, Sendable {
        /// Bytes have rotted or were lost: a checksum is wrong, a file is missing.
        case damaged
        /// Checksums are right but the chain is broken: somebody changed, removed or reordered what was recorded.
        case tampered
        /// The journal ends before something that was confirmed as saved.
        case rolledBack
        /// The line is whole but says something this program does not understand.
        case unreadable
    }

    /// The class.
    public let kind: Kind
    /// The file, relative to the ledger's directory.
    public let file: String
    /// Where in the file, in bytes.
    public let offset: Int
    /// Which line of the file, from 1; nil when it is not about one line.
    public let line: Int?
    /// The first transaction that is affected.
    public let sequence: UInt64
    /// What is wrong there.
    public let reason: Phrase

    /// Makes a description.
    public init(_ kind: Kind, file: String, offset: Int, line: Int? = nil, sequence: UInt64, reason: Phrase) {
        self.kind = kind
        self.file = file
        self.offset = offset
        self.line = line
        self.sequence = sequence
        self.reason = reason
    }

    /// One sentence: what is wrong, where, and from which transaction on.
    public var message: Phrase {
        let place = Phrase("%1 第 %2 字节", "%1, byte %2").with(file, "\(offset)")
        let exact = line.map { Phrase("%1（第 %2 行）", "%1 (line %2)").with(place, Phrase(verbatim: "\($0)")) } ?? place
        let what =
            switch kind {
            case .damaged: Phrase("台账文件损坏", "The ledger is damaged")
            case .tampered: Phrase("台账记录被改动", "The ledger was tampered with")
            case .rolledBack: Phrase("已保存的记录丢失", "Saved records are missing")
            case .unreadable: Phrase("台账中有本程序不认识的内容", "The ledger says something this version does not know")
            }
        return Phrase("%1：%2，从第 %3 笔起。%4", "%1: %2, from transaction %3 on. %4")
            .with(what, exact, Phrase(verbatim: "\(sequence)"), reason)
    }
}
