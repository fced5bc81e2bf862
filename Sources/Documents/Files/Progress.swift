/// Called often while a file is read, with the fraction done, 0 to 1, which never falls. Return false to stop: the
/// reading then ends with ``DocumentError/cancelled``.
public typealias ProgressReport = (_ fraction: Double) -> Bool

/// Passes on progress in its own slice of the whole, and turns a wish to stop into an error.
struct ProgressMeter {
    private let report: ProgressReport
    private let from: Double
    private let to: Double

    init(_ report: @escaping ProgressReport, from: Double = 0, to: Double = 1) {
        self.report = report
        self.from = from
        self.to = to
    }

    /// Reports `done` of `total`.
    func tell(_ done: Int, of total: Int) throws(DocumentError) {
        let fraction = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 1
        guard report(from + (to - from) * fraction) else { throw .cancelled }
    }

    /// A meter for part of this one's slice.
    func slice(_ low: Double, _ high: Double) -> ProgressMeter {
        ProgressMeter(report, from: from + (to - from) * low, to: from + (to - from) * high)
    }
}
