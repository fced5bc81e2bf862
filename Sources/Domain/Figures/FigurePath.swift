/// The way from a record to one of its fields, or to a field of a record it refers to: of a delivery, the kind of its notice.
public struct FigurePath: Sendable {
    /// Whether it begins with the open stay of a member instead of the record itself.
    let isOfStay: Bool
    /// The references that are followed.
    let via: [Field]
    /// The field at the end.
    let field: Field

    /// A field of the record itself.
    static func own(_ field: Field) -> FigurePath { FigurePath(isOfStay: false, via: [], field: field) }
    /// A field of the record that a reference names.
    static func of(_ reference: Field, _ field: Field) -> FigurePath {
        FigurePath(isOfStay: false, via: [reference], field: field)
    }
    /// A field of the open stay of a member.
    static func stay(_ field: Field) -> FigurePath { FigurePath(isOfStay: true, via: [], field: field) }
    /// A field of the record that the open stay of a member names.
    static func stay(_ reference: Field, _ field: Field) -> FigurePath {
        FigurePath(isOfStay: true, via: [reference], field: field)
    }
}

/// A path with its columns fetched, for walks.
struct FigurePathReader {
    private let stays: [UInt32]?
    private let steps: [Column]
    private let last: Column
    /// The table at the end.
    let table: Table
    /// The field at the end.
    let field: Field

    init(_ path: FigurePath, from start: Int, _ ledger: Ledger, stays: [UInt32]) {
        self.stays = path.isOfStay ? stays : nil
        var here = path.isOfStay ? Schema.episodes : start
        var steps: [Column] = []
        for reference in path.via {
            steps.append(ledger.tables[here].cells(reference))
            here = reference.target.flatMap(Schema.position(of:)) ?? here
        }
        self.steps = steps
        table = ledger.tables[here]
        field = path.field
        last = table.cells(path.field)
    }

    /// The row of the record at the end; nil when a reference on the way is empty.
    @inline(__always)
    func row(_ start: Int) -> Int? {
        var row = start
        if let stays {
            guard row < stays.count, stays[row] != 0 else { return nil }
            row = Int(stays[row]) - 1
        }
        for step in steps {
            let cell = step[row]
            if cell == 0 { return nil }
            row = Int(cell) - 1
        }
        return row
    }

    /// The cell at the end; 0 for none.
    @inline(__always)
    subscript(start: Int) -> UInt32 {
        if stays == nil, steps.isEmpty { return last[start] }
        return row(start).map { last[$0] } ?? 0
    }
}
