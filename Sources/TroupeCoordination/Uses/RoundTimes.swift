import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Posts that a scheduler put on a round time: two of them carry no evidence of timing.
///
/// Schedulers fire on the hour. Accounts that use one meet again and again at the same second without knowing of each
/// other, and no offset of a few minutes keeps that. An account whose posts stand on whole five minutes far more often
/// than chance would have it is a scheduler's. Its posts on such times say nothing beside other such posts; beside
/// posts off the marks they say what all posts do.
struct RoundTimes {
    /// The length, in milliseconds, whose multiples are round.
    static let unit: Int64 = 300_000
    /// Largest chance of so many round posts of an account.
    static let level = 1e-6

    /// For each post, whether it is one of them; nil where none is.
    let isRound: [Bool]?
    /// Accounts with such a post.
    let accounts: Int
    /// Such posts.
    let posts: Int

    init(_ table: PostTable) {
        let grain = table.precision.milliseconds
        var counts = [(posts: Int, round: Int)](repeating: (0, 0), count: table.accounts.count)
        for (account, time) in zip(table.account, table.time) {
            counts[Int(account)].posts += 1
            counts[Int(account)].round += time % Self.unit == 0 ? 1 : 0
        }
        // Where times are known to five minutes or worse, every one is round.
        let chance = Double(max(1, grain)) / Double(Self.unit)
        let isScheduled = counts.map { count in
            guard count.round >= 3, chance < 1 else { return false }
            return PoissonBinomial.logUpperTail(count.round, groups: [(chance, count.posts)]) <= log(Self.level)
        }
        accounts = isScheduled.count { $0 }
        guard accounts > 0 else {
            (isRound, posts) = (nil, 0)
            return
        }
        let marks = zip(table.account, table.time).map { isScheduled[Int($0)] && $1 % Self.unit == 0 }
        posts = marks.count { $0 }
        isRound = marks
    }
}
