/// Writes one village: its members, and everything that belongs to them.
///
/// Each village has a generator of its own, so that the records do not depend on how the township is cut into proposals.
struct VillageWriter {
    /// Somebody who lives in a demonstration.
    struct Person {
        enum Life { case home, away, received }
        let id: RecordID
        let name: String
        let isMale: Bool
        let birth: Day
        let life: Life
        let isLost: Bool
        let isFull: Bool
        let number: Int
    }

    /// Who keeps in touch with some members: a member at home, or somebody of the township's office.
    struct Cadre {
        let id: RecordID?
        let name: String
    }

    let plan: TownshipPlan
    let village: TownshipPlan.Village
    let names: InventedNames
    var generator: SplitMix64
    var people: [Person] = []
    /// The branch away that each of the people takes part in, by its number in the plan; -1 for none.
    private(set) var stations: [Int] = []

    /// Members that one cadre looks after (the counties of the practice write of 585 for 2,790).
    private static let membersPerCadre = 5

    init(plan: TownshipPlan, village: Int, names: InventedNames) {
        self.plan = plan
        self.village = plan.villages[village]
        self.names = names
        generator = SplitMix64(seed: plan.seed, part: UInt64(village) + 16)
    }

    /// Appends the village. `isSeated` remembers which branches away have their secretary already.
    mutating func write(_ changes: inout [Change], isSeated: inout [Bool]) {
        writeMembers(&changes)
        stations = writeStays(&changes)
        writePosts(&changes, stations, &isSeated)
        writeContacts(&changes, cadres())
    }

    // MARK: Members

    private mutating func writeMembers(_ changes: inout [Change]) {
        var lives = [Person.Life](repeating: .home, count: village.members.count)
        for index in 0..<village.away { lives[lives.count - 1 - index] = .away }
        for index in 0..<village.received { lives[lives.count - 1 - village.away - index] = .received }
        // The first stays first: the secretary. The others are mixed.
        for index in stride(from: lives.count - 1, to: 1, by: -1) {
            lives.swapAt(index, 1 + generator.next(below: index))
        }
        var stillLost = village.lost
        for (offset, life) in lives.enumerated() {
            // The order is mixed already, so the first of those away are as good as any.
            let isLost = life == .away && stillLost > 0
            if isLost { stillLost -= 1 }
            people.append(writeMember(offset, life, isLost: isLost, &changes))
        }
    }

    private mutating func writeMember(
        _ offset: Int, _ life: Person.Life, isLost: Bool, _ changes: inout [Change]
    ) -> Person {
        let today = plan.today
        let number = plan.firstNumber + village.members.lowerBound + offset
        let id = generator.identity()
        let isMale = generator.chance(68)
        let age =
            switch life {
            case .home: offset == 0 ? generator.next(in: 38...58) : generator.next(in: 35...84)
            case .away: 22 + (generator.next(below: 44) + generator.next(below: 32)) * 6 / 10
            case .received: generator.next(in: 24...52)
            }
        let birth = today.adding(years: -age).adding(days: -generator.next(below: 365))
        let name = names.name(isMale: isMale, birthYear: birth.year, using: &generator)

        var values = RecordValues(capacity: 24)
        values.put(Member.name, text: name.text)
        if !generator.chance(1) {
            values.put(
                Member.citizenNumber,
                text: InventedNumbers.citizenNumber(number, birth: birth, isMale: isMale))
        }
        values.put(Member.sex, code: isMale ? "1" : "2")
        values.put(Member.ethnicity, code: name.ethnicity)
        values.put(Member.birth, day: birth)
        if !generator.chance(2) { values.put(Member.education, code: education(age)) }
        values.put(Member.branch, record: village.id)
        let isFull = putMembership(&values, age, birth, isLost: isLost)
        values.put(Member.job, text: age >= 62 ? "退休" : generator.pick(InventedPlaces.jobs) ?? "务工")
        if life == .away, generator.chance(45) {
            values.put(Member.enterpriseClass, code: generator.chance(70) ? "non-public" : "new-occupation")
        }
        if !generator.chance(isLost ? 40 : 2) {
            values.put(Member.mobile, text: InventedNumbers.mobile(number))
        }
        values.put(
            Member.address, text: "\(plan.name)\(village.name)\(InventedPlaces.numeral(1 + generator.next(below: 14)))组"
        )
        if generator.chance(5) { values.put(Member.contactHint, text: "可经村民小组长转达") }
        if isLost {
            values.put(Member.isLost, flag: true)
            values.put(Member.lostSince, day: today.adding(days: -generator.next(in: 200...560)))
            values.put(Member.lostReason, code: generator.pick(["1", "1", "4", "6"]) ?? "7")
        }
        putDues(&values, age, isLost: isLost)
        if life == .received { values.put(Member.relationPlace, text: "外县某镇某村党支部") }
        values.put(Member.rosterNumber, text: "\(number + 1)")
        let checked = generator.next(below: 100)
        if checked < 82 {
            values.put(Member.checkedOn, day: today.adding(days: -generator.next(below: 80)))
        } else if checked < 95 {
            values.put(Member.checkedOn, day: today.adding(days: -generator.next(in: 95...240)))
        }
        changes.append(.added(.member, id, values.fields))
        return Person(
            id: id, name: name.text, isMale: isMale, birth: birth, life: life, isLost: isLost, isFull: isFull,
            number: number)
    }

    /// Category, days of joining and confirmation; returns whether it is a full member.
    private mutating func putMembership(
        _ values: inout RecordValues, _ age: Int, _ birth: Day, isLost: Bool
    ) -> Bool {
        values.put(Member.standing, code: "normal")
        if age < 36, !isLost, generator.chance(6) {
            values.put(Member.category, code: "probationary")
            values.put(Member.joined, day: plan.today.adding(days: -generator.next(in: 25...390)))
            return false
        }
        values.put(Member.category, code: "formal")
        guard !generator.chance(1) else { return true }
        let ageOnJoining = generator.next(in: 19...max(19, min(34, age - 3)))
        let joined = birth.adding(years: ageOnJoining).adding(days: generator.next(below: 200))
        values.put(Member.joined, day: joined)
        // Between April 1969 and August 1977 members joined without probation.
        let withoutProbation = joined.number >= -275 && joined.number <= 2_779
        values.put(Member.confirmed, day: withoutProbation ? joined : joined.adding(years: 1))
        return true
    }

    private mutating func putDues(_ values: inout RecordValues, _ age: Int, isLost: Bool) {
        let fen = age >= 60 ? generator.next(in: 2...10) * 10 : generator.next(in: 10...180) * 50
        values.put(Member.duesMonthly, .number(Int64(fen)))
        let behind =
            switch generator.next(below: 100) {
            case 0..<14: 0
            case 14..<84: 1
            case 84..<94: 2
            case 94..<97: 3
            default: generator.next(in: 4...6)
            }
        let month = Month(containing: plan.today).adding(months: isLost ? -generator.next(in: 9...20) : -behind)
        values.put(Member.duesPaidUntil, .month(month))
    }

    private mutating func education(_ age: Int) -> String {
        let list =
            age < 40
            ? ["21", "21", "31", "31", "31", "41", "61", "71", "14"] : ["31", "41", "61", "61", "71", "71", "81"]
        return generator.pick(list) ?? "71"
    }

    // MARK: Cadres

    /// Who in the village keeps in touch with those away: members at home first, then people of the township's office.
    private mutating func cadres() -> [Cadre] {
        let wanted = (village.away + Self.membersPerCadre - 1) / Self.membersPerCadre
        var cadres = people.filter { $0.life == .home && $0.isFull }.prefix(wanted).map {
            Cadre(id: $0.id, name: $0.name)
        }
        while cadres.count < wanted {
            let isMale = generator.chance(60)
            let birthYear = plan.today.year - generator.next(in: 26...50)
            cadres.append(
                Cadre(id: nil, name: names.name(isMale: isMale, birthYear: birthYear, using: &generator).text))
        }
        return cadres
    }
}
