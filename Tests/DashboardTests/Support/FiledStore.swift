import Domain

@testable import Dashboard

/// The township with everything that can be recorded about one member and one branch. Nobody in it exists.
enum FiledStore {
    private static let members = Fixture.ledger.members
    private static let organisations = Fixture.ledger.organisations

    /// The member whom the roster shows first.
    static let member = id(of: "冯乐峰", in: members, Member.name)
    /// The home branch of ``member``, with a committee.
    static let branch = organisations.id(members.reference(Member.branch, members.row(of: member) ?? 0) ?? 0)
    /// The activity of November of ``branch``.
    static let themeDay = RecordID(rawValue: 0xA00B)

    private static func id(of name: String, in table: Domain.Table, _ field: Field) -> RecordID {
        table.id((0..<table.count).first { table.text(field, $0) == name } ?? 0)
    }

    private static func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> Value {
        .day(Day(year: year, month: month, day: day) ?? .earliest)
    }

    /// A store that begins with the township and the records.
    static func make() -> MemoryStore {
        let store = MemoryStore()
        store.save(Proposal(.edit, changes))
        return store
    }

    private static let changes: [Change] = {
        var number: UInt64 = 0xB000
        var changes: [Change] = [
            .set(
                .organisation, branch, Organisation.hasCommittee.name, old: old(Organisation.hasCommittee),
                new: .flag(true))
        ].filter { $0 != $0.inverse }
        func add(_ kind: RecordKind, _ id: RecordID? = nil, _ values: [(Field, Value)]) -> RecordID {
            number += 1
            let id = id ?? RecordID(rawValue: number)
            changes.append(.added(kind, id, values.map { FieldValue($0.name, $1) }))
            return id
        }
        let home = Value.reference(branch)
        let who = Value.reference(member)
        addMeetings(home, who, add)
        let study = add(
            .study, nil,
            [
                (Study.title, .text("冬春训集中培训")), (Study.kind, .code("seasonal")), (Study.day, day(1, 20)),
                (Study.host, home), (Study.hours, .number(8)),
            ])
        _ = add(
            .attendance, nil,
            [(Attendance.study, .reference(study)), (Attendance.member, who), (Attendance.mark, .code("present"))])
        _ = add(
            .study, nil,
            [
                (Study.title, .text("七一专题党课")), (Study.kind, .code("lesson")), (Study.day, day(7, 1)),
                (Study.host, home),
            ])
        let letter = add(
            .notice, nil,
            [
                (Notice.title, .text("致流动党员的一封信")), (Notice.kind, .code("home-letter")), (Notice.day, day(2, 1)),
                (Notice.sender, home),
            ])
        _ = add(
            .delivery, nil,
            [
                (Delivery.notice, .reference(letter)), (Delivery.member, who), (Delivery.state, .code("received")),
                (Delivery.sent, day(2, 3)),
            ])
        _ = add(
            .serviceCase, nil,
            [
                (ServiceCase.title, .text("子女在沪入学")), (ServiceCase.kind, .code("schooling")), (ServiceCase.member, who),
                (ServiceCase.organisation, home), (ServiceCase.opened, day(11, 2)), (ServiceCase.promised, day(11, 17)),
                (ServiceCase.state, .code("in-hand")),
            ])
        _ = add(
            .suggestion, nil,
            [
                (Suggestion.title, .text("设立返乡创业服务窗口")), (Suggestion.received, day(6, 8)), (Suggestion.member, who),
                (Suggestion.state, .code("adopted")),
            ])
        _ = add(
            .contribution, nil,
            [
                (Contribution.title, .text("向阳助学金")), (Contribution.kind, .code("donation")),
                (Contribution.day, day(9, 1)), (Contribution.member, who), (Contribution.organisation, home),
                (Contribution.amount, .number(2_000_000)), (Contribution.amountPrecision, .code("about")),
            ])
        _ = add(
            .honour, nil,
            [
                (Honour.title, .text("优秀流动党员")), (Honour.kind, .code("commendation")), (Honour.member, who),
                (Honour.day, day(7, 1)),
            ])
        _ = add(
            .yearlyAssessment, nil,
            [
                (YearlyAssessment.member, who), (YearlyAssessment.year, .number(2025)),
                (YearlyAssessment.grade, .code("qualified")),
            ])
        _ = add(
            .development, nil,
            [
                (Development.name, .text("冯乐峰")), (Development.member, who), (Development.organisation, home),
                (Development.stage, .code("applicant")), (Development.applied, day(3, 2, 2010)),
                (Development.activist, day(5, 4, 2011)),
            ])
        addAgreements(home, who, add)
        return changes
    }()

    private static func old(_ field: Field) -> Value? {
        Fixture.ledger.place(of: branch).flatMap { Fixture.ledger.value(field, of: $0) }
    }

    /// Theme days of every month but May, committee meetings until September, an assembly, a lesson within a theme day.
    private static func addMeetings(
        _ home: Value, _ who: Value, _ add: (RecordKind, RecordID?, [(Field, Value)]) -> RecordID
    ) {
        func meeting(_ kind: String, _ title: String, _ on: Value, _ more: [(Field, Value)] = [], id: RecordID? = nil) {
            let activity = add(
                .activity, id,
                [
                    (Activity.title, .text(title)), (Activity.kind, .code(kind)), (Activity.day, on),
                    (Activity.host, home),
                ] + more)
            guard kind == "theme-day" else { return }
            _ = add(
                .attendance, nil,
                [
                    (Attendance.activity, .reference(activity)), (Attendance.member, who),
                    (Attendance.mark, .code(on == day(3, 5) ? "leave" : "present")),
                ])
        }
        for month in 1...11 where month != 5 {
            meeting("theme-day", "\(month)月主题党日", day(month, 5), id: month == 11 ? themeDay : nil)
        }
        for month in 1...9 { meeting("committee", "\(month)月支委会", day(month, 3)) }
        meeting("committee", "12月支委会", day(12, 3, 2025))
        meeting("assembly", "一季度党员大会", day(2, 20))
        meeting("assembly", "二季度党员大会", day(6, 20))
        meeting("volunteering", "清明志愿服务", day(4, 4))
        meeting("volunteering", "秋收志愿服务", day(4, 24))
        meeting("assembly", "年终党员大会", day(12, 20), [(Activity.state, .code("planned"))])
    }

    private static func addAgreements(
        _ home: Value, _ who: Value, _ add: (RecordKind, RecordID?, [(Field, Value)]) -> RecordID
    ) {
        let agreement = add(
            .agreement, nil,
            [
                (Agreement.title, .text("双向共管协议")), (Agreement.kind, .code("joint-management")),
                (Agreement.organisation, home), (Agreement.counterpart, .text("闵行区浦锦街道党工委")),
                (Agreement.signed, day(12, 1, 2024)), (Agreement.expires, day(12, 10)),
            ])
        _ = add(
            .agreementMember, nil,
            [(AgreementMember.agreement, .reference(agreement)), (AgreementMember.member, who)])
        let partnership = add(
            .partnership, nil,
            [
                (Partnership.branch, home), (Partnership.partnerName, .text("古灶村党支部")),
                (Partnership.from, day(3, 1, 2024)), (Partnership.phone, .text("12588881234")),
            ])
        _ = add(
            .partnershipYear, nil,
            [
                (PartnershipYear.partnership, .reference(partnership)), (PartnershipYear.year, .number(2026)),
                (PartnershipYear.planned, day(1, 9)), (PartnershipYear.visited, day(2, 8)),
                (PartnershipYear.deed, .text("修通村道")),
            ])
        _ = add(
            .target, nil,
            [
                (Target.title, .text("新建驿站")), (Target.organisation, home), (Target.year, .number(2026)),
                (Target.goal, .number(4)), (Target.done, .number(1)), (Target.unit, .code("pieces")),
                (Target.due, day(12, 31)),
            ])
        _ = add(
            .site, nil,
            [
                (Site.name, .text("联合村党群服务驿站")), (Site.kind, .code("station")), (Site.organisation, home),
                (Site.opened, day(5, 1, 2025)),
            ])
        _ = add(
            .brand, nil,
            [
                (Brand.name, .text("雁归联合")), (Brand.organisation, home), (Brand.year, .number(2026)),
                (Brand.state, .code("established")),
            ])
    }
}
