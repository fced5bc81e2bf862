/// What is wrong with a key script, and where.
public struct KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Fault: Error, Hashable, Sendable {
        /// `<` without `>`. A `<` that is to be typed is written `<lt>`.
        case unclosed
        /// No key of this name.
        case unknownKey(String)
        /// A size or position that is not `80x24` or `10,5`.
        case wrongNumbers(String)
    }

    /// The character where the fault begins, from 1.
    public let position: Int
    /// What is wrong.
    public let fault: Fault

    /// Makes an error.
    public init(position: Int, fault: Fault) {
        self.position = position
        self.fault = fault
    }

    /// One line that names the position.
    public var description: String {
        switch fault {
        case .unclosed: "character \(position): \"<\" without \">\" (write <lt> to type it)"
        case .unknownKey(let name): "character \(position): no key is called <\(name)>"
        case .wrongNumbers(let text):
            "character \(position): <\(text)> needs numbers, as in <Resize:80x24>, <Click:10,5>"
        }
    }
}

/// Keys written as text, for tests, bug reports and documentation: `jj<Enter>/zs<Esc><C-p>张三<lt>`.
///
/// - a character is that key; line ends are passed over, so that a script may be laid out;
/// - `<Enter>`, `<Esc>`, `<C-p>`, `<Shift-Tab>`, `<F2>`, `<Space>`, `<lt>` are keys (see ``Key/init(parsing:)``);
/// - `<Paste:…>` is pasted text, in which `<lt>`, `<gt>` and `<Enter>` stand for what a paste may hold;
/// - `<Resize:80x24>`; `<Click:10,5>`, `<RightClick:…>`, `<DoubleClick:…>`, `<WheelUp:…>`, `<WheelDown:…>` with column
///   and row from 0; `<Focus>`, `<Blur>`.
public enum KeyScript {
    /// The events of a script, in order.
    public static func parse(_ script: String) throws(KeyScriptError) -> [InputEvent] {
        var events: [InputEvent] = []
        let characters = Array(script)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isNewline {
                index += 1
            } else if character != "<" {
                events.append(.key(.character(character)))
                index += 1
            } else {
                guard let end = closing(characters, after: index) else {
                    throw KeyScriptError(position: index + 1, fault: .unclosed)
                }
                let inner = String(characters[index + 1..<end])
                do throws(KeyScriptError.Fault) {
                    events += try parse(element: inner)
                } catch {
                    throw KeyScriptError(position: index + 1, fault: error)
                }
                index = end + 1
            }
        }
        return events
    }

    /// Index of the `>` that closes the `<` at `start`; `<lt>` and the like inside are passed over. The key `>` itself may
    /// be written `<C->>`.
    private static func closing(_ characters: [Character], after start: Int) -> Int? {
        var depth = 0
        var index = start + 1
        while index < characters.count {
            if characters[index] == "<" {
                depth += 1
            } else if characters[index] == ">" {
                let isKey = characters[index - 1] == "-" && index + 1 < characters.count && characters[index + 1] == ">"
                if depth == 0 { return isKey ? index + 1 : index }
                depth -= 1
            }
            index += 1
        }
        return nil
    }

    private static func parse(element: String) throws(KeyScriptError.Fault) -> [InputEvent] {
        guard let colon = element.firstIndex(of: ":"), colon > element.startIndex else {
            switch element.lowercased() {
            case "focus": return [.focus(true)]
            case "blur": return [.focus(false)]
            default:
                guard let key = Key(parsing: element) else { throw .unknownKey(element) }
                return [.key(key)]
            }
        }
        let argument = String(element[element.index(after: colon)...])
        func point() throws(KeyScriptError.Fault) -> Point {
            guard let (x, y) = numbers(argument, ",") else { throw .wrongNumbers(element) }
            return Point(x: x, y: y)
        }
        func mouse(_ actions: [Mouse.Action], _ button: Mouse.Button = .left) throws(KeyScriptError.Fault)
            -> [InputEvent]
        {
            let position = try point()
            return actions.map { .mouse(Mouse($0, button, at: position)) }
        }
        switch element[..<colon].lowercased() {
        case "paste": return [.paste(unescaped(argument))]
        case "resize":
            guard let (width, height) = numbers(argument, "x") else { throw .wrongNumbers(element) }
            return [.resized(Size(width: width, height: height))]
        case "click": return try mouse([.press, .release])
        case "rightclick": return try mouse([.press, .release], .right)
        case "doubleclick": return try mouse([.press, .release, .press, .release])
        case "wheelup": return try mouse([.wheelUp])
        case "wheeldown": return try mouse([.wheelDown])
        default: throw .unknownKey(element)
        }
    }

    private static func numbers(_ text: String, _ separator: Character) -> (Int, Int)? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 2, let one = Int(parts[0]), let two = Int(parts[1]), (0...9999).contains(one),
            (0...9999).contains(two)
        else { return nil }
        return (one, two)
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            result += rest[..<open]
            switch rest[rest.index(after: open)..<close].lowercased() {
            case "lt": result += "<"
            case "gt": result += ">"
            case "enter", "cr": result += "\n"
            default: result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
