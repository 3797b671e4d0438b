import TroupeCoordination
import TroupeModel

/// What ties of so many posts cost, by numbers that were measured: `docs/scale.md` says how, and on what.
struct EngineCosts: Sendable {
    /// What decides the costs.
    struct Load: Sendable, Encodable {
        /// Posts.
        var posts: Int
        /// Accounts.
        var accounts: Int
        /// Distinct objects.
        var objects: Int
        /// Uses of them.
        var uses: Int
        /// Bytes of the names of accounts and objects.
        var textBytes: Int
        /// Pairs of posts by two accounts at most a window apart.
        var pairs: Int
    }

    let load: Load

    // Bytes, fitted to the peak of `troupe ties` on 0.1, 1 and 10 million posts on one and three layers.
    private static let programBytes = 15e6
    private static let bytesOfPost = 40.0
    private static let bytesOfUse = 33.0
    private static let bytesOfAccount = 64.0
    private static let bytesOfObject = 40.0
    private static let bytesOfTextByte = 2.0

    /// The peak of `troupe ties`, in bytes, without the ties themselves: 56 bytes each, and how many of the pairs become
    /// one is not known before.
    var ownMemory: Int {
        Int(
            saturating: Self.programBytes + Self.bytesOfPost * Double(load.posts) + Self.bytesOfUse * Double(load.uses)
                + Self.bytesOfAccount * Double(load.accounts) + Self.bytesOfObject * Double(load.objects)
                + Self.bytesOfTextByte * Double(load.textBytes))
    }

    // Seconds of one core of 2.x GHz.
    private static let secondsOfUse = 0.12e-6
    private static let secondsOfPair = 0.02e-6

    /// The seconds that `troupe ties` takes after reading, on so many cores.
    func ownSeconds(cores: Int) -> Double {
        (Self.secondsOfUse * Double(load.uses) + Self.secondsOfPair * Double(load.pairs)) / Double(max(1, cores))
    }

    // Spark: bytes shuffled for a use, a pair and a pair of accounts; core-seconds for a use and a pair.
    private static let shuffledOfUse = 27.6
    private static let shuffledOfPair = 30.0
    private static let coreSecondsOfUse = 10e-6
    private static let coreSecondsOfPair = 6.4e-6

    /// The bytes that Spark sends from task to task.
    var shuffledBytes: Int {
        Int(saturating: Self.shuffledOfUse * Double(load.uses) + Self.shuffledOfPair * Double(load.pairs))
    }

    /// The core-seconds that Spark takes, start and reading left out.
    var coreSeconds: Double {
        Self.coreSecondsOfUse * Double(load.uses) + Self.coreSecondsOfPair * Double(load.pairs)
    }
}

extension EngineCosts {
    // Seconds of one core for a jittered copy, by use and by pair within the window.
    private static let copySecondsOfUse = 0.5e-6
    private static let copySecondsOfPair = 0.05e-6

    /// The seconds of the test of groups at three widths of the window, with so many jittered copies each.
    func mapSeconds(copies: Int, cores: Int) -> Double {
        // Pairs grow with the window: 60 s, 5 min and 30 min have 1, 5 and 30 times as many.
        let pairs = 36 * Double(load.pairs)
        let copy = 3 * Self.copySecondsOfUse * Double(load.uses) + Self.copySecondsOfPair * pairs
        return Double(copies + 1) * copy / Double(max(1, cores))
    }

    /// The costs of what a plan counted.
    init(_ plan: PairPlan, of table: PostTable) {
        load = Load(
            posts: table.count, accounts: table.accounts.count,
            objects: table.layers.reduce(0) { $0 + $1.objects.count }, uses: plan.useCount,
            textBytes: table.accounts.identifiers.bytes.count + table.layers.reduce(0) { $0 + $1.objects.bytes.count },
            pairs: plan.pairCount)
    }
}
