import Domain

/// A part of a file that one can jump to, and add to.
enum FileSection: Hashable, Sendable {
    /// What matters most, side by side.
    case head
    /// What is due.
    case tasks
    /// The twelve months of an organisation.
    case calendar
    /// The fields of the record itself.
    case fields
    /// Records of a type that refer here through a field.
    case link(RecordKind, String)
    /// The organisations below.
    case below
    /// What nothing is recorded of yet.
    case empty
    /// Everything dated, newest first.
    case timeLine
}

/// One thing on a line of a file; the cursor stands on those that something can be done with.
struct FilePart: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A field of a record: of the file's own, or of one that belongs to it.
        case field(String, of: RecordID)
        /// Another record that belongs to this one.
        case record(RecordID)
        /// A pending task, by its position among the tasks of the record.
        case task(Int)
        /// Where a record of a section can be added.
        case add(FileSection)
        /// More of a section than is listed.
        case more(FileSection)
        /// A month of the calendar: the kind of meeting, and the month from 1.
        case month(String, Int)
        /// A derived fact, or something that is only said.
        case remark
    }

    let kind: Kind
    let label: String
    let value: String
    var light: Light?
    var isMasked = false

    /// Whether the cursor stops here.
    var isSelectable: Bool { kind != .remark }

    /// A fact that nothing can be done with.
    static func remark(_ label: String, _ value: String, light: Light? = nil) -> FilePart {
        FilePart(kind: .remark, label: label, value: value, light: light)
    }

    /// Nothing, where a column is shorter than its neighbour.
    static let blank = FilePart.remark("", "")
}

/// One line of a file: one thing, or several side by side.
struct FileLine: Hashable, Sendable {
    enum Style: Hashable, Sendable {
        /// The name of a section, and what can be added to it.
        case heading
        /// Facts one after the other.
        case status
        /// Names over columns.
        case titles
        /// Label and value, side by side in columns.
        case columns
        /// A record: its date and what it says.
        case record
        /// A task: its light and what it asks for.
        case task
        /// The names of the months.
        case months
        /// A kind of meeting through the months; the note at its end says how many of how many.
        case calendar
        /// Something said.
        case note
    }

    let style: Style
    let section: FileSection
    var label = ""
    var note = ""
    let parts: [FilePart]

    /// Whether the cursor stops on the line.
    var isSelectable: Bool { parts.contains { $0.isSelectable } }

    /// The part nearest to a column that the cursor can stand on.
    func part(near column: Int) -> Int? {
        parts.indices.filter { parts[$0].isSelectable }.min { abs($0 - column) < abs($1 - column) }
    }
}
