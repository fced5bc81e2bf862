/// A branch at home with the address of those who belong to it.
struct Home: Sendable {
    let branch: RecordID
    /// 新仓镇联合村.
    let place: String
}

/// Somebody whom a ``PlaceWriter`` wrote.
struct Someone: Sendable {
    let id: RecordID
    let name: String
    let number: Int
    /// The branch at home.
    let branch: RecordID
    /// The branch taken part in, if any.
    let station: RecordID?
    let isFull: Bool
    let isLost: Bool
    /// The one who keeps in touch.
    var cadre: String?
}

/// Where people are who are written together.
enum Whereabouts {
    case home
    /// Away in a city, taking part in a branch there or in none.
    case away(City, RecordID?)
    /// Received from a city elsewhere; the branch here is the home branch of the record.
    case received(City)
}

/// What people who are written together have in common, beside the place; nil leaves it to chance.
struct Kind {
    /// 工作岗位.
    var job: String?
    /// 两企三新.
    var enterpriseClass: String?
    /// 流动类别.
    var memberClass: String?
    /// Days since leaving, at least and at most.
    var left: ClosedRange<Int> = 200...3_900
    /// How many of them nobody reaches.
    var lost = 0
    /// Values for the stay beside the usual ones.
    var stay: [FieldValue?] = []
}

extension PlaceWriter {
    /// Writes so many people (as ``scaled(_:)``), spread over homes, all at the same place.
    mutating func people(_ count: Int, of homes: [Home], _ whereabouts: Whereabouts, _ kind: Kind = Kind()) -> [Someone]
    {
        guard !homes.isEmpty else { return [] }
        return (0..<scaled(count)).map { index in
            // Every so many, the next round begins one home further, so that small groups do not all fall to the first.
            person(homes[peopleCount % homes.count], whereabouts, kind, isLost: index < kind.lost)
        }
    }

    /// Writes one person.
    mutating func person(_ home: Home, _ whereabouts: Whereabouts, _ kind: Kind, isLost: Bool = false) -> Someone {
        let number = peopleCount
        peopleCount += 1
        let id = generator.identity()
        let isMale = generator.chance(66)
        let age: Int
        var isHome = false
        switch whereabouts {
        case .home:
            age = generator.next(in: 28...76)
            isHome = true
        case .away, .received: age = 23 + (generator.next(below: 40) + generator.next(below: 30)) * 6 / 10
        }
        let birth = today.adding(years: -age).adding(days: -generator.next(below: 365))
        let name = names.name(isMale: isMale, birthYear: birth.year, using: &generator)
        let isFull = !(age < 34 && !isLost && generator.chance(4))
        let joined =
            isFull
            ? birth.adding(years: generator.next(in: 19...max(19, min(33, age - 3)))).adding(
                days: generator.next(below: 200))
            : ago(generator.next(in: 30...350))
        var lines: [FieldValue?] = [
            Member.name(name.text),
            Member.citizenNumber(InventedNumbers.citizenNumber(number, birth: birth, isMale: isMale)),
            Member.sex(isMale ? "1" : "2"), Member.ethnicity(name.ethnicity), Member.birth(birth),
            Member.education(education(age)), Member.branch(home.branch),
            Member.category(isFull ? "formal" : "probationary"), Member.joined(joined),
            Member.confirmed(isFull ? confirmation(joined) : nil), Member.standing("normal"),
            Member.job(kind.job ?? (age >= 62 ? "退休" : generator.pick(InventedPlaces.jobs))),
            Member.address("\(home.place)\(InventedPlaces.numeral(1 + generator.next(below: 14)))组"),
            Member.rosterNumber("\(number + 1)"),
        ]
        lines.append(Member.enterpriseClass(kind.enterpriseClass ?? (isHome ? nil : enterpriseClass())))
        if !generator.chance(1) { lines.append(Member.mobile(InventedNumbers.mobile(number))) }
        lines += dues(age, isLost: isLost)
        let checked = generator.next(below: 100)
        lines.append(Member.checkedOn(ago(checked < 96 ? generator.next(below: 80) : generator.next(in: 95...150))))
        if isLost {
            lines += [
                Member.isLost(true), Member.lostSince(ago(generator.next(in: 200...420))), Member.lostReason("1"),
            ]
        }
        if case .received(let city) = whereabouts { lines.append(Member.relationPlace("\(city.name)某镇某村党支部")) }
        record(.member, id, lines)
        var station: RecordID?
        if case .away(_, let branch) = whereabouts { station = branch }
        let someone = Someone(
            id: id, name: name.text, number: number, branch: home.branch, station: station, isFull: isFull,
            isLost: isLost)
        switch whereabouts {
        case .home: break
        case .away(let city, let branch): stay(of: someone, birth, in: city, branch, kind)
        case .received(let city): inflow(of: someone, from: city, kind)
        }
        return someone
    }

    // MARK: Parts

    private func confirmation(_ joined: Day) -> Day {
        // Between April 1969 and August 1977 members joined without probation.
        joined.number >= -275 && joined.number <= 2_779 ? joined : joined.adding(years: 1)
    }

    private mutating func education(_ age: Int) -> String? {
        generator.pick(
            age < 40
                ? ["21", "21", "31", "31", "31", "41", "61", "71", "14"] : ["31", "41", "61", "61", "71", "71", "81"])
    }

    private mutating func enterpriseClass() -> String? {
        generator.pick(["non-public", "non-public", "new-occupation", "new-social", "none"])
    }

    private mutating func dues(_ age: Int, isLost: Bool) -> [FieldValue?] {
        let fen = age >= 60 ? generator.next(in: 2...10) * 10 : generator.next(in: 10...180) * 50
        let behind =
            switch generator.next(below: 1_000) {
            case 0..<200: 0
            case 200..<960: 1
            case 960..<985: 2
            case 985..<997: 4
            default: 6
            }
        let month = Month(containing: today).adding(months: isLost ? -generator.next(in: 9...14) : -behind)
        return [Member.duesMonthly(Fen(number: Int64(fen))), Member.duesPaidUntil(month)]
    }

    private mutating func stay(of someone: Someone, _ birth: Day, in city: City, _ branch: RecordID?, _ kind: Kind) {
        let adult = max(kind.left.lowerBound + 1, Int(today.number - birth.adding(years: 19).number))
        let left = ago(
            generator.next(in: kind.left.lowerBound...max(kind.left.lowerBound, min(kind.left.upperBound, adult))))
        let memberClass =
            kind.memberClass
            ?? generator.pick(["working-away", "working-away", "working-away", "employed", "own-business"])
        let isLong = left < ago(190)
        // Nearly all who have been away for long and did not transfer hold a certificate, or red lights would be the rule.
        let isHolder = isLong && !someone.isLost && generator.next(below: 1_000) >= 8
        let checked = Day(year: today.year - 1, month: 12, day: 1 + someone.number % 28)
        let reason =
            switch memberClass {
            case "own-business": "business"
            case "employed": "employment"
            default: "labour"
            }
        add(
            FlowEpisode.type,
            lines: [
                FlowEpisode.member(someone.id), FlowEpisode.direction(FlowEpisode.outflow), FlowEpisode.out(left),
                FlowEpisode.destination(city.code),
                FlowEpisode.place(branch.flatMap { districts[$0] } ?? generator.pick(city.districts)),
                FlowEpisode.reason(reason), FlowEpisode.flowType("work"),
                FlowEpisode.formerJob(generator.chance(70) ? "farmer" : "other"),
                FlowEpisode.sector(memberClass == "own-business" ? "self-employed" : "private-enterprise"),
                FlowEpisode.industry(generator.pick(InventedPlaces.industries)),
                FlowEpisode.employer(memberClass == "own-business" ? nil : generator.pick(InventedPlaces.employers)),
                FlowEpisode.memberClass(memberClass), FlowEpisode.destinationBranch(branch),
                FlowEpisode.reportedIn(branch == nil ? nil : min(today, left.adding(days: 3 + someone.number % 60))),
                FlowEpisode.hasCertificate(isHolder ? true : (isLong ? false : nil)),
                FlowEpisode.certificateNumber(isHolder ? "流证\(100_000 + someone.number)号" : nil),
                FlowEpisode.certificateChecked(isHolder ? checked.flatMap { $0 > left ? $0 : nil } : nil),
            ] + kind.stay)
    }

    private mutating func inflow(of someone: Someone, from city: City, _ kind: Kind) {
        let came = ago(generator.next(in: kind.left))
        add(
            FlowEpisode.type,
            lines: [
                FlowEpisode.member(someone.id), FlowEpisode.direction(FlowEpisode.inflow), FlowEpisode.out(came),
                FlowEpisode.destination(city.code), FlowEpisode.place(generator.pick(city.districts)),
                FlowEpisode.reason("employment"), FlowEpisode.flowType("work"),
                FlowEpisode.sector("private-enterprise"),
                FlowEpisode.industry(generator.pick(InventedPlaces.industries)),
                FlowEpisode.memberClass(kind.memberClass ?? "employed"),
                FlowEpisode.homeUnit("\(city.name)某镇"), FlowEpisode.homeOrganisation("\(city.name)某镇某村党支部"),
                FlowEpisode.homeContact(name()),
                FlowEpisode.homePhone(InventedNumbers.mobile(someone.number + InventedNumbers.mostMembers)),
                FlowEpisode.reportedIn(min(today, came.adding(days: 2 + someone.number % 40))),
                FlowEpisode.hasCertificate(true),
                FlowEpisode.certificateChecked(Day(year: today.year - 1, month: 12, day: 1 + someone.number % 28)),
            ] + kind.stay)
    }
}
