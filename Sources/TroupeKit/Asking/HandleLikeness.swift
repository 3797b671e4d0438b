import TroupeCoordination

/// How rare it is among the accounts of a platform that two handles share as much from their beginning.
final class HandleLikeness {
    private let stems: [HandleStem]
    private var known: [Double: Double] = [:]

    /// Among these accounts of one platform.
    ///
    /// - Complexity: O(*n* log *n*) for *n* accounts, and O(*n*) for each length that is asked for the first time.
    init(_ lives: [AccountLives.Life]) {
        stems = lives.map(\.stem).sorted { $0.letters < $1.letters }
    }

    /// The share of pairs of accounts, the two among them, whose handles share as much as these.
    func chance(_ one: HandleStem, _ other: HandleStem) -> Double {
        let least = one.sharedBeginning(with: other)
        guard least > 0 else { return 1 }
        if let chance = known[least] { return chance }
        // Of sorted stems those that share a beginning stand together.
        var (reached, start) = (0, 0)
        for place in 1...max(1, stems.count) {
            let goesOn = place < stems.count && stems[place].sharedBeginning(with: stems[place - 1]) >= least
            if !goesOn {
                reached += (place - start) * (place - start - 1) / 2
                start = place
            }
        }
        let all = stems.count * (stems.count - 1) / 2
        let chance = all > 0 ? min(1, Double(max(1, reached)) / Double(all)) : 1
        known[least] = chance
        return chance
    }
}
