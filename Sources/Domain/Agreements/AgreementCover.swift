extension Ledger {
    /// The members whom an agreement covers on a day, as rows, each once.
    public func members(coveredByAgreement row: Int, on today: Day) -> Set<Int> {
        let links = table(AgreementMember.type)
        var covered: Set<Int> = []
        for link in rows(of: AgreementMember.type, where: AgreementMember.agreement, is: row) {
            if let from = links.day(AgreementMember.from, link), from > today { continue }
            if let until = links.day(AgreementMember.until, link), until < today { continue }
            if let member = links.reference(AgreementMember.member, link), !members.isRetired(member) {
                covered.insert(member)
            }
        }
        return covered
    }

    /// The distinct members whom the agreements in force cover on a day: somebody under two agreements counts once.
    public func membersUnderAgreement(on today: Day, kind: String? = nil) -> Set<Int> {
        let agreements = table(Agreement.type)
        var covered: Set<Int> = []
        for row in 0..<agreements.count where Agreement.isInForce(row, agreements, on: today) {
            if let kind, agreements.code(Agreement.kind, row) != kind { continue }
            covered.formUnion(members(coveredByAgreement: row, on: today))
        }
        return covered
    }

    /// How many an agreement covers: those on its list; without a list the number that was typed in.
    public func coveredCount(ofAgreement row: Int, on today: Day) -> Int64 {
        if !rows(of: AgreementMember.type, where: AgreementMember.agreement, is: row).isEmpty {
            return Int64(members(coveredByAgreement: row, on: today).count)
        }
        return table(Agreement.type).number(Agreement.covered, row) ?? 0
    }
}
