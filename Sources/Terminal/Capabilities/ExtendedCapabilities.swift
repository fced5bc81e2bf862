/// The part of a compiled terminal description for capabilities that the standard does not number; each has its name
/// (`RGB`, `kLFT5`).
struct ExtendedCapabilities {
    private var booleans: [UInt8] = []
    private var numbers: [Int32] = []
    private var strings: [Int16] = []
    /// Offsets relative to the end of the string values.
    private var names: [Int16] = []
    private var values: [UInt8] = []
    private var nameTable: [UInt8] = []

    /// No capability.
    init() {}

    /// Reads the section; nil when it is broken.
    init?(_ reader: inout TerminfoReader, _ isWide: Bool) {
        guard let booleanCount = reader.count(), let numberCount = reader.count(), let stringCount = reader.count(),
            reader.count() != nil, let size = reader.count(), let booleans = reader.bytes(booleanCount)
        else { return nil }
        reader.align()
        guard let numbers = reader.numbers(numberCount, isWide), let strings = reader.shorts(stringCount),
            let names = reader.shorts(booleanCount + numberCount + stringCount), let table = reader.bytes(size)
        else { return nil }
        // The names begin where the last value ends.
        var end = 0
        for offset in strings where offset >= 0 {
            guard let stop = table.dropFirst(Int(offset)).firstIndex(of: 0) else { return nil }
            end = max(end, stop + 1)
        }
        self.booleans = booleans
        self.numbers = numbers
        self.strings = strings
        self.names = names
        values = Array(table[..<end])
        nameTable = Array(table[end...])
    }

    /// Adds a yes, unless the name is there already.
    mutating func add(boolean name: String) {
        let known = names.contains { offset in
            offset >= 0 && nameTable.dropFirst(Int(offset)).prefix { $0 != 0 }.elementsEqual(name.utf8)
        }
        guard !known else { return }
        names.insert(Int16(nameTable.count), at: booleans.count)
        booleans.append(1)
        nameTable += Array(name.utf8) + [0]
    }

    /// Writes the section; nothing when it is empty.
    func write(to writer: inout TerminfoWriter) {
        guard !names.isEmpty else { return }
        let used = strings.count { $0 >= 0 } + names.count
        writer.shorts([
            Int16(booleans.count), Int16(numbers.count), Int16(strings.count), Int16(used),
            Int16(values.count + nameTable.count),
        ])
        writer.bytes += booleans
        writer.align()
        writer.longs(numbers)
        writer.shorts(strings + names)
        writer.bytes += values + nameTable
    }
}
