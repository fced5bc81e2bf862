import Domain
import Store
import Testing

@Suite("When the power fails")
struct CrashTests {
    @Test("at any operation, whatever of the unfinished writes got to disk, what was saved is there and work goes on")
    func everyOperation() {
        let commits = isLongRun ? 4 : 2
        let measure = SimulatedDisk()
        _ = work(on: measure, .simulated(measure), count: commits)
        var images = 0
        var nested = 0
        for point in 0..<measure.operations {
            let disk = SimulatedDisk()
            disk.plan(.init(at: point, code: nil))
            let promise = work(on: disk, .simulated(disk), count: commits)
            for (index, image) in disk.crashImages().enumerated() {
                images += 1
                if let violation = violation(of: promise, on: image.disk) {
                    Issue.record("operation \(point), image \(index): \(violation)")
                }
                // The recovery is cut off too.
                guard promise.isMade, isLongRun || (point + index) % 23 == 0 else { continue }
                nested += recoveries(of: image, promise, "operation \(point), image \(index)")
            }
        }
        print("crash points \(measure.operations), images \(images), in recovery \(nested)")
        #expect(images > 200)
        #expect(nested > 100)
    }

    /// Cuts the opening of an image off at each operation; returns how many images that made.
    private func recoveries(of image: DiskImage, _ promise: Promise, _ name: String) -> Int {
        let measure = image.disk
        measure.plan(nil)
        _ = try? LedgerStore.open(at: Sample.path, environment: .simulated(measure))
        var count = 0
        for point in 0..<measure.operations {
            let disk = image.disk
            disk.plan(.init(at: point, code: nil))
            _ = try? LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            for second in disk.crashImages() {
                count += 1
                if let violation = violation(of: promise, on: second.disk) {
                    Issue.record("\(name), recovery \(point): \(violation)")
                }
            }
        }
        return count
    }

    @Test("a program that is killed at any operation leaves a ledger that opens with everything that was saved")
    func killed() {
        let measure = SimulatedDisk()
        _ = work(on: measure, .simulated(measure), count: 3)
        for point in 0..<measure.operations {
            let disk = SimulatedDisk()
            disk.plan(.init(at: point, code: nil))
            let promise = work(on: disk, .simulated(disk), count: 3)
            // The process is gone, the disk goes on.
            if let violation = violation(of: promise, on: disk.seen.disk) {
                Issue.record("operation \(point): \(violation)")
            }
        }
    }
}
