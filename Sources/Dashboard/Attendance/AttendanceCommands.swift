import Domain
import Screen

extension CommandRegistry {
    /// Who came to an activity, and the other entries that take a few keys.
    static let attendanceCommands: [Command] =
        [
            Command(
                "attendance.record", Phrase("登记出勤", "Record attendance"), hint: Phrase("出勤", "Attendance"),
                help: Phrase("登记一次活动和谁到会，一屏记完", "An activity and who came, on one screen."), in: [.panes, .file],
                keys: [.character("o"), Key(.function(8), .shift)], unavailable: { $0.needsWriting ?? $0.needsBranches }
            ) { $0.openAttendance() },
            Command(
                "case.record", Phrase("登记服务事项", "Record a service case"),
                help: Phrase("为选中的党员记一件服务事项", "Records a service case of the selected member."),
                in: [.panes, .file], keys: [.character("F"), Key(.function(6), .shift)],
                unavailable: { $0.needsSelection ?? $0.needsWriting }
            ) { $0.recordCase() },
            Command(
                "attendance.save", Phrase("保存", "Save"), hint: Phrase("保存", "Save"),
                help: Phrase("保存活动和全部出勤", "Saves the activity and all marks."), in: [.attendance],
                keys: [.control("s"), Key(.function(12))], inPalette: false
            ) { $0.saveAttendance() },
            Command(
                "attendance.all", Phrase("全部到会", "All present"), hint: Phrase("全部到会", "All present"),
                help: Phrase("未标的应到人员都标到会；再按含外出的", "Marks all expected as present; again, those away."),
                in: [.attendance], keys: [.character("+"), Key(.function(5))], inPalette: false
            ) { $0.markAllPresent() },
            Command(
                "attendance.branches", Phrase("选择党组织", "Choose organisations"), hint: Phrase("党组织", "Organisations"),
                help: Phrase("几个支部一起开展，只登记一次", "Several branches together, entered once."), in: [.attendance],
                keys: [Key(.function(4)), .control("b")], inPalette: false
            ) { $0.chooseBranches() },
            Command(
                "attendance.clear", Phrase("清除标记", "Clear the mark"),
                help: Phrase("清除此人的出勤标记", "Takes the mark of this person away."), in: [.attendance],
                keys: [.character("0"), Key(.delete)], inPalette: false
            ) { $0.markPerson(nil) },
            Command(
                "attendance.help", Phrase("帮助", "Help"), hint: Phrase("帮助", "Help"),
                help: Phrase("这里能用的按键，可筛选，Enter 执行", "The keys that work here; filter them, Enter does them."),
                in: [.attendance], keys: [Key(.function(1))], inPalette: false
            ) { state in
                state.layers.append(.help(HelpLayer(scopes: state.scopes)))
                return []
            },
            Command(
                "attendance.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
                help: Phrase("离开出勤；有没保存的内容时先问", "Leaves the list; asks when something is not saved."),
                in: [.attendance], keys: [Key(.escape), Key(.function(10))], inPalette: false
            ) { $0.leaveAttendance() },
        ] + marks

    /// A key for each mark, in the order of the list: 1 到会 … 6 无故缺席.
    private static let marks: [Command] = CodeList.attendanceMark.entries.enumerated().map { index, entry in
        Command(
            "attendance.\(entry.code)", entry.label, help: Phrase("此人标为：%1", "Marks this person: %1").with(entry.label),
            in: [.attendance],
            keys: [.character(Character("\(index + 1)")), Key(.character(Character("\(index + 1)")), .alt)],
            inPalette: false
        ) { $0.markPerson(entry.code) }
    }
}

extension DashboardState {
    /// Why there can be no list.
    var needsBranches: Phrase? {
        ledger.organisations.keptCount == 0 ? Phrase("请先新增一个党组织。", "Add an organisation first.") : nil
    }

    /// Marks the person of the cursor.
    mutating func markPerson(_ code: String?) -> [Effect] {
        changeAttendance { layer, _ in
            layer.focus = .grid
            layer.mark(code)
        }
    }

    /// Asks what kind of service case it is, and opens its form with everything filled in that is known.
    mutating func recordCase() -> [Effect] {
        guard let id = selectedRecord, let place = ledger.place(of: id) else { return [] }
        let kind = ledger.tables[place.table].type.kind
        guard kind == .member || kind == .organisation else { return [] }
        let items = CodeList.caseKind.entries.map { entry in
            MenuItem(entry.label, detail: entry.parent.map { CodeList.caseKind.label($0) } ?? Phrase(verbatim: "")) {
                $0.recordCase(entry.code, for: id)
            }
        }
        let name = Phrase(ledger.title(of: id, .chinese), ledger.title(of: id, .english))
        layers.append(.menu(MenuLayer(title: Phrase("%1：什么事？", "%1: what is it?").with(name), items: items)))
        return []
    }

    /// Days until a case should be closed, unless somebody promises another day. 本地约定.
    private static let promisedDays = 15

    private mutating func recordCase(_ code: String, for id: RecordID) -> [Effect] {
        guard let place = ledger.place(of: id) else { return [] }
        var values: [String: Value] = [
            ServiceCase.title.name: .text(text(CodeList.caseKind.label(code))),
            ServiceCase.kind.name: .code(code), ServiceCase.opened.name: .day(today),
            ServiceCase.promised.name: .day(today.adding(days: DashboardState.promisedDays)),
            ServiceCase.state.name: .code("received"),
        ]
        if ledger.tables[place.table].type.kind == .member {
            values[ServiceCase.member.name] = .reference(id)
            if let branch = ledger.members.reference(Member.branch, place.row) {
                values[ServiceCase.organisation.name] = .reference(ledger.organisations.id(branch))
            }
        } else {
            values[ServiceCase.organisation.name] = .reference(id)
        }
        return add(ServiceCase.type, values: values)
    }
}
