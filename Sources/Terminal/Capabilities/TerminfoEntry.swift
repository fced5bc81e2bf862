/// A compiled terminal description (term(5), both number sizes), so that 24-bit colour can be added to the user's own
/// one: Debian installs no description that has it, and another terminal's description would have other keys.
struct TerminfoEntry {
    /// `name|alias|long name`, with a final NUL.
    private var names: [UInt8]
    private var booleans: [UInt8]
    private var numbers: [Int32]
    /// Offsets into `table`; -1 is absent, -2 is cancelled.
    private var strings: [Int16]
    private var table: [UInt8]
    private var extended: ExtendedCapabilities

    // The places that the X/Open standard gives to capabilities.
    private static let canChangeColours = 27
    private static let maximumColours = 13
    private static let maximumPairs = 15
    private static let initializeColour = 299
    private static let setForeground = 359
    private static let setBackground = 360

    /// Reads an entry; nil when the bytes are none.
    init?(_ bytes: [UInt8]) {
        var reader = TerminfoReader(bytes: bytes)
        guard let magic = reader.short(), magic == 0o432 || magic == 0o1036,
            let nameCount = reader.count(), let booleanCount = reader.count(), let numberCount = reader.count(),
            let stringCount = reader.count(), let tableSize = reader.count(),
            let names = reader.bytes(nameCount), let booleans = reader.bytes(booleanCount)
        else { return nil }
        let isWide = magic == 0o1036
        reader.align()
        guard let numbers = reader.numbers(numberCount, isWide), let strings = reader.shorts(stringCount),
            let table = reader.bytes(tableSize)
        else { return nil }
        self.names = names
        self.booleans = booleans
        self.numbers = numbers
        self.strings = strings
        self.table = table
        // Room for two more strings whose offsets still fit into 16 bits.
        guard table.count < 30_000 else { return nil }
        extended = ExtendedCapabilities()
        reader.align()
        if !reader.isAtEnd {
            guard let read = ExtendedCapabilities(&reader, isWide) else { return nil }
            extended = read
        }
    }

    /// The entry with 16,777,216 colours: numbers below 16 are still the palette's, others are red, green, blue.
    func withDirectColour() -> TerminfoEntry {
        var entry = self
        entry.setNumber(Self.maximumColours, 0x100_0000)
        entry.setNumber(Self.maximumPairs, 0x1_0000)
        if entry.booleans.count > Self.canChangeColours { entry.booleans[Self.canChangeColours] = 0 }
        if entry.strings.count > Self.initializeColour { entry.strings[Self.initializeColour] = -1 }
        entry.setString(Self.setForeground, Self.colour(normal: "3", bright: "9", direct: "38"))
        entry.setString(Self.setBackground, Self.colour(normal: "4", bright: "10", direct: "48"))
        entry.extended.add(boolean: "RGB")
        return entry
    }

    /// The entry in the form with 32-bit numbers.
    func encoded() -> [UInt8] {
        var writer = TerminfoWriter()
        writer.shorts([
            0o1036, Int16(names.count), Int16(booleans.count), Int16(numbers.count), Int16(strings.count),
            Int16(table.count),
        ])
        writer.bytes += names + booleans
        writer.align()
        writer.longs(numbers)
        writer.shorts(strings)
        writer.bytes += table
        writer.align()
        extended.write(to: &writer)
        return writer.bytes
    }

    // MARK: Changes

    private mutating func setNumber(_ place: Int, _ value: Int32) {
        while numbers.count <= place { numbers.append(-1) }
        numbers[place] = value
    }

    private mutating func setString(_ place: Int, _ value: String) {
        while strings.count <= place { strings.append(-1) }
        strings[place] = Int16(table.count)
        table += Array(value.utf8) + [0]
    }

    /// A colour's select graphic rendition in terminfo's stack language. Semicolons, which more terminals understand
    /// than colons.
    private static func colour(normal: String, bright: String, direct: String) -> String {
        let red = "%p1%{65536}%/%d"
        let green = "%p1%{256}%/%{255}%&%d"
        let blue = "%p1%{255}%&%d"
        let palette = "%?%p1%{8}%<%t\(normal)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d"
        return "\u{1B}[\(palette)%e\(direct);2;\(red);\(green);\(blue)%;m"
    }
}
