extension VillageWriter {
    /// Writes where people are, and where some were; returns for each person the branch it takes part in, -1 for none.
    mutating func writeStays(_ changes: inout [Change]) -> [Int] {
        var stations = [Int](repeating: -1, count: people.count)
        for index in people.indices {
            let person = people[index]
            switch person.life {
            case .away:
                if generator.chance(6) { writeFormerStay(of: person, &changes) }
                stations[index] = writeStay(of: person, &changes)
            case .received: writeInflow(of: person, &changes)
            case .home:
                if index > 0, generator.chance(25) { writeFormerStay(of: person, &changes) }
            }
        }
        return stations
    }

    private mutating func writeStay(of person: Person, _ changes: inout [Change]) -> Int {
        let today = plan.today
        let id = generator.identity()
        var values = RecordValues(capacity: 22)
        values.put(FlowEpisode.member, record: person.id)
        values.put(FlowEpisode.direction, code: FlowEpisode.outflow)
        let sinceAdult = today.years(since: person.birth) - 19
        let left: Day?
        switch generator.next(below: 1_000) {
        case 0..<15: left = nil
        case 15..<75 where !person.isLost: left = today.adding(days: -generator.next(in: 8...170))
        default:
            let years = max(1, min(sinceAdult, 1 + generator.next(below: 6) + generator.next(below: 8)))
            left = today.adding(days: -generator.next(in: 200...max(200, years * 365)))
        }
        if let left { values.put(FlowEpisode.out, day: left) }

        let isUnknown = person.isLost ? generator.chance(66) : generator.chance(1)
        var station = -1
        if isUnknown {
            values.put(FlowEpisode.sector, code: "unknown")
        } else {
            let destination = self.destination()
            station = person.isLost ? -1 : self.station(at: destination)
            putDestination(&values, destination, station)
        }
        let reason = putReason(&values, person)
        if !isUnknown { putWork(&values, reason) }
        if station >= 0 {
            values.put(FlowEpisode.destinationBranch, record: plan.stations[station].id)
            if let left, !generator.chance(8) {
                values.put(FlowEpisode.reportedIn, day: min(today, left.adding(days: generator.next(in: 3...70))))
            }
        } else if !isUnknown, generator.chance(12) {
            values.put(FlowEpisode.destinationOrganisation, text: "某社区党支部")
        }
        putCertificate(&values, person, since: left)
        changes.append(.added(.flowEpisode, id, values.fields))
        return station
    }

    private mutating func destination() -> Int {
        let places = InventedPlaces.destinations
        var draw = generator.next(below: places.reduce(0) { $0 + $1.weight })
        for (index, place) in places.enumerated() {
            draw -= place.weight
            if draw < 0 { return index }
        }
        return 0
    }

    /// A branch at the place for most, a cloud branch for some of the others, none for the rest.
    private mutating func station(at destination: Int) -> Int {
        if generator.chance(78), let there = generator.pick(plan.stationsAt[destination]) { return there }
        if generator.chance(45), let cloud = generator.pick(plan.clouds) { return cloud }
        return -1
    }

    private mutating func putDestination(_ values: inout RecordValues, _ destination: Int, _ station: Int) {
        let place = InventedPlaces.destinations[destination]
        values.put(FlowEpisode.destination, code: place.code)
        let ownDistrict = station >= 0 ? plan.stations[station].district : nil
        if let ownDistrict {
            values.put(FlowEpisode.place, text: place.districts[ownDistrict])
        } else if let district = generator.pick(place.districts) {
            values.put(FlowEpisode.place, text: district)
        }
    }

    private mutating func putReason(_ values: inout RecordValues, _ person: Person) -> String {
        let age = plan.today.years(since: person.birth)
        let list =
            age >= 60
            ? ["family", "family", "retirement", "residence"]
            : age <= 24
                ? ["study", "labour", "employment", "job-seeking"]
                : [
                    "labour", "labour", "labour", "labour", "employment", "employment", "business", "business",
                    "family",
                ]
        let reason = generator.pick(list) ?? "labour"
        values.put(FlowEpisode.reason, code: reason)
        let type =
            switch reason {
            case "study": "study"
            case "family", "retirement", "residence": "residence"
            default: "work"
            }
        values.put(FlowEpisode.flowType, code: type)
        values.put(FlowEpisode.formerJob, code: generator.chance(80) ? "farmer" : "public-worker")
        return reason
    }

    private mutating func putWork(_ values: inout RecordValues, _ reason: String) {
        switch reason {
        case "labour", "employment", "job-seeking":
            values.put(FlowEpisode.sector, code: generator.chance(85) ? "private-enterprise" : "public-institution")
            values.put(FlowEpisode.industry, text: generator.pick(InventedPlaces.industries) ?? "制造")
            if generator.chance(80) {
                values.put(FlowEpisode.employer, text: generator.pick(InventedPlaces.employers) ?? "某公司")
            }
            values.put(FlowEpisode.memberClass, code: reason == "employment" ? "employed" : "working-away")
        case "business":
            values.put(FlowEpisode.sector, code: "self-employed")
            values.put(FlowEpisode.industry, text: generator.pick(InventedPlaces.industries) ?? "零售")
            values.put(FlowEpisode.memberClass, code: "own-business")
        case "study": values.put(FlowEpisode.sector, code: "other")
        default: values.put(FlowEpisode.sector, code: "city-community")
        }
    }

    private mutating func putCertificate(_ values: inout RecordValues, _ person: Person, since left: Day?) {
        let checkedAgo: Int
        if generator.chance(45) {
            checkedAgo = generator.chance(80) ? generator.next(in: 5...330) : generator.next(in: 340...560)
        } else {
            let isDenied = generator.chance(70)
            // Of those who have been away for long and did not transfer nearly all hold one, or red lights would be the rule.
            let isLong = left.map { $0 < plan.today.adding(days: -360) } ?? false
            guard isLong, person.number % 11 != 0 else {
                if isDenied { values.put(FlowEpisode.hasCertificate, flag: false) }
                return
            }
            checkedAgo = 5 + person.number % 320
        }
        values.put(FlowEpisode.hasCertificate, flag: true)
        values.put(FlowEpisode.certificateNumber, text: "流证\(100_000 + person.number)号")
        let checked = plan.today.adding(days: -checkedAgo)
        if let left, checked > left { values.put(FlowEpisode.certificateChecked, day: checked) }
    }

    /// A stay that is over.
    private mutating func writeFormerStay(of person: Person, _ changes: inout [Change]) {
        let years = plan.today.years(since: person.birth) - 19
        guard years > 16 else { return }
        let left = plan.today.adding(days: -generator.next(in: 5_300...5_700))
        let place = InventedPlaces.destinations[destination()]
        var values = RecordValues(capacity: 8)
        values.put(FlowEpisode.member, record: person.id)
        values.put(FlowEpisode.direction, code: FlowEpisode.outflow)
        values.put(FlowEpisode.out, day: left)
        values.put(FlowEpisode.returned, day: left.adding(days: generator.next(in: 300...460)))
        values.put(FlowEpisode.destination, code: place.code)
        values.put(FlowEpisode.reason, code: "labour")
        values.put(FlowEpisode.flowType, code: "work")
        changes.append(.added(.flowEpisode, generator.identity(), values.fields))
    }

    /// A received member's stay here.
    private mutating func writeInflow(of person: Person, _ changes: inout [Change]) {
        let came = plan.today.adding(days: -generator.next(in: 60...1_500))
        var values = RecordValues(capacity: 12)
        values.put(FlowEpisode.member, record: person.id)
        values.put(FlowEpisode.direction, code: FlowEpisode.inflow)
        values.put(FlowEpisode.out, day: came)
        if let origin = generator.pick(InventedPlaces.origins) { values.put(FlowEpisode.destination, code: origin) }
        values.put(FlowEpisode.reason, code: generator.chance(70) ? "employment" : "business")
        values.put(FlowEpisode.flowType, code: "work")
        values.put(FlowEpisode.employer, text: generator.pick(InventedPlaces.employers) ?? "某公司")
        values.put(FlowEpisode.homeUnit, text: "外县某镇")
        values.put(FlowEpisode.homeOrganisation, text: "外县某镇某村党支部")
        values.put(
            FlowEpisode.homeContact,
            text: names.name(isMale: true, birthYear: 1975, using: &generator).text)
        values.put(FlowEpisode.homePhone, text: InventedNumbers.mobile(person.number + InventedNumbers.mostMembers))
        values.put(FlowEpisode.reportedIn, day: min(plan.today, came.adding(days: generator.next(in: 2...40))))
        changes.append(.added(.flowEpisode, generator.identity(), values.fields))
    }
}
