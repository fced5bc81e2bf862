import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Commands on the marked")
struct MarkedTests {
    /// Opens the window of the field for the first marked members.
    private func editing(_ field: Field, count: Int = 3) -> DashboardDriver {
        let driver = DashboardDriver()
        for _ in 0..<count { driver.play(" ") }
        return driver.play(":批量修改一项<Enter>" + field.label.chinese + "<Enter>")
    }

    @Test("one field of all marked gets one value after a preview, and one undo takes it back")
    func oneField() {
        let driver = editing(Member.job)
        let marks = driver.state.markedIDs
        let before = driver.state.ledger
        #expect(driver.layers == [.markedEntry] && marks.count == 3)
        driver.play("养蜂<Enter>")
        #expect(driver.marked?.plan?.changed == 3)
        #expect(driver.store.journal.count == 1)
        #expect(driver.screen.contains("-> 养蜂"))
        driver.play("y")
        #expect(driver.layers.isEmpty && driver.state.roster.marks.isEmpty)
        #expect(driver.said.contains("已改动 3 人"))
        #expect(marks.allSatisfy { driver.value(Member.job, of: $0) == .text("养蜂") })
        #expect(driver.store.journal.count == 2)
        driver.play("u")
        for id in marks {
            #expect(RecordDraft(editing: id, in: driver.state.ledger) == RecordDraft(editing: id, in: before))
        }
    }

    @Test("nothing is changed before the preview, and Esc leads back step by step")
    func backOut() {
        let driver = editing(Member.job).play("养蜂<C-s>")
        #expect(driver.marked?.plan != nil && driver.store.journal.count == 1)
        driver.play("<Esc>")
        #expect(driver.marked?.plan == nil && driver.marked?.entries[0].input.text == "养蜂")
        driver.play("<Esc>")
        #expect(driver.layers.isEmpty && driver.state.roster.marks.count == 3)
    }

    @Test("the preview counts who is so already and says who cannot and why; only the others change")
    func outcomes() {
        let driver = DashboardDriver()
        let first = driver.state.roster.visible.prefix(3).map { driver.state.ledger.members.id(Int($0)) }
        let joined = first.map { driver.value(Member.joined, of: $0) }
        guard case .day(let confirmed)? = driver.value(Member.confirmed, of: first[0]) else {
            Issue.record("the first member has no date of full membership")
            return
        }
        // The day before the first became a full member: not before the others joined.
        driver.play("   ").play(":批量修改一项<Enter>转正日期<Enter>\(confirmed)<Enter>")
        let plan = driver.marked?.plan
        let late = joined.filter { if case .day(let day)? = $0 { day > confirmed } else { false } }.count
        #expect(plan?.same == 1 && plan?.refused == late && plan?.changed == 2 - late)
        driver.play("<Esc><C-u>1900-01-01<Enter>")
        #expect(driver.marked?.plan?.refused == 3)
        #expect(driver.screen.contains("不能改 3"))
        driver.play("y")
        #expect(driver.said.contains("没有可以改动的") && driver.layers == [.marked])
    }

    @Test("a branch is chosen by pinyin, and the members move there")
    func branch() {
        let driver = DashboardDriver().play("   ")
        let marks = driver.state.markedIDs
        driver.play(":批量转支部<Enter>xcz<Enter>")
        let target = driver.marked?.entries[0].reading.value
        #expect(target != nil)
        driver.play("<Enter>")
        #expect(driver.marked?.plan?.changed ?? 0 > 0)
        driver.play("<F12>")
        #expect(marks.allSatisfy { driver.value(Member.branch, of: $0) == target })
    }

    @Test("a required field cannot be emptied, another can")
    func emptying() {
        let required = editing(Member.branch).play("<C-s>")
        #expect(required.marked?.plan == nil && required.marked?.fault?.chinese == "请填写所在党支部。")
        let listed = editing(Member.education).play("<C-s>")
        #expect(listed.marked?.plan != nil && listed.screen.contains("（空）"))
        let driver = editing(Member.job)
        let marks = driver.state.markedIDs
        driver.play("<Enter>y")
        #expect(marks.allSatisfy { driver.value(Member.job, of: $0) == nil })
    }

    @Test("all marked get a contact cadre; the pairing before of the same kind ends; undo brings it back")
    func cadre() {
        let driver = DashboardDriver().play("   ")
        let marks = driver.state.markedIDs
        func pairings() -> [RecordID: [RecordDraft]] {
            let table = driver.state.ledger.table(Pairing.type)
            var found: [RecordID: [RecordDraft]] = [:]
            for row in 0..<table.count where Pairing.isInForce(row, table) {
                guard let member = table.reference(Pairing.member, row),
                    let draft = RecordDraft(editing: table.id(row), in: driver.state.ledger)
                else { continue }
                found[driver.state.ledger.members.id(member), default: []].append(draft)
            }
            return found
        }
        let before = pairings()
        driver.play(":批量指定联系干部<Enter><Enter>")
        #expect(driver.marked?.fault?.chinese.contains("请选择") == true)
        driver.play("<Tab>贝主任<Enter>")
        #expect(driver.marked?.plan?.changed == 3)
        driver.play("y")
        for id in marks {
            let named = (pairings()[id] ?? []).filter { $0[Pairing.cadreName] == .text("贝主任") }
            #expect(named.count == 1 && named[0][Pairing.from] == .day(Fixture.today))
            #expect((pairings()[id] ?? []).filter { $0[Pairing.kind] == .code("contact") }.count == 1)
        }
        driver.play("u")
        #expect(pairings() == before)
    }

    @Test("nobody becomes the contact cadre of himself")
    func ownCadre() {
        let driver = DashboardDriver().play(" ")
        let id = driver.state.markedIDs.first
        driver.play(":批量指定联系干部<Enter>冯乐峰<Enter><Enter>")
        #expect(driver.marked?.entries[0].reading.value == id.map { .reference($0) })
        #expect(driver.marked?.plan?.refused == 1)
        #expect(driver.screen.contains("不能是党员本人"))
    }

    @Test("numbers that belong to one person are not offered, and addresses stay masked in the preview")
    func sensitive() {
        let names = Set(MarkedAction.fields.map(\.name))
        #expect(names.isDisjoint(with: ["name", "citizenNumber", "mobile", "landline", "rosterNumber"]))
        #expect(names.contains("job") && names.contains("branch"))
        let driver = DashboardDriver()
        let id = driver.state.roster.selected
        driver.play("e").focus(Member.address).play("新港村一组一二三四号<C-s>")
        driver.play(" :批量修改一项<Enter>家庭住址<Enter>")
        #expect(id.flatMap { driver.value(Member.address, of: $0) } != nil)
        #expect(!driver.screen.contains("一二三四"))
        driver.play("<Enter>")
        #expect(driver.marked?.plan?.changed == 1 && !driver.screen.contains("一二三四"))
    }

    @Test("marks are inverted in the list, totals say who is marked, and marks outside the list are pointed out")
    func totals() {
        let driver = DashboardDriver().play("   ")
        func recount() -> MarkTotals {
            var totals = MarkTotals()
            for id in driver.state.markedIDs { totals.count(id, 1, driver.state) }
            return totals
        }
        #expect(driver.state.roster.markTotals == recount() && recount().people == 3)
        #expect(driver.screen.contains("标记 3 人"))
        driver.play("*")
        #expect(driver.state.roster.marks.count == 57 && driver.state.roster.markTotals.people == 57)
        #expect(driver.state.roster.markTotals == recount())
        driver.play("/冯乐峰<Enter>").play(":批量修改一项<Enter>工作岗位<Enter>")
        #expect(driver.marked?.hidden == 57)
        #expect(driver.screen.contains("57 人不在当前名单中"))
        driver.play("<Esc><Esc><C-x>", \.roster.markTotals, is: MarkTotals())
    }

    @Test("the menu of the marked offers every command on them, and says what is missing without marks")
    func menu() {
        #expect(DashboardDriver().play(" E").layers == [.menu])
        #expect(DashboardDriver().play("1E").said.contains("空格"))
        #expect(DashboardDriver().play(" E记录<Enter>").layers == [.form])
        #expect(DashboardDriver().play(" E反选<Enter>").state.roster.marks.count == 59)
    }

    @Test("more people than a preview can show are refused with the number, and a few thousand are changed at once")
    func many() throws {
        let branch = RecordID(rawValue: 1)
        var changes: [Change] = [
            .added(
                .organisation, branch, [FieldValue("name", .text("新港村党支部")), FieldValue("kind", .code("branch"))])
        ]
        let values = [FieldValue("name", .text("贝小雁")), FieldValue("branch", .reference(branch))]
        for number in 0...MarkedAction.most {
            changes.append(.added(.member, RecordID(rawValue: UInt64(number + 100)), values))
        }
        let journal = [MemoryStore.transaction(Proposal(.importing, changes), number: 1)]
        let driver = DashboardDriver(MemoryStore(journal: journal), hasTasks: false)
        driver.play("<C-a>:批量修改一项<Enter>")
        #expect(driver.said.contains("标记了 10001 人") && driver.layers.isEmpty)
        driver.play("c")
        #expect(driver.said.contains("最多 10000 人") && driver.layers.isEmpty)
        driver.play("d")
        #expect(driver.said.contains("最多 10000 人") && driver.layers.isEmpty)
        driver.play(" :批量修改一项<Enter>民族<Enter>满族<Enter><Enter>")
        #expect(driver.marked?.plan?.changed == MarkedAction.most)
        driver.isStoreSlow = true
        driver.play("y")
        #expect(driver.state.progress != nil && driver.layers == [.marked])
        driver.answer()
        #expect(driver.said.contains("已改动 10000 人") && driver.layers.isEmpty)
        #expect(driver.store.journal.last?.title(in: driver.state.ledger).chinese == "改动 10000 条记录（党员：民族）")
    }

    @Test("what another window changes meanwhile is in the preview, and a collision leaves it open")
    func others() {
        let store = MemoryStore()
        let (mine, other) = (DashboardDriver(store), DashboardDriver(store))
        mine.play(" ").play(":批量修改一项<Enter>工作岗位<Enter>养蜂<Enter>")
        other.play("e").focus(Member.job).play("<C-u>养蜂<C-s>")
        mine.play("y")
        #expect(mine.layers == [.marked] && mine.marked?.plan?.same == 1)
        mine.play("<Esc><C-u>养蚕<Enter>y")
        #expect(mine.layers.isEmpty && mine.store.journal.count == 3)
    }

    @Test(
        "whatever is changed for whomever, one undo gives back the ledger there was",
        arguments: 1...12 as ClosedRange<UInt64>)
    func undo(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let driver = DashboardDriver()
        let before = driver.drafts
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            driver.play(Bool.random(using: &random) ? " " : "j")
        }
        if driver.state.roster.marks.isEmpty { driver.play(" ") }
        let fields = MarkedAction.fields
        let field = fields[Int.random(in: 0..<fields.count, using: &random)]
        _ = driver.state.openMarked(seed % 4 == 0 ? .cadre : .field(field.name))
        if seed % 4 == 0 { driver.play("<Tab>贝主任<Enter>") } else { Self.enter(field, driver) }
        #expect(driver.marked?.plan != nil, "\(field.name)")
        let saved = driver.store.journal.count
        driver.play("y")
        guard driver.store.journal.count > saved else { return }
        #expect(driver.drafts != before)
        driver.play("u")
        #expect(driver.drafts == before, "\(field.name)")
    }

    /// Fills a line with something that suits it.
    private static func enter(_ field: Field, _ driver: DashboardDriver) {
        switch field.kind {
        case .day: driver.play("2024-06-30<Enter>")
        case .month: driver.play("2026-07<Enter>")
        case .money, .count: driver.play("12<Enter>")
        case .code, .flag, .reference, .division: driver.play("<Down><Enter><Enter>")
        default: driver.play("贝<Enter>")
        }
    }
}

extension DashboardDriver {
    /// The command on the marked on top.
    var marked: MarkedLayer? { if case .marked(let layer)? = state.layers.last { layer } else { nil } }

    /// Every record that is kept, as it is.
    var drafts: [RecordDraft] {
        state.ledger.tables.flatMap { table in
            (0..<table.count).filter { !table.isRetired($0) }
                .compactMap { RecordDraft(editing: table.id($0), in: state.ledger) }
        }
    }
}
