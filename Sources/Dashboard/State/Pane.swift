import Domain

/// The three panes that stay the home of the program.
public enum Pane: Int, CaseIterable, Sendable {
    /// 1 组织.
    case tree = 1
    /// 2 花名册.
    case roster
    /// 3 待办.
    case tasks

    /// The word in its frame.
    var title: Phrase {
        switch self {
        case .tree: Phrase("组织", "Organisations")
        case .roster: Phrase("花名册", "Roster")
        case .tasks: Phrase("待办", "Tasks")
        }
    }

    /// The pane behind this one, round and round.
    func next(_ step: Int) -> Pane {
        let all = Pane.allCases
        let index = (rawValue - 1 + step + all.count) % all.count
        return all[index]
    }
}
