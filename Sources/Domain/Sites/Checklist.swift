/// The checklists: what their items say here, and how far somebody got.
///
/// The articles name 六有 without listing the six, so the shipped words are a common practice, and an office writes its own in
/// ``ChecklistItem`` records.
public enum Checklist {
    /// An item of a list.
    public struct Item: Hashable, Sendable {
        /// Which of the list, from 1.
        public let number: Int
        /// What it says.
        public let label: Phrase
    }

    /// How far a site or an organisation got with a list.
    public struct Progress: Hashable, Sendable {
        /// Numbers of the items that are done.
        public let done: Set<Int>
        /// The items that are asked for.
        public let items: [Item]

        /// The items that are not done.
        public var missing: [Item] { items.filter { !done.contains($0.number) } }
    }

    /// The items that the program brings along.
    static func shipped(_ list: String) -> [Phrase] {
        switch list {
        case "six-haves":
            [
                Phrase("有场所", "A room"), Phrase("有设施", "Equipment"), Phrase("有标志", "A sign"),
                Phrase("有党旗", "The flag"), Phrase("有书报", "Reading"), Phrase("有制度", "Rules on the wall"),
            ]
        case "standard-branch":
            [
                Phrase("班子健全", "A complete committee"), Phrase("组织生活正常", "Regular organisation life"),
                Phrase("党员管理规范", "Members' files in order"), Phrase("活动阵地落实", "A site"),
                Phrase("经费保障到位", "Funds"), Phrase("台账资料齐全", "Complete ledgers"),
            ]
        default: []
        }
    }
}

extension Ledger {
    /// The items of a checklist: as shipped, with what the ledger says instead.
    public func checklistItems(_ list: String) -> [Checklist.Item] {
        var labels: [Int: Phrase] = [:]
        for (index, label) in Checklist.shipped(list).enumerated() { labels[index + 1] = label }
        let table = table(ChecklistItem.type)
        for row in 0..<table.count where !table.isRetired(row) && table.code(ChecklistItem.checklist, row) == list {
            guard let number = table.number(ChecklistItem.number, row) else { continue }
            let isOff = table.flag(ChecklistItem.isOff, row) == true
            labels[Int(number)] = isOff ? nil : Phrase(verbatim: table.text(ChecklistItem.label, row))
        }
        return labels.sorted { $0.key < $1.key }.map { Checklist.Item(number: $0.key, label: $0.value) }
    }

    /// How far a site got with a checklist.
    public func checklist(_ list: String, ofSite row: Int) -> Checklist.Progress {
        progress(list, ChecklistMark.site, row)
    }

    /// How far an organisation got with a checklist.
    public func checklist(_ list: String, ofOrganisation row: Int) -> Checklist.Progress {
        progress(list, ChecklistMark.organisation, row)
    }

    private func progress(_ list: String, _ owner: Field, _ row: Int) -> Checklist.Progress {
        let items = checklistItems(list)
        let marks = table(ChecklistMark.type)
        let asked = Set(items.map(\.number))
        var done: Set<Int> = []
        for mark in rows(of: ChecklistMark.type, where: owner, is: row)
        where marks.code(ChecklistMark.checklist, mark) == list {
            if let number = marks.number(ChecklistMark.number, mark), asked.contains(Int(number)) {
                done.insert(Int(number))
            }
        }
        return Checklist.Progress(done: done, items: items)
    }
}
