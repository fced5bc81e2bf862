import Domain
import Glibc

/// What can go wrong with a ledger on disk. The facts are in the cases; ``message`` says what, where and what to do.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no ledger in this directory.
    case notALedger(String)
    /// There is a ledger in this directory already.
    case alreadyThere(String)
    /// A later version of the program made the ledger.
    case newerFormat(Int)
    /// The directory is on a file system of the network.
    case networkFileSystem(path: String, type: String)
    /// The ledger was opened for reading only.
    case openedForReading
    /// Another process is writing for longer than we wait; who, as far as it says.
    case busy(holder: String)
    /// The files are not as they were written.
    case broken(Damage)
    /// `store.json` cannot be read; the ledger can.
    case identityLost(String)
    /// A recorded transaction does not fit the records before it.
    case doesNotFit(UInt64, Conflict)
    /// The proposal does not fit the ledger as it is now.
    case conflict(Conflict)
    /// The disk refused; it could not be confirmed that the transaction was saved.
    case notConfirmed(FileError)
    /// There is no room left on the disk.
    case diskFull(String)
    /// A record is longer than a line of the journal may be.
    case tooLong(RecordID)
    /// A transaction that could not be read back, and so is not written.
    case unwritable(String)
    /// A name of a draft that cannot be a file name.
    case draftName(String)
    /// Another call to the operating system failed.
    case file(FileError)

    /// What happened and what to do, in one or two sentences.
    public var message: Phrase {
        switch self {
        case .notALedger(let path):
            Phrase(
                "%1 里没有台账。请检查目录，或先导入表格新建台账。",
                "There is no ledger in %1. Check the directory, or import a spreadsheet to make one."
            ).with(path)
        case .alreadyThere(let path):
            Phrase("%1 里已有台账，没有覆盖。", "There is a ledger in %1 already; it was left alone.").with(path)
        case .newerFormat(let format):
            Phrase(
                "台账是较新版本的程序建立的（格式 %1），请升级本程序。",
                "The ledger was made by a later version (format %1). Please update this program."
            ).with("\(format)")
        case .networkFileSystem(let path, let type):
            Phrase(
                "%1 在网络文件系统（%2）上，不能保证保存可靠，只能查看。请把台账放在本机硬盘。",
                "%1 is on a network file system (%2), where saving cannot be relied on: reading only. Keep the ledger on a local disk."
            ).with(path, type)
        case .openedForReading:
            Phrase("台账以只读方式打开，不能修改。", "The ledger was opened for reading only.")
        case .busy(let holder):
            Phrase(
                "另一个程序正在写入台账（%1），请稍后再试。", "Another program is writing to the ledger (%1). Try again in a moment."
            ).with(holder.isEmpty ? "?" : holder)
        case .broken(let damage):
            Phrase("%1 %2", "%1 %2").with(damage.message, StoreError.advice(damage.kind))
        case .identityLost(let path):
            Phrase(
                "%1 无法读取，台账以只读方式打开。请从备份恢复该文件。",
                "%1 cannot be read; the ledger is open for reading only. Restore that file from a backup."
            ).with(path)
        case .doesNotFit(let sequence, let conflict):
            Phrase(
                "第 %1 笔记录与之前的内容不符（%2），只显示到它之前。请从备份恢复，或升级本程序。",
                "Transaction %1 does not fit what came before (%2); the ledger is shown up to there. Restore a backup or update this program."
            ).with(Phrase(verbatim: "\(sequence)"), StoreError.phrase(conflict))
        case .conflict(let conflict):
            Phrase("没有保存：%1。", "Not saved: %1.").with(StoreError.phrase(conflict))
        case .notConfirmed(let error):
            Phrase(
                "磁盘出错，不能确认已保存（%1）。内容仍在屏幕上，请另存到别处；重新打开台账后请核对这一笔。",
                "The disk reported an error; it could not be confirmed that this was saved (%1). It is still on the screen: save a copy elsewhere, and check this entry after reopening the ledger."
            ).with(error.message)
        case .diskFull(let path):
            Phrase("磁盘已满（%1），没有保存。请清理磁盘后再试。", "The disk is full (%1); not saved. Free some space and try again.").with(
                path)
        case .tooLong(let id):
            Phrase("记录 %1 的内容太长（超过 1 MiB），没有保存。", "Record %1 is too long (over 1 MiB); not saved.").with("\(id)")
        case .unwritable(let what):
            Phrase(
                "内容无法写入台账（%1），没有保存。请报告这个问题。", "This cannot be written to the ledger (%1); not saved. Please report it."
            ).with(what)
        case .draftName(let name):
            Phrase("草稿名称“%1”不能用。", "“%1” cannot be the name of a draft.").with(name)
        case .file(let error):
            error.message
        }
    }

    private static func advice(_ kind: Damage.Kind) -> Phrase {
        switch kind {
        case .damaged, .tampered:
            Phrase(
                "台账以只读方式打开，文件没有改动。请从备份恢复；用 hongyan verify 查看详情。",
                "It is open for reading only and nothing was changed. Restore a backup; hongyan verify tells more.")
        case .rolledBack:
            Phrase(
                "台账以只读方式打开。如果刚恢复了旧备份，请删除其中的 HEAD 文件；否则请从备份恢复。",
                "It is open for reading only. If you have just restored an older backup, remove its file HEAD; otherwise restore a backup."
            )
        case .unreadable:
            Phrase("台账以只读方式打开，请升级本程序。", "It is open for reading only. Please update this program.")
        }
    }

    private static func phrase(_ conflict: Conflict) -> Phrase {
        switch conflict {
        case .unknownType(let kind): Phrase("不认识的记录类型 %1", "unknown record type %1").with(kind.rawValue)
        case .alreadyThere(let id): Phrase("记录 %1 已存在", "record %1 is there already").with("\(id)")
        case .missing(let id): Phrase("记录 %1 不存在", "record %1 is not there").with("\(id)")
        case .changedMeanwhile(let id, let field, _, _):
            Phrase("记录 %1 的 %2 已被别人改动", "%2 of record %1 was changed by somebody else").with("\(id)", field)
        case .retiredMeanwhile(let id):
            Phrase("记录 %1 已被别人停用或恢复", "record %1 was retired or restored by somebody else").with("\(id)")
        case .wrongValue(let id, let field):
            Phrase("记录 %1 的 %2 的值不合适", "the value of %2 does not suit it in record %1").with("\(id)", field)
        case .brokenReference(let id, let field):
            Phrase("记录 %1 的 %2 指向不存在的记录", "%2 of record %1 points to a record that is not there").with("\(id)", field)
        }
    }
}

extension FileError {
    /// What was tried, on which file, and what the system said.
    public var message: Phrase {
        let what =
            switch operation {
            case .list, .read, .size: Phrase("读取失败", "Reading failed")
            case .makeDirectory: Phrase("无法建立目录", "The directory could not be made")
            case .open: Phrase("无法打开", "The file could not be opened")
            case .write, .reserve: Phrase("写入失败", "Writing failed")
            case .synchronise: Phrase("写入磁盘失败", "Bringing to disk failed")
            case .rename, .remove: Phrase("无法改名或删除", "Renaming or removing failed")
            case .lock: Phrase("无法加锁", "Locking failed")
            case .freeBytes: Phrase("无法得知剩余空间", "The free space is unknown")
            }
        return Phrase("%1：%2（%3）", "%1: %2 (%3)").with(what, Phrase(verbatim: path), Phrase(verbatim: reason))
    }

    /// What the system calls the error.
    private var reason: String {
        strerror(code).map { String(cString: $0) } ?? "errno \(code)"
    }
}
