import Domain
import Screen

extension CommandRegistry {
    /// The rules behind the tasks.
    static let ruleCommands: [Command] = [
        Command(
            "ledger.rules", Phrase("规则", "Rules"),
            help: Phrase("待办所依的规则：依据、时限、灯，可以修改", "The rules behind the tasks, and every number in them."),
            in: [.panes], keys: [.character("R"), Key(.function(5), .shift)]
        ) { state in
            state.layers.append(.rules(RulesLayer()))
            return []
        },
        Command(
            "rules.change", Phrase("打开或修改", "Open or change"), hint: Phrase("打开/修改", "Open, change"),
            help: Phrase("打开规则；在一项上修改这一项", "Opens the rule; on a setting, changes it."), in: [.rules],
            keys: [Key(.enter), .character("e"), Key(.function(4))], inPalette: false
        ) { $0.changeRule() },
        Command(
            "rules.toggle", Phrase("启用或停用", "On or off"), hint: Phrase("启用/停用", "On, off"),
            help: Phrase("启用或停用这条规则", "Puts the rule in force, or not."), in: [.rules],
            keys: [.character(" "), Key(.function(6))],
            inPalette: false, unavailable: { $0.needsWriting }
        ) { $0.toggleRule() },
        Command(
            "rules.reset", Phrase("恢复出厂值", "As shipped"), hint: Phrase("出厂值", "As shipped"),
            help: Phrase("这一项恢复出厂值；在列表中是整条规则", "Back to what was shipped; in the list, the whole rule."),
            in: [.rules], keys: [.character("d"), Key(.delete), Key(.function(8))], inPalette: false,
            unavailable: { $0.needsWriting }
        ) { $0.resetRule() },
        Command(
            "rules.back", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.rules], keys: [Key(.escape), Key(.function(10)), .character("q")], inPalette: false
        ) { $0.leaveRules() },
    ]
}
