/// Reads a workbook: finds its parts, reads the sheet that was asked for.
struct WorkbookReader {
    private let archive: ZipArchive
    private let file: String
    private let limits: DocumentLimits
    private let progress: ProgressMeter

    /// Opens the archive; the bytes must outlive the reader.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, file: String, limits: DocumentLimits, progress: ProgressMeter
    ) throws(DocumentError) {
        archive = try ZipArchive(bytes, file: file, limits: limits)
        self.file = file
        self.limits = limits
        self.progress = progress
    }

    private struct Plan {
        var sheets: [(entry: SheetEntry, path: String)]
        var dates: DateSystem
        var styles: [NumberFormat]
        var strings: SharedStringsPart?
    }

    /// Reads one sheet, and the names of all.
    func read(_ choice: SheetChoice) throws(DocumentError) -> (sheet: Sheet, names: [SheetName]) {
        let plan = try plan()
        let names = plan.sheets.map { SheetName(name: $0.entry.name, isHidden: $0.entry.isHidden) }
        switch choice {
        case .named(let name):
            guard let index = plan.sheets.firstIndex(where: { $0.entry.name == name }) else {
                throw .sheetNotFound(file: file, name: name, available: names.map(\.name))
            }
            let sheet = try sheet(index, of: plan, progress.slice(0.2, 1))
            if sheet.isEmpty { throw .noContent(file: file, hidden: []) }
            return (sheet, names)
        case .firstFilled:
            return (try firstSheet(of: plan) { _ in true }, names)
        case .firstAccepted(let accepts):
            return (try firstSheet(of: plan, accepts), names)
        }
    }

    /// The first visible sheet with content that is accepted; when none is, the first with content.
    private func firstSheet(
        of plan: Plan, _ accepts: (Sheet) -> Bool
    ) throws(DocumentError) -> Sheet {
        let visible = plan.sheets.indices.filter { !plan.sheets[$0].entry.isHidden }
        let rest = progress.slice(0.2, 1)
        var fallback: Sheet?
        for (turn, index) in visible.enumerated() {
            let share = 1 / Double(visible.count)
            let meter = rest.slice(Double(turn) * share, Double(turn + 1) * share)
            let sheet = try sheet(index, of: plan, meter)
            if sheet.isEmpty { continue }
            if accepts(sheet) {
                try rest.tell(1, of: 1)
                return sheet
            }
            if fallback == nil { fallback = sheet }
        }
        guard let fallback else {
            throw .noContent(file: file, hidden: plan.sheets.map(\.entry).filter(\.isHidden).map(\.name))
        }
        return fallback
    }

    private func sheet(
        _ index: Int, of plan: Plan, _ meter: ProgressMeter
    ) throws(DocumentError) -> Sheet {
        let (entry, path) = plan.sheets[index]
        let part = WorksheetPart(
            file: file, part: path, strings: plan.strings, styles: plan.styles, limits: limits)
        try part.read(path, of: archive, file: file, progress: meter)
        return part.builder.finish(name: entry.name, isHidden: entry.isHidden, typed: true, dates: plan.dates)
    }

    /// Reads everything but the sheets.
    private func plan() throws(DocumentError) -> Plan {
        let workbookPath = try workbookPath()
        let quiet = progress.slice(0, 0)
        let workbook = WorkbookPart()
        try workbook.read(workbookPath, of: archive, file: file, progress: quiet)
        let relationships = try relationships(of: workbookPath)
        var sheets: [(entry: SheetEntry, path: String)] = []
        for entry in workbook.sheets {
            guard let target = relationships.targets[entry.relationship] else {
                throw .missingPart(file: file, part: entry.name)
            }
            // Chart sheets and macro sheets have no rows.
            if target.kind == "worksheet" { sheets.append((entry, target.path)) }
        }
        guard !sheets.isEmpty else { throw .noSheet(file: file) }
        var styles: [NumberFormat] = []
        if let path = relationships.path(ofKind: "styles"), archive.contains(path) {
            let part = StylesPart()
            try part.read(path, of: archive, file: file, progress: quiet)
            styles = part.shows
        }
        var strings: SharedStringsPart?
        if let path = relationships.path(ofKind: "sharedStrings"), archive.contains(path) {
            let part = SharedStringsPart(limits: limits, file: file)
            try part.read(path, of: archive, file: file, progress: progress.slice(0, 0.2))
            strings = part
        }
        return Plan(sheets: sheets, dates: workbook.dates, styles: styles, strings: strings)
    }

    /// Where the workbook part is; an explained error when the archive holds something else.
    private func workbookPath() throws(DocumentError) -> String {
        let cousins: [(part: String, format: ForeignFormat)] = [
            ("word/document.xml", .wordDocument), ("ppt/presentation.xml", .presentation),
            ("xl/workbook.bin", .binaryWorkbook), ("META-INF/manifest.xml", .openDocument),
        ]
        for cousin in cousins where archive.contains(cousin.part) {
            throw .foreign(file: file, format: cousin.format)
        }
        guard archive.contains("_rels/.rels") else {
            if archive.contains("xl/workbook.xml") { return "xl/workbook.xml" }
            if archive.contains("[Content_Types].xml") { throw .missingPart(file: file, part: "_rels/.rels") }
            throw .foreign(file: file, format: .archive)
        }
        let root = RelationshipsPart(folder: "")
        try root.read("_rels/.rels", of: archive, file: file, progress: progress.slice(0, 0))
        let path = root.path(ofKind: "officeDocument") ?? "xl/workbook.xml"
        guard archive.contains(path) else { throw .missingPart(file: file, part: path) }
        return path
    }

    private func relationships(of part: String) throws(DocumentError) -> RelationshipsPart {
        let steps = part.split(separator: "/")
        let folder = steps.dropLast().joined(separator: "/")
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (steps.last ?? "") + ".rels"
        let relationships = RelationshipsPart(folder: folder)
        try relationships.read(path, of: archive, file: file, progress: progress.slice(0, 0))
        return relationships
    }
}
