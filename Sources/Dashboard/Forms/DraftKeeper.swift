/// Keeps the unfinished form where a crash cannot reach it: half a second after a key at the latest, and when it closes it
/// is forgotten.
struct DraftKeeper: Sendable {
    private static let pause: Instant = 500

    /// Unfinished forms of an earlier session, by name; offered once at the start.
    var found: [String: String] = [:]
    /// When what was typed last is to be kept.
    private(set) var due: Instant?
    private var waiting: (name: String, text: String)?
    /// Forms that were kept, by name.
    private var kept: Set<String> = []
    /// Forms that were kept and turned out to be saved already, by name.
    var settled: [String] = []

    /// Notes what a form holds now.
    mutating func keep(_ name: String, _ text: String, now: Instant) {
        waiting = (name, text)
        if due == nil { due = now + DraftKeeper.pause }
    }

    /// What was typed and not kept yet.
    var unfinished: [Effect] { waiting.map { [.saveDraft(name: $0.name, text: $0.text)] } ?? [] }

    /// Keeps what was typed without waiting.
    mutating func keepNow() -> [Effect] {
        guard let waiting else { return [] }
        due = nil
        self.waiting = nil
        kept.insert(waiting.name)
        return [.saveDraft(name: waiting.name, text: waiting.text)]
    }

    /// Forgets a form that was saved or given up.
    mutating func forget(_ name: String) -> [Effect] {
        kept.remove(name)
        stopWaiting(name)
        return [.removeDraft(name: name)]
    }

    /// Notes that a form holds nothing any more that would be missed.
    mutating func drop(_ name: String) -> [Effect] {
        stopWaiting(name)
        return kept.remove(name) == nil ? [] : [.removeDraft(name: name)]
    }

    /// What another form waits with still has to be kept.
    private mutating func stopWaiting(_ name: String) {
        guard waiting?.name == name else { return }
        waiting = nil
        due = nil
    }

    mutating func passDeadline(_ now: Instant) -> [Effect] {
        var effects = settled.map { Effect.removeDraft(name: $0) }
        settled = []
        if let due, due <= now { effects += keepNow() }
        return effects
    }
}
