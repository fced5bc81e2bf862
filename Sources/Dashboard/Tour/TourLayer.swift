import Domain
import Screen

/// One step of the tour: what to look at, and which commands it is about.
struct TourStep: Sendable {
    let title: Phrase
    /// What is said; `%1`, `%2`, … are the keys of ``commands``.
    let text: Phrase
    /// Commands by name, so that no key is written twice.
    let commands: [String]
    /// The pane that is lit meanwhile.
    let pane: Pane

    /// The text with the keys in use.
    func said(_ state: DashboardState) -> Phrase {
        text.filled(with: commands.map { Phrase(verbatim: state.keyText($0)) })
    }

    /// The seven steps.
    static let all: [TourStep] = [
        TourStep(
            title: Phrase("三个窗格", "Three panes"),
            text: Phrase(
                "左边是党组织，中间是花名册，下面是待办。选中什么，另外两个窗格就只看它的人和事。%1 到下一个窗格，%2、%3、%4 直接到。",
                "Organisations on the left, the roster in the middle, tasks below. What you select in one narrows the others. %1 goes to the next pane, %2, %3, %4 straight to one."
            ), commands: ["pane.next", "pane.tree", "pane.roster", "pane.tasks"], pane: .roster),
        TourStep(
            title: Phrase("组织", "Organisations"),
            text: Phrase(
                "数字是人数，后面的红、黄表示有逾期或临近的待办。%1 展开，%2 收起，%3 换成去向、驻地、主管、协管来看，%4 筛选。",
                "The number counts people; R or Y behind it means late or near tasks. %1 opens, %2 closes, %3 shows destinations, seats, lead and assisting organisations instead, %4 filters."
            ), commands: ["move.right", "move.left", "tree.arrange", "tree.filter"], pane: .tree),
        TourStep(
            title: Phrase("花名册", "The roster"),
            text: Phrase(
                "%1 边输边筛：汉字、拼音、首字母、证号尾数、电话、地点都行。%2 排序。%3 标记几个人，接下来的命令就对他们一起生效。",
                "%1 narrows as you type: names, pinyin, initials, the end of an ID, a phone, a place. %2 sorts. %3 marks people; what you do next is done to all of them."
            ), commands: ["roster.filter", "roster.sort", "roster.mark"], pane: .roster),
        TourStep(
            title: Phrase("一人一档", "One file a person"),
            text: Phrase(
                "%1 打开档案，%2 编辑，%3 新增。身份证号、电话和住址平时隐去；在档案里按 %4 显示 10 秒。",
                "%1 opens a file, %2 edits, %3 adds. ID numbers, phones and addresses are masked; in a file %4 shows one for ten seconds."
            ), commands: ["record.open", "record.edit", "record.add", "file.reveal"], pane: .roster),
        TourStep(
            title: Phrase("待办", "Tasks"),
            text: Phrase(
                "红的逾期，黄的临近，蓝的不急。%1 说明为什么、依据哪一条、怎样算完成，并直接去办。%2 记一次联系。",
                "Red is late, yellow is near, blue can wait. %1 tells why, by which rule and what ends it, and does it. %2 records a contact."
            ), commands: ["record.open", "contact.record"], pane: .tasks),
        TourStep(
            title: Phrase("放心改", "Nothing is lost"),
            text: Phrase(
                "写进磁盘以后才说「已保存」。%1 撤销，上周的也行；%2 重做；%3 列出谁在何时改了什么，可以退回到任何一步之前。",
                "'Saved' is said once it is on disk. %1 takes back a step, last week's too; %2 does it again; %3 lists who changed what and when, and goes back before any step."
            ), commands: ["ledger.undo", "ledger.redo", "ledger.history"], pane: .roster),
        TourStep(
            title: Phrase("找不到时", "When you are lost"),
            text: Phrase(
                "%1 搜索全部命令和记录，%2 列出这里能用的按键。开着输入法时，功能键、方向键、Enter 和菜单照样能办所有的事。%3 退出。",
                "%1 searches every command and record, %2 lists the keys that work here. While an input method takes the letters, function keys, arrows, Enter and menus do everything. %3 leaves."
            ), commands: ["app.palette", "app.help", "app.quit"], pane: .roster),
    ]
}

/// The tour, at one of its steps.
struct TourLayer: Sendable {
    var step = 0
    /// Where the keys went before.
    let focus: Pane
    let zoomed: Pane?

    /// The step that is shown.
    var current: TourStep { TourStep.all[min(step, TourStep.all.count - 1)] }
}

extension CommandRegistry {
    /// The tour.
    static let tourCommands: [Command] = [
        Command(
            "app.tour", Phrase("七步导览", "Tour of seven steps"),
            help: Phrase("一分钟看懂三个窗格和主要按键", "The panes and the main keys in a minute."), in: [.panes],
            keys: [Key(.function(1), .shift)]
        ) { $0.beginTour() }
    ]
}

extension DashboardState {
    /// Tells somebody who is here for the first time of the tour. Nothing has to be answered: whoever knows the way goes on.
    mutating func offerTour() {
        guard isFirstVisit, layers.isEmpty, !isEmpty else { return }
        isFirstVisit = false
        isTourOffered = true
        say(
            .info,
            Phrase("第一次来？按 %1 用一分钟看看怎么用。", "New here? %1 shows around in a minute.").with(keyText("app.tour")))
    }

    /// The first key after the offer: it was seen, and is not made again.
    mutating func noteTourOffer() -> [Effect] {
        guard isTourOffered else { return [] }
        isTourOffered = false
        return [.remember(.tourOffered)]
    }

    mutating func beginTour() -> [Effect] {
        layers.append(.tour(TourLayer(focus: focus, zoomed: zoomed)))
        zoomed = nil
        followTour()
        return []
    }

    /// Lights the pane that the step is about.
    private mutating func followTour() {
        guard case .tour(let tour)? = layers.last else { return }
        focus = tour.current.pane
    }

    mutating func offer(_ key: Key, to tour: TourLayer) -> [Effect] {
        var tour = tour
        switch key.folded.code {
        case .enter, .right, .down, .pageDown, .tab, .character(" "), .character("l"), .character("j"):
            tour.step += 1
        case .left, .up, .pageUp, .backspace, .character("h"), .character("k"): tour.step = max(0, tour.step - 1)
        case .escape, .function(10), .character("q"): tour.step = TourStep.all.count
        default: return []
        }
        guard tour.step < TourStep.all.count else {
            layers.removeLast()
            focus = tour.focus
            zoomed = tour.zoomed
            return []
        }
        layers[layers.count - 1] = .tour(tour)
        followTour()
        return []
    }

    func drawTour(_ tour: TourLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let width = min(area.width, 66)
        let lines = TextWidth.wrap(text(tour.current.said(self)), to: max(1, width - 4), buffer.glyphs.ambiguous)
        let height = min(area.height, lines.count + 2)
        // The pane it is about stays in view: tasks are below, everything else is above.
        let half = max(height, area.height / 2)
        let place = tour.current.pane == .tasks ? area.cutTop(half).top : area.cutBottom(half).bottom
        let (outer, inner) = buffer.popup(
            Size(width: width, height: height), in: place, title: text(tour.current.title),
            note: "\(tour.step + 1)/\(TourStep.all.count)")
        for (index, line) in lines.prefix(inner.height).enumerated() {
            buffer.write(line, at: Point(x: inner.x, y: inner.y + index), in: inner, ink: .dialog)
        }
        hits.lines.append((outer, 0))
        if !inner.isEmpty { buffer.caret = Point(x: inner.x, y: inner.y) }
    }
}
