import Testing

@testable import Domain

@Suite("What the record types check")
struct RecordCheckTests {
    /// What a draft says of a branch, a member in it and one elsewhere.
    private struct Place {
        var bench = LedgerBench()
        var branch = RecordID(rawValue: 1)
        var other = RecordID(rawValue: 1)
        var member = RecordID(rawValue: 1)
        var stranger = RecordID(rawValue: 1)
        var activity = RecordID(rawValue: 1)

        init() throws {
            let committee = try bench.organisation("新仓镇党委", "committee")
            branch = try bench.organisation("联合村党支部", under: committee)
            other = try bench.organisation("柳塘村党支部", under: committee)
            member = try bench.member("张三", in: branch, (Member.category, .code("probationary")))
            stranger = try bench.member("李四", in: other)
            activity = try bench.add(
                .activity, (Activity.title, .text("五月党日")), (Activity.kind, .code("theme-day")),
                (Activity.day, .day(day("2026-05-04"))), (Activity.host, .reference(branch)))
        }
    }

    typealias Case = (kind: RecordKind, values: [(Field, Value)], at: String?, severity: Problem.Severity?)

    private static func cases(_ place: Place) -> [Case] {
        let early: Value = .day(day("2026-01-01"))
        let late: Value = .day(day("2026-03-01"))
        let member: Value = .reference(place.member)
        let branch: Value = .reference(place.branch)
        let attendance: [(Field, Value)] = [
            (Attendance.activity, .reference(place.activity)), (Attendance.mark, .code("present")),
        ]
        let transfer: [(Field, Value)] = [
            (Transfer.member, member), (Transfer.direction, .code("out")), (Transfer.toOrganisation, .text("某支部")),
            (Transfer.issued, late),
        ]
        let agreement: [(Field, Value)] = [
            (Agreement.title, .text("甲")), (Agreement.kind, .code("alliance")), (Agreement.organisation, branch),
            (Agreement.signed, late),
        ]
        let grant: [(Field, Value)] = [
            (Grant.organisation, branch), (Grant.kind, .code("reward")), (Grant.year, .number(2026)),
        ]
        let rota: [(Field, Value)] = [
            (Rota.organisation, branch), (Rota.holderName, .text("王五")), (Rota.from, early),
        ]
        let year: [(Field, Value)] = [(PartnershipYear.year, .number(2026))]
        let job: [(Field, Value)] = [
            (JobPosting.title, .text("焊工")), (JobPosting.employer, .text("某厂")), (JobPosting.posts, .number(3)),
            (JobPosting.publishedOn, late),
        ]
        let development: [(Field, Value)] = [
            (Development.name, .text("王五")), (Development.organisation, branch), (Development.stage, .code("activist")),
        ]
        return [
            (.attendance, attendance + [(Attendance.member, member)], nil, nil),
            (.attendance, attendance + [(Attendance.member, .reference(place.stranger))], "member", .warning),
            (.attendance, [(Attendance.member, member), (Attendance.mark, .code("late"))], "activity", .error),
            (.transfer, transfer + [(Transfer.validDays, .number(90))], nil, nil),
            (.transfer, transfer + [(Transfer.validDays, .number(91))], "validDays", .warning),
            (.transfer, transfer + [(Transfer.receipt, early)], "receipt", .error),
            (.transfer, transfer + [(Transfer.outcome, .code("accepted"))], "receipt", .warning),
            (.agreement, agreement + [(Agreement.expires, late)], nil, nil),
            (.agreement, agreement + [(Agreement.expires, early)], "expires", .error),
            (.agreement, agreement + [(Agreement.covered, .number(-1))], "covered", .error),
            (.grant, grant + [(Grant.amount, .number(300_000))], nil, nil),
            (.grant, grant + [(Grant.amount, .number(1_000_001))], "amount", .warning),
            (.grant, grant + [(Grant.amount, .number(-1))], "amount", .error),
            (.grant, [grant[0], (Grant.kind, .code("subsidy")), grant[2], (Grant.amount, .number(100))], nil, nil),
            (.rota, rota + [(Rota.until, late)], nil, nil),
            (.rota, rota + [(Rota.until, .day(day("2026-03-02")))], "until", .warning),
            (.rota, [rota[0], rota[2], (Rota.until, late)], "holder", .error),
            (.partnershipYear, year + [(PartnershipYear.firstQuarter, late)], "partnership", .error),
            (.partnershipYear, year + [(PartnershipYear.secondQuarter, late)], "secondQuarter", .error),
            (.partnershipYear, [(PartnershipYear.year, .number(26))], "year", .error),
            (
                .jobPosting, job + [(JobPosting.wageFrom, .number(2)), (JobPosting.wageUntil, .number(1))], "wageFrom",
                .error
            ),
            (.jobPosting, job + [(JobPosting.filled, .number(4))], "filled", .warning),
            (
                .development, development + [(Development.applied, late), (Development.activist, early)], "activist",
                .error
            ),
            (
                .yearlyAssessment,
                [
                    (YearlyAssessment.member, member), (YearlyAssessment.year, .number(2025)),
                    (YearlyAssessment.grade, .code("excellent")),
                ], "grade", .warning
            ),
            (
                .serviceCase,
                [
                    (ServiceCase.title, .text("工资")), (ServiceCase.kind, .code("labour")), (ServiceCase.opened, early),
                    (ServiceCase.state, .code("closed")),
                ], "closed", .warning
            ),
            (
                .sweep,
                [
                    (Sweep.title, .text("一季度")), (Sweep.kind, .code("members")), (Sweep.organisation, branch),
                    (Sweep.from, early), (Sweep.checkedPeople, .number(3)), (Sweep.unreachedPeople, .number(4)),
                ], "unreachedPeople", .error
            ),
            (
                .delivery,
                [
                    (Delivery.state, .code("sent")), (Delivery.member, member), (Delivery.sent, late),
                    (Delivery.answered, early),
                ],
                "answered", .error
            ),
            (
                .activityBranch,
                [(ActivityBranch.activity, .reference(place.activity)), (ActivityBranch.organisation, branch)],
                "organisation", .warning
            ),
        ]
    }

    @Test("each check names the field and how bad it is, in both languages")
    func checks() throws {
        let place = try Place()
        for (index, check) in Self.cases(place).enumerated() {
            var draft = RecordDraft(new: check.kind, id: RecordID(rawValue: 99))
            for (field, value) in check.values { draft[field] = value }
            let problems = draft.problems(in: place.bench.ledger)
            guard let at = check.at else {
                #expect(problems.isEmpty, "case \(index): \(problems)")
                continue
            }
            let found = problems.first { $0.field == at }
            #expect(found?.severity == check.severity, "case \(index): \(problems)")
            #expect(found?.message.chinese.contains("%") == false && found?.message.english.contains("%") == false)
        }
    }

    @Test("somebody stands on a list once")
    func once() throws {
        var place = try Place()
        try place.bench.add(
            .attendance, (Attendance.activity, .reference(place.activity)),
            (Attendance.member, .reference(place.member)),
            (Attendance.mark, .code("present")))
        var draft = RecordDraft(new: .attendance, id: RecordID(rawValue: 99))
        draft[Attendance.activity] = .reference(place.activity)
        draft[Attendance.member] = .reference(place.member)
        draft[Attendance.mark] = .code("late")
        #expect(draft.problems(in: place.bench.ledger).map(\.severity) == [.error])
        #expect(draft.problems(in: place.bench.ledger, lookingForDuplicates: false).isEmpty)
        draft[Attendance.member] = .reference(place.stranger)
        #expect(draft.problems(in: place.bench.ledger).map(\.severity) == [.warning])
    }

    @Test("amounts are read and written without losing a fen, in yuan and in 万元")
    func money() {
        let table: [(String, MoneyScale, Int64?)] = [
            ("12.5", .yuan, 1_250), ("12.5元", .yuan, 1_250), ("1,200", .yuan, 120_000), ("3万", .yuan, 3_000_000),
            ("0.005", .yuan, nil), ("30", .wan, 30_000_000), ("473.92", .wan, 473_920_000),
            ("473.92万元", .wan, 473_920_000),
            ("1.7亿", .wan, 17_000_000_000), ("6200元", .wan, 620_000), ("0.000001", .wan, 1), ("0.0000001", .wan, nil),
            ("-1", .wan, nil), ("", .wan, nil), ("1.", .wan, nil), ("九", .wan, nil), ("92233720368547758", .wan, nil),
        ]
        for (text, scale, fen) in table { #expect(MoneyText.fen(text, scale) == fen, "\(text)") }
        for fen: Int64 in [0, 1, 99, 100, 999_999, 1_000_000, 1_000_001, 473_920_000, 17_000_000_000] {
            for scale in [MoneyScale.yuan, .wan] {
                for language in Language.allCases {
                    let text = MoneyText.text(fen, scale, language)
                    #expect(MoneyText.fen(text.filter { $0 != " " }, scale) == fen, "\(text)")
                }
            }
        }
        #expect(MoneyText.text(473_920_000, .wan, .chinese) == "473.92万元")
    }
}
