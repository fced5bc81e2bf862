/// What a sweep found, in numbers.
public struct SweepNumbers: Hashable, Sendable {
    /// Members checked.
    public var checked: Int64 = 0
    /// Members whose file had to be changed.
    public var changed: Int64 = 0
    /// Members nobody reached.
    public var unreached: Int64 = 0
    /// Members found again or for the first time.
    public var found: Int64 = 0

    /// The difference to an earlier sweep.
    public func since(_ earlier: SweepNumbers) -> SweepNumbers {
        SweepNumbers(
            checked: checked - earlier.checked, changed: changed - earlier.changed,
            unreached: unreached - earlier.unreached, found: found - earlier.found)
    }
}

extension Ledger {
    /// The numbers of a sweep: counted from its findings; without findings as they were typed in.
    public func numbers(ofSweep row: Int) -> SweepNumbers {
        let sweeps = table(Sweep.type)
        let findings = table(SweepFinding.type)
        let rows = rows(of: SweepFinding.type, where: SweepFinding.sweep, is: row)
        guard !rows.isEmpty else {
            return SweepNumbers(
                checked: sweeps.number(Sweep.checkedPeople, row) ?? 0,
                changed: sweeps.number(Sweep.changedPeople, row) ?? 0,
                unreached: sweeps.number(Sweep.unreachedPeople, row) ?? 0)
        }
        var numbers = SweepNumbers(checked: Int64(rows.count))
        for finding in rows {
            switch findings.code(SweepFinding.result, finding) {
            case "changed": numbers.changed += 1
            case "unreached": numbers.unreached += 1
            case "found": numbers.found += 1
            default: break
            }
        }
        return numbers
    }

    /// The sweep of the same kind and organisation that came before another; nil for the first.
    public func sweep(before row: Int) -> Int? {
        let sweeps = table(Sweep.type)
        let own = (sweeps.cell(Sweep.from, row), row)
        return (0..<sweeps.count).filter { other in
            !sweeps.isRetired(other) && sweeps.cell(Sweep.kind, other) == sweeps.cell(Sweep.kind, row)
                && sweeps.cell(Sweep.organisation, other) == sweeps.cell(Sweep.organisation, row)
                && (sweeps.cell(Sweep.from, other), other) < own
        }.max { (sweeps.cell(Sweep.from, $0), $0) < (sweeps.cell(Sweep.from, $1), $1) }
    }
}
