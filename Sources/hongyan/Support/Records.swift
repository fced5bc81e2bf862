import Domain

/// Finds records that the command line names.
enum Records {
    /// The record of a number, or of its first characters where they are enough, or of a name that only one has.
    static func find(_ text: String, in ledger: Ledger) throws -> RecordID {
        let found = ledger.records(idPrefix: text)
        if found.count == 1 { return found[0] }
        if found.count > 1, text.count >= 4 {
            throw Failure(
                Phrase("编号以「%1」开头的记录不止一条，请多写几位。", "More than one record begins with '%1': give more of it.")
                    .with(text))
        }
        let named = ledger.records(of: .member, named: text) + ledger.records(of: .organisation, named: text)
        if named.count == 1 { return named[0] }
        if named.count > 1 {
            let numbers = named.prefix(5).map { "\($0)" }.joined(separator: " ")
            throw Failure(
                Phrase("叫「%1」的记录有 %2 条，请用编号：%3", "%2 records are called '%1'; name one by its number: %3")
                    .with(text, "\(named.count)", numbers))
        }
        throw Failure(Phrase("没有编号或名称为「%1」的记录。", "There is no record '%1'.").with(text))
    }
}
