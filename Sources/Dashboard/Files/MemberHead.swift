import Domain

/// The head of 一人一档: the person, the home side and the destination side by side, and in words how things stand.
extension FilePage {
    mutating func memberHead(_ row: Int) {
        let status = FlowStatus.of(row, in: state.ledger, today: state.today)
        var facts = [FilePart.remark("", text(status.label))]
        if let range = flowRange(row) { facts.append(.remark("", text(range.label))) }
        if state.ledger.members.flag(Member.isLost, row) == true {
            facts.append(.remark("", text(Phrase("失联", "Lost contact")), light: .red))
        }
        if let seen = Cells.day(state.ledger.facts.lastSeen[row]) {
            // Dues may be paid ahead: such a month says nothing of a day on which somebody was heard of.
            facts.append(
                seen > state.today
                    ? .remark(text(Member.duesPaidUntil.label), "\(Month(containing: seen))")
                    : .remark(text(Phrase("最近有记录", "Last sign")), "\(seen)"))
        }
        let counts = state.tasks.tasks(of: place, state).reduce(into: LightCounts()) { $0[$1.light] += 1 }
        add(.status, .head, facts + lights(counts))
        guard hasWholeHead else { return }
        let person = [
            own(Member.citizenNumber), own(Member.mobile), own(Member.sex), own(Member.birth, beside: age(row)),
            own(Member.category), own(Member.joined),
        ]
        let home = [
            own(Member.branch), contactPerson(row), lastContact(row), own(Member.duesPaidUntil), own(Member.standing),
        ]
        let lists: [(title: Phrase, parts: [FilePart])] = [(Phrase("家乡", "Home"), home), destination(row)]
        if file.columns > 2 {
            sideBySide([(Phrase("本人", "Person"), person)] + lists)
        } else if file.columns == 2 {
            columns(person, .head)
            sideBySide(lists)
        } else {
            columns(person, .head)
            for list in lists { sideBySide([list]) }
        }
    }

    private func age(_ row: Int) -> String {
        guard let birth = state.ledger.members.day(Member.birth, row), birth <= state.today else { return "" }
        return text(Phrase("%1 岁", "%1 {year|years}").with("\(state.today.years(since: birth))"))
    }

    /// Who keeps in touch from home: the pairing in force, or where to name one.
    private func contactPerson(_ row: Int) -> FilePart {
        let pairings = state.ledger.table(Pairing.type)
        let cell = Int(state.ledger.facts.pairing[row])
        let label = text(Phrase("联系干部", "Cadre"))
        guard cell > 0 else {
            return FilePart(
                kind: .add(.link(.pairing, Pairing.member.name)), label: label,
                value: text(Phrase("未指定", "nobody named")))
        }
        let name =
            pairings.reference(Pairing.cadre, cell - 1).map { state.ledger.members.text(Member.name, $0) }
            ?? pairings.text(Pairing.cadreName, cell - 1)
        return FilePart(kind: .record(pairings.id(cell - 1)), label: label, value: name)
    }

    private func lastContact(_ row: Int) -> FilePart {
        let label = text(Phrase("最近联系", "Last contact"))
        let section = FilePart.Kind.add(.link(.contact, Contact.member.name))
        guard let day = Cells.day(state.ledger.facts.lastContact[row]) else {
            return FilePart(kind: section, label: label, value: text(Phrase("没有记录", "none recorded")))
        }
        let days = text(Phrase("%1 天前", "%1 {day|days}").with("\(day.days(until: state.today))"))
        return FilePart(kind: section, label: label, value: "\(day)  \(days)")
    }

    // MARK: The other side

    /// Where the member is, or for somebody received here where from.
    private func destination(_ row: Int) -> (title: Phrase, parts: [FilePart]) {
        guard let episodes = Schema.position(of: .flowEpisode) else { return (Phrase(verbatim: ""), []) }
        let table = state.ledger.episodes
        let stay = Int(state.ledger.facts.openEpisode[row]) - 1
        if stay >= 0 {
            let place = Ledger.Place(table: episodes, row: stay)
            var there = part(FlowEpisode.destination, of: place)
            let detail = table.text(FlowEpisode.place, stay)
            if !detail.isEmpty {
                there = FilePart(kind: there.kind, label: there.label, value: "\(there.value) \(detail)".trimmedStart)
            }
            let since = table.day(FlowEpisode.out, stay).map { out in
                text(Phrase("%1 个月", "%1 {month|months}").with("\(max(0, state.today.months(since: out)))"))
            }
            let organisation =
                table.reference(FlowEpisode.destinationBranch, stay) == nil
                    && table.cell(FlowEpisode.destinationOrganisation, stay) != 0
                ? FlowEpisode.destinationOrganisation : FlowEpisode.destinationBranch
            return (
                Phrase("流入地", "Destination"),
                [
                    part(organisation, of: place), there, part(FlowEpisode.out, of: place, beside: since ?? ""),
                    part(FlowEpisode.employer, of: place), part(FlowEpisode.destinationContact, of: place),
                    part(FlowEpisode.destinationPhone, of: place),
                ]
            )
        }
        let rows = state.ledger.rows(of: FlowEpisode.type, where: FlowEpisode.member, is: row)
        if let stay = rows.last(where: { isReceived($0, table) }) {
            let place = Ledger.Place(table: episodes, row: stay)
            return (
                Phrase("流出地", "Where from"),
                [
                    part(FlowEpisode.homeOrganisation, of: place), part(FlowEpisode.destination, of: place),
                    part(FlowEpisode.out, of: place), part(FlowEpisode.reportedIn, of: place),
                    part(FlowEpisode.homeContact, of: place), part(FlowEpisode.homePhone, of: place),
                ]
            )
        }
        return (
            Phrase("流入地", "Destination"),
            [
                FilePart(
                    kind: .add(.link(.flowEpisode, FlowEpisode.member.name)),
                    label: text(Phrase("在家", "At home")), value: text(Phrase("登记外出", "Record a departure")))
            ]
        )
    }

    private func isReceived(_ stay: Int, _ episodes: Table) -> Bool {
        episodes.code(FlowEpisode.direction, stay) == FlowEpisode.inflow
            && episodes.cell(FlowEpisode.returned, stay) == 0
            && episodes.flag(FlowEpisode.transferred, stay) != true
    }

    private func flowRange(_ row: Int) -> FlowRange? {
        let stay = Int(state.ledger.facts.openEpisode[row]) - 1
        guard stay >= 0, let code = state.ledger.episodes.code(FlowEpisode.destination, stay),
            let there = Division(code: code), let home = homeDivision(row)
        else { return nil }
        return FlowRange.of(home: home, destination: there)
    }

    /// The place a member left: the seat of the home branch, or of the nearest organisation above it that has one.
    private func homeDivision(_ member: Int) -> Division? {
        let ledger = state.ledger
        guard var row = ledger.members.reference(Member.branch, member) else { return nil }
        while row >= 0 {
            if let code = ledger.organisations.code(Organisation.seat, row) { return Division(code: code) }
            row = state.organisationTree.parents[row]
        }
        return nil
    }
}

extension String {
    /// Without blanks at the beginning.
    fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
