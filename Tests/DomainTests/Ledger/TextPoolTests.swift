import Testing

@testable import Domain

@Suite("Packed texts")
struct TextPoolTests {
    private static let chunk = 1 << 18

    /// Lengths of texts that end before, at and behind the border of a chunk, and texts longer than one or several.
    private static let borders: [[Int]] = [
        [0], [1], [0, 0, 1, 0], [127], [128], [16_383, 16_384],
        [chunk - 10, 1, 1, 1, 1, 1], [chunk - 7], [chunk - 6], [chunk - 5], [chunk - 4], [chunk - 1], [chunk],
        [chunk + 1], [2 * chunk - 4, 5], [2 * chunk - 3, 5], [2 * chunk], [3 * chunk + 17, 3, 3 * chunk + 17, 0, 9],
        [5, chunk - 11, 5], [5, chunk - 12, 5], [chunk / 2, chunk / 2, chunk / 2],
    ]

    @Test("a text of any length comes back, also across the border of a chunk", arguments: borders)
    func length(_ lengths: [Int]) throws {
        var pool = TextPool()
        var kept: [(offset: UInt32, text: String)] = []
        for (number, length) in lengths.enumerated() {
            let letter = UInt8(0x61 + number % 26)
            var bytes = [UInt8](repeating: letter, count: length)
            if length > 2 {
                bytes[0] = UInt8(ascii: "<")
                bytes[length - 1] = UInt8(ascii: ">")
            }
            let text = String(decoding: bytes, as: UTF8.self)
            kept.append((pool.append(text), text))
        }
        let copy = try #require(TextPool(image: pool.image))
        for (offset, text) in kept {
            #expect(offset != 0)
            // Compared first, so that a failure does not print half a megabyte.
            let isSame = pool.text(at: offset) == text && copy.text(at: offset) == text
            #expect(isSame, "\(text.utf8.count) bytes at \(offset)")
            var buffer: [UInt8] = [7]
            pool.appendBytes(at: offset, to: &buffer)
            let isSameBytes = String(decoding: buffer, as: UTF8.self) == "\u{7}" + text
            #expect(isSameBytes, "\(text.utf8.count) bytes at \(offset)")
        }
    }

    @Test("a number is never cut by the border of a chunk", arguments: 0...20)
    func number(_ room: Int) {
        var pool = TextPool()
        // One byte is never given out, and the length of such a text takes three.
        let filler = pool.append(String(repeating: "x", count: TextPoolTests.chunk - 4 - 5 - room))
        _ = pool.append(String(repeating: "y", count: 4))
        let offset = pool.append(Int64.min + 1)
        #expect(pool.number(at: offset) == Int64.min + 1)
        #expect(pool.text(at: filler).utf8.count == TextPoolTests.chunk - 9 - room)
    }

    @Test("texts and numbers of random size come back in any order, before and after a snapshot")
    func random() throws {
        var generator = SplitMix64(seed: 11)
        var pool = TextPool()
        var texts: [(UInt32, String)] = []
        var numbers: [(UInt32, Int64)] = []
        for _ in 0..<500 {
            if generator.chance(20) {
                let number = Int64(bitPattern: generator.next())
                numbers.append((pool.append(number), number))
            } else {
                let length = generator.chance(4) ? generator.next(below: 30_000) : generator.next(below: 90)
                let text = String(repeating: generator.pick(["鸿", "雁", "a", "é", "𬭎"]) ?? "x", count: length)
                texts.append((pool.append(text), text))
            }
        }
        var copy = try #require(TextPool(image: pool.image))
        let wrongTexts = texts.filter { pool.text(at: $0.0) != $0.1 || copy.text(at: $0.0) != $0.1 }
        let wrongNumbers = numbers.filter { pool.number(at: $0.0) != $0.1 || copy.number(at: $0.0) != $0.1 }
        #expect(wrongTexts.isEmpty)
        #expect(wrongNumbers.isEmpty)
        // Both go on in the same way.
        #expect(pool.append("同") == copy.append("同"))
        #expect(pool.image == copy.image)
    }

    @Test("a wild offset reads as an empty text, never as a crash", arguments: [1, 5, 4_000_000, UInt32.max])
    func wild(_ offset: UInt32) {
        var pool = TextPool()
        _ = pool.append("")
        #expect(pool.text(at: offset).isEmpty)
        #expect(pool.number(at: offset) == 0)
    }

    @Test("bytes that no pool wrote are refused")
    func refused() {
        #expect(TextPool(image: []) == nil)
        #expect(TextPool(image: [1, 2]) == nil)
    }
}
