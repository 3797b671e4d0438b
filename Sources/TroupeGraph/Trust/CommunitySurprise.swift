import TroupeBase

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How unlikely it is that the ties of a community stay inside as often as they do, if every tie fell by the strengths
/// of the nodes alone.
///
/// With a share *p* of all tie ends at the members and a share *q* of those leading inside, each of *k* ties is a draw
/// that stays inside with chance *p*, and *k* *D*(*q*‖*p*), *D* the Kullback-Leibler divergence, bounds the negative
/// logarithm of the chance from below (Chernoff 1952). It is no chance of a community, since communities are searched
/// for: a ``SurpriseScale`` says what the search finds where there are none.
struct CommunitySurprise: Sendable {
    /// The ties of the community; one that leaves counts half, since another community has its other end.
    let ties: Double
    /// *k* *D*(*q*‖*p*), in nats; zero where ties stay inside no more than by chance.
    let value: Double
}

/// The surprise of each community of a partition; nil for one without ties inside.
///
/// - Complexity: O(*n* + *m*).
func surprises(of partition: Partition, in graph: Graph) -> [CommunitySurprise?] {
    let measures = communityMeasures(of: partition, in: graph)
    var touching = [Int](repeating: 0, count: measures.count)
    graph.forEachEdge { source, target, _ in
        if source == target { return }
        touching[Int(partition[source])] += 1
        touching[Int(partition[target])] += 1
    }
    // Half of each volume, so that no sum overflows.
    let volumes = measures.map { $0.innerWeight + $0.cutWeight / 2 }
    let all = volumes.reduce(0, +)
    return measures.indices.map { community in
        guard measures[community].innerWeight > 0 else { return nil }
        let ties = Double(touching[community]) / 2
        let expected = volumes[community] / all
        let inside = measures[community].innerWeight / volumes[community]
        guard inside > expected, expected > 0 else { return CommunitySurprise(ties: ties, value: 0) }
        let outside = inside < 1 ? (1 - inside) * log((1 - inside) / (1 - expected)) : 0
        return CommunitySurprise(ties: ties, value: ties * (inside * log(inside / expected) + outside))
    }
}

/// What surprise is usual for communities of about as many ties, from communities found where there are none.
struct SurpriseScale {
    private let communities: [CommunitySurprise]
    /// For each graph the places of its communities, ascending, and running sums of their values and squares.
    private let ofGraph: [Own]
    /// Running sums of the values and of their squares, by ties; one more than there are communities.
    private var sums = [0.0]
    private var squares = [0.0]
    /// How many communities are looked at around one.
    private let width: Int

    /// A scale from the communities of graphs without communities: a tenth of them, and at least ten, are compared with
    /// one.
    init(_ graphs: [[CommunitySurprise]]) {
        let all = graphs.enumerated().flatMap { graph, communities in communities.map { (graph, $0) } }
        let sorted = all.sorted { ($0.1.ties, $0.1.value, $0.0) < ($1.1.ties, $1.1.value, $1.0) }
        var ofGraph = [Own](repeating: Own(), count: graphs.count)
        for (place, (graph, community)) in sorted.enumerated() {
            ofGraph[graph].append(community.value, at: place)
            sums.append(sums[place] + community.value)
            squares.append(squares[place] + community.value * community.value)
        }
        self.ofGraph = ofGraph
        communities = sorted.map(\.1)
        width = min(sorted.count, max(10, sorted.count / 10))
    }

    /// By how many standard deviations a community surprises more than others of about as many ties.
    ///
    /// - Parameter graph: The graph of the scale that the community is of, whose communities are then left out; nil for
    ///   a community of another graph.
    /// - Complexity: O(log *n*) for *n* communities of the scale.
    func deviations(of community: CommunitySurprise, in graph: Int? = nil) -> Double {
        let place = lowerBound(in: communities.indices) { communities[$0].ties < community.ties }
        let first = min(max(0, place - width / 2), communities.count - width)
        var count = Double(width)
        var sum = sums[first + width] - sums[first]
        var square = squares[first + width] - squares[first]
        if let graph {
            let own = ofGraph[graph].sums(in: first..<(first + width))
            count -= own.count
            sum -= own.sum
            square -= own.square
        }
        guard count > 0 else { return 0 }
        let mean = sum / count
        // Equal values, as of stars and cliques that cannot be drawn anew, differ by rounding alone.
        let least = 1e-6 * max(1, abs(mean))
        return (community.value - mean) / max(least, max(0, square / count - mean * mean).squareRoot())
    }

    /// The communities of one graph among all.
    private struct Own: Sendable {
        private var places: [Int] = []
        private var sums = [0.0]
        private var squares = [0.0]

        mutating func append(_ value: Double, at place: Int) {
            places.append(place)
            sums.append(sums[sums.count - 1] + value)
            squares.append(squares[squares.count - 1] + value * value)
        }

        /// How many stand at these places, and the sums of their values and of the squares.
        func sums(in range: Range<Int>) -> (count: Double, sum: Double, square: Double) {
            let first = lowerBound(in: places.indices) { places[$0] < range.lowerBound }
            let end = lowerBound(in: places.indices) { places[$0] < range.upperBound }
            return (Double(end - first), sums[end] - sums[first], squares[end] - squares[first])
        }
    }
}
