import Domain
import Screen

/// A spreadsheet on its way in: choose the file, look at what would happen, let it happen.
struct ImportLayer: Sendable {
    /// How far it is.
    enum Stage: Sendable {
        case choosing
        case planning
        case preview(ImportPlan)
    }

    private(set) var stage = Stage.choosing
    /// The type whose records are read; nil for a roster.
    let kind: RecordKind?
    /// The path that is typed or chosen.
    var path = TextField()
    /// What is in the folder.
    private(set) var listing: FolderListing?
    /// Lines of the folder, or remarks of the preview.
    var list = ListState()
    /// Why the file could not be read.
    private(set) var failure: Phrase?

    init(kind: RecordKind? = nil) { self.kind = kind }

    /// One line of the folder.
    enum Line: Hashable, Sendable {
        case up
        case folder(String)
        case file(String)

        var name: String {
            switch self {
            case .up: ".."
            case .folder(let name), .file(let name): name
            }
        }
    }

    /// The lines of the folder that fit what is typed behind the last slash. None of them when another folder is typed.
    var lines: [Line] {
        guard let listing else { return [] }
        guard isInFolder else { return [.up] }
        let typed = LenientText.key(path.text.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
        let all = listing.folders.map { Line.folder($0) } + listing.files.map { Line.file($0) }
        return [.up]
            + all.filter {
                typed.isEmpty || LenientText.key($0.name).contains(typed) || Pinyin.matches(query: typed, name: $0.name)
            }
    }

    /// Whether what is typed is in the folder that is listed: its path, or a name without one.
    private var isInFolder: Bool {
        guard let listing, path.text.contains("/") else { return true }
        return path.text.hasPrefix(listing.pathWithSlash)
            && !path.text.dropFirst(listing.pathWithSlash.count).contains("/")
    }

    mutating func show(_ listing: FolderListing) {
        guard case .choosing = stage else { return }
        // A path that was typed or pasted before the first listing came is not to be lost.
        let isTyped = self.listing == nil && !path.isEmpty
        self.listing = listing
        failure = nil
        if !isTyped { path = TextField(listing.pathWithSlash) }
        selectFirst()
    }

    /// Inserts pasted text. A whole path, as a terminal gives for a file that is dropped on it, replaces what is there.
    mutating func paste(_ text: String) {
        var words = text.split(separator: "\n").first.map(String.init) ?? ""
        while let last = words.last, last.isWhitespace { words.removeLast() }
        for quote in ["'", "\""] where words.count > 1 && words.hasPrefix(quote) && words.hasSuffix(quote) {
            words = String(words.dropFirst().dropLast())
        }
        if words.hasPrefix("/") || words.hasPrefix("~/") {
            path = TextField(words)
        } else {
            path.insert(words)
        }
        selectFirst()
    }

    /// Puts the cursor on the line that is named whole, else on the first one below `..`, if there is one.
    mutating func selectFirst() {
        let name = path.text.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let whole = lines.firstIndex { $0.name == name && $0 != .up }
        list = ListState(selected: whole ?? (lines.count > 1 ? 1 : 0))
    }

    /// After typing: a path from the root or from home typed behind the folder replaces it; a fault of the path before is
    /// no longer said.
    mutating func didType() {
        for start in ["//", "/~/"] {
            if let range = path.text.ranges(of: start).last {
                path = TextField(String(path.text[path.text.index(after: range.lowerBound)...]))
            }
        }
        failure = nil
        selectFirst()
    }

    mutating func plan() {
        stage = .planning
        failure = nil
    }

    mutating func show(_ plan: ImportPlan) {
        // An answer that was cancelled on its way is no longer wanted.
        guard case .planning = stage else { return }
        stage = .preview(plan)
        list = ListState()
    }

    mutating func failed(_ reason: Phrase) {
        if case .planning = stage { stage = .choosing }
        failure = reason
    }

    mutating func backToChoosing() {
        stage = .choosing
        list = ListState()
    }
}

extension DashboardState {
    /// Opens the choice of a spreadsheet.
    mutating func openImport() -> [Effect] {
        layers.append(.importing(ImportLayer()))
        return [.listFolder("")]
    }

    mutating func show(_ listing: FolderListing) {
        guard case .importing(var layer)? = layers.last else { return }
        layer.show(listing)
        layers[layers.count - 1] = .importing(layer)
    }

    mutating func show(_ plan: ImportPlan) {
        progress = nil
        guard case .importing(var layer)? = layers.last else { return }
        layer.show(plan)
        layers[layers.count - 1] = .importing(layer)
    }

    mutating func offer(_ key: Key, to layer: ImportLayer) -> [Effect] {
        switch layer.stage {
        case .choosing: return choose(key, layer)
        case .planning:
            guard key.code == .escape else { return [] }
            var layer = layer
            layer.backToChoosing()
            layers[layers.count - 1] = .importing(layer)
            progress = nil
            return [.cancelImport]
        case .preview(let plan): return preview(key, plan, layer)
        }
    }

    private mutating func choose(_ key: Key, _ old: ImportLayer) -> [Effect] {
        var layer = old
        defer { if case .importing? = layers.last { layers[layers.count - 1] = .importing(layer) } }
        if layer.list.handle(key, count: layer.lines.count) { return [] }
        switch key.code {
        case .escape, .function(10):
            layers.removeLast()
            return []
        case .enter: return open(&layer)
        default:
            if layer.path.handle(key) == .changed { layer.didType() }
            return []
        }
    }

    /// Opens the selected line; a path to somewhere else as it was typed.
    private mutating func open(_ layer: inout ImportLayer) -> [Effect] {
        let folder = layer.listing?.pathWithSlash ?? ""
        let lines = layer.lines
        let typed = layer.path.text
        let selected = layer.list.selected < lines.count ? lines[layer.list.selected] : nil
        switch selected {
        case .folder(let name): return [.listFolder(folder + name)]
        case .file(let name): return plan(folder + name, &layer)
        case .up where typed == folder: return [.listFolder(folder + "..")]
        case .up, nil:
            guard !typed.isEmpty else { return [] }
            return typed.hasSuffix("/") ? [.listFolder(typed)] : plan(typed, &layer)
        }
    }

    private mutating func plan(_ path: String, _ layer: inout ImportLayer) -> [Effect] {
        layer.plan()
        progress = Progress(
            title: Phrase("正在读取表格，Esc 取消", "Reading the spreadsheet; Esc cancels"), fraction: 0, since: now)
        if let kind = layer.kind { return [.planLedgerImport(kind, path: path, ledger)] }
        return [.planImport(path: path, ledger)]
    }

    private mutating func preview(_ key: Key, _ plan: ImportPlan, _ old: ImportLayer) -> [Effect] {
        var layer = old
        // The import is on its way to the store; it closes the window when it is saved.
        guard proposals.isEmpty else { return [] }
        if layer.list.handle(asMove(key), count: plan.remarks.count) {
            layers[layers.count - 1] = .importing(layer)
            return []
        }
        switch key.folded.code {
        case .escape, .function(10), .character("q"):
            layer.backToChoosing()
            layers[layers.count - 1] = .importing(layer)
            return []
        case .enter:
            guard !plan.changes.isEmpty else {
                layers.removeLast()
                say(.info, Phrase("表格与台账一致，没有需要导入的内容。", "The ledger says all of this already."))
                return []
            }
            progress = Progress(title: Phrase("正在导入", "Importing"), fraction: 0, since: now)
            return propose(
                Proposal(.importing, plan.changes, note: plan.source),
                success: Phrase("已导入：新增 %1，更新 %2。u 整批撤销", "Imported: %1 added, %2 updated. u takes all of it back")
                    .with("\(plan.added)", "\(plan.updated)"))
        default: return []
        }
    }
}
