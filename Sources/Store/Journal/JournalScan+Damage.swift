import Domain

/// The words for what a walk found wrong, always with the place.
extension JournalScan {
    func missing(_ segment: Int) -> Damage {
        damage(.damaged, in: segment, at: 0, Phrase("缺少这个文件。", "The file is missing."))
    }

    /// What is wrong with the head of a segment.
    func damage(_ fault: Segments.HeaderFault, in number: Int) -> Damage {
        switch fault {
        case .incomplete:
            damage(.damaged, in: number, at: 0, line: 1, Phrase("段首不完整。", "The head is not complete."))
        case .refused(.damaged):
            damage(.damaged, in: number, at: 0, line: 1, Phrase("段首校验不符。", "The checksum of the head is wrong."))
        case .refused(.unreadable(let problem)):
            damage(.unreadable, in: number, at: 0, line: 1, phrase(problem))
        }
    }

    func changed(_ segment: Int) -> Damage {
        damage(
            .tampered, in: segment, at: position.length,
            Phrase("与先前读到的内容不同。", "It is not what was read before."))
    }

    func badLine(at offset: Int) -> Damage {
        damage(
            .damaged, in: position.segment, at: offset, line: segments.lineNumber(position.segment, at: offset),
            Phrase("这一行校验不符或不完整。", "The checksum of the line is wrong, or it is not complete."))
    }

    func cutOff(at size: Int, from length: Int) -> Damage {
        damage(
            .rolledBack, in: position.segment, at: size,
            Phrase("文件只有 %1 字节，应有 %2。", "The file has %1 bytes and should have %2.").with("\(size)", "\(length)"))
    }

    func unfinished(at offset: Int) -> Damage {
        damage(
            .damaged, in: position.segment, at: offset, line: segments.lineNumber(position.segment, at: offset),
            Phrase("一笔记录没有写完。", "A transaction is not complete."))
    }

    func phrase(_ problem: JSONProblem) -> Phrase {
        Phrase("该行第 %1 字节处应为 %2。", "Byte %1 of its content should be %2.")
            .with("\(problem.offset)", problem.expected)
    }

    func damage(
        _ kind: Damage.Kind, in segment: Int, at offset: Int, line: Int? = nil, _ reason: Phrase
    ) -> Damage {
        Damage(
            kind, file: layout.shown(layout.segment(segment, identity.device)), offset: offset, line: line,
            sequence: position.sequence + 1, reason: reason)
    }
}
