import TroupeBase
package import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How long the surrogates of a test will take on this machine, by trying one.
package enum Foresight {
    /// The seconds that the surrogates of these tests will take.
    ///
    /// - Parameter tests: The settings of each window that is tested.
    /// - Complexity: One surrogate for each test.
    package static func seconds(_ posts: PostTable, tests: [CoordinationSettings], workers: Int) -> Double {
        tests.reduce(0) { sum, settings in
            let search = CandidateSearch(posts, settings: settings)
            var scratch = search.scratch()
            let took = ContinuousClock().measure { _ = search.surrogate(settings.surrogates, scratch: &scratch) }
            return sum + took / .seconds(1) * Double(settings.surrogates) / Double(max(1, workers))
        }
    }

    /// The seconds that some work on posts will take, judged by what it takes on the posts of a few of the accounts.
    ///
    /// Parts of four times the accounts are tried one after the other, as long as what they took leaves open whether
    /// the whole stays below `limit`: it grows with the accounts at least, and with their square at most.
    ///
    /// - Returns: Zero where the whole will stay below the limit.
    /// - Complexity: At most a sixteenth of the accounts are worked on.
    package static func seconds(_ posts: PostTable, limit: Double, work: (PostTable) -> Void) -> Double {
        var last: (share: Double, seconds: Double)?
        for parts in [256, 64, 16] {
            let part = posts.ofAccounts(oneIn: parts)
            let took = ContinuousClock().measure { work(part) } / .seconds(1)
            let share = Double(parts)
            if took * share * share <= limit { return 0 }
            let growth = last.map { log2(took / max($0.seconds, 1e-9)) / log2($0.share / share) } ?? 1
            let whole = took * pow(share, min(2, max(1, growth)))
            if parts == 16 || took * share > limit { return whole > limit ? whole : 0 }
            last = (share, took)
        }
        return 0
    }
}

extension PostTable {
    /// The posts of one account in so many, chosen by its number; accounts and objects keep theirs.
    package func ofAccounts(oneIn parts: Int) -> PostTable {
        filtered { SplitMix64.mix(UInt64(account[$0])) % UInt64(parts) == 0 }
    }
}
