/// A small random number generator whose numbers are the same on every machine and in every version of the compiler.
///
/// The algorithm is Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014). Its own
/// ``next(below:)`` is used instead of `Int.random(in:using:)`, whose way of reducing a number to a range the standard library
/// does not promise to keep.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts from a seed; every seed gives another sequence of 2⁶⁴ numbers.
    public init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for a part of the work, so that the parts do not depend on the order in which they are done.
    public init(seed: UInt64, part: UInt64) {
        var mixer = SplitMix64(seed: seed ^ part &* 0xD134_2543_DE82_EF95)
        state = mixer.next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    /// A number from 0 up to but not including `bound`; 0 when `bound` is not positive.
    public mutating func next(below bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        // The high half of a 128-bit product; uneven by less than bound / 2⁶⁴, which no demonstration notices.
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number in a closed range.
    mutating func next(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + next(below: range.upperBound - range.lowerBound + 1)
    }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { next(below: 100) < percent }

    /// One of a list; nil for an empty one.
    mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[next(below: list.count)]
    }

    /// An identity for a record.
    mutating func identity() -> RecordID {
        let bits = next()
        return RecordID(rawValue: bits == 0 ? 1 : bits)
    }
}
