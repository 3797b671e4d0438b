import TroupeBase

/// The same graph with its edges drawn anew: every node keeps its degree, everything else is chance.
///
/// Double edge swaps (Maslov and Sneppen 2002): two edges *a*–*b* and *c*–*d* become *a*–*d* and *c*–*b* unless that
/// would make a loop or a parallel edge. Each edge carries its weight along, so the weights of the graph stay the same
/// as a whole. Loops stay where they are.
///
/// - Parameters:
///   - graph: The graph; its degrees and weights are kept.
///   - swapsPerEdge: How many swaps are tried for each edge; 10 unless stated, after which mixing is usual practice.
///   - seed: Where the random sequence starts.
/// - Returns: A graph with as many nodes and edges. Where no swap is possible (a star, a clique) it is the same graph.
/// - Complexity: O(*n* + *m*) for a fixed number of swaps an edge.
public func degreePreservingRewiring(of graph: Graph, swapsPerEdge: Int = 10, seed: UInt64) -> Graph {
    precondition(swapsPerEdge >= 0, "A number of swaps is zero or above.")
    var (sources, targets, weights) = ([NodeIndex](), [NodeIndex](), [Double]())
    var loops: [Edge] = []
    graph.forEachEdge { source, target, weight in
        if source == target {
            loops.append(Edge(source, target, weight: weight))
            return
        }
        sources.append(source)
        targets.append(target)
        weights.append(weight)
    }
    swapEnds(&sources, &targets, swapsPerEdge: swapsPerEdge, seed: seed)
    for loop in loops {
        sources.append(loop.source)
        targets.append(loop.target)
        weights.append(loop.weight)
    }
    guard
        let rewired = try? Graph(nodeCount: graph.nodeCount, sources: sources, targets: targets, weights: weights)
    else { preconditionFailure("A swap of ends keeps edges valid.") }
    return rewired
}

private func swapEnds(
    _ sources: inout [NodeIndex], _ targets: inout [NodeIndex], swapsPerEdge: Int, seed: UInt64
) {
    let count = sources.count
    guard count > 1, count <= Int(UInt32.max) else { return }
    var random = SplitMix64(seed: seed)
    let known = PairSet(capacity: count)
    for edge in 0..<count { known.insert(sources[edge], targets[edge]) }
    for _ in 0..<(swapsPerEdge * count) {
        let one = Int(random.nextIndex(below: UInt32(count)))
        let other = Int(random.nextIndex(below: UInt32(count)))
        let isTurned = random.next() & 1 == 1
        let (a, b) = (sources[one], targets[one])
        let (c, d) = isTurned ? (targets[other], sources[other]) : (sources[other], targets[other])
        if one == other || a == d || c == b || known.contains(a, d) || known.contains(c, b) { continue }
        known.remove(a, b)
        known.remove(c, d)
        known.insert(a, d)
        known.insert(c, b)
        targets[one] = d
        sources[other] = c
        targets[other] = b
    }
}

/// A set of unordered pairs of different nodes: open addressing, linear probing, removal by moving back.
private struct PairSet {
    private let slots: ScratchBuffer<UInt64>
    private let mask: Int
    /// No pair: its smaller and larger node would be equal.
    private static let free = UInt64.max

    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = ScratchBuffer(repeating: Self.free, count: size)
        mask = size - 1
    }

    private func key(_ one: NodeIndex, _ other: NodeIndex) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }

    private func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }

    /// The slot that holds a key, or the free one where it would go. Half of the slots are free, so probing ends.
    private func slot(of key: UInt64) -> Int {
        var slot = home(key)
        while slots[slot] != key, slots[slot] != Self.free { slot = (slot + 1) & mask }
        return slot
    }

    func contains(_ one: NodeIndex, _ other: NodeIndex) -> Bool {
        let key = key(one, other)
        return slots[slot(of: key)] == key
    }

    func insert(_ one: NodeIndex, _ other: NodeIndex) {
        let key = key(one, other)
        slots[slot(of: key)] = key
    }

    func remove(_ one: NodeIndex, _ other: NodeIndex) {
        var hole = slot(of: key(one, other))
        guard slots[hole] != Self.free else { return }
        var next = (hole + 1) & mask
        while slots[next] != Self.free {
            // A key may move into the hole unless its home lies after the hole on the way to where it stands.
            if (next - home(slots[next])) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = Self.free
    }
}
