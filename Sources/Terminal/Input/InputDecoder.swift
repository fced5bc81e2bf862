import CNcurses
import Screen

/// Turns what the terminal sends into events. Pure: no descriptor, no clock.
///
/// Feed tokens as they come; call ``pause()`` when nothing more came within the escape delay. Only then a lone ESC is the
/// Escape key and an unfinished sequence is given up.
public struct InputDecoder: Sendable {
    private enum State {
        case ground
        case escape
        /// After `ESC [`.
        case control([UInt8])
        /// After `ESC O`.
        case single
        /// After `ESC [ [`: function keys of the Linux console.
        case console
        /// After `ESC ]`, `ESC P`, `ESC _`: an answer nobody asked for, up to BEL or `ESC \`.
        case answer(introducer: UInt8, count: Int, afterEscape: Bool)
        case oldMouse([UInt8])
    }

    /// Bytes of one paste that are kept.
    public let pasteLimit: Int
    private var state = State.ground
    private var utf8 = UTF8Assembler()
    private var paste: PasteCollector?

    /// Makes a decoder.
    public init(pasteLimit: Int = 1 << 20) { self.pasteLimit = pasteLimit }

    /// Whether the next ``pause()`` will decide something.
    public var isUnfinished: Bool {
        if case .ground = state { return false }
        return true
    }

    /// Whether a paste has begun and not ended.
    public var isPasting: Bool { paste != nil }

    /// Decodes the next token.
    public mutating func feed(_ token: InputToken) -> [InputEvent] {
        if paste != nil { return collect(token) }
        switch token {
        case .byte(let byte): return feed(byte)
        case .code(let code):
            if let defined = DefinedKey(rawValue: code) { return interrupt() + start(defined) }
            if code == KEY_MOUSE { return interrupt() + start(.oldMouse) }
            return feed(KeyTable.key(code: code))
        case .named(let name): return feed(KeyTable.key(named: name))
        }
    }

    /// Nothing more came within the escape delay.
    public mutating func pause() -> [InputEvent] {
        defer { state = .ground }
        switch state {
        case .escape: return [.key(Key(.escape))]
        case .control(let bytes) where bytes.isEmpty: return [.key(Key(.character("["), .alt))]
        case .single: return [.key(Key(.character("O"), .alt))]
        case .answer(let introducer, 0, false):
            return [.key(Key(.character(Character(Unicode.Scalar(introducer))), .alt))]
        case .ground, .control, .console, .answer, .oldMouse: return []
        }
    }

    /// Ends a paste whose end mark got lost.
    public mutating func endPaste() -> [InputEvent] {
        guard let collected = paste else { return [] }
        paste = nil
        let text = collected.text
        return text.isEmpty ? [] : [.paste(text)]
    }

    // MARK: Keys and paste

    private mutating func start(_ defined: DefinedKey) -> [InputEvent] {
        switch defined {
        case .pasteStart: paste = PasteCollector(limit: pasteLimit)
        case .pasteEnd: break
        case .mouse: state = .control([UInt8(ascii: "<")])
        case .oldMouse: state = .oldMouse([])
        case .focusGained: return [.focus(true)]
        case .focusLost: return [.focus(false)]
        }
        return []
    }

    private mutating func collect(_ token: InputToken) -> [InputEvent] {
        switch token {
        case .byte(let byte):
            return paste?.take(byte) == true ? endPaste() : []
        case .code(DefinedKey.pasteEnd.rawValue):
            return endPaste()
        case .code(KEY_ENTER):
            _ = paste?.take(0x0A)
            return []
        case .code, .named:
            // A key sequence inside pasted text: never to be read as a key.
            return []
        }
    }

    private mutating func feed(_ key: Key?) -> [InputEvent] {
        utf8.drop()
        guard var key else { return interrupt() }
        if case .escape = state {
            state = .ground
            key.modifiers.insert(.alt)
            return [.key(key)]
        }
        return interrupt() + [.key(key)]
    }

    /// Something that cannot continue the present state came: what was pending is decided as if nothing had come.
    private mutating func interrupt() -> [InputEvent] {
        utf8.drop()
        return pause()
    }

    // MARK: Bytes

    private mutating func feed(_ byte: UInt8) -> [InputEvent] {
        switch state {
        case .ground: return ground(byte)
        case .escape: return escape(byte)
        case .control(let bytes): return control(bytes, byte)
        case .single where (0x30...0x39).contains(byte):
            // An old way to say modifiers.
            return []
        case .single:
            state = .ground
            let sequence = ControlSequence(parameters: [], final: byte)
            if byte == 0x1B { return ground(byte) }
            if byte == UInt8(ascii: "M") { return [.key(Key(.enter))] }
            // The number pad in the mode for applications: `*` to `9`, 64 above themselves.
            if (0x6A...0x79).contains(byte) { return ground(byte - 0x40) }
            guard case .event(.key(let key)) = sequence.meaning else { return [] }
            return [.key(key)]
        case .console:
            state = .ground
            guard (0x41...0x45).contains(byte) else { return [] }
            return [.key(Key(.function(Int(byte) - 0x40)))]
        case .answer(let introducer, let count, let afterEscape):
            let isOver = byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\"))
            state =
                isOver
                ? .ground : .answer(introducer: introducer, count: count + 1, afterEscape: byte == 0x1B)
            return []
        case .oldMouse(let bytes):
            let all = bytes + [byte]
            state = all.count < 3 ? .oldMouse(all) : .ground
            return all.count < 3 ? [] : MouseReport(oldForm: all)?.mouse.map { [.mouse($0)] } ?? []
        }
    }

    private mutating func ground(_ byte: UInt8) -> [InputEvent] {
        if byte >= 0x80 {
            return utf8.take(byte).map { [.key(.character(Character($0)))] } ?? []
        }
        utf8.drop()
        if byte == 0x1B {
            state = .escape
            return []
        }
        if byte < 0x20 || byte == 0x7F { return [.key(KeyTable.key(control: byte))] }
        return [.key(.character(Character(Unicode.Scalar(byte))))]
    }

    private mutating func escape(_ byte: UInt8) -> [InputEvent] {
        switch byte {
        case UInt8(ascii: "["):
            state = .control([])
            return []
        case UInt8(ascii: "O"):
            state = .single
            return []
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
            state = .answer(introducer: byte, count: 0, afterEscape: false)
            return []
        case 0x1B:
            return [.key(Key(.escape))]
        case 0x80...:
            // Escape, and then an input method that commits: nobody types Alt with a Chinese character.
            state = .ground
            return [.key(Key(.escape))] + ground(byte)
        default:
            state = .ground
            return ground(byte).map { event in
                guard case .key(var key) = event else { return event }
                key.modifiers.insert(.alt)
                return .key(key)
            }
        }
    }

    private mutating func control(_ bytes: [UInt8], _ byte: UInt8) -> [InputEvent] {
        switch byte {
        case 0x20...0x3F:
            // No sequence that we know is this long; the rest is swallowed all the same.
            state = .control(bytes.count < 64 ? bytes + [byte] : bytes)
            return []
        case UInt8(ascii: "[") where bytes.isEmpty:
            state = .console
            return []
        case 0x40...0x7E:
            state = .ground
            switch ControlSequence(parameters: bytes, final: byte).meaning {
            case .event(let event): return [event]
            case .pasteStart: return start(.pasteStart)
            case .oldMouse: return start(.oldMouse)
            case .nothing: return []
            }
        case 0x1B:
            state = .escape
            return []
        case 0x80...:
            state = .ground
            return ground(byte)
        default:
            // Cancel, substitute and other controls end a sequence without a result.
            state = .ground
            return []
        }
    }
}
