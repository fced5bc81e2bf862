import Domain
import Screen

/// The first start: four ways to begin.
struct WelcomeLayer: Sendable {
    /// A way to begin.
    enum Choice: Int, CaseIterable, Sendable {
        case spreadsheet, demonstration, empty, place

        var title: Phrase {
            switch self {
            case .spreadsheet: Phrase("从电子表格导入花名册", "Import a roster from a spreadsheet")
            case .demonstration: Phrase("先看看演示乡镇", "Look at a demonstration township")
            case .empty: Phrase("从空白台账开始", "Begin with an empty ledger")
            case .place: Phrase("看看一个地方的做法", "Look at the practice of a place")
            }
        }

        var detail: Phrase {
            switch self {
            case .spreadsheet: Phrase("XLSX 或 CSV；先预览，再导入，可整批撤销", "XLSX or CSV; preview first; undo in one go")
            case .demonstration: Phrase("412 名虚构党员，随时可整批撤销", "412 invented members; undo in one go")
            case .empty: Phrase("先建党组织，再添加党员", "Make an organisation, then add members")
            case .place: Phrase("六个地方的公开数字，由虚构的记录算出", "Published numbers of six places, from invented records")
            }
        }
    }

    var list = ListState()
}

extension DashboardState {
    mutating func offer(_ key: Key, to welcome: WelcomeLayer) -> [Effect]? {
        var welcome = welcome
        // While the demonstration is made only leaving is possible: a second one would collide with the first.
        guard progress == nil, proposals.isEmpty else { return key.code == .escape ? nil : [] }
        switch key.folded.code {
        case .up, .character("k"): welcome.list.move(by: -1, count: WelcomeLayer.Choice.allCases.count)
        case .down, .tab, .character("j"): welcome.list.move(by: 1, count: WelcomeLayer.Choice.allCases.count)
        case .character("1"): return begin(.spreadsheet)
        case .character("2"): return begin(.demonstration)
        case .character("3"): return begin(.empty)
        case .character("4"): return begin(.place)
        case .enter: return WelcomeLayer.Choice(rawValue: welcome.list.selected).map { begin($0) } ?? []
        default: return nil
        }
        layers[layers.count - 1] = .welcome(welcome)
        return []
    }

    mutating func begin(_ choice: WelcomeLayer.Choice) -> [Effect] {
        switch choice {
        case .spreadsheet: return openImport()
        case .demonstration:
            guard progress == nil else { return [] }
            progress = Progress(title: Phrase("正在准备演示乡镇", "Preparing the demonstration"), fraction: 0, since: now)
            shownPlace = nil
            return [.makeDemonstration(today)]
        case .place: return choosePlace()
        case .empty:
            // What is added next belongs below it. Esc leads back here.
            _ = go(to: .tree)
            return add(Organisation.type, values: [Organisation.kind.name: .code("committee")])
        }
    }
}
