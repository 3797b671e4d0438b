/// Clusters whose members are all near each other, made of a list of near pairs.
///
/// Pairs are taken from the nearest on. Two clusters become one once every pair across them was taken: then the largest
/// distance between them is that of the pair at hand, and no other two clusters are nearer in that sense.
struct CompleteLinkage {
    /// Two near items.
    struct Pair {
        var distance: Float
        var one: UInt32
        var other: UInt32

        init(_ distance: Float, _ one: UInt32, _ other: UInt32) {
            (self.distance, self.one, self.other) = (distance, one, other)
        }
    }

    /// The cluster of each item, by the number of one of its members.
    private var cluster: [Int]
    private var members: [[Int]]
    /// For each cluster, how many pairs across were taken with others.
    private var taken: [[Int: Int]]
    /// Whether a cluster was given, and may not be put together with another one that was.
    private var isFixed: [Bool]

    /// Items that are alone, but for those that are given one number, which are together from the beginning.
    init(count: Int, fixed: [Int?]) {
        cluster = Array(0..<count)
        members = (0..<count).map { [$0] }
        taken = Array(repeating: [:], count: count)
        isFixed = fixed.map { $0 != nil }
        var firstOf: [Int: Int] = [:]
        for (item, number) in fixed.enumerated() {
            guard let number else { continue }
            if let first = firstOf[number] {
                cluster[item] = first
                members[first].append(item)
                members[item] = []
            } else {
                firstOf[number] = item
            }
        }
    }

    /// Puts clusters together by these pairs. Called again with all pairs, it goes on from there.
    mutating func join(_ pairs: [Pair]) {
        taken = Array(repeating: [:], count: cluster.count)
        let order = pairs.sorted { ($0.distance, $0.one, $0.other) < ($1.distance, $1.one, $1.other) }
        for pair in order {
            let (one, other) = (cluster[Int(pair.one)], cluster[Int(pair.other)])
            guard one != other, !(isFixed[one] && isFixed[other]) else { continue }
            taken[one][other, default: 0] += 1
            taken[other][one, default: 0] += 1
            if taken[one][other] == members[one].count * members[other].count { merge(one, other) }
        }
    }

    private mutating func merge(_ one: Int, _ other: Int) {
        // The smaller one moves.
        let (kept, gone) = members[one].count >= members[other].count ? (one, other) : (other, one)
        for item in members[gone] { cluster[item] = kept }
        members[kept] += members[gone]
        members[gone] = []
        isFixed[kept] = isFixed[kept] || isFixed[gone]
        for (neighbor, count) in taken[gone] where neighbor != kept {
            taken[kept][neighbor, default: 0] += count
            taken[neighbor][kept, default: 0] += count
            taken[neighbor][gone] = nil
        }
        taken[kept][gone] = nil
        taken[gone] = [:]
    }

    /// For each item, the first member of its cluster.
    var first: [Int] { cluster.map { members[$0].min() ?? $0 } }
}
