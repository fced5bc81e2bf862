import Domain

/// What an import says about a sheet and its rows. None of it repeats an ID or telephone number.
enum ImportMessage {
    // MARK: Cells

    static let truncatedNumber = Phrase(
        "身份证号已被表格软件截断，请把该列设为文本后重新录入。",
        "The spreadsheet program cut off the ID number. Format the column as text and enter it again.")
    static let maskedNumber = Phrase(
        "身份证号是隐藏过的（含 *），无法导入。请用完整号码，或把这一格留空。",
        "The ID number is masked (with *). Give the whole number, or leave the cell empty.")
    static let masked = Phrase("%1是隐藏过的（含 *），没有导入。", "%1 is masked (with *) and was left out.")
    static let noNumber = Phrase("%1这一格不是号码，或已被表格软件截断。", "The cell of %1 holds no number, or one that was cut off.")
    static let noDate = Phrase("这一格不是日期，没有导入。", "The cell holds no date and was left out.")
    static let leftOut = Phrase("%1；没有导入。", "%1; left out.")
    static let formulaError = Phrase("公式出错的单元格，没有导入。", "The formula in the cell failed; left out.")
    static let ambiguousMonth = Phrase(
        "“%1”可能是 1 月，也可能是 10 月，没有导入。请写成文本，如 2018-10。",
        "“%1” may be January or October and was left out. Write it as text, such as 2018-10.")
    static let onlyMonth = Phrase("只写到月份，按当月 1 日记录。", "Only the month is given; the first day of it is recorded.")
    static let future = Phrase("日期在今天之后，请核对。", "The date lies in the future: please check.")
    static let unknownDivision = Phrase(
        "没有认出省市%1，整个文字记入“详细地点”。", "No province or city recognised%1; the whole text goes to “Place”.")
    static let unknownWord = Phrase("%1没有%2这一项，没有导入。", "%1 has no entry%2; left out.")

    /// The text of a cell for a message, unless it could be a number of a person.
    static func quoted(_ text: String) -> Phrase {
        guard !text.isEmpty, !HeaderGrid.hasLongNumber(text, 5) else { return Phrase("", "") }
        let short = text.count > 20 ? text.prefix(20) + "…" : text[...]
        return Phrase("“%1”", " “%1”").with(String(short))
    }

    // MARK: Rows

    static let noName = Phrase("没有姓名。", "There is no name.")
    static let noBranch = Phrase(
        "没有所在党支部，台账中也没有此人。", "There is no home branch, and the ledger does not have this person.")
    static let sameNumber = Phrase(
        "身份证号与第 %1 行相同，一人只能有一行。", "Row %1 has the same ID number; a member has one row.")
    static let samePerson = Phrase("与第 %1 行是同一人，一人只能有一行。", "Row %1 is the same person; a member has one row.")
    static let ambiguousPerson = Phrase(
        "有 %1 名同支部、同姓名的党员，没有身份证号无法区分。请补上身份证号。",
        "%1 members of this branch have this name. Add the ID number to tell them apart.")
    static let ambiguousBranch = Phrase(
        "有 %1 个党组织叫“%2”，请写明上级党组织。", "%1 organisations are called “%2”. Name the one above it as well.")
    static let noOrganisationName = Phrase(
        "这一格不像党组织名称，请检查是否错列。", "This does not look like the name of an organisation. Did the columns slip?")
    static let missingBranch = Phrase(
        "台账中没有党组织“%1”，按要求不新建。", "The ledger has no organisation “%1”, and none is to be made.")
    static let namesake = Phrase(
        "另一支部有同姓名、同出生日期的党员，已按新党员导入，请核对。",
        "Another branch has a member of this name and birth date; imported as a new member: please check.")
    static let renamed = Phrase(
        "身份证号相同而姓名不同，将改为表格中的姓名，请核对。", "Same ID number, other name; the sheet's name is taken: please check.")
    static let keptStatus = Phrase("%1：台账为“%2”，表格为“%3”，没有改动。", "%1: the ledger says “%2”, the sheet “%3”; not changed.")
    static let notFloating = Phrase(
        "表格写明不是流动党员，台账中有未结束的流动记录，没有改动。",
        "The sheet says not floating; the ledger has an open flow episode, which was not changed.")
    static let contradictoryStay = Phrase(
        "写明不是流动党员，却填了外出情况，请核对。", "Said to be not floating, yet a stay is filled in: please check.")
    static let ambiguousStay = Phrase(
        "台账中有 %1 条未结束的流动记录，无法判断是哪一条，流动情况没有导入。",
        "The ledger has %1 open flow episodes; which one is meant is unclear, so the stay was left out.")
    static let branchThereAsText = Phrase(
        "没有找到唯一的党组织%1，已作为文字记入“流入党组织”。",
        "No single organisation is called so%1; it is kept as text under “Receiving organisation”.")
    static let inflowBranch = Phrase(
        "台账中此人所在支部是“%1”，流入名单不改动所在支部。", "The ledger's home branch is “%1”; a list of arrivals does not change it.")

    // MARK: Records of any type

    static let restOfPlace = Phrase("只记到省市，“%1”没有导入。", "Only the province or city is kept; “%1” was left out.")
    static let noSuchRecord = Phrase("没有找到%1%2，没有导入。", "There is no %1%2; left out.")
    static let ambiguousRecord = Phrase(
        "有 %3 条%1叫%2，请在名称后用方括号写明编号；没有导入。",
        "%3 records of type %1 are called%2: write the number in square brackets behind the name. Left out.")
    static let wrongNumber = Phrase("记录编号不对，请照原样保留，或留空。", "This is no record ID: leave it as it was, or empty.")
    static let otherType = Phrase("这个编号是%1的编号。", "This is the ID of a record of type %1.")
    static let retiredRecord = Phrase(
        "这条记录已停用，没有改动；如需恢复请撤销停用。", "This record is retired and was not changed; take the retiring back first.")
    static let sameRecord = Phrase("与第 %1 行是同一条记录。", "Row %1 is the same record.")
    static let ambiguousKey = Phrase(
        "台账中有 %1 条这样的记录，无法判断是哪一条。请填写记录编号。",
        "The ledger has %1 records like this one. Give the record ID to say which.")
    static let circle = Phrase(
        "所指的行没有导入，或几行互相指成一个圈。", "It refers to a row that was not taken, or rows refer to each other in a circle.")
    static let skippedRows = Phrase(
        "有 %1 行不是记录（合计、填表人等），没有读取。", "%1 {row holds|rows hold} no record (totals, footers) and {was|were} passed over.")

    // MARK: The sheet

    static let filledFromNumber = Phrase(
        "有 %1 名党员的出生日期或性别按身份证号补上。", "Birth date or sex of %1 {member|members} was filled in from the ID number.")
    static let retiredTwins = Phrase(
        "有 %1 名党员与已停用的档案身份证号相同，将新建档案；如属误停用，请先恢复原档案。",
        "%1 {member has|members have} the ID number of a retired file and {gets|get} a new one. If that was a mistake, restore the old file first."
    )
    static let unusedStay = Phrase(
        "有 %1 行填了这一列，但没有外出情况，没有导入。", "%1 {row fills|rows fill} this column without any stay; left out.")
    static let repeatedColumn = Phrase("与左边一列含义相同，没有读取。", "Means the same as a column further left; not read.")
    static let noRows = Phrase("表头之下没有数据。", "There is nothing below the header.")
}
