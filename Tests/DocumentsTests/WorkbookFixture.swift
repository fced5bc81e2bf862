/// The parts of a workbook, each replaceable by something odd.
struct WorkbookFixture {
    struct Tab {
        var name: String
        var state = "visible"
        var xml: String
    }

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var tabs: [Tab] = []
    var workbookProperties = ""
    /// The `<si>` elements.
    var strings = ""
    /// The `<numFmt>` elements and the format number of each cell style.
    var formats = ""
    var styles: [Int] = []
    /// Parts to add, or to put in place of the ones made here.
    var others: [String: String] = [:]

    /// A workbook with one sheet of these rows.
    init(rows: String = "", after: String = "", name: String = "花名册") {
        tabs = [Tab(name: name, xml: Self.sheet(rows: rows, after: after))]
    }

    static func sheet(rows: String, after: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)"
            + "</worksheet>"
    }

    /// Rows of inline texts, from A1 on; empty texts leave a gap.
    static func rows(_ texts: [[String]]) -> String {
        var xml = ""
        for (row, cells) in texts.enumerated() {
            xml += "<row r=\"\(row + 1)\">"
            for (column, text) in cells.enumerated() where !text.isEmpty {
                let place = letters(column) + String(row + 1)
                xml += "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
            }
            xml += "</row>"
        }
        return xml
    }

    static func merges(_ ranges: [String]) -> String {
        "<mergeCells count=\"\(ranges.count)\">" + ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
            + "</mergeCells>"
    }

    func parts() -> [(name: String, content: String)] {
        var sheets = ""
        var links = ""
        var parts: [String: String] = [:]
        for (index, tab) in tabs.enumerated() {
            sheets +=
                "<sheet name=\"\(tab.name)\" sheetId=\"\(index + 1)\" state=\"\(tab.state)\" r:id=\"rId\(index + 1)\"/>"
            links += Self.link("rId\(index + 1)", "worksheet", "worksheets/sheet\(index + 1).xml")
            parts["xl/worksheets/sheet\(index + 1).xml"] = tab.xml
        }
        if !strings.isEmpty {
            links += Self.link("rIdS", "sharedStrings", "sharedStrings.xml")
            parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"
        }
        if !styles.isEmpty {
            links += Self.link("rIdT", "styles", "styles.xml")
            let cellStyles = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
            // The style list before it must not be mistaken for the one cells refer to.
            parts["xl/styles.xml"] =
                "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs>\(cellStyles)</cellXfs></styleSheet>"
        }
        parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\">\(workbookProperties)<sheets>\(sheets)</sheets>"
            + "</workbook>"
        parts["xl/_rels/workbook.xml.rels"] = "<Relationships>\(links)</Relationships>"
        parts["_rels/.rels"] =
            "<Relationships>\(Self.link("rId1", "officeDocument", "xl/workbook.xml"))</Relationships>"
        parts["[Content_Types].xml"] = "<Types/>"
        parts.merge(others) { $1 }
        return parts.filter { $0.value != "absent" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func bytes() -> [UInt8] { ZipFixture.bytes(texts: parts()) }

    static func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(kind)\" Target=\"\(target)\"/>"
    }

    private static func letters(_ column: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return column < 26
            ? String(alphabet[column]) : String(alphabet[column / 26 - 1]) + String(alphabet[column % 26])
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\n": result += "&#10;"
            default: result.append(character)
            }
        }
        return result
    }
}
