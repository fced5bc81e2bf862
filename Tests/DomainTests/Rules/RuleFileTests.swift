import Testing

@testable import Domain

@Suite("The rules file")
struct RuleFileTests {
    private let today = day("2026-11-21")

    @Test(
        "what is written for the shipped rules changes nothing, with every value behind # or without",
        arguments: Language.allCases)
    func roundTrip(_ language: Language) {
        let text = RuleText.write(RuleBook.shipped, language)
        let reader = RuleTextReader(text)
        #expect(reader.problems.isEmpty)
        #expect(reader.rules == RuleBook.shipped)
        let lines = text.split(separator: "\n").map(String.init)
        // A light that is never shown has no value: its line is an example.
        let explicit = lines.filter {
            !$0.contains("from yellow") && !$0.contains("从黄灯开始") && !$0.contains("则不提示")
                && !$0.contains("without it, none") && !$0.contains("则一直提示")
        }
        .map { $0.hasPrefix("# ") && $0.contains(" = ") && !$0.contains("like = ") ? String($0.dropFirst(2)) : $0 }
        let whole = RuleTextReader(explicit.joined(separator: "\n"))
        #expect(whole.problems == [])
        #expect(whole.rules == RuleBook.shipped)
        #expect(explicit.count { $0.contains(" = ") } > RuleBook.shipped.count * 5)
    }

    @Test(
        "every number and word of every rule can be changed in the text and changed back",
        arguments: RuleBook.shipped.map(\.id))
    func everySetting(_ id: String) throws {
        let rule = try #require(RuleBook.shipped(id))
        let template = RuleText.write(RuleBook.shipped, .chinese)
        for setting in rule.settings {
            let other: RuleValue =
                switch setting.value {
                case .flag(let flag): .flag(!flag)
                case .number(let number):
                    // Without contradicting the others: earlier where later is the other's.
                    .number(["yellow", "blue"].contains(setting.key) && number > 0 ? number - 1 : number + 1)
                case .list where setting.key == "kinds":
                    .list(rule.measure.kinds?.entries.suffix(1).map(\.code) ?? [])
                case .list: .list(["member.birth"])
                case .text where setting.key == "period": .text("7 months")
                case .text(let text) where !setting.choices.isEmpty:
                    .text(setting.choices.first { $0 != text } ?? "")
                case .text(let text): .text(text + "（本镇 \"加\" 的）")
                case nil: setting.choices.last.map { .text($0) } ?? .number(0)
                }
            for text in ["", template] {
                let changed = RuleText.setting(setting.key, of: rule.id, to: other, in: text)
                let reader = RuleTextReader(changed)
                #expect(reader.problems == [], "\(rule.id).\(setting.key)")
                let read = try #require(reader.rules.first { $0.id == rule.id })
                #expect(read.settings.first { $0.key == setting.key }?.value == other, "\(rule.id).\(setting.key)")
                #expect(reader.rules.count { RuleBook.shipped($0.id) != $0 } == 1)
                let back = RuleTextReader(RuleText.resetting(setting.key, of: rule.id, in: changed))
                #expect(back.rules == RuleBook.shipped)
            }
        }
    }

    @Test(
        "what cannot be followed is said by line",
        arguments: [
            ("\n[contact.membr]\nyellow = 1", 2, "contact.member"), ("[elsewhere]", 1, "local."),
            ("yellow = 1", 1, "[规则名]"), ("[contact.member]\nyelow = 1", 2, "shown"),
            ("[contact.member]\nyellow = \"soon\"", 2, "整数"), ("[contact.member]\nyellow = soon", 2, "引号"),
            ("[contact.member]\nyellow = 1001", 2, "1000"), ("[contact.member]\nyellow = -1", 2, "0"),
            ("[contact.member]\nyellow = 99999999999999999999", 2, "不是数"), ("[contact.member]\non = 1", 2, "true"),
            ("[contact.member]\nperiod = \"fortnight\"", 2, "half-year"), ("[contact.member]\nyellow", 2, "名称 = 值"),
            ("[contact.member", 1, "合上"), ("[contact.member]\ntitle = \"没完", 2, "引号"),
            ("[contact.member]\nyellow = 1 2", 2, "多余"), ("[contact.member]\nyellow = 1\nyellow = 2", 3, "两次"),
            ("[contact.member]\n[contact.member]", 2, "两次"), ("[contact.member]\n\nyellow = 95", 1, "不能早于"),
            ("[search.unreached]\nyellow = 9", 1, "不能晚于"), ("[search.unreached]\nundated = \"green\"", 2, "blue"),
            ("[file.incomplete]\nfields = [\"member.nothing\"]", 2, "member.nothing"),
            ("[file.incomplete]\nfields = [member.name]", 2, "写在一行里"), ("[local.a]\nyellow = 1", 2, "like"),
            ("[local.a]\nlike = \"nothing\"", 2, "like"), ("# 空\n[local.a]", 2, "like"),
            ("[contact.member]\ntitle = \"\"", 2, "空"),
        ])
    func faults(_ text: String, _ line: Int, _ hint: String) {
        let problems = RuleTextReader(text).problems
        #expect(problems.map(\.line) == [line])
        #expect(problems.first?.text.chinese.contains(hint) == true, "\(problems)")
        #expect(problems.first?.text.english.hasPrefix("Line \(line): ") == true)
    }

    @Test(
        "a rule of the office's own follows another, with its own numbers and words, and says that it is a local convention"
    )
    func own() throws {
        let reader = RuleTextReader(
            """
            [local.harvest]  # 农忙
            like = "contact.member"
            title = "农忙联系"
            period = "month"
            shown = 31
            yellow = 7
            """)
        #expect(reader.problems.isEmpty)
        let rule = try #require(reader.rules.last)
        #expect(rule.id == "local.harvest" && rule.title.english == "农忙联系")
        #expect(rule.citation.grade == nil)
        let again = RuleTextReader(RuleText.write(reader.rules, .english))
        #expect(again.problems == [])
        #expect(again.rules.last?.schedule == rule.schedule && again.rules.last?.title == rule.title)
    }

    @Test(
        "the file of a ledger decides its tasks at once; undone, all is as before; a bad one is refused and the last good one stays"
    )
    func inLedger() throws {
        var fixture = try RuleFixture.member([.left("2026-03-01"), .contact("2026-09-30")]).fixture
        let before = TaskDerivation.derive(fixture.ledger, today: today)
        var list = before
        let text = RuleText.setting("on", of: "contact.member", to: .flag(false), in: "")
        let draft = fixture.ledger.draft(ofRules: text, id: RecordID(rawValue: 7))
        #expect(draft.problems(in: fixture.ledger) == [])
        let added = try fixture.apply(draft.changes(in: fixture.ledger), on: today)
        list = list.updated(after: added, ledger: fixture.ledger, today: today)
        #expect(list == TaskDerivation.derive(fixture.ledger, today: today))
        #expect(list.counts != before.counts)
        #expect(fixture.ledger.ruleText == text)

        let bad = fixture.ledger.draft(ofRules: "[contact.member]\nyellow = x", id: RecordID(rawValue: 8))
        #expect(bad.problems(in: fixture.ledger).map(\.severity) == [.error])
        let second = RecordDraft(
            new: .rules, id: RecordID(rawValue: 9), values: ["name": .text("二"), "text": .text("# 空")])
        #expect(!second.problems(in: fixture.ledger).isEmpty)

        let undone = try fixture.apply(fixture.ledger.reversal(of: added).changes, on: today)
        #expect(list.updated(after: undone, ledger: fixture.ledger, today: today) == before)
        #expect(fixture.ledger.ruleText == nil)
    }

    @Test("a file that only a later version can follow leaves everything as shipped")
    func later() throws {
        var fixture = RuleFixture()
        try fixture.add(
            RuleFile.type, on: today, [(RuleFile.name, .text("规则")), (RuleFile.text, .text("[moon]\nphase = 3"))])
        #expect(fixture.ledger.rules == RuleBook.shipped)
    }
}
