@testable import Domain

/// Figures as somebody would count them who had all the time in the world: record by record out of dictionaries, nothing kept.
/// What ``FigureReader`` says is compared with it.
struct PlainFigures {
    typealias Record = (id: RecordID, values: [String: Value])

    /// What was counted.
    struct Count {
        var number: Int64?
        var precision = FigurePrecision.exact
        var records: Set<RecordID> = []
    }

    let plain: PlainLedger
    /// Only for what has a function of its own in the ledger: five ones, sweeps, lights of targets, checklists.
    let ledger: Ledger
    let organisation: RecordID?
    let period: FigurePeriod
    let today: Day
    private let facts: PlainFacts
    private let members: [RecordID: Record]
    private let stays: [RecordID: [Record]]
    private let received: [RecordID: [Record]]

    var day: Day { min(period.to, today) }

    init(_ author: RandomAuthor, organisation: RecordID?, period: FigurePeriod, today: Day) {
        plain = author.plain
        ledger = author.bench.ledger
        self.organisation = organisation
        self.period = period
        self.today = today
        facts = PlainFacts(plain)
        members = Dictionary(uniqueKeysWithValues: plain.members.map { ($0.id, $0) })
        let all = author.plain.byMember(.flowEpisode)
        stays = all.mapValues { $0.filter { $0.values["direction"] != .code("in") } }
        received = all.mapValues { $0.filter { $0.values["direction"] == .code("in") } }
    }

    // MARK: Stays

    private func lasts(_ stay: Record) -> Bool {
        if let out = plain.day(stay.values, FlowEpisode.out), out > day { return false }
        if let back = plain.day(stay.values, FlowEpisode.returned), back <= day { return false }
        guard stay.values["transferred"] == .flag(true) else { return true }
        return plain.day(stay.values, FlowEpisode.transferredOn).map { $0 > day } ?? false
    }

    func stay(of member: RecordID) -> Record? {
        if period.to >= today { return facts.stay(of: member) }
        return (stays[member] ?? []).filter(lasts).enumerated().max { left, right in
            let leftDay = plain.day(left.element.values, FlowEpisode.out) ?? .earliest
            let rightDay = plain.day(right.element.values, FlowEpisode.out) ?? .earliest
            return (leftDay, left.offset) < (rightDay, right.offset)
        }?.element
    }

    private func here(_ member: RecordID) -> [Record] { (received[member] ?? []).filter(lasts) }

    // MARK: Scope

    private func isBelow(_ id: RecordID?) -> Bool {
        guard let organisation, let id else { return false }
        return plain.ancestors(of: id).contains(organisation)
    }

    private func belongs(_ record: Record, _ kind: RecordKind) -> Bool {
        if kind == .organisation { return isBelow(record.id) }
        if kind == .member {
            let there = [stay(of: record.id)].compactMap { $0 } + here(record.id)
            return isBelow(plain.reference(record.values, Member.branch))
                || there.contains { isBelow(plain.reference($0.values, FlowEpisode.destinationBranch)) }
        }
        guard let type = Schema.type(kind) else { return false }
        for field in FigureReader.owners(of: type) {
            guard let id = plain.reference(record.values, field), let other = plain.records[id] else { continue }
            if belongs((id, other.values), other.kind) { return true }
        }
        return FigureReader.links(to: kind).contains { link in
            plain.kept(link.type.kind).contains {
                plain.reference($0.values, link.record) == record.id
                    && isBelow(plain.reference($0.values, link.organisation))
            }
        }
    }

    // MARK: Sources

    func records(_ source: FigureSource, inScope: Bool = true) -> [Record] {
        let kind = source.type.kind
        let candidates = kind == .member ? plain.members : plain.kept(kind)
        let found = candidates.filter { record in
            (!inScope || organisation == nil || belongs(record, kind)) && isTimely(record, source.time)
                && source.conditions.allSatisfy { holds($0, record) }
        }
        guard case .newest(let field) = source.time else { return found }
        return found.enumerated().filter { index, record in
            !found.enumerated().contains { other, rival in
                rival.values["title"] == record.values["title"]
                    && rival.values["organisation"] == record.values["organisation"]
                    && (plain.day(rival.values, field) ?? .earliest, other)
                        > (plain.day(record.values, field) ?? .earliest, index)
            }
        }.map(\.element)
    }

    private func value(_ path: FigurePath, _ record: Record) -> Value? {
        var values = record.values
        if path.isOfStay {
            guard let stay = stay(of: record.id) else { return nil }
            values = stay.values
        }
        for field in path.via {
            guard let id = plain.reference(values, field), let next = plain.records[id] else { return nil }
            values = next.values
        }
        return values[path.field.name]
    }

    private func isTimely(_ record: Record, _ time: FigureTime) -> Bool {
        switch time {
        case .standing: return true
        case .during(let paths):
            if period == .all { return true }
            guard case .day(let day)? = paths.lazy.compactMap({ value($0, record) }).first else { return false }
            return period.contains(day)
        case .year(let path):
            if period == .all { return true }
            guard case .number(let year)? = value(path, record) else { return false }
            return (period.from.year...period.to.year).contains(Int(year))
        case .month(let field):
            if period == .all { return true }
            guard case .month(let month)? = record.values[field.name] else { return false }
            return month.lastDay >= period.from && month.firstDay <= period.to
        case .inForce(let from, let until):
            if let from, let first = plain.day(record.values, from), first > day { return false }
            if let until, let last = plain.day(record.values, until), last < day { return false }
            return true
        case .newest(let field): return plain.day(record.values, field).map { $0 <= day } ?? false
        }
    }

    private func code(_ path: FigurePath, _ record: Record, isWithin codes: Set<String>) -> Bool {
        guard case .code(let code)? = value(path, record), case .code(let list) = path.field.kind else { return false }
        return codes.contains { list.code(code, isWithin: $0) }
    }

    private func holds(_ condition: FigureCondition, _ record: Record) -> Bool {
        switch condition {
        case .code(let path, let codes): return code(path, record, isWithin: codes)
        case .notCode(let path, let codes): return !code(path, record, isWithin: codes)
        case .yes(let path): return value(path, record) == .flag(true)
        case .given(let path): return value(path, record) != nil
        case .missing(let path): return value(path, record) == nil
        case .within(let path):
            guard case .day(let day)? = value(path, record) else { return false }
            return period == .all || period.contains(day)
        case .any(let conditions): return conditions.contains { holds($0, record) }
        case .not(let condition): return !holds(condition, record)
        case .held: return ![.code("planned"), .code("cancelled")].contains(record.values["state"])
        case .floating:
            guard case .code(let kind)? = record.values["kind"] else {
                return record.values["isFloating"] == .flag(true)
            }
            return record.values["isFloating"] == .flag(true) || OrganisationLevel.isFloating(type: kind)
        case .level(let levels):
            guard case .code(let kind)? = record.values["kind"] else { return false }
            return levels.contains(OrganisationLevel(type: kind))
        case .member(let what): return isSo(what, record.id)
        case .memberOf(let field, let what):
            return plain.reference(record.values, field).map { isSo(what, $0) } ?? false
        case .kept(let path):
            guard case .reference(let id)? = value(path, record) else { return false }
            return plain.isKept(id)
        case .light(let light):
            return ledger.place(of: record.id).flatMap { ledger.targetLight(of: $0.row, on: day) } == light
        }
    }

    // MARK: Members

    private func isSo(_ what: FigureMember, _ id: RecordID) -> Bool {
        let stay = stay(of: id)
        let branch = stay.flatMap { plain.reference($0.values, FlowEpisode.destinationBranch) }
        switch what {
        case .counted: return members[id] != nil
        case .away: return stay != nil
        case .floating, .shortAbsence:
            guard let stay, let out = plain.day(stay.values, FlowEpisode.out) else { return false }
            return (out.adding(months: 6) <= day) == (what == .floating)
        case .received: return !here(id).isEmpty
        case .takesPart: return plain.isKept(branch)
        case .inBranchThere: return plain.isKept(branch) || stay?.values["destinationOrganisation"] != nil
        case .paired:
            return records(FigureReader.pairings, inScope: false).contains {
                plain.reference($0.values, Pairing.member) == id
            }
        case .underAgreement:
            let agreements = Set(records(FigureReader.agreements, inScope: false).map(\.id))
            return records(FigureReader.agreementMembers, inScope: false).contains { link in
                plain.reference(link.values, AgreementMember.member) == id
                    && plain.reference(link.values, AgreementMember.agreement).map(agreements.contains) == true
            }
        case .managed: return isSo(.inBranchThere, id) || isSo(.paired, id) || isSo(.underAgreement, id)
        case .present: return wasPresent(id, Activity.type) || wasPresent(id, Study.type)
        case .trained: return wasPresent(id, Study.type)
        case .reached, .reported:
            return records(FigureReader.contacts, inScope: false).contains {
                plain.reference($0.values, Contact.member) == id
                    && (what == .reached || $0.values["purpose"] == .code("report"))
            }
        case .inNewBranch:
            guard let branch, plain.isKept(branch), let founded = plain.records[branch]?.values["founded"],
                case .day(let founded) = founded
            else { return false }
            return founded >= period.from && founded <= max(day, period.from)
        case .duesPaid:
            guard case .month(let month)? = plain.records[id]?.values["duesPaidUntil"] else { return false }
            return month >= Month(containing: day).adding(months: -1)
        }
    }

    private func wasPresent(_ id: RecordID, _ type: RecordType) -> Bool {
        plain.kept(type.kind).contains { event in
            guard let day = plain.day(event.values, type.kind == .study ? Study.day : Activity.day),
                type.kind == .study || holds(.held, event)
            else { return false }
            return (period == .all || period.contains(day)) && present(event.id, type).contains(id)
        }
    }

    private func present(_ event: RecordID, _ type: RecordType) -> [RecordID] {
        plain.kept(.attendance).compactMap { mark in
            guard plain.reference(mark.values, type.kind == .study ? Attendance.study : Attendance.activity) == event,
                [.code("present"), .code("late")].contains(mark.values["mark"]),
                let member = plain.reference(mark.values, Attendance.member), plain.isKept(member)
            else { return nil }
            return member
        }
    }

    // MARK: Measures

    func count(_ figure: FigureDefinition) -> Count {
        if case .ratio(let part, let whole) = figure.measure { return quotient(part, whole, 1_000) }
        if case .average(let part, let whole) = figure.measure { return quotient(part, whole, 100) }
        return count(figure, records(figure.source))
    }

    private func quotient(_ part: String, _ whole: String, _ steps: Int64) -> Count {
        guard let part = FigureCatalogue.figure(part), let whole = FigureCatalogue.figure(whole) else { return Count() }
        var count = count(part)
        let other = self.count(whole)
        count.precision = max(count.precision, other.precision)
        guard let above = count.number, let below = other.number, below > 0 else {
            count.number = nil
            return count
        }
        count.number = Int64((Double(above) * Double(steps) / Double(below)).rounded(.toNearestOrAwayFromZero))
        return count
    }

    private func number(_ field: Field, _ record: Record) -> Int64? {
        if case .number(let number)? = record.values[field.name] { number } else { nil }
    }

    private func precision(_ field: Field, _ record: Record) -> FigurePrecision {
        guard record.values[field.name] != nil, case .code(let code)? = record.values[field.name + "Precision"] else {
            return .exact
        }
        return FigurePrecision(code: code)
    }

    private func sum(_ records: [Record], _ field: Field? = nil, _ share: (Record) -> Int64) -> Count {
        var count = Count(number: 0)
        for record in records {
            let number = share(record)
            guard number != 0 else { continue }
            count.number = (count.number ?? 0) + number
            count.records.insert(record.id)
            if let field { count.precision = max(count.precision, precision(field, record)) }
        }
        return count
    }

    private func row(_ record: Record) -> Int { ledger.place(of: record.id)?.row ?? 0 }

    private func count(_ figure: FigureDefinition, _ records: [Record]) -> Count {
        let type = figure.source.type
        switch figure.measure {
        case .records: return Count(number: Int64(records.count), records: Set(records.map(\.id)))
        case .sum(let field, let otherwise): return sum(records, field) { number(field, $0) ?? otherwise }
        case .quantity(let field, let unit, let wanted, let otherwise):
            return sum(records, field) {
                $0.values[unit.name] == .code(wanted.rawValue) ? number(field, $0) ?? otherwise : otherwise
            }
        case .quantities(let field, let unit):
            var found = sum(records, field) { number(field, $0) ?? 0 }
            let counted = records.filter { found.records.contains($0.id) }
            let units = Set(counted.map { $0.values[unit.name] })
            if units.count != 1 || units.first == .some(nil) { found.number = nil }
            return found
        case .distinct(let fields): return distinct(fields, records)
        case .places(let field, let digits):
            var found = Count(number: 0)
            var places: Set<Int> = []
            for record in records {
                guard case .code(let code)? = record.values[field.name] else { continue }
                found.records.insert(record.id)
                let padded = code == "31" ? "3101" : code
                places.insert(Int(padded.prefix(digits)) ?? 0)
            }
            found.number = Int64(places.count)
            return found
        case .people(let field, let stated, let otherwise):
            var known: Set<RecordID> = []
            return sum(records, stated) { record in
                guard let person = plain.reference(record.values, field) else {
                    return number(stated, record) ?? otherwise
                }
                return known.insert(person).inserted ? 1 : 0
            }
        case .attendances:
            let others = type.kind == .study ? Study.others : Activity.others
            return sum(records, others) { Int64(present($0.id, type).count) + (number(others, $0) ?? 0) }
        case .participants:
            let people = Set(records.flatMap { present($0.id, type) })
            return Count(number: Int64(people.count), records: people)
        case .greatest(let field), .least(let field):
            let known = records.filter { number(field, $0) != nil }
            let numbers = known.compactMap { number(field, $0) }
            var isLeast = false
            if case .least = figure.measure { isLeast = true }
            let best = isLeast ? numbers.min() : numbers.max()
            let first = known.first { number(field, $0) == best }
            return Count(
                number: best, precision: first.map { precision(field, $0) } ?? .exact, records: Set(known.map(\.id)))
        case .mean(let field, let weight):
            let known = records.filter { number(field, $0) != nil }
            let weights = known.map { record in max(1, weight.flatMap { number($0, record) } ?? 1) }
            let whole = weights.reduce(0, +)
            let total = zip(known, weights).reduce(Int64(0)) { $0 + (number(field, $1.0) ?? 0) * $1.1 }
            return Count(
                number: whole == 0 ? nil : (total + whole / 2) / whole,
                precision: known.map { precision(field, $0) }.max() ?? .exact, records: Set(known.map(\.id)))
        case .years(let since):
            let known = records.filter { number(since, $0).map { $0 <= Int64(day.year) } ?? false }
            let longest = known.compactMap { number(since, $0) }.min().map { Int64(day.year) - $0 + 1 }
            return Count(number: longest ?? 0, records: Set(known.map(\.id)))
        case .fiveOnes: return sum(records) { Int64(ledger.fiveOnes(ofPartnership: row($0), year: day.year).done) }
        case .fiveOnesDue: return sum(records) { _ in 5 }
        case .sweep(let what):
            return sum(records) { record in
                let numbers = ledger.numbers(ofSweep: row(record))
                return switch what {
                case .checked: numbers.checked
                case .changed: numbers.changed
                case .unreached: numbers.unreached
                case .found: numbers.found
                }
            }
        case .difference(let field, let less):
            return sum(records, field) { max(0, (number(field, $0) ?? 0) - (number(less, $0) ?? 0)) }
        case .checklist(let list): return sum(records) { Int64(ledger.checklist(list, ofSite: row($0)).done.count) }
        case .checklistDue(let list): return sum(records) { _ in Int64(ledger.checklistItems(list).count) }
        case .covered: return covered(records)
        case .ratio, .average, .tasks: return Count()
        }
    }

    private func distinct(_ fields: [Field], _ records: [Record]) -> Count {
        if fields.count == 1, fields[0].target != nil {
            let found = Set(records.compactMap { plain.reference($0.values, fields[0]) }.filter(plain.isKept))
            return Count(number: Int64(found.count), records: found)
        }
        var found = Count(number: 0)
        var known: Set<Value> = []
        for record in records {
            guard let value = fields.lazy.compactMap({ record.values[$0.name] }).first else { continue }
            found.records.insert(record.id)
            known.insert(value)
        }
        found.number = Int64(known.count)
        return found
    }

    private func covered(_ records: [Record]) -> Count {
        let links = self.records(FigureReader.agreementMembers, inScope: false)
        var found = Count(number: 0, records: Set(records.map(\.id)))
        var known: Set<RecordID> = []
        for record in records {
            let listed = links.filter { plain.reference($0.values, AgreementMember.agreement) == record.id }
                .compactMap { plain.reference($0.values, AgreementMember.member) }
            if listed.isEmpty {
                found.number = (found.number ?? 0) + (number(Agreement.covered, record) ?? 0)
                found.precision = max(found.precision, precision(Agreement.covered, record))
            }
            known.formUnion(listed)
        }
        found.number = (found.number ?? 0) + Int64(known.count)
        return found
    }
}
