import Domain

extension DocumentError {
    /// One clear sentence or two: what, where, what to do.
    public var message: Phrase {
        switch self {
        case .missing(let file):
            Phrase("找不到文件“%1”，请检查路径。", "There is no file “%1”. Check the path.").with(file)
        case .unreadable(let file, let reason):
            Phrase("无法读取“%1”：%2。", "“%1” cannot be read: %2.").with(Phrase(verbatim: file), reason.phrase)
        case .notAFile(let file):
            Phrase("“%1”不是文件，请指定一个 .xlsx 或 .csv 文件。", "“%1” is not a file. Name an .xlsx or .csv file.").with(file)
        case .empty(let file):
            Phrase(
                "“%1”是空文件，里面一个字节也没有。请重新导出或重新拷贝。",
                "“%1” is empty, not a single byte. Export or copy it again."
            ).with(file)
        case .foreign(let file, let format):
            format.message.with(file)
        case .damagedArchive(let file):
            Phrase(
                "“%1”不完整或已损坏，打不开。请重新拷贝，或用表格软件打开后另存为 .xlsx。",
                "“%1” is incomplete or damaged and cannot be opened. Copy it again, or open it in a spreadsheet program "
                    + "and save it as .xlsx."
            ).with(file)
        case .damagedPart(let file, let part, let row):
            Self.damagedPart(file: file, part: part, row: row)
        case .missingPart(let file, let part):
            Phrase(
                "“%1”缺少部分“%2”，工作簿不完整。请用表格软件打开后另存为 .xlsx。",
                "“%1” lacks its part “%2”: the workbook is incomplete. Open it in a spreadsheet program and save it as "
                    + ".xlsx."
            ).with(file, part)
        case .zipBomb(let file, let part):
            Phrase(
                "“%1”的“%2”解压后异常膨胀，可能是恶意文件，已拒绝读取。请向发送人核实。",
                "“%1” is refused: its part “%2” inflates abnormally, as a malicious file does. Ask whoever sent it."
            ).with(file, part)
        case .tooLarge(let file, let excess):
            excess.message(file: file)
        case .noSheet(let file):
            Phrase("“%1”里没有工作表。", "“%1” has no worksheet.").with(file)
        case .sheetNotFound(let file, let name, let available):
            Phrase(
                "“%1”里没有名为“%2”的工作表，现有：%3。", "“%1” has no sheet named “%2”. It has: %3."
            ).with(Phrase(verbatim: file), Phrase(verbatim: name), Self.list(available))
        case .noContent(let file, let hidden):
            hidden.isEmpty
                ? Phrase("“%1”里没有任何内容。", "Nothing is filled in in “%1”.").with(file)
                : Phrase(
                    "“%1”可见的工作表都是空的；隐藏的工作表有：%2，可以按名称指定。",
                    "All visible sheets of “%1” are empty. Hidden sheets: %2; name one to read it."
                ).with(Phrase(verbatim: file), Self.list(hidden))
        case .undecodable(let file, let line):
            Phrase(
                "“%1”第 %2 行的文字既不是 UTF-8 也不是 GB18030，无法识别。请用表格软件另存为 .xlsx。",
                "Line %2 of “%1” is neither UTF-8 nor GB18030. Save it as .xlsx in a spreadsheet program."
            ).with(file, String(line))
        case .unclosedQuote(let file, let line):
            Phrase(
                "“%1”第 %2 行的引号没有配对，其后的内容无法分列。请补上或删去这个引号。",
                "The quotation mark in line %2 of “%1” is never closed, so nothing after it can be split into columns. "
                    + "Close it or remove it."
            ).with(file, String(line))
        case .converterMissing(let encoding):
            Phrase(
                "本机缺少 %1 编码转换表，请安装 glibc 的 gconv 模块，或改用 .xlsx。",
                "This machine cannot convert %1. Install glibc's gconv modules, or use .xlsx."
            ).with(encoding)
        case .unknownHeader(let sheet, let seen, let understood):
            Self.unknownHeader(sheet: sheet, seen: seen, understood: understood)
        case .noNames(let sheet):
            Phrase(
                "“%1”没有“姓名”一列，不是党员名册，无法导入。", "“%1” has no column “Name”, so it is no list of members."
            ).with(sheet)
        case .noBranches(let sheet):
            Phrase(
                "“%1”没有“所在党支部”一列，标题也没有写明是哪个支部。请补上这一列，或在标题中写明支部名称。",
                "“%1” has no column “Home branch”, and its title names no branch. Add the column, or name the branch in "
                    + "the title."
            ).with(sheet)
        case .cannotWrite(let file, let reason):
            Phrase(
                "无法写入“%1”：%2。没有留下不完整的文件。",
                "“%1” cannot be written: %2. No incomplete file was left behind."
            ).with(Phrase(verbatim: file), reason.phrase)
        case .unencodable(let file, let row, let encoding):
            Phrase(
                "“%1”第 %2 行有 %3 编码没有的字符，文件没有写出。请改用 UTF-8。",
                "Row %2 of “%1” has a character that %3 lacks; nothing was written. Use UTF-8."
            ).with(file, String(row), encoding)
        case .cancelled:
            Phrase("已取消，没有改动任何数据。", "Cancelled. Nothing was changed.")
        }
    }

    private static func damagedPart(file: String, part: String, row: Int?) -> Phrase {
        guard let row else {
            return Phrase(
                "“%1”的“%2”已损坏。请用表格软件打开后另存为 .xlsx。",
                "The part “%2” of “%1” is damaged. Open it in a spreadsheet program and save it as .xlsx."
            ).with(file, part)
        }
        return Phrase(
            "“%1”的“%2”在第 %3 行之后损坏。请用表格软件打开后另存为 .xlsx。",
            "The part “%2” of “%1” is damaged after row %3. Open it in a spreadsheet program and save it as .xlsx."
        ).with(file, part, String(row))
    }

    private static func unknownHeader(sheet: String, seen: [String], understood: [String]) -> Phrase {
        guard !seen.isEmpty else {
            return Phrase(
                "“%1”前几行没有表头，看起来直接就是数据。请在数据上方加一行列名，例如：%2。",
                "“%1” has no header: its first rows look like data. Put a row of column names above, for example: %2."
            ).with(Phrase(verbatim: sheet), list(understood))
        }
        return Phrase(
            "“%1”的表头一个也认不出来。看到的是：%2。能认识的列名例如：%3。",
            "No column name of “%1” is known. Seen: %2. Names that would be understood: %3."
        ).with(Phrase(verbatim: sheet), list(seen), list(understood))
    }

    /// Up to 12 names; the rest is counted.
    static func list(_ names: [String]) -> Phrase {
        let shown = names.prefix(12)
        let rest = names.count - shown.count
        let all = Phrase.row(shown.map { Phrase(verbatim: $0) }, "、", ", ")
        guard rest > 0 else { return all }
        return Phrase("%1 等 %2 个", "%1 and %3 more").with(
            all, Phrase(verbatim: "\(names.count)"), Phrase(verbatim: "\(rest)"))
    }
}

extension ForeignFormat {
    /// What the file is and what to do; `%1` is its name.
    var message: Phrase {
        switch self {
        case .wordDocument:
            Phrase(
                "“%1”其实是 Word 文档，改了扩展名也不是表格。请把里面的表格复制到表格软件，另存为 .xlsx。",
                "“%1” is a Word document, whatever its name says. Copy its table into a spreadsheet program and save "
                    + "that as .xlsx.")
        case .presentation:
            Phrase("“%1”是演示文稿，不是表格。", "“%1” is a presentation, not a table.")
        case .oldWorkbook:
            Phrase(
                "“%1”是旧的 .xls（97-2003）格式。请用表格软件打开，另存为 .xlsx 后再导入。",
                "“%1” is in the old .xls format (97-2003). Open it in a spreadsheet program and save it as .xlsx.")
        case .encryptedWorkbook:
            Phrase(
                "“%1”设了打开密码。请在表格软件中取消密码，另存为 .xlsx 后再导入。",
                "“%1” is locked with a password. Remove the password in a spreadsheet program and save it as .xlsx.")
        case .binaryWorkbook:
            Phrase(
                "“%1”是二进制工作簿 .xlsb。请用表格软件另存为 .xlsx。",
                "“%1” is a binary workbook (.xlsb). Save it as .xlsx in a spreadsheet program.")
        case .openDocument:
            Phrase(
                "“%1”是 OpenDocument 文件。请用表格软件另存为 .xlsx。",
                "“%1” is an OpenDocument file. Save it as .xlsx in a spreadsheet program.")
        case .webPage:
            Phrase(
                "“%1”其实是网页，有些系统把它当作 .xls 导出。请用表格软件打开，另存为 .xlsx。",
                "“%1” is a web page; some systems export one under the name .xls. Open it in a spreadsheet program and "
                    + "save it as .xlsx.")
        case .xmlSpreadsheet:
            Phrase(
                "“%1”是 2003 版的 XML 表格。请用表格软件另存为 .xlsx。",
                "“%1” is an XML spreadsheet of 2003. Save it as .xlsx in a spreadsheet program.")
        case .pdf:
            Phrase("“%1”是 PDF，无法当作表格读取。请索要 .xlsx。", "“%1” is a PDF, not a table. Ask for an .xlsx.")
        case .picture:
            Phrase("“%1”是图片，无法当作表格读取。请索要 .xlsx。", "“%1” is a picture, not a table. Ask for an .xlsx.")
        case .richText:
            Phrase(
                "“%1”是 RTF 文档。请把里面的表格复制到表格软件，另存为 .xlsx。",
                "“%1” is an RTF document. Copy its table into a spreadsheet program and save that as .xlsx.")
        case .archive:
            Phrase(
                "“%1”是压缩包，里面不是工作簿的内容。请先解压，再导入其中的表格。",
                "“%1” is an archive, not a workbook. Unpack it first and import the table inside.")
        case .oldOfficeFile:
            Phrase(
                "“%1”是旧的 Office 文件，但不是表格。", "“%1” is an old Office file, but not a workbook.")
        case .unknown:
            Phrase(
                "“%1”既不是 .xlsx 工作簿，也不是文本表格。请用表格软件打开，另存为 .xlsx。",
                "“%1” is neither an .xlsx workbook nor a text table. Open it in a spreadsheet program and save it as "
                    + ".xlsx.")
        }
    }
}

extension Excess {
    /// Which limit was passed, in words.
    func message(file: String) -> Phrase {
        switch self {
        case .file(let limit), .inflated(let limit):
            Phrase(
                "“%1”太大，超过 %2 MB。请拆成几个文件。", "“%1” is too large, over %2 MB. Split it into several files."
            ).with(file, String(limit >> 20))
        case .entries(let limit):
            Phrase(
                "“%1”内部的文件超过 %2 个，不像工作簿，已拒绝读取。",
                "“%1” is refused: more than %2 files inside, which no workbook has."
            ).with(file, String(limit))
        case .rows(let limit):
            Phrase("“%1”超过 %2 行。请拆成几个文件。", "“%1” has more than %2 rows. Split it into several files.")
                .with(file, String(limit))
        case .columns(let limit):
            Phrase("“%1”超过 %2 列，请删去多余的列。", "“%1” has more than %2 columns. Remove those not needed.")
                .with(file, String(limit))
        case .cells(let limit):
            Phrase("“%1”超过 %2 个单元格。请拆成几个文件。", "“%1” has more than %2 cells. Split it into several files.")
                .with(file, String(limit))
        case .cellText(let row, let column, let limit):
            Phrase(
                "“%1”的 %2 单元格超过 %3 个字符，多半是引号没有配对。请检查这一格。",
                "Cell %2 of “%1” holds more than %3 characters; often a quotation mark is not closed. Check that cell."
            ).with(file, CellReference.letters(column) + String(row + 1), String(limit))
        case .sharedText(_, let limit):
            Phrase(
                "“%1”里有超过 %2 个字符的文字，表格软件也不允许。请检查最长的单元格。",
                "“%1” holds a text of more than %2 characters, which no spreadsheet allows. Check its longest cell."
            ).with(file, String(limit))
        }
    }
}
