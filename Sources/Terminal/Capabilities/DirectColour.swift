import Glibc

/// Whether the terminal says it can show 24-bit colours, and the description that makes ncurses use them.
enum DirectColour {
    /// Whether the environment promises 24-bit colours.
    ///
    /// GNU Screen and the Linux console inherit COLORTERM from where they were started, but cannot keep the promise.
    static func isPromised(type: String, environment: [String: String]) -> Bool {
        let promise = environment["COLORTERM"] ?? ""
        guard promise == "truecolor" || promise == "24bit", type != "linux" else { return false }
        return !type.hasPrefix("screen") || environment["TMUX"] != nil
    }

    /// A value for TERMINFO that holds the terminal's own description with 24-bit colours; nil when there is no
    /// description to start from.
    static func terminfo(type: String, environment: [String: String]) -> String? {
        guard let first = type.utf8.first, !type.contains("/") else { return nil }
        let digits = String(first, radix: 16)
        for directory in directories(environment) {
            for folder in [String(Unicode.Scalar(first)), digits] {
                guard let bytes = read("\(directory)/\(folder)/\(type)"), let entry = TerminfoEntry(bytes) else {
                    continue
                }
                return "b64:" + Base64.encode(entry.withDirectColour().encoded())
            }
        }
        return nil
    }

    /// Where ncurses looks, in its order.
    static func directories(_ environment: [String: String]) -> [String] {
        var result: [String] = []
        if let own = environment["TERMINFO"], own.hasPrefix("/") { result.append(own) }
        if let home = environment["HOME"], !home.isEmpty { result.append(home + "/.terminfo") }
        let standard = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
        if let list = environment["TERMINFO_DIRS"] {
            result += list.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        }
        return result + standard
    }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // ncurses takes no larger ones.
        var bytes = [UInt8](repeating: 0, count: 32768)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if more <= 0 { break }
            count += more
        }
        return count > 0 ? Array(bytes[..<count]) : nil
    }
}
