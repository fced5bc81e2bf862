import Domain

/// Finds the member that a row is about: by citizen number, else by name, birth date and branch.
///
/// Members of the ledger are indexed once, those that the same sheet adds are indexed as they come. Retired members are not
/// found: an import that was taken back must be possible again.
struct MemberFinder {
    /// Who a row is about.
    enum Answer {
        /// A member of the ledger, or of an earlier row.
        case known(RecordID)
        /// Nobody yet. `hasNamesake`: another branch has somebody of this name and birth date.
        case new(hasNamesake: Bool)
        /// So many could be meant.
        case ambiguous(Int)
    }

    /// What a row says about who it is.
    struct Person {
        var number: CitizenNumber?
        var name: String
        var birth: Day?
        /// Only year and month of ``birth`` are known.
        var isBirthCoarse = false
        var branch: RecordID?
    }

    private struct Candidate {
        let id: RecordID
        let birth: Day?
        let branch: RecordID?
        let hasNumber: Bool
    }

    private let ledger: Ledger
    private var byNumber: [Int64: RecordID] = [:]
    private var retiredNumbers: Set<Int64> = []
    private var byName: [String: [Candidate]]?
    private var added: [(name: String, candidate: Candidate)] = []

    init(_ ledger: Ledger) {
        self.ledger = ledger
        let members = ledger.members
        byNumber.reserveCapacity(members.count)
        for row in 0..<members.count {
            let text = members.text(Member.citizenNumber, row)
            guard let key = Self.key(ofNumber: text) else { continue }
            if members.isRetired(row) { retiredNumbers.insert(key) } else { byNumber[key] = members.id(row) }
        }
    }

    /// Whether a retired member has this number.
    func isRetired(_ number: CitizenNumber) -> Bool {
        Self.key(ofNumber: number.canonical).map(retiredNumbers.contains) ?? false
    }

    /// Who a row is about.
    mutating func find(_ person: Person) -> Answer {
        if let number = person.number, let key = Self.key(ofNumber: number.canonical), let id = byNumber[key] {
            return .known(id)
        }
        let all = namesakes(of: person.name)
        guard !all.isEmpty else { return .new(hasNamesake: false) }
        // Whoever has a number of their own is somebody else than the number of this row.
        let free = person.number == nil ? all : all.filter { !$0.hasNumber }
        let here = free.filter { $0.branch == person.branch }
        guard let birth = person.birth ?? person.number?.birth else {
            return here.count > 1
                ? .ambiguous(here.count) : here.first.map { .known($0.id) } ?? .new(hasNamesake: false)
        }
        func isBirth(_ other: Day?) -> Bool {
            guard let other else { return false }
            return person.isBirthCoarse && person.number == nil
                ? Month(containing: other) == Month(containing: birth) : other == birth
        }
        let exact = here.filter { isBirth($0.birth) }
        if exact.count > 1 { return .ambiguous(exact.count) }
        if let only = exact.first { return .known(only.id) }
        let undated = here.filter { $0.birth == nil }
        if undated.count > 1 { return .ambiguous(undated.count) }
        if let only = undated.first { return .known(only.id) }
        return .new(hasNamesake: free.contains { isBirth($0.birth) && $0.branch != person.branch })
    }

    /// Takes in a member that the sheet adds.
    mutating func add(_ id: RecordID, _ person: Person) {
        if let number = person.number, let key = Self.key(ofNumber: number.canonical) { byNumber[key] = id }
        let candidate = Candidate(
            id: id, birth: person.birth ?? person.number?.birth, branch: person.branch, hasNumber: person.number != nil)
        let key = Self.key(ofName: person.name)
        if byName == nil { added.append((key, candidate)) } else { byName?[key, default: []].append(candidate) }
    }

    private mutating func namesakes(of name: String) -> [Candidate] {
        if byName == nil { byName = index() }
        return byName?[Self.key(ofName: name)] ?? []
    }

    private func index() -> [String: [Candidate]] {
        let members = ledger.members
        let organisations = ledger.organisations
        let births = members.cells(Member.birth)
        let branches = members.cells(Member.branch)
        let numbers = members.cells(Member.citizenNumber)
        var index: [String: [Candidate]] = [:]
        index.reserveCapacity(members.count)
        for row in 0..<members.count where !members.isRetired(row) {
            let branch = branches[row]
            let candidate = Candidate(
                id: members.id(row), birth: Cells.day(births[row]),
                branch: branch == 0 ? nil : organisations.id(Int(branch) - 1), hasNumber: numbers[row] != 0)
            index[Self.key(ofName: members.text(Member.name, row)), default: []].append(candidate)
        }
        for (name, candidate) in added { index[name, default: []].append(candidate) }
        return index
    }

    /// The first 17 digits as a number; the check character follows from them.
    private static func key(ofNumber text: String) -> Int64? {
        var value: Int64 = 0
        var count = 0
        for byte in text.utf8 {
            if count == 17 { return value }
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int64(byte - 0x30)
            count += 1
        }
        return nil
    }

    /// Names are the same whatever dot stands in them and however they are spaced.
    static func key(ofName name: String) -> String {
        // Nearly every name is three characters of three bytes each, with nothing to fold.
        if name.utf8.allSatisfy({ $0 >= 0xE4 || $0 & 0xC0 == 0x80 }) { return name }
        var result = String.UnicodeScalarView()
        for scalar in LenientText.key(name).unicodeScalars {
            switch scalar {
            case "•", "・", "‧", "∙", "．", ".", "●", "⋅": result.append("·")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
