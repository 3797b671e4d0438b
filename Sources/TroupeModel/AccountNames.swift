/// The text that names each account to people and in tables.
///
/// It is the native id; where the same id occurs on two platforms of the data, the platform stands before it
/// (`tiktok:a01`), so that a name always means one account.
package struct AccountNames: Sendable {
    private let accounts: AccountTable
    private let isAmbiguous: Set<[UInt8]>

    /// The names of a table's accounts.
    ///
    /// - Complexity: O(*n*) where the table has several platforms, else O(1).
    package init(_ accounts: AccountTable) {
        self.accounts = accounts
        // Bytes: as texts, two spellings of one letter (U+00E9, or e and U+0301) would be one id.
        var seen: Set<[UInt8]> = []
        var twice: Set<[UInt8]> = []
        if accounts.platforms.count > 1 {
            for account in 0..<accounts.count {
                let id = Array(accounts.identifiers.bytes[accounts.identifiers.range(of: account)])
                if !seen.insert(id).inserted { twice.insert(id) }
            }
        }
        isAmbiguous = twice
    }

    /// Whether any name is more than the account's native id.
    package var mayDifferFromIdentifiers: Bool { !isAmbiguous.isEmpty }

    /// The name of an account.
    package subscript(account: UInt32) -> String {
        let id = accounts.identifiers[Int(account)]
        guard !isAmbiguous.isEmpty, isAmbiguous.contains(Array(id.utf8)) else { return id }
        return accounts.platformName(of: Int(account)) + ":" + id
    }
}
