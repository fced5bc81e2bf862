/// Room at the end of a segment: line feeds that the next commits write over. It belongs to nobody and says nothing; a line
/// never begins with a line feed.
enum JournalRoom {
    private static let step = 64 << 10

    /// Where the bytes of a segment end that are not room, looked at from a place where a line ends.
    ///
    /// The line feed that ends the last of them belongs to it.
    static func end(
        of file: FileHandle, behind place: Int, _ files: any FileSystem
    ) throws(FileError) -> Int {
        var end = try files.size(file)
        guard end > place else { return end }
        while end > place {
            let start = max(place, end - step)
            let piece = try files.read(file, at: start, count: end - start)
            guard let last = piece.lastIndex(where: { $0 != 0x0A }) else {
                end = start
                continue
            }
            let behind = start + last + 1
            return behind < end ? behind + 1 : behind
        }
        return place
    }

    /// Whether a line ends at a place and nothing but room follows it. Whoever writes there begins with something else than
    /// a line feed, so a few bytes tell.
    ///
    /// The size is not asked for: a file system with fine-grained times writes the inode with every write that follows a
    /// question about it, which made a commit a third slower.
    static func follows(
        _ place: Int, in file: FileHandle, _ files: any FileSystem
    ) throws(FileError) -> Bool {
        let piece = try files.read(file, at: place - 1, count: 64)
        return !piece.isEmpty && piece.allSatisfy { $0 == 0x0A }
    }

    /// Gives a file room behind a place, if it has none. Room that cannot be had is not missed.
    static func make(behind place: Int, in file: FileHandle, _ size: Int, _ files: any FileSystem) {
        guard size > 0, let behind = try? files.read(file, at: place, count: 1), behind.isEmpty else { return }
        try? files.write(file, at: place, [UInt8](repeating: 0x0A, count: size))
    }
}
