import Domain
import Screen
import Testing

@testable import Dashboard

/// One window of the dashboard: plays messages and keys, does effects in memory, and remembers the others.
final class DashboardDriver {
    var state: DashboardState
    let store: MemoryStore
    /// Effects that only the outside can do, in order.
    private(set) var asked: [Effect] = []
    /// The clock of deadlines; a key takes a tenth of a second.
    private(set) var now: Instant = 0
    /// While set, answers of the store wait until ``answer()``: what happens meanwhile can be seen.
    var isStoreSlow = false
    private var waiting: [Effect] = []
    /// What planning an import answers.
    var importAnswer: Message = .importPlanned(Fixture.plan)
    /// How many of the journal this window knows.
    private var known: Int

    /// Opens a window on a store: the sixty members, unless another is given.
    init(
        _ store: MemoryStore = MemoryStore(), language: Language = .chinese,
        size: Size = Size(width: 160, height: 48), readOnly: Phrase? = nil, hasTasks: Bool = true,
        isFirstVisit: Bool = false
    ) {
        self.store = store
        var ledger = store.beginsWithTownship ? Fixture.ledger : Ledger()
        for transaction in store.journal.dropFirst(Int(ledger.revision)) { try? ledger.apply(transaction) }
        known = store.journal.count
        store.windows += 1
        state = DashboardState(
            ledger: ledger, today: Fixture.today, language: language, size: size,
            themes: ["autumn-geese", "daylight", "monochrome"], theme: "autumn-geese", seed: store.windows,
            drafts: store.drafts,
            readOnlyReason: readOnly, isFirstVisit: isFirstVisit)
        if hasTasks {
            let isFresh = store.beginsWithTownship && ledger.revision == Fixture.ledger.revision
            let tasks = isFresh ? Fixture.tasks : TaskDerivation.derive(ledger, today: Fixture.today)
            send(.tasks(tasks, revision: ledger.revision))
        }
        draw()
    }

    /// A window on an empty ledger.
    static func empty(language: Language = .chinese, size: Size = Size(width: 160, height: 48)) -> DashboardDriver {
        DashboardDriver(MemoryStore(journal: []), language: language, size: size)
    }

    // MARK: Playing

    /// Gives a message to the dashboard and does what it asks for.
    func send(_ message: Message) {
        let effects = Dashboard.update(&state, message, at: now)
        for effect in effects { run(effect) }
    }

    /// Plays a key script (`jj<Enter>/zs<Esc>`), drawing after each key as the program does.
    @discardableResult
    func play(_ script: String, _ location: SourceLocation = #_sourceLocation) -> DashboardDriver {
        do {
            for event in try KeyScript.parse(script) {
                now += 100
                send(.input(event))
                _ = draw()
            }
        } catch {
            Issue.record("\(error)", sourceLocation: location)
        }
        return self
    }

    /// Changes name and occupation of the first member here and, in another window, to something else; the other saves
    /// first, then this one tries.
    @discardableResult
    func collide() -> DashboardDriver {
        // Opened first: it would be offered what this window keeps of its form.
        let other = DashboardDriver(store)
        play("2e<C-u>冯甲").focus(Member.job).play("<C-u>木工")
        other.play("2e<C-u>冯乙").focus(Member.job).play("<C-u>瓦工<C-s>")
        catchUp()
        return play("<C-s>")
    }

    /// Gives one event, without drawing.
    func input(_ event: InputEvent) {
        now += 100
        send(.input(event))
    }

    /// Whether the window knows everything that was saved.
    var isUpToDate: Bool { known == store.journal.count }

    /// Presses a key.
    @discardableResult
    func press(_ key: Key) -> DashboardDriver {
        now += 100
        send(.input(.key(key)))
        _ = draw()
        return self
    }

    /// Goes to a field of the form on top.
    @discardableResult
    func focus(_ field: Field) -> DashboardDriver {
        for _ in 0..<80 where form?.focused?.field.name != field.name { play("<Tab>") }
        return self
    }

    /// Goes to a field on the file on top, of whichever record it is.
    @discardableResult
    func stand(on field: Field) -> DashboardDriver {
        func isThere() -> Bool { if case .field(field.name, _)? = file?.selectedLine?.kind { true } else { false } }
        play("g")
        for _ in 0..<120 where !isThere() { play("<Right>") }
        return self
    }

    /// Clicks the first place where the screen shows a text.
    @discardableResult
    func click(
        _ text: String, times: Int = 1, isLast: Bool = false, offset: Int = 0,
        _ location: SourceLocation = #_sourceLocation
    ) -> DashboardDriver {
        guard var point = find(text, isLast: isLast) else {
            Issue.record("the screen does not show \(text)", sourceLocation: location)
            return self
        }
        point.x += offset
        for _ in 0..<times {
            now += 100
            send(.input(.mouse(Mouse(.press, at: point))))
            send(.input(.mouse(Mouse(.release, at: point))))
            _ = draw()
        }
        return self
    }

    /// Where the screen shows a text first, or last.
    func find(_ text: String, isLast: Bool = false) -> Point? {
        let buffer = draw()
        var found: Point?
        for y in 0..<buffer.size.height {
            let cells = buffer.row(y).enumerated().filter { $0.element.width > 0 }
            let line = cells.map { buffer.text(of: $0.element).first ?? " " }
            for start in line.indices where line[start...].starts(with: text) {
                found = Point(x: cells[start].offset, y: y)
                if !isLast { return found }
            }
        }
        return found
    }

    /// Plays a script and compares what became of a value with what is expected.
    func play<Value: Equatable>(
        _ script: String, _ path: (DashboardState) -> Value, is expected: Value,
        _ location: SourceLocation = #_sourceLocation
    ) {
        play(script, location)
        #expect(path(state) == expected, "after \(script)", sourceLocation: location)
    }

    /// Lets time pass.
    func wait(_ milliseconds: Instant) {
        now += milliseconds
        send(.tick)
    }

    /// Lets the slow store answer what it was asked for.
    func answer() {
        let effects = waiting
        waiting = []
        let wasSlow = isStoreSlow
        isStoreSlow = false
        for effect in effects { run(effect) }
        isStoreSlow = wasSlow
    }

    /// Reads what other windows saved.
    func catchUp() {
        let new = Array(store.journal[known...])
        known = store.journal.count
        if !new.isEmpty { send(.arrived(new, isAnswerToCommit: false)) }
    }

    // MARK: Looking

    /// The screen.
    @discardableResult
    func draw() -> CellBuffer { Dashboard.draw(&state) }

    /// The text of the screen.
    var screen: String { draw().text() }

    /// What the toast says in Chinese; empty when there is none.
    var said: String { state.toast?.text.chinese ?? "" }

    /// The name of the member under the cursor.
    var selectedName: String { state.roster.selected.map { name($0) } ?? "" }

    /// What a record is called.
    func name(_ id: RecordID) -> String { state.ledger.title(of: id, .chinese) }

    /// Names of the members that the roster shows.
    var names: [String] {
        state.roster.visible.map { state.ledger.members.text(Member.name, Int($0)) }
    }

    /// The value of a field of a record.
    func value(_ field: Field, of id: RecordID) -> Value? {
        state.ledger.place(of: id).flatMap { state.ledger.value(field, of: $0) }
    }

    /// The form on top.
    var form: FormLayer? { if case .form(let form)? = state.layers.last { form } else { nil } }
    /// The file on top.
    var file: FileLayer? { if case .file(let file)? = state.layers.last { file } else { nil } }
    /// Whether a line of the file on top says something, on the screen or below its edge.
    func fileSays(_ words: String) -> Bool {
        file?.lines.contains { $0.parts.contains { $0.value.contains(words) } } ?? false
    }
    /// The attendance list on top.
    var attendance: AttendanceLayer? { if case .attendance(let list)? = state.layers.last { list } else { nil } }
    /// The question on top.
    var dialog: DialogLayer? { if case .dialog(let dialog)? = state.layers.last { dialog } else { nil } }
    /// The choice between two edits on top.
    var conflict: ConflictLayer? { if case .conflict(let conflict)? = state.layers.last { conflict } else { nil } }
    /// The list of names on top.
    var quickEntry: QuickEntryLayer? { if case .quickEntry(let entry)? = state.layers.last { entry } else { nil } }
    /// Several tasks at once on top.
    var together: TogetherLayer? { if case .together(let layer)? = state.layers.last { layer } else { nil } }
    /// The calendar on top.
    var calendar: CalendarLayer? { if case .calendar(let layer)? = state.layers.last { layer } else { nil } }
    /// The plan of the year on top.
    var plan: PlanLayer? { if case .plan(let layer)? = state.layers.last { layer } else { nil } }
    /// The import on top.
    var importing: ImportLayer? { if case .importing(let layer)? = state.layers.last { layer } else { nil } }
    var figures: FiguresLayer? { if case .figures(let layer)? = state.layers.last { layer } else { nil } }

    /// The table of a ledger on top, or below a window on it.
    var table: LedgerTable? { state.ledgerTable }
    /// The scopes of the layers, from the bottom.
    var layers: [CommandScope] { state.layers.map(\.scope) }

    // MARK: Doing

    private func run(_ effect: Effect) {
        switch effect {
        case .commit, .findReversible:
            if isStoreSlow { waiting.append(effect) } else { askStore(effect) }
        case .deriveTasks(let ledger, let today):
            send(.tasks(TaskDerivation.derive(ledger, today: today), revision: ledger.revision))
        case .deriveUpcoming(let list, let ledger, let last):
            send(.upcoming(list.upcoming(in: ledger, through: last), revision: ledger.revision, through: last))
        case .loadHistory(let limit):
            let entries = store.journal.reversed().prefix(limit).map {
                HistoryEntry($0, title: $0.title(in: state.ledger))
            }
            send(.history(Array(entries), isComplete: true))
        case .loadTransaction(let id): send(.transaction(store.journal.first { $0.id == id }))
        case .listFolder(let path): list(path)
        case .planImport, .planLedgerImport:
            asked.append(effect)
            if isStoreSlow { waiting.append(effect) } else { send(importAnswer) }
        case .makeDemonstration(let day):
            let proposals = Array(Demonstration.township(members: 60, today: day).proposals())
            if isStoreSlow { waiting.append(effect) } else { send(.demonstration(proposals)) }
        case .makePlace(let place): send(.demonstration(place.proposals(members: 60)))
        case .saveDraft(let name, let text): store.drafts[name] = text
        case .removeDraft(let name): store.drafts[name] = nil
        case .cancelImport, .export, .writeLedger, .writeSlips, .copy, .edit, .remember, .mouse, .redraw, .suspend,
            .quit:
            asked.append(effect)
        }
    }

    private func askStore(_ effect: Effect) {
        switch effect {
        case .commit(let proposal, let revision):
            if let failure = store.failure {
                send(.commitFailed(failure, storeIsReadOnly: false))
            } else if known < store.journal.count || revision != state.ledger.revision {
                let new = Array(store.journal[known...])
                known = store.journal.count
                send(.arrived(new, isAnswerToCommit: true))
            } else {
                known += 1
                send(.committed(store.save(proposal)))
            }
        case .findReversible(let direction): send(.reversible(direction, store.target(direction)))
        default: break
        }
    }

    private func list(_ path: String) {
        asked.append(.listFolder(path))
        if path.hasSuffix("missing") {
            send(.failed(Phrase("打不开文件夹 %1。", "The folder %1 cannot be opened.").with(path)))
        } else if path.hasSuffix("旧表") {
            send(.folder(FolderListing(path: path, folders: [], files: ["2019.xlsx"])))
        } else {
            send(.folder(Fixture.folder))
        }
    }

    /// How often the outside was asked for something.
    func count(where isWanted: (Effect) -> Bool) -> Int { asked.filter(isWanted).count }

    /// Whether leaving was asked for.
    var hasQuit: Bool { count { if case .quit = $0 { true } else { false } } > 0 }

    /// The last text that was copied.
    var copied: String? {
        asked.reversed().lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first
    }
}
