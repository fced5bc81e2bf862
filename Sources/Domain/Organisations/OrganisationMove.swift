/// What may be moved where in the tree.
extension Ledger {
    /// How far up an organisation stands; nil for what has no place in the order: no type, alliances, liaison centres.
    private func level(_ row: Int) -> OrganisationLevel? {
        guard let code = organisations.code(Organisation.kind, row) else { return nil }
        let level = OrganisationLevel(type: code)
        return level == .loose ? nil : level
    }

    /// Why an organisation cannot be put under another, or to the top (nil); nil when it can.
    public func obstacle(toMoving organisation: RecordID, under parent: RecordID?) -> Phrase? {
        guard let row = organisations.row(of: organisation), !organisations.isRetired(row) else {
            return Phrase("党组织已停用，不能移动。", "A retired organisation cannot be moved.")
        }
        let tree = organisationTree
        guard let parent else {
            return tree.parents[row] < 0 ? Phrase("它已在最上层。", "It is at the top already.") : nil
        }
        guard let target = organisations.row(of: parent), !organisations.isRetired(target) else {
            return Phrase("目标党组织已停用。", "The organisation to move to is retired.")
        }
        if tree.isAncestor(organisation, of: parent, in: self) {
            return Phrase("不能移到自己或自己的下级之下。", "It cannot be moved below itself.")
        }
        if tree.parents[row] == target { return Phrase("它已在那里。", "It is there already.") }
        if organisations.flag(Organisation.isFloating, target) == true,
            organisations.flag(Organisation.isFloating, row) != true
        {
            return Phrase(
                "流动党组织之下只能有流动党组织。", "Only floating organisations can stand below a floating one.")
        }
        if let lower = level(row), let upper = level(target), lower > upper || (lower == upper && lower != .committee) {
            let types = CodeList.organisationType
            return Phrase("%1不能隶属于%2。", "An organisation of type %1 cannot stand below one of type %2.").with(
                types.label(organisations.code(Organisation.kind, row) ?? ""),
                types.label(organisations.code(Organisation.kind, target) ?? ""))
        }
        return nil
    }

    /// Why members cannot be put into an organisation, as their home branch or as the one they take part in; nil when they
    /// can. A member belongs to a branch, or to the group of one.
    public func obstacle(toPuttingMembersInto organisation: RecordID) -> Phrase? {
        guard let row = organisations.row(of: organisation), !organisations.isRetired(row) else {
            return Phrase("目标党组织已停用。", "The organisation to move to is retired.")
        }
        guard let level = level(row), level > .branch else { return nil }
        return Phrase("党员应编入党支部，请选一个党支部。", "Members belong to a branch: choose one.")
    }
}
