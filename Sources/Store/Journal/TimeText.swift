import Domain

/// How a time stands in the journal: for people as `2026-11-21T09:14:07+08:00` in local time, and for ordering as the
/// milliseconds since 1970 in 12 hexadecimal digits, a dash and the counter in 4.
enum TimeText {
    static let length = 25
    static let hybridLength = 17

    /// Times that can be written: the years 1970 to 9999, an offset of less than a day.
    static func canWrite(_ time: HybridTime) -> Bool {
        time.milliseconds >= 0 && time.milliseconds < 253_402_200_000_000 && abs(Int(time.offset)) < 1440
    }

    /// `2026-11-21T09:14:07+08:00`.
    static func bytes(_ time: HybridTime) -> [UInt8] {
        var text = Array(time.day.description.utf8)
        text.append(UInt8(ascii: "T"))
        let minute = time.minuteOfDay
        let second = Int(time.milliseconds / 1000 % 60)
        appendPair(minute / 60, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPair(minute % 60, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPair(second, to: &text)
        text.append(time.offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        let offset = abs(Int(time.offset))
        appendPair(offset / 60, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPair(offset % 60, to: &text)
        return text
    }

    /// `019a5b2c3d4e-0003`.
    static func hybrid(_ time: HybridTime) -> [UInt8] {
        var text: [UInt8] = []
        Hex.append(UInt64(bitPattern: time.milliseconds), digits: 12, to: &text)
        text.append(UInt8(ascii: "-"))
        Hex.append(UInt64(time.counter), digits: 4, to: &text)
        return text
    }

    /// The time of both texts; nil when they are not one time, or not as written here.
    static func time(hybrid: [UInt8], text: [UInt8]) -> HybridTime? {
        guard hybrid.count == hybridLength, hybrid[12] == UInt8(ascii: "-"), text.count == length,
            let milliseconds = Hex.number(hybrid[0..<12]), let counter = Hex.number(hybrid[13..<17])
        else { return nil }
        let offset = text.withUnsafeBytes { raw -> Int? in
            guard let hours = ValueCodec.number(raw, 20..<22), let minutes = ValueCodec.number(raw, 23..<25) else {
                return nil
            }
            return hours * 60 + minutes
        }
        guard let offset, offset < 1440 else { return nil }
        let isWest = text[19] == UInt8(ascii: "-")
        let time = HybridTime(
            milliseconds: Int64(milliseconds), counter: UInt16(truncatingIfNeeded: counter),
            offset: Int16(isWest ? -offset : offset))
        guard canWrite(time), bytes(time) == text else { return nil }
        return time
    }

    private static func appendPair(_ number: Int, to text: inout [UInt8]) {
        text.append(UInt8(0x30 + number / 10 % 10))
        text.append(UInt8(0x30 + number % 10))
    }
}
