import TroupeCoordination
import TroupeModel
import TroupeStatistics
import TroupeStore

/// Accounts on two platforms that seem to be one: of one handle family, biography or persona, there at one time,
/// sharing more than chance has accounts share, and each the only such account of its platform at that time.
struct Twins {
    let graph: CaseGraph

    var table: TableFunction {
        TableFunction(
            "twins",
            "accounts of two platforms that seem to be one; 'one of several' where a platform has more at that time, 'later' where one came after the first",
            parameters: [],
            columns: ["first", "second", "told_by", "shared", "likeness", "p", "q", "verdict", "assets"]
        ) { _ in
            let lives = try AccountLives(graph).lives.filter { !$0.isVictim }
            let network = try graph.network()
            let shared = SharedAssets(network)
            struct Pair {
                var one: AccountLives.Life
                var other: AccountLives.Life
                var toldBy: [String]
                var overlap: SharedAssets.Overlap
            }
            var pairs: [Pair] = []
            for (place, others) in Self.possible(lives).enumerated() {
                let one = lives[place]
                for other in others.map({ lives[$0] }) where other.platform != one.platform && one.overlaps(other) {
                    var toldBy: [String] = []
                    if one.stem.isOfOneFamily(with: other.stem) { toldBy.append("handle") }
                    if let persona = one.persona, persona == other.persona { toldBy.append("persona") }
                    if let text = one.biography, text.count >= 8, text == other.biography { toldBy.append("bio") }
                    guard !toldBy.isEmpty else { continue }
                    let overlap = shared.overlap(one.node, other.node)
                    pairs.append(Pair(one: one, other: other, toldBy: toldBy, overlap: overlap))
                }
            }
            let rate = BenjaminiHochberg(pValues: pairs.map(\.overlap.p), testCount: pairs.count)
            let likely = pairs.filter { rate.qValue($0.overlap.p) <= 0.05 }
            return likely.map { pair in
                let rivals = likely.flatMap { rival -> [(AccountLives.Life, AccountLives.Life)] in
                    guard rival.one.node != pair.one.node || rival.other.node != pair.other.node else { return [] }
                    var found: [(AccountLives.Life, AccountLives.Life)] = []
                    // Another account beside the same one, on the same platform as its counterpart.
                    for (same, mine) in [(pair.one, pair.other), (pair.other, pair.one)] {
                        if rival.one.node == same.node, rival.other.platform == mine.platform {
                            found.append((mine, rival.other))
                        }
                        if rival.other.node == same.node, rival.one.platform == mine.platform {
                            found.append((mine, rival.one))
                        }
                    }
                    return found
                }
                let verdict =
                    rivals.contains { $0.overlaps($1) }
                    ? "one of several"
                    : rivals.contains { ($1.begin ?? "") < ($0.begin ?? "") } ? "later" : "twin"
                return [
                    .text(pair.one.name), .text(pair.other.name), .text(pair.toldBy.joined(separator: " ")),
                    .integer(Int64(pair.overlap.assets.count)), .real(pair.overlap.likeness), .real(pair.overlap.p),
                    .real(rate.qValue(pair.overlap.p)), .text(verdict),
                    .text(pair.overlap.assets.prefix(12).map(network.name(of:)).joined(separator: " ")),
                ]
            }
        }
    }

    /// For each account the later ones that may be its twin: of the same persona or biography, or with a handle that
    /// begins alike.
    private static func possible(_ lives: [AccountLives.Life]) -> [[Int]] {
        var alike: [String: [Int]] = [:]
        for (place, life) in lives.enumerated() {
            if let persona = life.persona { alike["persona " + persona, default: []].append(place) }
            if let text = life.biography, text.count >= 8 { alike["bio " + text, default: []].append(place) }
            if life.stem.letters.count > 1 { alike["handle " + life.stem.letters.prefix(2), default: []].append(place) }
        }
        var possible = Array(repeating: Set<Int>(), count: lives.count)
        for places in alike.values {
            for (rank, place) in places.enumerated() { possible[place].formUnion(places[(rank + 1)...]) }
        }
        return possible.map { $0.sorted() }
    }
}
