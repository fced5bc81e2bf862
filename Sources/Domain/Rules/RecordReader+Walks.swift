extension RecordReader {
    /// The last activity that refers to each record of a type through a field.
    static func activities(_ ledger: Ledger, by field: Field, of type: RecordType, without kind: String? = nil)
        -> [UInt32]
    {
        var found = [UInt32](repeating: 0, count: ledger.table(type).count)
        let activities = ActivityCells(ledger)
        let left = kind.map { CodeCell.of($0, .activityKind) } ?? .max
        for (row, cell) in ledger.table(Activity.type).column(field).enumerated()
        where cell != 0 && activities.kinds[row] != left && activities.wasHeld(row) {
            found[Int(cell) - 1] = max(found[Int(cell) - 1], activities.days[row])
        }
        return found
    }

    /// The last joint activity of each partnership, by activities and by the days written down for a year.
    static func jointActivities(_ ledger: Ledger) -> [UInt32] {
        var found = activities(ledger, by: Activity.partnership, of: Partnership.type, without: Activity.visit)
        let years = ledger.table(PartnershipYear.type)
        let owners = years.cells(PartnershipYear.partnership)
        for field in PartnershipYear.quarters {
            for (row, cell) in years.column(field).enumerated()
            where cell != 0 && owners[row] != 0 && !years.isRetired(row) {
                found[Int(owners[row]) - 1] = max(found[Int(owners[row]) - 1], cell)
            }
        }
        return found
    }

    /// The last step of each case.
    static func caseSteps(_ ledger: Ledger) -> [UInt32] {
        var found = [UInt32](repeating: 0, count: ledger.table(ServiceCase.type).count)
        let steps = ledger.table(CaseStep.type)
        let days = steps.cells(CaseStep.day)
        for (row, cell) in steps.column(CaseStep.serviceCase).enumerated() where cell != 0 && !steps.isRetired(row) {
            found[Int(cell) - 1] = max(found[Int(cell) - 1], days[row])
        }
        return found
    }

    /// How many people belong to each grouping on a day; organisations are none.
    static func people(_ ledger: Ledger, _ today: Day) -> [Int] {
        var found = [Int](repeating: 0, count: ledger.table(Grouping.type).count)
        let links = ledger.table(GroupingMember.type)
        let organisations = links.cells(GroupingMember.organisation)
        for (row, cell) in links.column(GroupingMember.grouping).enumerated()
        where cell != 0 && organisations[row] == 0 && !links.isRetired(row) {
            if let from = links.day(GroupingMember.from, row), from > today { continue }
            if let until = links.day(GroupingMember.until, row), until < today { continue }
            found[Int(cell) - 1] += 1
        }
        return found
    }

    /// The turns after which another began in the same organisation or grouping.
    static func supersededTurns(_ rotas: Table) -> [Bool] {
        superseded(rotas, by: [Rota.organisation, Rota.grouping], day: Rota.from)
    }

    /// The agreements after which the same side signed another of the kind with the same other side.
    static func supersededAgreements(_ agreements: Table) -> [Bool] {
        superseded(
            agreements, by: [Agreement.organisation, Agreement.kind, Agreement.counterpart], day: Agreement.signed)
    }

    private static func superseded(_ table: Table, by fields: [Field], day: Field) -> [Bool] {
        struct Key: Hashable {
            var cells: [UInt32]
            var texts: [String]
        }
        var newest: [Key: (day: UInt32, row: Int)] = [:]
        var isSuperseded = [Bool](repeating: false, count: table.count)
        for row in 0..<table.count where !table.isRetired(row) {
            // Cells of equal texts differ, those of codes and references do not.
            let key = Key(
                cells: fields.map { $0.isText ? 0 : table.cell($0, row) },
                texts: fields.map { $0.isText ? table.text($0, row) : "" })
            let own = (day: table.cell(day, row), row: row)
            guard let other = newest[key] else {
                newest[key] = own
                continue
            }
            let isLater = other.day <= own.day
            isSuperseded[isLater ? other.row : own.row] = true
            if isLater { newest[key] = own }
        }
        return isSuperseded
    }
}

extension Ledger {
    /// The 五个一 of all partnerships in a year, by row: the same as ``fiveOnes(ofPartnership:year:)`` one by one, with one
    /// walk over each table.
    public func fiveOnesOfAll(year: Int) -> [FiveOnes] {
        var found = [FiveOnes](repeating: FiveOnes(), count: table(Partnership.type).count)
        guard !found.isEmpty else { return [] }
        let years = table(PartnershipYear.type)
        for (entry, cell) in years.column(PartnershipYear.partnership).enumerated()
        where cell != 0 && !years.isRetired(entry) && years.number(PartnershipYear.year, entry) == Int64(year) {
            func has(_ field: Field) -> Bool { years.cell(field, entry) != 0 }
            let row = Int(cell) - 1
            if has(PartnershipYear.planned) { found[row].plan = true }
            if has(PartnershipYear.visited) { found[row].visit = true }
            if has(PartnershipYear.idea) || has(PartnershipYear.ideaDay) { found[row].idea = true }
            if has(PartnershipYear.deed) || has(PartnershipYear.deedDay) { found[row].deed = true }
            for (quarter, field) in PartnershipYear.quarters.enumerated() where has(field) {
                found[row].quarters[quarter] = true
            }
        }
        let activities = table(Activity.type)
        for (activity, cell) in activities.column(Activity.partnership).enumerated()
        where cell != 0 && Activity.wasHeld(activity, activities) {
            guard let parts = activities.day(Activity.day, activity)?.parts, parts.year == year else { continue }
            if activities.code(Activity.kind, activity) == Activity.visit {
                found[Int(cell) - 1].visit = true
            } else {
                found[Int(cell) - 1].quarters[(parts.month - 1) / 3] = true
            }
        }
        let suggestions = table(Suggestion.type)
        for (suggestion, cell) in suggestions.column(Suggestion.partnership).enumerated()
        where cell != 0 && !suggestions.isRetired(suggestion)
            && suggestions.day(Suggestion.received, suggestion)?.parts.year == year
        {
            found[Int(cell) - 1].idea = true
        }
        return found
    }
}
