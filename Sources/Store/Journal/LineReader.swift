import Glibc

/// Reads a file line by line without holding more of it than a line and a piece.
struct LineReader {
    private let files: any FileSystem
    private let file: FileHandle
    private let end: Int
    private let step: Int
    private var buffer: [UInt8] = []
    /// Where the buffer begins in the file.
    private var bufferStart: Int
    /// Where the next line begins in the buffer.
    private var cursor = 0

    /// Reads from `start` up to `end`.
    init(_ files: any FileSystem, _ file: FileHandle, from start: Int, to end: Int, step: Int = 1 << 20) {
        self.files = files
        self.file = file
        self.end = end
        self.step = step
        bufferStart = start
    }

    /// Where the next line begins in the file.
    var offset: Int { bufferStart + cursor }

    /// What comes next.
    enum Next {
        /// A line: its bytes without the line feed, in ``bytes(_:)``.
        case line(Range<Int>)
        /// Bytes without a line feed, up to the end, or more than a line may have.
        case fragment(Int)
        /// Nothing.
        case end
    }

    /// Moves to the next line. A fragment is not moved over.
    mutating func next() throws(FileError) -> Next {
        var searched = cursor
        while true {
            if let feed = firstLineFeed(from: searched) {
                defer { cursor = feed + 1 }
                return .line(cursor..<feed)
            }
            let held = buffer.count - cursor
            let fileEnd = bufferStart + buffer.count
            if fileEnd >= end { return held == 0 ? .end : .fragment(held) }
            if held > JournalLine.longest { return .fragment(held) }
            if cursor > 0 {
                buffer.removeSubrange(0..<cursor)
                bufferStart += cursor
                cursor = 0
            }
            searched = buffer.count
            let piece = try files.read(file, at: fileEnd, count: min(step, end - fileEnd))
            if piece.isEmpty { return held == 0 ? .end : .fragment(held) }
            if buffer.isEmpty { buffer = piece } else { buffer += piece }
        }
    }

    /// Goes on behind the next line feed after a fragment or a line that is not one; false when there is none.
    mutating func skipLine() throws(FileError) -> Bool {
        while true {
            switch try next() {
            case .line: return true
            case .end: return false
            case .fragment(let count):
                if bufferStart + buffer.count >= end { return false }
                bufferStart += cursor + count
                buffer.removeAll(keepingCapacity: true)
                cursor = 0
            }
        }
    }

    /// Calls with the bytes of a line.
    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    private func firstLineFeed(from start: Int) -> Int? {
        buffer.withUnsafeBytes { raw in
            guard start < raw.count, let base = raw.baseAddress,
                let found = memchr(base + start, 0x0A, raw.count - start)
            else { return nil }
            return base.distance(to: UnsafeRawPointer(found))
        }
    }
}
