import TroupeCoordination

/// Pairs of accounts of two platforms that were there at one time and are alike by handle, persona or biography.
///
/// What more than ``mostAlike`` accounts have, such as a biography that a platform fills in, tells no two of them apart
/// from the others, and makes no pair.
struct LikeAccounts {
    /// The most accounts that may have a sign in common.
    static let mostAlike = 500

    /// Two accounts, by their places, and by what they are alike: of `handle`, `persona` and `bio`, in this order.
    struct Pair {
        var one: Int
        var other: Int
        var toldBy: [String]
    }

    private let lives: [AccountLives.Life]

    /// Of these accounts.
    init(_ lives: [AccountLives.Life]) { self.lives = lives }

    /// The pairs, by the places of both.
    ///
    /// - Complexity: O(accounts · letters of a handle + pairs of accounts with a sign in common).
    var pairs: [Pair] {
        var found: [[Int: [String]]] = Array(repeating: [:], count: lives.count)
        func meet(_ places: [Int], by sign: String) {
            for (rank, place) in places.enumerated() {
                for other in places[(rank + 1)...] { add(place, other, sign) }
            }
        }
        func add(_ one: Int, _ other: Int, _ sign: String) {
            let (one, other) = (min(one, other), max(one, other))
            guard lives[one].platform != lives[other].platform, lives[one].overlaps(lives[other]) else { return }
            found[one][other, default: []].append(sign)
        }
        let families = handles
        for (stem, places) in families.named {
            meet(places, by: "handle")
            for longer in families.longer[stem] ?? [] { for place in places { add(place, longer, "handle") } }
        }
        for places in alike(\.persona).values { meet(places, by: "persona") }
        for places in alike({ $0.biography.flatMap { $0.count >= 8 ? $0 : nil } }).values { meet(places, by: "bio") }
        return found.enumerated().flatMap { one, others in
            others.sorted { $0.key < $1.key }.map { Pair(one: one, other: $0.key, toldBy: $0.value) }
        }
    }

    /// The accounts that have a value in common.
    private func alike(_ value: (AccountLives.Life) -> String?) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for (place, life) in lives.enumerated() {
            if let value = value(life) { places[value, default: []].append(place) }
        }
        return places.filter { (2...Self.mostAlike).contains($0.value.count) }
    }

    /// The accounts by the stems of their handles, and by each of these those whose stems go on after it.
    private var handles: (named: [String: [Int]], longer: [String: [Int]]) {
        var named: [String: [Int]] = [:]
        for (place, life) in lives.enumerated() where life.stem.isOfOneFamily(with: life.stem) {
            named[life.stem.letters, default: []].append(place)
        }
        var longer: [String: [Int]] = [:]
        for (stem, places) in named {
            var start = stem
            while start.popLast() != nil { if named[start] != nil { longer[start, default: []] += places } }
        }
        named = named.filter { $0.value.count + (longer[$0.key]?.count ?? 0) <= Self.mostAlike }
        return (named, longer)
    }
}
