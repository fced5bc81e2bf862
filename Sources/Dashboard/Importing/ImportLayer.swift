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
    /// The path that is typed or chosen.
    var path = TextField()
    /// What is in the folder.
    private(set) var listing: FolderListing?
    /// Lines of the folder, or remarks of the preview.
    var list = ListState()
    /// Why the file could not be read.
    private(set) var failure: Phrase?

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

    /// The lines of the folder that fit what is typed behind the last slash.
    var lines: [Line] {
        guard let listing else { return [] }
        let typed = LenientText.key(path.text.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
        let all = listing.folders.map { Line.folder($0) } + listing.files.map { Line.file($0) }
        return [.up]
            + all.filter {
                typed.isEmpty || LenientText.key($0.name).contains(typed) || Pinyin.matches(query: typed, name: $0.name)
            }
    }

    mutating func show(_ listing: FolderListing) {
        self.listing = listing
        path = TextField(listing.path.hasSuffix("/") ? listing.path : listing.path + "/")
        list = ListState(selected: lines.count > 1 ? 1 : 0)
    }

    mutating func plan() {
        stage = .planning
        failure = nil
    }

    mutating func show(_ plan: ImportPlan) {
        stage = .preview(plan)
        list = ListState()
    }

    mutating func failed(_ reason: Phrase) {
        stage = .choosing
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
            if layer.path.handle(key) == .changed { layer.list = ListState(selected: layer.lines.count > 1 ? 1 : 0) }
            return []
        }
    }

    /// Opens the typed file when it is named whole, else the selected line.
    private mutating func open(_ layer: inout ImportLayer) -> [Effect] {
        let folder = layer.listing?.path ?? ""
        let lines = layer.lines
        let typed = layer.path.text
        let isKnown = layer.list.selected < lines.count && lines[layer.list.selected] != .up
        if !isKnown, typed.contains("."), !typed.hasSuffix("/") { return plan(typed, &layer) }
        guard layer.list.selected < lines.count else { return plan(typed, &layer) }
        switch lines[layer.list.selected] {
        case .up: return [.listFolder(folder + "/..")]
        case .folder(let name): return [.listFolder(folder + "/" + name)]
        case .file(let name): return plan(folder + "/" + name, &layer)
        }
    }

    private mutating func plan(_ path: String, _ layer: inout ImportLayer) -> [Effect] {
        layer.plan()
        progress = Progress(
            title: Phrase("正在读取表格，Esc 取消", "Reading the spreadsheet; Esc cancels"), fraction: 0, since: now)
        return [.planImport(path: path, ledger)]
    }

    private mutating func preview(_ key: Key, _ plan: ImportPlan, _ old: ImportLayer) -> [Effect] {
        var layer = old
        if layer.list.handle(key.asMove, count: plan.remarks.count) {
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
            if case .welcome? = layers.dropLast().last { layers.remove(at: layers.count - 2) }
            progress = Progress(title: Phrase("正在导入", "Importing"), fraction: 0, since: now)
            return propose(
                Proposal(.importing, plan.changes, note: plan.source),
                success: Phrase("已导入：新增 %1，更新 %2。u 整批撤销", "Imported: %1 added, %2 updated. u takes all of it back")
                    .with("\(plan.added)", "\(plan.updated)"))
        default: return []
        }
    }
}
