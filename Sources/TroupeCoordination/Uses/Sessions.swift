import TroupeBase
import TroupeGraph

/// Numbers the sessions of all accounts: an account's posts less than a given gap apart are one session.
///
/// Sessions are numbered account after account, so a session's number tells its account.
struct Sessions: Sendable {
    /// For each account, where its posts begin in `posts`; one more entry closes the last.
    private let accountStart: [Int]
    /// The posts of each account, in order of time.
    private let posts: [UInt32]

    /// Groups the posts by account.
    init(accountOfPost: [UInt32], accountCount: Int) {
        var start = [Int](repeating: 0, count: accountCount + 2)
        for account in accountOfPost { start[Int(account) + 2] += 1 }
        for account in 0..<accountCount { start[account + 2] += start[account + 1] }
        posts = [UInt32](filling: accountOfPost.count) { places in
            for (post, account) in accountOfPost.enumerated() {
                places[start[Int(account) + 1]] = UInt32(post)
                start[Int(account) + 1] += 1
            }
        }
        start.removeLast()
        accountStart = start
    }

    /// The session of each post.
    ///
    /// - Parameters:
    ///   - gap: A pause longer than this, in milliseconds, begins a new session.
    ///   - time: The time of a post, in milliseconds.
    /// - Complexity: O(*n* log *n*) for the posts of the busiest account, O(*n*) for the rest.
    func number(gap: Int64, time: (Int) -> Int64) -> [UInt32] {
        [UInt32](filling: posts.count) { sessions in
            var timed: [(time: Int64, post: UInt32)] = []
            var session: UInt32 = 0
            for account in 0..<(accountStart.count - 1) {
                let range = accountStart[account]..<accountStart[account + 1]
                guard range.count > 1 else {
                    if let only = range.first {
                        sessions[Int(posts[only])] = session
                        session += 1
                    }
                    continue
                }
                timed.removeAll(keepingCapacity: true)
                var isSorted = true
                var last = Int64.min
                for place in range {
                    let moment = time(Int(posts[place]))
                    if moment < last { isSorted = false }
                    last = moment
                    timed.append((moment, posts[place]))
                }
                if !isSorted { timed.sort { $0.time < $1.time } }
                last = timed[0].time
                for (moment, post) in timed {
                    if moment - last > gap { session += 1 }
                    sessions[Int(post)] = session
                    last = moment
                }
                session += 1
            }
        }
    }
}
