extension TownshipPlan {
    /// The organisations as changes: each one behind the one above it.
    func organisations() -> [Change] {
        var generator = SplitMix64(seed: seed, part: 1)
        var changes: [Change] = []
        changes.reserveCapacity(organisationCount)
        func add(_ id: RecordID, _ values: RecordValues) {
            changes.append(.added(.organisation, id, values.fields))
        }

        var values = RecordValues()
        values.put(Organisation.name, text: "中共\(name)委员会")
        values.put(Organisation.shortName, text: "\(name)党委")
        values.put(Organisation.kind, code: "committee")
        values.put(Organisation.state, code: "active")
        values.put(Organisation.unitSituation, code: "legal")
        term(&values, years: 5, endsIn: 700 + generator.next(below: 400))
        add(root, values)

        for area in areas {
            values = home(area.name, short: area.name, "general-branch", above: root)
            term(&values, years: 5, endsIn: generator.next(in: 300...1_500))
            add(area.id, values)
        }
        for (number, village) in villages.enumerated() {
            let above = village.area.map { areas[$0].id } ?? root
            values = home("\(village.name)党支部", short: "\(village.name)支部", "branch", above: above)
            values.put(Organisation.hasCommittee, flag: village.members.count >= 7)
            // Every ninth is to elect soon; the rest are somewhere in their five years.
            term(
                &values, years: 5,
                endsIn: number % 9 == 4 ? generator.next(in: 12...170) : generator.next(in: 220...1_700))
            add(village.id, values)
        }
        for general in generals {
            values = away(general.name, "floating-general-branch", above: root, general.destination, district: nil)
            values.put(Organisation.shortName, text: Self.shortened(general.name))
            founded(&values, years: 3...7, &generator)
            term(&values, years: 3, endsIn: generator.next(in: 200...900))
            add(general.id, values)
        }
        for (number, station) in stations.enumerated() {
            let above = generals.first { $0.destination != nil && $0.destination == station.destination }
            values = away(
                station.name, station.kind.type, above: above?.id ?? root, station.destination,
                district: station.district)
            if station.kind == .branch { values.put(Organisation.shortName, text: Self.shortened(station.name)) }
            host(&values, station, &generator)
            if station.isPlanned {
                values.put(Organisation.state, code: "planned")
            } else {
                values.put(Organisation.state, code: "active")
                founded(&values, years: 1...6, &generator)
                let ends =
                    switch number % 7 {
                    case 1: generator.next(in: 20...160)
                    case 3: -generator.next(in: 15...90)
                    default: generator.next(in: 200...1_000)
                    }
                term(&values, years: 3, endsIn: ends)
            }
            add(station.id, values)
        }
        return changes
    }

    private func home(_ name: String, short: String, _ kind: String, above: RecordID) -> RecordValues {
        var values = RecordValues(capacity: 10)
        values.put(Organisation.name, text: name)
        if short != name { values.put(Organisation.shortName, text: short) }
        values.put(Organisation.kind, code: kind)
        values.put(Organisation.parent, record: above)
        values.put(Organisation.state, code: "active")
        values.put(Organisation.unitSituation, code: "same")
        return values
    }

    private func away(
        _ name: String, _ kind: String, above: RecordID, _ destination: Int?, district: Int?
    ) -> RecordValues {
        var values = RecordValues(capacity: 16)
        values.put(Organisation.name, text: name)
        values.put(Organisation.kind, code: kind)
        values.put(Organisation.parent, record: above)
        values.put(Organisation.isFloating, flag: true)
        values.put(Organisation.lead, record: root)
        if let destination {
            let place = InventedPlaces.destinations[destination]
            values.put(Organisation.seat, code: place.code)
            let seat = place.districts[district ?? 0]
            values.put(Organisation.place, text: seat)
            values.put(Organisation.assist, text: "\(seat)某街道党工委")
        }
        return values
    }

    private func host(_ values: inout RecordValues, _ station: Station, _ generator: inout SplitMix64) {
        switch station.kind {
        case .cloud:
            values.put(Organisation.hostKind, code: "online")
            values.put(Organisation.groupName, text: "\(station.name)学习群")
        case .chamber:
            values.put(Organisation.hostKind, code: "chamber")
            values.put(Organisation.hostName, text: station.name.replacing("党支部", with: ""))
        case .branch:
            let kinds = ["chamber", "park", "market", "enterprise", "association"]
            values.put(Organisation.hostKind, code: generator.pick(kinds) ?? "other")
        }
    }

    private func founded(_ values: inout RecordValues, years: ClosedRange<Int>, _ generator: inout SplitMix64) {
        let days = generator.next(in: years.lowerBound * 365...years.upperBound * 365)
        values.put(Organisation.founded, day: today.adding(days: -days))
    }

    private func term(_ values: inout RecordValues, years: Int, endsIn days: Int) {
        let end = today.adding(days: days)
        values.put(Organisation.termStart, day: end.adding(years: -years))
        values.put(Organisation.termEnd, day: end)
    }

    /// 驻沪流动支部 of 驻沪流动党支部.
    private static func shortened(_ name: String) -> String {
        name.replacing("流动党", with: "流动")
    }
}

extension TownshipPlan.Station.Kind {
    /// The entry of ``CodeList/organisationType``.
    fileprivate var type: String {
        switch self {
        case .branch: "floating-branch"
        case .chamber: "chamber-branch"
        case .cloud: "cloud-branch"
        }
    }
}
