import Domain
import Screen

extension DashboardState {
    /// The words of a line.
    func label(_ node: TreeNode) -> String {
        switch node.kind {
        case .everybody: return text(Phrase("隶属组织", "Home branches"))
        case .floating: return text(Phrase("流动党组织", "Floating branches"))
        case .destinations: return text(Phrase("去向", "Destinations"))
        case .withoutBranchThere: return text(Phrase("未编入流动党支部", "No branch there"))
        case .withoutDestination: return text(Phrase("去向不详", "Place unknown"))
        case .received: return text(Phrase("流入党员", "Received here"))
        case .withoutBranch: return text(Phrase("未编入党支部", "In no branch"))
        case .county(_, let name): return name ?? text(Phrase("区县不详", "County unknown"))
        case .seat(let code):
            guard let code else { return text(Phrase("驻地不详", "Seat unknown")) }
            return Division(code: code).map { text($0.label) } ?? code
        case .assist(let name): return name ?? text(Phrase("未定协管党组织", "No assisting organisation"))
        case .lead(nil): return text(Phrase("未定主管党组织", "No lead organisation"))
        case .destination(let code): return Division(code: code).map { text($0.label) } ?? code
        case .home(let id), .floatingBranch(let id), .lead(let id?):
            guard let row = ledger.organisations.row(of: id) else { return "\(id)" }
            return Organisation.title(row, ledger.organisations)
        }
    }
}
