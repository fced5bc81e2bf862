import Domain
import Screen

/// Keys and pasted text on their way through the layers.
extension DashboardState {
    /// Gives a key to the topmost layer; nil when it is not for it.
    mutating func offerToLayer(_ key: Key) -> [Effect]? {
        switch layers.last {
        case nil: return nil
        case .welcome(let layer): return offer(key, to: layer)
        case .file(let layer): return offer(key, to: layer)
        case .form(let layer): return offer(key, to: layer)
        case .conflict(let layer): return offer(key, to: layer)
        case .quickEntry(let layer): return offer(key, to: layer)
        case .dialog(let layer): return offer(key, to: layer)
        case .menu(let layer): return offer(key, to: layer)
        case .palette(let layer): return offer(key, to: layer)
        case .naming(let layer): return offer(key, to: layer)
        case .help(let layer): return offer(key, to: layer)
        case .importing(let layer): return offer(key, to: layer)
        case .history(let layer): return offer(key, to: layer)
        case .changes(let layer): return offer(key, to: layer)
        case .log(let layer): return offer(key, to: layer)
        case .tour(let layer): return offer(key, to: layer)
        case .marked(let layer): return offer(key, to: layer)
        case .columns(let layer): return offer(key, to: layer)
        case .rules(let layer): return offer(key, to: layer)
        case .figures(let layer): return offer(key, to: layer)
        case .figureRecords(let layer): return offer(key, to: layer)
        case .attendance(let layer): return offer(key, to: layer)
        case .ledgers(let layer): return offer(key, to: layer)
        case .ledger(let table): return offer(key, to: table)
        case .ledgerExport(let layer): return offer(key, to: layer)
        case .slip(let layer): return offer(key, to: layer)
        case .task(let layer): return offer(key, to: layer)
        case .together(let layer): return offer(key, to: layer)
        case .exceptions(let layer): return offer(key, to: layer)
        case .calendar(let layer): return offer(key, to: layer)
        case .plan(let layer): return offer(key, to: layer)
        }
    }

    /// Gives pasted text to the topmost layer; nil when there is none.
    mutating func pasteIntoLayer(_ text: String) -> [Effect]? {
        switch layers.last {
        case nil: return nil
        case .form(var form):
            guard !isSaving(form) else { return [] }
            form.insert(text, self)
            layers[layers.count - 1] = .form(form)
            return keep(form)
        case .quickEntry: return pasteNames(text)
        case .menu(var menu):
            menu.filter.insert(text)
            menu.list = ListState()
            layers[layers.count - 1] = .menu(menu)
        case .palette(var palette):
            palette.field.insert(text)
            palette.find(self)
            layers[layers.count - 1] = .palette(palette)
        case .naming(var naming):
            naming.field.insert(text)
            layers[layers.count - 1] = .naming(naming)
        case .help(var help):
            help.filter.insert(text)
            layers[layers.count - 1] = .help(help)
        case .importing(var layer):
            if case .choosing = layer.stage { layer.paste(text) }
            layers[layers.count - 1] = .importing(layer)
        case .marked(let layer): paste(text, into: layer)
        case .together(let layer): paste(text, into: layer)
        case .columns(var layer):
            layer.filter.insert(text)
            layer.list = ListState()
            layers[layers.count - 1] = .columns(layer)
        case .rules(var layer):
            layer.opened?.input?.insert(text)
            layers[layers.count - 1] = .rules(layer)
        case .figures(var layer):
            layer.input?.insert(text)
            layers[layers.count - 1] = .figures(layer)
        case .attendance: return pasteIntoAttendance(text)
        case .ledgers(var layer):
            layer.filter.insert(text)
            layer.list = ListState()
            layers[layers.count - 1] = .ledgers(layer)
        case .ledger(let table): paste(text, into: table)
        case .ledgerExport(var layer):
            layer.path.insert(text)
            layers[layers.count - 1] = .ledgerExport(layer)
        case .slip(var layer):
            layer.field.insert(text)
            layers[layers.count - 1] = .slip(layer)
        default: break
        }
        return []
    }

    /// Closes the topmost layer.
    mutating func closeLayer() -> [Effect] {
        if case .form? = layers.last { return leaveForm() }
        if case .welcome? = layers.last, isEmpty { return [.quit] }
        if !layers.isEmpty { layers.removeLast() }
        return []
    }
}
