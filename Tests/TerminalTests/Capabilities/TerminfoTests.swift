import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

@Suite("24-bit colour is added to a terminal's own description")
struct TerminfoTests {
    static func entry(_ type: String) throws -> [UInt8] {
        let letter = type.prefix(1)
        for directory in DirectColour.directories([:]) {
            let file = open("\(directory)/\(letter)/\(type)", O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { continue }
            defer { close(file) }
            var bytes = [UInt8](repeating: 0, count: 32768)
            return Array(bytes[..<max(0, read(file, &bytes, bytes.count))])
        }
        Issue.record("no description of \(type)")
        return []
    }

    static let types = ["xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100", "dumb", "xterm"]

    @Test("what is read is what is written, and adding twice adds once", arguments: types)
    func roundTrip(type: String) throws {
        let read = try #require(TerminfoEntry(Self.entry(type)))
        let written = read.encoded()
        #expect(try #require(TerminfoEntry(written)).encoded() == written)
        let direct = read.withDirectColour().encoded()
        #expect(direct != written)
        let again = try #require(TerminfoEntry(direct)).withDirectColour().encoded()
        for bytes in [direct, again] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.split(separator: "RGB\0", omittingEmptySubsequences: false).count == 2)
            #expect(text.contains("48;2;"))
        }
    }

    @Test("a broken description is refused or read, and never ends the program")
    func broken() throws {
        let whole = try Self.entry("xterm-256color")
        for length in stride(from: 0, to: whole.count, by: 3) {
            _ = TerminfoEntry(Array(whole[..<length]))?.withDirectColour().encoded()
        }
        for place in whole.indices {
            var flipped = whole
            flipped[place] ^= place < 64 ? 0xFF : 0x80
            _ = TerminfoEntry(flipped)?.withDirectColour().encoded()
        }
        #expect(TerminfoEntry([]) == nil)
        #expect(TerminfoEntry(Array("#!/bin/sh\n".utf8)) == nil)
    }

    @Test("colours below 16 are the palette's, others red, green and blue")
    func numbers() {
        #expect(PaintTable.number(.terminal, .direct) == -1)
        #expect(PaintTable.number(.ansi(9), .direct) == 9)
        #expect(PaintTable.number(.rgb(30, 144, 255), .direct) == 0x1E90FF)
        #expect(PaintTable.number(.rgb(0, 0, 3), .direct) == 16)
        #expect(PaintTable.number(.ansi(196), .direct) == 0xFF0000)
        #expect(PaintTable.number(.ansi(196), .ansi256) == 196)
    }

    @Test(
        "base64 is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ])
    func base64(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.length(of: text.utf8.count) == encoded.utf8.count)
    }
}
