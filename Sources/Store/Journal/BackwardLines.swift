/// Reads a file line by line from a line end backwards. Opens the file for each piece, so that a reader that is dropped half
/// way leaves nothing open.
struct BackwardLines: Sendable {
    private let files: any FileSystem
    private let path: String
    private var buffer: [UInt8] = []
    /// Where the buffer begins in the file.
    private var start: Int
    private var step = 16 << 10

    /// Reads backwards from `end`, which lies behind a line feed.
    init(_ files: any FileSystem, _ path: String, end: Int) {
        self.files = files
        self.path = path
        start = end
    }

    /// The line before, without its line feed, and where it begins; nil at the beginning of the file, or when what is there
    /// does not end in a line feed.
    mutating func next() throws(FileError) -> (offset: Int, bytes: [UInt8])? {
        while true {
            if let last = buffer.last {
                guard last == 0x0A else { return nil }
                if let feed = buffer.dropLast().lastIndex(of: 0x0A) {
                    let line = Array(buffer[(feed + 1)..<(buffer.count - 1)])
                    buffer.removeSubrange((feed + 1)...)
                    return (start + feed + 1, line)
                }
                if start == 0 {
                    defer { buffer = [] }
                    return (0, Array(buffer.dropLast()))
                }
            } else if start == 0 {
                return nil
            }
            let count = min(start, max(step, buffer.count))
            let file = try files.open(path, .read)
            defer { files.close(file) }
            let piece = try files.read(file, at: start - count, count: count)
            guard piece.count == count else { return nil }
            buffer = piece + buffer
            start -= count
            step = min(step * 2, 1 << 20)
        }
    }
}
