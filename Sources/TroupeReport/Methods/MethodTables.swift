package import TroupeCoordination
package import TroupeModel

/// The tables of a published method: `method-ties.csv`, `method-accounts.csv`, `method-communities.csv` and its own.
package struct MethodTables {
    private let result: MethodResult
    private let posts: PostTable
    private let names: AccountNames
    private let communityOfAccount: [UInt32: Int]

    /// The tables of a result.
    package init(_ result: MethodResult, of posts: PostTable) {
        self.result = result
        self.posts = posts
        names = AccountNames(posts.accounts)
        var communities: [UInt32: Int] = [:]
        for (place, members) in result.communities.enumerated() {
            for member in members { communities[member] = place }
        }
        communityOfAccount = communities
    }

    private func label(_ account: UInt32) -> CSVCell {
        .optional(communityOfAccount[account].map(NetworkCommunity.label))
    }

    /// `account_a`, `account_b`, `weight`, `kept` (1 or 0), `community` of both, and the method's own columns.
    package func writeTies(to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(
            columns: ["account_a", "account_b", "weight", "kept", "community"] + result.tieColumns.map(\.name),
            sink: sink)
        for tie in result.ties {
            let isInside = tie.isKept && communityOfAccount[tie.first] == communityOfAccount[tie.second]
            try writer.row(
                [
                    .text(names[tie.first]), .text(names[tie.second]), .number(tie.weight),
                    .integer(tie.isKept ? 1 : 0), isInside ? label(tie.first) : .empty,
                ] + result.tieColumns.map { CSVCell.optional($0[tie]) })
        }
        try writer.finish()
    }

    /// The accounts with a kept tie: `account`, `platform`, `community`, `ties`, `strength` (the sum of the weights).
    package func writeAccounts(to sink: @escaping ([UInt8]) throws -> Void) throws {
        var ties: [UInt32: Int] = [:]
        var strength: [UInt32: Double] = [:]
        for tie in result.ties where tie.isKept {
            for account in Set([tie.first, tie.second]) {
                ties[account, default: 0] += 1
                strength[account, default: 0] += tie.weight
            }
        }
        var writer = try CSVWriter(
            columns: ["account", "platform", "community", "ties", "strength"], sink: sink)
        let accounts = ties.keys.map { (name: names[$0], account: $0) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (name, account) in accounts {
            try writer.row([
                .text(name), .text(posts.accounts.platformName(of: Int(account))), label(account),
                .integer(ties[account] ?? 0), .number(strength[account] ?? 0),
            ])
        }
        try writer.finish()
    }

    /// `community`, `size`, `members`.
    package func writeCommunities(to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: ["community", "size", "members"], sink: sink)
        for (place, members) in result.communities.enumerated() {
            try writer.row([
                .text(NetworkCommunity.label(place)), .integer(members.count),
                .text(members.map { names[$0] }.joined(separator: " ")),
            ])
        }
        try writer.finish()
    }

    /// One of the method's own tables.
    package func write(_ table: MethodTable, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: table.columns, sink: sink)
        for row in table.rows { try writer.row(row.map(cell)) }
        try writer.finish()
    }

    private func cell(_ cell: MethodTable.Cell) -> CSVCell {
        switch cell {
        case .account(let account): .text(names[account])
        case .object(let layer, let number): .text(posts.layers[layer].objects[number])
        case .post(let post): .text(posts.identifiers[post])
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .empty: .empty
        }
    }
}
