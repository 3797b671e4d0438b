import TroupeBase
import TroupeIngest
import TroupeModel

/// The accounts of a folder of results by any of their names.
struct ResultNames: Sendable {
    private let accounts: [ResultAccount]

    /// The accounts of a folder that the main job has written: of its network, and of its slow groups.
    init(_ tables: ResultTables) throws(TroupeError) {
        var found: [ResultAccount] = []
        for file in ["accounts.csv", "slow-accounts.csv"] where file == "accounts.csv" || tables.has(file) {
            let known = Set(found.map { Array($0.node.utf8) })
            found += try tables.accounts(file).filter { !known.contains(Array($0.node.utf8)) }
        }
        accounts = found
    }

    /// What the tables may call an account, the likeliest name last; the name itself where no account is known by it.
    ///
    /// - Throws: A usage error with the candidates where several accounts have the name.
    func tableNames(of name: String) throws(TroupeError) -> [String] {
        let handle = AccountHandle.folded(Array(name.replacing(":@", with: ":", maxReplacements: 1).utf8))
        let found = accounts.filter { account in
            if [account.id, account.node].contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return true }
            let own = account.row["handle"]
            guard !own.isEmpty else { return false }
            let handles: [String] = [own, account.platform + ":" + own]
            return handles.contains { (known: String) -> Bool in AccountHandle.folded(Array(known.utf8)) == handle }
        }
        if let exact = found.first(where: { $0.node.utf8.elementsEqual(name.utf8) }) { return exact.names }
        guard found.count > 1 else { return found.first?.names ?? [name] }
        throw NamedAccounts.ambiguous(name, found.map(\.node))
    }

    /// What people call an account of the tables: the display name with the handle, or the handle, then the id.
    func shown(_ table: String) -> String {
        guard let account = accounts.first(where: { $0.names.contains { $0.utf8.elementsEqual(table.utf8) } }) else {
            return table.visible
        }
        let handle = account.row["handle"].isEmpty ? "" : "@" + account.row["handle"]
        let names = [account.row["name"], handle].filter { !$0.isEmpty }.joined(separator: " ")
        return names.isEmpty ? table.visible : names.visible + " (" + table.visible + ")"
    }

    /// A known name close to one that is not known, as a question; empty for none.
    func hint(for name: String) -> String {
        let known = accounts.flatMap { $0.names + [$0.row["handle"]] }.filter { !$0.isEmpty }
        return nearestName(to: name, among: known).map { " (did you mean \($0.visible)?)" } ?? ""
    }
}
