import Dashboard
import Domain
import Glibc
import Screen

/// What it costs to open a file: one of a member, one of an organisation, along time, and an attendance list.
extension BenchCommand {
    /// From the key to the drawn frame, in microseconds of processor time: the 95th percentile over many files. The ledger gets
    /// theme days with marks of attendance first, which a demonstration lacks: four a member.
    func fileFigures(_ ledger: Ledger, _ today: Day) -> [MeasuredFigure] {
        var ledger = ledger
        BenchCommand.addMeetings(to: &ledger, today)
        var state = DashboardState(
            ledger: ledger, today: today, language: .chinese, size: Size(width: 160, height: 48), seed: 1)
        let index = BenchCommand.microsecondsOfWork {
            var copy = ledger
            copy.indexReferences()
        }
        _ = Dashboard.update(
            &state, .tasks(TaskDerivation.derive(ledger, today: today), revision: ledger.revision), at: 0)
        _ = Dashboard.draw(&state)
        let members = BenchCommand.open(60, &state, pane: "2", steps: 7)
        let organisations = BenchCommand.open(60, &state, pane: "1", steps: 1)
        BenchCommand.press("2", &state)
        var timeLines: [Int64] = []
        var lists: [Int64] = []
        for _ in 0..<20 {
            BenchCommand.press("j", &state)
            _ = Dashboard.update(&state, .input(.key(Key(.enter))), at: 0)
            timeLines.append(BenchCommand.microsecondsOfWork { BenchCommand.press("t", &state) })
            _ = Dashboard.update(&state, .input(.key(Key(.escape))), at: 0)
            lists.append(BenchCommand.microsecondsOfWork { BenchCommand.press("o", &state) })
            _ = Dashboard.update(&state, .input(.key(Key(.escape))), at: 0)
        }
        return [
            ("fileRecords", Int64(ledger.table(Attendance.type).count)), ("fileIndexMicroseconds", index),
            ("fileMemberMicrosecondsP95", BenchCommand.percentile(95, of: members)),
            ("fileOrganisationMicrosecondsP95", BenchCommand.percentile(95, of: organisations)),
            ("fileOrganisationMicrosecondsMost", organisations.max() ?? 0),
            ("fileTimeLineMicrosecondsP95", BenchCommand.percentile(95, of: timeLines)),
            ("attendanceMicrosecondsP95", BenchCommand.percentile(95, of: lists)),
        ]
    }

    /// Opens the files of a pane one after the other, and goes down in it between two.
    private static func open(_ count: Int, _ state: inout DashboardState, pane: Character, steps: Int) -> [Int64] {
        press(pane, &state)
        return (0..<count).map { _ in
            let time = microsecondsOfWork {
                _ = Dashboard.update(&state, .input(.key(Key(.enter))), at: 0)
                _ = Dashboard.draw(&state)
            }
            _ = Dashboard.update(&state, .input(.key(Key(.escape))), at: 0)
            for _ in 0..<steps { press("j", &state) }
            return time
        }
    }

    private static func press(_ letter: Character, _ state: inout DashboardState) {
        _ = Dashboard.update(&state, .input(.key(.character(letter))), at: 0)
        _ = Dashboard.draw(&state)
    }

    private static func microsecondsOfWork(_ body: () -> Void) -> Int64 {
        let start = nanoseconds(CLOCK_THREAD_CPUTIME_ID)
        body()
        return (nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start) / 1000
    }

    /// Adds theme days of four months for every organisation that has members, with a mark for each member.
    private static func addMeetings(to ledger: inout Ledger, _ today: Day) {
        var identities = SplitMix64(seed: 2)
        var changes: [Change] = []
        let members = ledger.members
        var people: [Int: [RecordID]] = [:]
        for row in 0..<members.count {
            if let branch = members.reference(Member.branch, row) {
                people[branch, default: []].append(members.id(row))
            }
        }
        for (branch, people) in people.sorted(by: { $0.key < $1.key }) {
            for month in 1...4 {
                let activity = RecordID.random(using: &identities)
                changes.append(
                    .added(
                        .activity, activity,
                        [
                            FieldValue(Activity.title.name, .text("主题党日")),
                            FieldValue(Activity.kind.name, .code("theme-day")),
                            FieldValue(Activity.day.name, .day(today.adding(months: -month))),
                            FieldValue(Activity.host.name, .reference(ledger.organisations.id(branch))),
                        ]))
                for id in people {
                    changes.append(
                        .added(
                            .attendance, RecordID.random(using: &identities),
                            [
                                FieldValue(Attendance.activity.name, .reference(activity)),
                                FieldValue(Attendance.member.name, .reference(id)),
                                FieldValue(Attendance.mark.name, .code("present")),
                            ]))
                }
            }
        }
        let transaction = Transaction(
            id: TransactionID(device: "bench1", sequence: 1),
            time: ledger.time ?? HybridTime(milliseconds: 0, offset: 0),
            author: "bench", proposal: Proposal(.edit, changes))
        // What cannot be applied leaves the ledger as it is: then the numbers are those of the demonstration.
        try? ledger.apply(transaction)
    }
}
