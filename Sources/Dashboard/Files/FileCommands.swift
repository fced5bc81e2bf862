import Domain
import Screen

extension CommandRegistry {
    /// What is done in a file.
    static let fileCommands: [Command] = [
        Command(
            "file.line", Phrase("打开此行", "Open the line"), hint: Phrase("打开/显示", "Open, reveal"),
            help: Phrase("打开相关记录，显示隐去的号码，或编辑此项", "Opens the record, reveals the number, edits the field."),
            in: [.file], keys: [Key(.enter)], inPalette: false
        ) { $0.openLine() },
        Command(
            "file.reveal", Phrase("显示号码", "Reveal the number"), hint: Phrase("显示号码", "Reveal"),
            help: Phrase("显示选中的号码 10 秒", "Shows the selected number for 10 seconds."), in: [.file],
            keys: [.character("m")]
        ) { $0.reveal() },
        Command(
            "file.timeLine", Phrase("时间线", "Time line"), hint: Phrase("时间线", "Time line"),
            help: Phrase("分类与时间线之间切换", "Turns from the sections to the time line and back."), in: [.file],
            keys: [.character("t"), Key(.function(3))]
        ) { $0.changeFile { $0.turn($1) } },
        Command(
            "file.nextSection", Phrase("下一类", "Next section"), hint: Phrase("下一类", "Section"),
            help: Phrase("到档案的下一类记录", "Goes to the next section of the file."), in: [.file], keys: [Key(.tab)],
            inPalette: false
        ) { $0.changeFile { file, _ in file.moveSection(by: 1) } },
        Command(
            "file.previousSection", Phrase("上一类", "Previous section"),
            help: Phrase("到档案的上一类记录", "Goes to the previous section of the file."), in: [.file],
            keys: [Key(.tab, .shift)], inPalette: false
        ) { $0.changeFile { file, _ in file.moveSection(by: -1) } },
        Command(
            "file.addOther", Phrase("新增其他记录", "Add any record"),
            help: Phrase("列出能记入此档案的全部类别", "Lists everything that can be added to the file."), in: [.file],
            keys: [.character("A")], unavailable: { $0.needsWriting }
        ) { $0.addToFile() },
        Command(
            "file.previousYear", Phrase("上一年日历", "Calendar of the year before"),
            help: Phrase("组织生活日历前移一年", "Shows the year before in the calendar."), in: [.file],
            keys: [.character("<")], unavailable: { $0.needsCalendar }
        ) { $0.changeFile { $0.show(year: $0.year - 1, $1) } },
        Command(
            "file.nextYear", Phrase("下一年日历", "Calendar of the year after"),
            help: Phrase("组织生活日历后移一年", "Shows the year after in the calendar."), in: [.file],
            keys: [.character(">")], unavailable: { $0.needsCalendar }
        ) { $0.changeFile { $0.show(year: $0.year + 1, $1) } },
        Command(
            "file.nextRecord", Phrase("下一个档案", "Next file"),
            help: Phrase("花名册或组织中的下一个档案", "The file of the next member or organisation."), in: [.file],
            keys: [.character("J"), .control("n")]
        ) { $0.walkFiles(by: 1) },
        Command(
            "file.previousRecord", Phrase("上一个档案", "Previous file"),
            help: Phrase("花名册或组织中的上一个档案", "The file of the member or organisation before."), in: [.file],
            keys: [.character("K")]
        ) { $0.walkFiles(by: -1) },
    ]
}

extension DashboardState {
    /// Why there is no calendar to turn over.
    var needsCalendar: Phrase? {
        guard case .file(let file)? = layers.last(where: { if case .file = $0 { true } else { false } }),
            file.kind == .organisation, !file.isTimeLine
        else { return Phrase("只有党组织的档案有日历。", "Only the file of an organisation has a calendar.") }
        return nil
    }

    /// Goes on to the file of the next member in the roster, or of the next organisation in the tree, without going back first.
    mutating func walkFiles(by step: Int) -> [Effect] {
        guard case .file(let file)? = layers.last else { return [] }
        let next: RecordID?
        if file.kind == .member {
            let rows = roster.visible
            guard let row = ledger.members.row(of: file.record), let place = rows.firstIndex(of: UInt32(row)),
                rows.indices.contains(place + step)
            else { return sayEndOfFiles() }
            next = ledger.members.id(Int(rows[place + step]))
            roster.move(to: place + step, self)
        } else {
            let nodes = tree.nodes.compactMap(\.organisation)
            guard let place = nodes.firstIndex(of: file.record), nodes.indices.contains(place + step) else {
                return sayEndOfFiles()
            }
            next = nodes[place + step]
        }
        guard let next, var other = FileLayer(next, self) else { return [] }
        if file.isTimeLine { other.turn(self) }
        layers[layers.count - 1] = .file(other)
        return []
    }

    private mutating func sayEndOfFiles() -> [Effect] {
        say(.info, Phrase("名单到头了。", "This is the end of the list."))
        return []
    }
}
