import Domain
import Glibc

/// The system's error number, with words for those a secretary can do something about.
public struct SystemReason: Equatable, Sendable {
    /// The value of `errno`.
    public let code: Int32

    /// Keeps an error number.
    public init(code: Int32) { self.code = code }

    /// The reason in words.
    public var phrase: Phrase {
        switch code {
        case ENOENT: Phrase("没有这个文件夹", "the folder does not exist")
        case EACCES, EPERM: Phrase("没有权限", "permission denied")
        case ENOSPC, EDQUOT: Phrase("磁盘空间不足", "no space left on the disk")
        case EROFS: Phrase("磁盘是只读的", "the disk is read-only")
        case EISDIR, ENOTDIR: Phrase("路径不对，文件和文件夹混淆了", "a file and a folder are mixed up in the path")
        case EIO: Phrase("磁盘读写出错", "the disk reports an error")
        case ENAMETOOLONG: Phrase("文件名太长", "the name is too long")
        case EFBIG: Phrase("文件太大", "the file is too large")
        default:
            Phrase("系统错误 %1（%2）", "system error %1 (%2)").with(String(code), String(cString: strerror(code)))
        }
    }
}
