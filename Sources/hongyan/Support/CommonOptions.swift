import ArgumentParser
import Domain
import Glibc
import Store

/// What every verb understands.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("台账目录 / the folder of the ledger", valueName: "DIR"))
    var store: String?

    @Option(help: ArgumentHelp("以这一天为今天 / the day that counts as today", valueName: "YYYY-MM-DD"))
    var today: String?

    @Option(help: ArgumentHelp("界面语言 / language: zh, en, or a file of yours", valueName: "zh|en|NAME"))
    var lang: String?

    @Flag(help: "输出 JSON / answer in JSON")
    var json = false

    /// The folder of the ledger: `--store`, else `$XDG_DATA_HOME/hongyan`.
    var storePath: String {
        store ?? Environment.dataHome + "/hongyan"
    }

    /// The language: `--lang`, else what was chosen last on the screen, else the locale; Chinese is the working language.
    func language() throws -> Language {
        if let lang {
            guard let language = LanguageFiles.language(named: lang) else {
                throw Failure(
                    Phrase(
                        "没有语言「%1」：可用 zh、en；hongyan language %1 写一份可填写的译文文件。",
                        "There is no language '%1': use zh or en; hongyan language %1 writes a file to fill in."
                    ).with(lang))
            }
            return language
        }
        return Settings.load().language.flatMap { LanguageFiles.language(named: $0) } ?? Environment.language
    }

    /// The language, without complaining: for messages about what went wrong.
    var languageOfErrors: Language { (try? language()) ?? .chinese }

    /// Today: `--today`, else the local date.
    func day() throws -> Day {
        guard let today else { return Environment.localDay }
        guard let day = Day(iso: today) else {
            throw Failure(
                Phrase("「%1」不是日期，请写成 2026-03-05。", "'%1' is no date: write 2026-03-05.").with(today))
        }
        return day
    }

    /// Today in a ledger: `--today`; else the day of a demonstration, which is dated for it; else the local date.
    func day(in ledger: Ledger) throws -> Day {
        today == nil ? ledger.demonstration?.day ?? Environment.localDay : try day()
    }

    /// Opens the ledger; there must be one.
    func open(readOnly: Bool = false) throws -> LedgerStore.Opened {
        do {
            return try LedgerStore.open(at: storePath, environment: .program, readOnly: readOnly)
        } catch {
            throw Failure(error.message)
        }
    }

    /// Opens the ledger, or makes one where there is none.
    func openOrCreate() throws -> LedgerStore.Opened {
        do {
            return LedgerStore.exists(at: storePath)
                ? try LedgerStore.open(at: storePath, environment: .program)
                : try LedgerStore.create(at: storePath, environment: .program)
        } catch {
            throw Failure(error.message)
        }
    }
}

/// What the process was given.
enum Environment {
    static func value(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    static var dataHome: String { value("XDG_DATA_HOME") ?? (value("HOME") ?? ".") + "/.local/share" }
    static var configHome: String { value("XDG_CONFIG_HOME") ?? (value("HOME") ?? ".") + "/.config" }
    static var stateHome: String { value("XDG_STATE_HOME") ?? (value("HOME") ?? ".") + "/.local/state" }

    /// English where the locale asks for it, else Chinese.
    static var language: Language {
        let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
        return locale.hasPrefix("en") ? .english : .chinese
    }

    /// The local date.
    static var localDay: Day { StoreEnvironment.system.clock().day }

    /// Who works here, as the system knows.
    static var operatorName: String { value("USER") ?? value("LOGNAME") ?? accountName ?? "\(getuid())" }

    /// The name of the account; services and containers often do not set `USER`.
    private static var accountName: String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
            guard let base = buffer.baseAddress,
                getpwuid_r(getuid(), &entry, base, buffer.count, &found) == 0, found != nil,
                let name = entry.pw_name
            else { return nil }
            return String(cString: name)
        }
    }
}

extension StoreEnvironment {
    /// This machine, with a thread beside the first.
    fileprivate static var program: StoreEnvironment {
        var environment = StoreEnvironment.system
        environment.beside = BackgroundThread.start
        return environment
    }
}
