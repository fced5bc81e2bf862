import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("One person one file, one branch one file")
struct FilePageTests {
    private func member(_ size: Size = Size(width: 160, height: 48)) -> DashboardDriver {
        DashboardDriver(FiledStore.make(), size: size).play("<Enter>")
    }

    private func branch(_ size: Size = Size(width: 160, height: 48)) -> DashboardDriver {
        DashboardDriver(FiledStore.make(), size: size).play(":联合村<Enter>")
    }

    /// The sections of a file with the records that they list.
    private func records(_ driver: DashboardDriver) -> [FileSection: Int] {
        (driver.file?.lines ?? []).reduce(into: [:]) { found, line in
            if line.style == .record, case .record = line.parts.first?.kind { found[line.section, default: 0] += 1 }
        }
    }

    @Test("every type that refers to a member has its section or its invitation, whatever types there are")
    func everyType() {
        for driver in [member(), branch()] {
            let kind = driver.file?.kind ?? .member
            let lines = driver.file?.lines ?? []
            let invited = Set(
                lines.flatMap(\.parts).compactMap { part in
                    if case .add(let section) = part.kind { section } else { nil }
                })
            for link in RecordLink.all(to: kind) where !(kind == .organisation && link.type.kind == .flowEpisode) {
                let section = FileSection.link(link.type.kind, link.field.name)
                #expect(invited.contains(section), "\(link.title.chinese)")
            }
        }
        #expect(records(member())[.link(.delivery, "member")] == 1)
        #expect(records(member())[.link(.yearlyAssessment, "member")] == 1)
        #expect(records(branch())[.link(.partnership, "branch")] == 1)
        #expect(records(branch())[.link(.flowEpisode, "destinationBranch")] == nil)
    }

    @Test("each line opens the form of its record, and Esc comes back to the line")
    func opening() throws {
        let driver = member()
        let count = driver.file?.lines.count ?? 0
        var opened = Set<RecordKind>()
        for index in 0..<count {
            guard let line = driver.file?.lines[index], line.style == .record, case .record? = line.parts.first?.kind,
                driver.file?.isTimeLine == false
            else { continue }
            driver.play("g")
            for _ in 0..<200 where driver.file?.list.selected != index { driver.play("j") }
            driver.play("<Enter>")
            let form = try #require(driver.form)
            opened.insert(form.draft.kind)
            driver.play("<Esc>")
            #expect(driver.file?.list.selected == index)
        }
        #expect(opened.count >= 10)
    }

    @Test(
        "a key adds a record of the section of the cursor with the owner filled in",
        arguments: ["a", "<F7>", "<Insert>"])
    func quickEntry(key: String) {
        for driver in [member(), branch()] {
            let owner = driver.file?.record
            driver.play("<Tab>")
            for _ in 0..<40 {
                guard case .link(let kind, let field)? = driver.file?.selectedSection else {
                    driver.play("<Tab>")
                    continue
                }
                driver.play(key)
                #expect(driver.form?.draft.kind == kind)
                #expect(driver.form?.draft.values[field] == owner.map { .reference($0) }, "\(kind) \(field)")
                driver.play("<Esc>")
                if driver.dialog != nil { driver.play("x") }
                driver.play("<Tab>")
            }
        }
    }

    @Test("what has no records invites on one place, and an added record makes a section of it")
    func inviting() {
        let driver = DashboardDriver().play("<Enter>")
        #expect(records(driver)[.link(.honour, "member")] == nil)
        driver.play("g")
        for _ in 0..<200 where driver.file?.selectedLine?.kind != .add(.link(.honour, "member")) {
            driver.play("<Right>")
        }
        driver.play("<Enter>优秀党员").focus(Honour.kind).play("bz<Enter><C-s>")
        #expect(driver.layers == [.file])
        #expect(records(driver)[.link(.honour, "member")] == 1)
        driver.play("u")
        #expect(records(driver)[.link(.honour, "member")] == nil)
    }

    @Test("the time line has every date of every record, the newest first, and leads to each record")
    func timeLine() throws {
        let driver = member().play("t")
        #expect(driver.file?.isTimeLine == true)
        let events = try #require(driver.file).lines.filter { $0.section == .timeLine && $0.style == .record }
        let dates = events.compactMap { $0.parts.first?.label }
        // A month or a year stands at its end.
        let days = dates.map { $0 + String("-99-99".prefix(10 - $0.count)) }
        #expect(days == days.sorted(by: >))
        #expect(events.contains { $0.parts.first?.label == "2011-05-04" })
        #expect(events.contains { $0.parts.first?.label == "2025" })
        #expect(events.contains { $0.parts.first?.label == "1989-09-23" })
        #expect(events.contains { $0.parts.first?.value.contains("11月主题党日") == true })
        driver.play("<Tab><Tab>G<Enter>")
        #expect(driver.form?.draft.kind == .member)
        driver.play("<Esc>t")
        #expect(driver.file?.isTimeLine == false)
        // What is still to come stands above today.
        let branch = branch().play("t")
        let today = try #require(branch.find("今天"))
        #expect(try #require(branch.find("年终党员大会")).y < today.y)
    }

    @Test("a long section lists the newest, and all when asked")
    func more() {
        let driver = member()
        let section = FileSection.link(.attendance, "member")
        #expect(records(driver)[section] == FileLayer.fewRecords)
        for _ in 0..<200 where driver.file?.selectedLine?.kind != .more(section) { driver.play("j") }
        driver.play("<Enter>")
        #expect(records(driver)[section] == 11)
        #expect(driver.screen.contains("1月主题党日"))
    }

    @Test("home and destination stand side by side, and give way to one column on a narrow screen")
    func head() throws {
        for width in [160, 80, 50] {
            let driver = member(Size(width: width, height: 40))
            let lines = driver.screen.split(separator: "\n")
            let isBeside = lines.contains { $0.contains("联合村支部") && $0.contains("驻沪流动支部") }
            #expect(isBeside == (width > 60), "\(width)")
            #expect(driver.screen.contains("990101********603X"))
        }
        // The page is laid out anew when the window changes, and the cursor stays on what it stood on.
        let driver = member().stand(on: Member.branch)
        driver.send(.input(.resized(Size(width: 50, height: 40))))
        _ = driver.draw()
        #expect(driver.file?.selectedLine?.label == "所在党支部")
    }

    @Test("the number of the other side is masked as the own ones are, and each is revealed alone")
    func masks() throws {
        let driver = branch()
        #expect(driver.fileSays("125****1234") && !driver.fileSays("12588881234"))
        driver.play("t")
        #expect(driver.fileSays("125****1234") && !driver.fileSays("12588881234"))
        let person = member().stand(on: Member.mobile).play("<Enter>")
        #expect(person.file?.revealed == person.file?.selectedLine?.kind)
        #expect(person.screen.contains("990101********603X"))
    }

    @Test("the next file comes without going back, as far as the roster goes")
    func walking() {
        let driver = member().play("J")
        #expect(driver.file?.record == driver.state.roster.selected && driver.state.roster.cursor == 1)
        driver.play("tJ")
        #expect(driver.file?.isTimeLine == true && driver.state.roster.cursor == 2)
        driver.play("KKK")
        #expect(driver.state.roster.cursor == 0)
        #expect(driver.said.contains("到头"))
        let tree = branch().play("J")
        #expect(tree.file?.kind == .organisation && tree.file?.record != FiledStore.branch)
    }

    // MARK: The calendar

    /// Stands on a month of a kind of meeting.
    private func stand(_ driver: DashboardDriver, _ kind: String, _ month: Int) {
        driver.play("g")
        for _ in 0..<300 where driver.file?.selectedLine?.kind != .month(kind, month) { driver.play("<Right>") }
    }

    @Test("the calendar says in words what was held, what is missing, what is due and what is planned")
    func calendar() throws {
        let lines = branch().screen.split(separator: "\n").map(String.init)
        func line(_ kind: String) throws -> [String] {
            try #require(lines.first { $0.contains("  \(kind)") }).split(separator: " ").map(String.init)
        }
        #expect(try line("主题党日").contains("缺") && line("主题党日").contains("10/11"))
        #expect(try line("支委会").suffix(5).prefix(4) == ["缺", "待", "·", "9/11"])
        #expect(try line("党员大会").contains("计"))
        #expect(try line("志愿服务").contains("√2"))
        #expect(lines.contains { $0.contains("缺 8 次") })
    }

    @Test("a month opens its activity, a list of several, or the form of a new one with branch, kind and day")
    func months() {
        let driver = branch()
        stand(driver, "theme-day", 11)
        driver.play("<Enter>")
        #expect(driver.form?.original.id == FiledStore.themeDay)
        driver.play("<Esc>")
        stand(driver, "volunteering", 4)
        driver.play("<Enter>")
        #expect(driver.layers == [.file, .menu] && driver.screen.contains("秋收志愿服务"))
        driver.play("再<Enter>")
        #expect(driver.form?.draft[Activity.kind] == .code("volunteering"))
        driver.play("<Esc>")
        stand(driver, "theme-day", 5)
        driver.play("<Enter>")
        #expect(driver.form?.draft[Activity.host] == .reference(FiledStore.branch))
        #expect(driver.form?.draft[Activity.day] == Day(year: 2026, month: 5, day: 31).map { .day($0) })
        driver.play("<C-s>")
        #expect(driver.layers == [.file])
        #expect(driver.file?.selectedLine?.value == "√ 31日")
        stand(driver, "organisation-life", 12)
        driver.play("a")
        #expect(driver.form?.draft[Activity.state] == .code("planned"))
    }

    @Test("other years are a key away, and only on the file of an organisation")
    func years() {
        let driver = branch().play("<lt>")
        #expect(driver.screen.contains("2025 年组织生活"))
        driver.play(">>")
        #expect(driver.screen.contains("2027 年组织生活"))
        #expect(member().play(">").said.contains("党组织"))
    }

    @Test("clicks stand on months and fields, a second one opens them")
    func mouse() {
        let driver = branch()
        let hit = driver.state.hits.parts.first { part in
            driver.file?.lines[part.line].parts[part.part].kind == .month("theme-day", 5)
        }
        guard let hit else {
            Issue.record("the month is not on the screen")
            return
        }
        for count in 1...2 {
            driver.send(.input(.mouse(Mouse(.press, at: Point(x: hit.rect.x, y: hit.rect.y)))))
            driver.send(.input(.mouse(Mouse(.release, at: Point(x: hit.rect.x, y: hit.rect.y)))))
            if count == 1 { #expect(driver.file?.selectedLine?.kind == .month("theme-day", 5)) }
        }
        #expect(driver.form?.draft.kind == .activity)
    }

    @Test("where nothing can be saved the page invites to nothing, and every record can still be read")
    func readOnly() {
        let driver = DashboardDriver(FiledStore.make(), readOnly: Phrase("只读。", "Read only."))
        driver.play("<Enter>")
        #expect(!driver.screen.contains("+ 新增") && !driver.screen.contains("还没有记录"))
        driver.play("G<Enter>")
        #expect(driver.layers.count == 2)
    }
}
