import TroupeTestSupport

/// The window kernel written as it is defined: every pair of posts is looked at.
struct SlowTies {
    struct Key: Hashable {
        var first: String
        var second: String
        var layer: String
    }

    struct Counts: Equatable {
        var objects: Set<String> = []
        var postPairs = 0
        var gapSum: Int64 = 0
        var firstLeads = 0
        var secondLeads = 0
    }

    private(set) var ties: [Key: Counts] = [:]

    init(_ uses: [Use], window: Int64) {
        for (place, one) in uses.enumerated() {
            for other in uses[(place + 1)...] where one.layer == other.layer && one.object == other.object {
                guard one.account != other.account, abs(one.seconds - other.seconds) <= window else { continue }
                let (first, second) = one.account < other.account ? (one, other) : (other, one)
                var counts = ties[Key(first: first.account, second: second.account, layer: one.layer)] ?? Counts()
                counts.objects.insert(one.object)
                counts.postPairs += 1
                counts.gapSum += abs(one.seconds - other.seconds)
                counts.firstLeads += first.seconds < second.seconds ? 1 : 0
                counts.secondLeads += second.seconds < first.seconds ? 1 : 0
                ties[Key(first: first.account, second: second.account, layer: one.layer)] = counts
            }
        }
    }
}
