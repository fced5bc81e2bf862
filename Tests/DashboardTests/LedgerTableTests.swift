import Domain
import Screen
import Testing

@testable import Dashboard

/// A township with records in ledgers beside the roster: service cases, activities, an investment of hundreds of millions.
enum LedgerFixture {
    /// The store of the sixty members with more records.
    static var store: MemoryStore {
        let store = MemoryStore()
        store.save(Proposal(.edit, changes))
        return store
    }

    private static let members = Fixture.ledger.members
    private static let organisations = Fixture.ledger.organisations

    private static let changes: [Change] = {
        var identities = SplitMix64(seed: 2_026)
        var changes: [Change] = []
        func add(_ type: RecordType, _ values: [(Field, Value)]) {
            changes.append(
                .added(type.kind, RecordID.random(using: &identities), values.map { FieldValue($0.name, $1) }))
        }
        func day(_ text: String) -> Value { .day(Day(iso: text) ?? Fixture.today) }
        let kinds = CodeList.caseKind.entries.map(\.code)
        let states = CodeList.caseState.entries.map(\.code)
        for number in 0..<9 {
            add(
                ServiceCase.type,
                [
                    (ServiceCase.title, .text(["办理居住证", "子女入学", "法律咨询"][number % 3] + "（\(number + 1)）")),
                    (ServiceCase.kind, .code(kinds[number % kinds.count])),
                    (ServiceCase.state, .code(states[number % states.count])),
                    (ServiceCase.member, .reference(members.id(number * 6))),
                    (ServiceCase.opened, day("2026-\(number < 6 ? "0\(number + 4)" : "10")-1\(number)")),
                    (ServiceCase.requested, .number(Int64(number) * 12_500_00)),
                ])
        }
        add(
            Contribution.type,
            [
                (Contribution.title, .text("食品加工园")), (Contribution.day, day("2026-05-01")),
                (Contribution.kind, .code(CodeList.contributionKind.entries[0].code)),
                (Contribution.amount, .number(30_000_000_000)), (Contribution.amountPrecision, .code("about")),
            ])
        add(
            Activity.type,
            [
                (Activity.title, .text("七一主题党日")), (Activity.kind, .code("theme-day")),
                (Activity.day, day("2026-07-01")), (Activity.host, .reference(organisations.id(1))),
            ])
        return changes
    }()
}

@Suite("Ledgers as tables")
struct LedgerTableTests {
    private func opened(_ script: String, language: Language = .chinese, size: Size = Size(width: 160, height: 48))
        -> DashboardDriver
    {
        DashboardDriver(LedgerFixture.store, language: language, size: size).play(script)
    }

    private static let cases = "T服务事项<Enter>"

    /// Titles of the rows that show.
    private func titles(_ driver: DashboardDriver) -> [String] {
        guard let table = driver.table else { return [] }
        return table.visible.map { driver.state.ledgerCell(.first(of: table.type), Int($0), of: table.type) }
    }

    @Test(
        "every ledger opens as a table, empty or not, on small and large screens, in both languages",
        arguments: Schema.types.map(\.kind))
    func everyLedger(kind: RecordKind) throws {
        let type = try #require(Schema.type(kind))
        for language in Language.allCases {
            for size in [Size(width: 80, height: 24), Size(width: 160, height: 48)] {
                let driver = DashboardDriver(LedgerFixture.store, language: language, size: size, hasTasks: false)
                _ = driver.state.openLedger(type)
                let buffer = driver.draw()
                #expect(buffer.check().isEmpty)
                #expect(driver.screen.contains(type.label.text(language)), "\(kind)")
                let count = driver.state.ledger.table(type).keptCount
                #expect(driver.table?.visible.count == count)
                if count == 0 {
                    #expect(driver.screen.contains(driver.state.text(type.fields[0].label)), "\(kind)")
                }
                driver.play("lllhh|<Right><Right><Enter>  <Esc>*o/a<Tab>")
                #expect(driver.draw().check().isEmpty)
                #expect(!Dashboard.describe(driver.state).lines.isEmpty)
                // Not in the whole script: whether Esc closes a choice, the filter or the table depends on what was found.
                _ = driver.state.changeLedger { table, state in
                    table.line.closeCompletion()
                    table.setFilter(nil, state)
                    table.isTyping = false
                }
                driver.play("C<Down> <Esc>s<Down><Enter>v<Down>v")
                #expect(driver.draw().check().isEmpty && driver.table?.type.kind == kind)
            }
        }
    }

    @Test("the list of ledgers goes by theme, counts, narrows by pinyin and English, and is one step back from a table")
    func chooser() {
        let driver = opened("T", size: Size(width: 160, height: 60))
        for theme in RecordTheme.allCases { #expect(driver.screen.contains(theme.label.chinese), "\(theme)") }
        driver.play("fwsx")
        #expect(driver.find("服务事项") != nil && !driver.screen.contains("推荐"))
        driver.play("<Enter>")
        #expect(driver.layers == [.ledgers, .ledger] && driver.table?.type.kind == .serviceCase)
        driver.play("<Esc>", { $0.layers.map(\.scope) }, is: [.ledgers])
        driver.play("<C-u>contacts<Enter>")
        #expect(driver.table?.type.kind == .contact)
        driver.play("T", { $0.layers.map(\.scope) }, is: [.ledgers])
        driver.play("<C-u>没有这个")
        #expect(driver.screen.contains("没有符合的项"))
        driver.play("<Enter><Esc>")
        #expect(driver.layers.isEmpty && !driver.hasQuit)
        #expect(opened(":服务事项<Enter>").table?.type.kind == .serviceCase)
        #expect(opened("T", language: .english).screen.contains("Service case"))
    }

    @Test("records stand newest first, and by one column after the other as somebody wants them")
    func sorting() {
        let driver = opened(Self.cases)
        #expect(titles(driver).first == "法律咨询（9）" && titles(driver).last == "办理居住证（1）")
        driver.play("s事项<Enter>")
        #expect(titles(driver).prefix(2) == ["办理居住证（1）", "办理居住证（4）"])
        driver.play("s事项<Enter>")
        #expect(titles(driver).first == "子女入学（8）")
        driver.play("s办理状态<Enter>S受理<Enter>")
        #expect(
            driver.table?.orders == [RecordOrder(.field("state")), RecordOrder(.field("opened"), descending: true)])
        #expect(driver.screen.contains("按办理状态、受理日期排序"))
        driver.play("s申请金额<Enter>")
        #expect(titles(driver).first == "法律咨询（9）")
        driver.click("事项类型")
        #expect(driver.table?.orders == [RecordOrder(.field("kind"))])
        driver.play("s录入<Enter>")
        #expect(driver.table?.orders == [] && titles(driver).first == "办理居住证（1）")
    }

    @Test("a filter narrows with every key, by words and by columns, and offers what may be typed")
    func filter() {
        let driver = opened(Self.cases + "/bljz")
        #expect(titles(driver) == ["办理居住证（7）", "办理居住证（4）", "办理居住证（1）"])
        #expect(driver.screen.contains("3/9"))
        driver.play("<C-u>申请金额>5 ")
        #expect(titles(driver).count == 4)
        driver.play("<C-u>流向:上海")
        #expect(driver.screen.contains("没有筛选项「流向」") && titles(driver).count == 9)
        driver.play("<C-u>办理状态:")
        #expect(driver.table?.line.completion?.isName == false)
        driver.play("<C-u><Tab><Down><Tab>")
        #expect(driver.table?.filter?.isEmpty == false)
        driver.play("<C-u>事项:法律<Enter>")
        #expect(driver.table?.isTyping == false && titles(driver).count == 3 && driver.screen.contains("3/9"))
        driver.play("<Esc>")
        #expect(driver.table?.filter == nil && driver.layers == [.ledgers, .ledger])
        driver.play("/<Paste:居住\n证><Enter>")
        #expect(titles(driver).count == 3)
    }

    @Test("opened from a branch only its records show; a key shows the whole ledger and back")
    func scope() {
        let driver = opened("1jjjj" + Self.cases)
        #expect(driver.table?.isNarrowed == true)
        let few = titles(driver).count
        #expect(few < 9)
        #expect(titles(opened("1jj" + Self.cases)).count == 9)
        driver.play("o")
        #expect(driver.table?.isNarrowed == false && titles(driver).count == 9)
        driver.play("o")
        #expect(titles(driver).count == few)
        #expect(opened("1jjT规则<Enter>o").said.contains("不分组织"))
        // What is added here belongs here.
        driver.play("a")
        #expect(driver.form?.draft.values["organisation"] != nil)
    }

    @Test("one field of all marked records is changed after a preview, in one step that one undo takes back")
    func bulk() {
        let driver = opened(Self.cases + "  j ")
        #expect(driver.table?.marks.count == 3 && driver.screen.contains("标记 3"))
        driver.play("E经办人<Enter>周干事<Enter>")
        #expect(driver.marked?.plan?.changed == 3 && driver.screen.contains("改动 3 条"))
        driver.play("y")
        #expect(driver.said.contains("已改动 3 条") && driver.table?.marks.isEmpty == true)
        let before = driver.store.journal.count
        let named = driver.state.ledger.table(ServiceCase.type).column(ServiceCase.by).count { $0 != 0 }
        #expect(named == 3)
        driver.play("u")
        #expect(driver.store.journal.count == before + 1)
        #expect(driver.state.ledger.table(ServiceCase.type).column(ServiceCase.by).allSatisfy { $0 == 0 })
    }

    @Test("marked records are retired together and come back with one undo")
    func retiring() {
        let driver = opened(Self.cases + "v<Down><Down>vd")
        #expect(driver.screen.contains("（共 3 条）"))
        driver.play("y")
        #expect(
            titles(driver).count == 6 && driver.table?.marks.isEmpty == true && driver.layers == [.ledgers, .ledger])
        driver.play("u")
        #expect(titles(driver).count == 9)
    }

    @Test("a record is added and edited in its form, and the cursor stands on it afterwards")
    func editing() {
        let driver = opened(Self.cases + "a")
        driver.focus(ServiceCase.title).play("家电维修")
        driver.focus(ServiceCase.kind).play("<Enter><Enter>").focus(ServiceCase.opened).play("2026-01-02")
        driver.focus(ServiceCase.state).play("<Enter><Enter><C-s>")
        #expect(driver.layers == [.ledgers, .ledger] && titles(driver).count == 10, "\(driver.screen)")
        #expect(driver.table?.selected.map { driver.name($0) } == "家电维修" && driver.table?.cursor == 9)
        driver.play("e")
        #expect(driver.form?.original.isNew == false)
        driver.play("<Esc>").click("法律咨询（9）", times: 2)
        #expect(driver.form?.draft.values["title"] == .text("法律咨询（9）"))
    }

    @Test("what another window saves shows at once, and marks stay where they are")
    func following() {
        let store = LedgerFixture.store
        let driver = DashboardDriver(store).play(Self.cases + " ")
        let other = DashboardDriver(store).play(Self.cases + "G")
        other.play("dy")
        driver.catchUp()
        #expect(titles(driver).count == 8 && driver.table?.marks.count == 1)
    }

    @Test("columns are chosen, moved and widened, and are the same when the table is opened again")
    func columns() {
        let driver = opened(Self.cases)
        #expect(!driver.screen.contains("办结日期") && driver.screen.contains("申请金额"))
        driver.play("C办结日期<Enter><Esc>")
        #expect(driver.screen.contains("办结日期"))
        driver.play("|<Right><S-Right><Del>>>")
        let shown = driver.table?.shown(driver.state.ledger) ?? []
        #expect(shown.first == .field("title") && !shown.contains(.field("kind")))
        #expect(driver.table?.columns.widths.count == 1)
        driver.play("<Esc><Esc><C-u>服务事项<Enter>")
        #expect(driver.table?.shown(driver.state.ledger) == shown)
        let kept = driver.table.map { $0.arrangement }
        #expect(kept.map { LedgerArrangement(ServiceCase.type, text: $0.text) } == kept)
        #expect(LedgerArrangement(ServiceCase.type, text: "hologram-|x y|title:z") != kept)
    }

    @Test("what shows is written to a file in its order, with the number of each record; the ending says which kind")
    func exporting() throws {
        let driver = opened(Self.cases + "/事项:法律<Enter>s事项<Enter>x<Tab><Enter>")
        let file = try #require(driver.file(.view))
        #expect(file.path == "hongyan-service-cases-2026-11-21.csv" && file.rows == [2, 5, 8])
        #expect(file.fields.prefix(3) == ["title", "kind", "member"] && file.fields.contains("requestedPrecision"))
        driver.play("t<C-u>模板.xlsx<Enter>")
        let template = try #require(driver.file(.template))
        #expect(template.path == "模板.xlsx" && template.rows == nil && template.kind == .serviceCase)
        driver.play("x<C-u><Enter>")
        #expect(driver.said.contains("请写文件名") && driver.layers.last == .ledgerExport)
        driver.wait(20_000)
        driver.play("<Esc>/没有的事<Enter>x")
        #expect(driver.said.contains("没有记录可导出"))
    }

    @Test("a spreadsheet is read as records of the ledger, previewed, and taken in as one step")
    func importing() {
        let driver = opened(Self.cases + "i")
        #expect(driver.screen.contains("导入到台账：服务事项"))
        driver.play("<Down><Enter>")
        #expect(
            driver.asked.contains {
                if case .planLedgerImport(.serviceCase, _, _) = $0 { true } else { false }
            })
        driver.play("<Enter>")
        #expect(driver.said.contains("已导入") && driver.layers == [.ledgers, .ledger])
    }

    @Test("amounts show with how exact they are, and numbers of persons stay masked")
    func cells() {
        #expect(opened("T反哺<Enter>").screen.contains("约30000万元"))
        let members = opened("T党员<Enter>")
        #expect(members.table?.type.kind == .member && !members.screen.contains("990101199"))
        members.play("Y")
        #expect(members.copied?.contains("****") == true)
    }

    @Test("a column is widened by dragging its border in the header, here and in the roster")
    func dragging() throws {
        func drag(_ driver: DashboardDriver, from title: String, columns: Int) throws {
            let point = try #require(driver.find(title))
            let hit = try #require(driver.table == nil ? driver.state.hits.roster : driver.state.hits.ledger)
            let column = try #require(hit.header(at: point))
            let span = try #require(hit.layout.spans.first { $0.column == column })
            var border = point
            while hit.header(at: border) == column { border.x += 1 }
            driver.input(.mouse(Mouse(.press, at: border)))
            for step in 1...columns {
                driver.input(.mouse(Mouse(.drag, at: Point(x: border.x + step, y: border.y))))
                driver.draw()
            }
            driver.input(.mouse(Mouse(.release, at: Point(x: border.x + columns, y: border.y))))
            driver.draw()
            let after = try #require(driver.table == nil ? driver.state.hits.roster : driver.state.hits.ledger)
            let wide = try #require(after.layout.spans.first { $0.column == column })
            #expect(wide.width == span.width + columns)
        }
        let table = opened(Self.cases)
        try drag(table, from: "事项类型", columns: 5)
        #expect(table.table?.columns.widths.count == 1 && table.state.dragging == nil)
        let roster = DashboardDriver()
        try drag(roster, from: "身份证号", columns: 3)
        #expect(roster.state.roster.columns.widths[.citizenNumber] == 21)
        #expect(roster.state.roster.orders == [.usual])
        #expect(roster.remembered.contains { if case .view = $0 { true } else { false } })
    }

    @Test("how tables are arranged is kept with the arrangement of the screen")
    func remembering() {
        let driver = opened(Self.cases + "s事项<Enter>")
        let kept = driver.remembered.compactMap { if case .view(let view) = $0 { view } else { nil } }.last
        #expect(kept.map { RememberedView(text: $0.text).ledgers } == kept?.ledgers)
        #expect(kept?.ledgers[.serviceCase]?.orders == [RecordOrder(.field("title"))])
    }

    @Test("the words of a light have room in the roster of every width and language")
    func lights() {
        for language in [Language.chinese, .english, PhraseTests.long] {
            for width in stride(from: 30, through: 180, by: 5) {
                let driver = DashboardDriver(language: language, size: Size(width: width, height: 24))
                guard let hit = driver.state.hits.roster, width >= 40,
                    let index = driver.state.hits.rosterColumns.firstIndex(of: .light),
                    let span = hit.layout.spans.first(where: { $0.column == index })
                else { continue }
                for light in Light.allCases {
                    #expect(
                        TextWidth.columns(light.label.text(language)) <= span.width, "\(language.rawValue) \(width)")
                }
            }
        }
    }

    @Test("an empty ledger says what belongs there and how to begin")
    func empty() {
        let driver = opened("T荣誉<Enter>")
        for words in ["还没有", "* 必填", "新增一条", "导入", "空白模板"] { #expect(driver.screen.contains(words), "\(words)") }
        driver.play("a")
        #expect(driver.form?.original.isNew == true)
        #expect(
            DashboardDriver(LedgerFixture.store, readOnly: Phrase("只读", "Read only")).play("T荣誉<Enter>a").form == nil)
    }
}

extension DashboardDriver {
    /// The last file of a ledger that was asked for.
    fileprivate func file(_ content: LedgerExportLayer.Content) -> LedgerFile? {
        asked.reversed().lazy.compactMap { if case .writeLedger(let file, _) = $0 { file } else { nil } }
            .first { ($0.rows == nil) == (content == .template) }
    }
}
