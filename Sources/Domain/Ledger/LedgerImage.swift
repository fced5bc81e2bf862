/// One named part of a ledger as plain data, for a snapshot.
public struct ImageSection: Sendable {
    /// The data of a section. Words are stored little endian.
    public enum Content: Sendable {
        /// Bytes.
        case bytes([UInt8])
        /// 32-bit words.
        case words32([UInt32])
        /// 64-bit words.
        case words64([UInt64])
    }

    /// The name, unique within an image.
    public let name: String
    /// The data.
    public let content: Content

    /// Makes a section.
    public init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }
}

/// Gives the sections of a snapshot back. The reader has already checked that the bytes are the ones that were written.
public protocol ImageReader {
    /// The bytes of a section; nil when there is none of that name and kind.
    func bytes(_ name: String) -> [UInt8]?
    /// The 32-bit words of a section.
    func words32(_ name: String) -> [UInt32]?
    /// The 64-bit words of a section.
    func words64(_ name: String) -> [UInt64]?
}
