import Screen

/// Where everything goes: a pure function of size, focus and zoom, so that it can be drawn in a test.
struct DashboardLayout: Hashable, Sendable {
    /// The line at the top.
    let header: Rect
    /// The line with the names of the panes, where only one shows.
    let tabs: Rect?
    /// The rectangle of each pane that shows, with its frame.
    let panes: [Pane: Rect]
    /// The line above the footer, where messages and the filter stand.
    let status: Rect
    /// The line at the bottom.
    let footer: Rect

    /// Below this nothing can be shown so that it could be understood.
    static let smallest = Size(width: 30, height: 8)

    /// - Parameters:
    ///   - isFiltering: whether there is a filter, which needs its line on a low screen too.
    ///   - sizes: what somebody chose, as far as the window allows it.
    init(
        _ size: Size, focus: Pane, zoomed: Pane?, isFiltering: Bool = false, sizes: PaneSizes = PaneSizes()
    ) {
        let (header, belowHeader) = Rect(size).cutTop(1)
        let (aboveFooter, footer) = belowHeader.cutBottom(1)
        let (body, status) = aboveFooter.cutBottom(size.height >= 12 || isFiltering ? 1 : 0)
        self.header = header
        self.footer = footer
        self.status = status
        if let zoomed {
            tabs = nil
            panes = [zoomed: body]
        } else if size.width >= 100 {
            tabs = nil
            let (left, right) = body.cutLeft(sizes.treeWidth(size.width, usual: min(38, max(27, size.width / 5))))
            if body.height >= 18 {
                let (upper, lower) = right.cutBottom(
                    sizes.tasksHeight(body.height, usual: max(7, body.height * 3 / 10)))
                panes = [.tree: left, .roster: upper, .tasks: lower]
            } else {
                panes = [.tree: left, focus == .tasks ? .tasks : .roster: right]
            }
        } else if size.width >= 72 {
            tabs = nil
            let (left, right) = body.cutLeft(sizes.treeWidth(size.width, usual: 26))
            if body.height >= 18, size.width >= 76 {
                let (upper, lower) = right.cutBottom(
                    sizes.tasksHeight(body.height, usual: max(6, body.height * 3 / 10)))
                panes = [.tree: left, .roster: upper, .tasks: lower]
            } else {
                panes = [.tree: left, focus == .tasks ? .tasks : .roster: right]
            }
        } else {
            let (tabs, rest) = body.cutTop(1)
            self.tabs = tabs
            panes = [focus: rest]
        }
    }
}

extension DashboardState {
    var layout: DashboardLayout {
        DashboardLayout(
            size, focus: focus, zoomed: zoomed, isFiltering: roster.filter != nil || tasks.filter != nil,
            sizes: paneSizes)
    }

    /// Whether the window is too small for anything but saying so.
    var isTooSmall: Bool {
        size.width < DashboardLayout.smallest.width || size.height < DashboardLayout.smallest.height
    }

    /// Rows of a page in a pane.
    func pageHeight(of pane: Pane) -> Int {
        let frame = layout.panes[pane]?.height ?? 10
        return max(1, frame - (pane == .tree ? 2 : 3))
    }
}
