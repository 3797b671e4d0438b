/// A way of making surrogates of posts in which nobody coordinates.
package enum TimingNull: String, Sendable, Hashable, CaseIterable {
    /// Every post moves by its own offset of up to ten windows: bursts stay, fine timing goes.
    case jitter
    /// All posts of an account move by one offset of up to ten windows: each account's rhythm stays as well.
    case shift
    /// The times of a UTC day are dealt out anew among its posts.
    case permuteDay = "permute-day"
    /// The times of an hour are dealt out anew among its posts.
    case permuteHour = "permute-hour"
    /// The times of an object's posts are dealt out anew among its posts: who comes when is chance.
    case permuteObject = "permute-object"
    /// Accounts are shuffled among 2,000 consecutive posts of accounts with the same interests, as in the slow scan:
    /// times, bursts and broad interests stay.
    case swap
    /// No surrogates: accounts and bursts keep their numbers, and who joins whom is chance (bipartite configuration
    /// model).
    case bipartite = "bicm"

    /// What it keeps and what it breaks, for people.
    package var meaning: String {
        switch self {
        case .jitter: "each post moved by up to ten windows"
        case .shift: "each account moved by up to ten windows"
        case .permuteDay: "times permuted within the day"
        case .permuteHour: "times permuted within the hour"
        case .permuteObject: "times permuted within the object"
        case .swap: "accounts shuffled among posts of the same time and interest"
        case .bipartite: "accounts and bursts joined at random (BiCM)"
        }
    }
}
