import TroupeGraph

/// The focal structures of a weighted network: FSA_V of Weber & Neumann 2021 (after Şen et al. 2016), as its program
/// does it.
///
/// In each community, from the heaviest tie on, the heaviest tie at the two nodes added last joins as long as it is not
/// lighter than the mean of the network and the structure's mean does not fall by more than `theta` deviations.
struct FocalStructures {
    /// For each edge, whether it is in a focal structure.
    private(set) var isKept: [Bool]

    init(_ edges: [Edge], community: [NodeIndex], theta: Double) {
        isKept = [Bool](repeating: false, count: edges.count)
        guard !edges.isEmpty else { return }
        let mean = edges.reduce(0) { $0 + $1.weight } / Double(edges.count)
        var inside: [NodeIndex: [Int]] = [:]
        var atNode: [NodeIndex: [Int]] = [:]
        for (place, edge) in edges.enumerated()
        where community[Int(edge.source)] == community[Int(edge.target)] && edge.source != edge.target {
            inside[community[Int(edge.source)], default: []].append(place)
            atNode[edge.source, default: []].append(place)
            atNode[edge.target, default: []].append(place)
        }
        for members in inside.values {
            // Of equally heavy ties the first one.
            guard let heaviest = members.max(by: { Self.isLighter(edges, $0, $1) }) else { continue }
            var structure = [heaviest]
            var isIn: Set<Int> = [heaviest]
            var newest = [edges[heaviest].source, edges[heaviest].target]
            var (sum, squares) = (edges[heaviest].weight, edges[heaviest].weight * edges[heaviest].weight)
            while sum / Double(structure.count) >= mean * (1 - 1e-9) {
                let candidates = newest.flatMap { atNode[$0] ?? [] }.filter { !isIn.contains($0) }
                guard let next = candidates.max(by: { Self.isLighter(edges, $0, $1) }) else { break }
                let (count, weight) = (Double(structure.count), edges[next].weight)
                let old = sum / count
                // The sample's standard deviation; with a single tie, its weight.
                let deviation = count > 1 ? max(0, (squares - count * old * old) / (count - 1)).squareRoot() : old
                // A hair of tolerance: the mean of equal weights must not fall by rounding.
                let hair = 1e-9 * old
                if weight < mean - hair || (sum + weight) / (count + 1) < old - theta * deviation - hair { break }
                structure.append(next)
                isIn.insert(next)
                (sum, squares) = (sum + weight, squares + weight * weight)
                newest = [edges[next].source, edges[next].target]
            }
            guard sum / Double(structure.count) >= mean * (1 - 1e-9) else { continue }
            for place in structure { isKept[place] = true }
        }
    }

    private static func isLighter(_ edges: [Edge], _ one: Int, _ other: Int) -> Bool {
        edges[one].weight != edges[other].weight ? edges[one].weight < edges[other].weight : one > other
    }
}
