/// The accounts of a data set: one login on one platform each, keyed by platform and native id.
public struct AccountTable: Sendable {
    /// Native ids, as text: nineteen digits do not fit a `Double`.
    public var identifiers = TextPool()
    /// For each account, the number of its platform in `platforms`.
    public var platform: [UInt16] = []
    /// Platform names as the data give them; the first is the empty text when no platform is known.
    public var platforms: [String] = []

    /// A table without accounts.
    public init() {}

    /// The number of accounts.
    public var count: Int { platform.count }

    /// The platform of an account; empty when the data do not say.
    public func platformName(of account: Int) -> String {
        platforms[Int(platform[account])]
    }
}
