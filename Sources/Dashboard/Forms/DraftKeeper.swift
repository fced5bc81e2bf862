/// Keeps unfinished forms where a crash cannot reach them: half a second after a key at the latest, and when one closes it
/// is forgotten.
struct DraftKeeper: Sendable {
    private static let pause: Instant = 500

    /// Unfinished forms of an earlier session, by name; offered once at the start.
    var found: [String: String] = [:]
    /// When what was typed last is to be kept.
    private(set) var due: Instant?
    /// What forms hold that was not kept yet, by name.
    private var waiting: [String: String] = [:]
    /// Forms that were kept, by name.
    private var kept: Set<String> = []
    /// Forms that were kept and turned out to be saved already, by name.
    var settled: [String] = []

    /// Notes what a form holds now.
    mutating func keep(_ name: String, _ text: String, now: Instant) {
        waiting[name] = text
        if due == nil { due = now + DraftKeeper.pause }
    }

    /// What was typed and not kept yet.
    var unfinished: [Effect] {
        waiting.sorted { $0.key < $1.key }.map { .saveDraft(name: $0.key, text: $0.value) }
    }

    /// Keeps what was typed without waiting.
    mutating func keepNow() -> [Effect] {
        let effects = unfinished
        kept.formUnion(waiting.keys)
        waiting = [:]
        due = nil
        return effects
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

    private mutating func stopWaiting(_ name: String) {
        waiting[name] = nil
        if waiting.isEmpty { due = nil }
    }

    mutating func passDeadline(_ now: Instant) -> [Effect] {
        var effects = settled.map { Effect.removeDraft(name: $0) }
        settled = []
        if let due, due <= now { effects += keepNow() }
        return effects
    }
}
