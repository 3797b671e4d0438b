import TroupeBase
import TroupeGraph
import TroupeModel

/// Numbers the sessions of all accounts: an account's posts less than a given gap apart are one session.
///
/// Sessions are numbered account after account, so a session's number tells its account.
struct Sessions: Sendable {
    /// For each account, where its posts begin in `posts`; one more entry closes the last.
    private let accountStart: [Int]
    /// The posts of each account, in order of time.
    private let posts: [UInt32]
    /// The times of `posts`, in milliseconds.
    private let times: [Int64]

    /// Groups the posts by account.
    init(_ table: PostTable) {
        var start = [Int](repeating: 0, count: table.accounts.count + 2)
        for account in table.account { start[Int(account) + 2] += 1 }
        for account in 0..<table.accounts.count { start[account + 2] += start[account + 1] }
        var posts = [UInt32](filling: table.count) { places in
            for (post, account) in table.account.enumerated() {
                places[start[Int(account) + 1]] = UInt32(post)
                start[Int(account) + 1] += 1
            }
        }
        start.removeLast()
        for account in 0..<table.accounts.count {
            posts[start[account]..<start[account + 1]].sort { table.time[Int($0)] < table.time[Int($1)] }
        }
        accountStart = start
        times = posts.map { table.time[Int($0)] }
        self.posts = posts
    }

    /// The number of posts.
    var postCount: Int { posts.count }

    /// The session of each post.
    ///
    /// - Parameters:
    ///   - gap: A pause longer than this, in milliseconds, begins a new session.
    ///   - offset: By how much a post is moved, in milliseconds.
    /// - Complexity: O(*n*) where posts hardly change places by being moved, else O(*n* log *n*) for the posts of the
    ///   busiest account.
    func number(gap: Int64, offset: (Int) -> Int64 = { _ in 0 }) -> [UInt32] {
        [UInt32](filling: posts.count) { sessions in number(gap: gap, offset: offset, into: sessions) }
    }

    /// The session of each post, written into memory for as many numbers as there are posts.
    func number(gap: Int64, offset: (Int) -> Int64, into sessions: UnsafeMutableBufferPointer<UInt32>) {
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
                let moment = times[place] + offset(Int(posts[place]))
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
