import Glibc
import Screen

/// Asks the terminal how wide it draws an ambiguous character: writes one, and asks where the cursor is.
///
/// A second question that every terminal answers (DA1) comes behind it, so that one that does not know the first does
/// not cost the whole time limit.
struct WidthProbe {
    /// The width; narrow when there was no answer.
    private(set) var width = AmbiguousWidth.narrow
    /// What was typed meanwhile: it is input.
    private(set) var typed: [UInt8] = []

    private static let limit = 100

    /// Asks; at most 100 ms. The terminal must not be in use by ncurses yet.
    static func ask(input: CInt, output: CInt) -> WidthProbe {
        var former = termios()
        guard tcgetattr(input, &former) == 0 else { return WidthProbe(answer: []) }
        var quiet = former
        cfmakeraw(&quiet)
        tcsetattr(input, TCSANOW, &quiet)
        defer { tcsetattr(input, TCSANOW, &former) }
        // `·` as in 阿卜杜拉·买买提.
        send("\r\u{B7}\u{1B}[6n\u{1B}[c", to: output)
        let answer = readAnswer(input)
        send("\r\u{1B}[K", to: output)
        return WidthProbe(answer: answer)
    }

    /// Reads the answer out of everything that came.
    init(answer bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            if let report = Self.report(bytes[position...]) {
                if report.final == UInt8(ascii: "R"), report.numbers.count == 2 {
                    width = report.numbers[1] == 3 ? .wide : .narrow
                }
                position += report.length
            } else {
                typed.append(bytes[position])
                position += 1
            }
        }
    }

    private static func send(_ text: String, to output: CInt) {
        var text = text
        text.withUTF8 { _ = write(output, $0.baseAddress, $0.count) }
    }

    private static func readAnswer(_ input: CInt) -> [UInt8] {
        var bytes: [UInt8] = []
        let start = milliseconds()
        while true {
            let left = limit - (milliseconds() - start)
            var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&waiting, 1, CInt(left)) > 0, waiting.revents & Int16(POLLIN) != 0 else { break }
            var chunk = [UInt8](repeating: 0, count: 256)
            let count = read(input, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
            if bytes.indices.contains(where: { report(bytes[$0...])?.final == UInt8(ascii: "c") }) { break }
        }
        return bytes
    }

    /// A report `ESC [ … R` or `ESC [ … c` at the start of the bytes.
    private static func report(_ bytes: ArraySlice<UInt8>) -> (final: UInt8, numbers: [Int], length: Int)? {
        guard bytes.starts(with: [0x1B, UInt8(ascii: "[")]) else { return nil }
        let body = bytes.dropFirst(2)
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }),
            body[end] == UInt8(ascii: "R") || body[end] == UInt8(ascii: "c")
        else { return nil }
        let numbers = body[..<end].split(separator: UInt8(ascii: ";")).compactMap {
            Int(String(decoding: $0, as: UTF8.self))
        }
        return (body[end], numbers, end - bytes.startIndex + 1)
    }

    private static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
