extension PlaceWriter {
    /// The ways of contact that people usually take.
    static let usualChannels = ["phone", "phone", "phone", "wechat", "wechat", "wechat", "text", "meeting", "hotline"]

    /// Names for each of some people who keeps in touch: the cadres one after the other, so that their loads differ by one at
    /// most.
    mutating func pair(
        _ people: inout [Someone], with cadres: [Someone], _ kind: String = "one-plus-n", loads: [Int]? = nil
    ) {
        guard !cadres.isEmpty else { return }
        let loads = loads ?? PlaceWriter.shares(of: people.count, over: cadres.count)
        var next = 0
        for (cadre, load) in zip(cadres, loads) {
            for index in next..<min(next + load, people.count) {
                people[index].cadre = cadre.name
                add(
                    Pairing.type, Pairing.member(people[index].id), Pairing.cadre(cadre.id), Pairing.kind(kind),
                    Pairing.from(ago(100 + (cadre.number * 31 + index) % 500)))
            }
            next += load
        }
    }

    /// Names somebody of the office for each of some people.
    mutating func pair(_ people: inout [Someone], withOfficials count: Int, _ kind: String = "contact") {
        let officials = (0..<max(1, count)).map { name(female: $0 % 3 == 2) }
        for index in people.indices {
            let official = officials[index % officials.count]
            people[index].cadre = official
            add(
                Pairing.type, Pairing.member(people[index].id), Pairing.cadreName(official), Pairing.kind(kind),
                Pairing.from(ago(100 + index * 13 % 500)))
        }
    }

    /// Writes who was in touch with people over the last half year: nearly all within the quarter, a few late, and the
    /// members' own reports.
    mutating func keepInTouch(_ people: [Someone], channels: [String] = usualChannels) {
        for someone in people {
            if someone.isLost {
                search(for: someone)
                continue
            }
            let newest: Int
            switch generator.next(below: 1_000) {
            case 0..<1: continue
            case 1..<5: newest = generator.next(in: 210...330)
            case 5..<16: newest = generator.next(in: 125...200)
            case 16..<50: newest = generator.next(in: 80...100)
            default: newest = generator.next(in: 2...60)
            }
            if newest < 90 {
                contact(someone, newest + generator.next(in: 60...100), "routine", generator.pick(channels) ?? "phone")
            }
            let purpose = generator.pick(["routine", "routine", "routine", "activity", "study", "details", "dues"])
            contact(someone, newest, purpose ?? "routine", generator.pick(channels) ?? "phone")
            // A few missed the report of the year before.
            let isLate = generator.next(below: 1_000) < 8
            let report = isLate ? generator.next(in: 410...560) : max(newest, generator.next(in: 20...110))
            contact(someone, report, Contact.report, "phone")
        }
    }

    /// Writes a contact some days ago.
    mutating func contact(
        _ someone: Someone, _ days: Int, _ purpose: String, _ channel: String, isReached: Bool = true
    ) {
        add(
            Contact.type, Contact.member(someone.id), Contact.day(ago(days)), Contact.purpose(purpose),
            Contact.channel(channel), Contact.reached(isReached ? nil : false),
            Contact.by(purpose == Contact.report ? nil : someone.cadre))
    }

    private mutating func search(for someone: Someone) {
        contact(someone, generator.next(in: 240...400), "routine", "phone")
        for _ in 0..<generator.next(in: 1...3) {
            contact(someone, generator.next(in: 12...150), "search", "phone", isReached: false)
        }
    }
}
