import Screen

/// A sequence `ESC [ parameters final` that ncurses did not recognise: what it means, if anything.
///
/// Terminal descriptions are often poorer than the terminal: under `TERM=linux` a modern terminal still sends
/// `ESC [ 15 ; 6 ~`. What is not understood is swallowed, so that it never becomes text.
struct ControlSequence {
    /// What a sequence turns out to be.
    enum Meaning: Equatable {
        case event(InputEvent)
        case pasteStart
        case oldMouse
        case nothing
    }

    /// Parameter and intermediate bytes (0x20 to 0x3F), without the final.
    let parameters: [UInt8]
    /// The byte that ends the sequence, 0x40 to 0x7E.
    let final: UInt8

    /// The meaning.
    var meaning: Meaning {
        let character = Character(Unicode.Scalar(final))
        if parameters.first == UInt8(ascii: "<") {
            return mouse(pressed: character == "M", isReport: character == "M" || character == "m")
        }
        let numbers = Self.numbers(parameters)
        let modifiers = KeyTable.modifiers(parameter: numbers.count > 1 ? numbers[1] : 1)
        switch character {
        case "M" where parameters.isEmpty: return .oldMouse
        case "I" where parameters.isEmpty: return .event(.focus(true))
        case "O" where parameters.isEmpty: return .event(.focus(false))
        case "Z": return .event(.key(Key(.tab, modifiers.union(.shift))))
        case "~": return tilde(numbers, modifiers)
        case "u": return numbers.first.map { typed($0, modifiers) } ?? .nothing
        default:
            // `ESC [ 24 ; 80 R` is a cursor report; `ESC [ 1 ; 2 R` is Shift-F3.
            guard (numbers.first ?? 1) <= 1, numbers.count <= 2, let code = Self.letters[character] else {
                return .nothing
            }
            return .event(.key(Key(code, modifiers)))
        }
    }

    // MARK: Kinds

    private func tilde(_ numbers: [Int], _ modifiers: Key.Modifiers) -> Meaning {
        guard let number = numbers.first else { return .nothing }
        if number == 200 { return .pasteStart }
        if number == 27, numbers.count == 3 { return typed(numbers[2], modifiers) }
        return Self.tildes[number].map { .event(.key(Key($0, modifiers))) } ?? .nothing
    }

    /// A key reported by its code point, with modifiers.
    private func typed(_ value: Int, _ modifiers: Key.Modifiers) -> Meaning {
        guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { return .nothing }
        if scalar.value < 0x20 || scalar.value == 0x7F {
            var key = KeyTable.key(control: UInt8(scalar.value))
            key.modifiers.formUnion(modifiers)
            return .event(.key(key))
        }
        // The private use area names keys that we do not have.
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .unassigned: return .nothing
        default: break
        }
        var held = modifiers
        var character = Character(scalar)
        if held.remove(.shift) != nil, held.isEmpty, let upper = character.uppercased().first { character = upper }
        return .event(.key(Key(.character(character), held)))
    }

    private func mouse(pressed: Bool, isReport: Bool) -> Meaning {
        let numbers = Self.numbers(Array(parameters.dropFirst()))
        guard isReport, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return .nothing }
        let report = MouseReport(bits: numbers[0], column: numbers[1], row: numbers[2], pressed: pressed)
        return report.mouse.map { .event(.mouse($0)) } ?? .nothing
    }

    /// `1;5` → [1, 5]; an empty place counts as 1, sub-parameters behind a colon are left out, large numbers are capped.
    private static func numbers(_ bytes: [UInt8]) -> [Int] {
        guard !bytes.isEmpty else { return [] }
        return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
            var value: Int?
            for byte in part {
                guard (0x30...0x39).contains(byte) else { break }
                value = min((value ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
            }
            return value ?? 1
        }
    }

    private static let letters: [Character: Key.Code] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    ]

    private static let tildes: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]
}
