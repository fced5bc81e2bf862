/// The container of the Office formats before 2007, and of password-protected workbooks since. Only looked at to tell
/// which of them it is.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Tells the kind by the names of its streams. A directory entry begins with its name in UTF-16LE and starts at a
    /// multiple of 128 bytes, whatever the sector size ([MS-CFB] 2.6.1), so the file need not be taken apart.
    static func format(of bytes: [UInt8]) -> ForeignFormat {
        var isWorkbook = false
        var isWord = false
        for place in stride(from: 512, to: bytes.count, by: 128) {
            if name("EncryptedPackage", isAt: place, in: bytes) { return .encryptedWorkbook }
            if name("Workbook", isAt: place, in: bytes) || name("Book", isAt: place, in: bytes) { isWorkbook = true }
            if name("WordDocument", isAt: place, in: bytes) { isWord = true }
        }
        if isWorkbook { return .oldWorkbook }
        return isWord ? .wordDocument : .oldOfficeFile
    }

    private static func name(_ name: StaticString, isAt place: Int, in bytes: [UInt8]) -> Bool {
        let count = name.utf8CodeUnitCount
        guard place + count * 2 + 2 <= bytes.count else { return false }
        for index in 0..<count {
            guard bytes[place + index * 2] == name.utf8Start[index], bytes[place + index * 2 + 1] == 0 else {
                return false
            }
        }
        return bytes[place + count * 2] == 0 && bytes[place + count * 2 + 1] == 0
    }
}
