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
    var (edges, weights) = ([Ends](), [Double]())
    edges.reserveCapacity(graph.edgeCount)
    weights.reserveCapacity(graph.edgeCount)
    var loops: [Edge] = []
    graph.forEachEdge { source, target, weight in
        if source == target {
            loops.append(Edge(source, target, weight: weight))
            return
        }
        edges.append(Ends(source: source, target: target))
        weights.append(weight)
    }
    swapEnds(&edges, swapsPerEdge: swapsPerEdge, seed: seed)
    var (sources, targets) = (edges.map(\.source), edges.map(\.target))
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

/// The two nodes of an edge.
private struct Ends: BitwiseCopyable {
    var source: NodeIndex
    var target: NodeIndex
}

/// Two edges drawn for a swap, and which way round the second is taken.
private struct Draw: BitwiseCopyable {
    let one: Int
    let other: Int
    /// All bits where the second edge is turned, else none: a branch on a coin would be guessed wrong half of the time.
    let turn: NodeIndex

    init(of count: Int, using random: inout SplitMix64) {
        one = Int(random.nextIndex(below: UInt32(count)))
        other = Int(random.nextIndex(below: UInt32(count)))
        turn = 0 &- NodeIndex(truncatingIfNeeded: random.next() & 1)
    }

    /// The nodes *a*, *b*, *c* and *d* of the edges as they are now.
    @inline(__always)
    func nodes(_ edges: UnsafeMutableBufferPointer<Ends>) -> (NodeIndex, NodeIndex, NodeIndex, NodeIndex) {
        let (first, second) = (edges[one], edges[other])
        let difference = (second.source ^ second.target) & turn
        return (first.source, first.target, second.source ^ difference, second.target ^ difference)
    }
}

/// Draws come in batches: what a batch will look up is read before its first swap, so that cache misses overlap. Swaps
/// are made one after the other, each on the edges as the one before left them, so batches change no result.
private func swapEnds(_ edges: inout [Ends], swapsPerEdge: Int, seed: UInt64) {
    let count = edges.count
    guard count > 1, count <= Int(UInt32.max) else { return }
    var random = SplitMix64(seed: seed)
    let known = PairSet(capacity: count)
    for edge in edges { known.insert(edge.source, edge.target) }
    let draws = ScratchBuffer<Draw>(uninitializedCount: 64)
    edges.withUnsafeMutableBufferPointer { edges in
        var left = swapsPerEdge * count
        while left > 0 {
            let batch = min(left, draws.count)
            for place in 0..<batch { draws[place] = Draw(of: count, using: &random) }
            for place in 0..<batch {
                let (a, b, c, d) = draws[place].nodes(edges)
                known.lookAhead(a, b)
                known.lookAhead(c, d)
                known.lookAhead(a, d)
                known.lookAhead(c, b)
            }
            for place in 0..<batch { swap(draws[place], edges, known) }
            left -= batch
        }
    }
}

@inline(__always)
private func swap(_ draw: Draw, _ edges: UnsafeMutableBufferPointer<Ends>, _ known: borrowing PairSet) {
    let (a, b, c, d) = draw.nodes(edges)
    if draw.one == draw.other || a == d || c == b || known.contains(a, d) || known.contains(c, b) { return }
    known.remove(a, b)
    known.remove(c, d)
    known.insert(a, d)
    known.insert(c, b)
    edges[draw.one].target = d
    edges[draw.other] = Ends(source: c, target: b)
}

/// A set of unordered pairs of different nodes: open addressing, linear probing, removal by moving back.
private struct PairSet {
    // One more than can hold a pair: what is read ahead is written there, or the compiler would not read it.
    private let slots: ScratchBuffer<UInt64>
    private let mask: Int
    /// No pair: its smaller and larger node would be equal.
    private static let free = UInt64.max

    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = ScratchBuffer(repeating: Self.free, count: size + 1)
        mask = size - 1
    }

    /// The smaller node before the larger, found without a branch: which one it is nobody can guess.
    @inline(__always)
    private func key(_ one: NodeIndex, _ other: NodeIndex) -> UInt64 {
        let difference = Int64(one) &- Int64(other)
        let negative = difference & (difference >> 63)
        let smaller = UInt64(truncatingIfNeeded: Int64(other) &+ negative)
        let larger = UInt64(truncatingIfNeeded: Int64(one) &- negative)
        return smaller << 32 | larger
    }

    private func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }

    /// The slot that holds a key, or the free one where it would go. Half of the slots are free, so probing ends.
    private func slot(of key: UInt64) -> Int {
        var slot = home(key)
        while slots[slot] != key, slots[slot] != Self.free { slot = (slot &+ 1) & mask }
        return slot
    }

    /// Brings the slot in which a pair would be looked for first near the processor.
    @inline(__always)
    func lookAhead(_ one: NodeIndex, _ other: NodeIndex) {
        slots[mask + 1] ^= slots[home(key(one, other))]
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
        var next = (hole &+ 1) & mask
        while slots[next] != Self.free {
            // A key may move into the hole unless its home lies after the hole on the way to where it stands.
            if (next &- home(slots[next])) & mask >= (next &- hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next &+ 1) & mask
        }
        slots[hole] = Self.free
    }
}
