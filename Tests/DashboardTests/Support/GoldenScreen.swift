import Domain
import Testing
import Screen

@testable import Dashboard

/// The screens that are kept as text: what is played to come there, from which ledger.
enum GoldenScreen: String, CaseIterable, Sendable {
    case main, tree, tasks, filter, member, revealed, organisation, form, choices, dialog, task, sort, palette, help
    case destinations, treeFilter, treeMove, tour, changes, goingBack
    case marks, bulk, orders, columns
    case date, calendar, conflict, names
    case memberFile, memberRecords, memberTimeLine, branchFile, branchRecords, branchTimeLine, attendance, branches
    case welcome, choosing, preview, history, messages, empty
    case rules, rule
    case figures, figurePlaces, figureMonths, figureLights, figureRecords, figurePeriod
    case ledgers, ledger, ledgerWide, ledgerFilter, ledgerEmpty, ledgerExport, ledgerBulk, ledgerMany
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
        case .revealed: "<Enter><Enter>"
        case .memberFile: "<Enter>"
        case .memberRecords: "<Enter><Tab><Tab><Tab><PgDn>"
        case .memberTimeLine: "<Enter>t"
        case .branchFile: ":联合村<Enter>"
        case .branchRecords: ":联合村<Enter><Tab><Tab>jj<Tab><Tab><Tab><Tab><Tab><Tab><PgDn>"
        case .branchTimeLine: ":联合村<Enter>t"
        case .attendance: "o+<Up>3fl"
        case .branches: "o<F4>"
        case .organisation: "1j<Enter>"
        case .form: "e<Tab><Enter><C-e><BS>0<Tab><Tab><Tab><C-u>1990-13-01<C-s>"
        case .choices: "e<Tab><Tab><Enter>"
        case .date: "e<Tab><Tab><Tab><Tab><C-e><C-u>上周五"
        case .calendar: "e<Tab><Tab><Tab><Tab><C-e><C-u>10.8<F4>"
        case .conflict: "<Down><Left>"
        case .names:
            "1jj2<Paste:姓名 身份证号<Enter>1、贝小雁 990101199003077778 12700001111<Enter>冯乐峰<Enter>贝大雁 新港村<Enter>贝小雁 990101199003077778<Enter>贝　云 雁归支部>"
        case .dialog: "d"
        case .task: "3<Enter>"
        case .taskGroups: "3zww-gjl"
        case .taskFilter: isChinese ? "3/灯:红,黄 联系" : "3/light:red,yellow contact"
        case .taskMarks: "3z  v"
        case .together: "3/rule:contact.member<Enter>   m"
        case .togetherPreview: "3/rule:contact.member<Enter>   m<C-s> "
        case .snoozed:
            isChinese
                ? "3/rule:contact.member<Enter> p+7<Tab>出差<C-s>V"
                : "3/rule:contact.member<Enter> p+7<Tab>on a trip<C-s>V"
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
        case .empty: "2u"
        case .figures: "f"
        case .figurePlaces: "fjjll"
        case .figureMonths: "fjjjl<End><Up><Up><Up><Up>l<Left><Left>"
        case .figureLights: "fG<Up>ll"
        case .figureRecords: "fjjllj<Enter>"
        case .figurePeriod: "fp<C-End><Enter><C-u>2026-13<Enter>"
        case .ledgers: "T"
        case .ledger: "Tservice-cases<Enter>j  "
        case .ledgerWide: "Tservice-cases<Enter>SS<Down><Enter>|<Right><Right>"
        case .ledgerFilter: isChinese ? "Tservice-cases<Enter>/bl 办理状态:" : "Tservice-cases<Enter>/bl state:"
        case .ledgerEmpty: "Thonours<Enter>"
        case .ledgerExport: "Tservice-cases<Enter>x<Tab>"
        case .ledgerBulk: "Tservice-cases<Enter>   E<Down><Down><Enter>"
        case .ledgerMany: "1jjTcontacts<Enter>"
        case .rules: "Rjjj "
        case .rule: "Rjjj<Enter>jjj<Enter><C-u>7<Enter>"
        }
    }

    /// The window that shows the screen.
    func driver(_ size: Size, _ language: Language) -> DashboardDriver {
        let driver =
            switch self {
            case .welcome, .empty: DashboardDriver.empty(language: language, size: size)
            case .memberFile, .memberRecords, .memberTimeLine, .branchFile, .branchRecords, .branchTimeLine:
                DashboardDriver(FiledStore.make(), language: language, size: size)
            case .ledgers, .ledger, .ledgerWide, .ledgerFilter, .ledgerEmpty, .ledgerExport, .ledgerBulk, .ledgerMany:
                DashboardDriver(LedgerFixture.store, language: language, size: size, hasTasks: false)
            default: DashboardDriver(language: language, size: size)
            }
        if self == .conflict { _ = driver.collide() }
        driver.play(script(language))
        // Messages have gone by then; what they cover is what the screen is about.
        if self != .form, self != .revealed, self != .calendar { driver.wait(20_000) }
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
