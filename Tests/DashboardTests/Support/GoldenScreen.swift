import Domain
import Testing
import Screen

@testable import Dashboard

/// The screens that are kept as text: what is played to come there, from which ledger.
enum GoldenScreen: String, CaseIterable, Sendable {
    case main, tree, tasks, filter, member, revealed, organisation, form, choices, dialog, task, sort, palette, help
    case destinations, treeFilter, treeMove, tour, changes, goingBack
    case marks, bulk, orders, columns
    case welcome, choosing, preview, history, messages, empty
    case rules, rule
    case taskGroups, taskFilter, taskMarks, together, togetherPreview, snoozed, taskDays, taskDay, yearPlan
    case filterNames, filterValues, filterWrong, filterFields, hits, naming, paletteFound

    /// The keys that lead to the screen.
    private func script(_ language: Language) -> String {
        let isChinese = language == .chinese
        return switch self {
        case .main, .welcome: ""
        case .tree: "1jj"
        case .destinations: "1wjljl"
        case .treeFilter: "1/hu"
        case .treeMove: "2  1jjjjp"
        case .tour: ":tour of seven<Enter><Enter>"
        case .changes: "c<C-s>H<Enter>"
        case .goingBack: "c<C-s>Hb"
        case .tasks: "3j"
        case .filter: "/l"
        case .filterNames: "/<Tab><Down>"
        case .filterValues: isChinese ? "/l 流向:s" : "/l place:s"
        case .filterWrong: isChinese ? "/流象:上海" : "/plaice:shanghai"
        case .filterFields:
            isChinese ? "/流向:上海 联系>30天 状态:在外<Enter>" : "/place:shanghai contact>30d status:away<Enter>"
        case .hits: isChinese ? "/流向:上海<Esc>nn" : "/place:shanghai<Esc>nn"
        case .naming: isChinese ? "/流向:上海<Enter>B" : "/place:shanghai<Enter>B"
        case .paletteFound: ":flf"
        case .member: "<Enter>"
        case .revealed: "<Enter>jj<Enter>"
        case .organisation: "1j<Enter>"
        case .form: "e<Tab><Enter><C-e><BS>0<Tab><Tab><Tab><C-u>1990-13-01<C-s>"
        case .choices: "e<Tab><Tab><Enter>"
        case .dialog: "d"
        case .task: "3<Enter>"
        case .taskGroups: "3zww-gjl"
        case .taskFilter: isChinese ? "3/灯:红,黄 联系" : "3/light:red,yellow contact"
        case .taskMarks: "3z  v"
        case .together: "3/rule:contact.member<Enter>   m"
        case .togetherPreview: "3/rule:contact.member<Enter>   m<C-s> "
        case .snoozed: "3/rule:contact.member<Enter> p+7<Tab>on a trip<C-s>V"
        case .taskDays: "D"
        case .taskDay: "D<Tab><Enter>"
        case .yearPlan: "P"
        case .sort: "s"
        case .marks: "  j  *  "
        case .bulk: "   E<Enter>hdrq<Enter>2026-11-01<Enter>"
        case .orders: "scjh<Enter>Sxm<Enter>|<Right>"
        case .columns: "C<Down><Down><Right><Right>"
        case .palette: ":l"
        case .help: "?"
        case .choosing: "i"
        case .preview: "i<Down><Enter>"
        case .history: "c<C-s>uH"
        case .messages: "c<C-s>uM"
        case .empty: "3<Esc>"
        case .rules: "Rjjj "
        case .rule: "Rjjj<Enter>jjj<Enter><C-u>7<Enter>"
        }
    }

    /// The window that shows the screen.
    func driver(_ size: Size, _ language: Language) -> DashboardDriver {
        let driver =
            switch self {
            case .welcome, .empty: DashboardDriver.empty(language: language, size: size)
            default: DashboardDriver(language: language, size: size)
            }
        driver.play(script(language))
        // Messages have gone by then; what they cover is what the screen is about.
        if self != .form, self != .revealed { driver.wait(20_000) }
        return driver
    }
}

/// A golden screen at a size in a language.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let screen: GoldenScreen
    let size: Size
    let language: Language

    static let all: [GoldenCase] = GoldenScreen.allCases.flatMap { screen in
        [Size(width: 80, height: 24), Size(width: 160, height: 48)].flatMap { size in
            Language.allCases.map { GoldenCase(screen: screen, size: size, language: $0) }
        }
    }

    var name: String { "\(screen.rawValue)-\(size.width)x\(size.height)-\(language.rawValue)" }
    var testDescription: String { name }

    /// The screen as it is drawn now.
    var buffer: CellBuffer { screen.driver(size, language).draw() }
}
