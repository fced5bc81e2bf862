import Domain

/// Everything dated that concerns the owner of a file, the newest first: each date of each record is an event.
extension FilePage {
    private struct Event {
        let date: RecordDate
        let place: Ledger.Place
        let link: Field?
        /// The field that holds the date; nil when it is the date of what the record links to.
        let field: Field?
    }

    mutating func timeLine(_ type: RecordType) {
        let events = self.events(type)
        heading(text(Phrase("时间线，新的在前", "Time line, newest first")), .timeLine, count: events.count)
        guard !events.isEmpty else {
            add(.note, .timeLine, [.remark("", text(Phrase("还没有带日期的记录。", "Nothing dated yet.")))])
            return
        }
        let limit = file.limit(of: .timeLine)
        var isAhead = events[0].date.lastDay > state.today
        for event in events.prefix(limit) {
            if isAhead, event.date.lastDay <= state.today {
                isAhead = false
                add(
                    .note, .timeLine,
                    [.remark(text(Phrase("今天", "Today")), "\(state.today)")])
            }
            add(.record, .timeLine, [line(event)])
        }
        more(events.count - limit, .timeLine)
    }

    private func events(_ type: RecordType) -> [Event] {
        let ledger = state.ledger
        var events = ledger.dates(of: place).map { Event(date: $0.date, place: place, link: nil, field: $0.field) }
        for link in RecordLink.all(to: type.kind) {
            if type.kind == .organisation, link.type.kind == .flowEpisode { continue }
            guard let table = Schema.position(of: link.type.kind) else { continue }
            for row in ledger.rows(of: link.type, where: link.field, is: place.row) {
                let record = Ledger.Place(table: table, row: row)
                let dates = ledger.dates(of: record)
                events += dates.map { Event(date: $0.date, place: record, link: link.field, field: $0.field) }
                if dates.isEmpty, let date = ledger.date(of: record, besides: type.kind) {
                    events.append(Event(date: date, place: record, link: link.field, field: nil))
                }
            }
        }
        return events.enumerated().sorted { left, right in
            left.element.date == right.element.date
                ? left.offset < right.offset : left.element.date > right.element.date
        }.map(\.element)
    }

    private func line(_ event: Event) -> FilePart {
        let table = state.ledger.tables[event.place.table]
        let id = table.id(event.place.row)
        guard event.place != place, let link = event.link else {
            return FilePart(
                kind: event.field.map { .field($0.name, of: id) } ?? .record(id), label: "\(event.date)",
                value: event.field.map { text($0.label) } ?? "")
        }
        let words = RecordWords(event.place, besides: link, event: event.field, state)
        // 开始日期 of an activity says nothing; 办结日期 of a case does.
        let isFirst = event.field == nil || event.field?.name == table.type.fields.first { $0.isDate }?.name
        let what =
            isFirst ? text(table.type.label) : "\(text(table.type.label)) \(event.field.map { text($0.label) } ?? "")"
        return FilePart(
            kind: .record(id), label: "\(event.date)", value: "\(what)  \(words.text)", light: words.light)
    }
}
