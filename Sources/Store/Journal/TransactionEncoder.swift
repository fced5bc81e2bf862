import Domain

/// Turns a transaction into lines: one, or as many as it takes for none to be longer than ``JournalLine/longest``.
///
/// Each line is read back and compared before it is handed on: what cannot be read again is never written. The lines of
/// one encoder are always the same bytes, so that they can be written once more elsewhere when the disk refuses.
struct TransactionEncoder {
    let transaction: Transaction
    /// The last transaction known to be on disk.
    let confirmed: UInt64
    /// ``TransactionLine/salt``.
    let salt: String

    /// Why a transaction cannot be written.
    enum Refusal: Error, Hashable {
        /// One record is longer than a line may be.
        case tooLong(RecordID)
        /// Reading a line back does not give what was to be written.
        case unwritable(String)
    }

    /// Bytes handed on at a time, at most, but for one line.
    private static let blockSize = 3 << 20

    /// Writes the lines after a link of the chain, in blocks of whole lines; returns the new link.
    func encode<Failure: Error>(
        after hash: Digest, refusal: (Refusal) -> Failure, _ emit: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> Digest {
        guard TimeText.canWrite(transaction.time) else { throw refusal(.unwritable("time")) }
        var block: [UInt8] = []
        var hash = hash
        var part = 1
        var line = JSONWriter()
        var operation = JSONWriter()
        let changes = transaction.changes
        var first = 0
        let opening = TransactionLine.Opening(
            time: transaction.time, author: transaction.author, purpose: transaction.proposal.purpose,
            note: transaction.proposal.note, reverts: transaction.proposal.reverts)
        let limit = JournalLine.longest - JournalLine.overhead - 256

        func finish(_ flag: JournalLine.Flag, _ end: Int) throws(Failure) {
            let isWhole = part == 1 && flag == .ends
            TransactionCodec.writeBack(
                part: isWhole ? nil : part, reverts: part == 1 ? opening.reverts : nil,
                sequence: transaction.id.sequence, to: &line)
            do throws(Refusal) {
                try check(line.bytes, part: isWhole ? nil : part, opening, changes[first..<end])
            } catch {
                throw refusal(error)
            }
            hash = JournalLine.append(flag, payload: line.bytes, after: hash, to: &block)
            if block.count >= TransactionEncoder.blockSize || flag == .ends {
                try emit(block)
                block.removeAll(keepingCapacity: true)
            }
            line.clear()
            first = end
            part += 1
        }

        TransactionCodec.writeFront(opening, confirmed: confirmed, salt: salt, to: &line)
        for (index, change) in changes.enumerated() {
            operation.clear()
            ChangeCodec.write(change, to: &operation)
            if line.bytes.count + operation.bytes.count > limit {
                if index > first {
                    try finish(.goesOn, index)
                    TransactionCodec.writeFront(nil, confirmed: confirmed, salt: salt, to: &line)
                }
                guard line.bytes.count + operation.bytes.count <= limit else { throw refusal(.tooLong(change.record)) }
            }
            if index > first { line.raw(UInt8(ascii: ",")) }
            line.raw(operation.bytes)
        }
        guard line.bytes.count <= limit else { throw refusal(.unwritable("note")) }
        try finish(.ends, changes.count)
        return hash
    }

    private func check(
        _ payload: [UInt8], part: Int?, _ opening: TransactionLine.Opening, _ changes: ArraySlice<Change>
    ) throws(Refusal) {
        let result = payload.withUnsafeBytes { raw -> Result<TransactionLine, JSONProblem> in
            do throws(JSONProblem) { return .success(try TransactionCodec.read(raw)) } catch { return .failure(error) }
        }
        switch result {
        case .failure(let problem): throw .unwritable("\(problem.expected) (\(problem.offset))")
        case .success(let line):
            guard line.sequence == transaction.id.sequence, line.confirmed == confirmed, line.part == part,
                line.salt == salt, line.opening == (part ?? 1 == 1 ? opening : nil), line.changes.elementsEqual(changes)
            else { throw .unwritable("\(changes.first.map { "\($0.kind) \($0.record)" } ?? "")") }
        }
    }
}
