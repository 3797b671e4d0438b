import TroupeBase
import TroupeModel
import TroupeStore

/// Accounts of a case by any of their names: an id, a handle with or without `@`, or either behind its platform.
struct NamedAccounts {
    let file: CaseFile

    /// The account's node; nil where the case knows none of this name.
    ///
    /// - Throws: A usage error with the candidates where several accounts have the name.
    func node(named name: String) throws -> String? {
        let found = try file.accountNodes(named: name)
        guard found.count > 1 else { return found.first }
        throw Self.ambiguous(name, found)
    }

    /// What is said of a name that several accounts have.
    static func ambiguous(_ name: String, _ candidates: [String]) -> TroupeError {
        let shown = candidates.prefix(8).map(\.visible).joined(separator: ", ")
        let more = candidates.count > 8 ? ", …" : ""
        return TroupeError(.usage, "\(name.visible) is the name of several accounts: write one of \(shown)\(more)")
    }

    /// Parameters of a question with the nodes of the accounts that they name. A value is looked up where it begins
    /// with `@`, or where its parameter is called after an account (`a`, `b`, `account`); others stay as they are.
    func resolved(_ parameters: [String: String]) throws -> [String: String] {
        var result = parameters
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
            guard value.hasPrefix("@") || ["a", "b", "account"].contains(name) else { continue }
            if let node = try node(named: value) {
                result[name] = node
            } else if value.hasPrefix("@") {
                throw TroupeError(
                    .usage, "\(name): the case knows no account \(value.visible); look for it with troupe show")
            }
        }
        return result
    }

    /// A table with what people call the accounts and things that its columns name, each in a column before the id.
    /// Columns in which nothing has another name stay alone.
    func named(_ table: CaseTable) throws -> CaseTable {
        var names: [String: String] = [:]
        var known: Set<String> = []
        let kinds = try file.namedKinds()
        for value in table.rows.joined().compactMap({ $0 }) {
            guard let kind = value.halves(at: ":")?.before, kinds.contains(kind), known.insert(value).inserted else {
                continue
            }
            if let name = try file.shownName(ofNode: value) { names[value] = name }
        }
        guard !names.isEmpty else { return table }
        var result = CaseTable(columns: [], rows: table.rows.map { _ in [] })
        for (place, column) in table.columns.enumerated() {
            let own = table.rows.map { $0[place].flatMap { names[$0] } }
            let name = column + "_name"
            if own.contains(where: { $0 != nil }), !table.columns.contains(name) {
                result.columns.append(name)
                for row in own.indices { result.rows[row].append(own[row]) }
            }
            result.columns.append(column)
            for row in table.rows.indices { result.rows[row].append(table.rows[row][place]) }
        }
        return result
    }
}
