import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Importing a spreadsheet")
struct ImportingTests {
    /// The paths that were asked to be planned.
    private func planned(_ driver: DashboardDriver) -> [String] {
        driver.asked.compactMap { if case .planImport(let path, _) = $0 { path } else { nil } }
    }

    /// The folders that were asked to be listed.
    private func listed(_ driver: DashboardDriver) -> [String] {
        driver.asked.compactMap { if case .listFolder(let path) = $0 { path } else { nil } }
    }

    @Test("choose, look, import; one undo takes all of it back")
    func wholeWay() {
        let driver = DashboardDriver().play("i<Down><Enter>")
        #expect(planned(driver) == ["/srv/sheets/党员花名册.xlsx"])
        for words in ["读到 4 行：新增 2，更新 0，不变 1，拒绝 1", "新港村党支部", "家庭收入", "图层", "第 7 行 身份证号", "校验位不符"] {
            #expect(driver.screen.contains(words), "\(words)")
        }
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty)
        #expect(driver.said.contains("新增 2"))
        #expect(driver.store.journal.last?.proposal.note == "党员花名册.xlsx")
        #expect(driver.state.roster.visible.count == 62)
        driver.play("u", \.roster.visible.count, is: 60)
        #expect(!driver.screen.contains("新港村党支部"))
    }

    @Test(
        "a path from the root or from home replaces the folder it is typed behind",
        arguments: [("/data/a.csv", "/data/a.csv"), ("/~/a.csv", "~/a.csv"), ("/x//data/a.csv", "/data/a.csv")])
    func absolutePath(typed: String, path: String) {
        let driver = DashboardDriver().play("i").play(typed).play("<Enter>")
        #expect(planned(driver) == [path])
    }

    @Test("an undo and a redo of an import name its file, in what is said and in the history")
    func reversalNamesTheFile() {
        let driver = DashboardDriver().play("i<Down><Enter><Enter>u")
        #expect(driver.said.contains("已撤销：导入 党员花名册.xlsx"))
        driver.play("<C-r>")
        #expect(driver.said.contains("已重做：导入 党员花名册.xlsx"))
        driver.play("H")
        #expect(driver.screen.contains("撤销：导入 党员花名册.xlsx"))
        #expect(driver.screen.contains("重做：导入 党员花名册.xlsx"))
    }

    @Test("nothing is imported before Enter; Esc goes back to the files and out")
    func leaving() {
        let driver = DashboardDriver().play("i<Down><Enter>jj<Esc>")
        #expect(driver.layers == [.importing])
        driver.play("<Esc>")
        #expect(driver.layers.isEmpty)
        #expect(driver.store.journal.count == 1)
    }

    @Test("a second Enter while the import is being saved imports nothing twice")
    func twice() {
        let driver = DashboardDriver().play("i<Down><Enter>")
        driver.isStoreSlow = true
        driver.play("<Enter><Enter><Esc>")
        #expect(driver.layers == [.importing])
        driver.answer()
        #expect(driver.layers.isEmpty)
        #expect(driver.state.toast?.kind == .success)
        #expect(driver.store.journal.count == 2)
    }

    @Test("a file that cannot be read is explained in the import window, and another can be chosen")
    func failure() {
        let driver = DashboardDriver()
        driver.importAnswer = .failed(Phrase("文件不是表格。", "The file is no spreadsheet."))
        driver.play("i<Down><Enter>")
        #expect(driver.layers == [.importing])
        #expect(driver.screen.contains("文件不是表格。"))
        #expect(driver.store.journal.count == 1)
        driver.importAnswer = .importPlanned(Fixture.plan)
        driver.play("<Enter>")
        #expect(driver.screen.contains("读到 4 行"))
        #expect(!driver.screen.contains("文件不是表格。"))
    }

    @Test("an import that fails in the store leaves the preview open")
    func storeFailure() {
        let driver = DashboardDriver().play("i<Down><Enter>")
        driver.store.failure = Phrase("磁盘已满。", "The disk is full.")
        driver.play("<Enter>")
        #expect(driver.layers == [.importing])
        #expect(driver.said == "磁盘已满。")
        driver.store.failure = nil
        driver.play("<Enter>")
        #expect(driver.layers.isEmpty)
    }

    @Test("reading can be cancelled, and an answer on its way is dropped")
    func cancelling() {
        let driver = DashboardDriver()
        driver.isStoreSlow = true
        driver.play("i<Down><Enter>")
        #expect(driver.state.progress != nil)
        driver.send(.importProgress(0.4))
        driver.wait(400)
        #expect(driver.screen.contains("40%"))
        driver.play("x<Esc>")
        #expect(driver.count { if case .cancelImport = $0 { true } else { false } } == 1)
        driver.send(.importPlanned(Fixture.plan))
        #expect(!driver.screen.contains("读到 4 行"))
        #expect(driver.state.progress == nil)
    }

    @Test(
        "folders open and files are narrowed by what is typed; what is typed whole is what opens",
        arguments: [
            ("<Enter>", [], ["", "/srv/sheets/旧表"]), ("<Up><Enter>", [], ["", "/srv/sheets/.."]),
            ("dyhmc<Enter>", ["/srv/sheets/党员花名册.xlsx"], [""]), ("ldd<Enter>", ["/srv/sheets/流动党员.csv"], [""]),
            ("花名册<Down><Enter>", ["/srv/sheets/旧花名册.xlsx"], [""]),
            ("<C-u>/tmp/甲.csv<Enter>", ["/tmp/甲.csv"], [""]),
            ("<C-u>/tmp/流动党员.csv<Enter>", ["/tmp/流动党员.csv"], [""]), ("<C-u>/tmp/<Enter>", [], ["", "/tmp/"]),
            ("<Paste:/tmp/甲.csv><Enter>", ["/tmp/甲.csv"], [""]),
            ("<Paste:'/tmp/甲 乙.csv' ><Enter>", ["/tmp/甲 乙.csv"], [""]),
            ("<Paste:~/甲.csv<Enter>乙><Enter>", ["~/甲.csv"], [""]), ("没有.csv<Enter>", ["/srv/sheets/没有.csv"], [""]),
        ] as [(String, [String], [String])])
    func choosing(script: String, paths: [String], folders: [String]) {
        let driver = DashboardDriver().play("i" + script)
        #expect(planned(driver) == paths)
        #expect(listed(driver) == folders)
    }

    @Test("a folder that cannot be opened is said in the window")
    func noFolder() {
        let driver = DashboardDriver().play("i<C-u>/missing/<Enter>")
        driver.play("<C-u>/tmp/missing<Enter>")
        #expect(driver.layers == [.importing])
    }

    @Test("the first start imports, and the welcome is gone when there is something; Esc goes back to it before")
    func firstStart() {
        let driver = DashboardDriver.empty().play("1<Esc>")
        #expect(driver.layers == [.welcome])
        driver.play("<Enter><Down><Enter><Enter>")
        #expect(driver.layers.isEmpty)
        #expect(driver.state.roster.visible.count == 2)
        #expect(driver.state.tree.nodes.contains { driver.state.label($0) == "新港村党支部" })
    }

    @Test("the first start makes a demonstration, once however often it is pressed, with the tree open")
    func demonstration() {
        let driver = DashboardDriver.empty()
        driver.isStoreSlow = true
        driver.play("2").press(Key(.enter)).play("j1")
        driver.answer()
        driver.answer()
        #expect(driver.layers.isEmpty)
        #expect(driver.state.toast?.kind == .success)
        #expect(driver.state.roster.visible.count == 60)
        #expect(driver.state.tree.nodes.contains { driver.state.label($0) == "联合村支部" })
        driver.isStoreSlow = false
        driver.play("u", \.roster.visible.count, is: 0)
    }

    @Test("the first start goes on by hand: committee, branch, member, each below the one before")
    func byHand() {
        let driver = DashboardDriver.empty().play("3")
        driver.play("柳林镇党委<C-s>")
        #expect(driver.layers.isEmpty && driver.state.focus == .tree)
        driver.play("a东村党支部<C-s>a西村党支部<C-s>")
        #expect(driver.layers.isEmpty)
        let ledger = driver.state.ledger
        let rows = driver.state.organisationTree.children[driver.state.organisationTree.roots[0]]
        #expect(rows.map { Organisation.title($0, ledger.organisations) }.sorted() == ["东村党支部", "西村党支部"])
        #expect(rows.allSatisfy { ledger.organisations.code(Organisation.kind, $0) == "branch" })
        driver.play("j2a贝小雁<C-s>")
        #expect(driver.layers.isEmpty && driver.state.roster.visible.count == 1)
        #expect(driver.state.ledger.members.reference(Member.branch, 0).map { rows.contains($0) } == true)
    }

    @Test("the first start writes a place, and the place's own day is today from then on")
    func place() {
        let driver = DashboardDriver.empty().play("4")
        #expect(driver.layers == [.welcome, .menu])
        #expect(driver.screen.contains("太湖县") && driver.screen.contains("邳州市"))
        driver.play("<Esc>")
        #expect(driver.layers == [.welcome])
        driver.play("4北盛<Enter>")
        #expect(driver.layers.isEmpty)
        #expect(driver.state.today == Day(iso: "2024-02-05"))
        #expect(driver.state.toast?.text.chinese.contains("总以2024-02-05为今天") == true)
        #expect(driver.screen.contains("演示日 2024-02-05"))
        #expect(driver.state.roster.visible.count > 40)
        driver.send(.today(Fixture.today.adding(days: 1)))
        #expect(driver.state.today == Day(iso: "2024-02-05"))
        driver.play("u", \.roster.visible.count, is: 0)
        // Without the demonstration its day is nobody's.
        driver.send(.today(Fixture.today))
        #expect(driver.state.today == Fixture.today && !driver.screen.contains("演示日"))
    }

    @Test("a demonstration says so when it is opened again, on every size; a real ledger never does")
    func demonstrationDay() throws {
        let store = MemoryStore(journal: [])
        let first = DashboardDriver(store).play("4北盛<Enter>")
        #expect(first.state.ledger.demonstration?.place == "北盛镇")
        for (width, height) in [(40, 12), (80, 24), (160, 48)] {
            for language in [Language.chinese, .english] {
                let driver = DashboardDriver(store, language: language, size: Size(width: width, height: height))
                #expect(driver.draw().check().isEmpty)
                #expect(driver.screen.contains(language == .chinese ? "演示日" : "Demo day"))
                driver.send(.configured(Configuration()))
                #expect(driver.said.contains("这是北盛镇的演示"))
                // The day of the calendar changes nothing, until somebody retires the mark.
                driver.send(.today(Fixture.today.adding(days: 3)))
                #expect(driver.state.today == Fixture.today)
            }
        }
        let driver = DashboardDriver(store, size: Size(width: 160, height: 48)).play("T演示<Enter>")
        #expect(driver.table?.type.kind == .demonstration && driver.table?.visible.count == 1)
        driver.play("dy<Esc><Esc>")
        driver.send(.today(Fixture.today.adding(days: 3)))
        #expect(driver.state.today == Fixture.today.adding(days: 3) && !driver.screen.contains("演示日"))
        #expect(!DashboardDriver().screen.contains("演示日"))
    }

    @Test("the first start begins empty with an organisation, and Esc leaves without a trace")
    func emptyLedger() {
        let driver = DashboardDriver.empty().play("3")
        #expect(driver.form?.draft.kind == .organisation)
        driver.play("新港镇党委<C-s>")
        #expect(driver.layers.isEmpty)
        #expect(driver.state.tree.nodes.contains { driver.state.label($0) == "新港镇党委" })
        driver.play("2a")
        #expect(driver.form?.draft.kind == .member)
        let leaving = DashboardDriver.empty().play("3<Esc>")
        #expect(leaving.layers == [.welcome])
        leaving.play("<Esc>")
        #expect(leaving.hasQuit)
        #expect(leaving.store.journal.isEmpty)
    }

    @Test("an export asks first and writes those of the list")
    func export() {
        let driver = DashboardDriver().play("/驻沪<Enter>x<Enter>")
        #expect(driver.layers.isEmpty)
        driver.play("xy")
        let rows = driver.asked.compactMap { if case .export(let rows, _, _) = $0 { rows.count } else { nil } }
        #expect(rows == [9])
    }
}
