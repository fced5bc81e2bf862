import Domain
import Glibc

/// One clear sentence about what could not be done. Ends the program with status 1.
struct Failure: Error, CustomStringConvertible {
    let message: Phrase

    init(_ message: Phrase) {
        self.message = message
    }

    var description: String { message.text(Failure.language) }

    /// The language of the command line, as far as it can be known while arguments are read.
    static var language: Language {
        let arguments = CommandLine.arguments
        if let index = arguments.firstIndex(of: "--lang"), index + 1 < arguments.count,
            let language = LanguageFiles.language(named: arguments[index + 1])
        {
            return language
        }
        return Settings.load().language.flatMap { LanguageFiles.language(named: $0) } ?? Environment.language
    }
}

/// Writes a line to standard error.
func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
}
