import Testing

@testable import Domain

@Suite("Random numbers that are the same everywhere")
struct SplitMix64Tests {
    @Test("the numbers are those of the published algorithm")
    func vectors() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("numbers below a bound stay below it and reach all of it", arguments: [1, 2, 3, 10, 100])
    func bounds(_ bound: Int) {
        var generator = SplitMix64(seed: 9)
        var seen = Set<Int>()
        for _ in 0..<(bound * 40) { seen.insert(generator.next(below: bound)) }
        #expect(seen == Set(0..<bound))
        #expect(generator.next(below: 0) == 0)
        #expect(generator.next(below: -3) == 0)
        #expect((5...9).contains(generator.next(in: 5...9)))
        #expect(generator.pick([Int]()) == nil)
    }

    @Test("parts of one seed differ from each other and from other seeds")
    func parts() {
        var first: Set<UInt64> = []
        for seed in 0..<20 as Range<UInt64> {
            for part in 0..<50 as Range<UInt64> {
                var generator = SplitMix64(seed: seed, part: part)
                first.insert(generator.next())
            }
        }
        #expect(first.count == 1_000)
    }
}
