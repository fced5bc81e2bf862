import Dashboard
import Documents
import Domain
import Store
import Synchronization
import Terminal

/// Does what the dashboard asks of the outside, apart from what needs the terminal itself.
@MainActor
final class EffectRunner {
    let worker: StoreWorker
    private let mailbox: Mailbox<Message>
    private var settings = Settings.load()
    private let drafts: DraftFiles
    /// Where the arrangement of the screen is kept; nil where it is not.
    private let views: ViewFile?
    private let finding: FindingFile?
    /// Set when the spreadsheet that is being read is no longer wanted.
    private var importing: Cancellation?

    init(
        _ worker: StoreWorker, _ drafts: DraftFiles, _ mailbox: Mailbox<Message>, views: ViewFile? = nil,
        finding: FindingFile? = nil
    ) {
        self.views = views
        self.finding = finding
        self.worker = worker
        self.drafts = drafts
        self.mailbox = mailbox
    }

    /// Does an effect; false for one that only a terminal can do.
    func run(_ effect: Effect, _ state: DashboardState) -> Bool {
        switch effect {
        case .commit(let proposal, let revision): worker.commit(proposal, checkedAgainst: revision)
        case .findReversible(let direction): worker.findReversible(direction)
        case .loadHistory(let limit):
            let ledger = state.ledger
            worker.loadHistory(limit: limit) { $0.title(in: ledger) }
        case .loadTransaction(let id): worker.loadTransaction(id)
        case .saveDraft(let name, let text): worker.saveDraft(drafts.ownName(name), text)
        case .removeDraft(let name):
            for file in drafts.files(of: name) { worker.removeDraft(file) }
        case .deriveTasks(let ledger, let today):
            worker.beside {
                .tasks(TaskDerivation.derive(ledger, today: today), revision: ledger.revision)
            }
        case .deriveUpcoming(let list, let ledger, let last):
            worker.beside {
                .upcoming(list.upcoming(in: ledger, through: last), revision: ledger.revision, through: last)
            }
        case .writeSlips(let order, let ledger): write(order, ledger, state.language)
        case .listFolder(let path):
            worker.beside { EffectRunner.list(path) }
        case .planImport(let path, let ledger): planImport(path, ledger, today: state.today)
        case .cancelImport: importing?.cancel()
        case .export(let rows, let ledger, let path):
            let language = state.language
            worker.beside {
                do throws(DocumentError) {
                    try RecordExport(Member.type, rows: rows.map(Int.init), language: language).write(
                        ledger, to: path, as: .xlsx)
                    return .done(
                        Phrase("已导出 %1 人到 %2。", "%1 {person|people} written to %2.").with(
                            "\(rows.count)", TextFile.resolve(path)))
                } catch {
                    return .failed(error.message)
                }
            }
        case .writeLedger(let file, let ledger): write(file, ledger, state.language)
        case .planLedgerImport(let kind, let path, let ledger): planImport(path, ledger, today: state.today, as: kind)
        case .makeDemonstration(let today):
            worker.beside {
                .demonstration(Array(Demonstration.township(today: today, isLively: true).proposals()))
            }
        case .makePlace(let place): worker.beside { .demonstration(place.proposals()) }
        case .remember(let setting): remember(setting)
        case .copy, .edit, .mouse, .redraw, .suspend, .quit: return false
        }
        return true
    }

    private func remember(_ setting: Setting) {
        var isKept = true
        switch setting {
        case .theme(let name): settings.theme = name
        case .language(let language): settings.language = language.rawValue
        case .tourOffered: settings.isTourOffered = true
        case .keys(let preset): settings.keys = preset
        case .borders(let borders): settings.borders = borders
        case .ambiguousWidth(let width): settings.ambiguousWidth = width.map { .known($0) } ?? .ask
        case .view(let view):
            views?.save(view)
            return
        case .finding(let memory):
            guard let finding, !finding.save(memory) else { return }
            isKept = false
        }
        if !isKept || !settings.save() {
            mailbox.post(
                .notice(
                    Phrase("设置未能保存，下次启动仍用原来的设置。", "The setting could not be kept for the next start."), .warning))
        }
    }

    private nonisolated static func list(_ path: String) -> Message {
        let folder = TextFile.resolve(path.isEmpty ? "." : TextFile.expandHome(path))
        guard let (folders, files) = TextFile.list(folder) else {
            return .failed(Phrase("打不开文件夹 %1。", "The folder %1 cannot be opened.").with(folder))
        }
        let readable = files.filter { name in
            [".xlsx", ".csv", ".txt", ".tsv", ".xls"].contains { name.lowercased().hasSuffix($0) }
        }
        return .folder(FolderListing(path: folder, folders: folders, files: readable))
    }

    private func planImport(_ typed: String, _ ledger: Ledger, today: Day, as kind: RecordKind? = nil) {
        let path = TextFile.expandHome(typed)
        importing?.cancel()
        let cancellation = Cancellation()
        importing = cancellation
        let mailbox = mailbox
        worker.beside {
            do throws(DocumentError) {
                let plan = try Importing.plan(
                    path: path, as: kind.flatMap { Schema.type($0) }, into: ledger, today: today,
                    createsOrganisations: true, seed: Seed.random()
                ) { fraction in
                    mailbox.post(.importProgress(fraction))
                    return !cancellation.isCancelled
                }
                return cancellation.isCancelled ? nil : .importPlanned(plan)
            } catch {
                return cancellation.isCancelled ? nil : .failed(error.message)
            }
        }
    }
}

extension EffectRunner {
    /// Writes the table of a ledger, or an empty sheet for it.
    private func write(_ file: LedgerFile, _ ledger: Ledger, _ language: Language) {
        worker.beside {
            guard let type = Schema.type(file.kind) else { return nil }
            let path = TextFile.expandHome(file.path)
            let format: ExportFormat = path.lowercased().hasSuffix(".csv") ? .csv(.utf8WithMark) : .xlsx
            do throws(DocumentError) {
                guard let rows = file.rows else {
                    try ImportTemplate.write(path, for: type, language: language)
                    return .done(Phrase("模板已写到 %1。", "The template is in %1.").with(TextFile.resolve(path)))
                }
                let count = try RecordExport(
                    type, rows: rows.map(Int.init), columns: ExportColumn.columns(named: file.fields, of: type),
                    language: language
                ).write(ledger, to: path, as: format)
                return .done(
                    Phrase("已导出 %1 条到 %2。", "%1 {record|records} written to %2.").with(
                        "\(count)", TextFile.resolve(path)))
            } catch {
                return .failed(error.message)
            }
        }
    }
}

extension EffectRunner {
    /// Writes slips, a page each.
    private func write(_ order: SlipOrder, _ ledger: Ledger, _ language: Language) {
        worker.beside {
            let path = TextFile.expandHome(order.path)
            do throws(DocumentError) {
                let slips = order.tasks.map {
                    order.list.slip(for: $0, in: ledger, revealReason: order.revealReason)
                }
                try SlipSheet(slips, language: language).write(to: path)
                return .done(
                    Phrase("提示单 %1 页已写到 %2。%3", "%1 {page|pages} written to %2; %3").with(
                        Phrase(verbatim: "\(slips.count)"), Phrase(verbatim: TextFile.resolve(path)), order.remark))
            } catch {
                return .failed(error.message)
            }
        }
    }
}

/// Tells work in the background that its answer is no longer wanted.
final class Cancellation: Sendable {
    private let flag = Mutex(false)

    var isCancelled: Bool { flag.withLock { $0 } }
    func cancel() { flag.withLock { $0 = true } }
}
