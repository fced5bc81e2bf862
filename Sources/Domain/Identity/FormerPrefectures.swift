/// The prefecture codes that existed at the end of some year from 1981 to 2024 and no longer do: people born there keep them
/// in their ID numbers (太湖 was in 3428, now in 3408).
///
/// Source: the yearly lists of administrative division codes of the Ministry of Civil Affairs (民政部), which as official
/// documents are free of copyright (著作权法 art. 5), in the form of yescallop/areacodes (CC0 1.0). One line a province: its
/// two digits, then the two behind them.
enum FormerPrefectures {
    /// Whether four digits are those of a prefecture that is no more.
    static func contains(_ code: String) -> Bool {
        guard let number = Int(code) else { return false }
        return codes.contains(number)
    }

    private static let codes: Set<Int> = {
        var codes: Set<Int> = []
        for line in table.split(separator: "\n") {
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            for number in numbers.dropFirst() { codes.insert(numbers[0] * 100 + number) }
        }
        return codes
    }()

    private static let table = """
        11 02
        12 02
        13 21 22 23 24 25 26 27 28 29 30 90
        14 21 22 23 24 25 26 27 90
        15 21 23 24 26 27 28
        21 21 22 90
        22 21 22 23 25 26 90
        23 21 22 23 24 25 26 90
        31 02
        32 21 22 23 24 25 26 27 90
        33 21 22 23 24 25 26 27 90
        34 09 14 21 22 23 24 25 26 27 28 29
        35 21 22 23 24 25 26 27 90
        36 21 22 23 24 25 26 90
        37 12 21 22 23 24 25 26 27 28 29 90
        41 21 22 23 24 25 26 27 28 29 30
        42 04 21 22 23 24 25 26 27 29
        43 21 22 23 24 25 26 27 28 29 30 90
        44 10 11 21 22 23 24 25 26 27 28 29 90
        45 21 22 23 24 25 26 27 28
        50 03
        51 02 12 21 22 23 24 25 26 27 28 29 30 31 35 36 37 38 39 90
        52 21 22 24 25
        53 02 21 22 24 27 30 32 35
        54 21 22 23 24 26 27
        61 21 22 23 24 25 26 27
        62 21 22 23 24 25 26 27 28
        63 21 24
        64 21 22
        65 03 21 22 24 25 26 41
        """
}
