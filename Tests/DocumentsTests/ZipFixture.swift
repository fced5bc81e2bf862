import CZip

/// Makes zip archives, so that tests can build workbooks no spreadsheet program would save.
enum ZipFixture {
    /// An archive with these parts. With a password every part is encrypted.
    static func bytes(_ parts: [(name: String, content: [UInt8])], password: String? = nil) -> [UInt8] {
        let folder = TemporaryFolder()
        var failure: Int32 = 0
        guard let archive = zip_open(folder.file("made.zip"), ZIP_CREATE | ZIP_TRUNCATE, &failure) else { return [] }
        // The library reads the buffers only when the archive is closed.
        var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { for buffer in buffers { buffer.deallocate() } }
        for part in parts {
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, part.content.count))
            _ = buffer.initialize(from: part.content)
            buffers.append(buffer)
            let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(part.content.count), 0)
            let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            if let password, index >= 0 {
                zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
            }
        }
        zip_close(archive)
        return folder.read("made.zip")
    }

    /// An archive of texts.
    static func bytes(texts: [(name: String, content: String)], password: String? = nil) -> [UInt8] {
        bytes(texts.map { ($0.name, Array($0.content.utf8)) }, password: password)
    }
}
