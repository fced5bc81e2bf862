import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Files of members and organisations")
struct FileTests {
    /// A window with the cursor on the ID number of the first member's file.
    private func onNumber() -> DashboardDriver {
        let driver = DashboardDriver().play("<Enter>")
        driver.stand(on: Member.citizenNumber)
        return driver
    }

    /// The ID number of the first member as it stands in the ledger.
    private func wholeNumber(_ driver: DashboardDriver) -> String {
        driver.state.ledger.members.text(Member.citizenNumber, driver.state.roster.selectedRow ?? 0)
    }

    @Test("Enter opens the member's file; Esc, q and F10 close it", arguments: ["<Esc>", "q", "<F10>", "ｑ"])
    func opening(key: String) {
        let driver = DashboardDriver().play("<Enter>")
        #expect(driver.layers == [.file])
        #expect(driver.screen.contains("一人一档"))
        driver.play(key)
        #expect(driver.layers.isEmpty && !driver.hasQuit)
    }

    @Test("numbers are masked until one is asked for, for ten seconds", arguments: ["m", "<Enter>"])
    func revealing(key: String) {
        let driver = onNumber()
        let whole = wholeNumber(driver)
        #expect(!driver.screen.contains(whole))
        driver.play(key)
        #expect(driver.screen.contains(whole))
        #expect(driver.state.nextDeadline == driver.now + 10_000)
        driver.wait(9_999)
        #expect(driver.screen.contains(whole))
        driver.wait(1)
        #expect(!driver.screen.contains(whole))
        #expect(driver.file?.selectedLine?.isMasked == true)
    }

    @Test("a number is masked again when the file was left and opened again")
    func leaving() {
        let driver = onNumber()
        let whole = wholeNumber(driver)
        driver.play("m<Esc><Enter>")
        #expect(!driver.screen.contains(whole))
    }

    @Test("no sensitive value stands on any screen unasked, in panes, file, form, palette, history, messages")
    func nothingUnasked() {
        let driver = DashboardDriver()
        let whole = wholeNumber(driver)
        let phone = driver.state.ledger.members.text(Member.mobile, driver.state.roster.selectedRow ?? 0)
        let address = driver.state.ledger.members.text(Member.address, driver.state.roster.selectedRow ?? 0)
        for step in ["", "<Enter>", "e", "<Tab><Tab><Tab>", "<Esc>", "<Esc>", ":603", "<Esc>", "H", "<Esc>", "M"] {
            driver.play(step)
            for secret in [whole, phone, address] where !secret.isEmpty {
                #expect(!driver.screen.contains(secret), "after \(step)")
            }
        }
    }

    @Test("a masked number is copied masked; a shown one is copied whole, but not said aloud")
    func copying() {
        let driver = onNumber()
        let whole = wholeNumber(driver)
        driver.play("y")
        #expect(driver.copied?.contains("****") == true)
        driver.play("my")
        #expect(driver.copied == whole)
        #expect(!driver.state.log.contains { $0.text.chinese.contains(whole) })
        let roster = DashboardDriver().play("y")
        #expect(roster.copied == "冯乐峰")
        roster.play("Y")
        #expect(roster.copied?.hasPrefix("冯乐峰\t990101********") == true)
    }

    @Test("a line opens what it is about: a task, the field in the form, another record, a new record")
    func lines() {
        let driver = DashboardDriver().play("<Enter><Tab><Enter>")
        #expect(driver.layers == [.file, .task])
        driver.play("<Esc>").stand(on: Member.job).play("<Enter>")
        #expect(driver.form?.focused?.field.name == "job")
        driver.play("<Esc>G<Enter>")
        #expect(driver.layers.count == 2)
        driver.play("<Esc>").stand(on: Member.branch).play("<Enter>")
        #expect(driver.file?.kind == .organisation)
        driver.play("q")
        #expect(driver.file?.kind == .member)
        driver.play("a")
        #expect(driver.layers == [.file, .menu])
        driver.play("jiedui<Enter>")
        #expect(driver.form?.draft.kind == .pairing)
        #expect(driver.form?.fields.first?.isFixed == true)
    }

    @Test("an organisation's file lists what hangs below it, and its path")
    func organisation() {
        let driver = DashboardDriver().play("1j<Enter>")
        #expect(driver.screen.contains("一支部一档"))
        #expect(driver.screen.contains("60 人"))
        driver.play("G<Enter>")
        #expect(driver.file?.kind == .organisation || driver.form != nil)
    }

    @Test("the file follows an edit made in it, and an undo")
    func following() {
        let driver = DashboardDriver().play("<Enter>e<C-u>冯新<C-s>")
        #expect(driver.layers == [.file])
        #expect(driver.screen.contains("一人一档  冯新"))
        driver.play("u")
        #expect(driver.screen.contains("一人一档  冯乐峰"))
    }

    @Test("a contact recorded from a task ends the task, which says why it exists and by which rule")
    func contactEndsTask() {
        let driver = DashboardDriver()
        let row = driver.state.roster.selectedRow ?? 0
        let before = driver.state.tasks.list.tasks(ofMember: row).count
        driver.play("<Enter><Tab><Enter>")
        #expect(driver.layers == [.file, .task] && driver.screen.contains("依据"))
        driver.play("<Enter>")
        #expect(driver.form?.draft.kind == .contact)
        driver.play("<C-s>")
        #expect(driver.layers == [.file])
        #expect(driver.state.tasks.list.tasks(ofMember: row).count == before - 1)
        #expect(driver.said.contains("已保存"))
    }

    @Test("retiring asks, names the record, takes another key than the one that asked, and can be undone")
    func retiring() {
        for key in ["d", "<F8>", "<Delete>", "ｄ"] {
            let driver = DashboardDriver().play(key)
            #expect(driver.dialog?.text.chinese.contains("冯乐峰") == true)
            driver.play(key)
            #expect(driver.state.roster.visible.count == 60, "\(key) twice")
            #expect(driver.dialog != nil)
            driver.play("<Enter>")
            #expect(driver.dialog == nil && driver.state.roster.visible.count == 60)
            driver.play(key + "y", \.roster.visible.count, is: 59)
            driver.play("u", \.roster.visible.count, is: 60)
        }
    }

    @Test("a file whose record an undo took away says so")
    func retiredFile() {
        let driver = DashboardDriver().play("a贝小雁").focus(Member.branch).play("lhc<Enter><C-s>")
        #expect(driver.selectedName == "贝小雁")
        driver.play("<Enter>u")
        #expect(driver.screen.contains("已停用"))
    }
}
