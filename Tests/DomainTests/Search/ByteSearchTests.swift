import Testing

@testable import Domain

@Suite("Looking for bytes")
struct ByteSearchTests {
    /// The first place by comparing everywhere.
    private static func plain(_ needle: [UInt8], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard !needle.isEmpty, start >= 0, end - needle.count >= start else { return nil }
        return (start...end - needle.count).first { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
    }

    private static func search(_ needle: [UInt8], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        (bytes + [UInt8](repeating: needle.last ?? 0, count: ByteSearch.padding)).withUnsafeBytes {
            ByteSearch.first(needle, in: $0, from: start, to: end)
        }
    }

    @Test("random needles are found where a plain search finds them", arguments: 1...40)
    func random(_ length: Int) {
        var generator = SplitMix64(seed: UInt64(length))
        var wrong: [String] = []
        for round in 0..<60 {
            // Few different bytes, so that beginnings and ends fit in many places.
            let letters = round % 3 == 0 ? 256 : 2 + round % 3
            let count = generator.next(below: 400)
            let bytes = (0..<count).map { _ in UInt8(generator.next(below: letters)) }
            var needle = (0..<length).map { _ in UInt8(generator.next(below: letters)) }
            if count >= length, generator.chance(60) {
                let place = generator.next(below: count - length + 1)
                needle = Array(bytes[place..<place + length])
            }
            let start = generator.next(below: count + 3)
            let end = generator.next(below: count + 1)
            for (start, end) in [(0, count), (start, count), (start, end), (0, end)] {
                let found = ByteSearchTests.search(needle, bytes, start, end)
                if found != ByteSearchTests.plain(needle, bytes, start, end) {
                    wrong.append("round \(round), \(start)..<\(end): \(String(describing: found))")
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "a needle is found at every place of a block, the very last included",
        arguments: [1, 2, 3, 8, 9, 31, 32, 33, 64, 65])
    func everyPlace(_ length: Int) {
        let needle = (0..<length).map { UInt8($0 + 1) }
        for place in 0...140 {
            let bytes = [UInt8](repeating: 0, count: place) + needle
            #expect(ByteSearchTests.search(needle, bytes, 0, bytes.count) == place)
            #expect(ByteSearchTests.search(needle, bytes, place, bytes.count) == place)
            #expect(ByteSearchTests.search(needle, bytes, 0, bytes.count - 1) == nil)
            #expect(ByteSearchTests.search(needle, bytes, place + 1, bytes.count) == nil)
        }
    }

    @Test("what stands behind the end is not found, and nothing is nowhere")
    func ends() {
        #expect(ByteSearchTests.search([], [1, 2], 0, 2) == nil)
        #expect(ByteSearchTests.search([1], [], 0, 0) == nil)
        #expect(ByteSearchTests.search([1, 2], [0, 1], 0, 2) == nil)
        #expect(ByteSearchTests.search([7], [7], -1, 1) == nil)
    }
}
