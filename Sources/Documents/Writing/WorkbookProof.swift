/// Reads a workbook that was just written, to be sure that it is whole.
///
/// The writing library keeps the rows in a temporary file and does not notice when that file meets a full disk: it
/// reports success and leaves a workbook without its last rows. So what was written is counted before it gets its name,
/// which costs about a third of the time of writing.
enum WorkbookProof {
    /// True when the first sheet is well-formed and has this many cells with content.
    static func holds(path: String, cells: Int) -> Bool {
        var limits = DocumentLimits()
        limits.fileBytes = .max
        limits.partBytes = .max
        limits.totalBytes = .max
        limits.ratio = .max
        do throws(DocumentError) {
            let file = try FileBytes(path: path, limits: limits)
            let found = try file.bytes.withUnsafeBufferPointer { bytes throws(DocumentError) in
                let archive = try ZipArchive(bytes, file: file.name, limits: limits)
                let counter = CellCounter()
                try counter.read(
                    "xl/worksheets/sheet1.xml", of: archive, file: file.name, progress: ProgressMeter { _ in true })
                return counter.cells
            }
            return found == cells
        } catch {
            return false
        }
    }

    private final class CellCounter: XMLPart {
        private(set) var cells = 0

        override func end(_ name: XMLName) {
            if name == "c" { cells += 1 }
        }
    }
}
