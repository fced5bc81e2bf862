extension VillageWriter {
    /// Writes who keeps in touch with whom, and when they did over the last year.
    mutating func writeContacts(_ changes: inout [Change], _ cadres: [Cadre]) {
        var next = 0
        for person in people {
            switch person.life {
            case .away:
                var cadre: Cadre?
                // A few have nobody yet.
                if !cadres.isEmpty, !generator.chance(3) {
                    cadre = cadres[next % cadres.count]
                    next += 1
                }
                if let cadre { pair(person, with: cadre, &changes) }
                if person.isLost {
                    writeSearches(for: person, cadre, &changes)
                } else {
                    writeHistory(of: person, cadre, &changes)
                }
            case .home, .received:
                if generator.chance(30) {
                    let day = plan.today.adding(days: -generator.next(in: 3...200))
                    write(person, day, "routine", "visit", by: cadres.first?.name, &changes)
                }
            }
        }
    }

    private mutating func pair(_ person: Person, with cadre: Cadre, _ changes: inout [Change]) {
        var values = RecordValues(capacity: 5)
        values.put(Pairing.member, record: person.id)
        if let id = cadre.id {
            values.put(Pairing.cadre, record: id)
        } else {
            values.put(Pairing.cadreName, text: cadre.name)
        }
        values.put(Pairing.kind, code: cadre.id == nil ? "guarantee" : "one-plus-n")
        values.put(Pairing.from, day: plan.today.adding(days: -generator.next(in: 120...900)))
        changes.append(.added(.pairing, generator.identity(), values.fields))
    }

    /// About one contact a quarter; the last one long ago for some, nearly a quarter ago for others.
    private mutating func writeHistory(of person: Person, _ cadre: Cadre?, _ changes: inout [Change]) {
        let newest: Int
        switch generator.next(below: 1_000) {
        case 0..<8: return
        case 8..<42: newest = generator.next(in: 95...210)
        case 42..<125: newest = generator.next(in: 77...90)
        default: newest = generator.next(below: 74)
        }
        var ages = [newest]
        while let last = ages.last, last < 300 { ages.append(last + generator.next(in: 55...115)) }
        ages = ages.filter { $0 <= 365 || $0 == newest }
        var report: Int?
        switch generator.next(below: 100) {
        case 0..<91: report = max(newest, generator.next(in: 10...330))
        case 91..<97: report = max(newest, generator.next(in: 345...520))
        default: break
        }
        // A member whose only sign was last year still has it in the book.
        var days = ages.map { (age: $0, isReport: false) }
        if let report { days.append((age: report, isReport: true)) }
        days.sort { ($0.age, $0.isReport ? 1 : 0) > ($1.age, $1.isReport ? 1 : 0) }
        for entry in days {
            let day = plan.today.adding(days: -entry.age)
            if entry.isReport {
                write(person, day, Contact.report, generator.chance(80) ? "phone" : "wechat", by: nil, &changes)
            } else {
                write(person, day, purpose(), channel(), by: cadre?.name, &changes)
            }
        }
        if generator.chance(3) {
            write(
                person, plan.today.adding(days: -generator.next(below: max(1, newest))), Contact.routine, "phone",
                by: cadre?.name, reached: false, &changes)
        }
    }

    /// What was tried to find somebody.
    private mutating func writeSearches(for person: Person, _ cadre: Cadre?, _ changes: inout [Change]) {
        let last = generator.next(in: 240...520)
        write(person, plan.today.adding(days: -last), Contact.routine, "phone", by: cadre?.name, &changes)
        for _ in 0..<generator.next(in: 1...3) {
            let day = plan.today.adding(days: -generator.next(in: 12...190))
            write(person, day, "search", "phone", by: cadre?.name, reached: false, &changes)
        }
    }

    private mutating func write(
        _ person: Person, _ day: Day, _ purpose: String, _ channel: String, by name: String?, reached: Bool = true,
        _ changes: inout [Change]
    ) {
        var values = RecordValues(capacity: 6)
        values.put(Contact.member, record: person.id)
        values.put(Contact.day, day: day)
        values.put(Contact.purpose, code: purpose)
        values.put(Contact.channel, code: channel)
        if !reached { values.put(Contact.reached, flag: false) }
        if let name { values.put(Contact.by, text: name) }
        changes.append(.added(.contact, generator.identity(), values.fields))
    }

    private mutating func channel() -> String {
        switch generator.next(below: 100) {
        case 0..<44: "phone"
        case 44..<80: "wechat"
        case 80..<88: "text"
        case 88..<95: "meeting"
        case 95..<98: "visit"
        default: "hotline"
        }
    }

    private mutating func purpose() -> String {
        switch generator.next(below: 100) {
        case 0..<68: Contact.routine
        case 68..<78: "activity"
        case 78..<86: "study"
        case 86..<91: "dues"
        case 91..<96: "greeting"
        default: "details"
        }
    }
}
