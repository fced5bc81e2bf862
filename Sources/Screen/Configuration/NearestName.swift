/// Finds the name a writer probably meant.
public enum NearestName {
    /// The candidate with the smallest edit distance; empty when there is none.
    public static func find(_ name: String, among candidates: some Sequence<String>) -> String {
        var best = ""
        var distance = Int.max
        for candidate in candidates {
            let steps = editDistance(Array(name.utf8), Array(candidate.utf8))
            if steps < distance { (best, distance) = (candidate, steps) }
        }
        return best
    }

    /// Letters to insert, delete or replace to turn one text into the other.
    private static func editDistance(_ one: [UInt8], _ two: [UInt8]) -> Int {
        var previous = Array(0...two.count)
        for (i, a) in one.enumerated() {
            var current = [i + 1]
            for (j, b) in two.enumerated() {
                current.append(min(previous[j] + (a == b ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
            }
            previous = current
        }
        return previous[two.count]
    }
}
