/// The encodings text tables come in.
public enum TextEncoding: String, CaseIterable, Equatable, Sendable {
    /// UTF-8 without a byte order mark.
    case utf8 = "UTF-8"
    /// UTF-8 with a byte order mark, which is how spreadsheet programs know it.
    case utf8WithMark = "UTF-8 BOM"
    /// UTF-16, low byte first, as "Unicode text" is saved.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// GB18030, which includes GBK and GB2312: what Chinese spreadsheet programs save as CSV.
    case gb18030 = "GB18030"
}
