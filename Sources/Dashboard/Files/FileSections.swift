import Domain
import Screen

/// The sections of a file: one for each way in which a record type refers to the owner, read from the declarations.
extension FilePage {
    mutating func sections(_ kind: RecordKind) {
        var empty: [RecordLink] = []
        for link in RecordLink.all(to: kind) {
            // Stays of members in a branch are people, not records of the branch: the roster shows them.
            if kind == .organisation, link.type.kind == .flowEpisode { continue }
            let found = state.ledger.records(link, of: place.row)
            if found.isEmpty { empty.append(link) } else { section(link, found) }
        }
        if kind == .organisation { below(place.row) }
        invite(empty, kind)
    }

    private mutating func section(_ link: RecordLink, _ found: [(row: Int, date: RecordDate?)]) {
        guard let table = Schema.position(of: link.type.kind) else { return }
        let section = FileSection.link(link.type.kind, link.field.name)
        heading(text(link.title), section, count: found.count, canAdd: true)
        let limit = file.limit(of: section)
        for (row, date) in found.prefix(limit) {
            let record = Ledger.Place(table: table, row: row)
            let words = RecordWords(record, besides: link.field, state)
            add(
                .record, section,
                [
                    FilePart(
                        kind: .record(state.ledger.tables[table].id(row)), label: date.map { "\($0)" } ?? "",
                        value: words.text, light: words.light)
                ])
        }
        more(found.count - limit, section)
    }

    /// The line that lists the rest.
    mutating func more(_ count: Int, _ section: FileSection) {
        guard count > 0 else { return }
        add(
            .record, section,
            [
                FilePart(
                    kind: .more(section), label: "...",
                    value: text(Phrase("另有 %1 条较早的记录", "%1 earlier {one|ones}").with("\(count)")))
            ])
    }

    private mutating func below(_ row: Int) {
        let children = state.organisationTree.children[row]
        guard !children.isEmpty else { return }
        heading(text(Phrase("下级党组织", "Below")), .below, count: children.count, canAdd: true)
        let limit = file.limit(of: .below)
        for child in children.prefix(limit) {
            let people = state.headcounts.total[child] + state.headcounts.participants[child]
            add(
                .record, .below,
                [
                    FilePart(
                        kind: .record(state.ledger.organisations.id(child)),
                        label: text(Phrase("%1 人", "%1 {person|people}").with("\(people)")),
                        value: Organisation.title(child, state.ledger.organisations))
                ])
        }
        if children.count > limit {
            add(
                .record, .below,
                [
                    FilePart(
                        kind: .more(.below), label: "...",
                        value: text(Phrase("另有 %1 个", "%1 more").with("\(children.count - limit)")))
                ])
        }
    }

    /// What nothing is recorded of yet: names to choose from, so that an empty file invites instead of showing gaps.
    private mutating func invite(_ empty: [RecordLink], _ kind: RecordKind) {
        guard state.readOnlyReason == nil else { return }
        var parts = empty.map { link in
            FilePart(kind: .add(.link(link.type.kind, link.field.name)), label: "", value: text(link.title))
        }
        if kind == .organisation, state.organisationTree.children[place.row].isEmpty {
            parts.append(FilePart(kind: .add(.below), label: "", value: text(Phrase("下级党组织", "Below"))))
        }
        guard !parts.isEmpty else { return }
        heading(text(Phrase("还没有记录，Enter 新增", "Nothing yet: Enter adds one")), .empty)
        // Where the page is narrow, long names have room three side by side and not four.
        let longest = parts.map { TextWidth.columns($0.value) }.max() ?? 0
        let columns = file.columns == 2 && longest > 20 ? 3 : file.columns * 2
        for start in stride(from: 0, to: parts.count, by: columns) {
            let line = (start..<start + columns).map { $0 < parts.count ? parts[$0] : .blank }
            add(.columns, .empty, line)
        }
    }
}
