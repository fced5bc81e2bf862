import Domain

/// A column of a sheet that an import understands.
///
/// Nothing is listed here that a field declares: labels and aliases of the fields are the names. Only the columns that are
/// understood but not stored have their names here.
struct ImportColumn: Sendable {
    /// What the cells of the column are.
    enum Meaning: Sendable {
        /// A field of the member.
        case member(Field)
        /// A field of the member's stay away from home, or here.
        case stay(Field)
        /// The name of the cadre who keeps in touch.
        case cadre
        /// The organisation above the branch.
        case superior
        /// Understood, but not stored as it stands.
        case computed(ComputedColumn)

        /// What it is, for the preview.
        var label: Phrase {
            switch self {
            case .member(let field), .stay(let field): field.label
            case .cadre: Pairing.cadreName.label
            case .superior: Organisation.parent.label
            case .computed(let computed): computed.label
            }
        }
    }

    /// The name by which ``TableLayout`` knows it.
    let id: String
    /// What header cells may say.
    let names: [String]
    /// What its cells are.
    let meaning: Meaning

    private init(_ prefix: String, _ field: Field, _ meaning: Meaning) {
        id = "\(prefix).\(field.name)"
        names = [field.label.chinese, field.label.english] + field.aliases
        self.meaning = meaning
    }

    private init(_ computed: ComputedColumn) {
        id = "computed.\(computed.rawValue)"
        names = computed.names
        meaning = .computed(computed)
    }

    /// All of them. Where two share a name, the first is meant.
    static let all: [ImportColumn] = {
        var columns = Member.type.fields.map { ImportColumn("member", $0, .member($0)) }
        for field in FlowEpisode.type.fields where field.name != FlowEpisode.member.name {
            columns.append(ImportColumn("stay", field, .stay(field)))
        }
        columns.append(ImportColumn("pairing", Pairing.cadreName, .cadre))
        columns.append(ImportColumn("organisation", Organisation.parent, .superior))
        columns += ComputedColumn.allCases.map(ImportColumn.init)
        return columns
    }()

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    /// The column of a name.
    static func named(_ id: String) -> ImportColumn? { byID[id] }

    /// The columns as the header finder wants them.
    static let known = all.map { KnownColumn(id: $0.id, names: $0.names) }

    /// The name of the column of a member's field.
    static func id(of field: Field) -> String { "member.\(field.name)" }
    /// The name of the column of a stay's field.
    static func id(ofStay field: Field) -> String { "stay.\(field.name)" }
}

/// Columns that an office has and the program computes, or has no use for.
enum ComputedColumn: String, CaseIterable, Sendable {
    case serial, age, yearsInParty, flowRange, isFloating, approval, number

    var label: Phrase {
        switch self {
        case .serial: Phrase("序号，不保存", "Serial number, not stored")
        case .age: Phrase("由出生日期计算，不保存", "Computed from the birth date, not stored")
        case .yearsInParty: Phrase("由入党日期计算，不保存", "Computed from the day of joining, not stored")
        case .flowRange: Phrase("由流向地计算，不保存", "Computed from the destination, not stored")
        case .isFloating: Phrase("是否流动，由流动记录推算", "Floating, derived from the flow episodes")
        case .approval: Phrase("审批状态，不保存", "State of approval, not stored")
        case .number: Phrase("记录编号，名册按人对应", "Record ID; a roster is matched by person")
        }
    }

    var names: [String] {
        switch self {
        case .serial: ["序号", "序", "项号", "行号", "No."]
        case .age: ["年龄", "周岁", "实足年龄", "年龄(周岁)", "Age"]
        case .yearsInParty: ["党龄"]
        case .flowRange: ["流动范围", "外出范围", "流出范围"]
        case .isFloating: ["是否为流动党员", "是否流动党员", "是否流动", "流动党员", "是否外出", "是否外出流动"]
        case .number: [RecordColumns.number.label.chinese, RecordColumns.number.label.english]
        case .approval: ["状态", "审批状态", "审核状态", "流出状态", "流入状态", "办理状态"]
        }
    }
}
