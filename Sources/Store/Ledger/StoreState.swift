import Domain

/// Whether a ledger can be changed.
public enum StoreState: Hashable, Sendable {
    /// It can.
    case writable
    /// It cannot, and why.
    case readOnly(StoreError)
}

/// Something that a person should know once; nothing was lost by it.
public enum StoreNotice: Hashable, Sendable {
    /// So many bytes of a save that was never finished were set aside (and kept) on opening.
    case unfinishedSave(bytes: Int)
    /// So many transactions that were written but not reported as saved before the program ended were found and kept.
    case foundUnconfirmed(Int)
    /// A snapshot was damaged, was put aside, and is not needed.
    case damagedSnapshot(String)
    /// A draft was damaged and was put aside.
    case damagedDraft(String)
    /// The disk reported an error while saving; the save succeeded in a new file.
    case continuedInNewFile(FileError)
    /// The disk is almost full: so many bytes are left.
    case diskNearlyFull(bytes: Int)

    /// What a person reads.
    public var message: Phrase {
        switch self {
        case .unfinishedSave(let bytes):
            Phrase(
                "上次有一笔未完成的保存（%1 字节），已另存到 quarantine 目录。",
                "A save that was never finished (%1 bytes) was set aside in quarantine."
            ).with("\(bytes)")
        case .foundUnconfirmed(let count):
            Phrase(
                "找回上次退出前已写入但未确认的 %1 笔记录。",
                "%1 {transaction that was|transactions that were} written but not confirmed before the program ended {was|were} kept."
            ).with("\(count)")
        case .damagedSnapshot(let file):
            Phrase("快照 %1 损坏，已停用；台账不受影响。", "The snapshot %1 was damaged and is not used; the ledger is not affected.")
                .with(file)
        case .damagedDraft(let name):
            Phrase("草稿 %1 损坏，已移到 quarantine 目录。", "The draft %1 was damaged and was moved to quarantine.").with(name)
        case .continuedInNewFile(let error):
            Phrase(
                "保存时磁盘出错（%1），已改存到新文件，内容没有丢失。请检查磁盘。",
                "The disk reported an error (%1); it was saved in a new file and nothing is lost. Check the disk."
            )
            .with(error.message)
        case .diskNearlyFull(let bytes):
            Phrase("磁盘将满，只剩 %1 MiB。", "The disk is almost full: %1 MiB left.").with("\(bytes >> 20)")
        }
    }
}

/// What came of a commit.
public enum CommitResult: Hashable, Sendable {
    /// It is on disk. Apply it to the ledger.
    case committed(Transaction)
    /// Nothing was written: others were faster. Apply these, check the proposal again, and try again.
    case behind([Transaction])
}
