/// The text that names each account to people and in tables.
///
/// It is the native id; where the same id occurs on two platforms of the data, the platform stands before it
/// (`tiktok:a01`), so that a name always means one account.
package struct AccountNames: Sendable {
    private let accounts: AccountTable
    private let isAmbiguous: Set<String>

    /// The names of a table's accounts.
    ///
    /// - Complexity: O(*n*) where the table has several platforms, else O(1).
    package init(_ accounts: AccountTable) {
        self.accounts = accounts
        var seen: Set<String> = []
        var twice: Set<String> = []
        if accounts.platforms.count > 1 {
            for account in 0..<accounts.count where !seen.insert(accounts.identifiers[account]).inserted {
                twice.insert(accounts.identifiers[account])
            }
        }
        isAmbiguous = twice
    }

    /// Whether any name is more than the account's native id.
    package var mayDifferFromIdentifiers: Bool { !isAmbiguous.isEmpty }

    /// The name of an account.
    package subscript(account: UInt32) -> String {
        let id = accounts.identifiers[Int(account)]
        guard isAmbiguous.contains(id) else { return id }
        return accounts.platformName(of: Int(account)) + ":" + id
    }
}
