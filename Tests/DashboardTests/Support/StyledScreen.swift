import Screen
import Testing
import Themes

@testable import Dashboard

/// A screen as a terminal shows it: at a colour depth, with a policy for glyphs.
struct StyledScreen: Sendable, CustomTestStringConvertible {
    let depth: ColorDepth
    let glyphs: GlyphPolicy
    let name: String

    /// Every colour depth with lines, with ASCII, and on a terminal that draws ambiguous characters wide.
    static let all: [StyledScreen] = ColorDepth.allCases.flatMap { depth in
        [
            ("lines", GlyphPolicy()), ("ascii", GlyphPolicy(borders: .ascii)), ("wide", GlyphPolicy(ambiguous: .wide)),
        ].map { StyledScreen(depth: depth, glyphs: $0.1, name: "colours-\(depth.rawValue)-\($0.0)") }
    }

    var testDescription: String { name }

    /// The screen: the sixty members, one of them with a name that holds an ambiguous sign, some marked, a filter.
    var buffer: CellBuffer {
        let driver = DashboardDriver(size: Size(width: 80, height: 24))
        driver.state.glyphs = glyphs
        driver.play("2 j e<C-u>阿卜杜拉·买买提<C-s>")
        driver.wait(20_000)
        return driver.draw()
    }

    /// The text, then a letter for the style of each cell, then what the letters mean.
    func dump(_ buffer: CellBuffer, _ theme: Theme) -> String {
        let letters = Array(".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var styles: [Style] = []
        var rows: [String] = []
        for y in 0..<buffer.size.height {
            var row = ""
            for cell in buffer.row(y) {
                let style = theme.style(ink: cell.ink, over: cell.over, depth: depth)
                if !styles.contains(style) { styles.append(style) }
                row.append(letters[styles.firstIndex(of: style) ?? 0])
            }
            rows.append(row)
        }
        var result = buffer.text() + "\n--- styles\n" + rows.joined(separator: "\n") + "\n---\n"
        for (letter, style) in zip(letters, styles) {
            let colours = "\(StyledScreen.name(style.foreground)) on \(StyledScreen.name(style.background))"
            let names: [(Attributes, String)] = [
                (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
            ]
            let attributes = names.filter { style.attributes.contains($0.0) }.map(\.1)
            result += ([String(letter), "=", colours] + attributes).joined(separator: " ") + "\n"
        }
        return result
    }

    private static func name(_ colour: Color) -> String {
        switch colour {
        case .terminal: return "default"
        case .ansi(let number): return "\(number)"
        case .rgb(let red, let green, let blue):
            return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}

extension DashboardDriver {
    /// The settings that were asked to be kept, without what finding remembers by the way.
    var remembered: [Setting] {
        asked.compactMap { effect in
            switch effect {
            case .remember(.finding): nil
            case .remember(let setting): setting
            default: nil
            }
        }
    }
}
