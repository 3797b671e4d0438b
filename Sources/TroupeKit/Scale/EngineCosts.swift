import TroupeModel

/// What ties of so many posts cost, by numbers that were measured: `docs/scale.md` says how, and on what.
struct EngineCosts: Sendable {
    /// What decides the costs.
    struct Load: Sendable {
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
    }

    private(set) var load: Load

    /// The costs of so many times as many posts; accounts, objects and their names are taken to grow alike, which is
    /// the most that they can.
    func scaled(by factor: Int) -> EngineCosts {
        var result = self
        result.load.posts *= factor
        result.load.accounts *= factor
        result.load.objects *= factor
        result.load.uses *= factor
        result.load.textBytes *= factor
        return result
    }

    /// The costs of these posts.
    init(of table: PostTable) {
        load = Load(
            posts: table.count, accounts: table.accounts.count,
            objects: table.layers.reduce(0) { $0 + $1.objects.count },
            uses: table.layers.reduce(0) { $0 + $1.postOfUse.count },
            textBytes: table.accounts.identifiers.bytes.count + table.layers.reduce(0) { $0 + $1.objects.bytes.count })
    }

    // MARK: This program

    private static let bytesOfProgram = 38e6
    private static let bytesOfPost = 10.0
    private static let bytesOfUse = 65.0
    private static let bytesOfAccount = 64.0
    private static let bytesOfObject = 40.0
    private static let bytesOfTextByte = 2.0
    private static let bytesOfTie = 110.0

    /// The peak of `troupe ties`, in bytes.
    ///
    /// - Parameter ties: How many ties there can be; with a support of two or more they are few, and 0 will do.
    func tiesMemory(ties: Int = 0) -> Int {
        Int(
            saturating: Self.bytesOfProgram + Self.bytesOfPost * Double(load.posts)
                + Self.bytesOfUse * Double(load.uses) + Self.bytesOfAccount * Double(load.accounts)
                + Self.bytesOfObject * Double(load.objects) + Self.bytesOfTextByte * Double(load.textBytes)
                + Self.bytesOfTie * Double(ties))
    }

    private static let bytesOfResults = 140e6
    private static let bytesOfUseInCopy = 65.0

    /// The peak of `troupe map`, in bytes: each thread has a copy of the uses under way.
    func mapMemory(workers: Int) -> Int {
        Int(
            saturating: Double(tiesMemory()) + Self.bytesOfResults
                + Self.bytesOfUseInCopy * Double(load.uses) * Double(workers))
    }

    private static let secondsOfUse = 0.4e-6
    private static let secondsOfPair = 0.06e-6

    /// The seconds that `troupe ties` takes after reading, on so many cores.
    func tiesSeconds(pairs: Int, cores: Int) -> Double {
        (Self.secondsOfUse * Double(load.uses) + Self.secondsOfPair * Double(pairs)) / Double(max(1, cores))
    }

    private static let secondsOfUseInCopy = 0.28e-6
    private static let secondsOfPairInCopy = 0.045e-6
    /// The posts as they are take as long as so many copies: they are searched within the reach of the offsets.
    private static let copiesOfTruth = 15

    /// The seconds of the test of groups, reading, tables and figures left out.
    ///
    /// - Parameter pairs: The pairs at each width of the window that is tested.
    func mapSeconds(pairs: [Int], copies: Int, cores: Int) -> Double {
        let copy = pairs.reduce(0) { sum, pairs in
            sum + Self.secondsOfUseInCopy * Double(load.uses) + Self.secondsOfPairInCopy * Double(pairs)
        }
        return Double(copies + Self.copiesOfTruth) * copy / Double(max(1, cores))
    }

    // MARK: Spark

    private static let shuffledOfUse = 27.6
    private static let shuffledOfPair = 90.0

    /// The bytes that Spark sends from task to task for ties.
    func shuffledBytes(pairs: Int) -> Int {
        Int(saturating: Self.shuffledOfUse * Double(load.uses) + Self.shuffledOfPair * Double(pairs))
    }

    private static let coreSecondsOfUse = 10e-6
    private static let coreSecondsOfPair = 12e-6

    /// The core-seconds that Spark takes for ties, start and reading left out.
    func coreSeconds(pairs: Int) -> Double {
        Self.coreSecondsOfUse * Double(load.uses) + Self.coreSecondsOfPair * Double(pairs)
    }
}
