/// A list of names read against the ledger: who is new, who is there already, what cannot be read and why.
public enum NameList {
    /// What becomes of a line.
    public enum Verdict: Hashable, Sendable {
        /// Nobody of this number or name is kept.
        case new
        /// Somebody with this ID number is kept.
        case known(RecordID)
        /// Somebody of this name is kept, and nothing tells the two apart. It may be another person.
        case namesake(RecordID)
        /// The same as an earlier line, counted from 1.
        case repeated(Int)
        /// The heading of a table.
        case heading
        /// It cannot be added, and why. Never contains a sensitive value.
        case unreadable(Phrase)
    }

    /// One line and what it means.
    public struct Entry: Hashable, Sendable {
        /// Its parts.
        public let line: NameLine
        /// The values of the member that it would become.
        public let values: [String: Value]
        /// What becomes of it.
        public let verdict: Verdict
        /// What is doubtful about it, though it can be added.
        public let warnings: [Phrase]

        /// The draft of the member.
        public func draft(_ id: RecordID) -> RecordDraft { RecordDraft(new: .member, id: id, values: values) }
    }

    /// Reads lines.
    ///
    /// - Parameter branch: the home branch of those whose line names none.
    public static func read(_ lines: [String], in ledger: Ledger, branch: RecordID?) -> [Entry] {
        let parsed = lines.map { NameLine($0) }
        let known = Known(parsed, in: ledger)
        let branches = Branches(ledger)
        var earlier: [String: Int] = [:]
        return parsed.enumerated().map { index, line in
            read(line, index, in: ledger, branch, known, branches, &earlier)
        }
    }

    private static func read(
        _ line: NameLine, _ index: Int, in ledger: Ledger, _ branch: RecordID?, _ known: Known, _ branches: Branches,
        _ earlier: inout [String: Int]
    ) -> Entry {
        if line.isHeading { return Entry(line: line, values: [:], verdict: .heading, warnings: []) }
        var values: [String: Value] = [
            Member.category.name: .code("formal"), Member.standing.name: .code("normal"),
        ]
        values[Member.branch.name] = branch.map { .reference($0) }
        func refused(_ why: Phrase) -> Entry {
            Entry(line: line, values: values, verdict: .unreadable(why), warnings: [])
        }

        guard line.hasPlausibleName else {
            return refused(
                line.name.isEmpty
                    ? Phrase("没有姓名。", "There is no name.") : Phrase("不像姓名。", "This does not look like a name."))
        }
        values[Member.name.name] = .text(line.name)
        for word in line.words {
            if let sex = CodeList.sex.find(word) {
                values[Member.sex.name] = .code(sex.code)
            } else if word.hasSuffix("族"), let group = CodeList.ethnicGroup.find(word) {
                values[Member.ethnicity.name] = .code(group.code)
            } else {
                switch branches.find(word) {
                case .success(let id): values[Member.branch.name] = .reference(id)
                case .failure(let why): return refused(why.message)
                }
            }
        }
        if let typed = line.citizenNumber {
            do throws(ParseProblem) {
                let number = try CitizenNumber.parse(typed)
                values[Member.citizenNumber.name] = .text(number.canonical)
                values[Member.birth.name] = .day(number.birth)
                values[Member.sex.name] = .code(number.sexCode)
            } catch {
                return refused(error.message)
            }
        }
        var warnings: [Phrase] = []
        if let typed = line.phone {
            let reading = Member.mobile.read(typed, in: ledger)
            values[Member.mobile.name] = reading.value
            warnings += reading.problems.map(\.message)
        }
        guard values[Member.branch.name] != nil else {
            return refused(Phrase("没有写支部，也没有选定支部。", "No branch is given, and none is chosen."))
        }
        let draft = RecordDraft(new: .member, id: RecordID(rawValue: 0), values: values)
        for problem in draft.problems(in: ledger, lookingForDuplicates: false) {
            if problem.severity == .error { return refused(problem.message) }
            if !warnings.contains(problem.message) { warnings.append(problem.message) }
        }
        let key = key(of: values)
        let verdict: Verdict
        if let first = earlier[key] {
            verdict = .repeated(first + 1)
        } else {
            verdict = known.verdict(of: values)
        }
        earlier[key] = earlier[key] ?? index
        if case .new = verdict, known.hasNamesake(line.name) {
            warnings.append(Phrase("名册中有同名的人。", "Somebody of this name is kept."))
        }
        return Entry(line: line, values: values, verdict: verdict, warnings: warnings)
    }

    /// Two lines of one key are one person.
    private static func key(of values: [String: Value]) -> String {
        if case .text(let number)? = values[Member.citizenNumber.name] { return number }
        if case .text(let name)? = values[Member.name.name] { return name }
        return ""
    }
}

/// The kept members whose name or number is in the list: found in one pass over the members.
private struct Known {
    private var byNumber: [String: RecordID] = [:]
    private var byName: [String: [(id: RecordID, number: String)]] = [:]

    init(_ lines: [NameLine], in ledger: Ledger) {
        let names = Set(lines.map(\.name).filter { !$0.isEmpty })
        let numbers = Set(lines.compactMap { $0.citizenNumber.flatMap { try? CitizenNumber.parse($0).canonical } })
        guard !names.isEmpty else { return }
        let members = ledger.members
        for row in 0..<members.count where !members.isRetired(row) {
            let name = members.text(Member.name, row)
            let isNamed = names.contains(name)
            guard isNamed || !numbers.isEmpty else { continue }
            let number = members.text(Member.citizenNumber, row)
            if isNamed { byName[name, default: []].append((members.id(row), number)) }
            if numbers.contains(number) { byNumber[number] = members.id(row) }
        }
    }

    func hasNamesake(_ name: String) -> Bool { byName[name] != nil }

    func verdict(of values: [String: Value]) -> NameList.Verdict {
        guard case .text(let name)? = values[Member.name.name] else { return .new }
        guard case .text(let number)? = values[Member.citizenNumber.name] else {
            return byName[name]?.first.map { .namesake($0.id) } ?? .new
        }
        if let id = byNumber[number] { return .known(id) }
        // Another number is another person; without one nobody can tell.
        return byName[name]?.first { $0.number.isEmpty }.map { .namesake($0.id) } ?? .new
    }
}

/// The kept organisations by what people call them.
private struct Branches {
    /// Why a word names no organisation.
    struct Failure: Error { let message: Phrase }

    private var exact: [String: [RecordID]] = [:]
    private var names: [(key: String, id: RecordID)] = []

    init(_ ledger: Ledger) {
        let organisations = ledger.organisations
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            let id = organisations.id(row)
            for field in [Organisation.name, Organisation.shortName] {
                let key = LenientText.key(organisations.text(field, row))
                guard !key.isEmpty, exact[key]?.contains(id) != true else { continue }
                exact[key, default: []].append(id)
                names.append((key, id))
            }
        }
    }

    /// The organisation of this name, or the only one whose name contains it.
    func find(_ word: String) -> Result<RecordID, Failure> {
        let key = LenientText.key(word)
        let found = exact[key] ?? (key.count < 2 ? [] : Array(Set(names.filter { $0.key.contains(key) }.map(\.id))))
        if found.count == 1 { return .success(found[0]) }
        // Digits in a word may be a mistyped number: they are not said again.
        let said = word.contains { $0.isNumber } ? "…" : word
        return .failure(
            Failure(
                message: found.isEmpty
                    ? Phrase("没有党组织叫「%1」。", "No organisation is called '%1'.").with(said)
                    : Phrase("有 %2 个党组织叫「%1」。", "%2 organisations are called '%1'.").with(said, "\(found.count)")))
    }
}
