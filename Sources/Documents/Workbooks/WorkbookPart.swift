/// One sheet as the workbook lists it.
struct SheetEntry {
    let name: String
    let isHidden: Bool
    let relationship: String
}

/// `xl/workbook.xml`: the sheets in the order of their tabs, and how days are counted.
final class WorkbookPart: XMLPart {
    private(set) var sheets: [SheetEntry] = []
    private(set) var dates = DateSystem.from1900

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            let state = attributes.text("state")
            sheets.append(
                SheetEntry(
                    name: attributes.text("name") ?? "",
                    isHidden: state == "hidden" || state == "veryHidden",
                    // `r:id`; the sheet element has no other attribute of that local name.
                    relationship: attributes.text("id") ?? ""))
        case "workbookPr":
            if attributes.flag("date1904") { dates = .from1904 }
        default: break
        }
    }
}

/// A `.rels` part: which part stands behind which identifier.
final class RelationshipsPart: XMLPart {
    struct Target {
        let kind: String
        let path: String
    }

    private(set) var targets: [String: Target] = [:]
    /// The folder that relative targets start from, without a final slash.
    private let folder: String

    init(folder: String) { self.folder = folder }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let identifier = attributes.text("Id"), let target = attributes.text("Target"),
            attributes.text("TargetMode") != "External"
        else { return }
        // The last word of the type is the same in the transitional and the strict form of the standard.
        let kind = attributes.text("Type")?.split(separator: "/").last.map(String.init) ?? ""
        targets[identifier] = Target(kind: kind, path: Self.resolve(target, in: folder))
    }

    /// The first part of a kind.
    func path(ofKind kind: String) -> String? {
        targets.values.filter { $0.kind == kind }.map(\.path).min()
    }

    static func resolve(_ target: String, in folder: String) -> String {
        var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            switch step {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(step)
            }
        }
        return parts.joined(separator: "/")
    }
}
