import Domain
import Testing

@testable import Store

@Suite("A journal that somebody changed by hand")
struct TamperTests {
    /// What was done to it, and what verifying must say.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Verification.Status
        let transactions: UInt64
        let change: @Sendable (inout DiskImage, String) -> Void

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing", status: .ok, transactions: 5) { _, _ in },
        Case(name: "a line edited", status: .damaged, transactions: 2) { image, path in
            lines(&image, path) { $0[3] = replacing("n2", "m2", in: $0[3]) }
        },
        Case(name: "a line edited and its checksum corrected", status: .tampered, transactions: 2) { image, path in
            lines(&image, path) { $0[3] = resealed(replacing("n2", "m2", in: $0[3])) }
        },
        Case(name: "the last line edited and its checksum corrected", status: .tampered, transactions: 4) {
            image, path in
            lines(&image, path) { $0[5] = resealed(replacing("n4", "m4", in: $0[5])) }
        },
        Case(name: "a line deleted", status: .tampered, transactions: 2) { image, path in
            lines(&image, path) { $0.remove(at: 3) }
        },
        Case(name: "two lines swapped", status: .tampered, transactions: 1) { image, path in
            lines(&image, path) { $0.swapAt(2, 3) }
        },
        Case(name: "a line repeated", status: .tampered, transactions: 3) { image, path in
            lines(&image, path) { $0.insert($0[3], at: 4) }
        },
        Case(name: "the last line deleted", status: .rolledBack, transactions: 4) { image, path in
            lines(&image, path) { $0.removeLast() }
        },
        Case(name: "the tail replaced by one that follows", status: .tampered, transactions: 5) { image, path in
            lines(&image, path) { lines in
                lines[5] = rewritten(replacing("n4", "m4", in: lines[5]), after: lines[4])
            }
        },
        Case(name: "the tail replaced by a longer one that follows", status: .tampered, transactions: 5) {
            image, path in
            lines(&image, path) { lines in
                lines[5] = rewritten(replacing("n4", "longer", in: lines[5]), after: lines[4])
            }
        },
        Case(name: "HEAD rolled back", status: .ok, transactions: 5) { image, path in
            let bytes = image.files[path] ?? []
            var place = Position(segment: 1, length: 0, sequence: 4, hash: Digest(of: ""), time: nil)
            let ends = bytes.indices.filter { bytes[$0] == 0x0A }
            place.length = ends[4] + 1
            bytes[(ends[3] + 1)..<ends[4]].withUnsafeBytes { raw in
                if let line = JournalLine(raw) { place.hash = line.hash }
            }
            image.files["\(Sample.path)/HEAD"] = Watermark(place).bytes
        },
        Case(name: "HEAD of another history", status: .tampered, transactions: 5) { image, path in
            let place = Position(
                segment: 1, length: image.files[path]?.count ?? 0, sequence: 5, hash: Digest(of: "other"), time: nil)
            image.files["\(Sample.path)/HEAD"] = Watermark(place).bytes
        },
        Case(name: "HEAD missing", status: .ok, transactions: 5) { image, _ in
            image.files["\(Sample.path)/HEAD"] = nil
        },
        Case(name: "the journal of an older backup", status: .rolledBack, transactions: 2) { image, path in
            lines(&image, path) { $0.removeLast(3) }
        },
        Case(name: "something of a later version", status: .damaged, transactions: 4) { image, path in
            lines(&image, path) { lines in
                lines[5] = rewritten(replacing("\"v\":1}", "\"v\":2}", in: lines[5]), after: lines[4])
            }
        },
    ]

    @Test(
        "verifying names what was done and the last good transaction; opening shows what is good and changes nothing",
        arguments: cases)
    func verifying(_ wanted: Case) throws {
        let source = try Sample.disk(5)
        let path = try Sample.segment(source)
        var image = source.seen
        wanted.change(&image, path)
        let disk = image.disk
        let found = try Verification.run(at: Sample.path, environment: .simulated(disk))
        #expect(found.status == wanted.status)
        #expect(found.transactions == wanted.transactions)
        #expect(found.problems.isEmpty == (wanted.status == .ok))
        #expect(disk.seen == image)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect((opened.store.state == .writable) == (wanted.status == .ok))
        #expect(opened.ledger.revision == wanted.transactions)
        #expect(disk.seen.files[path] == image.files[path])
        let problems = found.problems.map(\.english).joined()
        #expect(problems.contains("n2") == false, "a message must not tell what is in the records")
    }

    @Test("the description of damage names file, byte, line and transaction")
    func description() throws {
        let disk = try Sample.disk(5)
        let path = try Sample.segment(disk)
        var image = disk.seen
        TamperTests.lines(&image, path) { $0[3][100] ^= 1 }
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(image.disk))
        guard case .readOnly(.broken(let damage)) = opened.store.state else {
            Issue.record("\(opened.store.state)")
            return
        }
        #expect(damage.kind == .damaged)
        #expect(damage.line == 4)
        #expect(damage.sequence == 3)
        #expect(damage.file == "journal/\(opened.store.identity.device)/000001.jsonl")
        let message = StoreError.broken(damage).message
        #expect(message.english.contains("000001.jsonl, byte \(damage.offset) (line 4), from transaction 3 on"))
        #expect(message.chinese.contains("第 3 笔"))
    }

    @Test("statuses have the exit codes of the manual")
    func exitCodes() {
        let statuses: [Verification.Status] = [.ok, .damaged, .tampered, .rolledBack]
        #expect(statuses.map(\.exitCode) == [0, 1, 2, 3])
    }

    // MARK: The tamperer's tools

    private static func lines(_ image: inout DiskImage, _ path: String, _ change: (inout [[UInt8]]) -> Void) {
        var lines = (image.files[path] ?? []).split(separator: 0x0A).map(Array.init)
        change(&lines)
        image.files[path] = lines.flatMap { $0 + [0x0A] }
    }

    private static func replacing(_ old: String, _ new: String, in line: [UInt8]) -> [UInt8] {
        let (old, new) = (Array(old.utf8), Array(new.utf8))
        var result: [UInt8] = []
        var index = 0
        while index < line.count {
            if line[index...].starts(with: old) {
                result += new
                index += old.count
            } else {
                result.append(line[index])
                index += 1
            }
        }
        return result
    }

    /// The line with the right checksum and the old link.
    private static func resealed(_ line: [UInt8]) -> [UInt8] {
        var digits: [UInt8] = []
        Hex.append(UInt64(CRC32C.checksum(Array(line[9...]))), digits: 8, to: &digits)
        return digits + line[8...]
    }

    /// The line with a right link and checksum.
    private static func rewritten(_ line: [UInt8], after previous: [UInt8]) -> [UInt8] {
        guard let link = Array(previous[11..<75]).withUnsafeBytes({ Digest(hex: $0) }) else { return line }
        var block: [UInt8] = []
        _ = JournalLine.append(.ends, payload: Array(line[76...]), after: link, to: &block)
        return block.dropLast()
    }
}
