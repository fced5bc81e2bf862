import CZip
import Glibc

/// A zip archive in memory, read with suspicion: sizes are checked as claimed before anything is inflated, and as they
/// are while it is.
final class ZipArchive {
    private let handle: OpaquePointer
    private let file: String
    private let limits: DocumentLimits
    private var inflatedBytes = 0

    /// Opens an archive. The bytes must stay where they are as long as the archive lives.
    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, limits: DocumentLimits) throws(DocumentError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
            throw .damagedArchive(file: file)
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damagedArchive(file: file)
        }
        handle = opened
        self.file = file
        self.limits = limits
        try checkClaims()
    }

    deinit { zip_discard(handle) }

    /// What the archive says about one of its entries.
    private struct Entry {
        let name: String
        let size: Int
        let packedSize: Int
        let isEncrypted: Bool
    }

    /// True when there is such a part.
    func contains(_ part: String) -> Bool { index(of: part) != nil }

    /// The inflated size a part claims, 0 without such a part.
    func claimedSize(of part: String) -> Int {
        index(of: part).flatMap { entry($0)?.size } ?? 0
    }

    /// Inflates a part, handing it over in blocks of up to 64 KiB.
    func inflate(
        _ part: String, _ body: (UnsafeBufferPointer<UInt8>) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        guard let index = index(of: part), let entry = entry(index) else {
            throw .missingPart(file: file, part: part)
        }
        if entry.isEncrypted { throw .foreign(file: file, format: .encryptedWorkbook) }
        guard let opened = zip_fopen_index(handle, index, 0) else {
            throw .damagedPart(file: file, part: part, row: nil)
        }
        defer { zip_fclose(opened) }
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { block.deallocate() }
        var size = 0
        while true {
            let count = Int(zip_fread(opened, block.baseAddress, UInt64(block.count)))
            // Also the checksum, which is compared when the end is reached.
            guard count >= 0 else { throw .damagedPart(file: file, part: part, row: nil) }
            if count == 0 { break }
            size += count
            inflatedBytes += count
            try check(size: size, packedSize: entry.packedSize, part: part)
            guard inflatedBytes <= limits.totalBytes else {
                throw .tooLarge(file: file, excess: .inflated(limit: limits.totalBytes))
            }
            try body(UnsafeBufferPointer(rebasing: block[..<count]))
        }
    }

    private func checkClaims() throws(DocumentError) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else { throw .tooLarge(file: file, excess: .entries(limit: limits.entries)) }
        var total = 0
        for index in 0..<UInt64(max(0, count)) {
            guard let entry = entry(index) else { continue }
            try check(size: entry.size, packedSize: entry.packedSize, part: entry.name)
            total += entry.size
            guard total <= limits.totalBytes else {
                throw .tooLarge(file: file, excess: .inflated(limit: limits.totalBytes))
            }
        }
    }

    private func check(size: Int, packedSize: Int, part: String) throws(DocumentError) {
        if size > limits.ratioFloor, size / max(1, packedSize) > limits.ratio {
            throw .zipBomb(file: file, part: part)
        }
        guard size <= limits.partBytes else {
            throw .tooLarge(file: file, excess: .inflated(limit: limits.partBytes))
        }
    }

    /// Names are case-insensitive by the packaging rules, and some writers use backslashes.
    private func index(of part: String) -> UInt64? {
        for name in [part, String(part.map { $0 == "/" ? "\\" : $0 })] {
            let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
            if index >= 0 { return UInt64(index) }
        }
        return nil
    }

    private func entry(_ index: UInt64) -> Entry? {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0 else { return nil }
        return Entry(
            name: stat.name.map { CellText.clean(String(cString: $0)) } ?? "?",
            size: Int(clamping: stat.size),
            packedSize: Int(clamping: stat.comp_size),
            isEncrypted: stat.encryption_method != 0)
    }
}
