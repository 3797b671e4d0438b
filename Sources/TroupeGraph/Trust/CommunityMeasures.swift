import TroupeBase

/// What one community looks like from inside and from outside. Loops do not count anywhere here.
public struct CommunityMeasures: Hashable, Sendable {
    /// The number of members.
    public var size = 0
    /// The number of ties between members.
    public var innerTies = 0
    /// The weight of the ties between members.
    public var innerWeight = 0.0
    /// The weight of the ties from members to others: the cut.
    public var cutWeight = 0.0
    /// The ties between members over the pairs of members; nil for a single member.
    public var density: Double?
    /// The cut over the smaller of the weight at the members and the weight at all others, each tie counted at each of
    /// its ends (Kannan, Vempala and Vetta 2004). 0 when no tie leaves, nil without ties.
    public var conductance: Double?
    /// The mean weight of a tie between members: how often two that act together do so. Nil without ties inside.
    public var synchronisation: Double?
    /// Freeman's degree centralisation of the ties between members (1978): 1 for a star, 0 when all have as many ties.
    /// Nil for fewer than three members.
    public var centralisation: Double?
    /// The largest modularity that ten Leiden runs find on the ties between members: how far the community falls into
    /// parts.
    public var modularity = 0.0
}

/// Measures each community of a partition.
///
/// Synchronisation, centralisation and modularity are the three traits by which Kulichkina, Righetti and Waldherr
/// ("Protest and repression on social media", New Media & Society 2024, doi:10.1177/14614448241254126) compare
/// coordinated networks; each field says how it is measured here.
///
/// - Parameters:
///   - partition: A partition of the nodes of `graph`.
///   - graph: The graph.
///   - dividing: Whether to search each community for parts; without it ``CommunityMeasures/modularity`` stays zero.
///   - workers: Number of threads for that search; what is found does not depend on it.
/// - Returns: The measures of each community, in the partition's order.
/// - Complexity: O(*n* + *m*), and ten Leiden searches on the inside of each community when dividing.
public func communityMeasures(
    of partition: Partition, in graph: Graph, dividing: Bool = false, workers: Int = 1
) -> [CommunityMeasures] {
    precondition(partition.nodeCount == graph.nodeCount, "A partition belongs to a graph with as many nodes.")
    var measures = partition.sizes.map { size in
        var measure = CommunityMeasures()
        measure.size = size
        return measure
    }
    var innerDegree = [Int](repeating: 0, count: graph.nodeCount)
    graph.forEachEdge { source, target, weight in
        if source == target { return }
        let (one, other) = (Int(partition[source]), Int(partition[target]))
        if one == other {
            measures[one].innerTies += 1
            measures[one].innerWeight += weight
            innerDegree[Int(source)] += 1
            innerDegree[Int(target)] += 1
        } else {
            measures[one].cutWeight += weight
            measures[other].cutWeight += weight
        }
    }
    let members = partition.members()
    let others = sumsOfOthers(measures.map { 2 * $0.innerWeight + $0.cutWeight })
    for community in measures.indices {
        measures[community].derive(
            others: others[community], degrees: members[community].map { innerDegree[Int($0)] })
    }
    guard dividing else { return measures }
    let tied = measures.indices.filter { measures[$0].innerTies > 0 }
    for (community, best) in zip(tied, bestModularities(of: tied.map { members[$0] }, in: graph, workers: workers)) {
        measures[community].modularity = best
    }
    return measures
}

/// For each group of nodes the largest modularity that ten runs find on the ties inside it.
private func bestModularities(of groups: [[UInt32]], in graph: Graph, workers: Int) -> [Double] {
    // A large network falls into many small communities that are alike: each kind is searched once.
    var first: [Graph: Int] = [:]
    var searched: [Int] = []
    let place = groups.indices.map { group in
        if groups[group].count <= 16 {
            let inside = graph.subgraph(of: groups[group])
            if let known = first[inside] { return known }
            first[inside] = searched.count
        }
        searched.append(group)
        return searched.count - 1
    }
    let found = parallelMap(
        count: searched.count, workers: max(1, workers), makeScratch: {},
        body: { number, _ in bestModularity(of: graph.subgraph(of: groups[searched[number]])) })
    return place.map { found[$0] }
}

/// The largest modularity that ten runs find.
private func bestModularity(of graph: Graph) -> Double {
    (UInt64(1)...10).map { modularity(of: leiden(graph, options: LeidenOptions(seed: $0)), in: graph) }.max() ?? 0
}

/// For each value the sum of all others, added up from both ends: the whole less the value would cancel where one
/// community holds nearly all weight.
private func sumsOfOthers(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count)
    var sum = 0.0
    for place in values.indices {
        sums[place] = sum
        sum += values[place]
    }
    sum = 0
    for place in values.indices.reversed() {
        sums[place] += sum
        sum += values[place]
    }
    return sums
}

extension CommunityMeasures {
    /// Fills in what follows from the sums; `others` is the weight at all other nodes.
    fileprivate mutating func derive(others: Double, degrees: [Int]) {
        if size > 1 { density = Double(innerTies) / (Double(size) * Double(size - 1) / 2) }
        let volume = 2 * innerWeight + cutWeight
        // The others hold the cut too; rounding must not say otherwise.
        if volume > 0 { conductance = cutWeight > 0 ? min(1, cutWeight / min(volume, others)) : 0 }
        if innerTies > 0 { synchronisation = innerWeight / Double(innerTies) }
        if size > 2, let largest = degrees.max() {
            let differences = degrees.reduce(0) { $0 + (largest - $1) }
            centralisation = Double(differences) / (Double(size - 1) * Double(size - 2))
        }
    }
}
