import Domain
import Screen

/// The rules that tasks are derived from: a list, and one of them opened.
struct RulesLayer: Sendable {
    /// The cursor in the list of rules.
    var list = ListState()
    /// The rule that is open; nil in the list.
    var opened: OpenRule?

    /// A rule with its settings.
    struct OpenRule: Sendable {
        /// Which.
        let id: String
        var list = ListState()
        /// What is typed for the selected setting; nil while nothing is.
        var input: TextField?
        /// Why what was typed cannot be taken.
        var wrong: Phrase?
    }
}

extension DashboardState {
    /// The rule that the rules screen stands on: the open one, else the selected one.
    var ruleAtCursor: Rule? {
        guard case .rules(let layer)? = layers.last else { return nil }
        if let opened = layer.opened { return ledger.rules.first { $0.id == opened.id } }
        return layer.list.selected < ledger.rules.count ? ledger.rules[layer.list.selected] : nil
    }

    /// The setting that an open rule stands on.
    private func setting(of opened: RulesLayer.OpenRule) -> RuleSetting? {
        guard let rule = ledger.rules.first(where: { $0.id == opened.id }) else { return nil }
        let settings = rule.settings
        return opened.list.selected < settings.count ? settings[opened.list.selected] : nil
    }

    mutating func offer(_ key: Key, to layer: RulesLayer) -> [Effect]? {
        var layer = layer
        guard var opened = layer.opened else {
            guard layer.list.handle(asMove(key), count: ledger.rules.count) else { return nil }
            layers[layers.count - 1] = .rules(layer)
            return []
        }
        if var input = opened.input {
            switch key.code {
            case .escape, .function(10):
                opened.input = nil
                opened.wrong = nil
            case .enter: return take(input.text, in: opened)
            default:
                guard input.handle(key) != .ignored else { return nil }
                opened.input = input
                opened.wrong = nil
            }
        } else {
            let count = ledger.rules.first { $0.id == opened.id }?.settings.count ?? 0
            guard opened.list.handle(asMove(key), count: count) else { return nil }
        }
        layer.opened = opened
        layers[layers.count - 1] = .rules(layer)
        return []
    }

    // MARK: Changing

    /// Opens the selected rule, or changes the selected setting of the open one.
    mutating func changeRule() -> [Effect] {
        guard case .rules(var layer)? = layers.last, let rule = ruleAtCursor else { return [] }
        guard var opened = layer.opened else {
            layer.opened = RulesLayer.OpenRule(id: rule.id)
            layers[layers.count - 1] = .rules(layer)
            return []
        }
        guard let setting = setting(of: opened) else { return [] }
        if let reason = needsWriting {
            say(.warning, reason)
            return []
        }
        if case .flag(let isOn)? = setting.value { return save(setting.key, of: rule, .flag(!isOn)) }
        if !setting.choices.isEmpty {
            openChoices(of: setting, rule)
            return []
        }
        opened.input = TextField(setting.value?.editableText ?? "")
        layer.opened = opened
        layers[layers.count - 1] = .rules(layer)
        return []
    }

    private mutating func openChoices(of setting: RuleSetting, _ rule: Rule) {
        let items = setting.choices.map { choice in
            MenuItem(Light(name: choice)?.label ?? Phrase(verbatim: choice)) { state in
                state.save(setting.key, of: rule, .text(choice))
            }
        }
        let current = setting.choices.firstIndex { setting.value == .text($0) } ?? 0
        layers.append(.menu(MenuLayer(title: setting.label, items: items, selected: current)))
    }

    /// Takes what was typed for the selected setting, or says beside it why not.
    private mutating func take(_ text: String, in opened: RulesLayer.OpenRule) -> [Effect] {
        guard let rule = ruleAtCursor, let setting = setting(of: opened) else { return [] }
        if setting.value?.editableText == text {
            close(opened, wrong: nil)
            return []
        }
        let changed = RuleText.setting(setting.key, of: rule.id, to: setting.value(of: text), in: ledger.ruleText ?? "")
        if let problem = RuleTextReader(changed).problems.first {
            close(opened, wrong: problem.message)
            return []
        }
        close(opened, wrong: nil)
        return save(setting.key, of: rule, setting.value(of: text))
    }

    /// Ends the typing; with a reason it goes on, and the reason is shown.
    private mutating func close(_ opened: RulesLayer.OpenRule, wrong: Phrase?) {
        guard case .rules(var layer)? = layers.last else { return }
        var opened = opened
        opened.wrong = wrong
        if wrong == nil { opened.input = nil }
        layer.opened = opened
        layers[layers.count - 1] = .rules(layer)
    }

    /// Switches the rule on or off.
    mutating func toggleRule() -> [Effect] {
        guard let rule = ruleAtCursor else { return [] }
        return save("on", of: rule, .flag(!rule.isOn))
    }

    /// Returns the selected setting, or in the list the whole rule, to what was shipped.
    mutating func resetRule() -> [Effect] {
        guard case .rules(let layer)? = layers.last, let rule = ruleAtCursor else { return [] }
        var text = ledger.ruleText ?? ""
        let keys = layer.opened.map { setting(of: $0).map { [$0.key] } ?? [] } ?? rule.settings.map(\.key)
        for key in keys { text = RuleText.resetting(key, of: rule.id, in: text) }
        return propose(text, Phrase("%1：已恢复出厂值。", "%1: as shipped again.").with(rule.title))
    }

    private mutating func save(_ key: String, of rule: Rule, _ value: RuleValue) -> [Effect] {
        let text = RuleText.setting(key, of: rule.id, to: value, in: ledger.ruleText ?? "")
        return propose(text, Phrase("已保存规则：%1", "Rule saved: %1").with(rule.title))
    }

    private mutating func propose(_ text: String, _ success: Phrase) -> [Effect] {
        let draft = ledger.draft(ofRules: text, id: RecordID.random(using: &identities))
        if let problem = draft.problems(in: ledger).first(where: { $0.severity == .error }),
            !draft.changes(in: ledger).isEmpty
        {
            say(.error, problem.message)
            return []
        }
        return propose(Proposal(.edit, draft.changes(in: ledger)), success: success)
    }

    /// Goes back from an open rule to the list, from the list to the panes.
    mutating func leaveRules() -> [Effect] {
        guard case .rules(var layer)? = layers.last, layer.opened != nil else { return closeLayer() }
        layer.opened = nil
        layers[layers.count - 1] = .rules(layer)
        return []
    }

    /// A press of the mouse on a line.
    mutating func selectRuleLine(_ index: Int) {
        guard case .rules(var layer)? = layers.last else { return }
        if var opened = layer.opened {
            guard opened.input == nil else { return }
            opened.list.selected = index
            layer.opened = opened
        } else {
            layer.list.selected = index
        }
        layers[layers.count - 1] = .rules(layer)
    }
}

extension RuleValue {
    /// As somebody types it.
    var editableText: String {
        switch self {
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .text(let text): text
        case .list(let items): items.joined(separator: ", ")
        }
    }
}
