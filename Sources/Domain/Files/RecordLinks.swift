/// One way in which records of a type belong to a member or an organisation: a type and the field that refers to it.
///
/// Read from the declarations, so a new record type with a reference has its section in the files by itself.
public struct RecordLink: Sendable {
    /// The type of the records.
    public let type: RecordType
    /// The field that refers to the owner.
    public let field: Field
    /// Whether it is not the first of the type's fields that refer to such an owner: then the heading names the field.
    public let isFurther: Bool

    /// What the section is called: 结对联系, and for those whom a cadre looks after 结对联系（联系干部）.
    public var title: Phrase {
        isFurther ? Phrase("%1（%2）", "%1 (%2)").with(type.label, field.label) : type.label
    }

    /// All links to a type, theme by theme, in the order of the menus. Members and organisations that refer to an organisation
    /// are people and the tree, which files show otherwise.
    public static func all(to kind: RecordKind) -> [RecordLink] {
        RecordTheme.allCases.flatMap { theme in
            Schema.types.filter { $0.theme == theme && $0.kind != .member && $0.kind != .organisation }.flatMap {
                type in
                type.fields.filter { $0.target == kind }.enumerated().map { index, field in
                    RecordLink(type: type, field: field, isFurther: index > 0)
                }
            }
        }
    }
}

extension Ledger {
    /// The records that belong to a row through a link, the newest first; those without a date come last.
    public func records(_ link: RecordLink, of target: Int) -> [(row: Int, date: RecordDate?)] {
        guard let index = Schema.position(of: link.type.kind) else { return [] }
        let owner = link.field.target
        let found = rows(of: link.type, where: link.field, is: target).map { row in
            (row: row, date: date(of: Place(table: index, row: row), besides: owner))
        }
        return found.sorted { left, right in
            if left.date?.lastDay != right.date?.lastDay {
                guard let first = left.date, let second = right.date else { return left.date != nil }
                return first > second
            }
            return left.row > right.row
        }
    }
}
