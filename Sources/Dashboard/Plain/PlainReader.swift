import Domain
import Screen

/// Tells a listener what changed: new messages, then the place when it is another one, then what has the focus.
public struct PlainReader: Sendable {
    private var last: PlainScreen?
    private var heard: [Toast] = []
    private var wasWorking = false

    /// Makes a reader that has said nothing yet.
    public init() {}

    /// The lines to print for a state, the focus last; empty when nothing is new.
    public mutating func lines(for state: DashboardState) -> [String] {
        let screen = Dashboard.describe(state)
        var lines = news(state, screen)
        if let progress = state.progress {
            if !wasWorking { lines.append(state.text(progress.title)) }
            wasWorking = true
        } else {
            wasWorking = false
        }
        defer { last = screen }
        guard let last, last.place == screen.place else { return lines + screen.lines }
        lines += screen.body.filter { !last.body.contains($0) }.map(\.withoutControls)
        guard last.focus != screen.focus || last.focusName != screen.focusName || last.body != screen.body else {
            return lines
        }
        if let typed = screen.typed, last.typed != nil, last.focusName == screen.focusName, typed != last.typed,
            isSameBeside(last, screen)
        {
            // Somebody types: the name of the field was said, and is not to be heard again at every letter.
            lines.append(typed.isEmpty ? state.text(Phrase("空", "empty")) : typed.withoutControls)
        } else {
            lines.append(screen.focus.withoutControls)
        }
        return lines
    }

    /// Whether two sentences differ in what is typed only: an error that comes up is said.
    private func isSameBeside(_ one: PlainScreen, _ two: PlainScreen) -> Bool {
        guard let first = one.typed, let second = two.typed, !first.isEmpty, !second.isEmpty else { return false }
        return one.focus.replacing(first, with: "") == two.focus.replacing(second, with: "")
    }

    /// What was said since the last look. The log forgets its oldest entries, so its length does not tell.
    private mutating func news(_ state: DashboardState, _ screen: PlainScreen) -> [String] {
        let log = state.log
        guard log != heard else { return [] }
        let known = (0...heard.count).first { log.starts(with: heard[$0...]) }.map { heard.count - $0 } ?? 0
        heard = log
        return log[known...].compactMap { said in
            // A long message is a window of its own: it is read there.
            if case .dialog(let dialog)? = state.layers.last, dialog.text == said.text { return nil }
            let kind: Phrase =
                switch said.kind {
                case .info, .success: Phrase("提示：", "Message: ")
                case .warning: Phrase("警告：", "Warning: ")
                case .error: Phrase("错误：", "Error: ")
                }
            return (state.text(kind) + state.text(said.text)).withoutControls
        }
    }
}
