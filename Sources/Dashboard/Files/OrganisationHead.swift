import Domain

/// The head of 一支部一档: the home side that leads and the destination that assists, people, term and who leads it.
extension FilePage {
    mutating func organisationHead(_ row: Int) {
        let organisations = state.ledger.organisations
        var facts: [FilePart] = []
        func fact(_ field: Field) {
            let words = state.ledger.text(of: field, at: place, state.language)
            inHeadOnly(field)
            if !words.isEmpty { facts.append(.remark("", words)) }
        }
        fact(Organisation.kind)
        fact(Organisation.state)
        if organisations.flag(Organisation.isFloating, row) == true {
            facts.append(.remark("", text(Organisation.isFloating.label)))
        }
        inHeadOnly(Organisation.isFloating)
        add(.status, .head, facts + lights(lightsOfPeople(row)))
        let path = state.organisationTree.path(of: row, in: state.ledger).joined(separator: " > ")
        add(.status, .head, [.remark(text(Phrase("所在路径", "Path")), path)])
        guard hasWholeHead else { return }
        let counts = state.headcounts
        let home = [
            own(Organisation.parent), own(Organisation.lead),
            .remark(text(Phrase("隶属党员", "Members")), people(counts.total[row], counts.direct[row])),
            own(Organisation.contactPerson), own(Organisation.contactPhone),
        ]
        let seat = [
            own(Organisation.assist), own(Organisation.seat, beside: organisations.text(Organisation.place, row)),
            own(Organisation.hostName),
            .remark(
                text(Phrase("参加党员", "Taking part")), people(counts.participants[row], counts.directParticipants[row])),
            own(Organisation.founded),
        ]
        inHeadOnly(Organisation.place)
        let term = [secretary(row), own(Organisation.termEnd, beside: termLeft(row)), committee(row), groups(row)]
        if file.columns > 2 {
            sideBySide([
                (Phrase("隶属与主管", "Home side"), home), (Phrase("驻地与协管", "Seat and assisting side"), seat),
                (Phrase("班子与任期", "Leaders and term"), term),
            ])
        } else if file.columns == 2 {
            sideBySide([(Phrase("隶属与主管", "Home side"), home), (Phrase("驻地与协管", "Seat and assisting side"), seat)])
            columns(term, .head)
        } else {
            sideBySide([(Phrase("隶属与主管", "Home side"), home)])
            sideBySide([(Phrase("驻地与协管", "Seat and assisting side"), seat)])
            columns(term, .head)
        }
    }

    /// The lights of what is due for the organisation and everybody in it.
    private func lightsOfPeople(_ row: Int) -> LightCounts {
        let tree = state.organisationTree
        if tree.parents[row] < 0, tree.roots.count == 1 { return state.tasks.list.counts }
        let isFloating = state.ledger.organisations.flag(Organisation.isFloating, row) == true
        let scope: RosterScope = isFloating ? .participants(file.record) : .home(file.record)
        let rows = scope.rows(in: state.ledger, tree: tree)
        return state.tasks.list.counts(in: TaskScope(scope, rows: rows, ledger: state.ledger, tree: tree))
    }

    private func people(_ all: Int, _ own: Int) -> String {
        if all == own { return text(Phrase("%1 人", "%1 {person|people}").with("\(all)")) }
        return text(Phrase("%1 人（本级 %2 人）", "%1 (%2 here itself)").with("\(all)", "\(own)"))
    }

    /// Who leads it now, or where to say so.
    private func secretary(_ row: Int) -> FilePart {
        let posts = state.ledger.table(Post.type)
        let label = text(Phrase("书记", "Secretary"))
        let found = state.ledger.rows(of: Post.type, where: Post.organisation, is: row).last { post in
            posts.code(Post.role, post) == "secretary"
                && posts.day(Post.until, post).map { $0 >= state.today } ?? true
        }
        guard let found else {
            return FilePart(
                kind: .add(.link(.post, Post.organisation.name)), label: label, value: text(Phrase("空缺", "vacant")))
        }
        let name =
            posts.reference(Post.holder, found).map { state.ledger.members.text(Member.name, $0) }
            ?? posts.text(Post.holderName, found)
        return FilePart(kind: .record(posts.id(found)), label: label, value: name)
    }

    private func termLeft(_ row: Int) -> String {
        guard let end = state.ledger.organisations.day(Organisation.termEnd, row) else { return "" }
        return text(TaskList.countdown(from: state.today, to: end))
    }

    private mutating func committee(_ row: Int) -> FilePart { own(Organisation.hasCommittee) }

    private mutating func groups(_ row: Int) -> FilePart { own(Organisation.hasGroups) }

    // MARK: The calendar

    /// What was held in each month, and what is missing.
    mutating func calendar(_ row: Int) {
        let ledger = state.ledger
        let meetings = ledger.meetingYear(of: row, file.year, today: state.today)
        guard !meetings.rows.isEmpty else { return }
        let missing =
            meetings.missing == 0
            ? "" : text(Phrase("缺 %1 次", "%1 missing").with("\(meetings.missing)"))
        add(
            .heading, .calendar,
            [
                FilePart(
                    kind: state.readOnlyReason == nil ? .add(.calendar) : .remark,
                    label: text(Phrase("%1 年组织生活", "Organisation life %1").with("\(file.year)")), value: missing)
            ])
        let months = (1...12).map { FilePart.remark("", state.text(monthName($0))) }
        add(.months, .calendar, note: text(Phrase("完成", "done")), months)
        for meeting in meetings.rows {
            let cells = meeting.months.enumerated().map { month, cell in
                FilePart(
                    kind: .month(meeting.kind, month + 1), label: "", value: text(mark(cell)), light: cell.state.light)
            }
            add(
                .calendar, .calendar, label: text(CodeList.activityKind.label(meeting.kind)),
                note: meeting.duty == nil ? "\(meeting.count)" : "\(meeting.done)/\(meeting.owed)", cells)
        }
        add(
            .note, .calendar,
            [
                .remark(
                    "",
                    text(
                        Phrase(
                            "√开展 缺未开展 待应开展 计已计划 ·不要求；依据 %1",
                            "√ held, no: not held, due: this period, set: planned, · not owed; %1"
                        ).with(sources(of: meetings))))
            ])
    }

    /// The numbers of the rules behind the rows, each once.
    private func sources(of year: MeetingYear) -> String {
        var numbers: [String] = []
        for duty in year.rows.compactMap(\.duty) {
            guard let rule = state.ledger.rules.first(where: { $0.id == duty.rule }),
                case .source(_, let number, _) = rule.citation, !numbers.contains(number)
            else { continue }
            numbers.append(number)
        }
        return numbers.joined(separator: " ")
    }

    private func monthName(_ month: Int) -> Phrase {
        let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard state.language == .chinese else { return Phrase(verbatim: english[month - 1]) }
        return Phrase(verbatim: file.columns > 2 ? "\(month)月" : "\(month)")
    }

    /// Mark and word of a month: they say the same without a colour.
    private func mark(_ cell: MeetingYear.Cell) -> Phrase {
        switch cell.state {
        case .free: return Phrase(verbatim: "·")
        case .missing: return Phrase("缺", "no")
        case .due: return Phrase("待", "due")
        case .planned: return Phrase("计", "set")
        case .held:
            let count = cell.held.count + cell.studies.count
            guard count == 1 else { return Phrase(verbatim: "√\(count)") }
            let day =
                cell.held.first.map { state.ledger.table(Activity.type).day(Activity.day, $0) }
                ?? cell.studies.first.map { state.ledger.table(Study.type).day(Study.day, $0) }
            guard file.columns > 2, let day = day ?? nil else {
                return Phrase(verbatim: "√")
            }
            return Phrase("√ %1日", "√ %1").with("\(day.day)")
        }
    }
}

extension MeetingYear.State {
    /// The light that goes with the word.
    fileprivate var light: Light? {
        switch self {
        case .free: nil
        case .held, .planned: .blue
        case .due: .yellow
        case .missing: .red
        }
    }
}
