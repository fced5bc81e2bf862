/// All records in memory, with what is derived from them.
///
/// A value: a copy is cheap and stays what it was, so that the background may read one while the next edit goes on.
/// ``apply(_:)`` is the only way to change it.
public struct Ledger: Sendable {
    /// The tables, in the order of ``Schema/types``.
    public private(set) var tables: [Table]
    /// How many transactions it consists of.
    public private(set) var revision: UInt64 = 0
    /// The time of the newest transaction.
    public private(set) var time: HybridTime?
    /// What is known of each member beyond the fields: open episode, last contact.
    public private(set) var facts = MemberFacts()
    /// What the filter scans.
    public private(set) var search = MemberSearch()
    /// The rules in force: as shipped, or as the ledger's rules file wants them.
    public private(set) var rules = RuleBook.shipped
    /// The tables that hold records, by index. A search by identity looks into these only: most ledgers fill few of them, and
    /// a replay asks once for every record that is added.
    private var filled: [Int] = []
    /// What changed since ``facts`` and ``search`` were derived; empty but during a replay.
    private var underived = Touched()
    /// Who refers to what; nil until ``indexReferences()``.
    private var references: ReferenceIndex?

    /// An empty ledger.
    public init() {
        tables = Schema.types.map { Table(type: $0) }
    }

    // MARK: Finding

    /// Where a record is.
    public struct Place: Hashable, Sendable {
        /// Index into ``Ledger/tables``.
        public let table: Int
        /// Row in that table.
        public let row: Int

        /// Makes a place.
        public init(table: Int, row: Int) {
            self.table = table
            self.row = row
        }
    }

    /// The table of a type. Every type of ``Schema`` has one.
    public func table(_ type: RecordType) -> Table {
        tables[Schema.position(of: type.kind) ?? 0]
    }

    /// The members.
    public var members: Table { tables[Schema.members] }
    /// The organisations.
    public var organisations: Table { tables[Schema.organisations] }
    /// The flow episodes.
    public var episodes: Table { tables[Schema.episodes] }
    /// The contacts.
    public var contacts: Table { tables[Schema.contacts] }

    /// Where a record is, whatever its type.
    public func place(of id: RecordID) -> Place? {
        for index in filled {
            if let row = tables[index].row(of: id) { return Place(table: index, row: row) }
        }
        return nil
    }

    /// The records whose written identity begins with a text, at most `limit`.
    public func records(idPrefix: some StringProtocol, limit: Int = 2) -> [RecordID] {
        guard let range = RecordID.range(prefix: idPrefix) else { return [] }
        var found: [RecordID] = []
        for table in tables {
            for id in table.ids where range.contains(id) {
                found.append(RecordID(rawValue: id))
                if found.count == limit { return found }
            }
        }
        return found
    }

    /// The identity of a row of a type.
    func identity(_ kind: RecordKind, _ row: Int) -> RecordID? {
        guard let position = Schema.position(of: kind), row < tables[position].count else { return nil }
        return tables[position].id(row)
    }

    /// The value of a field of a record.
    public func value(_ field: Field, of place: Place) -> Value? {
        tables[place.table].value(field, place.row, references: identity)
    }

    /// The rows of `type` that refer to a row through a field and are kept, ascending. A walk over the column, or, once
    /// ``indexReferences()`` was called, over the rows found only.
    public func rows(of type: RecordType, where field: Field, is target: Int) -> [Int] {
        let table = table(type)
        if let references, let index = Schema.position(of: type.kind), let position = type.position(of: field.name) {
            return references.rows(index, position, target).filter { !table.isRetired($0) }
        }
        let wanted = UInt32(target + 1)
        var rows: [Int] = []
        for (row, cell) in table.column(field).enumerated() where cell == wanted && !table.isRetired(row) {
            rows.append(row)
        }
        return rows
    }

    /// Makes the index of references, unless it is there: from then on every edit keeps it. A few milliseconds for a hundred
    /// thousand members; a ledger that nobody looks into needs none.
    public mutating func indexReferences() {
        if references == nil { references = ReferenceIndex(tables) }
    }

    /// Whether ``rows(of:where:is:)`` is answered from an index.
    public var hasReferenceIndex: Bool { references != nil }

    // MARK: Changing

    /// Checks that a list of changes fits the ledger as it is now.
    public func check(_ changes: [Change]) throws(Conflict) {
        var overlay = Overlay()
        for change in changes { try overlay.admit(change, in: self) }
    }

    /// Applies a transaction as a whole, or not at all.
    public mutating func apply(_ transaction: Transaction) throws(Conflict) {
        try replay(transaction)
        finishReplay()
    }

    /// Applies a transaction of a journal that is read from its beginning: ``facts`` and ``search`` follow only with
    /// ``finishReplay()``, once for all instead of once for each of thousands.
    public mutating func replay(_ transaction: Transaction) throws(Conflict) {
        try check(transaction.changes)
        var touched = underived
        underived = Touched()
        for change in transaction.changes { carryOut(change, on: transaction.time.day, &touched) }
        underived = touched
        revision += 1
        time = time.map { max($0, transaction.time) } ?? transaction.time
    }

    /// Derives what ``replay(_:)`` left out.
    public mutating func finishReplay() {
        let touched = underived
        underived = Touched()
        derive(touched)
    }

    private mutating func derive(_ touched: Touched) {
        if touched.rules { rules = RuleFile.rules(of: tables[Schema.rules]) }
        facts.update(touched, tables: tables)
        // Not the ledger itself: a copy of it would hold the blob a second time, and every edit would copy all of it.
        search.update(touched, MemberSearch.Source(tables: tables, openEpisode: facts.openEpisode))
    }

    /// Applies one change that has been checked.
    private mutating func carryOut(_ change: Change, on day: Day, _ touched: inout Touched) {
        guard let index = Schema.position(of: change.kind) else { return }
        let row: Int
        switch change {
        case .added(_, let id, let values):
            row = tables[index].add(id)
            if row == 0 { filled.append(index) }
            for pair in values { store(pair.value, pair.field, index, row) }
            // Nobody can be on the list of what was not there a moment ago: a replay must not look for them.
            if index == Schema.activities || index == Schema.studies {
                tables[index].touch(row, on: day)
                return
            }
        case .set(_, let id, let field, _, let new):
            guard let found = tables[index].row(of: id) else { return }
            row = found
            tables[index].touch(row, on: day)
            // Before and after: a contact that is moved from one member to another concerns both.
            touched.note(index, row, tables)
            store(new, field, index, row)
            touched.note(index, row, tables, field: field)
            return
        case .retired(_, let id), .restored(_, let id):
            guard let found = tables[index].row(of: id) else { return }
            row = found
            if case .retired = change {
                tables[index].setRetired(row, true)
            } else {
                tables[index].setRetired(row, false)
            }
        }
        tables[index].touch(row, on: day)
        touched.note(index, row, tables)
    }

    private mutating func store(_ value: Value?, _ name: String, _ index: Int, _ row: Int) {
        guard let position = tables[index].type.position(of: name) else {
            tables[index].setUnknown(row, name, value)
            return
        }
        var reference: Int?
        if case .reference(let id) = value, let kind = tables[index].type.targets[position],
            let target = Schema.position(of: kind)
        {
            reference = tables[target].row(of: id)
        }
        guard references != nil, tables[index].type.targets[position] != nil else {
            tables[index].set(position, row, value, reference: reference)
            return
        }
        let field = tables[index].type.fields[position]
        let old = tables[index].cell(field, row)
        tables[index].set(position, row, value, reference: reference)
        references?.change(index, position, row, from: old, to: tables[index].cell(field, row))
    }

    // MARK: Undo

    /// What takes a transaction back as far as nobody changed the same things since, and what has to stay.
    public func reversal(of transaction: Transaction) -> (changes: [Change], stays: [Change]) {
        var overlay = Overlay()
        var changes: [Change] = []
        var stays: [Change] = []
        for change in transaction.changes.reversed() {
            let inverse = change.inverse
            if (try? overlay.admit(inverse, in: self)) != nil {
                changes.append(inverse)
            } else {
                stays.append(change)
            }
        }
        return (changes, stays)
    }

    // MARK: Snapshot

    /// Everything as plain data: tables, derived facts, search keys.
    public var image: [ImageSection] {
        var sections = [
            ImageSection(
                "ledger",
                .words64([
                    Schema.digest, revision, UInt64(bitPattern: time?.milliseconds ?? 0), UInt64(time?.counter ?? 0),
                    UInt64(UInt16(bitPattern: time?.offset ?? 0)), time == nil ? 0 : 1,
                ]))
        ]
        for table in tables { table.image(into: &sections) }
        facts.image(into: &sections)
        search.image(into: &sections)
        return sections
    }

    /// Whether everything in the ledger would come back from its ``image``. Values of fields that only a later version
    /// knows would not.
    public var hasImage: Bool { tables.allSatisfy(\.unknown.isEmpty) }

    /// A ledger from a snapshot; nil when it was written under other declarations or does not fit together.
    public init?(image: some ImageReader) {
        guard let head = image.words64("ledger"), head.count == 6, head[0] == Schema.digest else { return nil }
        tables = []
        for type in Schema.types {
            guard let table = Table(type: type, image: image) else { return nil }
            if table.count > 0 { filled.append(tables.count) }
            tables.append(table)
        }
        revision = head[1]
        if head[5] == 1 {
            time = HybridTime(
                milliseconds: Int64(bitPattern: head[2]), counter: UInt16(truncatingIfNeeded: head[3]),
                offset: Int16(bitPattern: UInt16(truncatingIfNeeded: head[4])))
        }
        guard let facts = MemberFacts(image: image, members: tables[Schema.members].count),
            let search = MemberSearch(image: image, members: tables[Schema.members].count)
        else { return nil }
        self.facts = facts
        self.search = search
        rules = RuleFile.rules(of: tables[Schema.rules])
    }
}
