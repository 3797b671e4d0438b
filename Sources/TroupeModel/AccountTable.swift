/// The accounts of a data set: one login on one platform each, keyed by platform and native id.
package struct AccountTable: Sendable {
    /// Native ids, as text: nineteen digits do not fit a `Double`.
    package var identifiers = TextPool()
    /// For each account, the number of its platform in `platforms`.
    package var platform: [UInt16] = []
    /// Platform names as the data give them; the first is the empty text when no platform is known.
    package var platforms: [String] = []

    /// A table without accounts.
    package init() {}

    /// The number of accounts.
    package var count: Int { platform.count }

    /// The platform of an account; empty when the data do not say.
    package func platformName(of account: Int) -> String {
        platforms[Int(platform[account])]
    }
}
